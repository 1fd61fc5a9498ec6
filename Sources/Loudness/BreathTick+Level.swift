internal import Sound
package import Timebase

extension BreathTick {
  /// The loudest 400 ms at unit gain, in LUFS.
  package static func loudness(_ phase: BreathPhase, rate: SampleRate) -> Double {
    bar(phase).momentaryLoudness(rate: rate)
  }
}
