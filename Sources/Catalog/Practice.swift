package import MeditationScript
internal import Timebase

/// A script of the library.
package struct Practice: Sendable {
  package let source: SourceText
  package let head: Head
  /// What the command line calls it, the first being its own.
  package let names: [String]

  package init(source: SourceText) {
    self.source = source
    head = Script.head(of: source)
    let file = source.name.split(separator: "/").last?.prefix { $0 != "." } ?? ""
    names = head.names.isEmpty ? [String(file)] : head.names
  }

  package var name: String { names[0] }

  /// Of language, such as `es`.
  package var kind: String { LanguageTag.primary(of: head.language) }
}
