internal import Files
internal import Loudness
internal import Pacing
internal import Rendering
internal import SoundFile
internal import Timebase

/// Sinks for the stems: files if they are asked for, and a meter on the voice if a report needs it.
struct StemSinks {
  /// Empty, or one sink for each stem.
  let sinks: [any FrameSink]
  private let meter: MeterSink?

  init(
    _ track: TrackLayout, _ options: ExportOptions, in publication: Publication
  ) throws(OutputError) {
    let format = options.encoding.pcm
    meter =
      options.sidecars.contains(.report)
      ? MeterSink(format: format, rate: track.timeline.rate) : nil
    guard options.wantsStems || meter != nil else {
      sinks = []
      return
    }
    var sinks: [any FrameSink] = []
    for stem in Stem.allCases {
      var outlets: [any FrameSink] = []
      if options.wantsStems, let path = options.stemPath(stem) {
        outlets.append(
          try SoundFileWriter(
            path: path, encoding: options.stemEncoding, format: format,
            length: track.timeline.length,
            in: publication))
      }
      if stem == .voice, let meter { outlets.append(meter) }
      sinks.append(ForkedSink(outlets, format: format))
    }
    self.sinks = sinks
  }

  /// Loudness of the voice alone, once it is rendered; `nil` unless measured.
  var speech: ProgrammeLoudness? { meter?.measured }
}

/// Hands frames to any number of sinks, also to none.
private final class ForkedSink: FrameSink {
  let format: PCMFormat
  private let outlets: [any FrameSink]

  init(_ outlets: [any FrameSink], format: PCMFormat) {
    self.outlets = outlets
    self.format = format
  }

  func write(_ samples: [Int32], frames: Int) throws(OutputError) {
    for outlet in outlets { try outlet.write(samples, frames: frames) }
  }

  func finish() throws(OutputError) {
    for outlet in outlets { try outlet.finish() }
  }
}
