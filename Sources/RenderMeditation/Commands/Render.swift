import ArgumentParser
import Export
import Files
import Foundation
import MeditationRenderer
import Pacing
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
  @OptionGroup(title: "Beside the file") var sidecars: SidecarOptions
  @OptionGroup var messages: MessageOptions

  @Option(
    help: ArgumentHelp(
      """
      How progress is shown on standard error: bar (on a terminal), or json, a line of JSON for each \
      event and for every message.
      """, valueName: "form"))
  var progress = ProgressForm.bar

  @Flag(help: "Lay the track out and say what would be written; write nothing.")
  var dryRun = false

  @Option(help: .hidden, completion: .list(DebugDump.allCases.map(\.rawValue)))
  var debugDump: DebugDump?

  func run() throws {
    let console = Console(messages)
    options.cache.note(console)
    let context = try HostEnvironment.context(cachesSpeech: !options.cache.isOff)
    let own = try options.own.settings(context)
    let source = try script.source(
      context.catalog, preferred: own?.settings.text(.language))
    if let text = debugDump?.text(of: source) {
      console.result(text)
      return
    }
    let settings = try settings()
    let (output, encoding) = try destination {
      try RenderJobBuilder(context).usual(
        of: settings, habits: own?.settings ?? TrackSettings(), named: $0)
    }
    let events = progress == .json ? ProgressEvents() : nil
    events?.begin(output.name)
    let facts = try JobRunner.run(
      settings, habits: own?.settings, source: source, to: .file(output, encoding), context,
      console, progress: events
    ) {
      own?.tell($0.job.habits, console)
      return try run($0, console)
    }
    if let facts { events?.end(facts.output, seconds: facts.seconds, bytes: facts.bytes) }
  }

  /// - Returns: what was made; `nil` where something else was asked for.
  private func run(_ runner: JobRunner, _ console: Console) throws -> TrackFacts? {
    guard let order = runner.job.options else { return nil }
    let writes = !dryRun && debugDump == nil
    if writes {
      try runner.job.checkOutputs()
      try file.overwrite.ask(order.outputPaths, console)
    }
    guard writes else {
      let layout = try runner.layout()
      try options.failOnWarnings(layout.warnings, in: layout.source)
      if debugDump == .timeline {
        console.result(layout.timeline.table)
        return nil
      }
      return try report(layout, order, nil, console)
    }
    let track = try runner.track()
    try options.failOnWarnings(track.warnings, in: track.layout.source)
    let exported = try runner.export(track)
    return try report(exported.layout, order, exported, console)
  }

  private func settings() throws(SettingProblem) -> TrackSettings {
    var settings = TrackSettings()
    try settings.set(.script, script.word)
    try settings.set(.language, script.language)
    try options.apply(to: &settings)
    try file.apply(to: &settings)
    try preset.apply(to: &settings)
    try tags.apply(to: &settings)
    try sidecars.apply(to: &settings)
    return settings
  }

  /// Where the track goes and how it is written.
  private func destination(
    _ usual: (FileFormat?) throws -> Encoding.Options
  ) throws -> (output: Output, encoding: Encoding) {
    let (output, encoding) = try file.destination(
      script: script.word, isDump: debugDump != nil || dryRun, usual: usual)
    if messages.json, !dryRun { try output.refuseJSON() }
    return (output, encoding)
  }

  private func report(
    _ layout: TrackLayout, _ order: ExportOptions, _ exported: ExportedTrack?, _ console: Console
  ) throws -> TrackFacts {
    let facts = TrackFacts(layout, order, exported)
    if messages.json {
      try console.json(facts)
    } else {
      console.note(facts.sentence)
      for path in facts.companions { console.note("  and \(path)") }
    }
    if let verification = exported?.verification, let preset = order.preset {
      console.findings(verification, of: preset)
    }
    return facts
  }
}
