import Intake
import LabourMarket
import Testing

@Suite struct SeekerReadingTests {
  private func read(_ header: String, _ cells: String, profile: ImportProfile = .canonical) throws
    -> IntakeResult
  {
    let delivery = Delivery()
    let row = Delivery.seeker("S1", person: 1)
    delivery.write("seekers.csv", "\(Delivery.seekerHeader),\(header)\n\(row),\(cells)\n")
    return try delivery.read(profile: profile)
  }

  @Test("every column is read, under its Chinese heading and out of order")
  func allColumns() throws {
    let result = try read(
      "姓名,性别,home,state,hardship,shifts,*意向职业代码,工作年限（年）,commute_km,可到岗日期,需要住宿,opted_out,备注,"
        + "vocational_level,wished_industries,centre,team_id",
      "某某,女,西彭,已登记,残疾人、age-4050,\"白班,两班倒\",,3年,15公里,2014年3月5日,有,否,x,4,C39|39,500107001001,T1")
    let seeker = try #require(result.district.seekers.first)
    #expect(result.quarantine == [])
    #expect(result.files.last?.ignoredColumns == ["备注"])
    #expect(seeker.home == "500107110")
    #expect(seeker.hardship == ["age-4050", "disabled"])
    #expect(seeker.shifts?.members == [.day, .twoShift])
    #expect(seeker.experienceYears == 3)
    #expect(seeker.commuteKilometres == 15)
    #expect(seeker.availableFrom == CalendarDay("2014-03-05"))
    #expect(seeker.needsAccommodation == true)
    #expect(seeker.vocationalLevel == 4)
    #expect(seeker.wishedIndustries == ["C39"])
    #expect(seeker.centre == "500107001001")
    #expect(seeker.team?.text == "T1")
  }

  @Test("an unknown optional cell becomes unknown and is noticed")
  func unknownOptional() throws {
    let result = try read(
      "home,shifts,accepts_overtime,commute_km,cohort_id,hardship",
      "月球,满月班,也许,9999,C9,age-4050|火星人")
    let seeker = try #require(result.district.seekers.first)
    #expect(seeker.home == nil && seeker.shifts == nil && seeker.acceptsOvertime == nil)
    #expect(seeker.commuteKilometres == nil && seeker.cohort == nil)
    #expect(seeker.hardship == ["age-4050"])
    #expect(result.quarantine.allSatisfy { $0.outcome == .noticed })
    #expect(
      result.quarantine.map(\.column)
        == ["accepts_overtime", "cohort_id", "commute_km", "hardship", "home", "shifts"])
    #expect(result.quarantine.first { $0.column == "hardship" }?.value == "字×3")
  }

  @Test("a refusal of automatic decisions that can't be read is not taken for consent")
  func optOut() throws {
    #expect(try read("opted_out", "是").district.seekers.first?.optedOut == true)
    #expect(try read("opted_out", "").district.seekers.first?.optedOut == false)
    let result = try read("opted_out", "看情况")
    #expect(result.district.seekers.isEmpty)
    #expect(result.quarantine.map(\.reason) == [.notABoolean])
  }

  @Test("a birth date that the identity number doesn't know is noticed, and the column counts")
  func mismatch() throws {
    let delivery = Delivery()
    let row = Delivery.seeker("S1", person: 1).replacingOccurrences("1980-01-01", "1980-01-02")
    delivery.write("seekers.csv", Delivery.seekers([row]))
    let result = try delivery.read()
    #expect(result.district.seekers.first?.birthDate == CalendarDay("1980-01-02"))
    #expect(result.quarantine.map(\.reason) == [.identityMismatch])
    #expect(result.quarantine.map(\.value) == ["1980-**-**"])
  }

  @Test(
    "mandatory cells reject their row, and values are masked",
    arguments: [
      ("1980-01-01", "2080-01-01", QuarantineReason.outOfRange), ("1980-01-01", "?", .notADate),
      ("laid-off", "", .missingValue), ("laid-off", "火星", .unknownCode),
      ("local", "9", .unknownCode), ("2014-02-01", "2014-12-01", .outOfRange),
      (Delivery.identity(1), "509999198001010019", .identityNumber),
      (Delivery.identity(1), "", .missingValue),
      (Delivery.identity(1), "5.09999E+17", .identityNumberDamaged),
    ])
  func mandatory(old: String, new: String, reason: QuarantineReason) throws {
    let delivery = Delivery()
    let row = Delivery.seeker("S1", person: 1).replacingOccurrences(old, new)
    delivery.write("seekers.csv", Delivery.seekers([row]))
    let result = try delivery.read()
    #expect(result.district.seekers.isEmpty)
    #expect(result.quarantine.map(\.reason) == [reason])
    #expect(result.quarantine.allSatisfy { !$0.value.contains("19800101") })
  }

  @Test("name, sex, ethnicity and household registration reach nothing")
  func protected() throws {
    let header = "name,sex,ethnicity,household_registration"
    let first = try read(header, "某甲,男,汉族,农业")
    let second = try read(header, "某乙,女,苗族,非农业")
    #expect(first.district.seekers == second.district.seekers)
    #expect(first.quarantine == second.quarantine)
    #expect(first.files == second.files)
  }
}
