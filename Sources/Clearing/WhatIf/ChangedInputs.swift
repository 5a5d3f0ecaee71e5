public import Accounting
public import Intake
public import LabourMarket
public import NightInputs
internal import Policies
public import Refusals

/// A night's inputs with changes in them, and what the changes are called.
public struct ChangedInputs: Sendable {
  public private(set) var inputs: NightInputs
  /// Each change in words.
  public private(set) var words: [BilingualName] = []
  /// Positions of the openings that are changed.
  public private(set) var openings: [Int] = []
  public private(set) var classes: [WhatIfRecord.ClassRange] = []
  /// Whether rows and lists are other ones than before.
  public let hasOtherRows: Bool

  /// - Throws: Openings, rules and numbers that don't exist or mean nothing in this night.
  public init(_ inputs: NightInputs, by changes: Changes) throws(NightError) {
    self.inputs = inputs
    hasOtherRows =
      !changes.classes.isEmpty || changes.openings.contains { !$0.isAboutSeatsOnly }
    guard !changes.isEmpty else { return }
    let document = try document(inputs.document, changes)
    var changedOpenings = inputs.district.openings
    for change in changes.openings {
      let positions = try positions(of: change.scope)
      openings += positions
      var all: [BilingualName] = []
      for position in positions { all.append(try changedOpenings[position].apply(change)) }
      words.append(all.count == 1 ? all[0] : summary(of: all, change.scope))
    }
    openings = Set(openings).sorted()
    let district = try district(changedOpenings, changes.classes)
    var intake = inputs.intake
    intake.district = district
    self.inputs = inputs.with(document, intake)
    do {
      try document.check(district)
      try document.checkMarket(district)
    } catch {
      throw .change(
        BilingualName(
          "按所问的调整，" + error.description(in: .chinese),
          "With these changes: " + error.description(in: .english)))
    }
  }

  private mutating func document(
    _ old: PolicyDocument, _ changes: Changes
  ) throws(NightError) -> PolicyDocument {
    var document = old
    if let objective = changes.objective {
      guard objective == .stable || old.policy.placement.caps.isEmpty else {
        throw .change(
          BilingualName(
            "策略中有上限（caps），只有 stable 支持上限：请换一个没有 caps 的 --policy。",
            "The policy has caps, which only stable knows: name a --policy without caps."))
      }
      words.append(
        BilingualName(
          "目标：\(old.policy.placement.objective.rawValue) → \(objective.rawValue)",
          "objective: \(old.policy.placement.objective.rawValue) → \(objective.rawValue)"))
      document.policy.placement.objective = objective
    }
    if let mode = changes.reserveMode {
      words.append(
        BilingualName(
          "预留方式：\(old.policy.placement.reserveMode.rawValue) → \(mode.rawValue)",
          "reserve mode: \(old.policy.placement.reserveMode.rawValue) → \(mode.rawValue)"))
      document.policy.placement.reserveMode = mode
    }
    for rule in changes.reserves { words.append(try document.apply(rule)) }
    return document
  }

  /// The openings in scope; there is at least one.
  private func positions(of scope: ReserveRule.Scope) throws(NightError) -> [Int] {
    let openings = inputs.district.openings
    let keys = Set(inputs.district.enterprises.filter(\.isKey).map(\.id))
    let positions = openings.indices.filter {
      scope.includes(openings[$0], isKey: keys.contains(openings[$0].enterprise))
    }
    guard positions.isEmpty else { return positions }
    guard case .opening(let id) = scope else {
      throw .missingInput(
        BilingualName(
          "openings.csv 中没有属于 \(scope.text) 的岗位：请改正范围。",
          "openings.csv has no usable opening in \(scope.text); mend the scope."))
    }
    let near = nearestID(to: id.text, among: openings.lazy.map(\.id.text))
    throw .missingInput(
      BilingualName(
        "openings.csv 中没有可用的岗位 \(id)：请改正编号。" + (near.map { "是否指 \($0)？" } ?? ""),
        "openings.csv has no usable opening \(id); mend the id."
          + (near.map { " Did you mean \($0)?" } ?? "")))
  }

  private func summary(
    of all: [BilingualName], _ scope: ReserveRule.Scope
  ) -> BilingualName {
    BilingualName(
      "\(scope.text) 的 \(all.count) 个岗位，首个为：\(all[0].chinese)",
      "\(all.count) openings of \(scope.text), first of them \(all[0].english)")
  }

  /// The district with other openings and the members of `added`, who come last in every tie.
  private mutating func district(
    _ openings: [Opening], _ added: [TrainingClass]
  ) throws(NightError) -> District {
    let old = inputs.district
    var seekers = old.seekers
    for group in added {
      for number in 1...group.people { seekers.append(group.member(number, on: old.date)) }
      words.append(
        BilingualName(
          "培训班 \(group.name)：增加 \(group.people) 人",
          "class \(group.name): \(group.people) people more"))
    }
    let district = District(
      date: old.date, seekers: seekers, openings: openings, enterprises: old.enterprises,
      cohorts: old.cohorts, kept: old.kept)
    let positions = Dictionary(
      district.seekers.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { _, last in last })
    let registered = Set(old.seekers.map(\.id))
    for group in added {
      let members = (1...group.people).map { group.member($0, on: old.date).id }
      if let taken = members.first(where: registered.contains) {
        throw .change(
          BilingualName(
            "求职登记号 \(taken) 已有人使用：请给培训班另起一个名字。",
            "Somebody is registered as \(taken) already: give the class another name."))
      }
      classes.append(
        WhatIfRecord.ClassRange(name: group.name, seekers: members.map { positions[$0]! }))
    }
    return district
  }
}

extension TrainingClass {
  /// One of the class: registered today; thirty years old where nobody said otherwise.
  fileprivate func member(_ number: Int, on date: CalendarDay) -> Seeker {
    var seeker = member
    seeker.id = SeekerID("\(member.id)-\(number)")!
    seeker.registered = date
    if !hasBirthDate { seeker.birthDate = date.advanced(byDays: -30 * 366) }
    return seeker
  }
}
