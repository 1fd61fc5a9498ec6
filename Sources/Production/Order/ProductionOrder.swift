package import Rendering
internal import Sound
package import SoundFile

/// How a track is finished: its file, what stands in it and what stands beside it.
package struct ProductionOrder: Sendable {
  package let output: Output
  package let encoding: Encoding
  package var tags = FileTags()
  package var cover = Cover.suitable
  package var companions: Set<Companion> = []
  /// Whether each stem gets a file.
  package var wantsStems = false
  package var preset: Preset?
  /// Whether the preset's programme loudness is met by moving the voice's.
  package var levelsProgramme = false

  /// Files that went into the track besides those that the track knows of.
  package var inputs: [String] = []
  /// Whether a file that does not keep the preset's rules is not to appear at all.
  package var mustKeepRules = false

  /// The picture in the file.
  package enum Cover: Sendable, Equatable {
    /// One drawn for the practice, where players look for one.
    case suitable
    case none
    case picture(FileTags.Picture)
  }

  /// The output without its ending; `nil` if the track is streamed.
  private let base: String?

  package init(output: Output, encoding: Encoding) {
    self.output = output
    self.encoding = encoding
    base = Self.base(of: output)
  }

  /// Where a file beside the track goes: `metta.wav` and `.vtt` make `metta.vtt`.
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

  /// How stems are written: in floating point, so that nothing is cut off however loud a part of the
  /// mix is on its own.
  package var stemEncoding: Encoding {
    var wish = Encoding.Wish()
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
  package var companionPaths: [String] {
    let stems = wantsStems ? Stem.allCases.compactMap(stemPath) : []
    return Companion.allCases.filter(companions.contains).compactMap { path($0.ending) } + stems
  }

  func stemPath(_ stem: Stem) -> String? {
    path("." + stem.rawValue + "." + stemEncoding.format.endings[0])
  }

  /// - Throws: what is wrong with this order for a track that is laid out.
  package func check(_ track: Track) throws(SettingProblem) {
    guard encoding.pcm.channels == 1, track.needsTwoChannels else { return }
    throw SettingProblem(.channels) {
      "a binaural bed needs two channels: leave out \($0(.channels)), or choose another bed"
    }
  }

  /// - Throws: `InputOverwritten` if a file that is to be written is one that was read.
  func refuseInputs(of track: Track) throws {
    guard case .path(let path) = output else { return }
    let inputs = (inputs + track.inputPaths).compactMap(FileIdentity.init)
    for path in [path] + companionPaths {
      if let identity = FileIdentity(path), inputs.contains(identity) {
        throw InputOverwritten(path: path)
      }
    }
  }
}

/// A file that is to be written is one that the track is made from.
package struct InputOverwritten: Error {
  package let path: String
}
