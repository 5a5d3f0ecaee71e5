import Foundation
import TestSupport
import Testing

/// `make setup` on machines that lack something, played by programs that come first in PATH.
@Suite struct SetupTests {
  /// - Parameter tools: For each program what its shell script does.
  private func setup(_ tools: [String: String]) throws -> Command.Outcome {
    let folder = try ScratchFolder()
    let debian = [
      "apt-get": "exit 1", "sudo": "exit 1", "id": "echo 1000",
      "dpkg-query": "echo 'install ok installed'", "swift": "echo 'Swift version 6.3.1 (x)'",
    ]
    for (name, script) in debian.merging(tools, uniquingKeysWith: { $1 }) {
      try folder.write("#!/bin/sh\n\(script)\n", to: name)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.file(name))
    }
    return try Command.run(
      [packageRoot + "/Packaging/setup.sh"], environment: ["PATH": folder.path + ":/usr/bin:/bin"],
      of: "/bin/sh")
  }

  @Test("who may not install is told the command")
  func missingPackage() throws {
    let told = try setup([
      "dpkg-query": "case $* in *openblas*) exit 1;; *) echo install ok installed;; esac"
    ])
    #expect(told.code == 1 && told.output.isEmpty, "\(told)")
    #expect(
      told.messages.contains("sudo apt-get update && sudo apt-get install -y libopenblas-dev\n"))
  }

  @Test(
    "Swift that is too old or doesn't run is refused with where to get it",
    arguments: [
      ("echo 'Swift version 5.10.1 (swift-5.10.1-RELEASE)'", "5.10 is too old"),
      ("echo 'swift-driver version: 1.115 Apple Swift version 6.1 (x)'", "6.1 is too old"),
      ("echo libxml2.so.2: not found >&2; exit 127", "libxml2.so.2: not found"),
    ])
  func swift(script: String, message: String) throws {
    let told = try setup(["swift": script])
    #expect(told.code == 1 && told.messages.contains(message), "\(told)")
    #expect(told.messages.contains("swift.org/install/linux"))
  }

  @Test("a machine that has all is left alone", arguments: ["6.2", "6.3.1", "6.10-dev", "7.0"])
  func complete(version: String) throws {
    let told = try setup(["swift": "echo 'Swift version \(version) (x)'"])
    #expect(told.code == 0 && told.output.isEmpty && told.messages.isEmpty, "\(told)")
  }
}
