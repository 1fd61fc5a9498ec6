import Foundation
import TestSupport

extension Contestant {
  /// Names that goals are stated of.
  enum Ours {
    static let dry = "10 minutes, `--dry`"
    static let full = "**10 minutes, full sound**"
    static let hour = "60 minutes, full sound"
    static let version = "`--version`"
  }
  static let lowerBound = "lower bound: espeak-ng in one process, and silence written"

  /// This program, in folders of `folder`.
  static func ours(_ program: String, in folder: TemporaryFolder) throws -> [Contestant] {
    let cache = ["RENDER_MEDITATION_CACHE": folder.file("cache")]
    _ = try folder.write(manifest, to: "library.yaml")
    func track(_ name: String, minutes: Int, _ options: String...) -> Contestant {
      Contestant(
        name: name,
        command: [program, "metta", "--minutes", String(minutes), "--output", output] + options,
        seconds: 60 * minutes)
    }
    var cached = track("10 minutes, full sound, phrases in the cache", minutes: 10)
    cached.environment = cache
    // Whoever is measured finds the cache filled.
    _ = try cached.run(in: folder)
    return [
      track(Ours.full, minutes: 10), cached, track(Ours.dry, minutes: 10, "--dry"),
      track(Ours.hour, minutes: 60),
    ]
      + ["1", "2"].map { jobs in
        Contestant(
          name: "a library of 4 tracks, 35 minutes in all, `--jobs \(jobs)`",
          command: [program, "library", "library.yaml", "-o", library, "--jobs", jobs])
      } + [Contestant(name: Ours.version, command: [program, "--version"])]
  }

  private static let manifest = """
    output: "{practice}-{minutes}.{format}"
    tracks:
      - { practice: metta, minutes: [5, 10] }
      - { practice: rain, minutes: [8, 12] }
    """

  /// What else would make such a track.
  ///
  /// - Parameters:
  ///   - scripts: the folder of those that are scripts.
  ///   - folder: has the plan.
  static func baselines(_ scripts: String, _ folder: TemporaryFolder) -> [Contestant] {
    let order = [folder.file("plan.tsv"), "600", output]
    func script(_ name: String, _ words: [String], _ programs: String...) -> Contestant {
      Contestant(
        name: name, command: [scripts + "/" + words[0]] + words.dropFirst() + order,
        programs: ["espeak-ng"] + programs, seconds: 600)
    }
    func python(_ module: String) -> Contestant {
      var row = script(module, ["in-python", module], "python3")
      row.modules = [module]
      return row
    }
    return [
      script("sox, one a phrase", ["sox-per-phrase"], "sox"),
      script("sox, one for the track", ["sox-one-pass"], "sox"),
      script("ffmpeg, one a phrase", ["ffmpeg-per-phrase"], "ffmpeg"),
      script("ffmpeg, one graph of filters", ["ffmpeg-graph"], "ffmpeg"),
      python("pydub"), python("numpy"),
    ]
  }

  static func lowest(_ folder: TemporaryFolder) -> Contestant {
    Contestant(
      name: lowerBound,
      command: [BuiltTool.beside("lower-bound"), folder.file("phrases.txt"), "600", output],
      seconds: 600)
  }
}
