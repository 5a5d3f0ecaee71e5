import ArgumentParser
import LabourMarket
import NightInputs
import Nightly
import Reporting

struct WhatIfCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: say(
      "如果改变政策、岗位或开班，一个晚上会怎样。",
      "What a night would be like with another policy, other openings or a class more."),
    discussion: say(
      """
      在内存中运行两次（不调整、调整），比较人数、总分、各类人员、得失；不写任何文件。
        例：jobmatch whatif --input 来件 --change reserve.hard-to-employ=15%
            jobmatch whatif --input 来件 --change opening.P000020.seats=+10
      可以调整的：
        objective=stable|most|hybrid
        reserve_mode=minimumGuarantee|overAndAbove|hardReserve
        reserve.对象[@范围]=15%      对象与范围同政策文件；0 为取消
        opening.岗位编号.seats=+10   或 30、-5、80%（现有名额的比例）
        opening.岗位编号.pay=+500    或 4500、4500-6000（元/月）
        opening.岗位编号.shift=day   opening.岗位编号.accommodation=yes
                                     岗位编号处也可写 all、key-enterprises、enterprise:编号
        class.名称.people=20         class.名称.skills=K0001、CAD，以及 seekers.csv 的其他列
      多项调整可写在 YAML 文件中（--changes），键相同，逐级缩进。
      目标为 most 时还列出多一个名额、多一个人的价值。详见 Documentation/WhatIf.md。
      """,
      """
      Runs a night twice in memory, without the changes and with them, and compares \
      people, points, pools, who gains and who loses. Nothing is written.

        jobmatch whatif --input delivered --change reserve.hard-to-employ=15%
        jobmatch whatif --input delivered --change opening.P000020.seats=+10

      What can be changed:

        objective=stable|most|hybrid
        reserve_mode=minimumGuarantee|overAndAbove|hardReserve
        reserve.TRAIT[@SCOPE]=15%  words as in the policy; 0 removes a reserve
        opening.ID.seats=+10       or 30, -5, or 80% of what they are
        opening.ID.pay=+500        or 4500, or 4500-6000 (yuan a month)
        opening.ID.shift=day
        opening.ID.accommodation=yes
        class.NAME.people=20       with class.NAME.skills=K0001,CAD and more

      For ID also all, key-enterprises or enterprise:ID; a class has the columns of \
      seekers.csv. Several changes fit into a YAML file (--changes): the same keys, nested. \
      Under the objective most, the values of one more seat and of one more person follow. \
      See Documentation/WhatIf.md.
      """))

  @OptionGroup var delivery: DeliveryOptions

  @Option(
    help: ArgumentHelp(
      say("一项调整，可重复", "A change; may be given again and again."), valueName: "key=value"))
  var change: [String] = []

  @Option(
    help: ArgumentHelp(
      say("前后两次都作的假定，写法同 --change，可重复", "As --change, but made on both sides."),
      valueName: "key=value"))
  var given: [String] = []

  @Option(help: ArgumentHelp(say("调整文件（YAML）", "A file of changes, YAML."), valueName: "file"))
  var changes: String?

  @Option(help: ArgumentHelp(say("各长表的行数", "Lines of each long table."), valueName: "n"))
  var top = 10

  @Option(help: ArgumentHelp(say("格式：text、csv 或 json", "text, csv or json.")))
  var format = WhatIfFormat.text

  @OptionGroup var night: DateOptions
  @OptionGroup var workers: ThreadOptions
  @OptionGroup var dataOptions: DataOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws { try checkLines(top, from: 0) }

  func run() async throws {
    try await orExplain {
      var settings = delivery.settings(data: dataOptions.data)
      (settings.date, settings.threads) = (night.date, workers.threads)
      settings.cache = cacheFolder
      let answer = try await whatIf(
        WhatIfQuestion(night: settings, file: changes, changes: change, given: given),
        progress: shared.progress.show)
      switch format {
      case .text: try show(WhatIfReport(answer, top: top, language: spoken).plain)
      case .csv: try show(whatIfCSV(answer))
      case .json: try show(whatIfJSON(answer))
      }
    }
  }
}

enum WhatIfFormat: String, CaseIterable, ExpressibleByArgument { case text, csv, json }
