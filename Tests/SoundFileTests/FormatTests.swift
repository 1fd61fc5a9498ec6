import Files
import Processes
import SoundFile
import TestSupport
import Testing
import Timebase

/// Every format, written and read back.
@Suite struct FormatTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A tone that moves, in whole steps; left and right differ.
  private static func samples(_ frames: Int, _ format: PCMFormat) -> [Int32] {
    (0..<(frames * format.channels)).map { index in
      let frame = Double(index / format.channels)
      let turns = frame * (index % format.channels == 0 ? 0.01 : 0.013) + frame * frame * 1e-7
      return Int32(Double(format.samples.steps) * 0.5 * Elementary.sinCos(turns: turns).sin)
    }
  }

  private func write(_ encoding: Encoding, frames: Int, to name: String) throws -> [Int32] {
    let path = folder.file(name)
    let draft = try Draft(path, encoding, frames: frames)
    let samples = Self.samples(frames, encoding.pcm)
    try draft.write(samples, frames: frames)
    try draft.finish()
    return samples
  }

  private func read(_ name: String) throws -> (samples: [Float], facts: SoundFacts) {
    let path = folder.file(name)
    let stream = try SoundStream(ofTrack: path, program: BuiltTool.path, in: JobScope())
    let samples = try stream.next(Int(stream.length))
    return (samples, try SoundFacts(ofFile: path, program: BuiltTool.path, in: JobScope()))
  }

  static let lossless: [Encoding] =
    FileFormat.allCases.filter(\.isLossless).flatMap { format in
      format.sampleFormats.flatMap { samples in
        [1, 2].compactMap { try? Encoding(format, samples: samples, channels: $0) }
      }
    }

  @Test(arguments: lossless)
  func `a format without loss gives back every step`(encoding: Encoding) throws {
    let name = "a." + encoding.format.endings[0]
    let written = try write(encoding, frames: 5000, to: name)
    let (read, facts) = try read(name)
    let scale = Float(encoding.pcm.samples.steps)
    #expect(read.map { Int32($0 * scale) } == written)
    #expect(facts.format == encoding.format)
    #expect(facts.channels == encoding.pcm.channels)
    #expect(facts.bits == encoding.pcm.samples.bytes * 8)
    #expect(facts.rate == encoding.rate)
  }

  static let lossy: [Encoding] = [FileFormat.ogg, .opus, .mp3].flatMap { format in
    format.rates.flatMap { rate in
      [1, 2].compactMap { try? Encoding(format, rate: rate, channels: $0) }
    }
  }

  @Test(arguments: lossy)
  func `a format with loss keeps the length and the level`(encoding: Encoding) throws {
    let name = "a." + encoding.format.endings[0]
    let frames = encoding.rate.hertz + 777
    let written = try write(encoding, frames: frames, to: name)
    let (read, facts) = try read(name)
    #expect(facts.format == encoding.format)
    #expect(facts.length == Frames(frames))
    let scale = Double(encoding.pcm.samples.steps)
    let before = written.reduce(0) { $0 + Double($1) * Double($1) / scale / scale }
    let after = read.reduce(0) { $0 + Double($1) * Double($1) }
    // A tenth of a decibel.
    #expect(abs(after / before - 1) < 0.024)
  }

  @Test(arguments: FileFormat.allCases)
  func `two runs give the same bytes`(format: FileFormat) throws {
    let encoding = try Encoding(format)
    var metadata = Metadata()
    metadata.tags.title = "Gleich"
    metadata.chapters = [Chapter(title: "One", start: .zero, end: Frames(5000))]
    for name in ["a", "b"] {
      let draft = try Draft(folder.file(name), encoding, metadata: metadata, frames: 5000)
      try draft.write(Self.samples(5000, encoding.pcm), frames: 5000)
      try draft.finish()
    }
    #expect(try folder.bytes(of: "a") == folder.bytes(of: "b"))
  }

  @Test(arguments: FileFormat.allCases)
  func `how the frames are cut makes no difference`(format: FileFormat) throws {
    let encoding = try Encoding(format)
    let samples = Self.samples(9000, encoding.pcm)
    for (name, size) in [("a", 9000), ("b", 1), ("c", 4097)] where size > 1 || format.isLossless {
      let draft = try Draft(folder.file(name), encoding, frames: 9000)
      for start in stride(from: 0, to: 9000, by: size) {
        let count = min(size, 9000 - start)
        try draft.write(Array(samples[(2 * start)..<(2 * (start + count))]), frames: count)
      }
      try draft.finish()
      #expect(try folder.bytes(of: name) == folder.bytes(of: "a"))
    }
  }

  @Test(arguments: [FileFormat.aiff, .wav, .rf64])
  func `sound of an odd size says its size, and a byte follows it`(format: FileFormat) throws {
    let encoding = try Encoding(format, samples: .int24, channels: 1)
    _ = try write(encoding, frames: 5001, to: "a")
    let bytes = try folder.bytes(of: "a")
    let name = Array((format == .aiff ? "SSND" : "data").utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: name) }) + 4
    let field = bytes[start..<(start + 4)]
    let size = (format == .aiff ? Array(field) : field.reversed()).reduce(0) { $0 << 8 | Int($1) }
    #expect(size == 15_003 + (format == .aiff ? 8 : 0))
    #expect(bytes.count == start + 4 + size + 1)
    #expect(try read("a").facts.length == Frames(5001))
  }

  @Test func `libvorbis is never given more than it has room for`() throws {
    let encoding = try Encoding(.ogg)
    let frames = 3_000_000
    let draft = try Draft(folder.file("a.ogg"), encoding, frames: frames)
    // At once this ends the process in libvorbis.
    try draft.write([Int32](repeating: 0, count: 2 * frames), frames: frames)
    try draft.finish()
    #expect(
      try SoundFacts(ofFile: folder.file("a.ogg"), program: BuiltTool.path, in: JobScope()).length
        .count
        == 3_000_000)
  }

  @Test func `a decoder that cannot be started says why`() throws {
    let failure = try #require(throws: SoundStream.Failure.self) {
      try SoundStream(ofTrack: folder.file("a"), program: "/nowhere/at/all", in: JobScope())
    }
    #expect(
      failure.reason == "no process could be started to read it: No such file or directory")
  }

  @Test(arguments: [FileFormat.wav, .flac, .aiff, .caf, .w64, .rf64])
  func `full scale is full scale, and does not wrap round`(format: FileFormat) throws {
    let encoding = try Encoding(format)
    let draft = try Draft(folder.file("a"), encoding, frames: 2)
    try draft.write([32767, -32768, 40_000, -40_000], frames: 2)
    try draft.finish()
    let (read, _) = try read("a")
    #expect(read.map { $0 * 32768 } == [32767, -32768, 32767, -32768])
  }

  @Test(arguments: [(64, 64), (128, 128), (320, 320)])
  func `a constant bit rate is what was asked for`(kilobits: Int, expected: Int) throws {
    let encoding = try Encoding(.mp3, bitRate: .constant(kilobits))
    _ = try write(encoding, frames: 10 * 44_100, to: "a.mp3")
    let facts = try SoundFacts(
      ofFile: folder.file("a.mp3"), program: BuiltTool.path, in: JobScope())
    #expect(abs(facts.kilobits / Double(expected) - 1) < 0.02)
  }

  @Test func `a variable bit rate spends less on less`() throws {
    let encoding = try Encoding(.mp3, bitRate: .variable)
    _ = try write(encoding, frames: 10 * 44_100, to: "a.mp3")
    let constant = try Encoding(.mp3, bitRate: .constant(320))
    _ = try write(constant, frames: 10 * 44_100, to: "b.mp3")
    #expect(try folder.bytes(of: "a.mp3").count < folder.bytes(of: "b.mp3").count / 2)
  }

  @Test(arguments: [
    (FileFormat.opus, 44_100), (.mp3, 96_000), (.wav, 8000), (.flac, 192_000),
  ])
  func `a rate that a format has not is refused`(format: FileFormat, rate: Int) {
    #expect(throws: Encoding.Problem.rate(format, rate)) { try Encoding(format, rate: rate) }
  }

  @Test func `a form that a format has not is refused`() {
    #expect(throws: Encoding.Problem.samples(.flac, .float32)) {
      try Encoding(.flac, samples: .float32)
    }
    #expect(throws: Encoding.Problem.samples(.mp3, .int24)) { try Encoding(.mp3, samples: .int24) }
    #expect(throws: Encoding.Problem.bitRate(.wav, .constant(128), known: [])) {
      try Encoding(.wav, bitRate: .constant(128))
    }
    #expect(throws: Encoding.Problem.self) { try Encoding(.mp3, bitRate: .constant(100)) }
    #expect(throws: Encoding.Problem.self) { try Encoding(.opus, bitRate: .variable) }
  }

  @Test func `an AIFF of four gibibytes is refused before anything is written`() throws {
    let encoding = try Encoding(.aiff)
    let path = folder.file("a.aiff")
    #expect(throws: OutputError.tooLarge(path: path, format: "aiff")) {
      try Draft(path, encoding, frames: 1 << 30)
    }
    #expect(folder.contents.isEmpty)
  }

  @Test func `the header of a WAV over four gibibytes is RF64's`() throws {
    let path = try folder.write("", to: "device")
    let frames = 6 * 3600 * 96_000
    _ = try WAVStream(
      to: path, encoding: try Encoding(.wav, rate: 96_000, samples: .float32),
      length: Frames(frames))
    let bytes = try folder.bytes(of: "device")
    func number(_ range: Range<Int>) -> Int {
      bytes[range].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    #expect(bytes.starts(with: Array("RF64".utf8)))
    #expect(number(4..<8) == 0xFFFF_FFFF)
    #expect(bytes[12..<16].elementsEqual("ds64".utf8))
    #expect(number(16..<20) == 28)
    #expect(number(20..<28) == bytes.count - 8 + 8 * frames)
    #expect(number(28..<36) == 8 * frames)
    #expect(number(36..<44) == frames)
    #expect(bytes.suffix(8).elementsEqual(Array("data".utf8) + [255, 255, 255, 255]))
  }
}
