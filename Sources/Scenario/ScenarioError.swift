/// Why a synthetic district could not be made.
public enum ScenarioError: Error, Equatable, Sendable {
  /// No scenario file can be read there.
  case unreadable(file: String)
  /// The scenario file doesn't say what it must; `key` is the path to what is missing or wrong.
  case invalid(file: String, key: String, problem: String)
  /// The catalogue lacks what a scenario needs.
  case catalogue(missing: String)
  /// A size below 0 or beyond what identity numbers can tell apart.
  case size(ScenarioSize)
  /// Nothing can be written there.
  case unwritable(path: String)
}

extension ScenarioError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let file): "\(file): no scenario file can be read there"
    case .invalid(let file, let key, let problem): "\(file): \(key): \(problem)"
    case .catalogue(let missing): "The reference tables hold no \(missing)"
    case .size(let size):
      "A district of \(size.seekers) seekers and \(size.openings) openings can't be made; "
        + "both are 0 to 9,999,999"
    case .unwritable(let path): "\(path): cannot be written"
    }
  }
}
