/// How the rows of one delivered file fared: `rows` = accepted + rejected + merged.
public struct FileTally: Hashable, Sendable {
  /// The file's name without its folder.
  public var file: String
  /// `UTF-8`, `UTF-8 with BOM` or `GB18030`.
  public var encoding: String
  public var rows = 0
  public var accepted = 0
  public var rejected = 0
  public var merged = 0
  /// Headings that no column answers to, in the file's order; their cells were read past.
  public var ignoredColumns: [String] = []

  public init(file: String, encoding: String) { (self.file, self.encoding) = (file, encoding) }
}
