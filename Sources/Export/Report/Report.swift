internal import Loudness
internal import Pacing
internal import Publishing
internal import Rendering
internal import SoundFile
internal import Timebase

/// Settings and measurements of a finished track, as JSON for other programs.
struct Report: Encodable {
  let title: String
  let artist: String?
  let album: String?
  let output: String
  let format: String
  let sampleRate: Int
  let channels: Int
  let bits: Int?
  let frames: Int64
  let seconds: Double
  let bytes: Int64?
  let sha256: String?
  let voice: String
  let language: String
  let seed: UInt64
  /// The loudness asked for, in LUFS.
  let targetLoudness: Double
  /// The limiter's ceiling asked for, in dBTP.
  let targetPeak: Double
  /// The voice's loudness if it was moved to meet a preset, in LUFS.
  let voiceLoudness: Double?
  /// Measurements of the voice alone.
  let speech: Levels?
  /// Measurements of the whole programme.
  let programme: Levels?
  /// RMS level of the whole programme, in dBFS; `nil` for silence.
  let rms: Double?
  /// RMS level of the quietest half second, in dBFS; `nil` for silence.
  let noiseFloor: Double?
  let phrases: Int
  let chapters: Int
  let companions: [String]
  let preset: String?
  let findings: [Verification.Finding]?

  /// Loudness in LUFS, range in LU, true peak in dBTP; `nil` for silence.
  struct Levels: Encodable {
    let integrated: Double?
    let range: Double?
    let momentary: Double?
    let shortTerm: Double?
    let truePeak: Double?

    init(_ loudness: ProgrammeLoudness) {
      integrated = Report.hundredths(loudness.integrated)
      range = Report.hundredths(loudness.range)
      momentary = Report.hundredths(loudness.momentary)
      shortTerm = Report.hundredths(loudness.shortTerm)
      truePeak = Report.hundredths(loudness.truePeak.value)
    }
  }

  init(_ exported: ExportedTrack) {
    let track = exported.layout
    let facts = exported.file.facts
    title = exported.metadata.tags.title ?? track.title
    artist = exported.metadata.tags.artist
    album = exported.metadata.tags.album
    output = exported.options.outputName
    let encoding = exported.options.encoding
    format = encoding.format.rawValue
    sampleRate = encoding.rate.hertz
    channels = encoding.pcm.channels
    bits = encoding.format.isLossless ? encoding.pcm.samples.bytes * 8 : nil
    frames = track.timeline.length.count
    seconds = track.timeline.rate.seconds(track.timeline.length)
    bytes = facts?.bytes
    sha256 = exported.file.digest
    voice = track.request.voice.name
    language = track.language
    seed = track.request.seed
    targetLoudness = exported.asked
    voiceLoudness = Self.hundredths(track.request.loudness)
    targetPeak = track.request.peak.value
    speech = exported.speech.map(Levels.init)
    programme = facts.map { Levels($0.programme) }
    rms = facts.flatMap { Self.hundredths($0.rms.value) }
    noiseFloor = facts.flatMap { Self.hundredths($0.floor.value) }
    phrases = track.timeline.phraseCount
    chapters = exported.metadata.chapters.count
    companions = exported.options.sidecarPaths.map {
      String($0.split(separator: "/").last ?? "")
    }
    preset = exported.options.preset?.title
    findings = exported.verification?.findings
  }

  private static func hundredths(_ value: Double) -> Double? {
    value.isFinite ? (value * 100).rounded() / 100 : nil
  }
}
