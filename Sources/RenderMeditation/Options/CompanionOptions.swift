import ArgumentParser
import Production
import SoundFile

/// What is wanted beside the track; each is named after it.
struct CompanionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Captions, one cue a phrase: vtt, srt, lrc, or several with commas between: vtt,srt.",
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

  func apply(to order: inout ProductionOrder) {
    let flags: [(Bool, Companion)] = [
      (chapters, .chapters), (cue, .cue), (labels, .labels), (timeline, .timeline),
      (report, .report), (page, .page),
    ]
    order.companions = Set(captions.flatMap(\.forms)).union(flags.filter(\.0).map(\.1))
    order.wantsStems = stems
  }

  /// - Throws: if something is wanted that has no place.
  func check(_ order: ProductionOrder) throws {
    if order.output.isStream {
      guard !order.wantsStems, order.companions.isEmpty else {
        throw ValidationError(
          "Beside a track that is streamed there is no place; name a file by -o.")
      }
      guard order.preset == nil else {
        throw ValidationError("A preset reads the finished file back; name one by -o.")
      }
    }
    if order.companions.contains(.cue), case .path(let path) = order.output,
      path.contains(where: { $0 == "\"" || $0.isNewline })
    {
      throw ValidationError("A cue sheet cannot name \(path); leave quotes out of the name.")
    }
    if case .path(let path) = order.output, order.companionPaths.contains(path) {
      throw ValidationError(
        "\(path) would be the track and what stands beside it; name it otherwise.")
    }
  }
}

/// `vtt,srt`.
struct CaptionForms: ExpressibleByArgument {
  let forms: [Companion]

  static let all: [Companion] = [.vtt, .srt, .lrc]

  init?(argument: String) {
    var forms: [Companion] = []
    for word in argument.lowercased().split(separator: ",", omittingEmptySubsequences: false) {
      guard let form = Self.all.first(where: { $0.rawValue == word }) else { return nil }
      forms.append(form)
    }
    self.forms = forms
  }

  static var allValueStrings: [String] { all.map(\.rawValue) }
}
