import ArgumentParser
import Export

/// What is wanted beside the track; each is named after it.
struct SidecarOptions: SettingOptions {
  @Option(
    help: ArgumentHelp(
      "Captions, phrase by phrase: vtt, srt, lrc, or several with commas between: vtt,srt.",
      valueName: "forms"))
  var captions: [CaptionForms] = []

  @Flag(help: "Chapters as JSON, as podcast apps read them.")
  var chapters = false

  @Flag(help: "A cue sheet.")
  var cue = false

  @Flag(help: "Chapters as Audacity's labels.")
  var labels = false

  @Flag(
    help: """
      The voice, the bells, the breath and the bed, a WAV of floating point each; they add up to the \
      track.
      """)
  var stems = false

  @Flag(help: "Every event on the frame clock, as JSON.")
  var timeline = false

  @Flag(help: "What was measured, as JSON.")
  var report = false

  @Flag(help: "A page that plays the track, with its words and its breath, in one HTML file.")
  var page = false

  func apply(to settings: inout TrackSettings) throws(SettingProblem) {
    try settings.set(.captions, list: captions.flatMap(\.forms).map(\.rawValue))
    try settings.set(.chapters, flag: chapters)
    try settings.set(.cue, flag: cue)
    try settings.set(.labels, flag: labels)
    try settings.set(.stems, flag: stems)
    try settings.set(.timeline, flag: timeline)
    try settings.set(.report, flag: report)
    try settings.set(.page, flag: page)
  }
}

/// `vtt,srt`.
struct CaptionForms: ExpressibleByArgument {
  let forms: [Sidecar]

  init?(argument: String) {
    var forms: [Sidecar] = []
    for word in argument.lowercased().split(separator: ",", omittingEmptySubsequences: false) {
      guard let form = Sidecar.captionForms.first(where: { $0.rawValue == word }) else {
        return nil
      }
      forms.append(form)
    }
    self.forms = forms
  }

  static var allValueStrings: [String] { Sidecar.captionForms.map(\.rawValue) }
}
