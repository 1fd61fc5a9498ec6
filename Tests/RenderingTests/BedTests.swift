import MeditationScript
import Pacing
import Rendering
import TestSupport
import Testing
import Timebase

/// Beds in a whole track: what the bed adds is what a track with it has over one without.
@Suite struct BedTests {
  private static let text = """
    [10s] May you be happy and at ease, wherever you are this evening, and whatever the day has been.
    [12s]
    """

  /// When the words are said, in seconds.
  private func speech() throws -> (start: Double, end: Double) {
    let timeline = try laidOut(quickRequest()).timeline
    let event = try #require(
      timeline.events.first { if case .speech = $0.content { true } else { false } })
    return (timeline.rate.seconds(event.start), timeline.rate.seconds(event.end))
  }

  private func bed(_ kind: String, level: Double? = nil) throws -> [Int32] {
    var request = quickRequest()
    request.bed = TrackRequest.BedRequest.none
    let without = try samples(try track(Self.text, request))
    request.bed = .bed(.kind(kind, tuning: nil))
    request.bedLevel = level.map(Decibels.init)
    return difference(try samples(try track(Self.text, request)), without)
  }

  @Test(arguments: ["pink", "brown", "rain"])
  func `a bed is 20 dB under the speech, and 6 dB louder where nobody speaks`(kind: String) throws {
    // A quarter is speech: the bed may be at -14 dB only where at least half of a track is.
    let bed = try bed(kind, level: -14)
    let speech = try speech()
    let under = loudness(bed, from: speech.start + 0.5, to: speech.end - 0.5)
    let between = loudness(bed, from: 5, to: 9)
    #expect(abs(under - -38) < 1.2)
    #expect(abs(between - under - 6) < 1)
  }

  @Test func `left to itself a bed stays below what a meter's gate would count`() throws {
    let quiet = try bed("pink")
    #expect(loudness(quiet, from: 5, to: 9) < -18 - 16)
    var request = quickRequest()
    request.bed = .bed(.kind("pink", tuning: nil))
    let quietTrack = try laidOut(request)
    #expect(quietTrack.cautions.isEmpty)
    let mixed = try samples(quietTrack)
    #expect(abs(loudness(mixed, from: 0, to: 60) - -18) < 0.7)
    request.bedLevel = Decibels(-9)
    #expect(try laidOut(request).cautions.count == 1)
  }

  private func laidOut(_ request: TrackRequest) throws -> Track { try track(Self.text, request) }

  @Test func `it falls before the words and rises after them, without a step`() throws {
    let bed = try bed("binaural")
    let speech = try speech()
    func level(at second: Double) -> Double {
      let frame = Int(second * 22_050)
      let window = (frame - 550)..<(frame + 550)
      let power = window.reduce(0.0) { $0 + Double(bed[2 * $1]) * Double(bed[2 * $1]) }
      return Decibels(linear: (power / 1100).squareRoot())?.value ?? -200
    }
    let before = level(at: speech.start - 0.6)
    let under = level(at: speech.start + 1)
    #expect(before - under > 2.5)
    #expect(abs(level(at: speech.start - 0.05) - under) < 0.3)
    #expect(abs(level(at: speech.end + 4) - before) < 0.6)
  }

  @Test func `a bed that beats comes with its caution and stays far under the voice`() throws {
    var request = quickRequest()
    request.bed = .bed(.kind("isochronic", tuning: 5))
    request.bedLevel = Decibels(-6)
    #expect(try laidOut(request).cautions.contains { $0.contains("epilepsy") })
    let bed = try bed("isochronic", level: -6)
    #expect(loudness(bed, from: 5, to: 9) < -18 - 21)
  }

  @Test func `a script changes its bed, and --bed has the last word`() throws {
    let text = "[ambience:\"brown\"]\n\n[10s]\n\n[ambience:\"none\"]\n\n[20s]\n\nRest."
    let own = try samples(try track(text, quickRequest()))
    #expect(loudness(own, from: 4, to: 9).isFinite)
    #expect(own[(2 * 22_050 * 18)..<(2 * 22_050 * 28)].allSatisfy { $0 == 0 })
    var request = quickRequest()
    request.bed = TrackRequest.BedRequest.none
    let none = try samples(try track(text, request))
    #expect(none[..<(2 * 22_050 * 28)].allSatisfy { $0 == 0 })
  }
}
