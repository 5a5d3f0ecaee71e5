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

  @Test("without /proc a command still does what it was told, and fails where it must")
  func bareChroot() throws {
    guard let missing = try withoutProc("explain S1 J1 --result /no/such/place") else { return }
    #expect(missing.code == 66 && missing.messages.contains("/no/such/place"), "\(missing)")
    let chinese = try #require(try withoutProc("why S1 --result /无 --language zh"))
    #expect(chinese.code == 66 && chinese.messages.contains("/无 中没有"), "\(chinese)")
    let wrong = try #require(try withoutProc("no-such-command"))
    #expect(wrong.code == 64, "\(wrong)")
  }

  @Test("without /proc the Data folder is found from the program's own path")
  func dataFolder() throws {
    guard let list = try withoutProc("lexicon link 焊工 --top 1 --format csv") else { return }
    #expect(list.code == 0 && list.output.contains("6-18-02-04"), "\(list)")
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
      mkfifo "$1/pipe"; "$J" lexicon duplicates --format json >"$1/pipe" & pid=$!
      exec 3<"$1/pipe"; head -c 1 <&3 >/dev/null
      tr '\\0' '\\n' </proc/$pid/environ | grep OPENBLAS_NUM_THREADS
      cat <&3 >/dev/null; wait $pid
      """, [folder.path])
    #expect(seen.code == 0 && seen.output == "OPENBLAS_NUM_THREADS=1\n", "\(seen)")
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
