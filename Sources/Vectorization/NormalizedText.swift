/// Text as the lexicon compares it: half width, lower case, simplified characters, no spaces but
/// those between two Latin words, no brackets, and one mark for any run of other punctuation.
package struct NormalizedText: Hashable, Sendable {
  package static let separator: UInt32 = 0x2C
  static let space: UInt32 = 0x20

  package private(set) var symbols: [UInt32] = []

  package init(_ text: String) {
    symbols.reserveCapacity(text.utf8.count / 2)
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      let symbol = Self.fold(scalar.value)
      if symbol == Self.space {
        pendingSpace = true
        continue
      }
      if symbol == Self.separator {
        pendingSpace = false
        if symbols.last != Self.separator { symbols.append(symbol) }
        continue
      }
      if pendingSpace, let last = symbols.last, Self.isLatin(last), Self.isLatin(symbol) {
        symbols.append(Self.space)
      }
      pendingSpace = false
      symbols.append(symbol)
    }
  }

  package var text: String {
    var view = String.UnicodeScalarView()
    for symbol in symbols { if let scalar = Unicode.Scalar(symbol) { view.append(scalar) } }
    return String(view)
  }

  /// Whether the symbols of `words`, normalised before, stand here one after the other.
  func contains(_ words: String) -> Bool {
    let sought = words.unicodeScalars.map(\.value)
    guard let first = sought.first, sought.count <= symbols.count else { return false }
    return (0...(symbols.count - sought.count)).contains { start in
      symbols[start] == first && symbols[start..<(start + sought.count)].elementsEqual(sought)
    }
  }

  static func isLetter(_ symbol: UInt32) -> Bool { (0x61...0x7A).contains(symbol) }
  static func isDigit(_ symbol: UInt32) -> Bool { (0x30...0x39).contains(symbol) }
  static func isLatin(_ symbol: UInt32) -> Bool {
    isLetter(symbol) || isDigit(symbol) || symbol == 0x2B || symbol == 0x23
  }

  private static func fold(_ raw: UInt32) -> UInt32 {
    let value = (0xFF01...0xFF5E).contains(raw) ? raw - 0xFEE0 : raw
    switch value {
    case 0x41...0x5A: return value + 32
    case 0x61...0x7A, 0x30...0x39, 0x2B, 0x23: return value
    case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0x3008...0x3011: return space
    case 0x00...0x20, 0x7F...0xA0, 0x2D, 0x3000, 0x200B...0x200F, 0xFEFF: return space
    case 0x21...0x7E, 0xA1...0xBF, 0x2010...0x206F, 0x3001...0x303F, 0xFE10...0xFE6F,
      0xFF00...0xFFEF, 0xD7, 0xF7, 0x2190...0x2BFF, 0x1F000...0x1FAFF:
      return separator
    case 0xC0...0x24F: return lowercase(value)
    case 0x4E00...0x9FFF: return simplified[value] ?? value
    default: return value
    }
  }

  private static func lowercase(_ value: UInt32) -> UInt32 {
    let mapped = Unicode.Scalar(value)!.properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first!.value : value
  }

  /// Traditional characters that turn up in what people write about work.
  private static let simplified: [UInt32: UInt32] = {
    let pairs =
      "電电焊焊機机車车維维護护廠厂員员師师會会計计學学習习館馆飯饭餐餐廚厨傳传銷销運运輸输"
      + "貨货倉仓庫库裝装設设備备質质檢检驗验試试開开發发網网絡络軟软體体編编程程數数據据"
      + "庫库圖图畫画繪绘製制產产線线組组長长經经理理財财務务稅税銀银業业營营業业門门專专"
      + "駕驾駛驶證证書书語语術术醫医療疗護护兒儿童童養养幼幼園园樂乐動动話话語语說说讀读"
      + "寫写導导購购買买賣卖價价錢钱點点時时間间夜夜適适應应領领隊队辦办公公室室處处內内"
      + "鐵铁鋼钢銅铜鋁铝壓压鑄铸鍛锻銑铣車车鉗钳鑽钻鋸锯磨磨塗涂漆漆噴喷塑塑膠胶樹树農农"
      + "種种養养殖殖魚鱼雞鸡豬猪龍龙馬马鳥鸟蟲虫藥药劑剂針针縫缝紉纫織织紡纺絲丝繡绣衛卫"
      + "潔洁淨净掃扫環环境境綠绿化化園园護护欄栏樓楼房房屋屋築筑築筑牆墙磚砖瓦瓦橋桥隧隧"
      + "氣气燈灯熱热冷冷凍冻調调節节儀仪錶表器器具具測测繪绘標标準准權权審审統统籌筹總总"
      + "監监護护管管風风險险級级歲岁歷历屆届實实際际現现場场協协調调記记錄录檔档資资訊讯"
      + "視视頻频攝摄影影剪剪輯辑廣广告告設设計计戶户業业務务聯联繫系給给與与過过還还這这"
      + "個个們们來来對对從从為为沒没嗎吗後后裡里麵面雙双單单層层張张陳陈劉刘東东華华國国"
    var table: [UInt32: UInt32] = [:]
    let scalars = Array(pairs.unicodeScalars)
    for index in stride(from: 0, to: scalars.count - 1, by: 2)
    where scalars[index] != scalars[index + 1] {
      table[scalars[index].value] = scalars[index + 1].value
    }
    return table
  }()
}
