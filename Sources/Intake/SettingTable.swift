internal import LabourMarket
private import Yams

/// A mapping of a YAML file: values are taken key by key, and a key that nobody asked for is an
/// error.
package struct SettingTable {
  package let file: String
  /// The way to this mapping from the top, empty for the top itself.
  package let path: String
  package let line: Int
  private let entries: [Entry]

  private struct Entry {
    var key: String
    var line: Int
    var value: Node
  }

  /// Parses `text`; an empty file is an empty table.
  package init(text: String, file: String) throws(SettingError) {
    try checkNesting(ofYAML: text, file: file)
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch {
      throw Self.syntaxError(error, file: file)
    }
    try self.init(node ?? Node([(Node, Node)]()), file: file, path: "", line: 1)
  }

  private static func syntaxError(_ error: any Error, file: String) -> SettingError {
    guard case .some(let yaml) = error as? YamlError else {
      return SettingError(file: file, line: 0, key: "", fault: .unreadable)
    }
    switch yaml {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return SettingError(file: file, line: mark.line, key: "", fault: .syntax(problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return SettingError(
        file: file, line: context.mark.line,
        key: duplicates.sorted().joined(separator: ", "), fault: .repeatedKey)
    default:
      return SettingError(file: file, line: 0, key: "", fault: .unreadable)
    }
  }

  private init(_ node: Node, file: String, path: String, line: Int) throws(SettingError) {
    (self.file, self.path) = (file, path)
    self.line = node.mark?.line ?? line
    guard let mapping = node.mapping else {
      throw SettingError(
        file: file, line: self.line, key: path.isEmpty ? "-" : path,
        fault: .badValue(
          node.shown, expected: BilingualName("“键: 值”的列表", "a table of keys and values")))
    }
    entries = mapping.map { key, value in
      Entry(
        key: key.string ?? "?", line: key.mark?.line ?? value.mark?.line ?? line, value: value)
    }
  }

  package var keys: [String] { entries.map(\.key) }

  package func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

  package func isList(_ key: String) -> Bool {
    entries.first { $0.key == key }?.value.sequence != nil
  }

  /// Refuses keys other than `known`.
  package func allow(only known: [String]) throws(SettingError) {
    for entry in entries where !known.contains(entry.key) {
      throw error(entry.key, .unknownKey(nearest: nearestName(to: entry.key, among: known)))
    }
  }

  package func error(_ key: String, _ fault: SettingError.Fault) -> SettingError {
    let line = entries.first { $0.key == key }?.line ?? line
    return SettingError(file: file, line: line, key: qualified(key), fault: fault)
  }

  private func qualified(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private func node(_ key: String) throws(SettingError) -> Node {
    guard let entry = entries.first(where: { $0.key == key }) else {
      throw error(key, .missingKey)
    }
    return entry.value
  }

  /// The text of a value, whatever YAML would make of it.
  package func text(_ key: String) throws(SettingError) -> String {
    let node = try node(key)
    guard let text = node.string else {
      throw error(key, .badValue(node.shown, expected: BilingualName("一个值", "one value")))
    }
    return text
  }

  package func number(_ key: String, in range: ClosedRange<Int>) throws(SettingError) -> Int {
    let text = try text(key)
    guard let number = Int(text), range.contains(number) else {
      throw error(
        key,
        .badValue(
          text,
          expected: BilingualName(
            "\(range.lowerBound) 到 \(range.upperBound) 的整数",
            "a whole number from \(range.lowerBound) to \(range.upperBound)")))
    }
    return number
  }

  package func choice<Value>(
    _ key: String, _ choices: [(String, Value)]
  ) throws(SettingError) -> Value {
    let text = try text(key)
    if let choice = choices.first(where: { $0.0 == text }) { return choice.1 }
    let words = choices.map(\.0)
    let nearest = nearestName(to: text, among: words)
    throw error(
      key,
      .badValue(
        text,
        expected: BilingualName(
          (nearest.map { "\($0)，或" } ?? "") + "以下之一：\(words.joined(separator: "、"))",
          (nearest.map { "\($0), or " } ?? "") + "one of \(words.joined(separator: ", "))")))
  }

  package func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Value.Type
  ) throws(SettingError) -> Value {
    try choice(key, type.allCases.map { ($0.rawValue, $0) })
  }

  package func flag(_ key: String) throws(SettingError) -> Bool {
    try choice(key, [("true", true), ("false", false)])
  }

  package func table(_ key: String) throws(SettingError) -> SettingTable {
    let node = try node(key)
    return try SettingTable(node, file: file, path: qualified(key), line: line)
  }

  package func tables(_ key: String) throws(SettingError) -> [SettingTable] {
    var tables: [SettingTable] = []
    for (position, node) in try list(key).enumerated() {
      tables.append(
        try SettingTable(node, file: file, path: "\(qualified(key))[\(position)]", line: line))
    }
    return tables
  }

  /// The texts of a list.
  package func texts(_ key: String) throws(SettingError) -> [String] {
    var texts: [String] = []
    for node in try list(key) {
      guard let text = node.string else {
        throw error(key, .badValue(node.shown, expected: BilingualName("词的列表", "a list of words")))
      }
      texts.append(text)
    }
    return texts
  }

  private func list(_ key: String) throws(SettingError) -> [Node] {
    let node = try node(key)
    guard let sequence = node.sequence else {
      throw error(key, .badValue(node.shown, expected: BilingualName("列表", "a list")))
    }
    return Array(sequence)
  }
}

extension Node {
  /// What an error message shows of a value.
  fileprivate var shown: String {
    string.map { String($0.prefix(40)) } ?? (mapping == nil ? "[…]" : "{…}")
  }
}
