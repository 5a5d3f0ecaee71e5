internal import LabourMarket
internal import Vectorization

/// The one question that could raise a person's scores most, over all openings she may have.
struct QuestionText: Sendable {
  private let question: Question

  /// Nil where nothing is unknown that would count.
  init?(of seeker: Int, in vectors: Vectors) {
    guard let question = questions(of: seeker, in: vectors).first else { return nil }
    self.question = question
  }

  func text(in language: Language) -> String {
    BilingualName(
      "最值得询问：\(question.facet.name.chinese)（在可去的 \(question.openings) 个岗位上，平均最多加匹配分 "
        + "\(question.fit)、意愿分 \(question.appeal)）\n",
      "Most worth asking: \(question.facet.name.english) (over the \(question.openings) openings "
        + "open to this person, up to \(question.fit) fit and \(question.appeal) appeal on average)\n"
    )[language]
  }

  struct JSON: Encodable {
    var facet: String
    var openings: Int
    var fit, appeal: Int32
  }

  var json: JSON {
    JSON(
      facet: question.facet.rawValue, openings: question.openings, fit: question.fit.value,
      appeal: question.appeal.value)
  }
}
