/// Something that a paper says to whoever reads it aloud: `(pause 30 sec)`, `[long pause]`, `BELL`.
struct Direction: Hashable {
  /// What is asked for.
  enum Act: Hashable {
    case pause(Length?)
    case silence(Length?)
    case bell(strikes: Int, isSoft: Bool)
    /// A cue for one phase of a breath, which a tag does not know.
    case breathe
    /// Music, birds, applause: nothing that a tag does.
    case sound
    /// A way to speak, which holds for what is not said.
    case manner
    /// A length that is too long for a pause, and says how long something takes.
    case duration
  }

  /// How long.
  enum Length: Hashable {
    case short, medium, long
    case about(milliseconds: Int)
    case between(milliseconds: Int, Int)
  }

  let act: Act

  /// Whether a line that says only this is not said: what to do in a breath may well be.
  var isLine: Bool { act != .breathe }

  /// The tag that means the same, at the place of what it stands for; `nil` if there is none.
  func tag(at span: SourceSpan) -> TagSyntax? {
    func tag(
      _ name: String, _ value: String?, _ arguments: [TagSyntax.Argument] = []
    ) -> TagSyntax {
      TagSyntax(
        name: Spanned(name, span), isClosing: false, value: value.map { Spanned($0, span) },
        arguments: arguments, span: span)
    }
    switch act {
    case .pause(let length): return tag("pause", length?.text)
    case .silence(let length): return tag("silence", length?.text)
    case .bell(let strikes, let isSoft):
      return tag(
        "bell", strikes == 1 ? nil : "\(strikes)",
        isSoft ? [TagSyntax.Argument("touch", Spanned("soft", span))] : [])
    case .breathe, .sound, .manner, .duration: return nil
    }
  }
}

extension Direction.Length {
  /// As a tag writes it.
  var text: String {
    switch self {
    case .short: "short"
    case .medium: "medium"
    case .long: "long"
    case .about(let length): DurationText.written(milliseconds: length)
    case .between(let low, let high):
      DurationText.written(milliseconds: low) + ".." + DurationText.written(milliseconds: high)
    }
  }
}
