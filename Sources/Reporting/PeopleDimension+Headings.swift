internal import LabourMarket

extension PeopleDimension {
  /// Whether the table is too long for a terminal.
  var isLong: Bool { self == .centre || self == .cohort }
  var showsKey: Bool { self == .centre || self == .cohort }

  var heading: BilingualName {
    switch self {
    case .pool: BilingualName("人员类别", "Pool")
    case .channel: BilingualName("渠道", "Channel")
    case .street: BilingualName("街镇", "Street or town")
    case .centre: BilingualName("服务站", "Centre")
    case .cohort: BilingualName("班级", "Class")
    }
  }

  var title: BilingualName {
    switch self {
    case .pool: BilingualName("按人员类别（1+3）", "By pool (1+3)")
    case .channel: BilingualName("按渠道", "By channel")
    case .street: BilingualName("按登记街镇", "By street or town of registration")
    case .centre: BilingualName("按服务站", "By service centre")
    case .cohort: BilingualName("按学校班级", "By school class")
    }
  }
}

extension SeatDimension {
  var heading: BilingualName {
    switch self {
    case .keyEnterprise: BilingualName("企业", "Enterprise")
    case .street: BilingualName("街镇", "Street or town")
    case .family: BilingualName("职业门类", "Family of occupations")
    }
  }

  var title: BilingualName {
    switch self {
    case .keyEnterprise: BilingualName("重点企业", "Key enterprises")
    case .street: BilingualName("按工作地点", "By place of work")
    case .family: BilingualName("按职业门类", "By family of occupations")
    }
  }
}
