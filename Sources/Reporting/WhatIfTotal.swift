internal import LabourMarket

/// One total of both sides.
struct WhatIfTotal {
  var key: String
  var name: BilingualName
  var before: Int
  var after: Int
  /// Whether zeros are worth a line.
  var isAlwaysShown = true
  /// What the text counts in.
  var unit = 1
}

extension WhatIfAccount {
  var totalLines: [WhatIfTotal] {
    func line(
      _ key: String, _ chinese: String, _ english: String, isAlwaysShown: Bool = true,
      unit: Int = 1, _ figure: (WhatIfFigures) -> Int
    ) -> WhatIfTotal {
      WhatIfTotal(
        key: key, name: BilingualName(chinese, english), before: figure(before),
        after: figure(after), isAlwaysShown: isAlwaysShown, unit: unit)
    }
    return [
      line("registered", "登记", "People registered") { $0.totals.registered },
      line("proposed", "拟推荐", "Proposed") { $0.totals.placed },
      line("unplaced", "未推荐", "Unplaced") { $0.totals.unplaced },
      line("ineligible", "不参加", "Ineligible") { $0.totals.ineligible },
      line("withdrawn", "撤回", "Withdrawn", isAlwaysShown: false) { $0.totals.withdrawn },
      line("seats", "名额", "Seats") { $0.totals.seats },
      line("filled", "已配名额", "Seats filled") { $0.totals.filled },
      line("points", "总分（满分 100）", "Points (of 100 each)", unit: 10_000) { $0.points },
      line("envious", "有理由不服", "With reason to complain") { $0.envious },
      line("called", "为下限调配", "Called to floors", isAlwaysShown: false) { $0.called },
      line("missing", "下限仍缺", "Missing at floors", isAlwaysShown: false) { $0.missing },
    ]
  }
}
