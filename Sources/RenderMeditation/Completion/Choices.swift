import ArgumentParser
import Catalog
import Export
import Foundation
import MeditationRenderer
import MeditationScript
import Rendering
import Timebase

/// What an option can be completed to, asked of the program's own data when somebody presses TAB.
enum Choices {
  static func practices() -> [String] { (context?.catalog.practices ?? []).map(\.name).unique }

  /// What else practices are called.
  static func practiceAliases() -> [String] {
    (context?.catalog.practices ?? []).flatMap { $0.names.dropFirst() }.unique
  }

  /// Of practices.
  static func languages() -> [String] { (context?.catalog.practices ?? []).map(\.kind).unique }

  static func voices() -> [String] { (context?.catalog.voices ?? [:]).keys.sorted() }

  static func bells() -> [String] {
    (context?.catalog.bellKinds ?? []).filter(\.isWhole).map(\.name)
  }

  static func beds() -> [String] { (context?.catalog.bedKinds ?? []).filter(\.isWhole).map(\.name) }

  static func presets() -> [String] { ((try? Presets.all()) ?? [:]).keys.sorted() }

  /// The options of the practice that is named on the line.
  static func options(of words: [String]) -> [String] {
    practice(in: words)?.head.options.map(\.name) ?? []
  }

  private static func practice(in words: [String]) -> Practice? {
    let practices = context?.catalog.practices ?? []
    return words.lazy.compactMap { word in practices.first { $0.names.contains(word) } }.first
  }

  private static var context: RenderContext? { try? HostEnvironment.context(cachesSpeech: false) }
}

extension CompletionKind {
  /// Names, looked up when they are wanted; files of one's own where there are any.
  ///
  /// Other names for the same are offered once somebody has begun to type.
  /// Bash and zsh take files by themselves where no name fits; fish wants to be given them.
  static func names(
    _ names: @escaping @Sendable () -> [String],
    others: @escaping @Sendable () -> [String] = { [] }, orFiles endings: [String] = []
  ) -> CompletionKind {
    .custom { _, _, prefix in
      let names = names() + (prefix.isEmpty ? [] : others())
      guard CompletionShell.requesting == .fish, !endings.isEmpty else { return names }
      return names + FileChoices.files(beginningWith: prefix, endings: endings)
    }
  }
}

extension FileFormat {
  /// Of every kind of sound file.
  static var allEndings: [String] { allCases.flatMap(\.endings).unique }
}

extension SoundKind {
  /// Whether the name alone means something.
  fileprivate var isWhole: Bool { tuning?.isOptional ?? true }
}

extension Sequence where Element: Hashable {
  /// Each once, where it first stands.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
