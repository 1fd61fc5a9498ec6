import Rendering
import TestSupport
import Testing
import Timebase

/// The air of a room under a track: as quiet as it must be, everywhere, and moved by nothing.
@Suite struct RoomToneTests {
  private static let text = """
    [bell]

    May you be at ease, wherever you are this evening. [20s] And rest. [silence:"10s..60s"]

    [bell; ring:"out"]
    """

  private func request(tone: Bool) -> TrackRequest {
    var request = quickRequest()
    request.hasRoomTone = tone
    request.length = .seconds(80)
    request.lead = .seconds(3)
    request.tail = .seconds(4)
    return request
  }

  /// What it adds to a track.
  private func tone(_ text: String = text) throws -> [Int32] {
    difference(
      try samples(track(text, request(tone: true))), try samples(track(text, request(tone: false))))
  }

  /// Root mean square of interleaved samples between two seconds, in dBFS.
  private func level(_ samples: [Int32], from: Double, to: Double) -> Double {
    let range = (2 * Int(from * 22_050))..<(2 * Int(to * 22_050))
    let power = samples[range].reduce(0.0) { $0 + Double($1 * $1) } / Double(range.count)
    return Decibels(linear: power.squareRoot() / 32_768)?.value ?? -.infinity
  }

  @Test func `it is about -66 dBFS from the first frame to the last, under words and bells, too`()
    throws
  {
    let tone = try tone()
    for second in stride(from: 2.0, to: 74, by: 4) {
      #expect(abs(level(tone, from: second, to: second + 4) - -66) < 2, "second \(second)")
    }
    #expect(level(tone, from: 0, to: 0.05) < -75)
    #expect(level(tone, from: 79.95, to: 80) < -75)
  }

  @Test func `no moment of it is counted by a meter of loudness`() throws {
    let tone = try tone()
    for start in stride(from: 0.0, to: 79, by: 0.5) {
      #expect(loudness(tone, from: start, to: start + 0.5) < -70)
    }
    let (with, without) = (
      try samples(track(Self.text, request(tone: true))),
      try samples(track(Self.text, request(tone: false)))
    )
    #expect(abs(loudness(with, from: 0, to: 80) - loudness(without, from: 0, to: 80)) < 0.05)
  }

  @Test func `there is none under a bed, and some where a bed ends`() throws {
    #expect(try tone("[ambience:\"rain\"]\n\n" + Self.text).allSatisfy { $0 == 0 })
    let part = try tone("[ambience:\"rain\"]\n\nSit. [10s]\n\n[ambience:\"none\"]\n\n" + Self.text)
    #expect(abs(level(part, from: 60, to: 76) - -66) < 2)
  }

  @Test func `it plays from anywhere, and belongs to the bed's stem`() throws {
    let plan = MixPlan(try track(Self.text, request(tone: true)))
    let whole = TrackReader(plan, withStems: true)
    var block = [Int32](repeating: 0, count: 2 * 44_100)
    var stems = Stem.allCases.map { _ in block }
    whole.seek(to: Frames(40 * 22_050 + 333))
    _ = try whole.read(44_100, into: &block, stems: &stems)
    let again = TrackReader(plan)
    var expected = [Int32](repeating: 0, count: 2 * 44_100)
    again.seek(to: Frames(39 * 22_050))
    _ = try again.read(22_050 + 333, into: &expected)
    _ = try again.read(44_100, into: &expected)
    #expect(block == expected)
    let bed = try #require(Stem.allCases.firstIndex(of: .bed))
    #expect(stems[bed].contains { $0 != 0 })
  }
}
