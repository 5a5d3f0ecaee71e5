/// Named arrays in one file: what a night leaves so that others can check and explain it.
///
/// Layout: `JOBMATCH`, a version byte, then sections. A section is its name's length (1 byte) and
/// UTF-8, the width of an element in bytes (1 byte), the number of elements (8 bytes), the
/// elements in two's complement, and an FNV-1a 64 checksum of them. All numbers little-endian.
public struct Archive: Sendable {
  private static let magic = Array("JOBMATCH".utf8) + [1]

  private var names: [String] = []
  private var sections: [String: Section] = [:]

  @usableFromInline
  struct Section: Sendable {
    @usableFromInline var width: Int
    @usableFromInline var bytes: [UInt8]

    @usableFromInline
    init(width: Int, bytes: [UInt8]) { (self.width, self.bytes) = (width, bytes) }
  }

  public init() {}

  /// Adds a section.
  ///
  /// - Precondition: No section has this name, which is shorter than 256 bytes.
  @inlinable  // or callers in other modules would run it unspecialised, tens of times slower
  public mutating func put<Number: FixedWidthInteger>(_ name: String, _ numbers: [Number]) {
    let width = Number.bitWidth / 8
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * width)
    for number in numbers { bytes.appendLittleEndian(number) }
    add(Section(width: width, bytes: bytes), named: name)
  }

  @usableFromInline
  mutating func add(_ section: Section, named name: String) {
    precondition(sections[name] == nil && name.utf8.count < 256, "Section names are unique")
    names.append(name)
    sections[name] = section
  }

  @usableFromInline
  func section(_ name: String, width: Int) throws(ArchiveError) -> [UInt8] {
    guard let section = sections[name] else { throw .missingSection(name) }
    guard section.width == width else { throw .damaged(section: name) }
    return section.bytes
  }

  /// Texts must not hold a NUL, which parts them.
  public mutating func put(_ name: String, texts: [String]) {
    put(name, Array(texts.joined(separator: "\0").utf8) + (texts.isEmpty ? [] : [0]))
  }

  /// The elements of a section.
  ///
  /// - Throws: Where there is no such section, or its elements have another width.
  @inlinable
  public func numbers<Number: FixedWidthInteger>(
    _ name: String, as type: Number.Type = Number.self
  ) throws(ArchiveError) -> [Number] {
    let width = Number.bitWidth / 8
    let bytes = try section(name, width: width)
    var numbers: [Number] = []
    numbers.reserveCapacity(bytes.count / width)
    for start in stride(from: 0, to: bytes.count, by: width) {
      numbers.append(bytes.littleEndian(at: start))
    }
    return numbers
  }

  public func texts(_ name: String) throws(ArchiveError) -> [String] {
    let bytes = try numbers(name, as: UInt8.self)
    guard !bytes.isEmpty else { return [] }
    return bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The number of bytes in a section.
  public func sectionSize(_ name: String) throws(ArchiveError) -> Int {
    guard let section = sections[name] else { throw .missingSection(name) }
    return section.bytes.count
  }

  public var encoded: [UInt8] {
    var bytes = Self.magic
    bytes.reserveCapacity(sections.values.reduce(4096) { $0 + $1.bytes.count })
    for name in names {
      guard let section = sections[name] else { continue }
      bytes.append(UInt8(name.utf8.count))
      bytes.append(contentsOf: name.utf8)
      bytes.append(UInt8(section.width))
      bytes.appendLittleEndian(UInt64(section.bytes.count / section.width))
      bytes.append(contentsOf: section.bytes)
      bytes.appendLittleEndian(checksum(section.bytes[...]))
    }
    return bytes
  }

  public init(decoding bytes: [UInt8]) throws(ArchiveError) {
    guard bytes.starts(with: Self.magic) else { throw .notAnArchive }
    var position = Self.magic.count
    while position < bytes.count {
      let name = try Self.readName(bytes, &position)
      guard position + 9 <= bytes.count else { throw .damaged(section: name) }
      let width = Int(bytes[position])
      let count: UInt64 = bytes.littleEndian(at: position + 1)
      position += 9
      let (size, overflow) = Int(truncatingIfNeeded: count).multipliedReportingOverflow(by: width)
      guard [1, 2, 4, 8].contains(width), !overflow, size >= 0, size <= bytes.count - position - 8
      else { throw .damaged(section: name) }
      let payload = bytes[position..<position + size]
      guard checksum(payload) == bytes.littleEndian(at: position + size) else {
        throw .damaged(section: name)
      }
      names.append(name)
      sections[name] = Section(width: width, bytes: Array(payload))
      position += size + 8
    }
  }

  private static func readName(
    _ bytes: [UInt8], _ position: inout Int
  ) throws(ArchiveError) -> String {
    let end = position + 1 + Int(bytes[position])
    guard end <= bytes.count else { throw .damaged(section: "") }
    defer { position = end }
    return String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
  }
}

/// Why an archive cannot be used.
public enum ArchiveError: Error, Equatable, Sendable {
  case notAnArchive
  case missingSection(String)
  /// The bytes of a section are not those that were written.
  case damaged(section: String)
}

/// > Source: G. Fowler, L. C. Noll, K.-P. Vo. "The FNV Non-Cryptographic Hash Algorithm", FNV-1a.
private func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
  // The product wraps by definition of the hash.
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}

extension [UInt8] {
  @inlinable
  mutating func appendLittleEndian<Number: FixedWidthInteger>(_ number: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> Number(shift)))
    }
  }

  @inlinable
  func littleEndian<Number: FixedWidthInteger>(at start: Int) -> Number {
    var number: Number = 0
    for byte in 0..<Number.bitWidth / 8 {
      number |= Number(truncatingIfNeeded: self[start + byte]) << Number(byte * 8)
    }
    return number
  }
}
