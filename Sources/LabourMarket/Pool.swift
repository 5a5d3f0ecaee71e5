/// The labour-force pool ("1+3") a person is counted in.
///
/// Everyone has exactly one. The "1" is manpower for the key industries; the "3" that joined it are rural surplus labour,
/// returning migrant workers, and the laid-off and unemployed.
public enum Pool: String, CaseIterable, Sendable, Codable {
  case keyIndustry = "key-industry"
  case ruralTransfer = "rural-transfer"
  case returningMigrant = "returning-migrant"
  case laidOff = "laid-off"
  /// Residents of none of the four, such as people who change jobs.
  case general
}

/// How a person came to the district's labour market.
///
/// Everyone has exactly one.
public enum Channel: String, CaseIterable, Sendable, Codable {
  /// Lives here; came through no recruiting channel.
  case local
  /// Brought in from outside.
  case outside
  /// Brought back home.
  case returned
  /// Held in reserve; placed only where normal supply falls short.
  case emergencyReserve = "emergency-reserve"
}

/// The state of a person's search, in the order in which a search runs.
///
/// `proposed` is what this engine says. Only `hired` and later are placement, and they need
/// dated evidence: a contract, an employment registration, an insurance record.
public enum SearchState: String, CaseIterable, Sendable, Codable {
  case registered, eligible, proposed, notified, accepted, declined, shortlisted, interviewed
  case offered, hired, insured
  case retainedThreeMonths = "retained-3"
  case retainedSixMonths = "retained-6"
  case ended
  /// Whether the state needs a dated contract, registration or insurance record.
  public var isEvidenceOfHiring: Bool {
    switch self {
    case .hired, .insured, .retainedThreeMonths, .retainedSixMonths: true
    default: false
    }
  }
}
