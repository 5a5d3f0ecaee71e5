internal import Foundation
internal import NightResult
internal import Refusals

/// The program's version for people; what a result depends on is the program's digest.
public let programVersion = "0.1.0"

/// The program by its own bytes: a change of the code, the compiler or its flags is another program.
enum ProgramIdentity {
  static func digest() throws(NightError) -> ContentDigest {
    guard let digest = own else {
      throw .cannotWrite(path: executablePath(), reason: "the program can't read its own file")
    }
    return digest
  }

  private static let own: ContentDigest? = FileManager.default.contents(atPath: executablePath())
    .map { ContentDigest(of: Array($0)) }
}
