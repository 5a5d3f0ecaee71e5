internal import LabourMarket
internal import Tables

/// Whom the changes move, by pool, channel and trait.
extension WhatIfReport {
  func add(_ breakdown: WhatIfBreakdown, to document: inout Document) {
    let rows = breakdown.rows.filter { $0.registered > 0 }
    guard rows.count > 1 || breakdown.dimension == .pool else { return }
    document.add(.heading(breakdown.dimension.title[language]))
    var table = Document.Table(header: [
      "", say("登记", "Registered"), say("调整前", "Before"), say("调整后", "After"),
      say("变化", "Change"), say("新获", "Gain a seat"), say("失去", "Lose theirs"),
      say("更合意", "Better off"), say("更不合意", "Worse off"), say("合意分", "Appeal"),
    ])
    func line(_ name: String, _ row: WhatIfRow) -> [String] {
      [name, grouped(row.registered), grouped(row.before), grouped(row.after)]
        + [signed(row.after - row.before)]
        + [row.gained, row.lost, row.better, row.worse].map(grouped)
        + [signed(row.appeal / 10_000)]
    }
    for row in rows { table.rows.append(line(row.name[language], row)) }
    if breakdown.dimension != .trait {
      let total = rows.reduce(into: WhatIfRow(key: "", name: BilingualName("", ""))) { $0.add($1) }
      table.rows.append(line(say("合计", "Total"), total))
    }
    document.add(.table(table))
  }

  /// Whether anything is different for people for whom something is reserved.
  var movesEntitled: Bool {
    account.people.contains { breakdown in
      breakdown.dimension == .trait
        && breakdown.rows.dropLast().contains { $0.gained + $0.lost + $0.better + $0.worse > 0 }
    }
  }

  /// Who gains and who pays, in a sentence.
  func addBalance(of breakdown: WhatIfBreakdown, to document: inout Document) {
    guard let others = breakdown.rows.last else { return }
    let gains = breakdown.rows.dropLast().map { row in
      say(
        "\(row.name.chinese)：拟推荐 \(signed(row.after - row.before)) 人，\(grouped(row.better)) 人更合意，"
          + "\(grouped(row.worse)) 人更不合意",
        "\(row.name.english): \(signed(row.after - row.before)) proposed, \(grouped(row.better)) better "
          + "off, \(grouped(row.worse)) worse off")
    }
    document.add(
      .paragraph(
        gains.joined(separator: say("；", "; "))
          + say(
            "。无预留的人中：\(grouped(others.lost)) 人失去岗位，\(grouped(others.worse)) 人更不合意，"
              + "\(grouped(others.gained)) 人新获岗位，\(grouped(others.better)) 人更合意（下表按类别列出）。",
            ". Of those for whom nothing is reserved, \(grouped(others.lost)) lose their seat and "
              + "\(grouped(others.worse)) are worse off; \(grouped(others.gained)) gain one and "
              + "\(grouped(others.better)) are better off (by pool below).")))
  }
}

extension WhatIfRow {
  fileprivate mutating func add(_ other: WhatIfRow) {
    registered += other.registered
    before += other.before
    after += other.after
    gained += other.gained
    lost += other.lost
    better += other.better
    worse += other.worse
    appeal += other.appeal
  }
}

extension WhatIfDimension {
  var title: BilingualName {
    switch self {
    case .pool: BilingualName("按人员类别（1+3）", "By pool (1+3)")
    case .channel: BilingualName("按渠道", "By channel")
    case .trait: BilingualName("按预留对象", "By what is reserved for them")
    case .othersByPool: BilingualName("无预留的人，按人员类别", "Those for whom nothing is reserved, by pool")
    }
  }
}
