public import LabourMarket

/// What `night.yaml` in a folder of delivered files says of the night; all of it may be left out.
public struct NightFile: Hashable, Sendable {
  /// The day on which ages, validity and availability are judged.
  public var date: CalendarDay?
  /// The district's six digits (GB/T 2260).
  public var district: PlaceCode?
  /// The name of an import profile in `Data/Profiles`.
  public var profile: String?

  public init(date: CalendarDay? = nil, district: PlaceCode? = nil, profile: String? = nil) {
    (self.date, self.district, self.profile) = (date, district, profile)
  }
}

/// Reads `night.yaml` of `folder`; where there is none, nothing is said.
public func readNight(folder: String) throws(IntakeError) -> NightFile {
  guard ByteFile.exists(folder: folder, name: "night.yaml") else { return NightFile() }
  do {
    return try night(settingText(path: "\(folder)/night.yaml", name: "night.yaml"))
  } catch {
    throw .badSetting(error)
  }
}

private func night(_ text: String) throws(SettingError) -> NightFile {
  let table = try SettingTable(text: text, file: "night.yaml")
  try table.allow(only: ["date", "district", "profile"])
  var night = NightFile()
  if table.has("date") {
    let text = try table.text("date")
    night.date = CalendarDay(reading: text)
    if night.date == nil { throw table.bad("date", "如 2014-03-01 的日期", "a day such as 2014-03-01") }
  }
  if table.has("district") {
    let code = try table.text("district")
    guard code.utf8.count == 6, code.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw table.bad("district", "六位区划代码", "a district's six digits")
    }
    night.district = PlaceCode(code)
  }
  if table.has("profile") {
    let name = try table.text("profile")
    guard SeekerID(name) != nil else {
      throw table.bad("profile", "导入配置的名称，如 ministry", "a profile's name, such as ministry")
    }
    night.profile = name
  }
  return night
}

extension SettingTable {
  fileprivate func bad(_ key: String, _ chinese: String, _ english: String) -> SettingError {
    let shown = (try? text(key)) ?? ""
    return error(key, .badValue(shown, expected: BilingualName(chinese, english)))
  }
}
