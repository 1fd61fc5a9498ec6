import Foundation
import TestSupport
import Testing

/// What TAB offers, in the shells themselves.
@Suite(.serialized) struct CompletionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["my-script.md", "my-words.yaml", "my-sound.wav"] {
      _ = try folder.write("", to: name)
    }
    try FileManager.default.createDirectory(
      atPath: folder.file("my-folder"), withIntermediateDirectories: false)
  }

  /// Runs a shell's own code, in which `$script` is the file of the completions.
  private func run(_ shell: String, _ options: [String], _ code: String) throws -> String {
    let completions = try BuiltTool.run(["--generate-completion-script", shell], in: "/")
    #expect(completions.code == 0)
    let script = try TemporaryFolder()
    let path = try script.write(completions.output, to: "_render-meditation")
    let tools = (BuiltTool.path as NSString).deletingLastPathComponent
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let run = try #require(Tool(shell)).run(
      options + ["-c", code], in: folder.path,
      environment: BuiltTool.environment.merging([
        "PATH": tools + ":" + search, "script": path, "HOME": script.path, "TERM": "dumb",
      ]) { $1 })
    #expect(run.errors == "")
    return run.output
  }

  /// What bash offers for the last word of a line; only names, files are readline's own.
  private func bash(_ line: String) throws -> Set<String> {
    let output = try run(
      "bash", ["--norc", "--noprofile"],
      """
      . "$script"
      COMP_LINE='\(line)' COMP_POINT=${#COMP_LINE}
      read -ra COMP_WORDS <<< "$COMP_LINE"
      [[ $COMP_LINE != *' ' ]] || COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      rule=$(complete -p render-meditation)
      rule=${rule##*-F }
      "${rule%% *}" render-meditation "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    return Set(output.split(separator: "\n").map(String.init))
  }

  /// What fish offers, files among it.
  private func fish(_ line: String) throws -> Set<String> {
    let output = try run(
      "fish", ["--no-config"], "source $script; complete -C '\(line)'")
    return Set(output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) })
  }

  /// The line as zsh makes it of this one when TAB is pressed at its end.
  private func zsh(_ line: String) throws -> String? {
    let output = try run(
      "zsh", ["-f"],
      #"""
      zmodload zsh/zpty
      zpty -b terminal zsh -f -i
      zpty -w terminal "autoload -Uz compinit && compinit -u -D; source $script; PS1=; unsetopt beep"
      zpty -w terminal 'show() { print -r -- "=$BUFFER="; BUFFER=; exit }; zle -N show'
      zpty -w terminal 'bindkey "^I" complete-word; bindkey "^X" show; stty -echo; print rea""dy'
      zpty -r terminal answer '*ready*'
      zpty -n -w terminal '\#(line)'$'\t\x18'
      zpty -r terminal answer '*=render*='
      print -r -- "$answer"
      """#)
    let end = output.split(separator: "\n").last { $0.contains("=render") }
    return end?.split(separator: "=").last.map(String.init)
  }

  private static let lines: [(line: String, offered: Set<String>)] = [
    ("render-meditation me", ["metta"]),
    ("render-meditation lib", ["library"]),
    ("render-meditation lov", ["loving-kindness"]),
    ("render-meditation render me", ["metta"]),
    ("render-meditation metta --min", ["--minutes"]),
    ("render-meditation metta --voice ser", ["serene"]),
    ("render-meditation metta --bed-level -20 --bed oc", ["ocean"]),
    ("render-meditation metta --bell ting", ["tingsha"]),
    ("render-meditation metta --preset insi", ["insight-timer"]),
    ("render-meditation metta --format fl", ["flac"]),
    ("render-meditation metta --language f", ["fr"]),
    ("render-meditation metta --with easy", ["easy-first"]),
    ("render-meditation -m 5 soothing", ["soothing-touch"]),
    ("render-meditation --dry-r", ["--dry-run"]),
    ("render-meditation bells bowl-l", ["bowl-large", "bowl-low"]),
    ("render-meditation presets acx --j", ["--json"]),
    ("render-meditation export rain --to t", ["text", "timeline"]),
  ]

  @Test(.enabled(if: Tool.isInstalled("bash"), "needs bash"), arguments: lines)
  func `bash offers what fits`(_ line: String, _ offered: Set<String>) throws {
    #expect(try bash(line) == offered)
  }

  @Test(.enabled(if: Tool.isInstalled("fish"), "needs fish"), arguments: lines)
  func `fish offers what fits`(_ line: String, _ offered: Set<String>) throws {
    #expect(try fish(line) == offered)
  }

  @Test(
    .enabled(if: Tool.isInstalled("zsh"), "needs zsh"), arguments: Array(lines.prefix(5)))
  func `zsh puts in what fits`(_ line: String, _ offered: Set<String>) throws {
    let words = line.split(separator: " ").dropLast() + [try #require(offered.first?[...])]
    #expect(try zsh(line)?.trimmingCharacters(in: .whitespaces) == words.joined(separator: " "))
  }

  @Test(.enabled(if: Tool.isInstalled("bash"), "needs bash"))
  func `in bash, the first word may be a command or a practice`() throws {
    let offered = try bash("render-meditation ")
    #expect(offered.isSuperset(of: ["library", "doctor", "metta", "rain"]))
    #expect(!offered.contains("loving-kindness"))
  }

  @Test(.enabled(if: Tool.isInstalled("fish"), "needs fish"))
  func `in fish, files of one's own stand beside the names`() throws {
    #expect(try fish("render-meditation my-") == ["my-script.md", "my-folder/"])
    #expect(try fish("render-meditation metta --voice my-") == ["my-words.yaml", "my-folder/"])
    #expect(try fish("render-meditation library my-") == ["my-words.yaml", "my-folder/"])
  }

  @Test(.enabled(if: Tool.isInstalled("zsh"), "needs zsh"))
  func `in zsh, files of one's own stand in where no name fits`() throws {
    #expect(try zsh("render-meditation my-scr") == "render-meditation my-script.md ")
    #expect(
      try zsh("render-meditation metta --bell my-so")
        == "render-meditation metta --bell my-sound.wav ")
  }
}
