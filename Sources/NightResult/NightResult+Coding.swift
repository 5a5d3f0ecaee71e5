public import LabourMarket
public import Refusals
internal import Tables

extension NightResult {
  /// The files of the result, and `reports`, which are made elsewhere.
  ///
  /// Each is made when it is asked for, so that no two need be in memory.
  public func encoded(_ file: ResultFile) -> [UInt8]? {
    switch file {
    case .account: Array(jsonText(AccountFile(account)).utf8)
    case .placements: CSVWriter(placements).bytes
    case .shortlists: CSVWriter(shortlists).bytes
    case .missed: missed.map { CSVWriter($0).bytes }
    case .seats: CSVWriter(seats).bytes
    case .reserves: CSVWriter(reserves).bytes
    case .quarantine: CSVWriter(quarantine).bytes
    case .certificate: certificate.map { Array(jsonText($0.head).utf8) }
    case .certificateSeats: certificate.map { CSVWriter($0.seats).bytes }
    case .certificatePeople: certificate.map { CSVWriter($0.people).bytes }
    case .report, .englishReport, .evidence, .ranking, .run, .manifest: nil
    }
  }

  /// The result that a folder holds.
  ///
  /// - Throws: Where a file is missing, changed, or isn't what a night writes.
  public init(_ folder: ResultFolder) throws(NightError) {
    let account = try folder.account()
    self.init(
      account: account, placements: try folder.rows(of: .placements),
      shortlists: try folder.rows(of: .shortlists),
      missed: account.objective == .stable ? try folder.rows(of: .missed) : nil,
      seats: try folder.rows(of: .seats), reserves: try folder.rows(of: .reserves),
      quarantine: try folder.rows(of: .quarantine),
      certificate: account.objective == .most ? try folder.certificate() : nil)
  }
}

extension ResultFolder {
  /// The account that `report.json` holds.
  public func account() throws(NightError) -> NightAccount {
    let bytes = try bytes(of: .account)
    guard let file = jsonValue(AccountFile.self, from: bytes), let account = try? file.account(),
      Array(jsonText(AccountFile(account)).utf8) == bytes
    else { throw .damagedResult(path: path + "/" + ResultFile.account.rawValue) }
    return account
  }

  fileprivate func certificate() throws(NightError) -> Certificate {
    let bytes = try bytes(of: .certificate)
    guard let head = jsonValue(Certificate.Head.self, from: bytes),
      Array(jsonText(head).utf8) == bytes
    else { throw .damagedResult(path: path + "/" + ResultFile.certificate.rawValue) }
    return Certificate(
      head: head, seats: try rows(of: .certificateSeats), people: try rows(of: .certificatePeople))
  }
}
