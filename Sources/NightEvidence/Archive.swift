/// Named arrays in one file: what a night leaves so that others can check and explain it.
///
/// Layout: `JOBMATCH`, a version byte, then sections. A section is its name's length (1 byte) and
/// UTF-8, the width of an element in bytes (1 byte), the number of elements (8 bytes), the
/// elements in two's complement, and their checksum (8 bytes). All numbers little-endian.
public struct Archive: Sendable {
  private static let magic = Array("JOBMATCH".utf8) + [2]

  private var names: [String] = []
  private var sections: [String: Section] = [:]

  @usableFromInline
  struct Section: Sendable {
    @usableFromInline var width: Int
    @usableFromInline var bytes: ArraySlice<UInt8>
    /// As it was written; compared when the section is read.
    var checksum: UInt64

    @usableFromInline
    init(width: Int, bytes: [UInt8]) {
      (self.width, self.bytes) = (width, bytes[...])
      checksum = self.bytes.checksum
    }

    init(width: Int, bytes: ArraySlice<UInt8>, checksum: UInt64) {
      (self.width, self.bytes, self.checksum) = (width, bytes, checksum)
    }
  }

  public init() {}

  /// Adds a section.
  ///
  /// - Precondition: No section has this name, which is shorter than 256 bytes.
  @inlinable  // or callers in other modules would run it unspecialised, tens of times slower
  public mutating func put<Number: FixedWidthInteger & BitwiseCopyable>(
    _ name: String, _ numbers: [Number]
  ) {
    let width = Number.bitWidth / 8
    var bytes = [UInt8](repeating: 0, count: numbers.count * width)
    var raw = bytes.mutableSpan
    var store = unsafe raw.mutableBytes
    for index in numbers.indices {
      store.storeBytes(
        of: numbers[index].littleEndian, toByteOffset: index * width, as: Number.self)
    }
    add(Section(width: width, bytes: bytes), named: name)
  }

  @usableFromInline
  mutating func add(_ section: Section, named name: String) {
    precondition(sections[name] == nil && name.utf8.count < 256, "Section names are unique")
    names.append(name)
    sections[name] = section
  }

  @usableFromInline
  func section(_ name: String, width: Int? = nil) throws(ArchiveError) -> ArraySlice<UInt8> {
    guard let section = sections[name] else { throw .missingSection(name) }
    guard width == nil || section.width == width, section.bytes.checksum == section.checksum else {
      throw .damaged(section: name)
    }
    return section.bytes
  }

  /// Texts must not hold a NUL, which parts them.
  public mutating func put(_ name: String, texts: [String]) {
    put(name, Array(texts.joined(separator: "\0").utf8) + (texts.isEmpty ? [] : [0]))
  }

  /// The elements of a section.
  ///
  /// - Throws: Where there is no such section, or its elements have another width, or its bytes are
  ///   not those that were written.
  @inlinable
  public func numbers<Number: FixedWidthInteger & BitwiseCopyable>(
    _ name: String, as type: Number.Type = Number.self
  ) throws(ArchiveError) -> [Number] {
    let width = Number.bitWidth / 8
    let bytes = try section(name, width: width)
    let raw = unsafe bytes.span.bytes
    return (0..<bytes.count / width).map { index in
      Number(
        littleEndian: unsafe raw.unsafeLoadUnaligned(
          fromByteOffset: index * width, as: Number.self))
    }
  }

  /// Whether there is a section of this name.
  public func has(_ name: String) -> Bool { sections[name] != nil }

  /// The texts of a section; throws as `numbers` does.
  public func texts(_ name: String) throws(ArchiveError) -> [String] {
    let bytes = try section(name, width: 1)
    guard !bytes.isEmpty else { return [] }
    return bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Names the contents: archives of equal sections have equal digests.
  public var digest: UInt64 {
    names.reduce(into: []) { bytes, name in
      bytes += Array(name.utf8) + [0]
      bytes.appendLittleEndian(sections[name]!.checksum)
    }[...].checksum
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
      bytes.appendLittleEndian(section.checksum)
    }
    return bytes
  }

  /// Finds the sections; what is in them is checked when they are read.
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
      guard [1, 2, 4, 8].contains(width), !overflow, size >= 0, size <= bytes.count - position - 8,
        sections[name] == nil
      else { throw .damaged(section: name) }
      names.append(name)
      sections[name] = Section(
        width: width, bytes: bytes[position..<position + size],
        checksum: bytes.littleEndian(at: position + size))
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

extension ArraySlice<UInt8> {
  /// FNV-1a over words of eight bytes, the last filled up with zeros, and over the length.
  ///
  /// The high half of each step is mixed into the low one. Any change within one word changes it.
  ///
  /// > Source: G. Fowler, L. C. Noll, K.-P. Vo. "The FNV Non-Cryptographic Hash Algorithm", FNV-1a.
  fileprivate var checksum: UInt64 {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ word: UInt64) {
      // The product wraps by definition of the hash.
      state = (state ^ word) &* 0x100_0000_01B3
      state ^= state >> 32
    }
    let raw = unsafe span.bytes
    let whole = count / 8 * 8
    for place in stride(from: 0, to: whole, by: 8) {
      mix(
        UInt64(littleEndian: unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
      )
    }
    mix(
      self[(startIndex + whole)...].reversed().reduce(0) { $0 << 8 | UInt64($1) })
    mix(UInt64(count))
    return state
  }
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
