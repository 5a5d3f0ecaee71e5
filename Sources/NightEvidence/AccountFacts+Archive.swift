internal import LabourMarket

extension AccountFacts {
  func store(in archive: inout Archive) {
    archive.put("facts.night", texts: [date.description, policy])
    archive.put("facts.people.pool", texts: people.map(\.pool.rawValue))
    archive.put("facts.people.channel", texts: people.map(\.channel.rawValue))
    archive.put("facts.people.centre", texts: people.map { $0.centre?.text ?? "" })
    archive.put("facts.people.cohort", texts: people.map { $0.cohort?.text ?? "" })
    archive.put("facts.people.hired", people.map { UInt8($0.isHired ? 1 : 0) })
    archive.put("facts.people.hardship", people.map { UInt8($0.isHardToEmploy ? 1 : 0) })
    archive.put("facts.people.searching", people.map { UInt8($0.isSearching ? 1 : 0) })
    archive.put("facts.people.optedout", people.map { UInt8($0.hasOptedOut ? 1 : 0) })
    archive.put("facts.posts.enterprise", texts: posts.map(\.enterprise.text))
    archive.put("facts.posts.place", texts: posts.map(\.place.text))
    archive.put("facts.posts.family", texts: posts.map(\.family))
    for (name, list) in [
      ("centres", centres), ("streets", streets), ("cohorts", cohorts), ("keys", keyEnterprises),
    ] {
      archive.put("facts.\(name)", named: list)
    }
    archive.put("facts.targets.metric", texts: targets.map(\.metric))
    archive.put("facts.targets.zh", texts: targets.map(\.name.chinese))
    archive.put("facts.targets.en", texts: targets.map(\.name.english))
    archive.put("facts.targets.amount", targets.map { Int64($0.amount) })
    archive.put("facts.targets.from", texts: targets.map(\.period.from.description))
    archive.put("facts.targets.to", texts: targets.map { $0.period.to?.description ?? "" })
  }

  init(_ archive: Archive, _ size: EvidenceSize) throws(ArchiveError) {
    let night = try archive.texts("facts.night")
    guard night.count == 2, let date = CalendarDay(night[0]) else {
      throw .damaged(section: "facts.night")
    }
    (self.date, policy) = (date, night[1])
    people = try archive.people(size.seekers)
    posts = try archive.posts(size.openings)
    centres = try archive.named("facts.centres")
    streets = try archive.named("facts.streets")
    cohorts = try archive.named("facts.cohorts")
    keyEnterprises = try archive.named("facts.keys")
    targets = try archive.targets()
  }
}

extension Archive {
  fileprivate mutating func put(_ name: String, named list: [AccountFacts.Named]) {
    put(name + ".code", texts: list.map(\.code))
    put(name + ".zh", texts: list.map(\.name.chinese))
    put(name + ".en", texts: list.map(\.name.english))
    put(name + ".place", texts: list.map(\.place))
  }

  /// As many texts as `count`.
  private func texts(_ name: String, count: Int) throws(ArchiveError) -> [String] {
    let texts = try texts(name)
    guard texts.count == count else { throw .damaged(section: name) }
    return texts
  }

  /// Each code once.
  fileprivate func named(_ name: String) throws(ArchiveError) -> [AccountFacts.Named] {
    let codes = try texts(name + ".code")
    let (chinese, english) = (
      try texts(name + ".zh", count: codes.count), try texts(name + ".en", count: codes.count)
    )
    let places = try texts(name + ".place", count: codes.count)
    guard Set(codes).count == codes.count else { throw .damaged(section: name + ".code") }
    return codes.indices.map {
      AccountFacts.Named(
        code: codes[$0], name: BilingualName(chinese[$0], english[$0]), place: places[$0])
    }
  }

  fileprivate func people(_ count: Int) throws(ArchiveError) -> [AccountFacts.Person] {
    let pools = try texts("facts.people.pool", count: count)
    let channels = try texts("facts.people.channel", count: count)
    let centres = try texts("facts.people.centre", count: count)
    let cohorts = try texts("facts.people.cohort", count: count)
    let isHired = try flags("facts.people.hired", count: count)
    let isHardToEmploy = try flags("facts.people.hardship", count: count)
    let isSearching = try flags("facts.people.searching", count: count)
    let hasOptedOut = try flags("facts.people.optedout", count: count)
    var people: [AccountFacts.Person] = []
    people.reserveCapacity(count)
    for index in 0..<count {
      guard let pool = Pool(rawValue: pools[index]),
        let channel = Channel(rawValue: channels[index]),
        cohorts[index].isEmpty || CohortID(cohorts[index]) != nil
      else { throw .damaged(section: "facts.people") }
      people.append(
        AccountFacts.Person(
          pool: pool, channel: channel,
          centre: centres[index].isEmpty ? nil : CentreCode(centres[index]),
          cohort: CohortID(cohorts[index]), isHired: isHired[index],
          isHardToEmploy: isHardToEmploy[index], isSearching: isSearching[index],
          hasOptedOut: hasOptedOut[index]))
    }
    return people
  }

  fileprivate func posts(_ count: Int) throws(ArchiveError) -> [AccountFacts.Post] {
    let enterprises = try texts("facts.posts.enterprise", count: count)
    let places = try texts("facts.posts.place", count: count)
    let families = try texts("facts.posts.family", count: count)
    var posts: [AccountFacts.Post] = []
    for index in 0..<count {
      guard let enterprise = EnterpriseID(enterprises[index]) else {
        throw .damaged(section: "facts.posts.enterprise")
      }
      posts.append(
        AccountFacts.Post(
          enterprise: enterprise, place: PlaceCode(places[index]), family: families[index]))
    }
    return posts
  }

  fileprivate func targets() throws(ArchiveError) -> [Target] {
    let metrics = try texts("facts.targets.metric")
    let count = metrics.count
    let (chinese, english) = (
      try texts("facts.targets.zh", count: count), try texts("facts.targets.en", count: count)
    )
    let amounts: [Int64] = try numbers(
      "facts.targets.amount", count: count, in: 0...1_000_000_000_000)
    let (starts, ends) = (
      try texts("facts.targets.from", count: count), try texts("facts.targets.to", count: count)
    )
    var targets: [Target] = []
    for index in 0..<count {
      guard let from = CalendarDay(starts[index]),
        ends[index].isEmpty || CalendarDay(ends[index]) != nil
      else { throw .damaged(section: "facts.targets.from") }
      targets.append(
        Target(
          metric: metrics[index], name: BilingualName(chinese[index], english[index]),
          amount: Int(amounts[index]), period: Validity(from: from, to: CalendarDay(ends[index]))))
    }
    return targets
  }
}
