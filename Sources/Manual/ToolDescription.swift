internal import Foundation

/// The part of ArgumentParser's `--experimental-dump-help` output that a manual needs.
package struct ToolDescription: Decodable, Sendable {
  package let command: Command

  package struct Command: Decodable, Sendable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let subcommands: [Command]?
    let arguments: [Argument]?

    /// Subcommands that help shows.
    var shownCommands: [Command] { (subcommands ?? []).filter { $0.shouldDisplay ?? true } }

    /// Arguments that help shows; a flag and its opposite, such as `--no-keep-going`, count as one.
    var shownArguments: [Argument] {
      var shown: [Argument] = []
      for argument in arguments ?? [] where argument.shouldDisplay {
        if let last = shown.indices.last, shown[last].isSame(as: argument) {
          shown[last].names = (shown[last].names ?? []) + (argument.names ?? [])
        } else {
          shown.append(argument)
        }
      }
      return shown
    }
  }

  /// A positional argument, an option with a value, or a flag.
  package struct Argument: Decodable, Hashable, Sendable {
    let kind: Kind
    let shouldDisplay: Bool
    let sectionTitle: String?
    let isOptional: Bool
    let isRepeating: Bool
    var names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?

    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable, Hashable {
      let kind: Kind
      let name: String

      enum Kind: String, Decodable { case long, short, longWithSingleDash }

      /// The name with its dashes.
      var written: String { (kind == .long ? "--" : "-") + name }
    }
  }

  /// Decodes the output of `--experimental-dump-help`.
  ///
  /// - Throws: `DecodingError` if it has another form.
  package init(json: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
  }
}

extension ToolDescription.Argument {
  /// Whether both are flags for the same setting.
  fileprivate func isSame(as other: Self) -> Bool {
    kind == .flag && other.kind == .flag && abstract != nil && abstract == other.abstract
  }

  /// Whether both read the same in a manual, whichever command they belong to.
  func reads(as other: Self) -> Bool {
    names == other.names && kind == other.kind && abstract == other.abstract
      && valueName == other.valueName && defaultValue == other.defaultValue
  }
}
