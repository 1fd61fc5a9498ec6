import ArgumentParser
import Catalog
import MeditationScript

struct ScriptArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A practice's name, a script's path, or - for standard input.", valueName: "script"),
    completion: .names(
      Choices.practices, others: Choices.practiceAliases, orFiles: ["md", "txt", "ssml"]))
  var word: String

  @Option(
    help: ArgumentHelp(
      "Takes the practice in this language, such as es; English without it.", valueName: "tag"),
    completion: .names(Choices.languages))
  var language: String?

  /// - Parameter preferred: the language of whoever asks.
  func source(_ catalog: Catalog, preferred: String? = nil) throws -> SourceText {
    let finder = ScriptFinder(
      practices: catalog.practices, language: language, preferred: preferred)
    return word == "-" ? try finder.standardInput() : try finder.source(word)
  }
}
