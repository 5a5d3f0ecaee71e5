internal import Foundation
public import Intake
public import LabourMarket
public import NightResult
public import Policies
public import Refusals
public import Vectorization

/// Everything that a night is made from, read once.
public struct NightInputs: Sendable {
  public let catalogue: Catalogue
  public let titles: LearnedTitleFile?
  public let nameVectors: NameVectors?
  public var document: PolicyDocument
  public var intake: IntakeResult
  /// Digests of all files that were read, and of the program.
  public let identity: NightIdentity

  public var policy: Policy { document.policy }
  public var district: District { intake.district }

  /// - Parameters:
  ///   - now: The day in China, where no file and no flag says which night it is.
  ///   - progress: Told the share of the delivered bytes that is read, 0...1.
  /// - Throws: What is missing, cannot be read, or means nothing; also where a file is changed while
  ///   it is read.
  public init(
    _ settings: NightSettings, now: CalendarDay, progress: (Double) -> Void
  ) throws(NightError) {
    let data = try dataFolder(named: settings.data)
    var night = NightFile()
    do throws(IntakeError) { night = try readNight(folder: settings.input) } catch {
      throw NightError(error)
    }
    let profileName = settings.profile ?? night.profile ?? "default"
    let date = settings.date ?? night.date ?? now
    let files = try InputFiles(settings, data: data, profile: profileName)
    catalogue = try tables(in: data, aliases: files.aliases)
    titles = try files.titles.map { path throws(NightError) in
      try LearnedTitleFile(path: path)
    }
    do throws(NameVectorsError) {
      nameVectors = try settings.nameVectors.map { file throws(NameVectorsError) in
        try readNameVectors(file: file)
      }
    } catch { throw NightError(error) }
    do throws(PolicyError) {
      document = try readPolicy(file: files.policy, catalogue: catalogue)
    } catch { throw .policy(error.sentence) }
    do throws(IntakeError) {
      let profile = try readProfile(folder: data + "/Profiles", name: profileName)
      intake = try readDistrict(
        folder: settings.input, date: date, profile: profile, catalogue: catalogue
      ) { progress(Double($0.bytesRead) / Double(max(1, $0.bytes))) }
    } catch { throw NightError(error) }
    try files.checkUnchanged()
    identity = NightIdentity(
      date: date, program: try ProgramIdentity.digest(), version: programVersion,
      files: files.digests, settings: ["profile": profileName])
  }

  /// The same with another policy and other people or openings; for a what-if.
  public func with(_ document: PolicyDocument, _ intake: IntakeResult) -> NightInputs {
    var inputs = self
    (inputs.document, inputs.intake) = (document, intake)
    return inputs
  }

  /// What came in, for a progress line.
  public var detail: BilingualName {
    let (people, openings) = (district.seekers.count, district.openings.count)
    let bad = intake.files.reduce(0) { $0 + $1.rejected }
    return BilingualName(
      "\(people) 人、\(openings) 个岗位，退回 \(bad) 行",
      "\(people) seekers, \(openings) openings, \(bad) rows rejected")
  }
}

/// The reference tables.
///
/// - Parameter aliases: A file of reviewed words to add.
public func tables(in data: String, aliases: String? = nil) throws(NightError) -> Catalogue {
  do throws(IntakeError) {
    var catalogue = try readCatalogue(folder: data + "/Reference")
    if let aliases {
      let url = URL(filePath: aliases)
      _ = try catalogue.addAliases(
        folder: url.deletingLastPathComponent().path, file: url.lastPathComponent)
    }
    return catalogue
  } catch { throw NightError(error) }
}

extension NightInputs {
  /// Turns people and openings into rows.
  ///
  /// - Parameter kept: The similarity that was kept for a source, if any.
  public func vectors(
    threads: Int, similarity: @escaping @Sendable (SimilaritySource) -> Similarity,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws(NightError) -> Vectors {
    do {
      return try await vectorize(
        district, catalogue: catalogue, policy: policy, threads: threads,
        titles: titles?.titles, nameVectors: nameVectors, similarity: similarity,
        progress: progress)
    } catch { throw .policy(BilingualName(error.description, error.description)) }
  }
}
