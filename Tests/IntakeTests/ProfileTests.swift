import Foundation
import Intake
import LabourMarket
import Testing

@Suite struct ProfileTests {
  private let folder = "\(packageRoot)/Data/Profiles"

  @Test("the ministry's field names are understood")
  func ministry() throws {
    let delivery = Delivery()
    let header = Delivery.seekerHeader
      .replacingOccurrences("seeker_id", "ACC0M1").replacingOccurrences("identity_number", "aac002")
      .replacingOccurrences("birth_date", "AAC006").replacingOccurrences("education", "AAC011")
    let row = Delivery.seeker("S1", person: 1, rest: "47,2500")
    delivery.write("seekers.csv", "\(header)\n\(row)\n")
    let result = try delivery.read(profile: try readProfile(folder: folder, name: "ministry"))
    #expect(result.district.seekers.first?.education == "47")
    #expect(throws: IntakeError.self) { try delivery.read() }
  }

  @Test("the profile that ships for a bureau's own files adds nothing")
  func defaultProfile() throws {
    #expect(try readProfile(folder: folder, name: "default").name == "default")
  }

  @Test("a profile declares codes and the education scheme")
  func values() throws {
    let delivery = Delivery()
    delivery.write(
      "own.csv",
      "file,column,header,values\nseekers,pool,类别码,01=laid-off|02=general\n"
        + "seekers,education,,scheme:1984\n")
    let catalogue = try reference.get()
    let changed = try #require(
      catalogue.educationOf1984.filter { $0.key != $0.value }.min { $0.key < $1.key })
    let header = Delivery.seekerHeader.replacingOccurrences("pool", "类别码")
    let row = Delivery.seeker("S1", person: 1, rest: "\(changed.key),2500")
      .replacingOccurrences("laid-off", "02")
    delivery.write("seekers.csv", "\(header)\n\(row)\n")
    let profile = try readProfile(folder: delivery.folder, name: "own")
    let seeker = try delivery.read(profile: profile).district.seekers.first
    #expect(seeker?.pool == .general)
    #expect(seeker?.education == changed.value)
  }

  @Test(
    "a wrong line of a profile is named",
    arguments: [
      "people,pool,x,", "seekers,pol,x,", "seekers,pool,x,01", "seekers,education,,scheme:1999",
    ])
  func wrong(line: String) throws {
    let delivery = Delivery()
    delivery.write("own.csv", "file,column,header,values\n\(line)\n")
    #expect {
      _ = try readProfile(folder: delivery.folder, name: "own")
    } throws: { error in
      guard case .badCell(_, 2, _, _, _)? = error as? IntakeError else { return false }
      return true
    }
  }

  @Test("night.yaml says date, district and profile, or nothing")
  func night() throws {
    let delivery = Delivery()
    #expect(try readNight(folder: delivery.folder) == NightFile())
    delivery.write(
      "night.yaml", "# a night\ndate: 2014-03-01\ndistrict: 500107\nprofile: ministry\n")
    let night = try readNight(folder: delivery.folder)
    #expect(night == NightFile(date: Delivery.day, district: "500107", profile: "ministry"))
    for (text, line) in [("date: soon\n", 1), ("\ndistict: 500107\n", 2), ("profile: ../x\n", 1)] {
      delivery.write("night.yaml", text)
      #expect {
        _ = try readNight(folder: delivery.folder)
      } throws: { error in
        guard case .badSetting(let setting)? = error as? IntakeError else { return false }
        return setting.line == line
      }
    }
  }
}
