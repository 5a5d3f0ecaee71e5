/// What two spellings of one word have in common: full-width forms become ASCII, capitals small,
/// white space goes.
package func folded(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x3000, 0x200B...0x200D, 0xFEFF: continue
    case 0x41...0x5A: result.append(Unicode.Scalar(scalar.value + 0x20)!)
    case 0xFF21...0xFF3A: result.append(Unicode.Scalar(scalar.value - 0xFEE0 + 0x20)!)
    case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0)!)
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// The parts of a cell that names several things: split at `|`, `;`, `、`, `,` and their
/// full-width forms.
package func parts(of text: String) -> [String] {
  text.unicodeScalars.split(whereSeparator: separates)
    .map { trimmed($0) }
    .filter { !$0.isEmpty }
}

private func separates(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "|", ";", ",", "、", "；", "，", "｜": true
  default: false
  }
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x20, 0xA0, 0x3000: true
  default: false
  }
}

private func trimmed(_ text: Substring.UnicodeScalarView) -> String {
  var text = text.drop(while: isSpace)
  while let last = text.last, isSpace(last) { text.removeLast() }
  return String(text)
}
