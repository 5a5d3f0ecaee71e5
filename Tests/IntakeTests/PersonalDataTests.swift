import Intake
import LabourMarket
import Testing

/// What the quarantine, messages and accounts show of what people delivered.
@Suite struct PersonalDataTests {
  /// Made-up data of the kinds that people put into wrong cells, and what must not be seen of it.
  static let canaries = [
    "司马杜撰", "Sima Duzhuan", "11010519491231002X", "１１０１０５１９４９１２３１００２Ｘ",
    "110105 19491231 002X", "110105491231002", "13900000002", "+86 139-0000-0002", "023-68000000",
    "6222 0200 0000 0000 017", "duzhuan@example.invalid", "1949-12-31", "某某路1号2单元",
  ]

  @Test("a personal datum in any column of any file is seen nowhere", arguments: canaries)
  func everyColumn(canary: String) throws {
    for column in SeekerColumn.allCases {
      try check(canary, "seekers.csv", SeekerColumn.allCases.map(\.rawValue), column.rawValue)
    }
    for column in OpeningColumn.allCases where column != .title {
      try check(canary, "openings.csv", OpeningColumn.allCases.map(\.rawValue), column.rawValue)
    }
    for column in CohortColumn.allCases where column != .school {
      try check(canary, "cohorts.csv", CohortColumn.allCases.map(\.rawValue), column.rawValue)
    }
    for column in EnterpriseColumn.allCases where column != .name {
      try check(
        canary, "enterprises.csv", EnterpriseColumn.allCases.map(\.rawValue), column.rawValue)
    }
    for column in KeptColumn.allCases {
      try check(canary, "kept.csv", KeptColumn.allCases.map(\.rawValue), column.rawValue)
    }
  }

  private static let usual = [
    "seeker_id": "S9", "identity_number": Delivery.identity(7), "birth_date": "1980-01-01",
    "registered_on": "2014-02-01", "pool": "laid-off", "channel": "local", "skills": "电焊",
    "opening_id": "O9", "enterprise_id": "E1", "title": "装配工", "headcount": "20",
    "place": "杨家坪", "posted_on": "2014-02-01", "valid_until": "2014-06-30",
    "requirements": "会装配", "pay_low": "2500", "name": "某某", "cohort_id": "C1", "school": "一校",
    "size": "30", "graduation_on": "2014-06-30",
  ]

  private func check(
    _ canary: String, _ file: String, _ header: [String], _ column: String
  ) throws {
    let delivery = Delivery()
    let cells = header.map { $0 == column ? canary : Self.usual[$0] ?? "" }
    delivery.write(file, header.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n")
    let result = try delivery.read()
    let shown = result.quarantine.map(\.value) + result.files.flatMap(\.ignoredColumns)
    // A day in a column of days, or of ids, is what its column holds; a day of birth never is shown.
    let isDay =
      canary == "1949-12-31"
      && ["on", "until", "by", "from", "id"].contains {
        column.hasSuffix("_\($0)")
      }
    #expect(isDay || !shown.contains { $0.contains(canary) }, "\(file) \(column): \(shown)")
    #expect(!shown.joined().contains("司马"), "\(file) \(column): \(shown)")
  }

  @Test("a row whose id is somebody's number is out, and says what to do")
  func ids() throws {
    let personal = [Delivery.identity(3), "500107800101003", "13900000003", "139-0000-0003"]
    let office = [
      "500107201402010001", "50010714020100", "500107140201001", "20140201003", "S13900000003x",
    ]
    let delivery = Delivery()
    delivery.write(
      "seekers.csv",
      Delivery.seekers(
        (personal + office).enumerated().map { Delivery.seeker($1, person: $0) }))
    let result = try delivery.read()
    #expect(result.district.seekers.map(\.id.text) == office.sorted())
    #expect(result.quarantine.map(\.reason) == personal.map { _ in .personalIdentifier })
    #expect(result.quarantine.allSatisfy { $0.column == "seeker_id" && $0.value.contains("×") })
    for reason in QuarantineReason.allCases where reason == .personalIdentifier {
      #expect(reason.advice.english.contains("office's own number"))
    }
  }

  @Test("a household or a team under somebody's number is left out, the person stays")
  func ties() throws {
    let delivery = Delivery()
    delivery.write(
      "seekers.csv",
      Delivery.seekerHeader + ",team_id,household_id\n"
        + Delivery.seeker("S1", person: 1) + ",13900000004,\(Delivery.identity(4))\n")
    let result = try delivery.read()
    #expect(result.district.seekers.map(\.team) == [nil])
    #expect(result.district.seekers.map(\.household) == [nil])
    #expect(result.quarantine.map(\.reason) == [.personalIdentifier, .personalIdentifier])
    #expect(result.quarantine.allSatisfy { $0.outcome == .noticed })
  }

  @Test(
    "numbers of people are taken out of a text, other numbers stay",
    arguments: [
      ("电话13900000005。", "电话#×11。"), ("身份证 110105491231002 号", "身份证 #×15 号"),
      ("(023)68000005", "(#×11"), ("02368000005", "#×11"), ("2014-03-01", "2014-03-01"),
      ("S00000031 = S00000032", "S00000031 = S00000032"), ("x@y.invalid", "a×1 ·×1 a×1 ·×1 a×7"),
      ("6-18-02-04", "6-18-02-04"), ("3000-4500元", "3000-4500元"),
    ])
  func numbers(text: String, shown: String) {
    #expect(withoutPersonalNumbers(text) == shown)
  }
}
