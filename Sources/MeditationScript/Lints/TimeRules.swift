/// Rules about silences and breath.
enum TimeRules {
  /// Silences from here on want to be announced.
  private static let longSilence = Duration.seconds(60)

  /// Words that tell a listener that it will be quiet for a while, by kind of language.
  private static let announcements: [String: Set<String>] = [
    "en": [
      "silence", "silent", "silently", "quiet", "quietly", "rest", "resting", "minute", "minutes",
      "while", "stay", "words", "write", "writing", "listen",
    ],
    "es": [
      "silencio", "minuto", "minutos", "rato", "descansa", "descansar", "quédate", "palabras",
      "escucha", "escribe",
    ],
    "fr": [
      "silence", "minute", "minutes", "moment", "instant", "instants", "reposez", "restez",
      "rester", "demeurez", "mots", "paroles", "écoutez", "écrivez",
    ],
    "de": [
      "stille", "still", "schweigen", "minute", "minuten", "weile", "ruhe", "ruh", "ruhig",
      "bleib", "worte", "lausche", "schreib",
    ],
  ]

  static func suggestions(
    forSilencesIn items: [Script.Item], kind: String
  ) -> [Diagnostic] {
    guard let announcements = announcements[kind] else { return [] }
    var found: [Diagnostic] = []
    var heard: [String] = []
    for item in items {
      switch item {
      case .sentence(let template, _): heard = Array((heard + [template.asWritten]).suffix(2))
      case .silence(let length, let span) where isLong(length):
        guard announcements.isDisjoint(with: heard.flatMap(\.plainWords)) else { continue }
        found.append(
          .suggestion(
            .unannouncedSilence, "nobody is told that it will be quiet for so long", at: span,
            help: "say it just before: “Rest here for a while, in silence.”"))
      default: continue
      }
    }
    return found
  }

  private static func isLong(_ length: PauseLength?) -> Bool {
    switch length {
    case .about(let natural): natural >= longSilence
    case .between(let least, _): least >= longSilence
    default: false
    }
  }

  /// Bounds for breath that is led by a recording: rates from 3 a minute, holds up to 8 seconds, the
  /// long 4-7-8 at most eight times, and quick breath at most two minutes.
  static func suggestions(
    for pattern: BreathPattern, times: ClosedRange<Int>, at span: SourceSpan
  ) -> [Diagnostic] {
    var reasons: [String] = []
    if max(pattern.holdFull, pattern.holdEmpty) > .seconds(8) {
      reasons.append("it holds the breath for more than 8 seconds")
    }
    if pattern.length > .seconds(20) {
      reasons.append("it is slower than three breaths a minute")
    }
    if pattern.holdFull >= .seconds(7), times.upperBound > 8 {
      reasons.append("a hold this long is led at most eight times")
    }
    if pattern.length < .seconds(5), pattern.length * times.upperBound > .seconds(120) {
      reasons.append("breath this quick is led for two minutes at most")
    }
    return reasons.map {
      .suggestion(
        .riskyBreath, $0, at: span,
        help: "it may make light-headed; shorten it, and say that one may breathe as usual")
    }
  }
}
