package import MeditationScript

/// All errors of a library, grouped by file.
package struct LibraryErrors: Error {
  package let groups: [ScriptErrors]
  /// Whether all of them are failures of the system to read files, so that a retry may succeed.
  package let mayPass: Bool

  /// - Parameter problems: errors in the order in which they were found.
  init(_ problems: [(source: SourceText, diagnostic: Diagnostic)], mayPass: Bool = false) {
    self.mayPass = mayPass
    groups = problems.bySource.map {
      ScriptErrors(source: $0.source, diagnostics: Self.readable($0.diagnostics))
    }
  }

  /// Largest number of kinds per file; one wrong column is wrong in every row, in the same words.
  private static let mostKinds = 20
  /// Largest number per file.
  private static let mostDiagnostics = 200

  private static func readable(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let all = diagnostics.inOrder()
    let kept = Set(
      all.grouped().prefix(mostKinds).flatMap { [$0.first] + $0.others }.inOrder()
        .prefix(mostDiagnostics))
    guard kept.count < all.count, let next = all.first(where: { !kept.contains($0) }) else {
      return all
    }
    return all.filter(kept.contains) + [
      .error("there are \(all.count - kept.count) more mistakes from here on", at: next.span)
    ]
  }
}

extension [(source: SourceText, diagnostic: Diagnostic)] {
  /// The findings of each file, files in the order in which they are first found.
  var bySource: [ScriptErrors] {
    var names: [String] = []
    var found: [String: (source: SourceText, diagnostics: [Diagnostic])] = [:]
    for (source, diagnostic) in self {
      if found[source.name] == nil { names.append(source.name) }
      found[source.name, default: (source, [])].diagnostics.append(diagnostic)
    }
    return names.compactMap { found[$0] }.map(ScriptErrors.init)
  }
}
