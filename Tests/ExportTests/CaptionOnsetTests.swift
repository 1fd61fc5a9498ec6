import Export
import MeditationScript
import Pacing
import Publishing
import Rendering
import TestSupport
import Testing
import Timebase

/// Captions held against the sound itself.
@Suite struct CaptionOnsetTests {
  private static let script = """
    Sit down somewhere quiet. [2s] Have your hands rest. [2s] Feel the floor. [2s]
    Breathe in. [2s] So let the shoulders go. [2s] Thank you for being here. [2s]
    Maybe there is some warmth. [2s] And rest.
    """

  /// Where a voice is heard to begin: the first 5 ms within 33 dB of the phrase's
  /// loudest; an h or an s at its beginning is no louder.
  private func onsets(of captions: [Caption], in voice: [Int32], rate: SampleRate) -> [Double] {
    let window = Int(rate.frames(seconds: 0.005).count)
    return captions.map { caption in
      // From half a second before: a voice that comes too early is found, too.
      let from = max(0, Int(caption.start.count) - rate.hertz / 2)
      let to = Int(caption.end.count)
      let powers = stride(from: from, to: to - window, by: window).map { start in
        (start..<(start + window)).reduce(0.0) {
          $0 + Double(voice[2 * $1]) * Double(voice[2 * $1])
        }
      }
      let loudest = powers.max() ?? 0
      let first = powers.firstIndex { $0 > loudest / 2000 } ?? 0
      return rate.seconds(Frames(from + first * window))
    }
  }

  @Test func `each caption begins within 20 milliseconds of the voice`() throws {
    let folder = try TemporaryFolder()
    let track = try track(Self.script) { $0.bell = nil }
    _ = try produce(track, as: "a.wav", in: folder) { $0.wantsStems = true }
    let rate = track.timeline.rate
    let captions = track.timeline.captions
    let voice = try steps(folder.file("a.voice.wav"))
    #expect(captions.count == 8)
    for (caption, onset) in zip(captions, onsets(of: captions, in: voice, rate: rate)) {
      let start = rate.seconds(caption.start)
      #expect(abs(onset - start) <= 0.02, "“\(caption.text)”: \(onset - start) s")
    }
  }
}
