import Foundation
import Intake
import LabourMarket

/// The checkout's root, found from this file upwards.
let packageRoot: String = {
  var url = URL(fileURLWithPath: #filePath)
  while url.path != "/" {
    url.deleteLastPathComponent()
    if FileManager.default.fileExists(atPath: url.appendingPathComponent("Package.swift").path) {
      break
    }
  }
  return url.path
}()

let referenceFolder = "\(packageRoot)/Data/Reference"
let reference = Result { try readCatalogue(folder: referenceFolder) }

/// Files of a night in a folder of their own, gone when the test is over.
final class Delivery {
  let folder: String
  static let day = CalendarDay("2014-03-01")!

  init() {
    folder = NSTemporaryDirectory() + "jobmatch-intake-" + UUID().uuidString
    try! FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    write("enterprises.csv", "enterprise_id,name,industry\nE1,One Ltd,C39\nE2,Two Ltd,3911\n")
    write("openings.csv", Self.openings(["O1,E1,装配工,,20,杨家坪,2014-02-01,2014-06-30,会装配,2500"]))
    write("seekers.csv", Self.seekers([Self.seeker("S1", person: 1)]))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) {
    try! Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  func remove(_ name: String) { try! FileManager.default.removeItem(atPath: "\(folder)/\(name)") }

  func read(profile: ImportProfile = .canonical) throws -> IntakeResult {
    try readDistrict(
      folder: folder, date: Self.day, profile: profile, catalogue: try reference.get()
    ) { _ in }
  }

  /// As `read`, where a test looks into the error.
  func result() throws(IntakeError) -> IntakeResult {
    guard let catalogue = try? reference.get() else {
      throw .missingFile(file: "Reference", folder: referenceFolder)
    }
    return try readDistrict(
      folder: folder, date: Self.day, profile: .canonical, catalogue: catalogue
    ) { _ in }
  }

  static let seekerHeader =
    "seeker_id,identity_number,birth_date,registered_on,pool,channel,skills,education,pay_floor"
  static let openingHeader =
    "opening_id,enterprise_id,title,occupation,headcount,place,posted_on,valid_until,requirements,pay_low"

  static func seekers(_ rows: [String]) -> String {
    ([seekerHeader] + rows).joined(separator: "\n") + "\n"
  }

  static func openings(_ rows: [String]) -> String {
    ([openingHeader] + rows).joined(separator: "\n") + "\n"
  }

  /// A row of `seekerHeader` about a made-up person.
  static func seeker(
    _ id: String, person: Int, registered: String = "2014-02-01", skills: String = "电焊",
    rest: String = "高中,2500"
  ) -> String {
    "\(id),\(identity(person)),1980-01-01,\(registered),laid-off,local,\(skills),\(rest)"
  }

  /// The number of the made-up person `person`, 0...999, of a division that doesn't exist.
  static func identity(_ person: Int, birth: String = "19800101") -> String {
    let sequence = String(1000 + person).dropFirst()
    let body = "509999" + birth + sequence
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
    return body + String(Array("10X98765432")[sum % 11])
  }
}
