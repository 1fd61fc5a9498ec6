package import Sound

/// What an engine spoke: mono samples, full scale ±1, at the engine's own rate.
package struct Utterance: Sendable {
  package let samples: [Float]
  package let rate: SampleRate
}
