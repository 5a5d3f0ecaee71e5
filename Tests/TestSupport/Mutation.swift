extension [UInt8] {
  /// Changes the bytes as a slip, a cut or a broken program might.
  public mutating func mutate(using random: inout SeededGenerator) {
    guard !isEmpty else { return }
    let position = Int.random(in: indices, using: &random)
    let length = Swift.min(Int.random(in: 1...60, using: &random), count - position)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: self[position] = UInt8.random(in: 0...255, using: &random)
    case 1: removeSubrange(position..<(position + length))
    case 2: insert(contentsOf: self[position..<(position + length)], at: position)
    case 3:
      insert([0x22, 0x2C, 0x0A, 0x0D, 0x00].randomElement(using: &random)!, at: position)
    case 4: self[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    default: insert(contentsOf: Array("99999999999999999999".utf8), at: position)
    }
  }
}
