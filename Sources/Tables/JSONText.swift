internal import Foundation

/// JSON with sorted keys and two-space indent; the same bytes for the same value.
public func jsonText(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(value) else {
    preconditionFailure("Results hold text and finite numbers only")
  }
  return String(decoding: data, as: UTF8.self) + "\n"
}

/// The value of JSON that the project wrote; nil where it is none.
///
/// Foundation traps at some depths of nesting, and sums of numbers might overflow, so that both are
/// bounded before anything is read: 64 levels, 15 digits. Numbers are whole.
public func jsonValue<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) -> Value? {
  guard isModestJSON(bytes) else { return nil }
  return try? JSONDecoder().decode(type, from: Data(bytes))
}

private func isModestJSON(_ bytes: [UInt8]) -> Bool {
  var (depth, digits, isInString, isEscaped) = (0, 0, false, false)
  for byte in bytes {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
      continue
    }
    digits = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? digits + 1 : 0
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
    case UInt8(ascii: "."), UInt8(ascii: "E"): return false
    default: break
    }
    if depth > 64 || digits > 15 { return false }
  }
  return true
}
