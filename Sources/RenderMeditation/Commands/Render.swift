import ArgumentParser
import Foundation
import MeditationScript
import Pacing
import Rendering
import Sound
import SoundFile

/// `render SCRIPT`: one track.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Render one track (the default command).",
    discussion: """
      EXAMPLES
        render-meditation metta --minutes 10 -o metta.wav
        render-meditation my-script.md --length 12m30s -o evening.wav
        render-meditation metta -m 5 --phrase "May I be at peace" -o peace.wav
        cat my-script.md | render-meditation - -o - > track.wav
      """)

  @OptionGroup var script: ScriptArgument
  @OptionGroup var options: TrackOptions
  @OptionGroup(title: "File") var file: FileOptions
  @OptionGroup var messages: MessageOptions

  @Flag(help: "Lay the track out and say what would be written; write nothing.")
  var dryRun = false

  @Option(help: .hidden, completion: .list(DebugDump.allCases.map(\.rawValue)))
  var debugDump: DebugDump?

  func run() throws {
    let console = Console(messages)
    let studio = try World.studio()
    let source = try script.source(studio)
    if let text = debugDump?.text(of: source) {
      console.result(text)
      return
    }
    let (output, encoding) = try file.destination(
      script: script.word, isDump: debugDump != nil || dryRun)
    let bar = ProgressBar(console)
    var request = try options.request(studio)
    request.language = script.language
    request.rate = encoding.rate
    let track = try Planner(studio: studio).track(source, request) { done, total in
      bar.show("speaking", done, of: total)
    }
    bar.clear()
    console.diagnostics(track.warnings, in: track.source)
    for caution in track.cautions { console.note(caution) }
    try options.failOnWarnings(track.warnings)
    if debugDump == .timeline {
      console.result(track.timeline.table)
      return
    }
    if !dryRun { try write(track, to: output, encoding, bar) }
    try report(track, output, console)
  }

  private func write(
    _ track: Track, to output: Output, _ encoding: Encoding, _ bar: ProgressBar
  ) throws {
    let temporaries = TemporaryFiles()
    let signals = Signals(cleaningUp: temporaries.deleteAll)
    defer { signals.stop() }
    let publication = Publication(temporaries)
    let sink = try output.open(encoding, length: track.timeline.length, in: publication)
    try TrackRenderer().render(track, to: [sink]) { done, total in
      bar.show("mixing", Int(done.count), of: Int(total.count))
    }
    try publication.publish()
    bar.clear()
  }

  private func report(_ track: Track, _ output: Output, _ console: Console) throws {
    let facts = TrackFacts(track, output: output, isWritten: !dryRun)
    if messages.json {
      try console.json(facts)
    } else {
      console.note(facts.sentence)
    }
  }
}
