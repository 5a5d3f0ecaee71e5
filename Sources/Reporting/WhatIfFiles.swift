public import LabourMarket
internal import Tables

/// Every figure of a what-if as one long table: which table, which line, which figure, and its
/// value before, after, and the change.
public func whatIfCSV(_ account: WhatIfAccount) -> String {
  var lines: [WhatIfLine] = []
  func add(
    _ table: String, _ line: String, _ name: BilingualName, _ figure: String, _ before: Int?,
    _ after: Int
  ) {
    lines.append(
      WhatIfLine(
        table: table, line: line, name: name.chinese + " " + name.english, figure: figure,
        before: before, after: after))
  }
  for total in account.totalLines {
    add("totals", total.key, total.name, total.key, total.before, total.after)
  }
  for breakdown in account.people {
    for row in breakdown.rows where row.registered > 0 {
      let table = breakdown.dimension.rawValue
      add(table, row.key, row.name, "proposed", row.before, row.after)
      for (figure, value) in row.figures { add(table, row.key, row.name, figure, nil, value) }
    }
  }
  for opening in account.openings {
    let (name, id) = (BilingualName(opening.title, ""), opening.id.text)
    let (before, after) = (opening.before, opening.after)
    add("openings", id, name, "seats", Int(before.headcount), Int(after.headcount))
    add("openings", id, name, "filled", Int(before.filled), Int(after.filled))
  }
  for group in account.classes {
    let name = BilingualName(group.name, "")
    add("classes", group.name, name, "people", nil, group.people)
    add("classes", group.name, name, "proposed", nil, group.placed)
    for place in group.destinations {
      let title = BilingualName(place.title, "")
      add("class:\(group.name)", place.opening.text, title, "people", nil, place.people)
    }
  }
  account.margins?.lines { add($0, $1, $2, $3, nil, $4) }
  return CSVWriter(lines).text
}

/// A line of `whatif --format csv`: a figure.
private struct WhatIfLine: TableRow {
  enum Column: String, TableColumn {
    case table, line, name, figure, before, after, change

    var column: Tables.Column {
      switch self {
      case .table: Tables.Column(.code, "表", "Table", BilingualName("表", "the table"))
      case .line: Tables.Column(.code, "行", "Line", BilingualName("行的代码", "code of the line"))
      case .name:
        Tables.Column(.text, "名称", "Name", BilingualName("行的名称", "what the line is called"))
      case .figure: Tables.Column(.code, "数字", "Figure", BilingualName("哪个数字", "which figure"))
      case .before:
        Tables.Column(.integer, "调整前", "Before", BilingualName("不作调整", "without the changes"))
      case .after: Tables.Column(.integer, "调整后", "After", BilingualName("作调整", "with the changes"))
      case .change:
        Tables.Column(.integer, "变化", "Change", BilingualName("后减前", "after less before"))
      }
    }
  }

  let table, line, name, figure: String
  let before: Int?
  let after: Int

  func cell(_ column: Column) -> Cell {
    switch column {
    case .table: .code(table)
    case .line: .code(line)
    case .name: .text(name)
    case .figure: .code(figure)
    case .before: before.map { .integer($0) } ?? .empty
    case .after: .integer(after)
    case .change: before.map { .integer(after - $0) } ?? .empty
    }
  }
}

extension WhatIfRow {
  fileprivate var figures: [(String, Int)] {
    [
      ("registered", registered), ("gained", gained), ("lost", lost), ("better", better),
      ("worse", worse), ("appeal", appeal),
    ]
  }
}

extension MarginalAccount {
  /// Table, line, name, figure, value; points are millionths of a full score.
  fileprivate func lines(_ add: (String, String, BilingualName, String, Int) -> Void) {
    for line in seats {
      for (prefix, value) in [("more", line.more), ("less", line.less)] {
        for (figure, number) in value.figures {
          let name = BilingualName(line.title, "")
          add("seat", line.opening.text, name, "\(prefix)-\(figure)", number)
        }
      }
    }
    for (table, rows) in [("person-by-pool", pools), ("person-by-occupation", occupations)] {
      for row in rows where row.people > 0 {
        add(table, row.key, row.name, "people", row.people)
        add(table, row.key, row.name, "more-placed", row.morePlaced)
        add(table, row.key, row.name, "more-points", row.morePoints)
        add(table, row.key, row.name, "less-placed", row.lessPlaced)
      }
    }
    for person in people {
      for (figure, number) in person.more.figures {
        add("person", person.seeker.text, person.occupation, "more-\(figure)", number)
      }
    }
  }
}

extension MarginalValue {
  fileprivate var figures: [(String, Int)] {
    [
      ("people", people), ("floor-seats", floorSeats), ("entitled", entitled), ("points", points),
    ]
  }
}
