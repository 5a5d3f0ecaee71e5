internal import LabourMarket

/// Makes employers of the rows of `enterprises.csv`.
struct EnterpriseRow {
  let books: CodeBooks
  let date: CalendarDay

  func read(
    _ record: Record, _ layout: ColumnLayout<EnterpriseColumn>, _ row: inout RowScope
  ) -> Enterprise? {
    var enterprise = Enterprise(id: EnterpriseID("-")!, name: "")
    for field in layout.fields {
      let (text, column) = (field.text(in: record), field.column)
      switch column {
      case .enterpriseID:
        if let id: EnterpriseID = row.identifier(text, column, on: date) { enterprise.id = id }
      case .name:
        if text.isEmpty { row.reject(column.rawValue, "", .missingValue) }
        enterprise.name = withoutPersonalNumbers(row.words(text, column))
      case .industry:
        enterprise.industry = row.optional(text, column, .unknownCode) { books.industry($0) }
      case .place: enterprise.place = row.optional(text, column, .unknownCode) { books.place($0) }
      case .isKey:
        let flag = row.optional(text, column, .notABoolean) { books.booleans[$0] }
        enterprise.isKey = flag ?? false
      case .staff: enterprise.staff = row.number(text, column, .people, in: 0...1_000_000)
      }
    }
    return row.isRejected ? nil : enterprise
  }
}
