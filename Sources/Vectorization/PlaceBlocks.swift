import LabourMarket

/// Tonight's places and the way between them.
struct PlaceTable: Sendable {
  let places: [PlaceCode]
  let positions: [PlaceCode: Int]
  /// Kilometres, places × places; negative where the table is silent.
  private let kilometres: [Double]

  init(_ district: District, catalogue: Catalogue) {
    let used = district.seekers.compactMap(\.home) + district.openings.map(\.place)
    let places = Set(used).sorted()
    self.places = places
    positions = ProfileReader.positions(places)
    kilometres = places.flatMap { a in places.map { catalogue.kilometres(a, $0) ?? -1 } }
  }

  func kilometres(_ a: Int, _ b: Int) -> Double? {
    let value = kilometres[a * places.count + b]
    return value < 0 ? nil : value
  }
}

/// The way to work, one column a home, once more for those who need a bed at work.
///
/// Accommodation that is offered relaxes the distance.
struct CommuteBlock: GradedBlock {
  let facet = Facet.commute
  let names: [ColumnName]
  private let homes: [(place: Int?, needsBed: Bool)]
  private let columnOf: [Int: Int]
  private let table: PlaceTable

  init(_ district: District, catalogue: Catalogue, table: PlaceTable) {
    let used = Set(district.seekers.compactMap { Self.key($0, table) }).sorted()
    homes = used.map { ($0 < 2 ? nil : $0 / 2 - 1, $0 % 2 == 1) }
    columnOf = ProfileReader.positions(used)
    let named = Dictionary(
      catalogue.places.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    names = homes.map { home in
      let code = home.place.map { table.places[$0] }
      let name =
        code.map { named[$0] ?? BilingualName($0.text, $0.text) }
        ?? BilingualName("居住地不详", "home unknown")
      return ColumnName(
        facet: .commute, key: (code?.text ?? "-") + (home.needsBed ? "+bed" : ""),
        name: home.needsBed
          ? BilingualName(name.chinese + "（需住宿）", name.english + " (needs a bed)") : name)
    }
    self.table = table
  }

  /// Nil where neither home nor need of a bed is known.
  private static func key(_ seeker: Seeker, _ table: PlaceTable) -> Int? {
    let needsBed = seeker.needsAccommodation == true
    guard let home = seeker.home.flatMap({ table.positions[$0] }) else { return needsBed ? 1 : nil }
    return (home + 1) * 2 + (needsBed ? 1 : 0)
  }

  func standing(_ opening: OpeningCase) -> Standing { .asked }

  func column(of seeker: SeekerCase) -> Int? {
    Self.key(seeker.seeker, table).flatMap { columnOf[$0] }
  }

  func affinity(of opening: OpeningCase, to column: Int) -> Int {
    let home = homes[column]
    let hasBed = opening.opening.accommodation == true
    if home.needsBed, hasBed { return 64 }
    let near =
      home.place.flatMap { place in
        table.positions[opening.opening.place].flatMap { table.kilometres(place, $0) }
      }.map(Self.nearness) ?? 0
    return home.needsBed ? near / 2 : hasBed ? max(near, 36) : near
  }

  /// 64 up to 2 km, then 2 less a kilometre, 0 from 34 km on.
  static func nearness(_ kilometres: Double) -> Int {
    64 - Int(min(32, max(0, kilometres - 2)) * 2)
  }
}
