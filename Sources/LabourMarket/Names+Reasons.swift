extension UnfilledReason {
  public var name: BilingualName {
    switch self {
    case .noEligible: BilingualName("符合条件者不足", "Too few eligible")
    case .preferElsewhere: BilingualName("符合条件者更愿去别处", "Eligible people prefer elsewhere")
    case .pay: BilingualName("薪酬低于期望", "Pay below what people ask")
    case .commute: BilingualName("通勤过远", "Too far away")
    case .date: BilingualName("到岗时间不合", "Available too late")
    case .cap: BilingualName("受上限或保底约束", "Kept by a cap or a floor")
    case .hardReserve: BilingualName("专留名额空缺", "Reserved and left empty")
    }
  }
}

extension UnplacedReason {
  public var name: BilingualName {
    switch self {
    case .outranked: BilingualName("意向岗位均由排序在前者获得", "Outranked wherever listed")
    case .reserveNotNeeded: BilingualName("应急储备未动用", "Emergency reserve not needed")
    case .nothingInCommon: BilingualName("与现有岗位无共同点", "Nothing in common with any opening")
    }
  }
}

extension MissedReason {
  public var name: BilingualName {
    switch self {
    case .points: BilingualName("匹配分低于录用线", "fewer points than the line")
    case .tie: BilingualName("同分，登记较晚", "as many points, registered later")
    case .tier: BilingualName("优先顺序在前的人占满", "filled by people of an earlier tier")
    case .closed: BilingualName("没有她可用的名额", "no seat for people like her")
    case .separated:
      BilingualName("班级批次已撤回或同行组去别处", "class batch withdrawn, or the team goes elsewhere")
    case .policy: BilingualName("按总体目标安排给他人", "given to others by the objective or a floor")
    }
  }
}

extension IneligibleReason {
  public var name: BilingualName {
    switch self {
    case .optedOut: BilingualName("拒绝自动决策，转人工", "Opted out: for a caseworker")
    case .unscored: BilingualName("资料不足，转人工", "Profile says too little: for a caseworker")
    case .noEligibleOpening: BilingualName("没有符合硬性条件的岗位", "No opening passes the hard rules")
    case .notSearching: BilingualName("已不在求职", "No longer searching")
    }
  }
}

extension QuarantineRow.Outcome {
  public var name: BilingualName {
    switch self {
    case .rejected: BilingualName("退回", "Rejected")
    case .merged: BilingualName("合并", "Merged")
    case .noticed: BilingualName("提示", "Noticed")
    }
  }
}

extension QuarantineReason {
  /// What is wrong and what to do about it.
  public var advice: BilingualName {
    switch self {
    case .fieldCount:
      BilingualName("列数与表头不符，请检查逗号与引号", "Not as many cells as the header; check commas and quotes")
    case .encoding:
      BilingualName("编码错误，请以 UTF-8 或 GB18030 保存", "Undecodable text; save as UTF-8 or GB18030")
    case .missingValue: BilingualName("必填项为空", "A mandatory cell is empty")
    case .notANumber: BilingualName("不是数字", "Not a number")
    case .notADate:
      BilingualName("不是有效日期，例如 2014-03-01", "Not a date such as 2014-03-01")
    case .notABoolean: BilingualName("请填 是 或 否", "Say yes or no")
    case .outOfRange: BilingualName("超出合理范围", "Outside the sensible range")
    case .unknownCode: BilingualName("代码表中没有此代码", "The code table has no such code")
    case .badIdentifier:
      BilingualName("编号只能用字母、数字、- 和 _", "An id has 1-64 letters, digits, - and _")
    case .personalIdentifier:
      BilingualName(
        "编号就是身份号码或电话号码，会出现在所有结果中；请改用内部登记号后重新导出",
        "The id is an identity or telephone number and would stand in every result; export an "
          + "office's own number")
    case .identityNumber: BilingualName("身份号码校验不符", "The identity number fails its check digit")
    case .identityNumberDamaged:
      BilingualName(
        "身份号码已被 Excel 破坏，请将该列设为文本后重新导出",
        "Excel damaged the identity number; export the column as text")
    case .identityMismatch:
      BilingualName("身份号码与出生日期不一致", "Identity number and birth date disagree")
    case .duplicatePerson: BilingualName("同一人重复登记", "The same person is registered twice")
    case .duplicateKey: BilingualName("编号重复", "The id is used twice")
    case .unknownReference: BilingualName("引用的编号不存在", "Refers to an id that no row has")
    case .contradiction: BilingualName("两项内容互相矛盾", "Contradicts another cell of the row")
    case .wordingRefused:
      BilingualName("含歧视性表述，请修改后重报", "Discriminatory wording; reword and send again")
    case .wordingFlagged: BilingualName("表述需有法律依据", "Wording needs a legal ground")
    case .mandatoryItem:
      BilingualName("招聘信息缺少法定事项", "The opening lacks an item that the law demands")
    case .textTooLong: BilingualName("文字过长", "Text too long")
    }
  }
}
