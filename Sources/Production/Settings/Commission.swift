package import MeditationScript
package import Rendering

/// The result of a track's settings: its script, the request for its sound, and the order for its
/// files.
package struct Commission {
  package let source: SourceText
  package let request: TrackRequest
  package let order: ProductionOrder
}
