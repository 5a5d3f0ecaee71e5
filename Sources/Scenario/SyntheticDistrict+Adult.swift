import LabourMarket

/// What people who registered together share, and what each has alone.
private struct Ties {
  var team: String?
  var household: String?
  /// Whether `shared` is to be drawn from for what they share.
  var isShared: Bool { team != nil || household != nil }
  var shared: RandomStream
}

extension SyntheticDistrict {
  /// The person registered as number `index` outside the schools.
  package func adult(_ index: Int) -> Person {
    var random = landscape.stream(.person, index)
    var ties = ties(of: index)
    let ownPool = landscape.pools.pick(&random)
    let pool = ties.isShared ? landscape.pools.pick(&ties.shared) : ownPool
    let about = settings.pools[pool]
    let channels = WeightedChoice(about.channels)
    let drawn = [Channel.local, .outside, .returned][
      ties.isShared ? channels.pick(&ties.shared) : channels.pick(&random)]
    let isReserve = random.permille(settings.people.reserve)
    let home = ties.isShared ? home(drawn, &ties.shared) : home(drawn, &random)
    let isMan = random.permille(about.men)
    let age = age(about, isMan: isMan, &random)
    let trade = trade(pool: pool, isMan: isMan, ties: &ties, &random)
    let education = education(landscape.family(of: trade), age: age, &random)
    var person = Person(
      index: index, isStudent: false,
      id: Self.seekerID("S", index, last: random.below(10)), isMan: isMan,
      birth: birth(age, &random), isMinority: random.permille(settings.people.minorities),
      isRural: random.permille(about.rural),
      registered: night.advanced(byDays: -random.below(settings.people.oldest)),
      pool: about.pool, channel: isReserve ? .emergencyReserve : drawn,
      centre: centre(drawn, home, &random), home: home, team: ties.team,
      household: ties.household, optedOut: random.permille(settings.people.optout),
      education: education, practices: [], wishes: [], payFloor: 0, shifts: [],
      acceptsOvertime: false, commuteKilometres: 0, needsAccommodation: false, available: night,
      ability: random.normal())
    person.hardship = hardship(person, age: age, &random)
    setWork(&person, trade: trade, age: age, &random)
    setTerms(&person, &random)
    let delay = [0, 0, 0, 0, 0, 3, 7, 15, 30, 60][random.below(10)]
    person.available = night.advanced(byDays: delay)
    return person
  }

  /// Teams are two or three of three neighbours by number, households one or two of two.
  private func ties(of index: Int) -> Ties {
    var team = landscape.stream(.team, index / 3)
    if team.permille(settings.people.teams * 6 / 5), index % 3 < team.number(in: 2...3) {
      return Ties(team: Landscape.numbered("T", index / 3, digits: 7), shared: team)
    }
    var household = landscape.stream(.household, index / 2)
    if household.permille(settings.people.zeroemployment * 10 / 7),
      index % 2 < (household.permille(400) ? 2 : 1)
    {
      return Ties(household: Landscape.numbered("H", index / 2, digits: 7), shared: household)
    }
    return Ties(shared: household)
  }

  private func home(_ channel: Channel, _ random: inout RandomStream) -> PlaceCode {
    if channel == .outside, !landscape.around.isEmpty, random.permille(800) {
      return random.pick(landscape.around)
    }
    return landscape.home(&random)
  }

  private func centre(
    _ channel: Channel, _ home: PlaceCode, _ random: inout RandomStream
  ) -> CentreCode? {
    let share = channel == .outside ? settings.people.outsidecentre : 970
    guard random.permille(share) else { return nil }
    let street = landscape.centres[home] == nil ? landscape.home(&random) : home
    return landscape.centres[street].map { random.pick($0) }
  }

  private func age(_ about: PoolSettings, isMan: Bool, _ random: inout RandomStream) -> Int {
    let drawn = about.age[0] + Int(Double(about.age[1]) * random.normal())
    let last = isMan ? 59 : 54
    return (17...last).contains(drawn) ? drawn : random.number(in: 18...last)
  }

  func birth(_ age: Int, _ random: inout RandomStream) -> CalendarDay {
    night.advanced(byDays: -(age * 1461 + 3) / 4 - 1 - random.below(364))
  }

  /// The main occupation: what the pool brings, what the sex makes likelier in this district.
  private func trade(
    pool: Int, isMan: Bool, ties: inout Ties, _ random: inout RandomStream
  ) -> Int {
    let isTogether = ties.team != nil && random.permille(600)
    func draw(_ stream: inout RandomStream) -> Int {
      var family = landscape.familiesOfPool[pool].pick(&stream)
      // Drawn again once where the family is mostly the other sex's: three quarters of the way
      // to the family's share is close enough, and no family is closed to anybody.
      let share = landscape.families[family].settings.men
      if !stream.permille(isMan ? share : 1000 - share) {
        family = landscape.familiesOfPool[pool].pick(&stream)
      }
      return landscape.families[family].trades[landscape.families[family].supply.pick(&stream)]
    }
    return isTogether ? draw(&ties.shared) : draw(&random)
  }

  private func education(
    _ family: FamilySettings, age: Int, _ random: inout RandomStream
  ) -> EducationCode {
    guard let table = landscape.schooling[family.schooling], !table.choice.isEmpty else {
      return "90"
    }
    let first = table.codes[table.choice.pick(&random)]
    // Nine years of school have been the rule for those born since about 1980.
    return first == "81" && age < 34 ? "71" : first
  }

  private func hardship(
    _ person: Person, age: Int, _ random: inout RandomStream
  ) -> [HardshipCode] {
    settings.hardship.compactMap { category in
      let isIn: Bool
      if category.household {
        isIn = person.household != nil
      } else {
        isIn =
          random.permille(category.share) && age >= (person.isMan ? category.men : category.women)
          && (category.pools.isEmpty || category.pools.contains(person.pool))
      }
      return isIn ? HardshipCode(category.code) : nil
    }.sorted()
  }
}
