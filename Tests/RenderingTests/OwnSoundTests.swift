import Files
import Foundation
import MeditationScript
import Pacing
import Processes
import Rendering
import SoundFile
import TestSupport
import Testing
import Timebase

/// Sound files a script brings along: found, mixed in, and refused where they are no sounds.
@Suite(.serialized) struct OwnSoundTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    // Half a second of a tone on the left alone, at a rate that is not the track's.
    let rate = SampleRate(22_050)
    let frames = 11_025
    var wish = Encoding.Options()
    wish.rate = rate.hertz
    let publication = Publication(JobScope())
    let sink = try SoundFileWriter(
      path: folder.file("tone.wav"), encoding: try Encoding(wish),
      length: Frames(frames),
      in: publication)
    let samples = (0..<frames).flatMap { index -> [Int32] in
      [Int32(8000 * Elementary.sinCos(turns: Double(index) / 50).sin), 0]
    }
    try sink.write(samples, frames: frames)
    try sink.finish()
    try publication.commit()
  }

  private func source(_ text: String, inFolder: Bool = true) -> SourceText {
    SourceText(name: "s.md", bytes: Array(text.utf8), folder: inFolder ? folder.path : nil)
  }

  private func track(_ text: String, inFolder: Bool = true) throws -> Track {
    var request = TrackRequest()
    request.bell = nil
    return try Planner(context: try context()).track(source(text, inFolder: inFolder), request)
  }

  @Test func `a sound takes its time in the track, and sounds on its own side`() throws {
    let track = try track("Listen. [2s] ![\"tone.wav\"]")
    let event = try #require(
      track.timeline.events.first { $0.content == .file(OwnSound(path: "tone.wav")) })
    #expect(event.length == Frames(22_050))
    let sink = MemorySink()
    try TrackRenderer().render(track, to: [sink])
    let inside = (Int(event.start.count) + 2000)..<(Int(event.end.count) - 2000)
    let left = inside.map { abs(Int32(sink.samples[2 * $0])) }.max() ?? 0
    let right = inside.map { abs(Int32(sink.samples[2 * $0 + 1])) }.max() ?? 0
    // The other side holds dither and nothing else.
    #expect(left > 1000)
    #expect(right <= 2)
  }

  @Test func `what is said in a recording is known sentence by sentence`() throws {
    let track = try track(
      "Listen. !(Good {time|morning}. (Dr. Lee)[rate:\"slow\"] is here.)[\"tone.wav\"]")
    let sound = OwnSound(path: "tone.wav", words: ["Good morning.", "Dr. Lee is here."])
    #expect(track.timeline.events.contains { $0.content == .file(sound) })
    #expect(try message("Rest. !([pause])[\"tone.wav\"]", at: 8).contains("is words alone"))
  }

  private func message(
    _ text: String, inFolder: Bool = true, at place: Int = 5
  ) throws -> String {
    let error = #expect(throws: ScriptErrors.self) { try track(text, inFolder: inFolder) }
    let all = try #require(error).diagnostics
    #expect(all.count == 1)
    #expect(all.first?.span.start == place)
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

  @Test func `a file that ends early is damaged, and so is one that holds no numbers`() throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.file("tone.wav")))
    let flac = try #require(Self.damagedFLAC)
    try flac.write(to: URL(fileURLWithPath: folder.file("broken.flac")))
    #expect(try message("Sit. ![\"broken.flac\"]").contains("`broken.flac` cannot be used: it is"))
    // Thirty-two bits of floating point, none of them a number.
    var header = Array(whole.prefix(44))
    header.replaceSubrange(20..<22, with: [3, 0])
    header.replaceSubrange(28..<32, with: [0x20, 0xB1, 2, 0])
    header.replaceSubrange(32..<36, with: [8, 0, 32, 0])
    let nothing = [UInt8](repeating: 0xFF, count: 800)
    header.replaceSubrange(40..<44, with: [0x20, 3, 0, 0])
    try Data(header + nothing).write(to: URL(fileURLWithPath: folder.file("nan.wav")))
    #expect(try message("Sit. ![\"nan.wav\"]").contains("numbers that are no sound"))
  }

  /// The head of a FLAC file of one second, and then nothing of it.
  private static var damagedFLAC: Data? {
    var info: [UInt8] = Array("fLaC".utf8) + [0x80, 0, 0, 34, 0x10, 0, 0x10, 0, 0, 0, 0, 0, 0, 0]
    // 44 100 Hz, two channels, 16 bits, 44 100 samples.
    info += [0x0A, 0xC4, 0x42, 0xF0, 0, 0, 0xAC, 0x44] + [UInt8](repeating: 0, count: 16)
    return Data(info + [UInt8](repeating: 0x55, count: 400))
  }

  @Test func `a recording is a bell and a bed like any other`() throws {
    let text = """
      [ambience:"tone.wav"]

      [bell; kind:"tone.wav"] Listen. [12s]
      """
    var request = TrackRequest()
    request.rate = SampleRate(22_050)
    let track = try Planner(context: try context()).track(source(text), request)
    let stroke = try #require(
      track.timeline.events.first { if case .strike = $0.content { true } else { false } })
    #expect(stroke.content.words == "tone.wav")
    let samples = try samples(track)
    let end = Int(track.timeline.length.count)
    // Half a second long, and still there after many times that.
    let later = (end - 9 * 22_050)..<(end - 7 * 22_050)
    #expect(later.contains { abs(Int32(samples[2 * $0])) > 20 })
  }

  @Test func `a bell of one's own is its modes, and a mistake in it is named`() throws {
    _ = try folder.write(
      "frequency: 440\nmodes: [{ ratio: 1, level: 0, t60: 3 }]\n", to: "mine.yaml")
    var request = TrackRequest()
    request.rate = SampleRate(22_050)
    let track = try Planner(context: try context()).track(
      source("[bell; kind:\"mine.yaml\"] Listen. [3s]"), request)
    let samples = try samples(track)
    let strike = (11_025 + 1000)..<(11_025 + 8000)
    let crossings = strike.count { (samples[2 * $0] < 0) != (samples[2 * $0 - 2] < 0) }
    #expect(abs(Double(crossings) - 2 * 440 * 7000 / 22_050) <= 2)
    _ = try folder.write("frequency: 5\nmodes: [{ ratio: 1, level: 0, t60: 3 }]\n", to: "low.yaml")
    #expect(
      try message("Sit. [bell; kind:\"low.yaml\"]").contains("`frequency` is 5; 20 to 12000 Hz"))
    _ = try folder.write("frequency: 440\nmodes: [{ ratio: 1 }]\n", to: "half.yaml")
    #expect(try message("Sit. [bell; kind:\"half.yaml\"]").contains("`level` is missing"))
    _ = try folder.write("a: &a [1]\nfrequency: *a\nmodes: []\n", to: "bomb.yaml")
    #expect(try message("Sit. [bell; kind:\"bomb.yaml\"]").contains("references"))
  }

  @Test(arguments: ["own.yaml", "own.yml", "own.YML"])
  func `the description of a bell is known by its ending`(name: String) throws {
    _ = try folder.write("frequency: 440\nmodes: [{ ratio: 1, level: 0, t60: 3 }]\n", to: name)
    let track = try Planner(context: try context()).track(
      source("[bell; kind:\"\(name)\"] [3s]"), TrackRequest())
    #expect(track.timeline.events.contains { $0.content.words == name })
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
