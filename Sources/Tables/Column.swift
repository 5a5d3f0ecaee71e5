public import LabourMarket

/// What the cells of a column hold, and so how a file, a workbook or a page writes them.
public enum ColumnKind: String, CaseIterable, Sendable {
  /// Words that somebody wrote: guarded against formulas wherever a person opens them.
  case text
  /// A word of a fixed list, or an id.
  case code
  /// A whole number.
  case integer
  /// Points of a pair: 0.0000 to 100.0000, four decimals, nothing lost.
  case points
  /// ISO 8601, `2014-03-01`.
  case date
  /// `yes`, or empty for no.
  case flag

  public var name: BilingualName {
    switch self {
    case .text: BilingualName("文字", "text")
    case .code: BilingualName("代码", "code")
    case .integer: BilingualName("整数", "whole number")
    case .points: BilingualName("分数", "points")
    case .date: BilingualName("日期", "date")
    case .flag: BilingualName("是/否", "yes or no")
    }
  }
}

/// A column of a table: what it is called, what it holds, what it means.
public struct Column: Hashable, Sendable {
  public var kind: ColumnKind
  /// The heading that a person reads, in Chinese and in English.
  public var heading: BilingualName
  /// What the numbers count, such as people; nil where there is nothing to say.
  public var unit: BilingualName?
  public var meaning: BilingualName

  public init(
    _ kind: ColumnKind, _ chinese: String, _ english: String, unit: BilingualName? = nil,
    _ meaning: BilingualName
  ) {
    (self.kind, heading) = (kind, BilingualName(chinese, english))
    (self.unit, self.meaning) = (unit, meaning)
  }
}

/// The columns of one table, in the order in which a file has them.
///
/// The raw value is the column's id: the same in every language and format.
public protocol TableColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  var column: Column { get }
}

extension TableColumn {
  public var kind: ColumnKind { column.kind }

  /// What a CSV file has in its first line: the Chinese heading, a space, the id.
  public var fileHeading: String { "\(column.heading.chinese) \(rawValue)" }
}

extension BilingualName {
  /// Units that several tables count in.
  public static let people = BilingualName("人", "people")
  public static let seats = BilingualName("个名额", "seats")
}
