internal import Foundation
internal import NightInputs
public import Refusals

/// Writes the demo's policy: the default one, with floors for the key enterprises.
///
/// - Throws: Where there is no data folder, or `file` cannot be written.
public func writeDemoPolicy(to file: String, data: String?) throws(NightError) {
  let path = try dataFolder(named: data) + "/Policies/default.yaml"
  do {
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let floors = """
      placement:
        # Each opening of a key enterprise gets at least 5 % of its people.
        floors:
          - scope: key-enterprises
            permille: 50
      """
    try text.replacingOccurrences(of: "\nplacement:\n", with: "\n\(floors)\n")
      .write(toFile: file, atomically: true, encoding: .utf8)
  } catch { throw .cannotWrite(path: file, reason: error.localizedDescription) }
}
