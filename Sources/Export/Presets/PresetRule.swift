/// The kinds of rule a preset can have; raw values are the names shown to people.
enum PresetRule: String, CaseIterable {
  case format
  case sampleRate = "sample rate"
  case bitDepth = "bit depth"
  case channels
  case bitRate = "bit rate"
  case size, loudness
  case truePeak = "true peak"
  case rms = "RMS"
  case noiseFloor = "noise floor"
  case length, head, tail

  /// The unit shown after its figures; empty for none.
  var unit: String {
    switch self {
    case .format, .channels: ""
    case .sampleRate: " Hz"
    case .bitDepth: " bits"
    case .bitRate: " kbit/s"
    case .size: " MB"
    case .loudness: " LUFS"
    case .truePeak: " dBTP"
    case .rms, .noiseFloor: " dBFS"
    case .length: " minutes"
    case .head, .tail: " s of silence"
    }
  }
}
