internal import LabourMarket

/// A two-dimensional array of floating point in NumPy's file format.
struct NumPyArray {
  let rows: Int
  let columns: Int
  /// Rows × columns.
  let values: [Float]

  init(_ bytes: [UInt8], file: String) throws(NameVectorsError) {
    func failure(_ found: String, _ chinese: String, _ english: String) -> NameVectorsError {
      .badFormat(file: file, found: found, expected: BilingualName(chinese, english))
    }
    guard bytes.count >= 12, bytes.starts(with: [0x93] + Array("NUMPY".utf8)),
      (1...3).contains(bytes[6])
    else {
      throw failure("…", "NumPy 的 .npy 文件", "NumPy's .npy format, version 1 to 3")
    }
    let start = bytes[6] == 1 ? 10 : 12
    let length = (8..<start).reversed().reduce(0) { $0 << 8 | Int(bytes[$1]) }
    guard length <= bytes.count - start else {
      throw failure("…", "完整的文件", "a whole file")
    }
    let header = String(decoding: bytes[start..<start + length], as: UTF8.self)
    guard let kind = Self.value(of: "descr", in: header, until: ","), kind.count == 5,
      let width = Self.widths[String(kind.dropFirst().dropLast())]
    else {
      throw failure(
        Self.value(of: "descr", in: header, until: ",") ?? "…", "<f2、<f4 或 <f8",
        "<f2, <f4 or <f8, as float16, float32 and float64 are on this machine")
    }
    guard Self.value(of: "fortran_order", in: header, until: ",") == "False" else {
      throw failure(
        "fortran_order", "按行存放的数组", "an array by rows (numpy.ascontiguousarray)")
    }
    let shape = (Self.value(of: "shape", in: header, until: ")") ?? "").dropFirst()
      .split(separator: ",").compactMap { Int($0.filter { $0 != " " }) }
    guard shape.count == 2, shape[0] > 0, (1...65_536).contains(shape[1]),
      shape[0] <= bytes.count, bytes.count - start - length == shape[0] * shape[1] * width
    else {
      throw failure(
        "shape \(shape)", "名称数 × 维数的二维数组，且字节齐全",
        "a two-dimensional array, names by dimensions, with all its bytes")
    }
    (rows, columns) = (shape[0], shape[1])
    values = stride(from: start + length, to: bytes.count, by: width).map { position in
      let bits = (0..<width).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[position + $1]) }
      switch width {
      case 2: return Self.half(UInt16(bits))
      case 4: return Float(bitPattern: UInt32(bits))
      default: return Float(Double(bitPattern: bits))
      }
    }
  }

  private static let widths = ["<f2": 2, "<f4": 4, "<f8": 8]

  /// What follows a key of the header, up to `end`.
  private static func value(
    of key: String, in header: String, until end: Character
  ) -> String? {
    guard let found = header.firstRange(of: "'\(key)':") else { return nil }
    let rest = header[found.upperBound...].drop { $0 == " " }
    return rest.firstIndex(of: end).map { String(rest[..<$0]) }
  }

  /// IEEE 754 half precision.
  private static func half(_ bits: UInt16) -> Float {
    let (exponent, fraction) = (Int(bits >> 10 & 31), Float(bits & 1023) / 1024)
    let magnitude: Float =
      switch exponent {
      case 0: fraction * Float(sign: .plus, exponent: -14, significand: 1)
      case 31: fraction == 0 ? .infinity : .nan
      default: Float(sign: .plus, exponent: exponent - 15, significand: 1 + fraction)
      }
    return bits >> 15 == 0 ? magnitude : -magnitude
  }
}
