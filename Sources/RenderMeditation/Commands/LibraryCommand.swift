import ArgumentParser
import Foundation
import MeditationRenderer
import MeditationScript
import Messages
import Processes
import TrackLibrary

/// `library MANIFEST`: many tracks, only those that are out of date.
struct LibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library",
    abstract: "Render a library of tracks, only those that are out of date.",
    discussion: """
      A manifest lists tracks: practices, scripts, every combination of lengths and voices, one for \
      each row of a CSV file. Everything is checked before anything is rendered. Interrupted or \
      killed, the same command goes on where it was.

      EXAMPLES
        render-meditation library library.yaml -o tracks/ --jobs 4
        render-meditation library library.yaml -o tracks/ --dry-run
        render-meditation library library.yaml -o tracks/ --shard 3/8
        render-meditation library library.yaml -o tracks/ --publish-only
      """)

  @Argument(
    help: "The library as a file of YAML.", completion: .file(extensions: ["yaml", "yml"]))
  var manifest: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder of the tracks; it is made if need be.", valueName: "folder"),
    completion: .directory)
  var output = "tracks"

  @Option(
    name: [.short, .long], parsing: .unconditional,
    help: ArgumentHelp(
      "Tracks rendered at once; else as many as there are cores.", valueName: "n"))
  var jobs: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Render one part of N, for one machine of several: 1/8 to 8/8, or 0/8 to 7/8.",
      valueName: "i/n"))
  var shard: String?

  @Flag(help: "Say what would be rendered and why; write nothing.")
  var dryRun = false

  @Flag(
    inversion: .prefixedNo, exclusivity: .chooseLast,
    help: "Go on when a track fails, or stop there.")
  var keepGoing = true

  @Flag(help: "Stop at a warning, as at an error.")
  var strict = false

  @Flag(
    help: """
      Leave out rows that have something wrong, and render the others; what was wrong is said, and the \
      exit code tells of it.
      """)
  var skipBadRows = false

  @Flag(help: "Render every track again.")
  var force = false

  @Flag(help: "Read every byte that is there, and not only what was touched.")
  var verify = false

  @Flag(help: "Write playlist, feed and page of a finished library; render nothing.")
  var publishOnly = false

  @OptionGroup var cache: CacheOptions

  @Flag(help: "What happens as JSON lines on standard output.")
  var json = false

  @Flag(name: [.short, .long], help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs wants a number from 1 to 1024.")
    }
    if let shard, Shard(shard) == nil {
      throw ValidationError("--shard wants which part of how many, such as 3/8.")
    }
    if publishOnly, shard != nil {
      throw ValidationError("What is published is of the whole library; leave out --shard.")
    }
  }

  func run() throws {
    let console = Console(isQuiet: quiet)
    let folder = Self.folder(output)
    let plan = try plan(folder)
    for warning in plan.warnings { console.diagnostics(warning.diagnostics, in: warning.source) }
    if strict, !plan.warnings.isEmpty { throw StrictWarnings(files: plan.warnings) }
    if dryRun {
      if json { LibraryEvents.tell(plan.skipped) } else { console.skipped(plan.skipped) }
      try PlanListing(plan).show(console, json: json)
      try end(LibraryOutcome(skipping: plan.skipped), of: plan)
    } else if publishOnly {
      // Not every track of the library can be there.
      guard plan.skipped.isEmpty else { throw plan.skipped.errors }
      guard !plan.manifest.publish.names.isEmpty else {
        throw UserFacingError(
          "\(manifest) says of nothing that it is to be published",
          help: "add a line such as `publish: { playlist: true, page: true }`",
          code: ExitStatus.data)
      }
      try publish(plan, folder, reporter(plan, console))
    } else {
      try render(plan, folder, console)
    }
  }

  private func reporter(_ plan: LibraryPlan, _ console: Console) -> any LibraryReporter {
    json ? LibraryEvents(plan) : LibraryConsoleReporter(plan, console)
  }

  private static func folder(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return path.isEmpty ? "." : String(path)
  }

  /// - Throws: the mistakes of a wrong manifest, once they are told as events.
  private func plan(_ folder: String) throws -> LibraryPlan {
    var options = LibraryPlanner.Options(folder: folder)
    options.shard = shard.flatMap(Shard.init)
    options.forces = force
    options.verifies = verify
    options.onlyLooks = dryRun
    options.skipsBadRows = skipBadRows
    let context = try HostEnvironment.context(cachesSpeech: false)
    let planner = LibraryPlanner(
      context: context, program: HostEnvironment.program)
    do {
      return try planner.plan(of: manifest, options)
    } catch let errors as LibraryErrors where json {
      try LibraryEvents.tell(errors)
      throw errors
    }
  }

  private func render(_ plan: LibraryPlan, _ folder: String, _ console: Console) throws {
    let reporter = reporter(plan, console)
    let due = plan.due.count
    if due > 0 {
      try OutputFolder.prepare(folder)
      try HostEnvironment.checkSpeech()
    }
    reporter.begin(folder: folder)
    reporter.skipped(plan.skipped)
    guard due > 0 else {
      let outcome = LibraryOutcome(skipping: plan.skipped)
      reporter.end(outcome)
      try end(outcome, of: plan)
      try publishIfWhole(plan, folder, reporter)
      return
    }
    let workers = min(jobs ?? HostEnvironment.cores, due)
    let run = try LibraryRun(
      plan, folder: folder, jobs: workers, goesOn: keepGoing, isStrict: strict,
      command: LibraryWorkerMain.command(cachesSpeech: !cache.isOff))
    cache.note(console)
    let (outcome, received) = LibrarySignals.handled(by: run, say: reporter.note) {
      run.run(reporter.show)
    }
    reporter.end(outcome)
    if let received {
      if json { FailureFacts(signal: received).tell() }
      Signal.die(of: received)
    }
    try end(outcome, of: plan)
    // How the tracks stand now is read from what lies there.
    try publishIfWhole(plan.looked(at: folder), folder, reporter)
  }

  /// - Throws: the exit code of a run that has not done everything.
  private func end(_ outcome: LibraryOutcome, of plan: LibraryPlan) throws {
    guard outcome.code != ExitStatus.success else { return }
    if json { LibraryEvents.tell(outcome, of: plan) }
    throw ExitCode(outcome.code)
  }

  private func publishIfWhole(
    _ plan: LibraryPlan, _ folder: String, _ reporter: any LibraryReporter
  ) throws {
    // A part of a library publishes nothing; --publish-only does, when all parts are there.
    guard shard == nil else { return }
    try publish(plan, folder, reporter)
  }

  private func publish(
    _ plan: LibraryPlan, _ folder: String, _ reporter: any LibraryReporter
  ) throws {
    try Signals.guarding { scope in
      let names = try LibraryPublisher(plan, folder: folder, scope: scope).publish()
      reporter.published(names)
    }
  }
}
