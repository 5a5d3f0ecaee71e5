import Testing
import Vectorization

/// What of free text is offered for review as not understood.
@Suite struct UnknownWordsTests {
  private func unknown(_ text: String) -> [String] {
    Lexicon(Small.catalogue()).read(text).unknown
  }

  @Test(
    "a sentence that tells who somebody is or how she is reached isn't offered",
    arguments: [
      "联系人：司马杜撰", "司马杜撰，电话见表", "微信号simaduzhuan", "司马杜撰１３９００００", "司马杜撰 139-00-00",
      "司马杜撰一三九零零零", "simaduzhuan@example.invalid", "我叫司马杜撰", "家住杜撰路", "QQ司马", "身份证在老家",
      "my name is Duzhuan", "contact Duzhuan", "ＷｅＣｈａｔ司马",
    ])
  func personal(text: String) {
    #expect(unknown(text) == [])
    #expect(unknown("能吃苦耐劳。\(text)；踏实肯干") == ["能吃苦耐劳", "踏实肯干"])
    #expect(unknown("能吃苦耐劳\n\(text)\n踏实肯干") == ["能吃苦耐劳", "踏实肯干"])
  }

  @Test("other sentences are, with small numbers too")
  func impersonal() {
    #expect(unknown("能吃苦耐劳，管过1200人") == ["能吃苦耐劳", "管过1200人"])
  }

  @Test("what is understood doesn't depend on it")
  func understood() {
    let lexicon = Lexicon(Small.catalogue())
    #expect(lexicon.read("会电焊，电话1390000，能吃苦").skills == lexicon.read("会电焊，能吃苦").skills)
  }
}
