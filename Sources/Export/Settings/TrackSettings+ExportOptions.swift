package import SoundFile

extension TrackSettings {
  /// How the track is finished: its output, encoding, tags, and the files beside it.
  ///
  /// - Parameter files: reads the files that the settings name.
  package func exportOptions(
    _ output: Output, _ encoding: Encoding, preset: Preset?,
    files: SettingFiles = SettingFiles()
  ) throws(SettingProblem) -> ExportOptions {
    var options = ExportOptions(output: output, encoding: encoding)
    options.preset = preset
    options.levelsProgramme = preset?.anchor == .programme && text(.loudness) == nil
    options.mustKeepRules = flag(.strict)
    options.tags.title = text(.title)
    options.tags.artist = text(.artist)
    options.tags.album = text(.album)
    options.tags.track = text(.track)
    options.tags.date = text(.date)
    options.tags.genre = text(.genre)
    options.tags.comment = text(.comment)
    if let cover = text(.cover) {
      options.cover = cover == "none" ? .none : .picture(try files.picture(cover))
    }
    let named = texts(.captions).compactMap(Sidecar.init(rawValue:))
    options.sidecars = Set(named).union(Sidecar.flags.filter { flag($0.key) }.map(\.sidecar))
    options.wantsStems = flag(.stems)
    try Self.check(options)
    return options
  }

  /// Paths of the files that the settings name.
  package var paths: [String] {
    let cover = text(.cover).flatMap { $0 == "none" ? nil : $0 }
    return [text(.script), cover].compactMap(\.self) + texts(.lexicon)
  }

  /// - Throws: `SettingProblem` if a stream is to have files beside it or a preset, or if a path
  ///   cannot be used.
  private static func check(_ order: ExportOptions) throws(SettingProblem) {
    if order.output.isStream {
      guard !order.wantsStems, order.sidecars.isEmpty else {
        throw SettingProblem(.page) { _ in
          "beside a track that is streamed there is no place; name a file by -o"
        }
      }
      guard order.preset == nil else {
        throw SettingProblem(.preset) { _ in
          "a preset reads the finished file back; name one by -o"
        }
      }
    }
    guard case .path(let path) = order.output else { return }
    if order.sidecars.contains(.cue), path.contains(where: { $0 == "\"" || $0.isNewline }) {
      throw SettingProblem(.cue) { _ in
        "a cue sheet cannot name \(path); leave quotes out of the name"
      }
    }
    if order.sidecarPaths.contains(path) {
      throw SettingProblem(.captions) { _ in
        "\(path) would be the track and what stands beside it; name it otherwise"
      }
    }
  }
}

extension Sidecar {
  /// SidecarWriter that are caption files.
  package static let captionForms: [Sidecar] = [.vtt, .srt, .lrc]

  /// SidecarWriter that have a setting of their own.
  static let flags: [(key: SettingKey, sidecar: Sidecar)] = [
    (.chapters, .chapters), (.cue, .cue), (.labels, .labels), (.timeline, .timeline),
    (.report, .report), (.page, .page),
  ]
}
