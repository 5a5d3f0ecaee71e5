internal import Crypto

/// SHA-256 of bytes, in hexadecimal digits.
///
/// > Source: FIPS 180-4.
public struct ContentDigest: Hashable, Sendable {
  public let hex: String

  public init(of bytes: [UInt8]) {
    self.init(SHA256.hash(data: bytes))
  }

  private init(_ digest: SHA256.Digest) {
    hex = digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}

extension ContentDigest: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard text.utf8.count == 64, text.utf8.allSatisfy(Self.isDigit) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no SHA-256")
    }
    hex = text
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}
