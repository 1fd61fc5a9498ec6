/// A script that has been checked: every name known, every number in its bounds, nothing missing.
public struct Script: Sendable {
  /// The text it was read from.
  public let source: SourceText
  /// All that it says of itself.
  package let head: Head
  /// The body, in order.
  package let parts: [Part]
  /// Scripts it has borrowed of, as they were read.
  package var included: [SourceText] = []

  /// A piece of the script's body.
  package indirect enum Part: Sendable {
    /// A chapter.
    case section(Section)
    /// Items without an empty line between them.
    case paragraph([Item], Condition)
    /// Parts that are in or out together: an `[if]`, or a borrowed practice.
    case group([Part], Condition)
    /// Whole rounds of `parts`.
    case rounds(ClosedRange<Int>, parts: [Part], Condition, SourceSpan)
  }

  /// A chapter: a heading, and what is under it.
  package struct Section: Sendable {
    /// The words of the heading.
    package let title: Template
    /// The number of `#` signs, 1…6.
    package let level: Int
    /// Whether the chapter is in.
    package let condition: Condition
    /// The parts under the heading, in order.
    package let parts: [Part]
    /// The words of the heading, where they are written.
    package let span: SourceSpan
  }

  /// A piece of a paragraph.
  package enum Item: Sendable {
    /// Words to say in one breath.
    case sentence(Template, SourceSpan)
    /// Stretches and shrinks.
    case pause(PauseLength, SourceSpan)
    /// Practice time; takes what is left over. `nil` for the usual.
    case silence(PauseLength?, SourceSpan)
    /// Exactly so long.
    case rest(Duration, SourceSpan)
    /// Strokes of a bell.
    case bell(Bell, SourceSpan)
    /// The bed from here on; `nil` for none.
    case ambience(SoundChoice?, SourceSpan)
    /// A named place.
    case mark(String, SourceSpan)
    /// A sound file, by its path from the script's folder, and what is said in it, for readers.
    case sound(String, words: [Template], SourceSpan)
    /// Paced breath, whole cycles of it.
    case breathe(BreathPattern, times: ClosedRange<Int>, lead: BreathLead?, SourceSpan)
    /// The head's phrases, whole rounds of them.
    case phrases([Template], who: String?, rounds: ClosedRange<Int>, SourceSpan)
  }
}

extension Script {
  /// Whether nothing would happen in any track of it.
  var isEmpty: Bool {
    func isEmpty(_ parts: [Part]) -> Bool {
      parts.allSatisfy { part in
        switch part {
        case .section(let section): isEmpty(section.parts)
        case .group(let inner, _): isEmpty(inner)
        case .rounds(_, let inner, _, _): isEmpty(inner)
        case .paragraph: false
        }
      }
    }
    return isEmpty(parts)
  }

  /// Every length at which a part comes in or drops out, in order.
  package var thresholds: [Duration] {
    var found: Set<Duration> = []
    func visit(_ parts: [Part]) {
      for part in parts {
        let condition: Condition
        switch part {
        case .section(let section):
          condition = section.condition
          visit(section.parts)
        case .paragraph(_, let own): condition = own
        case .group(let inner, let own):
          condition = own
          visit(inner)
        case .rounds(_, let inner, let own, _):
          condition = own
          visit(inner)
        }
        found.formUnion([condition.from, condition.until].compactMap { $0 })
      }
    }
    visit(parts)
    return found.sorted()
  }
}
