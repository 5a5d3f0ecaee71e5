/// Where in a cell a byte stands, as far as quotes matter.
enum QuoteState { case atCellStart, plain, quoted, afterQuote }

enum ScanStop { case lineEnd, misplacedText, outOfBytes }

extension RecordReader {
  /// Goes on from `offset` to the next line end, outside quotes or in them.
  static func scan(
    _ bytes: Span<UInt8>, _ offset: inout Int, _ state: inout QuoteState
  ) -> ScanStop {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x0A { return .lineEnd }
      switch (state, byte) {
      case (.quoted, UInt8(ascii: "\"")): state = .afterQuote
      case (.quoted, _): break
      case (_, UInt8(ascii: ",")): state = .atCellStart
      case (.plain, _): break
      case (.atCellStart, UInt8(ascii: "\"")), (.afterQuote, UInt8(ascii: "\"")): state = .quoted
      case (.afterQuote, 0x0D): break
      case (.afterQuote, _): return .misplacedText
      case (.atCellStart, _): state = .plain
      }
      offset += 1
    }
    return .outOfBytes
  }
}
