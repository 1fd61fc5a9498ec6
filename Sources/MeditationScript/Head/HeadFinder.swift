/// Finds the head of a script: YAML between two lines of dashes, at the beginning of the file.
enum HeadFinder {
  /// Where the head's YAML stands, if there is a head; and where the body begins.
  struct Found {
    var yaml: SourceSpan?
    var end: Int
    var diagnostics: [Diagnostic] = []
  }

  static func head(in source: SourceText) -> Found {
    let bytes = source.bytes
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let lines = Lines(bytes, from: mark)
    guard let first = lines.firstWritten else { return Found(end: mark) }
    let opening = lines.text(first)
    if opening == "+++" { return otherHead(lines, first, source) }
    guard opening.isFence else {
      return looseHead(lines, first, source) ?? Found(end: mark)
    }
    // Lower down, or with other dashes, it may only rule something off.
    let isPlain = lines.range(first).lowerBound == mark && opening == "---"
    guard isPlain || lines.isKey(after: first) else { return Found(end: mark) }
    let start = lines.next(first)
    var line = start
    while line < bytes.count {
      let text = lines.text(line)
      if text.isFence || text == "..." {
        return Found(yaml: SourceSpan(start, line), end: lines.next(line))
      }
      line = lines.next(line)
    }
    guard isPlain else { return Found(end: mark) }
    return Found(
      end: bytes.count,
      diagnostics: [
        .error(
          "the head is never closed", at: SourceSpan(mark, lines.range(first).upperBound),
          expected: "a line of `---` after the head's last key")
      ])
  }

  /// A head between lines of `+++`, which is TOML.
  private static func otherHead(_ lines: Lines, _ first: Int, _ source: SourceText) -> Found {
    let start = lines.next(first)
    var line = start
    var keys: [String] = []
    while line < source.bytes.count, lines.text(line) != "+++" {
      keys.append(lines.text(line))
      line = lines.next(line)
    }
    guard line < source.bytes.count else { return Found(end: first) }
    let place = SourceSpan(first, lines.range(line).upperBound)
    let yaml = keys.map(yaml)
    let isWhole = yaml.allSatisfy { $0 != nil }
    return Found(
      end: lines.next(line),
      diagnostics: [
        .error(
          "a head between lines of `+++` is TOML, and not read", at: place,
          expected: "YAML between lines of `---`",
          help: "write `key: value` for `key = value`, between two lines of `---`",
          edit: isWhole
            ? TextEdit(place, (["---"] + yaml.compactMap(\.self) + ["---"]).joined(separator: "\n"))
            : nil)
      ])
  }

  /// A line of TOML as YAML; `nil` for one that holds more than a simple value.
  private static func yaml(_ line: String) -> String? {
    if line.isEmpty || line.hasPrefix("#") { return line }
    guard let sign = line.firstIndex(of: "=") else { return nil }
    let key = line[..<sign].trimmed
    let value = line[line.index(after: sign)...].trimmed
    let isSimple = !value.isEmpty && !value.hasPrefix("{") && !value.hasPrefix("\"\"\"")
    guard isSimple, key.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) }) else {
      return nil
    }
    return "\(key): \(value)"
  }

  /// What other programs and word processors write there.
  private static let foreignKeys: Set<String> = [
    "author", "by", "category", "categories", "date", "description", "draft", "duration", "id",
    "image", "keywords", "layout", "level", "music", "name", "slug", "subject", "tag", "type",
  ]

  /// Keys of ours that may as well be the beginning of a line that is spoken, or done.
  private static let doubtfulKeys: Set<String> = ["bell", "bed", "breath", "pace"]

  /// A key as a head of ours has it: in lower case, and in English.
  private static func plain(_ key: String) -> String {
    let name = key.lowercased()
    return otherKeys.first { $0.value.contains(name) }?.key ?? name
  }

  /// What our keys are called in other languages.
  private static let otherKeys: [String: Set<String>] = [
    "title": [
      "titel", "título", "titulo", "titre", "titolo", "tittel", "otsikko", "tytuł", "název", "cím",
      "titlu", "τίτλος", "başlık", "название", "назва", "शीर्षक", "titulus",
    ],
    "language": [
      "sprache", "idioma", "langue", "lingua", "taal", "språk", "sprog", "kieli", "język", "jazyk",
      "nyelv", "limba", "γλώσσα", "dil", "язык", "мова", "भाषा",
    ],
    "length": [
      "dauer", "länge", "duración", "durée", "durata", "duração", "duur", "varighed", "varighet",
      "längd", "kesto", "czas", "délka", "időtartam", "durată", "διάρκεια", "süre", "длительность",
      "тривалість", "अवधि",
    ],
  ]

  /// Lines such as `Title: Evening` with nothing around them, at the very beginning.
  private static func looseHead(_ lines: Lines, _ first: Int, _ source: SourceText) -> Found? {
    var line = first
    var keys = 0
    var end = first
    while line < source.bytes.count, !lines.text(line).isEmpty {
      guard let key = lines.key(line) else { return nil }
      let name = plain(key)
      guard HeadReader.keys.contains(name) || foreignKeys.contains(name) else { return nil }
      if !doubtfulKeys.contains(name) { keys += 1 }
      end = lines.range(line).upperBound
      line = lines.next(line)
    }
    guard keys >= 1,
      lines.key(first).map(plain).map({ ["title", "language"].contains($0.lowercased()) }) == true
        || keys >= 2
    else { return nil }
    let place = SourceSpan(first, end)
    return Found(
      end: line,
      diagnostics: [
        .warning(
          .notSpeech, "this looks like the head of a script, and is not said", at: place,
          help: "put a line of `---` before it and one after it, and it is read",
          edit: TextEdit(place, "---\n" + lowered(source.text(place)) + "\n---"))
      ])
  }

  /// The keys of a head as they are written in one.
  private static func lowered(_ head: String) -> String {
    head.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let colon = line.firstIndex(of: ":") else { return String(line) }
      let value = line[line.index(after: colon)...].trimmed
      return plain(String(line[..<colon])) + ": " + YAMLText.scalar(value)
    }.joined(separator: "\n")
  }
}

/// The lines of a text by the offsets they begin at.
private struct Lines {
  private let bytes: [UInt8]
  private let start: Int

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
  }

  func range(_ line: Int) -> Range<Int> {
    line..<(bytes[line...].firstIndex(of: 0x0A) ?? bytes.count)
  }

  func next(_ line: Int) -> Int { min(bytes.count, range(line).upperBound + 1) }

  func text(_ line: Int) -> String {
    let range = range(line)
    // No line of dashes and no key is longer.
    return String(decoding: bytes[range.prefix(400)], as: UTF8.self).trimmed
  }

  /// The first line with a sign in it.
  var firstWritten: Int? {
    var line = start
    while line < bytes.count {
      if !text(line).isEmpty { return line }
      line = next(line)
    }
    return nil
  }

  /// The word before a colon at the beginning of a line.
  func key(_ line: Int) -> String? {
    let text = text(line)
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let key = text[..<colon]
    let rest = text[text.index(after: colon)...]
    let isKey =
      key.count <= 24 && !key.isEmpty && (rest.isEmpty || rest.first == " ")
      && key.allSatisfy { $0.isLetter || $0 == "-" || $0 == "_" }
    return isKey ? String(key) : nil
  }

  /// Whether the first line with a sign in it after a line is a key with its value.
  func isKey(after line: Int) -> Bool {
    let first = next(line)
    return first < bytes.count && key(first) != nil
  }
}

extension String {
  /// Three dashes, or what a word processor makes of them.
  fileprivate var isFence: Bool {
    let dashes = filter { $0 != " " }
    return (dashes.count == 3 && dashes.allSatisfy { "-–—―".contains($0) })
      || ["—-", "-—", "–-", "-–", "——", "—–", "–—"].contains(dashes)
  }
}
