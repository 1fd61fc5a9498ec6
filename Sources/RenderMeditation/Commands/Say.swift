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
    help: ArgumentHelp(
      "The language it is in, such as fr; en-US if nothing else is said.", valueName: "tag"),
    completion: .names(Choices.languages))
  var language: String?

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
  @OptionGroup var own: OwnSettingsOption

  func validate() throws {
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw ValidationError("There is nothing to say.")
    }
  }

  func run() throws {
    let console = Console()
    let context = try HostEnvironment.context()
    let own = try own.settings(context)
    var settings = TrackSettings()
    try voice.apply(to: &settings)
    try settings.set(.lexicon, list: lexicon)
    let isHabit = own?.settings.text(.language) != nil
    try settings.set(.language, language ?? (isHabit ? nil : "en-US"))
    guard !json else { return try console.json(facts(settings, own, context, console)) }
    let sounds = try JobRunner.run(
      settings, habits: own?.settings, source: SourceText(name: "<words>", text: text), to: .none,
      context, console
    ) { try $0.job.phonemes() }
    guard !phonemes else {
      console.result(sounds.joined(separator: "\n"))
      return
    }
    for sound in sounds { console.note("/\(sound)/") }
    var options = file
    options.output = file.output ?? "-"
    try Sample(text: text, settings: settings, own: own).render(
      as: "say", to: options, json: false, context, console)
  }

  /// Speaks, if a file is named; lays out what would be spoken, if none is.
  private func facts(
    _ settings: TrackSettings, _ own: OwnSettings?, _ context: RenderContext, _ console: Console
  ) throws -> SpokenFacts {
    let isWritten = file.output != nil
    let (laidOut, sounds) = try JobRunner.run(
      settings, habits: own?.settings, source: SourceText(name: "<words>", text: text), to: .none,
      context, console
    ) { (isWritten ? nil : try $0.job.layout(), phonemes ? try $0.job.phonemes() : nil) }
    let sample =
      try laidOut.map { ($0, SampleFacts($0)) }
      ?? Sample(text: text, settings: settings, own: own).render(
        as: "say", to: file, json: true, context, console)
    let (layout, sound) = sample
    return SpokenFacts(
      text: text, voice: layout.request.voice.name, language: layout.language, phonemes: sounds,
      written: isWritten, sound: sound)
  }
}
