/// `text` without the sentences that tell who somebody is or how she is reached; nil where it has
/// none of them.
///
/// People write names, telephones and addresses into any box. A name can't be told from a word by
/// itself, but it stands beside what announces it, so the whole sentence goes: where there are five
/// digits in a row or more (in any script, parted by spaces or dashes), a mail address, or a word
/// such as 联系人 or 微信.
func withoutPersonalSentences(_ text: String) -> String? {
  let sentences = text.unicodeScalars.split { "。；;!！?？|\n".unicodeScalars.contains($0) }
  let kept = sentences.filter { !isPersonal($0) }
  return kept.count == sentences.count ? nil : kept.map { String($0) }.joined(separator: "；")
}

private func isPersonal(_ sentence: Substring.UnicodeScalarView) -> Bool {
  if sentence.contains("@") || sentence.contains("＠") || longestNumber(in: sentence) >= 5 {
    return true
  }
  let words = NormalizedText(String(sentence)).text
  return announcements.contains { words.contains($0) }
}

/// What announces a name, a number or an address, as normalised text has it.
private let announcements = [
  "联系", "电话", "手机", "微信", "qq", "身份证", "证件号", "邮箱", "姓名", "我叫", "名叫", "本人叫", "住址", "地址", "家住",
  "住在", "银行卡", "卡号", "账号", "护照", "户口", "contact", "phone", "mobile", "wechat", "mail", "my name",
  "address", "passport", "id card", "id number",
]

/// How many digits the longest number has, whatever people put between them.
private func longestNumber(in text: Substring.UnicodeScalarView) -> Int {
  var (longest, count) = (0, 0)
  for scalar in text {
    if isDigit(scalar) {
      count += 1
      longest = max(longest, count)
    } else if !" -‐‑–—－　.·_".unicodeScalars.contains(scalar) {
      count = 0
    }
  }
  return longest
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .decimalNumber: true
  default: "〇零一二三四五六七八九幺".unicodeScalars.contains(scalar)
  }
}
