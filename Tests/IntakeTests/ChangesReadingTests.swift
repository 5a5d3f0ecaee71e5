import Intake
import LabourMarket
import TestSupport
import Testing

@Suite struct ChangesReadingTests {
  private static let catalogue = try! readCatalogue(folder: packageRoot + "/Data/Reference")

  private func read(_ flags: [String], file: String? = nil) throws -> Changes {
    let folder = try ScratchFolder()
    if let file { try folder.write(file, to: "changes.yaml") }
    return try readChanges(
      file: file.map { _ in folder.file("changes.yaml") }, flags: flags,
      catalogue: Self.catalogue)
  }

  @Test("flags and a file say the same")
  func sameWords() throws {
    let flags = try read([
      "objective=most", "reserve_mode=hardReserve", "reserve.hard-to-employ=15%",
      "reserve.pool:laid-off@opening:P1=7.5%", "opening.P1.seats=+10", "opening.P1.pay=4000-5000",
      "opening.P2.shift=夜班", "opening.P2.accommodation=是", "class.welders.people=20",
      "class.welders.skills=K0001|K0002", "class.welders.pay_floor=3000",
    ])
    let file = try read(
      [],
      file: """
        objective: most
        reserve_mode: hardReserve
        reserve:
          hard-to-employ: 15%
          pool:laid-off@opening:P1: 7.5%
        opening:
          P1: {seats: +10, pay: 4000-5000}
          P2: {shift: night, accommodation: yes}
        class:
          welders:
            people: 20
            skills: [K0001, SMT贴片机操作]
            期望月薪: 3000
        """)
    #expect(flags == file)
    #expect(flags.reserves.map(\.permille) == [150, 75])
    #expect(flags.openings[0].seats == .more(10) && flags.openings[0].isAboutSeatsOnly == false)
    #expect(flags.openings.map(\.scope.text) == ["opening:P1", "opening:P2"])
    #expect(flags.openings[1].shift == .night && flags.openings[1].accommodation == true)
    #expect(flags.classes[0].member.skills == "电烙铁焊接、SMT贴片机操作")
    #expect(flags.classes[0].member.payFloor == 3000)
  }

  @Test("wide scopes come first, so that narrow ones count more")
  func scopes() throws {
    let changes = try read([
      "opening.P1.seats=3", "opening.enterprise:E1.pay=+500", "opening.all.seats=80%",
      "opening.key-enterprises.seats=+1",
    ])
    #expect(
      changes.openings.map(\.scope.text) == [
        "all", "key-enterprises", "enterprise:E1", "opening:P1",
      ])
    #expect(changes.openings[0].seats == .share(800))
  }

  @Test("a flag counts more than the file")
  func flagsWin() throws {
    let changes = try read(["objective=hybrid"], file: "objective: most\n")
    #expect(changes.objective == .hybrid)
    #expect(try read([]).isEmpty)
  }

  @Test(
    "what cannot be understood is refused with what to write instead",
    arguments: [
      ("objective", "objective=most"), ("objectives=most", "objective"),
      ("objective=best", "stable, most, hybrid"), ("reserve_mode=soft", "minimumGuarantee"),
      ("reserve.hard-to-employee=15%", "reserve.hard-to-employ"),
      ("reserve.hard-to-employ=15", "15%"), ("reserve.hard-to-employ=150%", "0% to 100%"),
      ("reserve.hard-to-employ=-5%", "0% to 100%"),
      ("reserve.hard-to-employ@district=5%", "key-enterprises"),
      ("reserve.hard-to-employ@=5%", "key-enterprises"),
      ("opening.P1.seats=many", "+10"), ("opening.P1.seats=1000001", "+10"),
      ("opening.P1.sets=3", "opening.P1.seats"), ("opening.P 1.seats=3", "opening.P000020.seats"),
      ("opening.P1.pay=0", "4500"), ("opening.P1.pay=5000-4000", "4500-6000"),
      ("opening.P1.shift=noon", "three-shift"), ("opening.P1.accommodation=maybe", "yes or no"),
      ("opening.P1=3", "opening.P000020.seats"), ("class.a.people=0", "1 to 100000"),
      ("class.a.skills=hand solderin", "Hand soldering"), ("class.a.skils=K0001", "class.a.skills"),
      ("class.a.home=Atlantis", "home"), ("class.a.name=somebody", "class.a."),
      ("class.a.skills=K0001", "class.a.people"),
    ])
  func refused(flag: String, hint: String) throws {
    #expect {
      try read([flag])
    } throws: { error in
      guard let error = error as? SettingError else { return false }
      let english = error.description(in: .english)
      return english.contains(hint) && english.hasPrefix("--change")
        && error.description(in: .chinese) != english
    }
  }

  @Test("a fault in a file is named with its line")
  func line() throws {
    #expect {
      try read([], file: "objective: most\nopening:\n  P1:\n    seats: many\n")
    } throws: { error in
      (error as? SettingError)?.description.hasPrefix("changes.yaml:4: opening.P1.seats") ?? false
    }
    #expect {
      try readChanges(file: "/nonexistent.yaml", flags: [], catalogue: Self.catalogue)
    } throws: { error in
      (error as? SettingError)?.fault == .missingFile
    }
  }
}
