import Foundation
import LabourMarket
import Scenario

/// Just enough reference data for `hamlet.yaml`.
enum SmallCatalogue {
  static let catalogue: Catalogue = {
    var catalogue = Catalogue()
    catalogue.places = [
      place("500107001", "杨家坪街道", .street), place("500107110", "西彭镇", .town),
      place("500116", "江津区", .district),
    ]
    catalogue.distances = [
      PlacePair("500107001", "500107110"): 28.5, PlacePair("500107001", "500116"): 42,
      PlacePair("500107110", "500116"): 12,
    ]
    catalogue.centres = ["500107001001", "500107001002", "500107110001"].map {
      Centre(
        code: CentreCode($0), name: BilingualName("服务站", "Centre"),
        place: PlaceCode(String($0.prefix(9))))
    }
    catalogue.education = ["21", "31", "41", "44", "47", "61", "71", "81"].map {
      EducationLevel(
        code: EducationCode($0), name: BilingualName("学历\($0)", "Level \($0)"), aliases: [])
    }
    catalogue.vocationalLevels = [
      VocationalLevel(
        level: 3, name: BilingualName("高级工", "Senior"), aliases: [], proficiency: 52)
    ]
    catalogue.hardship = ["age-4050", "zero-employment-household"].map {
      Hardship(
        code: HardshipCode($0), name: BilingualName($0, $0), isSensitive: false,
        validity: Validity(from: CalendarDay(year: 2008, month: 1, day: 1)!, to: nil))
    }
    catalogue.wording = [("限男性", WordingRule.Severity.refuse), ("35岁以下", .flag)].map {
      WordingRule(
        pattern: $0, category: "", severity: $1, advice: BilingualName("", ""), source: "")
    }
    addWork(to: &catalogue)
    return catalogue
  }()

  /// Two occupations a family, five skills and a certificate each.
  private static func addWork(to catalogue: inout Catalogue) {
    for (f, family) in ["catering", "clerical", "electronics", "logistics"].enumerated() {
      for o in 0..<2 {
        let occupation = OccupationCode("\(f + 1)-01-01-0\(o + 1)")
        catalogue.occupations.append(
          Occupation(
            code: occupation, name: BilingualName("工种\(f)\(o)", "Trade \(f)\(o)"),
            family: family, aliases: ["\(family)普工\(o)"]))
        for s in 0..<6 {
          let code = SkillCode("K\(1000 + f * 100 + o * 10 + s)")
          catalogue.skills.append(
            Skill(
              code: code, name: BilingualName("技能\(f)\(o)\(s)", "Skill \(f)\(o)\(s)"),
              kind: s == 5 ? .certificate : .skill, family: family))
          catalogue.aliases.append(SkillAlias(alias: "本事\(f)\(o)\(s)", skill: code))
          catalogue.occupationSkills.append(
            OccupationSkill(occupation: occupation, skill: code, weight: 64 - 10 * s))
        }
        let major = MajorCode("05000\(f * 2 + o)")
        catalogue.majors.append(
          Major(code: major, name: BilingualName("专业", "Major"), aliases: []))
        catalogue.majorOccupations.append(
          MajorOccupation(major: major, occupation: occupation, affinity: 60))
      }
    }
  }

  private static func place(_ code: String, _ name: String, _ level: Place.Level) -> Place {
    Place(
      code: PlaceCode(code), name: BilingualName(name, name), level: level,
      parent: level == .district ? nil : "500107", aliases: [])
  }
}

/// `Data/Scenarios` of the package that these tests belong to.
let scenarioFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data/Scenarios").path
