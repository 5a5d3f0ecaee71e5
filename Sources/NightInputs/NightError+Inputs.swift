public import Intake
public import LabourMarket
public import Refusals

extension NightError {
  public init(_ error: IntakeError) {
    switch error {
    case .missingFile, .unreadable: self = .missingInput(error.sentence)
    default: self = .input(error.sentence)
    }
  }

  public init(_ error: NameVectorsError) {
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
  /// What is wrong, in both languages.
  public var sentence: BilingualName {
    BilingualName(description(in: .chinese), description(in: .english))
  }
}
