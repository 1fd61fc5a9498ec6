package import MeditationScript
package import Sound

/// A script for one length on the frame clock: sounds with their real lengths, and where rounds may
/// be added.
///
/// What lies between the sounds is decided by `Composer`.
package struct Score: Sendable {
  /// What the layout knows of a bell.
  package struct BellTimes: Sendable {
    /// Until speech may start.
    let clear: Frames
    /// Until the tail may end.
    let tail: Frames

    package init(clear: Frames, tail: Frames) {
      self.clear = clear
      self.tail = tail
    }
  }

  /// Everything outside the script that a score is made from.
  package struct Setting: Sendable {
    let rate: SampleRate
    let pauses: PauseTable
    let speech: [Phrase: Frames]
    /// The lengths of the script's own sound files, by path.
    let sounds: [String: Frames]
    /// By kind; empty for a track without bells.
    let bells: [String: BellTimes]
    /// The bell where the script names none.
    let bell: String?
    /// How breaths are led where the script does not say; overrides the script if `forcesCue`.
    let cue: BreathCue
    let forcesCue: Bool

    package init(
      rate: SampleRate, pauses: PauseTable, speech: [Phrase: Frames],
      sounds: [String: Frames] = [:], bells: [String: BellTimes],
      bell: String?, cue: BreathCue = .swell, forcesCue: Bool = false
    ) {
      self.rate = rate
      self.pauses = pauses
      self.speech = speech
      self.sounds = sounds
      self.bells = bells
      self.bell = bell
      self.cue = cue
      self.forcesCue = forcesCue
    }
  }

  indirect enum Node: Sendable {
    /// A named place.
    case mark(String)
    case section(title: String, level: Int, SourceSpan)
    case paragraph
    case sound(SoundNode)
    case gap(Gap)
    /// Rounds of the unit with this index.
    case unit(Int, [Node])
  }

  /// Something that is heard, and never stretched.
  struct SoundNode: Sendable {
    enum Content: Sendable {
      case speech(Phrase)
      /// A sound file, by its path.
      case file(String)
      case strike(kind: String, waits: Bool)
      case breath([(BreathDirection?, Frames)], cue: BreathCue)
    }

    let content: Content
    let length: Frames
    let span: SourceSpan
  }

  /// A pause the script itself asks for.
  enum Gap: Sendable {
    case glue(Glue)
    case rest(Frames, SourceSpan)
  }

  struct Unit: Sendable {
    let range: ClosedRange<Int>
    let parent: Int?
    let nodes: [Node]
    let span: SourceSpan
  }

  let setting: Setting
  var nodes: [Node] = []
  var units: [Unit] = []

  /// - Precondition: `setting` knows the length of every phrase and the times of every bell.
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
    case .mark(let name, _): return [.mark(name)]
    case .speech(let phrase, let span):
      guard let length = setting.speech[phrase] else { return [] }
      return [.sound(SoundNode(content: .speech(phrase), length: length, span: span))]
    case .sound(let path, let span):
      guard let length = setting.sounds[path] else { return [] }
      return [.sound(SoundNode(content: .file(path), length: length, span: span))]
    case .pause(let length, let span): return [gap(.pause, pauses.entry(for: length), span)]
    case .silence(let length, let span):
      return [gap(.silence, pauses.silenceEntry(for: length), span)]
    case .rest(let duration, let span): return [.gap(.rest(setting.rate.frames(duration), span))]
    case .phrasePause(let endsRound, let span):
      return [gap(endsRound ? .round : .phrase, endsRound ? pauses.round : pauses.phrase, span)]
    case .bell(let bell, let span): return strikes(of: bell, span)
    case .breath(let pattern, let cue, let span): return [breath(pattern, cue, span)]
    case .rounds(let range, let steps, let span):
      let index = units.count
      units.append(Unit(range: range, parent: parent, nodes: [], span: span))
      let inner = nodes(steps, in: index)
      units[index] = Unit(range: range, parent: parent, nodes: inner, span: span)
      return [.unit(index, inner)]
    }
  }

  private func gap(_ kind: Glue.Kind, _ entry: PauseTable.Entry, _ span: SourceSpan) -> Node {
    .gap(.glue(Glue(kind, entry, rate: setting.rate, span: span)))
  }

  private func strikes(of bell: Bell, _ span: SourceSpan) -> [Node] {
    guard let kind = bell.kind ?? setting.bell, setting.bells[kind] != nil else { return [] }
    let between = bell.gap.map(setting.pauses.entry) ?? setting.pauses.strikes
    let strike = Node.sound(
      SoundNode(
        content: .strike(kind: kind, waits: bell.ring == .out), length: .zero, span: span))
    return (0..<bell.strikes).flatMap { index in
      index == 0 ? [strike] : [gap(.strikes, between, span), strike]
    }
  }

  private func breath(_ pattern: BreathPattern, _ cue: String?, _ span: SourceSpan) -> Node {
    let phases: [(BreathDirection?, Frames)] = [
      (.inhale, setting.rate.frames(pattern.inhale)), (nil, setting.rate.frames(pattern.holdFull)),
      (.exhale, setting.rate.frames(pattern.exhale)), (nil, setting.rate.frames(pattern.holdEmpty)),
    ]
    let own = setting.forcesCue ? nil : cue.flatMap(BreathCue.init)
    return .sound(
      SoundNode(
        content: .breath(phases, cue: own ?? setting.cue), length: phases.map(\.1).sum(),
        span: span))
  }
}
