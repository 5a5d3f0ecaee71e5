import ArgumentParser
import Foundation
import Intake
import LabourMarket

/// Tells how long typed rows take, against merely finding the lines of the same file.
struct IntakeBenchmark: ParsableCommand {
  @Option(help: "Rows of seekers.csv.") var seekers = 1_000_000
  @Option(help: "The reference tables.") var reference = "Data/Reference"
  @Option(help: "Where the made-up files go.") var folder = NSTemporaryDirectory() + "intake-bench"
  @Flag(help: "Write seekers.csv in GB18030.") var gb18030 = false

  mutating func run() throws {
    let catalogue = try readCatalogue(folder: reference)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try writeFiles()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/seekers.csv"))
    let clock = ContinuousClock()
    var lines = 0
    let scan = clock.measure { for byte in bytes where byte == 0x0A { lines += 1 } }
    precondition(lines == seekers + 1, "The file holds a header and the rows")
    var result: IntakeResult?
    let day = CalendarDay("2014-03-01")!
    let read = try clock.measure {
      result = try readDistrict(
        folder: folder, date: day, profile: .canonical, catalogue: catalogue
      ) { _ in }
    }
    precondition(result?.district.seekers.count == seekers, "Every made-up row is good")
    print(
      #"{"bench":"intake","rows":\#(seekers),"bytes":\#(bytes.count),"gb18030":\#(gb18030),"#
        + #""read_seconds":\#(seconds(read)),"line_scan_seconds":\#(seconds(scan)),"#
        + #""ratio":\#((seconds(read) / seconds(scan) * 10).rounded() / 10)}"#)
  }

  private func seconds(_ duration: Duration) -> Double {
    (duration / .seconds(1) * 1000).rounded() / 1000
  }

  private func writeFiles() throws {
    try "enterprise_id,name\nE1,One\n".write(
      toFile: "\(folder)/enterprises.csv", atomically: false, encoding: .utf8)
    try
      "opening_id,enterprise_id,title,headcount,place,posted_on,valid_until,requirements,pay_low\n"
      .write(toFile: "\(folder)/openings.csv", atomically: false, encoding: .utf8)
    let path = "\(folder)/seekers.csv"
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = FileHandle(forWritingAtPath: path)!
    let encoding: String.Encoding = gb18030 ? .init(rawValue: 0x8000_0632) : .utf8
    try file.write(contentsOf: Data((header + "\n").data(using: encoding)!))
    for start in stride(from: 0, to: seekers, by: 10_000) {
      let text = (start..<min(start + 10_000, seekers)).map(row).joined()
      try file.write(contentsOf: text.data(using: encoding)!)
    }
    try file.close()
  }

  private var header: String {
    "求职登记号,姓名,公民身份号码,性别,出生日期,登记日期,人员类别,来源渠道,居住地,文化程度,技能特长,持有证书,求职意向,工作经历,"
      + "意向职业代码,工作年限,期望月薪,可接受班次,接受加班,可接受通勤公里,需要住宿,可到岗日期"
  }

  private func row(_ number: Int) -> String {
    let day = CalendarDay(number: Int32(-3650 + number % 9000))
    let pools = Pool.allCases.map(\.name.chinese)
    let places = ["杨家坪街道", "西彭镇", "500107103", "石桥铺"]
    return
      "S\(String(10_000_000 + number).dropFirst()),某某某,\(identity(day, number / 9000)),女,\(day),"
      + "2014/1/\(number % 28 + 1),\(pools[number % 5]),本地,\(places[number % 4]),"
      + "\(["高中", "71", "大专", "中专"][number % 4]),电子装配、锡焊、看图纸；会用万用表,电工证,"
      + "电子厂普工或者质检,\"2009年起在电子厂做装配，后来做质检，两年\",6-25-04-07|6-31-03-05,"
      + "\(number % 20),\(2000 + number % 30 * 100)元,白班|两班倒,是,\(number % 40),否,2014-03-\(10 + number % 15)\n"
  }

  private func identity(_ birth: CalendarDay, _ sequence: Int) -> String {
    let (year, month, day) = birth.civil
    let date = String(year * 10_000 + month * 100 + day)
    let body = "509999" + date + String(1000 + sequence % 1000).dropFirst()
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
    return body + String(Array("10X98765432")[sum % 11])
  }
}

IntakeBenchmark.main()
