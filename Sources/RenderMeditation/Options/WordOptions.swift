import ArgumentParser
import MeditationScript
import Rendering

struct WordOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Fills a placeholder of the script.", valueName: "name=value"))
  var set: [String] = []

  @Option(
    help: ArgumentHelp(
      "Says this in the place of the script's phrases; may be given several times."))
  var phrase: [String] = []

  @Option(help: ArgumentHelp("Chooses an option of the script.", valueName: "option"))
  var with: [String] = []

  @Option(
    help: ArgumentHelp(
      "Pronunciations of your own, in YAML or as a W3C lexicon (PLS); may be given several times.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "pls", "xml"]))
  var lexicon: [String] = []

  func validate() throws {
    for pair in set where !pair.contains("=") || pair.hasPrefix("=") {
      throw ValidationError("--set wants name=value, not “\(pair)”.")
    }
    for phrase in phrase where !phrase.contains(where: { $0.isLetter || $0.isNumber }) {
      throw ValidationError("--phrase wants words to say.")
    }
  }

  func apply(to request: inout TrackRequest) throws {
    request.lexicon = try LexiconFiles.entries(lexicon)
    for pair in set {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      request.values.values[String(parts[0])] = String(parts[1])
    }
    request.values.phrases = phrase
    request.values.options = Set(with)
  }
}
