/// The program's manual page, generated from its own description of its commands.
///
/// Contents beyond the help are in `ManualChapter`; no option is listed twice in this code.
package struct ManualPage {
  private let command: ToolDescription.Command
  private let defaultCommand: String?
  private let version: String
  private let date: String
  private var roff = Roff()
  /// Arguments described so far, each with its command.
  private var described: [(argument: ToolDescription.Argument, command: String)] = []

  /// - Parameters:
  ///   - defaultCommand: the command whose name may be omitted.
  ///   - date: release date of this version, such as `2026-11-21`; empty if unknown.
  package init(
    _ tool: ToolDescription, defaultCommand: String?, version: String, date: String
  ) {
    command = tool.command
    self.defaultCommand = defaultCommand
    self.version = version
    self.date = date
  }

  /// The page in roff, using the macros of man(7).
  package var text: String {
    var page = self
    page.write()
    return page.roff.text
  }

  private mutating func write() {
    let name = command.commandName
    roff.macro("TH", name.uppercased(), "1", date, "\(name) \(version)", "User Commands")
    roff.macro("SH", "NAME")
    roff.fill(Roff.escaped(name) + " \\- " + Roff.escaped(Self.lowercased(command.abstract ?? "")))
    roff.macro("SH", "SYNOPSIS")
    for subcommand in command.shownCommands { synopsis(of: subcommand) }
    roff.macro("SH", "DESCRIPTION")
    write(ManualChapter.description)
    roff.macro("SH", "OPTIONS OF EVERY COMMAND")
    for argument in command.shownArguments { describe(argument, of: name) }
    roff.macro("SH", "COMMANDS")
    for subcommand in command.shownCommands { write(subcommand) }
    for chapter in ManualChapter.all {
      roff.macro("SH", chapter.title)
      write(chapter)
    }
    roff.macro("SH", "EXAMPLES")
    roff.paragraph(
      "Ten minutes of metta; seven and a half of a script of yours, while they are made:")
    roff.example(Discussion(command.discussion).examples)
    roff.macro("SH", "SEE ALSO")
    roff.line(ManualChapter.neighbours.map { Roff.bold($0) + "(1)" }.joined(separator: ", "))
  }

  private mutating func write(_ chapter: ManualChapter) {
    for (index, paragraph) in chapter.paragraphs.enumerated() {
      if index > 0 { roff.macro("PP") }
      roff.paragraph(paragraph)
    }
    for (term, meaning) in chapter.entries { roff.entry(Roff.bold(term), meaning) }
  }

  private mutating func synopsis(of subcommand: ToolDescription.Command) {
    let isDefault = subcommand.commandName == defaultCommand
    roff.macro("TP")
    roff.line(
      Roff.bold(command.commandName)
        + (isDefault
          ? " [" + Roff.bold(subcommand.commandName) + "]"
          : " " + Roff.bold(subcommand.commandName)) + operands(of: subcommand))
    roff.paragraph(subcommand.abstract ?? "")
  }

  /// The operands in a synopsis: ` [options] script`.
  private func operands(of subcommand: ToolDescription.Command) -> String {
    let own = subcommand.shownArguments.filter { argument in
      !command.shownArguments.contains { argument.reads(as: $0) }
    }
    let options = own.contains { $0.kind != .positional } ? " [" + Roff.italic("options") + "]" : ""
    return own.filter { $0.kind == .positional }.reduce(options) { words, argument in
      let value = Roff.italic(argument.valueName ?? "") + (argument.isRepeating ? "..." : "")
      return words + (argument.isOptional ? " [" + value + "]" : " " + value)
    }
  }

  private mutating func write(_ subcommand: ToolDescription.Command) {
    let discussion = Discussion(subcommand.discussion)
    roff.macro("SS", subcommand.commandName)
    roff.line(
      Roff.bold(command.commandName) + " " + Roff.bold(subcommand.commandName)
        + operands(of: subcommand))
    for paragraph in [subcommand.abstract ?? ""] + discussion.paragraphs {
      roff.macro("PP")
      roff.paragraph(paragraph)
    }
    var known: [(names: [String], command: String)] = []
    var title: String?
    // Arguments without a group come before the groups.
    let arguments = subcommand.shownArguments
    let ordered =
      arguments.filter { $0.sectionTitle == nil } + arguments.filter { $0.sectionTitle != nil }
    for argument in ordered {
      if let earlier = described.first(where: { $0.argument.reads(as: argument) }) {
        guard earlier.command != command.commandName else { continue }
        let names = argument.names?.map(\.written) ?? []
        guard let name = names.last(where: { $0.hasPrefix("--") }) ?? names.last else { continue }
        if let index = known.firstIndex(where: { $0.command == earlier.command }) {
          known[index].names.append(name)
        } else {
          known.append(([name], earlier.command))
        }
        continue
      }
      if argument.sectionTitle != title, let next = argument.sectionTitle {
        roff.macro("PP")
        roff.line(Roff.italic(next))
      }
      title = argument.sectionTitle
      describe(argument, of: subcommand.commandName)
    }
    for (names, command) in known {
      roff.macro("PP")
      roff.fill(
        "As for " + Roff.bold(command) + ": " + names.map(Roff.bold).joined(separator: ", ") + ".")
    }
    roff.example(discussion.examples)
  }

  private mutating func describe(_ argument: ToolDescription.Argument, of command: String) {
    if !argument.meaning.isEmpty { roff.entry(argument.term, argument.meaning) }
    described.append((argument, command))
  }

  private static func lowercased(_ sentence: String) -> String {
    let words = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}

extension ToolDescription.Argument {
  /// The term in roff: `-m, --minutes n`.
  fileprivate var term: String {
    guard let names, !names.isEmpty else { return Roff.italic(valueName ?? "") }
    let written = names.map { Roff.bold($0.written) }.joined(separator: ", ")
    return kind == .option ? written + " " + Roff.italic(valueName ?? "") : written
  }

  /// The argument's description from help.
  fileprivate var meaning: String {
    let abstract = abstract ?? ""
    var parts = [abstract]
    let values = allValues ?? []
    if !values.allSatisfy(abstract.contains) {
      parts.append("(values: " + values.joined(separator: ", ") + ")")
    }
    if let defaultValue { parts.append("(default: `" + defaultValue + "`)") }
    return parts.joined(separator: " ")
  }
}
