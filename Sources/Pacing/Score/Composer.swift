internal import MeditationScript
internal import Timebase

/// An item of the track in its final order, before lengths of glue are set.
enum Element: Sendable {
  case section(title: String, level: Int, SourceSpan)
  case mark(String, SourceSpan)
  case ambience(SoundChoice?, SourceSpan)
  case sound(Score.SoundNode)
  case glue(Glue)
  case rest(Frames, SourceSpan?)
  /// From here on, everything belongs to this round of a repetition; `nil` for none.
  case round(Int?)
}

/// Flattens a score into elements, and adds the pauses that a script need not ask for.
///
/// Between two sounds stands the script's own pause; where there is none, one that suits the place
/// is added.
struct Composer {
  private let score: Score
  /// The length of open silences.
  private let silences: SilenceReserve
  /// Number of rounds of each unit.
  private let counts: [Int]
  private(set) var elements: [Element] = []

  private enum Place {
    case sentence
    case paragraph
    case section
  }

  private var last: Score.SoundNode?
  private var hasOwnPause = false
  private var place = Place.sentence
  /// Chapters and marks that are placed before the next sound or pause.
  private var places: [Element] = []
  /// The round of the repetition that is being written; `nil` outside of repetitions.
  private var round: Int?

  private init(_ score: Score, _ silences: SilenceReserve, counts: [Int]) {
    self.score = score
    self.silences = silences
    self.counts = counts
  }

  /// The elements of the whole track.
  static func elements(
    of score: Score, _ silences: SilenceReserve, counts: [Int]
  ) -> [Element] {
    var composer = Composer(score, silences, counts: counts)
    let setting = score.setting
    composer.elements.append(.rest(setting.rate.frames(seconds: setting.pauses.opening), nil))
    composer.write(score.nodes)
    composer.finish()
    return composer.elements
  }

  /// Length that one more round of a unit adds at natural length, with the pause before it.
  static func natural(
    ofRoundIn unit: Int, of score: Score, _ silences: SilenceReserve, counts: [Int]
  ) -> Frames {
    length(ofRoundIn: unit, of: score, silences, counts: counts, \.natural)
  }

  /// Length that one more round of a unit adds with every pause at its most.
  static func most(
    ofRoundIn unit: Int, of score: Score, _ silences: SilenceReserve, counts: [Int]
  ) -> Frames {
    length(ofRoundIn: unit, of: score, silences, counts: counts, \.most)
  }

  private static func length(
    ofRoundIn unit: Int, of score: Score, _ silences: SilenceReserve, counts: [Int],
    _ measure: ([Element]) -> Frames
  ) -> Frames {
    var once = Composer(score, silences, counts: counts)
    once.write(score.units[unit].nodes)
    let first = measure(once.elements)
    once.write(score.units[unit].nodes)
    return measure(once.elements) - first
  }

  private mutating func write(_ nodes: [Score.Node]) {
    for node in nodes {
      switch node {
      case .section(let title, let level, let span):
        places.append(.section(title: title, level: level, span))
        place = .section
      case .mark(let name, let span): places.append(.mark(name, span))
      case .ambience(let bed, let span): places.append(.ambience(bed, span))
      case .paragraph: if place == .sentence { place = .paragraph }
      case .unit(let index):
        let outer = round
        for round in 0..<counts[index] {
          enter(round + 1)
          write(score.units[index].nodes)
        }
        enter(outer)
      case .gap(let gap): write(gap)
      case .sound(let sound): write(sound)
      }
    }
  }

  private mutating func enter(_ round: Int?) {
    self.round = round
    elements.append(.round(round))
  }

  private mutating func write(_ gap: Score.Gap) {
    elements += places
    places = []
    switch gap {
    case .glue(let glue): elements.append(.glue(glue))
    case .silence(let length, let span):
      elements.append(.glue(silences.glue(for: length, span: span)))
    case .rest(let frames, let span): elements.append(.rest(frames, span))
    }
    hasOwnPause = true
  }

  private mutating func write(_ sound: Score.SoundNode) {
    if case .breath(var cycle) = sound.content {
      cycle.index = breathsBefore
      if let opening = cycle.opening {
        write(
          Score.SoundNode(
            content: .speech(opening.phrase), length: opening.length, span: sound.span))
        elements.append(.rest(score.setting.rate.frames(seconds: BreathCycle.lead), sound.span))
        hasOwnPause = true
      }
      add(Score.SoundNode(content: .breath(cycle), length: sound.length, span: sound.span))
    } else {
      add(sound)
    }
  }

  /// Number of breaths so far in the current row; 0 where the next breath begins a new one.
  private var breathsBefore: Int {
    guard let last, case .breath(let cycle) = last.content, !hasOwnPause, place == .sentence
    else { return 0 }
    return cycle.index + 1
  }

  private mutating func add(_ sound: Score.SoundNode) {
    if let last, !hasOwnPause, let glue = pause(from: last, to: sound) {
      elements.append(.glue(glue))
    }
    elements += places
    elements.append(.sound(sound))
    places = []
    last = sound
    hasOwnPause = false
    place = .sentence
  }

  private mutating func finish() {
    elements += places
    places = []
    guard let last, !hasOwnPause else { return }
    if case .strike(let stroke, _) = last.content {
      elements.append(.glue(ringing(.tail, stroke, span: last.span)))
    } else {
      let setting = score.setting
      elements.append(.rest(setting.rate.frames(seconds: setting.pauses.ending), nil))
    }
  }

  private func pause(from last: Score.SoundNode, to next: Score.SoundNode) -> Glue? {
    let pauses = score.setting.pauses
    let rate = score.setting.rate
    switch (last.content, next.content) {
    case (.strike, .strike): return Glue(.strikes, pauses.strikes, rate: rate, span: next.span)
    case (.strike(let stroke, let waits), _):
      return ringing(waits ? .tail : .afterBell, stroke, span: last.span)
    case (.breath, .breath) where place == .sentence: return nil
    case (.speech, .speech) where place == .sentence:
      return Glue(.sentence, pauses.sentence, rate: rate, span: next.span)
    default: break
    }
    return place == .section
      ? Glue(.section, pauses.section, rate: rate, span: next.span)
      : Glue(.paragraph, pauses.paragraph, rate: rate, span: next.span)
  }

  /// Glue for the time a bell rings, from the bell's own figures.
  private func ringing(_ kind: Glue.Kind, _ bell: StrikeRequest, span: SourceSpan) -> Glue {
    let setting = score.setting
    let times = setting.bells[bell] ?? Score.BellTimes(clear: .zero, tail: .zero)
    let (own, entry) =
      kind == .tail ? (times.tail, setting.pauses.tail) : (times.clear, setting.pauses.afterBell)
    let natural = Duration.seconds(setting.rate.seconds(own))
    return Glue(kind, entry.scaled(to: natural), rate: setting.rate, span: span)
  }
}

extension [Element] {
  /// Total length of everything that does not stretch.
  var rigid: Frames {
    reduce(.zero) { sum, element in
      switch element {
      case .sound(let sound): sum + sound.length
      case .rest(let frames, _): sum + frames
      default: sum
      }
    }
  }

  /// All glue, in order, and where it stands at natural length.
  var glue: [PauseDraw.Place] {
    let total = Double(Swift.max(1, natural.count))
    var clock = Frames.zero
    return compactMap { element in
      switch element {
      case .glue(let glue):
        defer { clock += glue.natural }
        return PauseDraw.Place(glue: glue, position: Double(clock.count) / total)
      case .sound(let sound): clock += sound.length
      case .rest(let frames, _): clock += frames
      case .section, .mark, .ambience, .round: break
      }
      return nil
    }
  }

  /// Total length with all glue at its natural length.
  var natural: Frames { length(\.natural) }
  /// Total length with all glue at its least.
  var least: Frames { length(\.least) }
  /// Total length with all glue at its most.
  var most: Frames { length(\.most) }

  private func length(_ setting: (Glue) -> Frames) -> Frames {
    reduce(rigid) { sum, element in
      if case .glue(let glue) = element { sum + setting(glue) } else { sum }
    }
  }
}
