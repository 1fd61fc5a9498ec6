package import SoundFile

extension TrackSettings {
  /// How the track is finished: its output, encoding, tags, and the files beside it.
  ///
  /// - Parameter files: reads the files that the settings name.
  package func order(
    _ output: Output, _ encoding: Encoding, preset: Preset?,
    files: SettingFiles = SettingFiles()
  ) throws(SettingProblem) -> ProductionOrder {
    var order = ProductionOrder(output: output, encoding: encoding)
    order.preset = preset
    order.levelsProgramme = preset?.anchor == .programme && text(.loudness) == nil
    order.mustKeepRules = flag(.strict)
    order.tags.title = text(.title)
    order.tags.artist = text(.artist)
    order.tags.album = text(.album)
    order.tags.track = text(.track)
    order.tags.date = text(.date)
    order.tags.genre = text(.genre)
    order.tags.comment = text(.comment)
    if let cover = text(.cover) {
      order.cover = cover == "none" ? .none : .picture(try files.picture(cover))
    }
    let named = texts(.captions).compactMap(Companion.init(rawValue:))
    order.companions = Set(named).union(Companion.flags.filter { flag($0.key) }.map(\.companion))
    order.wantsStems = flag(.stems)
    order.inputs = paths.map(files.path)
    try Self.check(order)
    return order
  }

  /// Paths of the files that the settings name.
  package var paths: [String] {
    let cover = text(.cover).flatMap { $0 == "none" ? nil : $0 }
    return [text(.script), cover].compactMap(\.self) + texts(.lexicon)
  }

  /// - Throws: `SettingProblem` if a stream is to have files beside it or a preset, or if a path
  ///   cannot be used.
  private static func check(_ order: ProductionOrder) throws(SettingProblem) {
    if order.output.isStream {
      guard !order.wantsStems, order.companions.isEmpty else {
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
    if order.companions.contains(.cue), path.contains(where: { $0 == "\"" || $0.isNewline }) {
      throw SettingProblem(.cue) { _ in
        "a cue sheet cannot name \(path); leave quotes out of the name"
      }
    }
    if order.companionPaths.contains(path) {
      throw SettingProblem(.captions) { _ in
        "\(path) would be the track and what stands beside it; name it otherwise"
      }
    }
  }
}

extension Companion {
  /// Companions that are caption files.
  package static let captionForms: [Companion] = [.vtt, .srt, .lrc]

  /// Companions that have a setting of their own.
  static let flags: [(key: SettingKey, companion: Companion)] = [
    (.chapters, .chapters), (.cue, .cue), (.labels, .labels), (.timeline, .timeline),
    (.report, .report), (.page, .page),
  ]
}
