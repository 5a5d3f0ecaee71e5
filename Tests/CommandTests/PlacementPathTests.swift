import Foundation
import TestSupport
import Testing

/// Placement through the command line: objectives, floors, certificates.
@Suite struct PlacementPathTests {
  /// The default policy with other words in its placement section.
  private func policy(
    _ delivery: SmallDelivery, objective: String = "stable", rules: String = ""
  ) throws -> String {
    let text = try String(
      contentsOf: URL(filePath: packageRoot + "/Data/Policies/default.yaml"), encoding: .utf8)
    let path = delivery.folder.file("policy.yaml")
    try text.replacingOccurrences(of: "objective: stable\n", with: "objective: \(objective)\n")
      .replacingOccurrences(of: "\nplacement:\n", with: "\nplacement:\n\(rules)")
      .write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test("a night of most has a certificate that verify adds up, and tampering is found")
  func certificate() throws {
    let delivery = try SmallDelivery()
    let run = try delivery.run(["--policy", policy(delivery, objective: "most")])
    #expect(run.code == 0, "\(run.messages)")
    let sound = try Command.run(["verify", delivery.result, "--language", "en"])
    #expect(sound.code == 0 && sound.output.contains("primal = dual"), "\(sound.messages)")
    for (file, old, new) in [
      ("certificate.json", "\"dual\" : ", "\"dual\" : 1"),
      ("certificate-people.csv", "S1,", "S2,"), ("certificate-seats.csv", "0,0,1,", "0,0,9,"),
      ("certificate-seats.csv", "0,0,1,", "0,0,1,9223372036854775807"),
      ("certificate-people.csv", "J1:", "J1:9223372036854775807 J1:"),
    ] {
      let path = URL(filePath: delivery.result + "/" + file)
      let text = try String(contentsOf: path, encoding: .utf8)
      let tampered = text.replacingOccurrences(of: old, with: new)
      #expect(tampered != text)
      try tampered.write(to: path, atomically: true, encoding: .utf8)
      #expect(try Command.run(["verify", delivery.result]).code == 70, "\(file)")
      try text.write(to: path, atomically: true, encoding: .utf8)
    }
  }

  @Test("a floor for which too few people are eligible is named with its line")
  func conflict() throws {
    let delivery = try SmallDelivery()
    let rules = """
        floors:
          - scope: opening:J1
            people: 1
          - scope: opening:J2
            people: 2

      """
    let run = try delivery.run(["--policy", policy(delivery, rules: rules)])
    #expect(run.code == 78, "\(run.messages)")
    for word in ["J2 asks for 2", "policy.yaml:", "cannot be met together", "Lower them by 1"] {
      #expect(run.messages.contains(word), "\(run.messages)")
    }
  }
}
