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
    zip(tracks, drafts).compactMap(problem) + problems(of: manifest)
  }

  /// What is wrong with one track's files; `nil` if nothing is.
  func problem(
    of track: PlannedTrack, _ draft: Draft
  ) -> (source: SourceText, diagnostic: Diagnostic)? {
    problem(
      track.files, draft.place,
      help: "choose another folder by -o, or another name by `output`")
  }

  /// What is wrong with the files that are published.
  func problems(of manifest: Manifest) -> [(source: SourceText, diagnostic: Diagnostic)] {
    // The feed's picture is a copy of the one beside its description, and may be the same file.
    let published = [manifest.publish.playlist, manifest.publish.page, manifest.publish.feed?.name]
    let found = problem(
      published.compactMap(\.self), (manifest.source, manifest.output.span),
      help: "choose another folder by -o, or another name under `publish`")
    return [found].compactMap(\.self)
  }

  private func problem(
    _ names: [String], _ place: (source: SourceText, span: SourceSpan), help: String
  ) -> (source: SourceText, diagnostic: Diagnostic)? {
    guard let name = names.first(where: { inputs.contains(folder + "/" + $0) }) else { return nil }
    return (
      place.source,
      .error(
        "`\(name)` is one of the files that the library is made from, and would be lost",
        at: place.span, help: help)
    )
  }
}
