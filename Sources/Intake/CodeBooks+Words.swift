internal import LabourMarket

extension CodeBooks {
  static let yes = [
    "是", "有", "1", "yes", "y", "true", "t", "√", "对", "需要", "要", "接受", "愿意", "可以", "可", "能", "提供",
  ]
  static let no = [
    "否", "无", "0", "no", "n", "false", "f", "×", "不", "不需要", "不要", "不接受", "不愿意", "不可以", "不可",
    "不能", "不提供", "没有", "拒绝",
  ]

  static let poolWords: [Pool: [String]] = [
    .keyIndustry: ["重点产业", "重点企业用工", "重点工业企业用工"],
    .ruralTransfer: ["农村富余劳动力", "农村劳动力转移", "富余劳动力", "农村富余劳动力转移就业"],
    .returningMigrant: ["返乡农民工", "农民工返乡", "返乡就业", "返乡人员"],
    .laidOff: ["下岗", "下岗人员", "失业", "失业人员", "登记失业人员", "下岗失业"],
    .general: ["其他", "其它", "其他人员", "一般求职人员"],
  ]

  static let channelWords: [Channel: [String]] = [
    .local: ["本区", "本地求职", "本地登记"],
    .outside: ["外地引进", "外来", "外引人员"],
    .returned: ["返乡引回", "引回", "回引人员"],
    .emergencyReserve: ["应急", "储备", "应急储备人员"],
  ]

  static let anything: Set = ["不限", "无要求", "没有要求", "无限制", "任意", "any", "none", "无", "-", "/"]

  static func words(true yes: [String], false no: [String]) -> CodeBook<Bool> {
    CodeBook(tiers: [yes.map { ($0, true) } + no.map { ($0, false) }])
  }

  static func shiftBook() -> CodeBook<ShiftSet> {
    let more: [(Shift, [String])] = [
      (.day, ["白班", "常白班", "长白班", "日班", "早班", "正常班", "day shift"]),
      (.twoShift, ["两班倒", "两班", "二班倒", "两班制", "两班两倒", "twoshift"]),
      (.threeShift, ["三班倒", "三班", "三班制", "三班两倒", "四班三运转", "threeshift"]),
      (.night, ["夜班", "长夜班", "night shift"]), (.flexible, ["弹性", "弹性工作", "弹性工时", "灵活", "不定时"]),
    ]
    let single = Shift.allCases.flatMap { shift in
      ([shift.rawValue] + shift.name.both).map { ($0, ShiftSet(shift)) }
    }
    let aliases = more.flatMap { shift, words in words.map { ($0, ShiftSet(shift)) } }
    let any = ["不限", "均可", "都可以", "都可", "any", "服从安排", "听从安排"].map { ($0, ShiftSet.any) }
    let daylight = Shift.allCases.filter { !$0.includesNight }.map { ShiftSet($0) }
    let noNight = ["不上夜班", "不接受夜班"].map { ($0, ShiftSet(daylight)) }
    return CodeBook(tiers: [single, aliases + any + noNight])
  }
}
