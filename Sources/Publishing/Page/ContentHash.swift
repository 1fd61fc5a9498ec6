internal import Foundation

/// SHA-256 of a text (FIPS 180-4), as a Content-Security-Policy names an inline script or style.
///
/// A page that allows only its own two runs nothing else, whatever stands in it.
enum ContentHash {
  /// `sha256-` and the hash in base64.
  static func source(_ text: String) -> String {
    "sha256-" + Data(bytes(of: Array(text.utf8))).base64EncodedString()
  }

  /// The 32 bytes of the hash.
  static func bytes(of message: [UInt8]) -> [UInt8] {
    var padded = message + [0x80]
    padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
    padded += bigEndian(UInt64(message.count) * 8)
    var hash = start
    for block in stride(from: 0, to: padded.count, by: 64) {
      mix(padded[block..<(block + 64)], into: &hash)
    }
    return hash.flatMap(bigEndian)
  }

  private static func mix(_ block: ArraySlice<UInt8>, into hash: inout [UInt32]) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { index in
      block[index..<(index + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (near, far) = (words[index - 2], words[index - 15])
      let small0 = turn(far, 7) ^ turn(far, 18) ^ far >> 3
      let small1 = turn(near, 17) ^ turn(near, 19) ^ near >> 10
      words.append(words[index - 16] &+ small0 &+ words[index - 7] &+ small1)
    }
    var state = hash
    for (word, key) in zip(words, keys) {
      let (a, e) = (state[0], state[4])
      let choice = e & state[5] ^ ~e & state[6]
      let majority = a & state[1] ^ a & state[2] ^ state[1] & state[2]
      let first =
        state[7] &+ (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) &+ choice &+ key &+ word
      let second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) &+ majority
      state = [first &+ second] + state.dropLast()
      state[4] &+= first
    }
    for index in hash.indices { hash[index] &+= state[index] }
  }

  private static func turn(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word >> bits | word << (32 - bits)
  }

  private static func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    stride(from: number.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: number >> $0)
    }
  }

  /// The first 64 primes, from whose roots the figures come.
  private static let primes = (2...311).filter { number in
    !(2..<number).contains { number % $0 == 0 }
  }

  /// The first 32 bits behind the point of the square roots of the first eight primes.
  private static let start = primes.prefix(8).map { root(of: UInt128($0) << 64, power: 2) }

  /// The first 32 bits behind the point of the cube roots of all of them.
  private static let keys = primes.map { root(of: UInt128($0) << 96, power: 3) }

  /// The low 32 bits of the greatest whole number whose power is not above `number`.
  private static func root(of number: UInt128, power: Int) -> UInt32 {
    var root = UInt128(0)
    for bit in (0..<38).reversed() {
      let next = root | 1 << bit
      if (0..<power).reduce(UInt128(1), { product, _ in product * next }) <= number { root = next }
    }
    return UInt32(truncatingIfNeeded: root)
  }
}
