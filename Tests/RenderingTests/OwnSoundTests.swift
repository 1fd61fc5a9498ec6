import Foundation
import MeditationScript
import Pacing
import Rendering
import Sound
import SoundFile
import TestSupport
import Testing

/// Sound files a script brings along: found, mixed in, and refused where they are no sounds.
@Suite(.serialized) struct OwnSoundTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    // Half a second of a tone on the left alone, at a rate that is not the track's.
    let rate = SampleRate(22_050)
    let frames = 11_025
    let sink = try WAVFile(
      path: folder.file("tone.wav"), rate: rate, length: Frames(frames),
      temporaries: TemporaryFiles())
    let samples = (0..<frames).flatMap { index -> [Int16] in
      [Int16(8000 * Elementary.sinCos(turns: Double(index) / 50).sin), 0]
    }
    try sink.write(samples, frames: frames)
    try sink.finish()
  }

  private func source(_ text: String, inFolder: Bool = true) -> SourceText {
    SourceText(name: "s.md", bytes: Array(text.utf8), folder: inFolder ? folder.path : nil)
  }

  private func track(_ text: String, inFolder: Bool = true) throws -> Track {
    var request = TrackRequest()
    request.bell = nil
    return try Planner(studio: try studio()).track(source(text, inFolder: inFolder), request)
  }

  @Test func `a sound takes its time in the track, and sounds on its own side`() throws {
    let track = try track("Listen. [2s] ![\"tone.wav\"]")
    let event = try #require(track.timeline.events.first { $0.content == .file("tone.wav") })
    #expect(event.length == Frames(22_050))
    let sink = MemorySink()
    try TrackRenderer().render(track, to: sink)
    let inside = (Int(event.start.count) + 2000)..<(Int(event.end.count) - 2000)
    let left = inside.map { abs(Int32(sink.samples[2 * $0])) }.max() ?? 0
    let right = inside.map { abs(Int32(sink.samples[2 * $0 + 1])) }.max() ?? 0
    // The other side holds dither and nothing else.
    #expect(left > 1000)
    #expect(right <= 2)
  }

  private func message(_ text: String, inFolder: Bool = true) throws -> String {
    let error = #expect(throws: ScriptErrors.self) { try track(text, inFolder: inFolder) }
    let all = try #require(error).diagnostics
    #expect(all.count == 1)
    #expect(all.first?.span.start == 5)
    return all.first?.message ?? ""
  }

  @Test func `what is no sound is an error with its name and place`() throws {
    #expect(try message("Sit. ![\"none.wav\"]").contains("`none.wav` cannot be used: there is no"))
    _ = try folder.write("just words", to: "words.wav")
    #expect(try message("Sit. ![\"words.wav\"]").contains("no sound file"))
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.file("tone.wav")))
    try whole.prefix(44).write(to: URL(fileURLWithPath: folder.file("empty.wav")))
    #expect(try message("Sit. ![\"empty.wav\"]").contains("`empty.wav` cannot be used"))
    #expect(try message("Sit. ![\"tone.wav\"]", inFolder: false).contains("no file of its own"))
  }

  @Test func `a link that leads out of the folder is not followed`() throws {
    let other = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: folder.file("tone.wav"), toPath: other.file("tone.wav"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.wav"), withDestinationPath: other.file("tone.wav"))
    #expect(try message("Sit. ![\"link.wav\"]").contains("outside the script's folder"))
  }
}
