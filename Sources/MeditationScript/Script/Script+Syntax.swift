extension Script {
  /// Any text as a tree, for an editor: a script, or a document of SSML.
  ///
  /// There is a tree for every text, however broken; of one that is no script at all, as much as can
  /// be read. Bytes that are no UTF-8 are question marks in it, and what is beyond the largest size of
  /// a script is left out. A document of SSML is read up to where it breaks off; XML whose outermost
  /// element is not `speak` has an empty tree.
  ///
  /// - Returns: the tree, and what is wrong with the spelling, in the order of the text; whether names
  ///   and values mean something is not looked at.
  public static func syntax(
    of source: SourceText
  ) -> (syntax: ScriptSyntax, diagnostics: [Diagnostic]) {
    let refusal = refusal(of: source)
    let (tree, spelling) = spelled(refusal == nil ? source : source.wellFormed)
    let syntax = ScriptSyntax(
      head: tree.head, language: tree.language, nodes: tree.nodes,
      span: SourceSpan(0, source.bytes.count))
    return (syntax, listed(((refusal.map { [$0] } ?? []) + spelling).inOrder()))
  }

  /// A text that `refusal(of:)` has nothing against, as a tree.
  static func spelled(
    _ source: SourceText
  ) -> (syntax: ScriptSyntax, diagnostics: [Diagnostic]) {
    if let foreign = ForeignText(source) {
      let nothing = ScriptSyntax(
        head: nil, language: nil, nodes: [], span: SourceSpan(0, source.bytes.count))
      return (nothing, [foreign.diagnostic(source.name)])
    }
    if SSMLReader.recognizes(source) { return SSMLReader.syntax(of: source) }
    let (tokens, lexical) = Lexer.tokens(of: source)
    let (syntax, structural) = Parser.syntax(of: source, tokens: tokens)
    return (syntax, lexical + structural)
  }
}
