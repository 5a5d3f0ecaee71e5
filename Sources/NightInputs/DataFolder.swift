internal import Foundation
public import Refusals

/// Where the reference tables and policies are.
///
/// Looked for in this order: the folder that was named, `Data` in or above the folder of the
/// program (a checkout, or a copied binary with its Data folder), `share/jobmatch/Data` beside its
/// `bin`, `Data` in the current folder, and the environment variable `JOBMATCH_DATA`.
public func dataFolder(named folder: String?) throws(NightError) -> String {
  if let folder {
    guard isDataFolder(folder) else { throw .noDataFolder(searched: [folder]) }
    return folder
  }
  var candidates: [String] = []
  var place = URL(filePath: executablePath()).deletingLastPathComponent()
  candidates.append(
    place.deletingLastPathComponent().appending(path: "share/jobmatch/Data").path)
  while place.path != "/" {
    candidates.insert(place.appending(path: "Data").path, at: candidates.count - 1)
    place = place.deletingLastPathComponent().standardizedFileURL
  }
  candidates.append("Data")
  if let named = ProcessInfo.processInfo.environment["JOBMATCH_DATA"] { candidates.append(named) }
  guard let found = candidates.first(where: isDataFolder) else {
    throw .noDataFolder(searched: candidates)
  }
  return found
}

private func isDataFolder(_ folder: String) -> Bool {
  FileManager.default.fileExists(atPath: folder + "/Reference/occupations.csv")
}

func executablePath() -> String {
  (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    ?? CommandLine.arguments.first ?? ""
}
