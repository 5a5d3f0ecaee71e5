internal import LabourMarket
internal import Tables

extension WhatIfReport {
  func add(_ margins: MarginalAccount, to document: inout Document) {
    document.add(.heading(say("多一个名额值多少", "What one more seat is worth")))
    let placing = margins.seats.count { $0.more.people + $0.more.floorSeats > 0 }
    let useless = margins.seats.count { $0.more == MarginalValue() }
    document.add(
      .paragraph(
        say(
          "\(grouped(margins.seats.count)) 个岗位中，\(grouped(placing)) 个多一个名额就多安置一人（或多满足一个下限），"
            + "\(grouped(useless)) 个多一个也无益。每行只作一处改变；就名单上的岗位而言，由“最多”配置的对偶价格精确得出。",
          "Of \(grouped(margins.seats.count)) openings, one more seat would place one more person "
            + "(or meet more of a floor) at \(grouped(placing)), and bring nothing at "
            + "\(grouped(useless)). Each line is one change alone, exact for the openings on people's "
            + "lists, from the prices of \"most\".")))
    addSeats(margins.seats, to: &document)
    document.add(.heading(say("多一个人值多少，按人员类别", "What one more person is worth, by pool")))
    add(margins.pools.filter { $0.people > 0 }, to: &document)
    document.add(.heading(say("按职业", "By occupation")))
    add(Array(margins.occupations.prefix(top)), to: &document)
    addMore(margins.occupations.count, to: &document)
    addPeople(margins.people, to: &document)
  }

  private func addSeats(_ seats: [MarginalAccount.Seats], to document: inout Document) {
    var table = Document.Table(
      header: [
        say("岗位", "Opening"), say("名称", "Title"), say("名额", "Seats"), say("已配", "Filled"),
        say("多一个：人", "One more: people"), say("分", "points"), say("少一个：人", "One less: people"),
        say("分", "points"),
      ], wordColumns: 2)
    for line in seats.prefix(top) {
      table.rows.append(
        [line.opening.text, line.title, grouped(line.seats), grouped(line.filled)]
          + [signed(line.more.people), points(line.more.points)]
          + [signed(-line.less.people), points(-line.less.points)])
    }
    document.add(.table(table))
    addMore(seats.count, to: &document)
  }

  private func add(_ rows: [MarginalAccount.People], to document: inout Document) {
    var table = Document.Table(header: [
      "", say("可流动者", "Free to go"), say("再来一人可安置", "One more is placed"),
      say("平均分", "mean points"), say("少一人即少安置", "One less is missed"),
    ])
    for row in rows {
      table.rows.append([
        row.name[language], grouped(row.people), grouped(row.morePlaced),
        row.morePlaced > 0 ? points(row.morePoints / row.morePlaced) : "-",
        grouped(row.lessPlaced),
      ])
    }
    document.add(.table(table))
  }

  private func addPeople(_ people: [MarginalAccount.Person], to document: inout Document) {
    guard !people.isEmpty else { return }
    document.add(.heading(say("再来一个这样的人，最有用的", "People of whom one more would bring most")))
    var table = Document.Table(
      header: [
        say("求职者", "Seeker"), say("人员类别", "Pool"), say("职业", "Occupation"), say("人", "people"),
        say("分", "points"),
      ], wordColumns: 3)
    for person in people.prefix(top) {
      table.rows.append([
        person.seeker.text, person.pool.name[language], person.occupation[language],
        signed(person.more.people), points(person.more.points),
      ])
    }
    document.add(.table(table))
  }

  /// Of 100, one decimal, cut.
  private func points(_ value: Int) -> String {
    let tenths = abs(value) / 1000
    let sign = tenths == 0 ? "" : value < 0 ? "-" : "+"
    return "\(sign)\(tenths / 10).\(tenths % 10)"
  }
}
