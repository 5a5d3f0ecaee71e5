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
      ("certificate-people.csv", "S1,", "S2,"), ("certificate-seats.csv", ",,,,1,", ",,,,9,"),
      ("certificate-seats.csv", ",,,,1,", ",,,,1,9223372036854775807"),
      ("certificate-people.csv", "J1:", "J1:9223372036854775807 J1:"),
    ] {
      let path = URL(filePath: delivery.result + "/" + file)
      let text = try String(contentsOf: path, encoding: .utf8)
      let tampered = text.replacingOccurrences(of: old, with: new)
      #expect(tampered != text)
      try tampered.write(to: path, atomically: true, encoding: .utf8)
      #expect(try Command.run(["verify", delivery.result]).code == 74, "\(file)")
      try ResultSeal.renew(delivery.result)
      let code = try Command.run(["verify", delivery.result]).code
      #expect([70, 74].contains(code), "\(file)")
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

  /// A market that is none, and what the refusal names.
  private static let hostile = [
    ("", "has none of the layouts"), ("{}", "'seekers' or 'openings' is missing"),
    (#"{"seekers": [[0, 1], [1"#, "market:1: not JSON from column 24 on"),
    ("{\n  \"seekers\": [[NaN]]}", "market:2: not JSON"),
    (#"{"seekers": [[0]], "openings": [{"cap": -1}]}"#, "opening 0 has -1 seats"),
    (#"{"seekers": [[0]], "openings": [{"cap": 1.5}]}"#, "no whole number"),
    (#"{"seekers": [[0]], "openings": [{"cap": "1"}]}"#, "openings[0].cap is not of the right"),
    (#"{"seekers": [[0]], "openings": [{"prefs": [0]}]}"#, "openings[0] cap is missing"),
    (#"{"seekers": [[0, 0]], "openings": [{"cap": 1}]}"#, "wish 1: opening 0 is named twice"),
    (#"{"seekers": [[9]], "openings": [{"cap": 1}]}"#, "wish 0: opening 9 does not exist"),
    (#"{"seekers": [[0]], "openings": [{"cap": 1, "prefs": [1]}]}"#, "seeker 1 does not exist"),
    (#"{"seekers": [[0]], "openings": [{"cap": 1}], "weights": [[-1]]}"#, "weight 0 is -1"),
    (#"{"seekers": [[0]], "openings": [{"cap": 1}], "weights": []}"#, "0 rows of weights"),
    (#"{"residents": {"1": [7]}, "hospitals": {"1": [1]}}"#, "residents.1: 7 does not exist"),
    ("2\n1 2\n3\n", "there should be 4 costs, but there are 3"),
    ("1\n1.5\n", "has none of the layouts"),
  ]

  @Test("a market file that is none is refused with the place of its fault")
  func hostileMarkets() throws {
    let folder = try ScratchFolder()
    for (text, words) in Self.hostile {
      try folder.write(text, to: "market")
      for language in ["en", "zh"] {
        let refusal = try Command.run(
          ["place", "--instance", folder.file("market"), "--language", language])
        #expect(refusal.code == 65, "\(text): \(refusal.messages)")
        #expect(language == "zh" || refusal.messages.contains(words), "\(refusal.messages)")
      }
    }
    for (residents, programs, words) in [
      ("1,A\n1,A\n", "A,1,1\n", "residents_x.csv:3: id 1 is used twice"),
      ("1,A|Z\n", "A,1,1\n", "residents_x.csv:2: Z does not exist"),
      ("1,A\n", "A,one,1\n", "programs_x.csv:2: 'one' is no number"),
      ("1,A\n2\n", "A,1,1\n", "residents_x.csv:3: should have 2 cells"),
    ] {
      try folder.write("resident_id,ranked_programs\n" + residents, to: "residents_x.csv")
      try folder.write("program_id,positions,ranked_residents\n" + programs, to: "programs_x.csv")
      let refusal = try Command.run(["place", "--instance", folder.file("residents_x.csv")])
      #expect(refusal.code == 65 && refusal.messages.contains(words), "\(refusal.messages)")
    }
  }

  @Test("byte-order marks, line ends and seats beyond number make no difference")
  func harmlessMarkets() throws {
    let folder = try ScratchFolder()
    let jobs = (0..<300).map { _ in #"{"cap": 10000000, "prefs": [0]}"# }
    let text = #"{"seekers": [[0, 299]], "openings": ["# + jobs.joined(separator: ",\r\n") + "]}"
    try folder.write("\u{FEFF}" + text, to: "market")
    for objective in ["stable", "most", "hybrid"] {
      let answer = try Command.run(
        ["place", "--instance", folder.file("market"), "--objective", objective])
      #expect(answer.code == 0 && answer.output.contains("2999999999"), "\(answer.messages)")
    }
  }
}
