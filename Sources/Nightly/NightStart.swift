internal import DenseKernels
internal import Foundation
internal import Intake
internal import LabourMarket
internal import Programmes
internal import Ranking
internal import Vectorization

/// What a night starts from: tables, policy, and the district that came in.
struct NightStart {
  let catalogue: Catalogue
  let titles: LearnedTitleFile?
  let nameVectors: NameVectors?
  let policy: Policy
  let intake: IntakeResult

  var district: District { intake.district }

  init(_ settings: NightSettings, progress: (Double) -> Void) throws(NightError) {
    let data = try dataFolder(named: settings.data)
    catalogue = try tables(in: data, aliases: aliasFile(settings))
    titles = try titleFile(settings).map { path throws(NightError) in
      try LearnedTitleFile(path: path)
    }
    do throws(NameVectorsError) {
      nameVectors = try settings.nameVectors.map { file throws(NameVectorsError) in
        try readNameVectors(file: file)
      }
    } catch { throw NightError(error) }
    do throws(PolicyError) {
      policy = try readPolicy(
        file: settings.policy ?? data + "/Policies/default.yaml", catalogue: catalogue)
    } catch { throw .policy(error.sentence) }
    do throws(IntakeError) {
      let night = try readNight(folder: settings.input)
      let name = settings.profile ?? night.profile ?? "default"
      let profile = try readProfile(folder: data + "/Profiles", name: name)
      intake = try readDistrict(
        folder: settings.input, date: settings.date ?? night.date ?? today(), profile: profile,
        catalogue: catalogue
      ) { progress(Double($0.bytesRead) / Double(max(1, $0.bytes))) }
    } catch { throw NightError(error) }
  }

  var detail: BilingualName {
    let (people, openings) = (district.seekers.count, district.openings.count)
    let bad = intake.files.reduce(0) { $0 + $1.rejected }
    return BilingualName(
      "\(people) 人、\(openings) 个岗位，退回 \(bad) 行",
      "\(people) seekers, \(openings) openings, \(bad) rows rejected")
  }

  func record(lists: RankingResult, seating: NightSeating) -> NightRecord {
    NightRecord(
      district: district, catalogue: catalogue, policy: policy, placement: seating.placement,
      openingLists: lists.openings, seekerLists: lists.seekers, rules: seating.effects,
      files: intake.files, quarantine: intake.quarantine, traits: seating.traits())
  }
}

/// The date in China, where no file and no flag says which night it is.
private func today() -> CalendarDay {
  let secondsEastOfGreenwich = 8.0 * 3600
  let seconds = Date().timeIntervalSince1970 + secondsEastOfGreenwich
  return CalendarDay(number: Int32(seconds / 86_400))
}

/// - Parameter aliases: A file of reviewed words to add.
func tables(in data: String, aliases: String? = nil) throws(NightError) -> Catalogue {
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

/// The reviewed words that a night adds: the file that was named, or the input's own.
func aliasFile(_ settings: NightSettings) -> String? {
  if let named = settings.aliases { return named }
  let own = settings.input + "/aliases.csv"
  return isNamed(own) ? own : nil
}

func rankingProblem(_ vectors: Vectors, policy: Policy) -> RankingProblem {
  RankingProblem(
    seekers: vectors.seekers, strategyOf: vectors.strategyOf,
    openings: vectors.openings,
    eligibility: vectors.eligibility, mix: policy.mix, lists: policy.lists)
}

/// - Throws: Where no kernel has the name, or this CPU cannot run it.
func kernel(named name: String?) throws(NightError) -> Kernel? {
  guard let name else { return nil }
  guard let kernel = Kernel(rawValue: name), kernel.isSupported else {
    throw .unknownName(
      kind: BilingualName("计算核", "kernel"), name: name,
      known: Kernel.allCases.filter(\.isSupported).map(\.rawValue))
  }
  return kernel
}

func makeVectors(
  of start: NightStart, threads: Int, kept: KeptSimilarity? = nil,
  progress: @escaping @Sendable (Double) -> Void
) async throws(NightError) -> Vectors {
  do {
    return try await vectorize(
      start.district, catalogue: start.catalogue, policy: start.policy, threads: threads,
      titles: start.titles?.titles, nameVectors: start.nameVectors,
      similarity: { source in kept?.similarity(of: source) ?? source.similarity() },
      progress: progress)
  } catch { throw .policy(BilingualName(error.description, error.description)) }
}

extension NightError {
  init(_ error: IntakeError) {
    switch error {
    case .missingFile, .unreadable, .notAFile: self = .missingInput(error.sentence)
    default: self = .input(error.sentence)
    }
  }
}

extension NightError {
  init(_ error: NameVectorsError) {
    if case .missingFile = error {
      self = .missingInput(error.sentence)
    } else {
      self = .input(error.sentence)
    }
  }
}

extension IntakeError {
  fileprivate var sentence: BilingualName {
    BilingualName(description(in: .chinese), description(in: .english))
  }
}

extension SettingError {
  fileprivate var sentence: BilingualName {
    BilingualName(description(in: .chinese), description(in: .english))
  }
}
