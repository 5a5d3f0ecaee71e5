internal import Answers
internal import LabourMarket
internal import Tables

/// A line of an opening's list, as a command writes it.
struct OpeningListLine: TableRow {
  enum Column: String, TableColumn {
    case rank
    case seekerID = "seeker_id"
    case points, fit, appeal
    case atMost = "at_most"

    var column: Tables.Column {
      switch self {
      case .rank: .rank
      case .seekerID:
        Tables.Column(.code, "求职登记号", "Seeker", BilingualName("登记时的编号", "registration number"))
      case .points: .points
      case .fit: .fit
      case .appeal: .appeal
      case .atMost: .atMost
      }
    }
  }

  let line: Shortlist.Line

  func cell(_ column: Column) -> Cell {
    switch column {
    case .rank: .integer(line.rank)
    case .seekerID: .code(line.partner)
    case .points: .points(line.points)
    case .fit: .points(line.fit)
    case .appeal: .points(line.appeal)
    case .atMost: .points(line.potential)
    }
  }
}

/// A line of a person's list.
struct SeekerListLine: TableRow {
  enum Column: String, TableColumn {
    case rank
    case openingID = "opening_id"
    case title, points, fit, appeal
    case atMost = "at_most"

    var column: Tables.Column {
      switch self {
      case .rank: .rank
      case .openingID:
        Tables.Column(.code, "岗位编号", "Opening", BilingualName("岗位的编号", "id of the opening"))
      case .title:
        Tables.Column(.text, "岗位", "Title", BilingualName("用人单位的写法", "as the enterprise wrote it"))
      case .points: .points
      case .fit: .fit
      case .appeal: .appeal
      case .atMost: .atMost
      }
    }
  }

  let line: Shortlist.Line

  func cell(_ column: Column) -> Cell {
    switch column {
    case .rank: .integer(line.rank)
    case .openingID: .code(line.partner)
    case .title: .text(line.title)
    case .points: .points(line.points)
    case .fit: .points(line.fit)
    case .appeal: .points(line.appeal)
    case .atMost: .points(line.potential)
    }
  }
}

extension Column {
  fileprivate static let rank = Column(
    .integer, "名次", "Rank", BilingualName("1 为最前", "1 is the best"))
  fileprivate static let points = Column(
    .points, "综合分", "Points", BilingualName("匹配分与意愿分的组合", "the policy's mix of fit and appeal"))
  fileprivate static let fit = Column(
    .points, "匹配分", "Fit", BilingualName("按用人单位的权重", "by the employer's weights"))
  fileprivate static let appeal = Column(
    .points, "意愿分", "Appeal", BilingualName("按求职者的权重", "by the seeker's weights"))
  fileprivate static let atMost = Column(
    .points, "最高综合分", "At most", BilingualName("未知项都符合时", "if all that is unknown turned out well"))
}
