import LabourMarket

extension SyntheticDistrict {
  /// The student who is number `index` of all classes.
  package func student(_ index: Int) -> Person {
    let position = classStarts.partitioningIndex(above: index) - 1
    let schoolClass = classes[position]
    var random = landscape.stream(.student, index)
    let isMan = random.permille(landscape.family(of: schoolClass.trade).men)
    let age = (schoolClass.year == 3 ? 17 : 16) + (random.permille(450) ? 1 : 0)
    let isRural = random.permille(700)
    let home = landscape.home(&random)
    var person = Person(
      index: index, isStudent: true, id: Self.seekerID("X", index, last: random.below(10)),
      isMan: isMan, birth: birth(age, &random),
      isMinority: random.permille(settings.people.minorities), isRural: isRural,
      registered: night.advanced(byDays: -random.number(in: 20...200)), pool: .keyIndustry,
      channel: .local, centre: landscape.centres[home].map { random.pick($0) }, home: home,
      schoolClass: position,
      // What they have finished is junior high; what they attend is the class's level.
      education: ["41", "44", "47"][random.below(3)], major: schoolClass.major, practices: [],
      wishes: [], payFloor: 0, shifts: [], acceptsOvertime: false, commuteKilometres: 0,
      needsAccommodation: false, available: night, ability: random.normal())
    setWork(&person, trade: schoolClass.trade, age: age, &random)
    setTerms(&person, &random)
    person.payFloor = person.payFloor * 8 / 1000 * 100
    let free = min(schoolClass.internship ?? schoolClass.graduation, schoolClass.graduation)
    person.available = max(night, free)
    return person
  }
}

extension [Int] {
  /// The first position of an ascending list that holds more than `value`.
  fileprivate func partitioningIndex(above value: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > value { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
