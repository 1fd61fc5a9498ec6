import ArgumentParser
import MeditationScript

/// The stages that can be looked at.
enum DebugDump: String, ExpressibleByArgument, CaseIterable {
  case tokens
  case syntax
  case timeline

  /// The stages before a script is laid out; `nil` for the others.
  func text(of source: SourceText) -> String? {
    switch self {
    case .tokens: SyntaxDump.tokens(of: source)
    case .syntax: SyntaxDump.syntax(of: source)
    case .timeline: nil
    }
  }
}
