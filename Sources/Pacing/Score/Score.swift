package import MeditationScript
package import Timebase

/// A script expanded for one length: sounds with their real lengths in frames, and the places where
/// rounds may be added.
///
/// `Composer` decides on the pauses between the sounds.
package struct Score: Sendable {
  /// Times after a bell's stroke at which it is quiet enough.
  package struct BellTimes: Sendable {
    /// From here on speech may start.
    let clear: Frames
    /// From here on the tail may end.
    let tail: Frames

    package init(clear: Frames, tail: Frames) {
      self.clear = clear
      self.tail = tail
    }
  }

  /// Everything besides the script that a score is made from.
  package struct Setting: Sendable {
    let rate: SampleRate
    let pauses: PauseTable
    /// Length of every phrase.
    let speech: [Phrase: Frames]
    /// Length of each of the script's own sound files, by path.
    let sounds: [String: Frames]
    /// Times of each stroke; empty for a track without bells.
    let bells: [StrikeRequest: BellTimes]
    /// The bell to use where the script names none.
    let bell: SoundChoice?
    /// How breaths are led where the script does not say, or everywhere if `forcesLead`.
    let lead: BreathLead
    let forcesLead: Bool
    /// Words that lead each phase of a breath, in the script's language.
    let breathWords: [BreathPhase: Phrase]

    package init(
      rate: SampleRate, pauses: PauseTable, speech: [Phrase: Frames],
      sounds: [String: Frames] = [:], bells: [StrikeRequest: BellTimes],
      bell: SoundChoice?, lead: BreathLead = .swell, forcesLead: Bool = false,
      breathWords: [BreathPhase: Phrase] = [:]
    ) {
      self.rate = rate
      self.pauses = pauses
      self.speech = speech
      self.sounds = sounds
      self.bells = bells
      self.bell = bell
      self.lead = lead
      self.forcesLead = forcesLead
      self.breathWords = breathWords
    }
  }

  enum Node: Sendable {
    /// A named position.
    case mark(String, SourceSpan)
    /// The bed to play from here on; `nil` for none.
    case ambience(SoundChoice?, SourceSpan)
    case section(title: String, level: Int, SourceSpan)
    case paragraph
    case sound(SoundNode)
    case gap(Gap)
    /// The rounds of the unit with this index.
    case unit(Int)
  }

  /// An audible item of fixed length.
  struct SoundNode: Sendable {
    enum Content: Sendable {
      case speech(Phrase)
      case file(OwnSound)
      case strike(StrikeRequest, waits: Bool)
      case breath(BreathCycle)
    }

    let content: Content
    let length: Frames
    let span: SourceSpan
  }

  /// A pause that the script asks for.
  enum Gap: Sendable {
    case glue(Glue)
    /// Open silence: so long as its author says, or for `nil` as the track's length makes it.
    case silence(PauseLength?, SourceSpan)
    case rest(Frames, SourceSpan)
  }

  /// A part that is repeated, with its range of rounds.
  struct Unit: Sendable {
    let range: ClosedRange<Int>
    /// Index of the unit around it; `nil` at the top.
    let parent: Int?
    let nodes: [Node]
    let span: SourceSpan
  }

  let setting: Setting
  private(set) var nodes: [Node] = []
  private(set) var units: [Unit] = []

  /// Makes a score of a script's steps.
  ///
  /// - Precondition: `setting` has the length of every phrase and the times of every bell.
  package init(_ steps: [Step], setting: Setting) {
    self.setting = setting
    nodes = self.nodes(steps, in: nil)
  }

  private mutating func nodes(_ steps: [Step], in parent: Int?) -> [Node] {
    steps.flatMap { node($0, in: parent) }
  }

  private mutating func node(_ step: Step, in parent: Int?) -> [Node] {
    let pauses = setting.pauses
    switch step {
    case .section(let title, let level, let span):
      return [.section(title: title, level: level, span)]
    case .paragraph: return [.paragraph]
    case .mark(let name, let span): return [.mark(name, span)]
    case .ambience(let bed, let span): return [.ambience(bed, span)]
    case .speech(let phrase, let span):
      guard let length = setting.speech[phrase] else { return [] }
      return [.sound(SoundNode(content: .speech(phrase), length: length, span: span))]
    case .sound(let recording, let span):
      guard let length = setting.sounds[recording.path] else { return [] }
      return [.sound(SoundNode(content: .file(recording), length: length, span: span))]
    case .pause(let length, let span): return [gap(.pause, pauses.entry(for: length), span)]
    case .silence(let length, let span): return [.gap(.silence(length, span))]
    case .rest(let duration, let span): return [.gap(.rest(setting.rate.frames(duration), span))]
    case .phrasePause(let endsRound, let span):
      return [gap(endsRound ? .round : .phrase, endsRound ? pauses.round : pauses.phrase, span)]
    case .bell(let bell, let span): return strikes(of: bell, span)
    case .breath(let pattern, let lead, let span): return [breath(pattern, lead, span)]
    case .rounds(let range, let steps, let span):
      let index = units.count
      units.append(Unit(range: range, parent: parent, nodes: [], span: span))
      let inner = nodes(steps, in: index)
      units[index] = Unit(range: range, parent: parent, nodes: inner, span: span)
      return [.unit(index)]
    }
  }

  private func gap(_ kind: Glue.Kind, _ entry: PauseTable.Entry, _ span: SourceSpan) -> Node {
    .gap(.glue(Glue(kind, entry, rate: setting.rate, span: span)))
  }

  private func strikes(of bell: Bell, _ span: SourceSpan) -> [Node] {
    guard let kind = bell.kind ?? setting.bell else { return [] }
    let stroke = StrikeRequest(bell: kind, mallet: bell.mallet, touch: bell.touch)
    guard setting.bells[stroke] != nil else { return [] }
    let between = bell.gap.map(setting.pauses.entry) ?? setting.pauses.strikes
    let strike = Node.sound(
      SoundNode(
        content: .strike(stroke, waits: bell.ring == .out), length: .zero, span: span))
    return (0..<bell.strikes).flatMap { index in
      index == 0 ? [strike] : [gap(.strikes, between, span), strike]
    }
  }

  private func breath(
    _ pattern: BreathPattern, _ lead: BreathLead?, _ span: SourceSpan
  ) -> Node {
    let lengths = [pattern.inhale, pattern.holdFull, pattern.exhale, pattern.holdEmpty]
    let phases = zip(BreathPhase.allCases, lengths.map(setting.rate.frames)).map { ($0, $1) }
    var words: [BreathPhase: (phrase: Phrase, length: Frames)] = [:]
    for (phase, phrase) in setting.breathWords {
      words[phase] = setting.speech[phrase].map { (phrase, $0) }
    }
    let own = setting.forcesLead ? nil : lead
    let cycle = BreathCycle(phases: phases, lead: own ?? setting.lead, words: words)
    return .sound(SoundNode(content: .breath(cycle), length: cycle.length, span: span))
  }
}
