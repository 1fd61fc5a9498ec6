package import MeditationScript
package import Pacing

extension TrackLayout {
  /// What the track is like for whoever listens.
  package var pacing: PacingFigures { PacingFigures(of: timeline, language: language) }

  /// What stands out in it, beside the sits of experienced teachers.
  package var pacingWarnings: [Diagnostic] {
    PacingRemarks(pacing, form: head.form, refrains: request.refrains ?? head.refrains)
      .warnings(at: head.lengthSpan ?? SourceSpan(0, 0))
      .allowed(by: head.allowed)
  }
}
