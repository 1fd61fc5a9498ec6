import ArgumentParser
import Files
import Foundation
import MeditationScript
import Pacing
import Production
import Rendering
import SoundFile
import Timebase

/// `render SCRIPT`: one track.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Render one track (the default command).",
    discussion: """
      EXAMPLES
        render-meditation metta --minutes 10 -o metta.wav
        render-meditation my-script.md --length 12m30s -o evening.flac --artist "Quiet Hours"
        render-meditation rain -m 12 -o rain.mp3 --preset insight-timer --captions vtt,srt --chapters
        render-meditation metta -m 5 --phrase "May I be at peace" -o peace.wav --page
        cat my-script.md | render-meditation - -o - > track.wav
      """)

  @OptionGroup var script: ScriptArgument
  @OptionGroup var options: TrackOptions
  @OptionGroup(title: "File") var file: FileOptions
  @OptionGroup(title: "File") var preset: PresetOption
  @OptionGroup(title: "Tags") var tags: TagOptions
  @OptionGroup(title: "Beside the file") var companions: CompanionOptions
  @OptionGroup var messages: MessageOptions

  @Flag(help: "Lay the track out and say what would be written; write nothing.")
  var dryRun = false

  @Option(help: .hidden, completion: .list(DebugDump.allCases.map(\.rawValue)))
  var debugDump: DebugDump?

  func run() throws {
    let console = Console(messages)
    options.cache.note(console)
    let context = try World.context(cachesSpeech: !options.cache.isOff)
    let source = try script.source(context)
    if let text = debugDump?.text(of: source) {
      console.result(text)
      return
    }
    let settings = try settings()
    let order = try order(settings)
    if !dryRun, debugDump == nil { try Self.check(order) }
    let bar = ProgressBar(console)
    var request = try settings.request(in: context, preset: order.preset)
    request.rate = order.encoding.rate
    let track = try Planner(context: context).track(
      source, request, telling: console, progress: bar)
    try options.failOnWarnings(track.warnings)
    if debugDump == .timeline {
      console.result(track.timeline.table)
      return
    }
    try order.check(track)
    let production = dryRun ? nil : try produce(track, order, bar)
    try report(track, order, production, console)
  }

  private func settings() throws(SettingProblem) -> TrackSettings {
    var settings = TrackSettings()
    try settings.set(.script, script.word)
    try settings.set(.language, script.language)
    try options.apply(to: &settings)
    try file.apply(to: &settings)
    try preset.apply(to: &settings)
    try tags.apply(to: &settings)
    try companions.apply(to: &settings)
    return settings
  }

  /// What the options say of the files.
  private func order(_ settings: TrackSettings) throws -> ProductionOrder {
    let preset = try preset.chosen()
    let (output, encoding) = try file.destination(
      script: script.word, usual: preset?.wish ?? Encoding.Options(),
      isDump: debugDump != nil || dryRun)
    let order = try settings.order(output, encoding, preset: preset)
    if messages.json, output == .standardOutput, !dryRun {
      throw ValidationError("--json and -o - would both be on standard output; name a file by -o.")
    }
    return order
  }

  /// Looks whether the files can be made before anything is spoken.
  private static func check(_ order: ProductionOrder) throws {
    guard case .path(let path) = order.output, !order.output.isStream else { return }
    for path in [path] + order.companionPaths { try Publication.check(path) }
  }

  private func produce(
    _ track: Track, _ order: ProductionOrder, _ bar: ProgressBar
  ) throws -> Production {
    // Whatever is said next begins on a line of its own.
    defer { bar.clear() }
    return try Signals.guarding { temporaries in
      try Producer(program: World.executable, temporaries: temporaries)
        .produce(track, order) { done, total in
          bar.show("mixing", Int(done.count), of: Int(total.count))
        }
    }
  }

  private func report(
    _ track: Track, _ order: ProductionOrder, _ production: Production?, _ console: Console
  ) throws {
    let facts = TrackFacts(track, order, production)
    if messages.json {
      try console.json(facts)
    } else {
      console.note(facts.sentence)
      for path in facts.companions { console.note("  and \(path)") }
    }
    if let verification = production?.verification, let preset = order.preset {
      console.findings(verification, of: preset)
    }
  }
}
