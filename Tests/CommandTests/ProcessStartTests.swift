import Foundation
import TestSupport
import Testing

/// How the program starts where something that it usually has is missing.
@Suite struct ProcessStartTests {
  /// Hides `/proc` from one command, as a bare chroot does; nil where this machine doesn't let us.
  private func withoutProc(_ words: String) throws -> Command.Outcome? {
    let hidden = "unshare -r -m sh -c 'mount -t tmpfs none /proc && exec \"$@\"' sh "
    guard try Command.shell(hidden + "true").code == 0 else { return nil }
    return try Command.shell(hidden + "\"$J\" " + words)
  }

  @Test("without /proc the program knows what it was told, and fails rather than do nothing")
  func bareChroot() throws {
    for words in ["verify /no/such/folder", "why S1", "lexicon duplicates"] {
      guard let refused = try withoutProc(words) else { return }
      #expect(refused.code == 71 && refused.messages.contains("/proc isn't mounted"), "\(refused)")
      #expect(refused.output.isEmpty)
    }
    let chinese = try #require(try withoutProc("verify /无 --language zh"))
    #expect(chinese.code == 71 && chinese.messages.contains("没有挂载"), "\(chinese)")
    let wrong = try #require(try withoutProc("no-such-command"))
    #expect(wrong.code == 64, "\(wrong)")
    let version = try #require(try withoutProc("version"))
    #expect(version.code == 0 && version.output.hasPrefix("jobmatch "), "\(version)")
  }

  /// Workers that OpenBLAS starts by itself retry for ever where memory is short, and the end of
  /// the process waits for them.
  @Test("OpenBLAS is told to start no thread, whatever the environment says", arguments: ["", "7"])
  func noForeignThreads(asked: String) throws {
    let folder = try ScratchFolder()
    // The list is longer than a pipe holds, so the program waits while it is looked at.
    let seen = try Command.shell(
      """
      \(asked.isEmpty ? "unset OPENBLAS_NUM_THREADS" : "export OPENBLAS_NUM_THREADS=\(asked)")
      mkfifo "$1/pipe"; "$J" lexicon link $(yes 焊工 | head -1500) --format json >"$1/pipe" & pid=$!
      exec 3<"$1/pipe"; head -c 1 <&3 >/dev/null
      tr '\\0' '\\n' </proc/$pid/environ | grep OPENBLAS_NUM_THREADS
      cat <&3 >/dev/null; wait $pid
      """, [folder.path])
    #expect(seen.code == 0 && seen.output == "OPENBLAS_NUM_THREADS=1\n", "\(seen)")
  }

  @Test("where memory is short a command ends with words, and doesn't wait for ever")
  func shortMemory() throws {
    let delivery = try SmallDelivery()
    for megabytes in [460, 240] {
      let run = try Command.shell(
        "ulimit -v \(megabytes * 1024); "
          + "timeout -s KILL 60 \"$J\" run -q --input \"$1\" --output \"$2\"",
        [delivery.folder.path, delivery.result])
      #expect(
        run.code == 0 || run.code == 71 && run.messages.contains("ulimit"), "\(megabytes): \(run)")
    }
  }

  @Test("files that a command writes are its owner's only")
  func privateFiles() throws {
    let delivery = try SmallDelivery()
    try delivery.folder.write("code,name,alias,definition,tasks\nA,焊工,,,\n", to: "classes.csv")
    try delivery.folder.write("title,code\n电焊师傅,A\n", to: "titles-linked.csv")
    let modes = try Command.shell(
      """
      umask 022; cd "$1"
      "$J" lexicon learn --catalogue classes.csv --titles titles-linked.csv -o learned.csv >&2
      "$J" generate --seekers 40 --openings 5 --output made/input --truth made/truth -q
      stat -c '%a %n' learned.csv made made/input made/input/seekers.csv made/truth/persons.csv
      """, [delivery.folder.path])
    let rights = modes.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(rights.count >= 4, "\(modes)")
    for line in rights { #expect(["600", "700"].contains(line[0]), "\(line)") }
  }
}
