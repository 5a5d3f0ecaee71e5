public import LabourMarket
internal import NightResult
public import Verification

extension Verification {
  public func description(in language: Language) -> String {
    BilingualName(
      """
      核对无误：\(people) 人各有一个结果，\(proposed) 人拟推荐，\(seats) 个名额无超配；
      \(optimality.chinese)名单共 \(listLines) 行，均为全部配对中的最佳者且次序正确。
      """ + heldSentence.chinese,
      """
      Sound: \(people) people have one outcome each, \(proposed) are proposed, none of \(seats) \
      seats is given twice;
      \(optimality.english)\(listLines) list lines are in order and the best of all pairs.
      """ + heldSentence.english)[language]
  }

  private var heldSentence: BilingualName {
    guard !held.isEmpty else { return BilingualName("", "") }
    return BilingualName(
      "\n不得发布：\n" + held.map(\.zh).joined(separator: "\n"),
      "\nHeld from publication:\n" + held.map(\.en).joined(separator: "\n"))
  }

  private var optimality: BilingualName {
    let floored = BilingualName(
      floors > 0 ? "\(floors) 个岗位的下限核对无误；" : "",
      floors > 0 ? "the floors of \(floors) openings are kept; " : "")
    if isStable {
      return BilingualName(
        "全部 \(pairs) 对符合硬性条件的配对中，没有一对双方都更愿意；\(floored.chinese)",
        "of all \(pairs) eligible pairs, none would both rather have each other; \(floored.english)"
      )
    }
    guard let proven else { return floored }
    return BilingualName(
      "证书成立：原值 = 对偶值 = \(proven)，全部 \(pairs) 对符合硬性条件的配对中没有更好的配置；"
        + floored.chinese,
      "the certificate holds, primal = dual = \(proven): nothing better among \(pairs) eligible "
        + "pairs; " + floored.english)
  }
}
