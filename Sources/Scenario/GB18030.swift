private import Glibc

/// Turns UTF-8 into GB 18030, the character set of Chinese administrations, by the C library.
///
/// - Precondition: `text` is whole, valid UTF-8.
func gb18030(_ text: [UInt8]) throws(ScenarioError) -> [UInt8] {
  let refusal = ScenarioError.unwritable(path: "GB18030")
  let opened = unsafe iconv_open("GB18030", "UTF-8")
  // It says "no" with the pointer −1.
  guard let converter = unsafe opened, Int(bitPattern: converter) != -1 else {
    throw refusal
  }
  defer { unsafe iconv_close(converter) }
  // Four bytes are the longest that a character takes.
  var (input, output) = (text, [UInt8](repeating: 0, count: text.count * 4 + 4))
  var (left, free) = (input.count, output.count)
  let status = unsafe input.withUnsafeMutableBytes { source in
    unsafe output.withUnsafeMutableBytes { target in
      var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
      return unsafe iconv(converter, &from, &left, &to, &free)
    }
  }
  guard Int(bitPattern: UInt(status)) != -1, left == 0 else { throw refusal }
  output.removeLast(free)
  return output
}
