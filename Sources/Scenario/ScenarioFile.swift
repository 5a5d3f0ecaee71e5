private import Foundation
private import Yams

/// Reads a scenario file such as `Data/Scenarios/jiulongpo.yaml`.
public func readScenario(file: String) throws(ScenarioError) -> ScenarioSettings {
  guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
    throw .unreadable(file: file)
  }
  do {
    return try YAMLDecoder().decode(ScenarioSettings.self, from: text)
  } catch let error as DecodingError {
    throw error.scenarioError(file: file)
  } catch {
    throw .invalid(file: file, key: "", problem: "\(error)")
  }
}

extension DecodingError {
  fileprivate func scenarioError(file: String) -> ScenarioError {
    let (context, last): (Context, String?) =
      switch self {
      case .keyNotFound(let key, let context): (context, key.stringValue)
      case .valueNotFound(_, let context), .typeMismatch(_, let context),
        .dataCorrupted(let context):
        (context, nil)
      @unknown default: (Context(codingPath: [], debugDescription: "\(self)"), nil)
      }
    let path = context.codingPath.map(\.stringValue) + (last.map { [$0] } ?? [])
    return .invalid(
      file: file, key: path.joined(separator: "."), problem: context.debugDescription)
  }
}
