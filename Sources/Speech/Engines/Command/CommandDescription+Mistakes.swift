extension CommandDescription {
  private static let asked: Set = ["text", "output", "folder", "voice", "rate", "model"]
  private static let places: Set = ["voice", "data", "prefix"]

  /// Every placeholder in the arguments and variables.
  var placeholders: [String] {
    let variables = (environment ?? [:]).sorted { $0.key < $1.key }.map(\.value)
    return (arguments + variables).flatMap { CommandTemplate($0).names }
  }

  /// What is wrong with the description itself, whatever is installed, in words that follow "it cannot
  /// be used:".
  package var mistakes: [String] {
    var mistakes: [String] = []
    func check(_ isRight: Bool, _ mistake: String) {
      if !isRight { mistakes.append(mistake) }
    }
    check(!program.isEmpty, "`program` is empty")
    let spelled = phonemes.map { CommandTemplate($0).names }
    check(spelled ?? ["phonemes"] == ["phonemes"], "`phonemes` has `{phonemes}` in it, once")
    for (key, texts, known) in [
      ("arguments", arguments, Self.asked),
      ("environment", (environment ?? [:]).sorted { $0.key < $1.key }.map(\.value), Self.asked),
      ("models", models ?? [], Self.places),
      (
        "fingerprint", (fingerprint?.files ?? []) + (fingerprint?.versionFiles ?? []),
        Self.places.union(["model"])
      ),
    ] {
      for name in texts.flatMap({ CommandTemplate($0).names }) where !known.contains(name) {
        mistakes.append("`\(key)`: there is no `{\(name)}`")
      }
    }
    let used = Set(placeholders)
    check(
      used.contains("text") == (input == .none),
      input == .none
        ? "nothing says what to speak: `input` is `none`, and `{text}` is in no argument"
        : "`{text}` is in an argument, so `input` is `none`")
    check(
      used.contains("output") == (output == .file),
      "`{output}` stands in `arguments` where `output` is `file`, and only there")
    check(
      used.contains("folder") == (output == .folder),
      "`{folder}` stands in `arguments` where `output` is `folder`, and only there")
    check(
      input != .lines || output == .folder, "the sound of many lines can only be in a `folder`")
    check(
      output != .raw || WAVReader.rates.contains(rate ?? 0),
      "`raw` sound needs its `rate`, 8000 to 192000")
    check(output == .raw || rate == nil, "`rate` is that of `raw` sound; a WAV file says its own")
    check(used.contains("rate") == (pace != nil), "`pace` and `{rate}` need each other")
    check(pace.map { $0.usual > 0 && $0.usual.isFinite } ?? true, "`usual` is more than 0")
    check((0...9).contains(pace?.digits ?? 0), "`digits` is 0 to 9")
    let needsModel = used.contains("model") || files.contains { $0.contains("{model}") }
    check(!needsModel || models != nil, "`{model}` needs `models`")
    check(voices.map { !$0.isEmpty } ?? true, "`voices` is empty")
    check(patience.map { (0.001...86_400).contains($0) } ?? true, "`patience` is up to a day")
    let names = (environment ?? [:]).keys
    check(names.allSatisfy { !$0.isEmpty && !$0.contains("=") }, "a variable has no such name")
    let words = arguments + [program] + names + (environment ?? [:]).values
    check(!words.contains { $0.contains("\0") }, "a word has a zero character")
    return mistakes
  }

  private var files: [String] { fingerprint?.files ?? [] }
}
