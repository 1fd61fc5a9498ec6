/// What is done to a track, in this order; not every track needs all of it.
package enum RenderStage: String, Sendable {
  case speaking
  /// Mixed without being written, to find the loudness that a preset wants.
  case levelling
  case mixing
  /// The finished file is read back where that is asked for, and what stands beside it is written.
  case finishing
}
