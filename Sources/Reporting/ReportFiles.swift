internal import LabourMarket
public import NightResult

/// The reports of a result as its folder holds them.
public func reportFiles(_ result: NightResult) -> [ResultFile: [UInt8]] {
  [
    .report: Array(PlacementReport(result.account, language: .chinese).markdown.utf8),
    .englishReport: Array(PlacementReport(result.account, language: .english).markdown.utf8),
  ]
}
