internal import LabourMarket

extension NightStart {
  /// All openings together may have so many seats: placement keeps something for each of them.
  private static let mostSeats = 10_000_000

  /// Refuses a district with more seats than any has people for, which is a slip in a column.
  func checkSeats() throws(NightError) {
    let seats = district.openings.reduce(0) { $0 + $1.headcount }
    guard seats > Self.mostSeats else { return }
    throw .input(
      BilingualName(
        "openings.csv 的招聘人数合计 \(seats) 个名额，超过 \(Self.mostSeats)：请检查“招聘人数”一列。",
        "openings.csv offers \(seats) seats in all, more than \(Self.mostSeats): check the column "
          + "headcount."))
  }
}
