import Sound
import SoundFile

extension Encoding.Problem {
  /// In the user's words.
  var sentence: String {
    switch self {
    case .rate(let format, let rate):
      "\(format.rawValue) files have no \(rate) frames a second; --sample-rate is one of "
        + format.rates.sorted().map(String.init).joined(separator: ", ") + "."
    case .samples(let format, _) where !format.isLossless:
      "--bit-depth is nothing \(format.rawValue) has; --bit-rate says how fine it is."
    case .samples(let format, _):
      "\(format.rawValue) files have "
        + format.sampleFormats.map { "\($0.bytes * 8)" }.joined(separator: " or ") + " bits."
    case .bitRate(let format, _, let known) where known.isEmpty:
      "--bit-rate is for mp3, ogg and opus; \(format.rawValue) loses nothing."
    case .bitRate(let format, .variable, _):
      "Only mp3 is asked for vbr; give \(format.rawValue) a --bit-rate in thousands of bits."
    case .bitRate(let format, .constant, let known):
      "\(format.rawValue) at this rate takes a --bit-rate from \(known[0]) to "
        + "\(known[known.count - 1])" + (format == .mp3 ? ": " : ".")
        + (format == .mp3 ? known.map(String.init).joined(separator: ", ") + "." : "")
    }
  }
}
