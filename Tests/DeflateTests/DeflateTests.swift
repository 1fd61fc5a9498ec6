import Deflate
import Testing

/// Packing and unpacking, and what nobody may make of it.
@Suite struct DeflateTests {
  /// Without the two bytes of zlib's head and the four of its tail.
  private func packed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    Deflate.stream(of: bytes).dropFirst(2).dropLast(4)
  }

  @Test(arguments: [0, 1, 1000, 200_000])
  func `what was packed comes out again`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    #expect(try Inflation.bytes(of: packed(bytes), atMost: count) == bytes)
  }

  @Test func `more than is wanted is refused before it is there`() throws {
    let bomb = packed([UInt8](repeating: 0, count: 50 << 20))
    #expect(throws: Inflation.Failure.tooLarge) {
      try Inflation.bytes(of: bomb, atMost: 1 << 20)
    }
  }

  @Test func `what is cut short or changed is damaged`() throws {
    let bytes = packed(Array("rest and breathe, breathe and rest".utf8))
    #expect(throws: Inflation.Failure.damaged) {
      try Inflation.bytes(of: bytes.dropLast(3), atMost: 1000)
    }
    #expect(throws: Inflation.Failure.damaged) {
      try Inflation.bytes(of: [0xFF, 0xFF, 0xFF], atMost: 1000)
    }
    #expect(throws: Inflation.Failure.damaged) { try Inflation.bytes(of: [], atMost: 1000) }
  }

  /// The check value of the CRC's catalogue entry, CRC-32/ISO-HDLC.
  @Test func `the sum is that of PNG and ZIP`() {
    #expect(Deflate.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(Deflate.checksum(of: []) == 0)
  }
}
