internal import Foundation
internal import MeditationScript

/// Finds names of tracks that this system can have and others cannot, or take for one: a library
/// that is copied to a telephone or a memory stick would lose tracks there.
struct PortableNames {
  /// What was found, by the file that asks for it.
  private(set) var warnings: [ScriptErrors] = []

  /// Largest number of names that are told of.
  private static let most = 20

  init(_ tracks: [PlannedTrack], _ drafts: [Draft], _ manifest: Manifest) {
    var found: [(source: SourceText, diagnostic: Diagnostic)] = []
    var owners: [String: (name: String, draft: Draft?)] = [:]
    for (name, _) in manifest.publish.files { owners[Self.folded(name)] = (name, nil) }
    for (track, draft) in zip(tracks, drafts) {
      let (source, span) = draft.place
      func warn(_ message: String, help: String) {
        found.append((source, .warning(.portableName, message, at: span, help: help)))
      }
      if let problem = Self.problem(with: track.name) {
        warn(
          "`\(track.name)` \(problem)",
          help: "put a word before or after it in `output`, or another sign in its place")
      }
      for name in [track.name] + track.companions {
        guard let owner = owners.updateValue((name, draft), forKey: Self.folded(name)),
          !owner.name.utf8.elementsEqual(name.utf8)
        else { continue }
        // To the language they are equal, and to the eye.
        let names =
          owner.name == name
          ? "`\(name)`, and the same name with its letters written in another way,"
          : "`\(owner.name)` and `\(name)`"
        warn(
          names + " are one file on many systems"
            + (owner.draft.map { ": this and " + NameClashes.words(for: $0) } ?? ""),
          help: owner.draft.map { NameClashes.help($0, draft) }
            ?? "put a word before it in `output`")
        break
      }
    }
    warnings = Self.grouped(found)
  }

  /// A name as systems compare names that tell neither the case of letters nor the ways to write an
  /// accent.
  private static func folded(_ name: String) -> String {
    name.precomposedStringWithCanonicalMapping.lowercased()
  }

  /// Signs that Windows and memory sticks have no names with.
  private static let refused: Set<Character> = ["<", ">", ":", "\"", "\\", "|", "?", "*"]

  /// Names that Windows keeps for devices, with any ending.
  private static let devices: Set<String> = {
    let numbered = ["com", "lpt"].flatMap { name in
      (0...9).map { "\(name)\($0)" } + ["¹", "²", "³"].map { name + $0 }
    }
    return Set(["con", "prn", "aux", "nul", "conin$", "conout$"] + numbered)
  }()

  /// What is wrong with a path, in words that follow it; `nil` if nothing is.
  private static func problem(with path: String) -> String? {
    for part in path.split(separator: "/") {
      let stem = part.prefix { $0 != "." }.trimmed.lowercased()
      if devices.contains(stem) { return "is a name that Windows keeps for a device, `\(stem)`" }
      if part.hasSuffix(".") || part.hasSuffix(" ") {
        return "has a part that ends in a dot or a space, which Windows leaves out"
      }
      if let sign = part.first(where: refused.contains) {
        return "has a sign in it that many systems have no names with, `\(sign)`"
      }
    }
    return nil
  }

  private static func grouped(
    _ found: [(source: SourceText, diagnostic: Diagnostic)]
  ) -> [ScriptErrors] {
    found.bySource.map { group in
      let all = group.diagnostics
      guard all.count > most else { return group }
      return ScriptErrors(
        source: group.source,
        diagnostics: all.prefix(most) + [
          .warning(
            .portableName, "there are \(all.count - most) more names like this from here on",
            at: all[most].span)
        ])
    }
  }
}
