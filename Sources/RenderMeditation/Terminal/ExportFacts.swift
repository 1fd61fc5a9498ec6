import Pacing
import Rendering
import Timebase

/// A script in another form, for programs.
struct ExportFacts: Encodable {
  let form: String
  let title: String
  let language: String
  let seconds: Double
  /// `nil` where `text` has it.
  let output: String?
  let bytes: Int
  /// The whole of it; `nil` where it was written to a file.
  let text: String?

  init(_ text: String, as form: Export.Form, of track: TrackLayout, to output: String?) {
    self.form = form.rawValue
    title = track.title
    language = track.language
    seconds = track.timeline.rate.seconds(track.timeline.length)
    self.output = output
    bytes = text.utf8.count
    self.text = output == nil ? text : nil
  }
}
