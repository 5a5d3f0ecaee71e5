internal import LabourMarket
internal import Tables

/// How seats were given, and what that cost.
extension PlacementReport {
  func addPolicyParts(to document: inout Document) {
    document.add(.heading(say("配置规则", "How seats were given")))
    document.add(.paragraph(mechanism))
    if account.kept > 0 {
      document.add(
        .paragraph(
          say(
            "其中 \(grouped(account.kept)) 人保留以往已录用的岗位，不参加重新配置。",
            "\(grouped(account.kept)) of them were hired on earlier nights and keep their seats.")))
    }
    addReserves(to: &document)
    if let effect = account.reserveEffect {
      document.add(.paragraph(sentence(of: effect)))
    }
    if let effect = account.floorEffect {
      document.add(.paragraph(sentence(of: effect)))
    }
    if account.batchesWithdrawn > 0 {
      document.add(
        .paragraph(
          say(
            "\(account.batchesWithdrawn) 个班级批次人数不足，已撤回并重新配置。",
            "\(account.batchesWithdrawn) class batches stayed under their minimum; they were "
              + "withdrawn and the rest was placed again.")))
    }
    if account.teamsSplit > 0 {
      document.add(
        .paragraph(
          say(
            "\(account.teamsSplit) 个同行组未能安排在一起。",
            "\(account.teamsSplit) teams could not be seated together.")))
    }
    if let price = account.price { addPrice(price, to: &document) }
  }

  private func addReserves(to document: inout Document) {
    guard !account.reserves.isEmpty else { return }
    var table = Document.Table(header: [
      say("预留对象", "Reserved for"), say("登记人数", "Registered"), say("拟推荐", "Proposed"),
      say("名额", "Seats"), say("使用", "Used"), say("转为公开", "Reverted"), say("空置", "Empty"),
    ])
    for reserve in account.reserves {
      table.rows.append(
        [reserve.trait.name[language]]
          + [
            reserve.people, reserve.proposed, reserve.seats, reserve.used, reserve.reverted,
            reserve.empty,
          ].map(grouped))
    }
    document.add(.table(table))
  }

  private func sentence(of effect: ReserveEffect) -> String {
    let change = grouped(effect.entitled - effect.entitledWithout)
    return say(
      "预留使预留对象的拟推荐人数由 \(grouped(effect.entitledWithout)) 变为 \(grouped(effect.entitled))"
        + "（变化 \(change)），另有 \(grouped(effect.entitledMovedUp)) 名预留对象得到更靠前的志愿；"
        + "其他人中 \(grouped(effect.othersLost)) 人因此没有岗位，"
        + "\(grouped(effect.othersMovedDown)) 人得到志愿较低的岗位；全体由 "
        + "\(grouped(effect.placedWithout)) 变为 \(grouped(effect.placed))。",
      "Reserves change the number of proposals to the people they are for from "
        + "\(grouped(effect.entitledWithout)) to \(grouped(effect.entitled)) (by \(change)); "
        + "\(grouped(effect.entitledMovedUp)) more of them get something higher on their lists. Of the "
        + "others, \(grouped(effect.othersLost)) get nothing because of them and "
        + "\(grouped(effect.othersMovedDown)) something lower on their lists; all in all "
        + "\(grouped(effect.placedWithout)) become \(grouped(effect.placed)).")
  }

  private func sentence(of effect: FloorEffect) -> String {
    let missing = say(
      "，仍缺 \(grouped(effect.missing)) 人（同行组和有最低人数的班级不调配）",
      "; \(grouped(effect.missing)) are still missing, as teams and batches are not called")
    let called = say(
      "；其中 \(grouped(effect.called)) 人为满足下限而调配，他们更愿去别处（这是下限造成的不满，其他人没有）",
      "; of these, \(grouped(effect.called)) were called to meet the floor and would rather be "
        + "elsewhere (the envy that floors cause; nobody else has any)")
    return say(
      "\(grouped(effect.openings)) 个岗位有下限，合计 \(grouped(effect.asked)) 人，现有 "
        + "\(grouped(effect.seated)) 人",
      "\(grouped(effect.openings)) openings have a floor, \(grouped(effect.asked)) people in all, and "
        + "get \(grouped(effect.seated))")
      + (effect.called > 0 ? called : "") + (effect.missing > 0 ? missing : "") + say("。", ".")
  }

  private var mechanism: String {
    switch account.objective {
    case .stable:
      say(
        "稳定配置（求职者优先的延迟接受）：没有人与岗位会同时更愿意选择对方。",
        "Stable (seeker-proposing deferred acceptance): no person and opening would both rather "
          + "have each other.")
    case .most:
      say("最多配置：先求人数最多，再求总分最高。", "Most: as many people as possible, then most points.")
    case .hybrid:
      say(
        "混合配置：先稳定配置，再增补至人数最多，已配置者仍有岗位。",
        "Hybrid: stable first, then as many more as possible; everyone placed stays placed.")
    }
  }

  private func addPrice(_ price: PriceOfStability, to document: inout Document) {
    var table = Document.Table(header: [
      "", say("拟推荐", "Proposed"), say("其中应急储备", "Of them emergency reserve"),
      say("总分", "Points"),
    ])
    table.rows = [(say("稳定", "Stable"), price.stable), (say("最多", "Most"), price.most)].map {
      [$0, grouped($1.placed), grouped($1.emergency), grouped($1.points / 10_000)]
    }
    document.add(.heading(say("稳定的代价", "The price of stability")))
    document.add(.table(table))
    document.add(
      .paragraph(
        say(
          "若按“最多”配置，将有 \(grouped(price.enviousUnderMost)) 人有理由不服。"
            + "“最多”先安排应急储备以外的人，应急储备用其剩余名额。",
          "Under \"most\", \(grouped(price.enviousUnderMost)) people would envy somebody with "
            + "reason. It places as many as can be without the emergency reserve, which gets "
            + "what they leave.")))
    guard !price.isExact else { return }
    document.add(
      .paragraph(
        say(
          "“最多”只在今晚名单所列的组合中计算，因此以上差距是下限。",
          "\"Most\" chose among tonight's listed pairs only, so the gap is at least this.")))
  }
}
