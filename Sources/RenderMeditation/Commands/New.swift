import ArgumentParser
import Catalog
import Files
import Foundation
import MeditationRenderer
import MeditationScript
import Messages
import Rendering

/// `new NAME`: a commented script to start from.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a commented script to start from.",
    discussion: """
      EXAMPLES
        render-meditation new evening-rest
        render-meditation evening-rest.md --minutes 5 -o evening-rest.wav
      """)

  @Argument(help: "The practice's name; the script is written to NAME.md.")
  var name: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where to write it, in the place of NAME.md.", valueName: "file"),
    completion: .file(extensions: ["md"]))
  var output: String?

  func validate() throws {
    guard name.contains(where: { $0.isLetter || $0.isNumber }), !name.contains("/") else {
      throw ValidationError("A practice wants a name, such as evening-rest.")
    }
  }

  func run() throws {
    let path = output ?? (name.hasSuffix(".md") ? name : name + ".md")
    guard path == "-" || !FileManager.default.fileExists(atPath: path) else {
      throw UserFacingError(
        "\(path) is there already", help: "choose another name, or `-o FILE`",
        code: ExitStatus.cannotCreate)
    }
    let words = name.replacing(".md", with: "").replacing("-", with: " ")
    let title = words.prefix(1).uppercased() + words.dropFirst()
    let script = try HostEnvironment.context().catalog.template(title: title.printable)
    guard path != "-" else {
      Console.write(script, to: STDOUT_FILENO)
      return
    }
    try Signals.guarding { try TextFile.write(script, to: path, owner: $0) }
    Console().note("wrote \(path); try: render-meditation outline \(path)")
  }
}
