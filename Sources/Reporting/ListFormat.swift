/// How a command prints a list.
public enum ListFormat: String, CaseIterable, Sendable {
  case table, csv, json
}
