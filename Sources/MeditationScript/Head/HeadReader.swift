internal import Yams

/// Reads the YAML head, with a place for everything that is wrong in it.
struct HeadReader {
  private let yaml: PlacedYAML
  private var head = Head()
  private(set) var diagnostics: [Diagnostic] = []

  static let keys = [
    "title", "names", "summary", "language", "length", "credits", "tags", "notes", "phrases",
    "lexicon", "set", "options", "vary", "form", "refrains", "voice", "second-voice", "pace",
    "bell", "bed", "breath", "allow",
  ]

  static func read(
    _ span: SourceSpan, in source: SourceText
  ) -> (head: Head, diagnostics: [Diagnostic]) {
    var reader = HeadReader(yaml: PlacedYAML(span: span, source: source))
    reader.read()
    return (reader.head, reader.diagnostics)
  }

  private init(yaml: PlacedYAML) {
    self.yaml = yaml
  }

  private mutating func read() {
    switch yaml.parse() {
    case .failure(let problem): diagnostics.append(problem.diagnostic)
    case .success(nil): break
    case .success(let node?):
      guard let mapping = node.mapping else {
        diagnostics.append(
          .error(
            "the head is not a list of keys", at: yaml.place(of: node), expected: "`key: value`"))
        return
      }
      for (key, value) in mapping {
        read(key, value)
      }
    }
  }

  private mutating func read(_ key: Node, _ value: Node) {
    switch key.string {
    case "title":
      head.title = words(value, of: "title")
      head.titleSpan = yaml.place(of: value)
    case "names": head.names = texts(value, of: "names").map(\.value).filter { !$0.isEmpty }
    case "summary": head.summary = words(value, of: "summary")
    case "language":
      head.language = text(value, of: "language") ?? head.language
      head.languageSpan = yaml.place(of: value)
    case "length":
      head.lengthSpan = yaml.place(of: key)
      readLength(value)
    case "credits": head.credits = words(value, of: "credits")
    case "tags": head.tags = texts(value, of: "tags").map(\.value).filter { !$0.isEmpty }
    case "notes": head.notes = words(value, of: "notes")
    case "phrases": head.writtenPhrases = texts(value, of: "phrases")
    case "lexicon":
      let (entries, problems) = LexiconReader.entries(of: value, in: yaml)
      head.lexicon = entries
      diagnostics += problems
    case "set": head.values = Dictionary(named(value, of: "set")) { $1 }
    case "options":
      head.options = named(value, of: "options").map { Head.Option(name: $0, summary: $1) }
    case "vary": readVary(value)
    case "form": head.form = readForm(value) ?? head.form
    case "refrains": head.saidRefrains = readRefrains(value)
    case "voice": head.wishes.voice = wish(value, of: "voice")
    case "second-voice": head.wishes.secondVoice = wish(value, of: "second-voice")
    case "pace": head.wishes.pace = readPace(value)
    case "bell": head.wishes.bell = wish(value, of: "bell")
    case "bed": head.wishes.bed = wish(value, of: "bed")
    case "breath": head.wishes.breath = readBreath(value)
    case "allow": readAllowed(value)
    default: reportUnknown(key)
    }
  }

  private mutating func readLength(_ node: Node) {
    guard let mapping = node.mapping else {
      guard let length = duration(node) else { return }
      head.length = Head.LengthRange(from: nil, usual: length, to: nil)
      return
    }
    for (key, value) in mapping {
      switch key.string {
      case "from": head.length.from = duration(value)
      case "usual": head.length.usual = duration(value)
      case "to": head.length.to = duration(value)
      case let glued? where glued.contains(":"):
        let mended = glued.replacing(":", with: ": ")
        report(
          key, "a space is missing after the colon here", expected: "`\(mended)`",
          edit: yaml.letters(of: key).map { TextEdit($0.span, mended) })
      default: report(key, "`length` has no `\(key.string ?? "")`", expected: "from, usual, to")
      }
    }
    let order = [head.length.from, head.length.usual, head.length.to].compactMap { $0 }
    if order != order.sorted() {
      report(node, "these lengths are out of order", expected: "from ≤ usual ≤ to")
    }
  }

  /// Names with a text each, in order.
  private mutating func named(_ node: Node, of key: String) -> [(String, String)] {
    guard let mapping = node.mapping else {
      report(node, "`\(key)` is not a list of names", expected: "`\(key): { name: text }`")
      return []
    }
    return mapping.compactMap { name, value in
      guard let name = name.string, let text = text(value, of: name) else { return nil }
      return (name, text)
    }
  }

  private mutating func readVary(_ node: Node) {
    switch node.string {
    case "none", "no", "false": head.variesPauses = false
    case "yes", "true": head.variesPauses = true
    default: report(node, "`vary` cannot be read", expected: "none or yes")
    }
  }

  private mutating func readForm(_ node: Node) -> PracticeForm? {
    word(node, of: "form") { "there is no form of practice `\($0)`" }
  }

  private mutating func readBreath(_ node: Node) -> BreathLead? {
    word(node, of: "breath") { "breath is not led by `\($0)`" }
  }

  private mutating func readPace(_ node: Node) -> Double? {
    guard let text = words(node, of: "pace") else { return nil }
    if let pace = DurationText.number(text), SoundWishes.paces.contains(pace) { return pace }
    report(node, "`pace` cannot be read", expected: "words a minute, a number from 90 to 300")
    return nil
  }

  /// What is asked of the sound, at the letters of its value where those are known.
  private mutating func wish(_ node: Node, of key: String) -> Spanned<String>? {
    guard let text = words(node, of: key) else { return nil }
    if let letters = yaml.letters(of: node), letters.value == text { return letters }
    return Spanned(text, yaml.place(of: node))
  }

  private mutating func readRefrains(_ node: Node) -> Refrains? {
    guard let text = words(node, of: "refrains") else { return nil }
    let refrains = Refrains(text)
    if refrains == nil { report(node, "`refrains` cannot be read", expected: Refrains.form) }
    return refrains
  }

  private mutating func readAllowed(_ node: Node) {
    for (name, node) in nodes(node, of: "allow") {
      if let rule = Rule(rawValue: name.value) {
        head.allowed.insert(rule)
      } else {
        let rules = Rule.allCases.map(\.rawValue)
        let meant = Suggestion.nearest(to: name.value, among: rules)
        diagnostics.append(
          .error(
            "there is no rule `\(name.value)`", at: name.span,
            expected: "one of \(rules.joined(separator: ", "))",
            help: meant.map(Suggestion.question), edit: edit(node, to: meant)))
      }
    }
  }

  // MARK: - Values

  /// A value that is one of a few words; reports any other.
  private mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ node: Node, of key: String, else message: (String) -> String
  ) -> Word? {
    guard let name = words(node, of: key) else { return nil }
    if let word = Word(rawValue: name) { return word }
    let words = Word.allCases.map(\.rawValue)
    let meant = Suggestion.nearest(to: name, among: words)
    diagnostics.append(
      .error(
        message(name), at: yaml.place(of: node),
        expected: "one of \(words.joined(separator: ", "))",
        help: meant.map(Suggestion.question), edit: edit(node, to: meant)))
    return nil
  }

  private mutating func text(_ node: Node, of key: String) -> String? {
    guard let text = node.string else {
      report(node, "`\(key)` is not a piece of text", expected: "words after `\(key):`")
      return nil
    }
    return text.trimmed
  }

  /// A text that says something; `nil` for an empty one, as for none at all.
  private mutating func words(_ node: Node, of key: String) -> String? {
    text(node, of: key).flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func texts(_ node: Node, of key: String) -> [Spanned<String>] {
    nodes(node, of: key).map(\.text)
  }

  /// A text, or the texts of a list, each with its node.
  private mutating func nodes(
    _ node: Node, of key: String
  ) -> [(text: Spanned<String>, node: Node)] {
    let items = node.sequence.map(Array.init) ?? [node]
    return items.compactMap { item in
      text(item, of: key).map { (Spanned($0, yaml.place(of: item)), item) }
    }
  }

  /// What is meant in the place of what is written, if the place is known to the letter.
  private func edit(_ node: Node, to meant: String?) -> TextEdit? {
    guard let meant, let letters = yaml.letters(of: node) else { return nil }
    return TextEdit(letters.span, meant)
  }

  private mutating func duration(_ node: Node) -> Duration? {
    guard let text = node.string, let duration = DurationText.duration(text), duration > .zero
    else {
      report(node, "this is not a length of time", expected: "a length such as `10m` or `7m30s`")
      return nil
    }
    return duration
  }

  private mutating func report(
    _ node: Node, _ message: String, expected: String, edit: TextEdit? = nil
  ) {
    diagnostics.append(.error(message, at: yaml.place(of: node), expected: expected, edit: edit))
  }

  /// Keys that authors look for here, and where they say it instead.
  private static let elsewhere = ["author", "artist", "album", "cover"].reduce(into: [:]) {
    $0[$1] = HostWords.settingOfTrack($1 == "author" ? "artist" : $1)
  }

  /// A key that means nothing here: of another program, or misspelt.
  ///
  /// Nobody knows which of the two `name` and `tag` are. So both are warnings, and what one may be
  /// meant to be is offered.
  private mutating func reportUnknown(_ key: Node) {
    let name = key.string ?? ""
    let elsewhere = Self.elsewhere[name.lowercased()]
    let meant = elsewhere == nil ? Suggestion.nearest(to: name, among: Self.keys) : nil
    diagnostics.append(
      .warning(
        .unknownKey, "`\(name)` means nothing here and is passed over", at: yaml.place(of: key),
        help: elsewhere ?? meant.map(Suggestion.question)
          ?? "the head knows \(Self.keys.joined(separator: ", "))",
        edit: edit(key, to: meant)))
  }
}
