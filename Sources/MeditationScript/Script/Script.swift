/// A script that has been checked: every name known, every number in its bounds, nothing missing.
package struct Script: Sendable {
  package let source: SourceText
  package let head: Head
  package let parts: [Part]

  /// A piece of the script's body.
  package indirect enum Part: Sendable {
    case section(Section)
    case paragraph([Item], LengthCondition)
    /// Whole rounds of `parts`.
    case rounds(ClosedRange<Int>, parts: [Part], LengthCondition, SourceSpan)
  }

  package struct Section: Sendable {
    package let title: String
    package let level: Int
    package let condition: LengthCondition
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
    case breathe(BreathPattern, times: ClosedRange<Int>, cue: String?, SourceSpan)
    case phrases(who: String?, rounds: ClosedRange<Int>, SourceSpan)
  }
}

/// In or out by the length of the track: `from` included, `until` not.
package struct LengthCondition: Hashable, Sendable {
  package var from: Duration?
  package var until: Duration?

  package static let always = LengthCondition()

  /// - Parameter length: `nil` for a track of its natural length, which takes only what needs no
  ///   minimum.
  package func holds(at length: Duration?) -> Bool {
    guard let length else { return from == nil }
    if let from, length < from { return false }
    if let until, length >= until { return false }
    return true
  }
}

extension Script {
  /// Whether nothing would happen in any track of it.
  var isEmpty: Bool {
    func isEmpty(_ parts: [Part]) -> Bool {
      parts.allSatisfy { part in
        switch part {
        case .section(let section): isEmpty(section.parts)
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
        let condition: LengthCondition
        switch part {
        case .section(let section):
          condition = section.condition
          visit(section.parts)
        case .paragraph(_, let own): condition = own
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
