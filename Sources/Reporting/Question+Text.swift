internal import LabourMarket
internal import Vectorization

extension Question {
  /// The one question that could raise a person's scores most, over all openings she may have.
  func text(in language: Language) -> String {
    BilingualName(
      "最值得询问：\(facet.name.chinese)（在可去的 \(openings) 个岗位上，平均最多加匹配分 "
        + "\(fit)、意愿分 \(appeal)）\n",
      "Most worth asking: \(facet.name.english) (over the \(openings) openings "
        + "open to this person, up to \(fit) fit and \(appeal) appeal on average)\n"
    )[language]
  }

  var json: QuestionJSON {
    QuestionJSON(
      facet: facet.rawValue, openings: openings, fit: fit.value, appeal: appeal.value)
  }
}

struct QuestionJSON: Encodable {
  var facet: String
  var openings: Int
  var fit, appeal: Int32
}
