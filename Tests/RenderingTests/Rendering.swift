import Loudness
import MeditationScript
import Processes
import Rendering
import SoundFile
import Timebase

/// Lays out a script with the real voice.
func track(_ text: String, _ request: TrackRequest, folder: String? = nil) throws -> Track {
  try Planner(context: try context()).track(
    SourceText(name: "s.md", bytes: Array(text.utf8), folder: folder), request)
}

/// Interleaved samples of a whole track.
func samples(_ track: Track, cores: Int = 1) throws -> [Int32] {
  let sink = MemorySink()
  try TrackRenderer(cores: cores).render(track, to: [sink])
  return sink.samples
}

/// A request at a low rate, so that tests are quick.
func quickRequest() -> TrackRequest {
  var request = TrackRequest()
  request.rate = SampleRate(22_050)
  return request
}

/// The loudness of interleaved samples between two seconds, in LUFS.
func loudness(
  _ samples: [Int32], from: Double, to: Double, rate: SampleRate = SampleRate(22_050)
) -> Double {
  let range = Int(from * Double(rate.hertz))..<min(Int(to * Double(rate.hertz)), samples.count / 2)
  let left = range.map { Float(samples[2 * $0]) / 32768 }
  let right = range.map { Float(samples[2 * $0 + 1]) / 32768 }
  var meter = LoudnessMeter(channels: 2, rate: rate)
  meter.add(left: left.span, right: right.span)
  return meter.integrated
}

/// What one track has and another has not: both from one script, so that the rest cancels.
func difference(_ one: [Int32], _ other: [Int32]) -> [Int32] {
  zip(one, other).map { $0 &- $1 }
}

/// What a test renders is a job of its own, which nobody cancels.
extension Planner {
  func track(_ source: SourceText, _ request: TrackRequest) throws -> Track {
    try track(source, request, in: JobScope())
  }
}

extension TrackRenderer {
  func render(_ track: Track, to sinks: [any FrameSink], stems: [any FrameSink] = []) throws {
    try render(MixPlan(track), to: sinks, stems: stems, in: JobScope())
  }
}
