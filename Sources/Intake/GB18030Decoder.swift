internal import Glibc

/// Turns GB18030 (and so GBK and GB2312) into UTF-8, strictly: what isn't GB18030 is refused.
@safe struct GB18030Decoder: ~Copyable {
  private let converter: iconv_t?

  /// Where the C library has no such converter, `decode` refuses everything but ASCII.
  init() {
    let opened = unsafe iconv_open("UTF-8", "GB18030")
    unsafe converter = unsafe Int(bitPattern: opened) == -1 ? nil : opened
  }

  deinit { if let converter = unsafe converter { _ = unsafe iconv_close(converter) } }

  /// Sets `output` to the text of `input`; false where a byte isn't part of a character.
  func decode(_ input: inout [UInt8], into output: inout [UInt8]) -> Bool {
    guard let converter = unsafe converter else { return false }
    // Two bytes make at most three, and four make at most four.
    output = [UInt8](repeating: 0, count: input.count * 2 + 16)
    var (left, room, result) = (input.count, output.count, 0)
    unsafe input.withUnsafeMutableBytes { source in
      unsafe output.withUnsafeMutableBytes { target in
        var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
        _ = unsafe iconv(converter, nil, nil, nil, nil)
        result = unsafe iconv(converter, &from, &left, &to, &room)
      }
    }
    output.removeLast(room)
    return result >= 0 && left == 0
  }
}
