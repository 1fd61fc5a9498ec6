import ArgumentParser
import Export

/// The program: its name, its version, its commands.
struct RenderMeditationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render-meditation",
    abstract: "Turns a written meditation practice into a finished audio track.",
    discussion: """
      EXAMPLES
        render-meditation metta --minutes 10 -o metta.wav
        render-meditation my-script.md -m 7.5 -o - | mpv -
        render-meditation list

      `render-meditation render --help` lists everything that a track can be given.
      """,
    version: Program.version,
    // Each says its own name; asking the runtime for it took a third of every start.
    subcommands: [
      Render.self, LibraryCommand.self, Outline.self, Check.self, Export.self, Import.self,
      New.self,
      List.self,
      Voices.self, Bells.self, Beds.self, PresetsCommand.self, Say.self, Doctor.self,
    ],
    defaultSubcommand: Render.self)
}
