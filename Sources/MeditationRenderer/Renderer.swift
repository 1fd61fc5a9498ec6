internal import Catalog
internal import Export
internal import Foundation
public import MeditationScript
internal import Processes
internal import Rendering
internal import SoundFile
internal import Speech

/// Renders practices and scripts into finished tracks, for any program of this machine.
///
/// ```swift
/// Renderer.runHelper()
/// let renderer = try Renderer()
/// let job = try renderer.job(["practice": "metta", "minutes": "10"], to: "metta.wav")
/// print(try job.run().seconds)
/// ```
///
/// It speaks and decodes in processes of their own, which are the same program started again:
/// `runHelper` is what makes them helpers.
public struct Renderer: Sendable {
  private let context: RenderContext

  /// Serves, and ends, a process that was started as a helper; returns at once in any other.
  ///
  /// The first statement of every program with a `Renderer`: before anything starts a thread, since
  /// the helper that speaks forks for each phrase.
  public static func runHelper() {
    for run in [SpeakerMain.run, SoundDecoder.run] {
      if let code = run(CommandLine.arguments) { exit(code) }
    }
  }

  /// Reads what the renderer brings along: practices, voices, bells and beds.
  ///
  /// - Parameter cachesSpeech: whether phrases that were spoken before are taken from the user's
  ///   cache, and new ones put there; the sound is the same either way.
  public init(cachesSpeech: Bool = true) throws(RenderFailure) {
    do {
      context = try HostEnvironment.context(cachesSpeech: cachesSpeech)
    } catch {
      throw RenderFailure(error)
    }
  }

  /// The practices that it brings along, by the names under which settings ask for them; those of
  /// other languages have theirs in front, as in `es/metta`.
  public var practices: [String] {
    context.catalog.repertoire().scripts.keys.sorted()
  }

  /// Prepares a track.
  ///
  /// - Parameters:
  ///   - settings: what is asked of it; `practice` or `script` says what is to be heard.
  ///   - path: the file to write; without a setting `format`, its ending says what kind.
  /// - Throws: `RenderFailure` for a wrong setting; nothing is spoken or written yet.
  public func job(_ settings: RenderSettings, to path: String) throws(RenderFailure) -> Job {
    try job(settings, nil, to: path)
  }

  /// Prepares a track of a script that is no file, such as a person's own.
  ///
  /// - Parameters:
  ///   - script: its text; mistakes in it are told when the job runs.
  ///   - settings: without `practice` and `script`.
  ///   - path: as of a practice.
  public func job(
    script: SourceText, _ settings: RenderSettings = [:], to path: String
  ) throws(RenderFailure) -> Job {
    for name in ["practice", "script"] where settings[name] != nil {
      throw RenderFailure("`\(name)` and a script's text are both given; give one of them")
    }
    return try job(settings, script, to: path)
  }

  private func job(
    _ settings: RenderSettings, _ source: SourceText?, to path: String
  ) throws(RenderFailure) -> Job {
    do {
      let settings = try settings.settings()
      let builder = RenderJobBuilder(context)
      let encoding = try builder.encoding(of: settings, ending: path)
      return Job(
        try builder.job(
          settings, source: source, to: .file(.path(path), encoding), in: JobScope()))
    } catch {
      throw RenderFailure(error)
    }
  }
}
