extension Pool {
  public var name: BilingualName {
    switch self {
    case .keyIndustry: BilingualName("重点产业用工", "Key industries")
    case .ruralTransfer: BilingualName("农村富余劳动力转移", "Rural surplus labour")
    case .returningMigrant: BilingualName("农民工返乡就业", "Returning migrant workers")
    case .laidOff: BilingualName("下岗失业人员", "Laid-off and unemployed")
    case .general: BilingualName("其他求职人员", "Other seekers")
    }
  }
}

extension Channel {
  public var name: BilingualName {
    switch self {
    case .local: BilingualName("本地", "Local")
    case .outside: BilingualName("外引", "Brought in from outside")
    case .returned: BilingualName("回引", "Brought back")
    case .emergencyReserve: BilingualName("应急储备", "Emergency reserve")
    }
  }
}

extension Shift {
  public var name: BilingualName {
    switch self {
    case .day: BilingualName("白班", "Day")
    case .twoShift: BilingualName("两班倒", "Two shifts")
    case .threeShift: BilingualName("三班倒", "Three shifts")
    case .night: BilingualName("夜班", "Night")
    case .flexible: BilingualName("弹性", "Flexible")
    }
  }
}

extension SearchState {
  public var name: BilingualName {
    switch self {
    case .registered: BilingualName("已登记", "Registered")
    case .eligible: BilingualName("符合条件", "Eligible")
    case .proposed: BilingualName("拟推荐", "Proposed")
    case .notified: BilingualName("已通知", "Notified")
    case .accepted: BilingualName("已接受", "Accepted")
    case .declined: BilingualName("已谢绝", "Declined")
    case .shortlisted: BilingualName("入围", "Shortlisted")
    case .interviewed: BilingualName("已面试", "Interviewed")
    case .offered: BilingualName("已录用", "Offered")
    case .hired: BilingualName("已签合同", "Hired")
    case .insured: BilingualName("已参保", "Insured")
    case .retainedThreeMonths: BilingualName("稳定三个月", "Retained 3 months")
    case .retainedSixMonths: BilingualName("稳定六个月", "Retained 6 months")
    case .ended: BilingualName("已结束", "Ended")
    }
  }
}
