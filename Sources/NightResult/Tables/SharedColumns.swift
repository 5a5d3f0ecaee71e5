public import LabourMarket
internal import Tables

/// Columns that several tables have.
extension Column {
  static let seekerID = Column(
    .code, "求职登记号", "Seeker", BilingualName("登记时的编号", "registration number"))
  static let openingID = Column(
    .code, "岗位编号", "Opening", BilingualName("岗位的编号", "id of the opening"))
  static let enterpriseID = Column(
    .code, "单位编号", "Enterprise", BilingualName("用人单位的编号", "id of the enterprise"))
  static let fit = Column(
    .points, "匹配分", "Fit", BilingualName("按用人单位的权重", "by the employer's weights"))
  static let appeal = Column(
    .points, "意愿分", "Appeal", BilingualName("按求职者的权重", "by the seeker's weights"))
  static let cutoffFit = Column(
    .points, "录用线", "Cutoff",
    BilingualName(
      "新来者要胜过的匹配分；空：有空额，或无名额可争",
      "fit that a newcomer has to beat; empty where a seat is free or none is "
        + "to be had"))
  static let cutoffRegistered = Column(
    .date, "录用线登记日期", "Cutoff registered on",
    BilingualName("同分时登记更早者在前", "on equal fit whoever registered earlier comes first"))
  static let cutoffSeeker = Column(
    .code, "录用线登记号", "Cutoff seeker",
    BilingualName("录用线所指的人", "the person whom the cutoff is about"))
}

/// What a newcomer has to beat for a seat.
public struct Cutoff: Hashable, Sendable {
  public var fit: Points
  public var registered: CalendarDay
  public var seeker: SeekerID

  public init(fit: Points, registered: CalendarDay, seeker: SeekerID) {
    (self.fit, self.registered, self.seeker) = (fit, registered, seeker)
  }

  /// Three cells, of which none or all are filled.
  init?<Column>(
    _ cells: TableCells<Column>, _ fit: Column, _ registered: Column, _ seeker: Column
  ) throws(TableError) {
    if cells.isEmpty(fit), cells.isEmpty(registered), cells.isEmpty(seeker) { return nil }
    self.init(
      fit: try cells.points(fit), registered: try cells.day(registered),
      seeker: try cells.value(seeker, SeekerID.init))
  }
}
