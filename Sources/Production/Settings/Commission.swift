package import MeditationScript
package import Rendering

/// What settings come to: a script, what is asked of its sound, and how it is finished.
package struct Commission {
  package let source: SourceText
  package let request: TrackRequest
  package let order: ProductionOrder
}
