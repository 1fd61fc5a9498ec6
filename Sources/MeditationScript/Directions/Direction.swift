/// Something that a paper says to whoever reads it aloud: `(pause 30 sec)`, `[long pause]`, `BELL`.
struct Direction: Hashable {
  /// What is asked for.
  enum Act: Hashable {
    case pause(Length?)
    case silence(Length?)
    case bell(strikes: Int, isSoft: Bool, kind: String?)
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

  /// The tag that means the same; `nil` if there is none.
  var tag: Tag? {
    switch act {
    case .pause(let length): Tag("pause", length?.text)
    case .silence(let length): Tag("silence", length?.text)
    case .bell(let strikes, let isSoft, let kind):
      Tag(
        "bell", strikes == 1 ? nil : "\(strikes)",
        [kind.map { ("kind", $0) }, isSoft ? ("touch", "soft") : nil].compactMap(\.self))
    case .breathe, .sound, .manner, .duration: nil
    }
  }

  /// A tag as it is written.
  struct Tag {
    let name: String
    let value: String?
    let arguments: [(key: String, value: String)]

    init(_ name: String, _ value: String?, _ arguments: [(String, String)] = []) {
      self.name = name
      self.value = value
      self.arguments = arguments.map { (key: $0.0, value: $0.1) }
    }

    /// `[pause:"30s"]`.
    var text: String {
      "[" + name + (value.map { ":\"\($0)\"" } ?? "")
        + arguments.map { "; \($0.key):\"\($0.value)\"" }.joined() + "]"
    }

    /// The same in a tree, at the place of what it stands for.
    func syntax(at span: SourceSpan) -> TagSyntax {
      TagSyntax(
        name: Spanned(name, span), isClosing: false, value: value.map { Spanned($0, span) },
        arguments: arguments.map {
          TagSyntax.Argument(key: Spanned($0.key, span), value: Spanned($0.value, span))
        }, span: span)
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
