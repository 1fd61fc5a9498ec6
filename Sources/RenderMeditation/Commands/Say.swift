import ArgumentParser
import Export
import Foundation
import MeditationRenderer
import MeditationScript
import Rendering

/// `say TEXT`: tries a voice or a pronunciation.
struct Say: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "say",
    abstract: "Speak a few words, to try a voice or a pronunciation.",
    discussion: """
      What is said is shown in the International Phonetic Alphabet, on standard error.

      EXAMPLES
        render-meditation say "May you live with ease." -o sample.wav
        render-meditation say "(metta)/meta/ means love." --phonemes
        render-meditation say "Metta." --json --phonemes -o metta.wav
        render-meditation say "Bow your head." --lexicon words.yaml | mpv -
      """)

  @Argument(help: "What to say; everything a script can hold.")
  var text: String

  @Option(
    help: ArgumentHelp("The language it is in, such as fr.", valueName: "tag"),
    completion: .names(Choices.languages))
  var language = "en-US"

  @Flag(help: "Only show what would be said, on standard output; with --json, show it, too.")
  var phonemes = false

  @Flag(
    help: """
      What was said as JSON on standard output: text, voice, length, and by --phonemes how it sounds; \
      without -o, nothing is written.
      """)
  var json = false

  @Option(
    help: ArgumentHelp(
      "Pronunciations of your own, in YAML or as a W3C lexicon.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "pls", "xml"]))
  var lexicon: [String] = []

  @OptionGroup var voice: VoiceOptions
  @OptionGroup var file: FileOptions

  func validate() throws {
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw ValidationError("There is nothing to say.")
    }
  }

  func run() throws {
    let console = Console()
    let context = try HostEnvironment.context()
    var settings = TrackSettings()
    try voice.apply(to: &settings)
    try settings.set(.lexicon, list: lexicon)
    try settings.set(.language, language)
    guard !json else { return try console.json(facts(settings, context, console)) }
    let sounds = try JobRunner.run(
      settings, source: SourceText(name: "<words>", text: text), to: .none, context, console
    ) { try $0.job.phonemes() }
    guard !phonemes else {
      console.result(sounds.joined(separator: "\n"))
      return
    }
    for sound in sounds { console.note("/\(sound)/") }
    var options = file
    options.output = file.output ?? "-"
    try Sample(text: text, settings: settings).render(
      as: "say", to: options, json: false, context, console)
  }

  /// Speaks, if a file is named; lays out what would be spoken, if none is.
  private func facts(
    _ settings: TrackSettings, _ context: RenderContext, _ console: Console
  ) throws -> SpokenFacts {
    let (layout, sounds) = try JobRunner.run(
      settings, source: SourceText(name: "<words>", text: text), to: .none, context, console
    ) { (try $0.job.layout(), phonemes ? try $0.job.phonemes() : nil) }
    let sound =
      file.output == nil
      ? SampleFacts(layout)
      : try Sample(text: text, settings: settings).render(
        as: "say", to: file, json: true, context, console)
    return SpokenFacts(
      text: text, voice: voice.voice, language: layout.language, phonemes: sounds,
      written: file.output != nil, sound: sound)
  }
}
