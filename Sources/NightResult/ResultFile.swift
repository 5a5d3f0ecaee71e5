public import LabourMarket
public import Tables

/// The files of a result folder.
public enum ResultFile: String, CaseIterable, Sendable {
  case report = "report.md"
  case englishReport = "report.en.md"
  case account = "report.json"
  case placements = "placements.csv"
  case shortlists = "shortlists.csv"
  /// Only under *stable*.
  case missed = "missed.csv"
  case seats = "seats.csv"
  case reserves = "reserves.csv"
  case quarantine = "quarantine.csv"
  /// Only under *most*.
  case certificate = "certificate.json"
  case certificateSeats = "certificate-seats.csv"
  case certificatePeople = "certificate-people.csv"
  /// Rows, lists, rules and the market, for whoever explains or verifies.
  case evidence = "evidence.bin"
  /// What the next night needs besides the evidence to rank only what changed.
  case ranking = "ranking.bin"
  /// Timings, memory and machine: the one file that differs from run to run.
  case run = "run.json"
  /// What the folder holds, and of which night it is.
  case manifest = "manifest.json"

  /// Whether a night under `objective` leaves the file.
  public func isPart(of objective: PlacementPolicy.Objective) -> Bool {
    switch self {
    case .missed: objective == .stable
    case .certificate, .certificateSeats, .certificatePeople: objective == .most
    default: true
    }
  }

  /// The columns of a table.
  public var columns: [(id: String, column: Column)]? {
    func declared<Column: TableColumn>(_: Column.Type) -> [(String, Tables.Column)] {
      Column.allCases.map { ($0.rawValue, $0.column) }
    }
    return switch self {
    case .placements: declared(PlacementColumn.self)
    case .shortlists: declared(ShortlistColumn.self)
    case .missed: declared(MissedColumn.self)
    case .seats: declared(SeatColumn.self)
    case .reserves: declared(ReserveColumn.self)
    case .quarantine: declared(QuarantineColumn.self)
    case .certificateSeats: declared(CertificateSeatColumn.self)
    case .certificatePeople: declared(CertificatePersonColumn.self)
    case .report, .englishReport, .account, .certificate, .evidence, .ranking, .run, .manifest: nil
    }
  }

  /// What a line of the table stands for; for other files what they are.
  public var meaning: BilingualName {
    switch self {
    case .report: BilingualName("匹配报告（中文）", "the placement report in Chinese")
    case .englishReport: BilingualName("匹配报告（英文）", "the placement report in English")
    case .account: BilingualName("报告中的数字", "the figures of the report; codes as keys")
    case .placements: BilingualName("一名登记人员", "a registered person")
    case .shortlists: BilingualName("岗位名单上的一人", "a person on an opening's list")
    case .missed:
      BilingualName(
        "本人更愿意而未得的岗位，每人前五个", "an opening that somebody likes better than hers, the first five")
    case .seats: BilingualName("一个岗位", "an opening")
    case .reserves: BilingualName("岗位的一项预留", "a reserve of an opening")
    case .quarantine: BilingualName("搁置的一格或一行", "a cell or row put aside")
    case .certificate: BilingualName("证书的总数", "the sums of the certificate")
    case .certificateSeats: BilingualName("同一价格的名额", "seats that have one price")
    case .certificatePeople: BilingualName("参加配置的一人", "a person who takes part")
    case .evidence: BilingualName("行、名单与规则", "rows, lists and rules")
    case .ranking: BilingualName("供 run --after 使用", "for `jobmatch run --after`")
    case .run: BilingualName("用时、内存、机器", "timings, memory, machine")
    case .manifest: BilingualName("各文件的摘要", "a digest of every file")
    }
  }
}
