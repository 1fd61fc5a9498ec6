import ArgumentParser
import Export
import Foundation
import MeditationRenderer

// Before the first look at the command line, which is empty without it.
do {
  try HostEnvironment.checkProcesses()
} catch {
  Failure.exit(error)
}

HostEnvironment.takeName()

Renderer.runHelper()
if let code = LibraryWorkerMain.run(CommandLine.arguments) { exit(code) }
if let code = ManualMain.run(CommandLine.arguments) { exit(code) }
if let code = CompletionScript.run(CommandLine.arguments) { exit(code) }

ArgumentBytes.check()

// Scripts ask this often, and the parser would first look at every option of every command.
if CommandLine.arguments.dropFirst() == ["--version"] {
  Console.write(Program.version + "\n", to: STDOUT_FILENO)
  exit(0)
}

// A reader that has gone away is found out by writing to it, and who writes knows what that means.
signal(SIGPIPE, SIG_IGN)

do {
  var command = try RenderMeditationCommand.parseAsRoot()
  try command.run()
} catch {
  Failure.exit(error)
}
