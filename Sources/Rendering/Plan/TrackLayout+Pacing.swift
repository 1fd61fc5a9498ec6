package import MeditationScript
package import Pacing

extension TrackLayout {
  /// What the track is like for whoever listens.
  package var pacing: PacingFigures { PacingFigures(of: timeline, language: language) }

  /// What stands out in these figures of it, beside the sits of experienced teachers.
  package func warnings(about pacing: PacingFigures) -> [Diagnostic] {
    PacingRemarks(pacing, head, refrains: request.refrains).warnings
  }
}
