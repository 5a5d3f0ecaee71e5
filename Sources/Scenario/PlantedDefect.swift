package import LabourMarket

/// Something wrong that the generator put into a file, for intake to find.
package struct PlantedDefect: Hashable, Sendable {
  package var file: String
  /// Where the row starts; the header's line is 1.
  package var line: Int
  /// The column's canonical name; empty where the whole row is meant.
  package var column: String
  package var reason: QuarantineReason
}

/// What is done to a row of cells.
struct Damage {
  var column: String
  var reason: QuarantineReason
}

extension SyntheticDistrict {
  /// The ways in which rows of people go wrong, in equal shares.
  private static let ways: [(SeekerColumn?, QuarantineReason, String)] = [
    (.identityNumber, .identityNumberDamaged, "5.00107E+17"),
    (.identityNumber, .identityNumber, "wrong check digit"),
    (.birthDate, .identityMismatch, "another day"),
    (.birthDate, .notADate, "1985-02-30"),
    (.registered, .notADate, "2014-13-05"),
    (.pool, .unknownCode, "其它人员类别9"),
    (.education, .unknownCode, "99"),
    (nil, .fieldCount, "one field short"),
    (.identityNumber, .missingValue, ""),
    (.seekerID, .badIdentifier, "登记#?"),
    (.payFloor, .notANumber, "三千左右"),
    (.commuteKilometres, .outOfRange, "-5"),
    (.cohort, .unknownReference, "C9999"),
  ]

  /// Whether the person's row is to be damaged.
  func isDamaged(_ person: Person) -> Bool {
    var random = damageStream(of: person)
    return random.permille(settings.mess.badseekers)
  }

  /// Spoils a row of a person.
  func damage(_ cells: inout [String], of person: Person) -> Damage {
    var random = damageStream(of: person)
    _ = random.next()
    let (column, reason, text) = random.pick(Self.ways)
    guard let column else {
      cells.removeLast()
      return Damage(column: "", reason: reason)
    }
    let position = SeekerColumn.allCases.firstIndex(of: column)!
    switch reason {
    case .identityNumber:
      let last = cells[position].removeLast()
      cells[position].append(last == "1" ? "2" : "1")
    case .identityMismatch:
      cells[position] = person.birth.advanced(byDays: -random.number(in: 40...900)).description
    default: cells[position] = text
    }
    return Damage(column: column.rawValue, reason: reason)
  }

  private func damageStream(of person: Person) -> RandomStream {
    landscape.stream(person.isStudent ? .studentDamage : .damage, person.index)
  }
}
