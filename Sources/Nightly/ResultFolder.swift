internal import Foundation
internal import Store

/// The folder that a night leaves; the names of its files.
enum ResultFile: String, CaseIterable {
  case report = "report.md"
  case englishReport = "report.en.md"
  case json = "report.json"
  case shortlists = "shortlists.csv"
  case placements = "placements.csv"
  case seats = "seats.csv"
  /// Only under *stable*: the openings that people like better than theirs.
  case missed = "missed.csv"
  case reserves = "reserves.csv"
  case quarantine = "quarantine.csv"
  /// What `verify`, `explain` and `shortlist` read: see `Evidence`.
  case evidence = "evidence.bin"
  /// What the next night needs besides the evidence to rank only what changed.
  case ranking = "ranking.bin"
  /// How alike skills and occupations are, for the next run: see `KeptSimilarity`.
  case similarity = "similarity.bin"
  /// Under *most*, what proves that nothing is better: see `Certificate`.
  case certificate = "certificate.json"
  case certificateSeats = "certificate-seats.csv"
  case certificatePeople = "certificate-people.csv"
  /// Timings, memory and machine: the one file that differs from run to run.
  case run = "run.json"
}

struct ResultFolder {
  let path: String

  /// Makes the folder where it doesn't exist.
  static func create(at path: String) throws(NightError) -> ResultFolder {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch { throw .cannotWrite(path: path, reason: error.localizedDescription) }
    return ResultFolder(path: path)
  }

  func url(_ file: ResultFile) -> URL { URL(filePath: path).appending(path: file.rawValue) }

  /// Writes to a temporary name first, so that a reader never sees half a file.
  func write(_ bytes: Data, to file: ResultFile) throws(NightError) {
    do { try bytes.write(to: url(file), options: .atomic) } catch {
      throw .cannotWrite(path: url(file).path, reason: error.localizedDescription)
    }
  }

  func write(_ text: String, to file: ResultFile) throws(NightError) {
    try write(Data(text.utf8), to: file)
  }

  /// Takes away what an earlier run left and this one doesn't write.
  func remove(_ files: [ResultFile]) {
    for file in files { try? FileManager.default.removeItem(at: url(file)) }
  }

  func read(_ file: ResultFile) throws(NightError) -> Data {
    guard let data = try? Data(contentsOf: url(file)) else {
      throw .noResult(folder: path, file: file.rawValue)
    }
    return data
  }

  func evidence() throws(NightError) -> Evidence {
    let archive = try readEvidence()
    do { return try Evidence(archive) } catch { throw .damagedResult(path: url(.evidence).path) }
  }

  func readEvidence() throws(NightError) -> Archive {
    let data = try read(.evidence)
    do { return try Archive(decoding: Array(data)) } catch {
      throw .damagedResult(path: url(.evidence).path)
    }
  }
}
