/// Words from outside, made harmless for whatever shows them.
///
/// A name or a title may hold anything: line breaks that forge a row, controls that steer a
/// terminal, marks that turn text round, HTML.
public enum SafeText {
  /// On one line, without controls: what a terminal, a page or a report may show.
  public static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isControl(scalar) ? " " : scalar) }
    return String(scalars)
  }

  /// As `line`, and so that Markdown and HTML take none of it for markup.
  ///
  /// > Source: CommonMark 0.31, backslash escapes; GitHub Flavored Markdown, tables.
  public static func markdown(_ text: String) -> String {
    let text = line(text)
    guard text.unicodeScalars.contains(where: isMarkup) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      default:
        if isMarkup(scalar) { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// C0, DEL, C1, line and paragraph separators, marks of writing direction, invisible joiners.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&": true
    default: false
    }
  }
}
