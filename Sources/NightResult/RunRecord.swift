internal import Foundation
internal import Tables

/// `run.json`: what differs from run to run, and the seal that says that nobody changed it.
public struct RunRecord: Codable, Hashable, Sendable {
  public struct Stage: Codable, Hashable, Sendable {
    public var stage: String
    public var milliseconds: Int

    public init(stage: String, milliseconds: Int) {
      (self.stage, self.milliseconds) = (stage, milliseconds)
    }
  }

  /// What the machine was.
  public struct Machine: Codable, Hashable, Sendable {
    public var cpu: String
    public var cores: Int
    public var peakMebibytes: Int

    public init(cpu: String, cores: Int, peakMebibytes: Int) {
      (self.cpu, self.cores, self.peakMebibytes) = (cpu, cores, peakMebibytes)
    }
  }

  public var input: String
  public var threads: Int
  public var kernel: String
  public var stages: [Stage]
  public var totalMilliseconds: Int
  public var machine: Machine
  /// Of the manifest of the same night.
  private var manifest: String = ""
  /// The digest of this record with an empty seal.
  private var seal: String = ""

  public init(
    input: String, threads: Int, kernel: String, stages: [Stage], totalMilliseconds: Int,
    machine: Machine
  ) {
    (self.input, self.threads, self.kernel) = (input, threads, kernel)
    (self.stages, self.totalMilliseconds, self.machine) = (stages, totalMilliseconds, machine)
  }

  /// The bytes of the file that belongs to a manifest.
  func encoded(beside manifest: [UInt8]) -> [UInt8] {
    var record = self
    (record.manifest, record.seal) = (ContentDigest(of: manifest).hex, "")
    record.seal = ContentDigest(of: Array(jsonText(record).utf8)).hex
    return Array(jsonText(record).utf8)
  }

  /// Nil where the bytes are not those that were written beside this manifest.
  init?(decoding bytes: [UInt8], beside manifest: [UInt8]) {
    guard let found = jsonValue(RunRecord.self, from: bytes),
      found.encoded(beside: manifest) == bytes
    else { return nil }
    self = found
  }
}
