internal import LabourMarket

/// The text of a file of settings, which is UTF-8 and small.
package func settingText(path: String, name: String) throws(SettingError) -> String {
  let slash = path.lastIndex(of: "/")
  let folder = slash.map { String(path[..<$0]) } ?? "."
  let base = slash.map { String(path[path.index(after: $0)...]) } ?? path
  do {
    let file = try ByteFile(folder: folder, name: base)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var filled = 0
    while true {
      let count = try file.read(into: &bytes, from: filled)
      if count == 0 { break }
      filled += count
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: filled) }
      guard filled <= 1 << 22 else { break }
    }
    guard let text = String(validating: bytes[..<filled], as: UTF8.self), filled <= 1 << 22 else {
      throw SettingError(file: name, line: 0, key: "", fault: .unreadable)
    }
    return text
  } catch let error as SettingError {
    throw error
  } catch {
    var fault = SettingError.Fault.unreadable
    if case .missingFile = error as? IntakeError { fault = .missingFile }
    throw SettingError(file: name, line: 0, key: "", fault: fault)
  }
}
