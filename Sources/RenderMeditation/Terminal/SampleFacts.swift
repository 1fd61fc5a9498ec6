import Foundation
import Pacing
import Rendering
import SoundFile
import Timebase

/// What there is to say about a few seconds of sound.
struct SampleFacts: Encodable {
  /// `nil` where nothing was written.
  let output: String?
  let format: String?
  let frames: Int64
  let sampleRate: Int
  let seconds: Double
  let bytes: Int64?

  /// - Parameter file: where it was written and how; `nil` if it was not.
  init(_ layout: TrackLayout, _ file: (output: Output, encoding: Encoding)? = nil) {
    let timeline = layout.timeline
    output = file?.output.name
    format = file?.encoding.format.rawValue
    frames = timeline.length.count
    sampleRate = timeline.rate.hertz
    seconds = timeline.rate.seconds(timeline.length)
    if case .path(let path)? = file?.output, file?.output.isStream == false {
      let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64
      bytes = size ?? nil
    } else {
      bytes = nil
    }
  }
}
