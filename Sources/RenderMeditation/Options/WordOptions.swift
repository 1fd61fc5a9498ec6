import ArgumentParser
import Export

struct WordOptions: SettingOptions {
  @Option(help: ArgumentHelp("Fills a placeholder of the script.", valueName: "name=value"))
  var set: [String] = []

  @Option(
    help: ArgumentHelp(
      "Says this in the place of the script's phrases; may be given several times."))
  var phrase: [String] = []

  @Option(
    help: ArgumentHelp(
      "How often one wording may be heard: usual (as teachers do), free, or a number."),
    completion: .list(["usual", "free"]))
  var refrains: String?

  @Option(
    help: ArgumentHelp("Chooses an option of the script.", valueName: "option"),
    completion: .custom { words, _, _ in Choices.options(of: words) })
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
    try checkSettings()
  }

  func apply(to settings: inout TrackSettings) throws(SettingProblem) {
    for pair in set {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      settings.fill(String(parts[0]), with: String(parts[1]))
    }
    try settings.set(.phrase, list: phrase)
    try settings.set(.refrains, refrains)
    try settings.set(.with, list: with)
    try settings.set(.lexicon, list: lexicon)
  }
}
