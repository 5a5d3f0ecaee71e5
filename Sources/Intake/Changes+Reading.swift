public import LabourMarket

/// Reads changes from a file of settings and from flags; the flags count more.
///
/// - Parameters:
///   - file: YAML; nil: none.
///   - flags: Such as `opening.P000020.seats=+10`.
/// - Throws: A key that doesn't exist, or a value that means nothing, with what to write instead.
public func readChanges(
  file: String?, flags: [String], catalogue: Catalogue
) throws(SettingError) -> Changes {
  var words: [ChangeWord] = []
  if let file {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let text = try settingText(path: file, name: name)
    words = try ChangeWord.words(of: SettingTable(text: text, file: name))
  }
  for flag in flags { words.append(try ChangeWord(flag: flag)) }
  var reader = ChangeReader(catalogue)
  for word in words { try reader.read(word) }
  return try reader.changes()
}

/// Understands one word of a change after the other.
private struct ChangeReader {
  private let books: CodeBooks
  private let traits: [(String, ReserveRule.Trait)]
  private var result = Changes()
  private var openings: [String: OpeningChange] = [:]
  private var classes: [String: ClassDraft] = [:]
  private let skills: SkillWords

  init(_ catalogue: Catalogue) {
    (books, traits) = (CodeBooks(catalogue), reservableTraits(catalogue))
    skills = SkillWords(catalogue)
  }

  mutating func read(_ word: ChangeWord) throws(SettingError) {
    let forms = ["objective", "reserve_mode", "reserve", "opening", "class"]
    switch (word.path.first, word.path.count) {
    case ("objective", 1): result.objective = try choice(word)
    case ("reserve_mode", 1): result.reserveMode = try choice(word)
    case ("reserve", 2): try readReserve(word)
    case ("opening", 3): try readOpening(word)
    case ("class", 3): try readClass(word)
    case (let key?, _) where forms.contains(key):
      throw word.error(.unknownKey(nearest: Self.form(of: key)))
    default:
      throw word.error(.unknownKey(nearest: nearestName(to: word.path.first ?? "", among: forms)))
    }
  }

  private static func form(of key: String) -> String {
    switch key {
    case "reserve": "reserve.hard-to-employ"
    case "opening": "opening.P000020.seats"
    case "class": "class.welders.people"
    default: key
    }
  }

  func changes() throws(SettingError) -> Changes {
    var changes = result
    changes.openings = openings.values.sorted {
      ($0.scope.width, $0.scope.text) < ($1.scope.width, $1.scope.text)
    }
    for (_, draft) in classes.sorted(by: { $0.key < $1.key }) {
      changes.classes.append(try draft.trainingClass())
    }
    let people = changes.classes.reduce(0) { $0 + $1.people }
    guard people <= ClassDraft.most else {
      throw SettingError(
        file: ChangeWord.flag, line: 0, key: "class",
        fault: .badValue(
          "\(people)",
          expected: BilingualName(
            "合计不超过 \(ClassDraft.most) 人", "of \(ClassDraft.most) people at most in all classes")))
    }
    return changes
  }

  private func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ word: ChangeWord
  ) throws(SettingError) -> Value {
    if let value = Value(rawValue: word.value) { return value }
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw word.badValue("以下之一：\(known)", "one of \(known)")
  }

  /// `reserve.TRAIT` or `reserve.TRAIT@SCOPE`; the value is a share such as `15%`.
  private mutating func readReserve(_ word: ChangeWord) throws(SettingError) {
    let parts = word.path[1].split(
      separator: "@", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    guard let trait = traits.first(where: { $0.0 == parts.first })?.1 else {
      throw word.error(
        .unknownKey(
          nearest: "reserve."
            + (nearestName(to: parts.first ?? "", among: traits.map(\.0)) ?? traits[0].0)))
    }
    var scope = ReserveRule.Scope.all
    if parts.count == 2 {
      guard let found = ReserveRule.Scope(text: parts[1]) else {
        let known = ReserveRule.Scope.forms
        throw word.error(
          .badValue(
            parts[1],
            expected: BilingualName("@ 后为以下之一：\(known)", "one of \(known) after the @")))
      }
      scope = found
    }
    guard let share = permille(word.value), share <= 1000 else {
      throw word.badValue(
        "0% 到 100% 的比例，例如 15% 或 7.5%", "a share from 0% to 100%, such as 15% or 7.5%")
    }
    result.reserves.removeAll { $0.trait == trait && $0.scope == scope }
    result.reserves.append(ReserveRule(trait: trait, scope: scope, permille: share))
  }

  /// `15%` or `7.5%`; a bare number would leave open whether per cent or per thousand is meant, a
  /// sign whether a share or a step.
  private func permille(_ text: String) -> Int? {
    if text == "0" { return 0 }
    guard text.hasSuffix("%") else { return nil }
    let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let whole = Int(parts[0]), whole <= 1000
    else { return nil }
    guard parts.count == 2 else { return whole * 10 }
    return parts[1].utf8.count == 1 ? Int(parts[1]).map { whole * 10 + $0 } : nil
  }

  private mutating func readOpening(_ word: ChangeWord) throws(SettingError) {
    let name = word.path[1]
    guard
      let scope = ReserveRule.Scope(text: name)
        ?? OpeningID(name).map(ReserveRule.Scope.opening)
    else { throw word.error(.unknownKey(nearest: "opening.P000020.\(word.path[2])")) }
    var change = openings[scope.text] ?? OpeningChange(scope: scope)
    switch word.path[2] {
    case "seats": change.seats = try seats(word)
    case "pay": change.pay = try pay(word)
    case "shift":
      guard let shift = books.shift(word.value) else {
        let known = Shift.allCases.map(\.rawValue).joined(separator: ", ")
        throw word.badValue("以下之一：\(known)", "one of \(known)")
      }
      change.shift = shift
    case "accommodation":
      guard let flag = books.booleans[word.value] else { throw word.badValue("是或否", "yes or no") }
      change.accommodation = flag
    default:
      let known = ["seats", "pay", "shift", "accommodation"]
      let nearest = nearestName(to: word.path[2], among: known) ?? known[0]
      throw word.error(.unknownKey(nearest: "opening.\(name).\(nearest)"))
    }
    openings[scope.text] = change
  }

  private func seats(_ word: ChangeWord) throws(SettingError) -> OpeningChange.Seats {
    let range = -100_000...100_000
    if let number = Int(word.value), range.contains(number) {
      let isStep = word.value.hasPrefix("+") || word.value.hasPrefix("-")
      return isStep ? .more(number) : .exactly(number)
    }
    if word.value.hasSuffix("%"), let share = permille(word.value) { return .share(share) }
    throw word.badValue(
      "名额数（如 30）、增减数（如 +10、-5），或现有名额的比例（如 80%）",
      "a number of seats such as 30, a step such as +10 or -5, or a share of them such as 80%")
  }

  private func pay(_ word: ChangeWord) throws(SettingError) -> OpeningChange.Pay {
    let text = word.value
    if text.hasPrefix("+") || text.hasPrefix("-"), let step = Int(text),
      (-1_000_000...1_000_000).contains(step)
    {
      return .more(step)
    }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if ends.count <= 2, let low = ends[0], (1...1_000_000).contains(low) {
      if ends.count == 1 { return .exactly(low: low, high: nil) }
      if let high = ends[1], (low...1_000_000).contains(high) {
        return .exactly(low: low, high: high)
      }
    }
    throw word.badValue(
      "每月元数（如 4500 或 4500-6000），或增减数（如 +500）",
      "yuan a month such as 4500 or 4500-6000, or a step such as +500")
  }

  private mutating func readClass(_ word: ChangeWord) throws(SettingError) {
    let name = word.path[1]
    guard SeekerID(name) != nil, name.utf8.count <= 40 else {
      throw word.error(.unknownKey(nearest: "class.welders.\(word.path[2])"))
    }
    var draft = classes[name] ?? ClassDraft(name: name, source: word)
    try draft.read(word, books: books, skills: skills)
    classes[name] = draft
  }
}
