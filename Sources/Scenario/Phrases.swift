/// Words of which names and sentences are put together.
///
/// No name is a real person's or firm's;
/// one that sounds like it does so by chance.
enum Phrases {
  static let surnames = syllables(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
  )
  static let menNames = syllables(
    "伟强军勇杰涛斌波辉刚健明亮鹏飞超平建国华志文德光林海东峰山川江云松柏浩宇晨阳俊毅豪成龙虎小大永兴福贵宝金富")
  static let womenNames = syllables(
    "芳娜敏静丽艳娟霞秀英玲燕红梅兰莉萍琴云洁琼雪颖露瑶婷雅琳晶欢春花菊凤珍翠玉香月桂莲蓉素碧小晓思雨佳欣怡")
  static let enterpriseFirst = syllables("瑞恒鑫达宏盛利嘉泰荣祥凯隆顺裕诚昌华永安久丰渝川巴江康")
  static let enterpriseSecond = syllables("源通达兴旺丰泰和远成美佳飞腾创科新业联众合信德润博")
  static let minorities = ["土家族", "苗族", "回族", "彝族", "满族", "藏族", "侗族", "壮族"]

  static let separators = [",", "，", "、", " ", ";", "；", "/", "。"]
  static let manages = ["会", "懂", "能", "会", "可以", "做过"]
  static let masters = ["精通", "熟练", "擅长", "熟练掌握"]
  static let knows = ["熟悉", "会", "掌握", "能独立"]
  static let touches = ["了解", "懂一点", "学过", "略懂"]
  static let holds = ["有", "持", "考了", ""]
  static let asks = ["熟悉", "会", "掌握", "能", "懂", "熟练"]
  static let prefers = ["优先", "者优先", "更佳", "优先考虑"]

  private static func syllables(_ text: String) -> [String] { text.map(String.init) }
}
