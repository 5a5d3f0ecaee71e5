import LabourMarket
import TestSupport

/// A catalogue, a policy and a district small enough to read.
enum Small {
  static let date = CalendarDay(year: 2014, month: 3, day: 1)!

  static func catalogue() -> Catalogue {
    var catalogue = Catalogue()
    func occupation(
      _ code: String, _ zh: String, _ en: String, _ family: String, _ aliases: [String]
    ) {
      catalogue.occupations.append(
        Occupation(
          code: OccupationCode(code), name: BilingualName(zh, en), family: family, aliases: aliases)
      )
    }
    occupation("4-03-02-01", "中式烹调师", "Chinese cook", "catering", ["厨师", "炒锅", "cook"])
    occupation("6-18-02-04", "焊工", "Welder", "welding", ["电焊工", "氩弧焊工", "welder"])
    occupation(
      "6-25-04-07", "电子产品装配工", "Electronics assembler", "electronics", ["普工", "操作工", "流水线普工"])
    func skill(
      _ code: String, _ zh: String, _ en: String, _ family: String, _ kind: Skill.Kind = .skill
    ) {
      catalogue.skills.append(
        Skill(code: SkillCode(code), name: BilingualName(zh, en), kind: kind, family: family))
    }
    skill("K0001", "电焊", "Arc welding", "welding")
    skill("K0002", "氩弧焊", "TIG welding", "welding")
    skill("K0003", "焊工证", "Welder's certificate", "welding", .certificate)
    skill("K0004", "叉车证", "Forklift certificate", "logistics", .certificate)
    skill("K0005", "插件", "Component insertion", "electronics")
    skill("K0006", "炒菜", "Wok cooking", "catering")
    skill("K0007", "看图纸", "Reading drawings", "machining")
    catalogue.aliases = [
      SkillAlias(alias: "手工焊", skill: "K0001"), SkillAlias(alias: "电汗", skill: "K0001"),
      SkillAlias(alias: "识图", skill: "K0007"), SkillAlias(alias: "特种作业操作证(焊工)", skill: "K0003"),
    ]
    func need(_ occupation: String, _ skill: String, _ weight: Int) {
      catalogue.occupationSkills.append(
        OccupationSkill(
          occupation: OccupationCode(occupation), skill: SkillCode(skill), weight: weight))
    }
    need("4-03-02-01", "K0006", 64)
    need("6-18-02-04", "K0001", 64)
    need("6-18-02-04", "K0002", 48)
    need("6-18-02-04", "K0003", 40)
    need("6-18-02-04", "K0007", 24)
    need("6-25-04-07", "K0005", 64)
    addConditions(to: &catalogue)
    return catalogue
  }

  private static func addConditions(to catalogue: inout Catalogue) {
    catalogue.majors = [
      Major(code: "660300", name: BilingualName("焊接技术应用", "Welding"), aliases: [])
    ]
    catalogue.majorOccupations = [
      MajorOccupation(major: "660300", occupation: "6-18-02-04", affinity: 64)
    ]
    catalogue.distances = [PlacePair("500107001", "500107101"): 12.0]
    catalogue.education = [
      EducationLevel(code: "31", name: BilingualName("大专", "College"), aliases: []),
      EducationLevel(code: "71", name: BilingualName("初中", "Junior high school"), aliases: []),
    ]
    catalogue.educationAffinity = [
      EducationPair(required: "31", held: "31"): 64, EducationPair(required: "31", held: "71"): 16,
      EducationPair(required: "71", held: "31"): 64, EducationPair(required: "71", held: "71"): 64,
    ]
    catalogue.vocationalLevels = [
      VocationalLevel(
        level: 3, name: BilingualName("高级工", "Senior"), aliases: ["高级"], proficiency: 52),
      VocationalLevel(
        level: 5, name: BilingualName("初级工", "Junior"), aliases: ["初级"], proficiency: 32),
    ]
    catalogue.industries = [
      Industry(code: "C", name: BilingualName("制造业", "Manufacturing"), parent: nil),
      Industry(code: "C39", name: BilingualName("电子", "Electronics"), parent: "C"),
    ]
    catalogue.rules = policyRules.map {
      WorkRule(
        id: $0, text: BilingualName($0, $0), predicate: $0, parameter: parameters[$0] ?? "",
        source: "", validity: Validity(from: CalendarDay(year: 1995, month: 1, day: 1)!, to: nil))
    }
  }

  static let parameters = ["minimum-age": "16", "juvenile-hazard": "18", "juvenile-night": "18"]
  static let policyRules = [
    "automation-opt-out", "certificate-required", "commute-refused", "education-required",
    "intern-first-year", "intern-major", "intern-night-overtime", "juvenile-hazard",
    "juvenile-night", "minimum-age", "shift-refused", "start-date",
  ]

  static func policy() -> Policy {
    var policy = Policy()
    policy.strategies = [
      Policy.Strategy(
        name: "default",
        weights: [
          .fit: [
            .skills: 400, .occupation: 200, .experience: 100, .education: 60, .level: 40,
            .commute: 50, .pay: 40, .shift: 40, .overtime: 20, .start: 30, .industry: 20,
          ],
          .appeal: [
            .skills: 150, .occupation: 200, .experience: 20, .education: 20, .level: 10,
            .commute: 170, .pay: 230, .shift: 80, .overtime: 40, .start: 40, .industry: 40,
          ],
        ])
    ]
    policy.rules = policyRules
    return policy
  }

  static func seeker(_ id: String, skills: String = "", birth: Int = 1985) -> Seeker {
    var seeker = Seeker(
      id: SeekerID(id)!, registered: CalendarDay(year: 2014, month: 1, day: 5)!,
      birthDate: CalendarDay(year: birth, month: 6, day: 1)!)
    seeker.skills = skills
    return seeker
  }

  static func welder(_ id: String) -> Opening {
    var opening = Opening(
      id: OpeningID(id)!, enterprise: EnterpriseID("E1")!, title: "焊工(持证)", headcount: 3,
      place: "500107101", posted: date, validUntil: date.advanced(byDays: 30))
    opening.occupation = "6-18-02-04"
    opening.requirements = "电焊、氩弧焊熟练,能看图纸"
    (opening.payLow, opening.payHigh) = (3000, 4000)
    (opening.shift, opening.overtime, opening.hazardous) = (.day, true, false)
    return opening
  }

  static func district(_ seekers: [Seeker], _ openings: [Opening], _ cohorts: [Cohort] = [])
    -> District
  {
    District(
      date: date, seekers: seekers, openings: openings,
      enterprises: [Enterprise(id: EnterpriseID("E1")!, name: "某厂", industry: "C39")],
      cohorts: cohorts)
  }
}
