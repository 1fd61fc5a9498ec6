import Foundation
import MeditationScript
import TestSupport
import Timebase

@testable import Pacing
@testable import Publishing

/// A track of half a minute, laid out by hand: its page can be checked to the millisecond.
enum SamplePage {
  static let rate = SampleRate(8000)
  static let seconds = 30.0

  /// Seconds of what happens, in a row.
  static let contents: [(content: Timeline.Content, seconds: Double)] = [
    (.section(title: "Sit", level: 1), 0), (.rest, 1),
    (.speech(Phrase("Find a seat.")), 2), (.pause(.pause), 3),
    (.section(title: "Breathe", level: 1), 0),
    (.breath(.inhale, cue: .swell), 4), (.breath(.full, cue: .none), 2),
    (.breath(.exhale, cue: .swell), 6), (.breath(.empty, cue: .none), 1),
    (.section(title: "</script><b>Rest & \"be\"", level: 1), 0),
    (.speech(Phrase("Now <rest>.")), 2), (.pause(.tail), 9),
  ]

  static var timeline: Timeline {
    var clock = Frames.zero
    var events: [Timeline.Event] = []
    for (content, seconds) in contents {
      let length = rate.frames(seconds: seconds)
      events.append(Timeline.Event(start: clock, length: length, content: content))
      clock += length
    }
    return Timeline(rate: rate, length: clock, events: events)
  }

  static func page(
    title: String = "A rest", language: String = "en-GB", sound: [UInt8] = [1, 2, 3, 4],
    mediaType: String = "audio/wav"
  ) -> [UInt8] {
    let (before, after) = PlayerPage(
      title: title, artist: "Ana & Ben", summary: "Half a <minute>.", notes: "Stop at any time.",
      language: language, timeline: timeline, chapters: timeline.chapters(title: title),
      captions: timeline.captions, mediaType: mediaType, cover: nil
    ).parts
    return before + PlayerPage.base64(sound) + after
  }

  /// A soft note as a WAV file of 16 bits, made by hand.
  static var wav: [UInt8] {
    func little(_ number: some FixedWidthInteger) -> [UInt8] {
      stride(from: 0, to: number.bitWidth, by: 8).map { UInt8(truncatingIfNeeded: number >> $0) }
    }
    let frames = Int(seconds) * rate.hertz
    let header: [[UInt8]] = [
      Array("RIFF".utf8), little(UInt32(36 + 2 * frames)), Array("WAVEfmt ".utf8),
      little(UInt32(16)), little(UInt16(1)), little(UInt16(1)), little(UInt32(rate.hertz)),
      little(UInt32(2 * rate.hertz)), little(UInt16(2)), little(UInt16(16)),
      Array("data".utf8), little(UInt32(2 * frames)),
    ]
    let wave = (0..<40).flatMap { little(Int16(2000 * sin(Double($0) / 40 * 2 * .pi))) }
    return header.flatMap { $0 } + Array(repeatElement(wave, count: frames / 40).joined())
  }

  /// The same as MP3.
  static func mp3(_ lame: Tool) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    try Data(wav).write(to: URL(fileURLWithPath: folder.file("s.wav")))
    _ = try lame.run(["--quiet", "-b", "32", folder.file("s.wav"), folder.file("s.mp3")])
    return try folder.bytes(of: "s.mp3")
  }
}
