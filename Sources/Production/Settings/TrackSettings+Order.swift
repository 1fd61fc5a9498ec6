internal import Foundation
package import SoundFile

extension TrackSettings {
  /// How the track is finished: its file, what stands in it and what stands beside it.
  ///
  /// - Parameter folder: where paths are seen from; `nil` for the working folder.
  package func order(
    _ output: Output, _ encoding: Encoding, preset: Preset?, folder: String? = nil
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
      order.cover =
        cover == "none" ? .none : .picture(try Self.picture(Self.path(cover, in: folder)))
    }
    let named = texts(.captions).compactMap(Companion.init(rawValue:))
    order.companions = Set(named).union(Companion.flags.filter { flag($0.key) }.map(\.companion))
    order.wantsStems = flag(.stems)
    order.inputs = paths.map { Self.path($0, in: folder) }
    try Self.check(order)
    return order
  }

  /// Files that are named here.
  var paths: [String] {
    let cover = text(.cover).flatMap { $0 == "none" ? nil : $0 }
    return [text(.script), cover].compactMap(\.self) + texts(.lexicon)
  }

  /// A picture beyond this belongs beside a track, not into it.
  private static let largestPicture = 10_000_000

  private static func picture(_ path: String) throws(SettingProblem) -> FileTags.Picture {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw SettingProblem(.cover, kind: .missing) { _ in
        "the cover \(path) is not there, or may not be read"
      }
    }
    guard data.count <= largestPicture else {
      throw SettingProblem(
        .cover, help: "a picture of 3000 by 3000 is enough", kind: .content
      ) { _ in "the cover \(path) is larger than 10 MB" }
    }
    guard let picture = FileTags.Picture(Array(data)) else {
      throw SettingProblem(.cover, kind: .content) { _ in
        "the cover \(path) is no whole PNG or JPEG"
      }
    }
    return picture
  }

  /// - Throws: if something is wanted that has no place.
  private static func check(_ order: ProductionOrder) throws(SettingProblem) {
    if order.output.isStream {
      guard !order.wantsStems, order.companions.isEmpty else {
        throw SettingProblem(.page) { _ in
          "Beside a track that is streamed there is no place; name a file by -o"
        }
      }
      guard order.preset == nil else {
        throw SettingProblem(.preset) { _ in
          "A preset reads the finished file back; name one by -o"
        }
      }
    }
    guard case .path(let path) = order.output else { return }
    if order.companions.contains(.cue), path.contains(where: { $0 == "\"" || $0.isNewline }) {
      throw SettingProblem(.cue) { _ in
        "A cue sheet cannot name \(path); leave quotes out of the name"
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
  package static let captionForms: [Companion] = [.vtt, .srt, .lrc]

  /// Those that are asked for by a setting each.
  static let flags: [(key: SettingKey, companion: Companion)] = [
    (.chapters, .chapters), (.cue, .cue), (.labels, .labels), (.timeline, .timeline),
    (.report, .report), (.page, .page),
  ]
}
