internal import CSndfile
internal import Timebase

extension Encoding {
  /// Whether a file with `size` bytes of sound is written as RF64.
  func isRF64(size: Int64) -> Bool {
    switch format {
    case .rf64: true
    case .wav, .bwf: size > FileFormat.longRIFF
    default: false
    }
  }

  /// libsndfile's format number (`SF_FORMAT_…`).
  ///
  /// - Parameter size: size of the sound in bytes.
  func sndfileFormat(size: Int64) -> Int32 {
    let container =
      switch format {
      case .wav, .bwf, .rf64: isRF64(size: size) ? SF_FORMAT_RF64 : SF_FORMAT_WAV
      case .w64: SF_FORMAT_W64
      case .aiff: SF_FORMAT_AIFF
      case .caf: SF_FORMAT_CAF
      case .flac: SF_FORMAT_FLAC
      case .ogg, .opus: SF_FORMAT_OGG
      case .mp3: SF_FORMAT_MPEG
      }
    let coding =
      switch format {
      case .ogg: SF_FORMAT_VORBIS
      case .opus: SF_FORMAT_OPUS
      case .mp3: SF_FORMAT_MPEG_LAYER_III
      default:
        switch pcm.samples {
        case .int16: SF_FORMAT_PCM_16
        case .int24: SF_FORMAT_PCM_24
        case .float32: SF_FORMAT_FLOAT
        }
      }
    return Int32(container | coding)
  }
}
