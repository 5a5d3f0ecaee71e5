/// A column of a file that a bureau delivers.
///
/// The raw value is its canonical name, `chinese` the heading that clerks use. Intake takes
/// either; a profile adds a ministry's field names.
public protocol SourceColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  var chinese: String { get }
  /// Whether a file without this column is refused.
  var isRequired: Bool { get }
}

/// `seekers.csv` and `students.csv`: one row a registration.
public enum SeekerColumn: String, SourceColumn {
  case seekerID = "seeker_id"
  case name
  case identityNumber = "identity_number"
  case sex
  case ethnicity
  case householdRegistration = "household_registration"
  case birthDate = "birth_date"
  case registered = "registered_on"
  case pool, channel, state, centre, home, hardship
  case cohort = "cohort_id"
  case team = "team_id"
  case household = "household_id"
  case optedOut = "opted_out"
  case education, major
  case vocationalLevel = "vocational_level"
  case skills, certificates, wish, experience
  case wishedOccupations = "wished_occupations"
  case lastOccupation = "last_occupation"
  case experienceYears = "experience_years"
  case wishedIndustries = "wished_industries"
  case payFloor = "pay_floor"
  case shifts
  case acceptsOvertime = "accepts_overtime"
  case commuteKilometres = "commute_km"
  case needsAccommodation = "needs_accommodation"
  case availableFrom = "available_from"

  public var isRequired: Bool {
    switch self {
    case .seekerID, .identityNumber, .birthDate, .registered, .pool, .channel, .skills: true
    default: false
    }
  }

  public var chinese: String {
    switch self {
    case .seekerID: "求职登记号"
    case .name: "姓名"
    case .identityNumber: "公民身份号码"
    case .sex: "性别"
    case .ethnicity: "民族"
    case .householdRegistration: "户口性质"
    case .birthDate: "出生日期"
    case .registered: "登记日期"
    case .pool: "人员类别"
    case .channel: "来源渠道"
    case .state: "求职状态"
    case .centre: "服务站编码"
    case .home: "居住地"
    case .hardship: "困难类别"
    case .cohort: "班级编号"
    case .team: "同行组编号"
    case .household: "家庭编号"
    case .optedOut: "拒绝自动决策"
    case .education: "文化程度"
    case .major: "所学专业"
    case .vocationalLevel: "职业技能等级"
    case .skills: "技能特长"
    case .certificates: "持有证书"
    case .wish: "求职意向"
    case .experience: "工作经历"
    case .wishedOccupations: "意向职业代码"
    case .lastOccupation: "原职业代码"
    case .experienceYears: "工作年限"
    case .wishedIndustries: "意向行业"
    case .payFloor: "期望月薪"
    case .shifts: "可接受班次"
    case .acceptsOvertime: "接受加班"
    case .commuteKilometres: "可接受通勤公里"
    case .needsAccommodation: "需要住宿"
    case .availableFrom: "可到岗日期"
    }
  }
}

/// `openings.csv`: one row an opening.
public enum OpeningColumn: String, SourceColumn {
  case openingID = "opening_id"
  case enterprise = "enterprise_id"
  case title, occupation, headcount, place
  case posted = "posted_on"
  case validUntil = "valid_until"
  case startBy = "start_by"
  case requirements, certificates, education
  case educationMandatory = "education_mandatory"
  case experienceYears = "experience_years"
  case vocationalLevel = "vocational_level"
  case minimumAge = "minimum_age"
  case payLow = "pay_low"
  case payHigh = "pay_high"
  case shift, overtime
  case hoursPerWeek = "hours_per_week"
  case accommodation, meals, hazardous
  case acceptsInterns = "accepts_interns"
  case acceptsEmergencyReserve = "accepts_emergency_reserve"

  public var isRequired: Bool {
    switch self {
    case .openingID, .enterprise, .title, .headcount, .place, .posted, .validUntil,
      .requirements, .payLow:
      true
    default: false
    }
  }

  public var chinese: String {
    switch self {
    case .openingID: "岗位编号"
    case .enterprise: "单位编号"
    case .title: "岗位名称"
    case .occupation: "职业代码"
    case .headcount: "招聘人数"
    case .place: "工作地点"
    case .posted: "发布日期"
    case .validUntil: "有效期至"
    case .startBy: "最迟到岗日期"
    case .requirements: "岗位要求"
    case .certificates: "必备证书"
    case .education: "学历要求"
    case .educationMandatory: "学历为硬性要求"
    case .experienceYears: "经验年限"
    case .vocationalLevel: "技能等级要求"
    case .minimumAge: "最低年龄"
    case .payLow: "月薪下限"
    case .payHigh: "月薪上限"
    case .shift: "班次"
    case .overtime: "是否加班"
    case .hoursPerWeek: "周工时"
    case .accommodation: "提供住宿"
    case .meals: "提供伙食"
    case .hazardous: "未成年工禁忌"
    case .acceptsInterns: "接收实习"
    case .acceptsEmergencyReserve: "接收应急储备"
    }
  }
}

/// `enterprises.csv`: one row an employer.
public enum EnterpriseColumn: String, SourceColumn {
  case enterpriseID = "enterprise_id"
  case name, industry, place
  case isKey = "key_enterprise"
  case staff

  public var isRequired: Bool { self == .enterpriseID || self == .name }

  public var chinese: String {
    switch self {
    case .enterpriseID: "单位编号"
    case .name: "单位名称"
    case .industry: "行业代码"
    case .place: "所在地"
    case .isKey: "重点企业"
    case .staff: "职工人数"
    }
  }
}

/// `cohorts.csv`: one row a school class; the file may be absent.
public enum CohortColumn: String, SourceColumn {
  case cohortID = "cohort_id"
  case school, major, year, size
  case graduation = "graduation_on"
  case internship = "internship_on"
  case minimumBatch = "minimum_batch"
  case orderedBy = "ordered_by"

  public var isRequired: Bool {
    switch self {
    case .cohortID, .school, .size, .graduation: true
    default: false
    }
  }

  public var chinese: String {
    switch self {
    case .cohortID: "班级编号"
    case .school: "学校"
    case .major: "专业代码"
    case .year: "年级"
    case .size: "人数"
    case .graduation: "毕业日期"
    case .internship: "实习日期"
    case .minimumBatch: "最低成班人数"
    case .orderedBy: "订单企业"
    }
  }
}

/// `kept.csv`: one row a seat that an earlier night gave and that stays; the file may be absent.
public enum KeptColumn: String, SourceColumn {
  case seekerID = "seeker_id"
  case openingID = "opening_id"

  public var isRequired: Bool { true }

  public var chinese: String {
    switch self {
    case .seekerID: "求职登记号"
    case .openingID: "岗位编号"
    }
  }
}
