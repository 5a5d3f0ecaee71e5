import LabourMarket

/// How a district's people write words: by names and aliases, with slips of the pen.
struct Spelling {
  let landscape: Landscape
  var random: RandomStream

  /// A skill as somebody would write it; every second time by its proper name.
  mutating func skill(_ position: Int) -> String { written(landscape.spellings[position]) }

  mutating func trade(_ position: Int) -> String { written(landscape.trades[position].names) }

  private mutating func written(_ names: [String]) -> String {
    var name = random.permille(450) ? names[0] : random.pick(names)
    // English names are rare on paper; most people would write the Chinese one.
    if name.utf8.first.map({ $0 < 0x80 }) == true, random.permille(700) { name = names[0] }
    return random.permille(landscape.settings.mess.slips) ? slipped(name) : name
  }

  /// Characters that input methods offer for one another.
  private static let confused: [Character: Character] = [
    "焊": "悍", "叉": "岔", "装": "妆", "钳": "钱", "操": "超", "维": "围", "修": "休", "账": "帐",
    "检": "捡", "驶": "使", "驾": "架", "仓": "沧", "铣": "洗", "磨": "魔", "料": "科", "电": "申",
    "线": "钱", "模": "摸", "缝": "逢", "护": "户", "理": "里", "配": "陪", "调": "条", "试": "式",
  ]

  private mutating func slipped(_ name: String) -> String {
    var letters = Array(name)
    guard letters.count >= 3 else { return name }
    let at = random.below(letters.count - 1)
    let replaceable = letters.indices.filter { Self.confused[letters[$0]] != nil }
    switch random.below(4) {
    case 0 where !replaceable.isEmpty:
      let position = random.pick(replaceable)
      letters[position] = Self.confused[letters[position]]!
    case 1: letters.swapAt(at, at + 1)
    case 2: letters.insert(letters[at], at: at)
    default: letters.remove(at: at)
    }
    return String(letters)
  }

  /// The four ways in which a day is written.
  mutating func day(_ day: CalendarDay) -> String {
    let (year, month, date) = day.civil
    let (mm, dd) = ((month < 10 ? "0" : "") + String(month), (date < 10 ? "0" : "") + String(date))
    return switch random.below(20) {
    case 0..<9: "\(year)-\(mm)-\(dd)"
    case 9..<14: "\(year)/\(month)/\(date)"
    case 14..<17: "\(year)\(mm)\(dd)"
    default: "\(year)年\(month)月\(date)日"
    }
  }

  mutating func flag(_ value: Bool) -> String {
    random.permille(800) ? (value ? "是" : "否") : (value ? "true" : "false")
  }

  mutating func yuan(_ amount: Int) -> String {
    random.permille(930) ? String(amount) : random.permille(500) ? "\(amount)元" : "\(amount)元/月"
  }

  /// Empty as often as the scenario says that nobody fills the column.
  mutating func unlessMissing(_ column: String, _ text: String) -> String {
    let share = landscape.settings.mess.missing[column] ?? 0
    return random.permille(share) ? "" : text
  }
}
