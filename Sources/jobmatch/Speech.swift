internal import Foundation
internal import LabourMarket
internal import Nightly

/// The language in which the program speaks: `--language`, else the locale.
///
/// Help texts are made before the flags are parsed, so the flag is looked up here by hand. Result
/// files do not depend on it.
let spoken: Language = {
  let words = programArguments ?? []
  for (index, word) in words.enumerated() {
    if word == "--language", index + 1 < words.count {
      return Language(rawValue: words[index + 1]) ?? .english
    }
    if word.hasPrefix("--language=") {
      return Language(rawValue: String(word.dropFirst("--language=".count))) ?? .english
    }
  }
  let environment = ProcessInfo.processInfo.environment
  let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
    .first { !$0.isEmpty }
  return locale?.hasPrefix("zh") == true ? .chinese : .english
}()

func say(_ chinese: String, _ english: String) -> String { BilingualName(chinese, english)[spoken] }

/// Shows how far the night has come: one moving line on a terminal, a line a stage elsewhere.
struct ProgressLine: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let isQuiet: Bool

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  @Sendable func show(_ progress: NightProgress) {
    guard !isQuiet else { return }
    switch progress {
    case .began(let stage):
      if isTerminal { write("\r\u{1B}[K\(stage.name[spoken]) …") }
    case .advanced(let stage, let share):
      if isTerminal { write("\r\u{1B}[K\(stage.name[spoken]) \(Int(share * 100)) %") }
    case .noticed(let sentence):
      write((isTerminal ? "\r\u{1B}[K" : "") + sentence[spoken] + "\n")
    case .finished(let stage, let seconds, let detail):
      let tenths = Int(seconds * 10)
      let line = "\(stage.name[spoken])  \(tenths / 10).\(tenths % 10) s  \(detail[spoken])"
      write((isTerminal ? "\r\u{1B}[K" : "") + line + "\n")
    }
  }

  /// Progress that nobody can be shown is dropped; the night goes on.
  private func write(_ text: String) { _ = StandardStream.write(text, to: STDERR_FILENO) }
}
