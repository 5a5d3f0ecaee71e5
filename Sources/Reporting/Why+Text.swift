public import Answers
public import LabourMarket
internal import Tables

extension Why {
  public func text(as format: ListFormat, language: Language) -> String {
    switch (self, format) {
    case (.seeker(let answer), .json): jsonText(SeekerAnswerJSON(answer))
    case (.opening(let answer), .json): jsonText(OpeningAnswerJSON(answer))
    case (.seeker(let answer), .csv): CSVWriter(answer.lines.map { SeekerAnswerLine($0) }).text
    case (.opening(let answer), .csv): CSVWriter(answer.reserves).text
    case (.seeker(let answer), .table): answer.text(language)
    case (.opening(let answer), .table): answer.text(language)
    }
  }
}
