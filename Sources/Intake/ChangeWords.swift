internal import LabourMarket

/// One thing that is changed: the way to it, the new value in words, and who says so.
struct ChangeWord {
  /// Such as `opening`, `P000020`, `seats`.
  var path: [String]
  var value: String
  /// The file and its line, or the flag and 0.
  var source: String
  var line: Int

  func error(_ fault: SettingError.Fault) -> SettingError {
    SettingError(file: source, line: line, key: path.joined(separator: "."), fault: fault)
  }

  func badValue(_ chinese: String, _ english: String) -> SettingError {
    error(.badValue(value, expected: BilingualName(chinese, english)))
  }
}

extension ChangeWord {
  static let flag = "--change"

  /// Of a flag such as `opening.P000020.seats=+10`.
  init(flag text: String) throws(SettingError) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw SettingError(
        file: Self.flag, line: 0, key: "-",
        fault: .badValue(
          text,
          expected: BilingualName(
            "“键=值”，例如 objective=most", "a key and a value, such as objective=most")))
    }
    let path = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    // Traits and scopes may hold dots; nothing of them is cut.
    self.init(
      path: path.first == "reserve" && path.count > 2
        ? ["reserve", path.dropFirst().joined(separator: ".")] : path,
      value: parts[1], source: Self.flag, line: 0)
  }

  /// The words of a file: the same keys, nested.
  static func words(of table: SettingTable) throws(SettingError) -> [ChangeWord] {
    var words: [ChangeWord] = []
    try table.allow(only: ["objective", "reserve_mode", "reserve", "opening", "class"])
    for key in table.keys {
      switch key {
      case "reserve": words += try values(in: table.table(key), [key])
      case "opening", "class":
        let group = try table.table(key)
        for name in group.keys { words += try values(in: group.table(name), [key, name]) }
      default: words += [try word(key, in: table, [])]
      }
    }
    return words
  }

  private static func values(
    in table: SettingTable, _ path: [String]
  ) throws(SettingError) -> [ChangeWord] {
    var words: [ChangeWord] = []
    for key in table.keys { words.append(try word(key, in: table, path)) }
    return words
  }

  private static func word(
    _ key: String, in table: SettingTable, _ path: [String]
  ) throws(SettingError) -> ChangeWord {
    // Where the table knows a key's line, an error about the key has it.
    let line = table.error(key, .missingKey).line
    let value = try table.isList(key) ? table.texts(key).joined(separator: "|") : table.text(key)
    return ChangeWord(path: path + [key], value: value, source: table.file, line: line)
  }
}
