import Export
import MeditationScript
import Pacing
import Processes
import Rendering
import SoundFile
import TestSupport
import Testing
import Timebase

@Suite struct StemTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  struct Form: Sendable, CustomStringConvertible {
    let samples: SampleFormat
    let channels: Int

    var description: String { "\(samples), \(channels) channels" }
  }

  private static let forms: [Form] = SampleFormat.allCases.flatMap { samples in
    [1, 2].map { Form(samples: samples, channels: $0) }
  }

  // Loud under a low ceiling, so that the limiter is at work.
  @Test(arguments: forms)
  func `stems add up to the track, to the last bit`(form: Form) throws {
    let track = try track(fullScript) {
      $0.rate = SampleRate(22_050)
      $0.loudness = -14
      $0.peak = Decibels(-6)
      $0.breath = .swell
    }
    _ = try produce(track, as: "a.wav", in: folder) { order in
      var wish = Encoding.Options()
      wish.rate = 22_050
      wish.samples = form.samples
      wish.channels = form.channels
      order = ExportOptions(
        output: order.output, encoding: (try? Encoding(wish)) ?? order.encoding)
      order.wantsStems = true
    }
    #expect(
      folder.contents == ["a.bed.wav", "a.bells.wav", "a.breath.wav", "a.voice.wav", "a.wav"])
    let mix = try steps(folder.file("a.wav"), form.samples)
    let stems = try Stem.allCases.map { stem in
      try steps(folder.file("a.\(stem.rawValue).wav"), form.samples)
    }
    #expect(mix.count == Int(track.timeline.length.count) * form.channels)
    #expect(stems.allSatisfy { $0.contains { $0 != 0 } })
    let sum = mix.indices.map { index in stems.reduce(0) { $0 + $1[index] } }
    #expect(sum == mix)
  }

  @Test func `the track is the same with stems and without`() throws {
    let track = try track(fullScript) { $0.rate = SampleRate(22_050) }
    _ = try produce(track, as: "a.wav", in: folder)
    _ = try produce(track, as: "b.wav", in: folder) { $0.wantsStems = true }
    #expect(try folder.bytes(of: "a.wav") == folder.bytes(of: "b.wav"))
  }

  @Test func `a part of the mix over full scale is whole in its stem`() throws {
    // A bed as loud as the voice, and both at the ceiling: sums on the way are beyond it.
    let track = try track("Sit down. [2s] Rest here now.") {
      $0.rate = SampleRate(22_050)
      $0.bed = .bed(.kind("brown", tuning: nil))
      $0.bedLevel = Decibels(0)
      $0.loudness = -10
      $0.peak = Decibels(0)
    }
    _ = try produce(track, as: "a.wav", in: folder) { $0.wantsStems = true }
    let mix = try steps(folder.file("a.wav"))
    let stems = try Stem.allCases.map { try steps(folder.file("a.\($0.rawValue).wav")) }
    #expect(mix.indices.map { index in stems.reduce(0) { $0 + $1[index] } } == mix)
  }

  @Test func `a stem is silent where nothing of it sounds`() throws {
    let track = try track("Sit. [3s] Rest.") {
      $0.rate = SampleRate(22_050)
      $0.bell = nil
    }
    _ = try produce(track, as: "a.wav", in: folder) { $0.wantsStems = true }
    for stem in [Stem.bells, .breath, .bed] {
      #expect(try steps(folder.file("a.\(stem.rawValue).wav")).allSatisfy { $0 == 0 })
    }
  }

  @Test func `a track with loss has stems without`() throws {
    let track = try track("Sit. [1s] Rest.")
    let exported = try produce(track, as: "a.mp3", in: folder) { $0.wantsStems = true }
    #expect(
      exported.options.sidecarPaths == Stem.allCases.map { folder.file("a.\($0.rawValue).wav") })
    let facts = try SoundFacts(
      ofFile: folder.file("a.voice.wav"), program: BuiltTool.path, in: JobScope())
    #expect(facts.bits == 32)
  }
}
