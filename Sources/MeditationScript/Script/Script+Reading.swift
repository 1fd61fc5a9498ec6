extension Script {
  /// Reads a script: tokens, syntax, checks.
  ///
  /// - Parameters:
  ///   - repertoire: what there is to ask for.
  ///   - allowed: rules switched off besides the script's own.
  /// - Returns: the script, if it has no errors, and everything there is to say about it.
  package static func read(
    _ source: SourceText, with repertoire: Repertoire, allowed: Set<Rule> = []
  ) -> (script: Script?, diagnostics: [Diagnostic]) {
    if let refusal = refusal(of: source) { return (nil, [refusal]) }
    let (syntax, spelling) = spelled(source)
    let (script, semantic) = Checker.check(
      syntax, of: source, with: repertoire)
    var diagnostics = (spelling + semantic).inOrder()
    // Said only when nothing else explains it.
    if script.isEmpty, !diagnostics.hasErrors {
      diagnostics.append(
        .error(
          "there is nothing to speak in this script", at: SourceSpan(0, 0),
          help: "write at least one sentence"))
    }
    // What nobody wants to hear takes no room from the rest.
    diagnostics = listed(diagnostics.allowed(by: script.head.allowed.union(allowed)))
    return (diagnostics.hasErrors ? nil : script, diagnostics)
  }

  /// Reads a script or throws all that is wrong with it.
  ///
  /// - Parameters:
  ///   - repertoire: what there is to ask for.
  /// - Returns: the script, and its warnings.
  public static func valid(
    _ source: SourceText, with repertoire: Repertoire
  ) throws(ScriptErrors) -> (script: Script, warnings: [Diagnostic]) {
    let (script, diagnostics) = read(source, with: repertoire)
    guard let script else { throw ScriptErrors(source: source, diagnostics: diagnostics) }
    return (script, diagnostics.filter { $0.severity == .warning })
  }

  /// A script's head alone, without a look at its body; mistakes are left for `read`.
  package static func head(of source: SourceText) -> Head {
    guard let yaml = HeadFinder.head(in: source).yaml else { return Head() }
    return HeadReader.read(yaml, in: source).head
  }

  /// More than anybody reads; a damaged file can have a hundred thousand.
  private static let mostDiagnostics = 200

  /// As many as somebody may read, and how many there are besides.
  static func listed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.count > mostDiagnostics else { return diagnostics }
    let rest = diagnostics.count - mostDiagnostics
    let next = diagnostics[mostDiagnostics]
    return diagnostics.prefix(mostDiagnostics) + [
      diagnostics.hasErrors
        ? .error("there are \(rest) more mistakes from here on", at: next.span)
        : .warning(
          next.rule ?? .unknownKey, "there are \(rest) more like this from here on", at: next.span)
    ]
  }

  /// Files that are no scripts at all.
  ///
  /// - Parameters:
  ///   - limit: the most bytes there may be, in whole mebibytes.
  ///   - what: what messages call the text.
  package static func refusal(
    of source: SourceText, limit: Int = SourceText.sizeLimit, what: String = "script"
  ) -> Diagnostic? {
    let beginning = SourceSpan(0, 0)
    // Before its size, which says less.
    if let refusal = ForeignFile(source.bytes)?.refusal(asA: what, name: source.name) {
      return refusal
    }
    guard source.bytes.count <= limit else {
      return .error("this file is larger than a \(what) may be (\(limit >> 20) MiB)", at: beginning)
    }
    if let zero = source.bytes.firstIndex(of: 0) {
      return .error(
        "this is not a text file", at: SourceSpan(zero, zero + 1),
        help: "a \(what) is plain text in UTF-8"
          + (what == "script" ? ", such as a Markdown file" : ""))
    }
    return source.illFormed.first.map { wrong in
      .error(
        "this is not UTF-8 text", at: SourceSpan(wrong.lowerBound, wrong.lowerBound + 1),
        help: "save the file as UTF-8 and try again")
    }
  }
}
