internal import Assets
internal import MeditationScript
internal import Pacing
import Timebase

extension Workload {
  /// From a script's text to what happens when.
  static func words(_ size: Size) -> [Workload] {
    let length = Duration.seconds(60 * size.minutes)
    return [
      Workload("script: read and check") {
        let source = try source(size)
        return { _ = try script(source) }
      },
      Workload("script: expand for a length") {
        let script = try script(try source(size))
        return { _ = try script.steps(length: length) }
      },
      Workload("layout: a length met") {
        let score = try score(try script(try source(size)).steps(length: length))
        let layout = Layout(target: SampleRate.cd.frames(length))
        return { _ = try layout.timeline(of: score) }
      },
    ]
  }

  private static func source(_ size: Size) throws -> SourceText {
    let asset = try asset("Scripts/\(size.script).md")
    return SourceText(name: asset.path, bytes: asset.bytes)
  }

  private static func script(_ source: SourceText) throws -> Script {
    let practices = Asset.all(in: "Scripts", ending: ".md").map {
      ($0.name, SourceText(name: $0.path, bytes: $0.bytes))
    }
    let repertoire = Repertoire(
      bells: kinds(in: "Audio/bells"), beds: kinds(in: "Audio/beds"),
      scripts: Dictionary(practices) { first, _ in first })
    return try Script.valid(source, with: repertoire).script
  }

  private static func kinds(in folder: String) -> [SoundKind] {
    Asset.all(in: folder, ending: ".yaml").map { SoundKind($0.name) }
  }

  /// A score in which every phrase takes five seconds and nothing rings.
  private static func score(_ steps: [Step]) throws -> Score {
    let rate = SampleRate.cd
    let phrases = steps.phrases
    return Score(
      steps,
      setting: Score.Setting(
        rate: rate, pauses: try decoded("Scripts/pauses.yaml", as: PauseTable.self),
        speech: Dictionary(phrases.map { ($0, rate.frames(seconds: 5)) }) { first, _ in first },
        bells: [:], bell: nil))
  }
}
