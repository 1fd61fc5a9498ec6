package import Timebase

/// A small chime where a phase of a breath begins: higher pitches for in and full, lower ones for
/// out and empty.
package enum BreathTick {
  /// Frequency in hertz: C5 for in, E5 for full, G4 for out, E4 for empty.
  private static func pitch(_ phase: BreathPhase) -> Double {
    switch phase {
    case .inhale: 523.25
    case .full: 659.26
    case .exhale: 392
    case .empty: 329.63
    }
  }

  /// A short tuned bar: its modes have the ratios 1, 2.756 and 5.404.
  package static func bar(_ phase: BreathPhase) -> BellDefinition {
    BellDefinition(
      title: "Tick", frequency: pitch(phase),
      modes: [
        .init(.init(ratio: 1, level: Decibels(0), t60: 0.9)),
        .init(.init(ratio: 2.756, level: Decibels(-16), t60: 0.4)),
        .init(.init(ratio: 5.404, level: Decibels(-28), t60: 0.15)),
      ],
      strike: .init(
        tilt: Decibels(0), attack: 0.004, width: 0,
        contact: .init(frequency: 1200, level: Decibels(-40), t60: 0.01)))
  }

  /// The chime of a phase, struck at `start`; `gain` is linear.
  package static func strike(
    _ phase: BreathPhase, start: Frames, gain: Double, rate: SampleRate
  ) -> StrikeVoice {
    StrikeVoice(bar(phase), start: start, gain: gain, variation: nil, rate: rate)
  }
}
