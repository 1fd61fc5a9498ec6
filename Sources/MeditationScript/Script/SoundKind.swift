/// A bell or a bed there is to choose from, by its name.
public struct SoundKind: Hashable, Sendable {
  /// The full name, such as `bowl-small`.
  public let name: String
  /// Shorter names for the same.
  public let aliases: [String]
  /// The meaning of the number in `bowl(220)`; `nil` for a kind that takes none.
  public let tuning: Tuning?

  /// A number that a kind takes, as in `bowl(220)`.
  public struct Tuning: Hashable, Sendable {
    /// The quantity and its unit, such as `frequency in hertz`.
    public let meaning: String
    /// Numbers that make sense, in that unit.
    public let range: ClosedRange<Double>
    /// Whether the name alone means something, too.
    public let isOptional: Bool

    /// A number with its meaning and its bounds.
    public init(meaning: String, range: ClosedRange<Double>, isOptional: Bool) {
      self.meaning = meaning
      self.range = range
      self.isOptional = isOptional
    }
  }

  /// A kind that takes no number unless `tuning` says which.
  public init(_ name: String, aliases: [String] = [], tuning: Tuning? = nil) {
    self.name = name
    self.aliases = aliases
    self.tuning = tuning
  }
}

extension SoundKind {
  /// The kind that a choice names, whatever that is, with or without a number.
  static func named(in text: String) -> SoundKind {
    let tuning = Tuning(
      meaning: "number", range: 0...Double.greatestFiniteMagnitude, isOptional: true)
    return SoundKind(text.trimmed.prefix { $0 != "(" }.trimmed, tuning: tuning)
  }
}

/// A bell or a bed as a user chose it.
package enum SoundChoice: Hashable, Sendable {
  /// A kind by its full name, with its tuning if it was given one.
  case kind(String, tuning: Double?)
  /// A file: a sound, or the description of one.
  case file(String)

  /// As a user writes it.
  package var text: String {
    switch self {
    case .kind(let name, nil): name
    case .kind(let name, let tuning?): "\(name)(\(DurationText.plain(tuning)))"
    case .file(let path): path
    }
  }
}

/// The reason why a name chooses nothing.
package struct UnknownSound: Error, Hashable {
  /// Follows "the bell `gong`": `is not there`.
  package let problem: String
  /// What can be chosen instead.
  package let expected: String
  /// The name that a misspelt one is nearest to; `nil` if none is near.
  let meant: String?

  /// `did you mean …?`, where a name is near.
  package var help: String? { meant.map(Suggestion.question) }
}

extension [SoundKind] {
  /// The choice that `text` makes: `rain`, `small` for `bowl-small`, `bowl(220)`, or a file such as
  /// `gong.wav`.
  package func choice(_ text: String) throws(UnknownSound) -> SoundChoice {
    let text = text.trimmed
    if text.hasFileEnding { return .file(text) }
    let name = String(text.prefix { $0 != "(" }).trimmed
    guard let kind = first(where: { $0.name == name || $0.aliases.contains(name) }) else {
      throw UnknownSound(
        problem: "is not there",
        expected: "one of \(names.joined(separator: ", ")), or a file of your own",
        meant: Suggestion.nearest(to: name, among: flatMap { [$0.name] + $0.aliases }))
    }
    guard name.count < text.count else {
      if let tuning = kind.tuning, !tuning.isOptional {
        throw Self.needsNumber(kind, tuning)
      }
      return .kind(kind.name, tuning: nil)
    }
    guard let tuning = kind.tuning else {
      throw UnknownSound(
        problem: "takes no number", expected: "`\(kind.name)`", meant: nil)
    }
    let inside = text.dropFirst(name.count).drop { $0 == "(" || $0 == " " }
    guard inside.last == ")", let number = DurationText.number(String(inside.dropLast()).trimmed),
      tuning.range.contains(number)
    else { throw Self.needsNumber(kind, tuning) }
    return .kind(kind.name, tuning: number)
  }

  /// The names as they are written, those with a number with one to show it.
  package var names: [String] {
    map { kind in
      guard let tuning = kind.tuning else { return kind.name }
      let middle = DurationText.plain(tuning.middle)
      return tuning.isOptional
        ? "\(kind.name) or \(kind.name)(\(middle))" : "\(kind.name)(\(middle))"
    }
  }

  private static func needsNumber(
    _ kind: SoundKind, _ tuning: SoundKind.Tuning
  ) -> UnknownSound {
    let low = DurationText.plain(tuning.range.lowerBound)
    let high = DurationText.plain(tuning.range.upperBound)
    return UnknownSound(
      problem: "needs another number",
      expected: "`\(kind.name)(…)` with its \(tuning.meaning), \(low) to \(high)", meant: nil)
  }
}

extension SoundKind.Tuning {
  /// A number to show how it is written.
  fileprivate var middle: Double {
    (range.lowerBound * range.upperBound).squareRoot().rounded()
  }
}

extension String {
  /// Whether it can only be the name of a file: a dot with a word after it, or a folder.
  fileprivate var hasFileEnding: Bool {
    if contains("/") { return true }
    guard let dot = lastIndex(of: ".") else { return false }
    let ending = self[index(after: dot)...]
    return (2...5).contains(ending.count) && ending.allSatisfy { $0.isLetter || $0.isNumber }
      && ending.contains(where: \.isLetter)
  }
}
