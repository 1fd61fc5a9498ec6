internal import Foundation
internal import MeditationScript
internal import Sound
internal import SoundFile
internal import Speech

/// The sound files a script brings along: found beside it, read, and kept with the clips.
struct OwnSounds {
  private let script: Script
  private let rate: SampleRate

  /// - Parameter rate: the track's.
  init(_ script: Script, rate: SampleRate) {
    self.script = script
    self.rate = rate
  }

  /// - Throws: `ScriptErrors` for every file that cannot be read, at its place.
  func load(into store: ClipStore<ClipKey>) throws {
    var problems: [Diagnostic] = []
    for (path, span) in script.sounds {
      do {
        let sound = try SoundReader.sound(at: try place(of: path, span), rate: rate)
        try store.add(sound, for: .sound(path))
      } catch let error as SoundReader.Failure {
        problems.append(
          .error("the sound `\(path)` cannot be read: \(error.reason)", at: span))
      } catch let error as Misplaced {
        problems.append(error.diagnostic)
      }
    }
    guard problems.isEmpty else {
      throw ScriptErrors(source: script.source, diagnostics: problems)
    }
  }

  private struct Misplaced: Error {
    let diagnostic: Diagnostic
  }

  /// Where a sound lies: in the script's folder or below, links followed.
  private func place(of path: String, _ span: SourceSpan) throws -> String {
    guard let folder = script.source.folder else {
      throw Misplaced(
        diagnostic: .error(
          "a script with no file of its own has no sounds beside it", at: span,
          help: "save the script beside its sounds and render the file"))
    }
    let home = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    let place = URL(fileURLWithPath: folder + "/" + path).resolvingSymlinksInPath().path
    guard place.hasPrefix(home == "/" ? home : home + "/") else {
      throw Misplaced(
        diagnostic: .error(
          "the sound `\(path)` lies outside the script's folder", at: span,
          help: "put the file itself there, in the place of a link"))
    }
    return place
  }
}

extension PhraseSpeaker {
  /// The lengths of the sounds in `steps` that have been read.
  func soundLengths(in steps: [Step]) -> [String: Frames] {
    var lengths: [String: Frames] = [:]
    func visit(_ steps: [Step]) {
      for step in steps {
        switch step {
        case .sound(let path, _): lengths[path] = store[.sound(path)]?.length
        case .rounds(_, let inner, _): visit(inner)
        default: continue
        }
      }
    }
    visit(steps)
    return lengths
  }
}
