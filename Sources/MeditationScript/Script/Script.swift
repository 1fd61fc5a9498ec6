/// A script that has been checked: every name known, every number in its bounds, nothing missing.
package struct Script: Sendable {
  package let source: SourceText
  package let head: Head
  package let parts: [Part]
  /// Scripts it has borrowed of, as they were read.
  package var included: [SourceText] = []

  /// A piece of the script's body.
  package indirect enum Part: Sendable {
    case section(Section)
    case paragraph([Item], Condition)
    /// Parts that are in or out together: an `[if]`, or a borrowed practice.
    case group([Part], Condition)
    /// Whole rounds of `parts`.
    case rounds(ClosedRange<Int>, parts: [Part], Condition, SourceSpan)
  }

  package struct Section: Sendable {
    package let title: Template
    package let level: Int
    package let condition: Condition
    package let parts: [Part]
    package let span: SourceSpan
  }

  /// What a paragraph is made of.
  package enum Item: Sendable {
    case sentence(Template, SourceSpan)
    /// Stretches and shrinks.
    case pause(PauseLength, SourceSpan)
    /// Practice time; takes what is left over. `nil` for the usual.
    case silence(PauseLength?, SourceSpan)
    /// Exactly so long.
    case rest(Duration, SourceSpan)
    case bell(Bell, SourceSpan)
    /// The bed from here on; `nil` for none.
    case ambience(SoundChoice?, SourceSpan)
    /// A named place.
    case mark(String, SourceSpan)
    /// A sound file, by its path from the script's folder.
    case sound(String, SourceSpan)
    case breathe(BreathPattern, times: ClosedRange<Int>, lead: BreathLead?, SourceSpan)
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
