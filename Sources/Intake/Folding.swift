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
  text.split { "|;,、；，｜".contains($0) }.map(trimmed).filter { !$0.isEmpty }
}

private func trimmed(_ text: Substring) -> String {
  var text = text.drop(while: \.isWhitespace)
  while text.last?.isWhitespace == true { text.removeLast() }
  return String(text)
}
