internal import Export
internal import MeditationScript

/// Finds files of a library that would be written over what it is made from: a script, a sound, the
/// manifest itself.
struct OverwrittenInputs {
  private let inputs: InputFiles
  private let folder: String

  /// - Parameters:
  ///   - inputs: all files that the library is made from.
  ///   - folder: the output folder.
  init(_ inputs: InputFiles, folder: String) {
    self.inputs = inputs
    self.folder = folder
  }

  /// - Parameter drafts: those of the tracks, in the same order.
  func problems(
    _ tracks: [PlannedTrack], _ drafts: [Draft], _ manifest: Manifest
  ) -> [(source: SourceText, diagnostic: Diagnostic)] {
    var problems: [(source: SourceText, diagnostic: Diagnostic)] = []
    func look(at names: [String], _ place: (source: SourceText, span: SourceSpan), help: String) {
      guard let name = names.first(where: { inputs.contains(folder + "/" + $0) }) else { return }
      problems.append(
        (
          place.source,
          .error(
            "`\(name)` is one of the files that the library is made from, and would be lost",
            at: place.span, help: help)
        ))
    }
    for (track, draft) in zip(tracks, drafts) {
      look(
        at: [track.name] + track.companions, draft.place,
        help: "choose another folder by -o, or another name by `output`")
    }
    // The feed's picture is a copy of the one beside its description, and may be the same file.
    let published = [manifest.publish.playlist, manifest.publish.page, manifest.publish.feed?.name]
    look(
      at: published.compactMap(\.self), (manifest.source, manifest.output.span),
      help: "choose another folder by -o, or another name under `publish`")
    return problems
  }
}
