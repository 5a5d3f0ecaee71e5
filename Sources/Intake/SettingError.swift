public import LabourMarket

/// Why a YAML file of settings could not be taken, and where to look.
public struct SettingError: Error, Hashable, Sendable {
  public enum Fault: Hashable, Sendable {
    case missingFile
    case unreadable
    /// A folder, a device or the like stands where a file should; what it is.
    case notAFile(BilingualName)
    /// Lists and tables within each other, or references to them, beyond what a setting can mean.
    case tooDeep
    /// The text isn't YAML; the parser's words.
    case syntax(String)
    /// The key is unknown; the known name nearest to it, or nil.
    case unknownKey(nearest: String?)
    case missingKey
    case repeatedKey
    /// The value isn't what the key asks for.
    case badValue(String, expected: BilingualName)
  }

  public var file: String
  /// Counted from 1; 0 where the file as a whole is meant.
  public var line: Int
  /// The way to the key, such as `strategies[1].weights.fit.skils`.
  public var key: String
  public var fault: Fault

  public init(file: String, line: Int, key: String, fault: Fault) {
    (self.file, self.line, self.key, self.fault) = (file, line, key, fault)
  }
}

/// What a policy file can be refused for.
public typealias PolicyError = SettingError

extension SettingError: CustomStringConvertible {
  public var description: String { description(in: .english) }

  /// A value cut to what fits on a line, without what nobody but its owner should read.
  private static func shown(_ value: String) -> String {
    let text = withoutPersonalNumbers(value)
    return text.count > 80 ? text.prefix(80) + "…" : text
  }

  /// One sentence: where, what, and what to do.
  public func description(in language: Language) -> String {
    let place = line > 0 ? "\(file):\(line)" : file
    return switch fault {
    case .missingFile:
      BilingualName(
        "找不到 \(place)：请检查路径。", "\(place) doesn't exist: check the path.")[language]
    case .unreadable:
      BilingualName(
        "\(place) 无法读取：应为 UTF-8 文本。", "\(place) can't be read: it should be UTF-8 text.")[language]
    case .notAFile(let found):
      BilingualName(
        "\(place) 是\(found.chinese)，不是文件：请检查路径。",
        "\(place) is \(found.english), not a file: check the path.")[language]
    case .tooDeep:
      BilingualName(
        "\(place)：嵌套或引用过多，没有这样的设置：请从随附的示例改起。",
        "\(place) is nested or refers too deep for any setting: start from a file that comes with "
          + "the program.")[language]
    case .syntax(let words):
      BilingualName(
        "\(place) 不是有效的 YAML：\(words)。", "\(place) isn't YAML: \(words).")[language]
    case .unknownKey(let nearest):
      BilingualName(
        "\(place)：没有 \(key) 这一项" + (nearest.map { "，是否要写 \($0)？" } ?? "，请删去。"),
        "\(place): there is no setting \(key)"
          + (nearest.map { "; did you mean \($0)?" } ?? "; remove it."))[language]
    case .missingKey:
      BilingualName("\(place)：缺少 \(key)，请补上。", "\(place): \(key) is missing; add it.")[language]
    case .repeatedKey:
      BilingualName("\(place)：\(key) 写了两次。", "\(place): \(key) is set twice.")[language]
    case .badValue(let value, let expected):
      BilingualName(
        "\(place)：\(key) 为“\(Self.shown(value))”，应为\(expected.chinese)。",
        "\(place): \(key) is '\(Self.shown(value))' and should be \(expected.english).")[language]
    }
  }
}
