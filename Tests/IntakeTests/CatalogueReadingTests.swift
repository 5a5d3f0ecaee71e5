import Foundation
import Intake
import LabourMarket
import Testing

@Suite struct CatalogueReadingTests {
  @Test("the tables that ship are whole, and as large as a district needs")
  func counts() throws {
    let catalogue = try reference.get()
    #expect(catalogue.occupations.count >= 150)
    #expect(catalogue.skills.count >= 500)
    #expect(catalogue.aliases.count >= 1500)
    #expect(catalogue.places.filter { $0.parent == "500107" }.count == 19)
    #expect(catalogue.centres.count == 215)
    #expect(catalogue.vocationalLevels.map(\.level) == [1, 2, 3, 4, 5])
    let codes = catalogue.education.map(\.code)
    #expect(catalogue.educationAffinity.count == codes.count * codes.count)
    #expect(codes.allSatisfy { catalogue.educationAffinity[.init(required: $0, held: $0)] == 64 })
    #expect(catalogue.targets.count >= 3)
    #expect(!catalogue.subsidies.isEmpty && !catalogue.wording.isEmpty)
    #expect(catalogue.hardship.contains { $0.code == "zero-employment-household" })
  }

  @Test("every occupation has at least five weighted skills, and one is its core")
  func occupationSkills() throws {
    let catalogue = try reference.get()
    let weights = Dictionary(grouping: catalogue.occupationSkills, by: \.occupation)
    for occupation in catalogue.occupations {
      #expect(weights[occupation.code, default: []].count >= 5, "\(occupation.code)")
    }
  }

  @Test("every two places have a distance, and every centre is in its street by its code")
  func places() throws {
    let catalogue = try reference.get()
    for a in catalogue.places {
      for b in catalogue.places { #expect(catalogue.kilometres(a.code, b.code) != nil) }
    }
    #expect(catalogue.centres.allSatisfy { $0.code.text.hasPrefix($0.place.text) })
  }

  @Test("every table has a line on its source, and is sorted by its key")
  func sources() throws {
    let folder = referenceFolder
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".csv") }
    let sources = try String(contentsOfFile: "\(folder)/sources.csv", encoding: .utf8)
    for name in names where name != "sources.csv" {
      #expect(sources.contains("\n\(name),"), "\(name)")
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      #expect(!text.contains("\r") && text.hasSuffix("\n"), "\(name)")
    }
  }

  @Test(
    "a broken table is named with line and column",
    arguments: [
      ("occupation_skills.csv", "occupation,skill,weight\n9-99,K0001,64\n", "occupation"),
      ("distances.csv", "place_a,place_b,kilometres\n500107002,500107001,1\n", "place_b"),
      ("distances.csv", "place_a,place_b,kilometres\n500107001,500107002,far\n", "kilometres"),
      ("vocational_levels.csv", "level,name_zh,name_en,aliases,proficiency\n7,a,b,,1\n", "level"),
      ("education.csv", "code,name_zh,name_en,aliases\n10,,b,\n", "name_zh"),
    ])
  func broken(file: String, text: String, column: String) throws {
    let delivery = Delivery()
    for name in try FileManager.default.contentsOfDirectory(atPath: referenceFolder) {
      try FileManager.default.createSymbolicLink(
        atPath: "\(delivery.folder)/\(name)", withDestinationPath: "\(referenceFolder)/\(name)")
    }
    delivery.remove(file)
    delivery.write(file, text)
    #expect {
      _ = try readCatalogue(folder: delivery.folder)
    } throws: { error in
      guard case .badCell(file, 2, column, _, _)? = error as? IntakeError else { return false }
      return "\(error)".hasPrefix("\(file):2: ")
    }
  }
}
