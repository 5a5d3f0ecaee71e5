internal import LabourMarket

/// The text of a file of settings, which is UTF-8 and small.
package func settingText(path: String, name: String) throws(SettingError) -> String {
  func refusal(_ fault: SettingError.Fault) -> SettingError {
    SettingError(file: name, line: 0, key: "", fault: fault)
  }
  let found: String?
  do { found = try ByteFile.text(of: path, most: 1 << 22) } catch {
    switch error {
    case .missingFile: throw refusal(.missingFile)
    case .notAFile(_, let found): throw refusal(.notAFile(found))
    default: throw refusal(.unreadable)
    }
  }
  guard let text = found else { throw refusal(.unreadable) }
  return text
}

/// Refuses a file of settings that is none, or that would lead a parser too deep.
package func checkSettings(path: String) throws(SettingError) {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  try checkNesting(ofYAML: settingText(path: path, name: name), file: name)
}
