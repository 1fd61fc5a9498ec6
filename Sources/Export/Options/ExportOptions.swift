package import Rendering
package import SoundFile
internal import Timebase

/// How a track is finished: its output, encoding, tags, and the files beside it.
package struct ExportOptions: Sendable {
  package let output: Output
  package let encoding: Encoding
  package var tags = FileTags()
  package var cover = Cover.suitable
  package var sidecars: Set<Sidecar> = []
  /// Whether each stem is written to a file of its own.
  package var wantsStems = false
  /// The preset the file is held against; `nil` for none.
  package var preset: Preset?
  /// Whether the voice is moved so that the whole programme meets the preset's loudness.
  package var levelsProgramme = false

  /// Whether a file that breaks the preset's rules must not appear.
  package var mustKeepRules = false

  /// The picture in the file.
  package enum Cover: Sendable, Equatable {
    /// A picture drawn for the practice, in formats where players look for one.
    case suitable
    case none
    case picture(FileTags.Picture)
  }

  /// The output's path without its ending; `nil` if the track is streamed.
  private let base: String?

  package init(output: Output, encoding: Encoding) {
    self.output = output
    self.encoding = encoding
    base = Self.base(of: output)
  }

  /// The path of a file beside the track: for `metta.wav` and `.vtt`, `metta.vtt`.
  ///
  /// - Returns: `nil` if the track is streamed.
  package func path(_ ending: String) -> String? {
    base.map { $0 + ending }
  }

  private static func base(of output: Output) -> String? {
    guard case .path(let path) = output, !output.isStream else { return nil }
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[start...].lastIndex(of: ".") ?? path.endIndex
    return String(path[..<(dot > start ? dot : path.endIndex)])
  }

  /// The encoding of stems: floating point, so that nothing clips however loud one part of the mix
  /// is.
  package var stemEncoding: Encoding {
    var wish = Encoding.Options()
    wish.rate = encoding.rate.hertz
    wish.channels = encoding.pcm.channels
    wish.samples = .float32
    do {
      return try Encoding(wish)
    } catch {
      preconditionFailure("WAV has every form a track can have: \(error)")
    }
  }

  /// Every file beside the sound, in a fixed order.
  package var sidecarPaths: [String] {
    let stems = wantsStems ? Stem.allCases.compactMap(stemPath) : []
    return Sidecar.allCases.filter(sidecars.contains).compactMap { path($0.ending) } + stems
  }

  /// The path of a stem's file; `nil` if the track is streamed.
  func stemPath(_ stem: Stem) -> String? {
    path("." + stem.rawValue + "." + stemEncoding.format.endings[0])
  }

  /// Checks the order against a track that is laid out.
  ///
  /// - Throws: `SettingProblem` if the track needs two channels and the encoding has one.
  package func check(_ track: TrackLayout) throws(SettingProblem) {
    guard encoding.pcm.channels == 1, track.needsTwoChannels else { return }
    throw SettingProblem(.channels) {
      "a binaural bed needs two channels: leave out \($0(.channels)), or choose another bed"
    }
  }

  /// Every file that is written, the sound first; none for a track that is streamed.
  package var outputPaths: [String] {
    guard case .path(let path) = output, !output.isStream else { return [] }
    return [path] + sidecarPaths
  }
}
