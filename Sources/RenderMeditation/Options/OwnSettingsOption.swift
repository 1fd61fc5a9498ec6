import ArgumentParser
import Export
import MeditationRenderer
import MeditationScript
import Messages
import Rendering

/// Whether a person's own settings hold.
struct OwnSettingsOption: ParsableArguments {
  @Flag(
    help: "Leave out your own settings, those of ~/.config/render-meditation/config.yaml.")
  var noConfig = false

  /// - Returns: `nil` if there are none.
  /// - Throws: `OwnSettings.Mistakes`, `OwnSettings.Unreadable`.
  func settings(_ context: RenderContext) throws -> OwnSettings? {
    noConfig ? nil : try OwnSettings.found(context)
  }
}

extension OwnSettings {
  /// Those of this user; `nil` if there are none.
  ///
  /// - Throws: `Mistakes`, `Unreadable`.
  static func found(_ context: RenderContext) throws -> OwnSettings? {
    switch HostEnvironment.ownSettings {
    case .off, .nowhere: return nil
    case .named(let path): return try read(path, context)
    case .usual(let path):
      do {
        return try read(path, context)
      } catch let error as Unreadable where error.isMissing {
        return nil
      }
    }
  }

  private static func read(_ path: String, _ context: RenderContext) throws -> OwnSettings {
    try OwnSettings(file: path, home: HostEnvironment.home, catalog: context.catalog) { voice in
      do {
        try context.voices.check(named: voice)
        return nil
      } catch {
        let failure = UserFacingError(ofTrack: error)
        return (failure.message, failure.help)
      }
    }
  }

  /// The file's name as people write it.
  var shortPath: String { Self.short(path) }

  static func short(_ path: String) -> String {
    guard let home = HostEnvironment.home, path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  /// Says once, to whoever looks on, which of them a track follows.
  ///
  /// - Parameter used: those that nothing else stands over.
  func tell(_ used: TrackSettings, _ console: Console) {
    guard console.isTerminal, !used.all.isEmpty else { return }
    console.note("your settings (\(shortPath)): \(used.inWords)")
  }
}

extension TrackSettings {
  /// Each with its value, in the order of their keys.
  var inWords: String {
    SettingKey.allCases.compactMap { key in
      guard let value = all[key] else { return nil }
      switch value {
      case .text(let text): return "\(key.rawValue) \(text)"
      case .texts(let texts): return "\(key.rawValue) \(texts.joined(separator: ","))"
      case .values: return key.rawValue
      }
    }.joined(separator: ", ")
  }
}
