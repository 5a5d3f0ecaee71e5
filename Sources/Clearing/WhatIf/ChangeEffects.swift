internal import Intake
internal import LabourMarket
internal import Policies
internal import Refusals

extension PolicyDocument {
  /// Sets, adds or (with 0) removes a reserve; returns it in words.
  mutating func apply(_ rule: ReserveRule) throws(NightError) -> BilingualName {
    var reserves = policy.placement.reserves
    defer { policy.placement.reserves = reserves }
    let place = reserves.firstIndex { $0.trait == rule.trait && $0.scope == rule.scope }
    let old = place.map { reserves[$0].permille } ?? 0
    if let place {
      if rule.permille > 0 {
        reserves[place] = rule
      } else {
        reserves.remove(at: place)
        lines.reserves.remove(at: place)
      }
    } else {
      guard rule.permille > 0 else {
        let known = reserves.map(\.key).joined(separator: ", ")
        throw .change(
          BilingualName(
            "策略中没有 reserve.\(rule.key)，无从取消；现有：\(known.isEmpty ? "无" : known)。",
            "The policy has no reserve.\(rule.key) that could be removed; it has "
              + "\(known.isEmpty ? "none" : known)."))
      }
      reserves.append(rule)
      lines.reserves.append(0)
    }
    return BilingualName(
      "预留（\(rule.trait.name.chinese)，\(rule.scope.text)）：\(percent(old)) → \(percent(rule.permille))",
      "reserve for \(rule.trait.id) (\(rule.scope.text)): \(percent(old)) → "
        + percent(rule.permille))
  }

  private func percent(_ permille: Int) -> String {
    permille % 10 == 0 ? "\(permille / 10)%" : "\(permille / 10).\(permille % 10)%"
  }
}

extension ReserveRule {
  /// As changes name it.
  fileprivate var key: String { scope == .all ? trait.id : "\(trait.id)@\(scope.text)" }
}

extension Opening {
  /// Changes the opening; returns what is different in words.
  mutating func apply(_ change: OpeningChange) throws(NightError) -> BilingualName {
    var parts: [BilingualName] = []
    if let seats = change.seats {
      let old = headcount
      switch seats {
      case .exactly(let number): headcount = number
      case .more(let number): headcount += number
      case .share(let permille): headcount = headcount * permille / 1000
      }
      guard (0...100_000).contains(headcount) else {
        throw refused(
          "名额将为 \(headcount)（现有 \(old)）：应为 0 到 100000",
          "would have \(headcount) seats (it has \(old)); ask for 0 to 100000")
      }
      parts.append(BilingualName("名额 \(old) → \(headcount)", "seats \(old) → \(headcount)"))
    }
    if let pay = change.pay { parts.append(try apply(pay)) }
    if let new = change.shift {
      let old = shift?.name ?? BilingualName("未写", "unknown")
      parts.append(
        BilingualName(
          "班次 \(old.chinese) → \(new.name.chinese)", "shift \(old.english) → \(new.name.english)"))
      shift = new
    }
    if let new = change.accommodation {
      func word(_ flag: Bool?) -> BilingualName {
        flag.map { $0 ? BilingualName("有", "yes") : BilingualName("无", "no") }
          ?? BilingualName("未写", "unknown")
      }
      let old = word(accommodation)
      parts.append(
        BilingualName(
          "住宿 \(old.chinese) → \(word(new).chinese)",
          "accommodation \(old.english) → \(word(new).english)"))
      accommodation = new
    }
    return BilingualName(
      "岗位 \(id)（\(title)）：\(parts.map(\.chinese).joined(separator: "，"))",
      "opening \(id) (\(title)): \(parts.map(\.english).joined(separator: ", "))")
  }

  private mutating func apply(_ pay: OpeningChange.Pay) throws(NightError) -> BilingualName {
    let old = payInWords
    switch pay {
    case .exactly(let low, let high): (payLow, payHigh) = (low, high)
    case .more(let step):
      guard let low = payLow else {
        throw refused("未写薪酬，无从增减：请写明数额", "states no pay that could change; give the amount")
      }
      (payLow, payHigh) = (low + step, payHigh.map { $0 + step })
    }
    guard let low = payLow, (1...1_000_000).contains(low), payHigh ?? low <= 1_000_000 else {
      throw refused("薪酬将为 \(payInWords) 元", "would pay \(payInWords) yuan; ask for 1 to 1000000")
    }
    return BilingualName("月薪 \(old) → \(payInWords) 元", "pay \(old) → \(payInWords) yuan")
  }

  private var payInWords: String {
    (payLow.map { "\($0)" } ?? "?") + (payHigh.map { "-\($0)" } ?? "")
  }

  private func refused(_ chinese: String, _ english: String) -> NightError {
    .change(BilingualName("岗位 \(id) \(chinese)。", "Opening \(id) \(english)."))
  }
}
