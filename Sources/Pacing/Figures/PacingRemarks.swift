package import MeditationScript
internal import Timebase

/// What stands out in a track's pacing, beside the sits of experienced teachers.
package struct PacingRemarks: Sendable {
  private let figures: PacingFigures
  private let model: SitModel
  private let refrains: Refrains

  /// A figure may be this many times what teachers do, or the model's part of it, and still be a choice.
  private static let tolerance = 1.5
  /// Nobody has measured shorter sits, in minutes.
  private static let shortest = 3.0
  /// Fewer pauses say nothing about how even they are.
  private static let fewestPauses = 12

  package init(_ figures: PacingFigures, form: PracticeForm, refrains: Refrains) {
    self.figures = figures
    self.refrains = refrains
    model = SitModel(form, minutes: figures.minutes)
  }

  /// Warnings for the author, in the order density, wording, pauses.
  ///
  /// - Parameter span: the place in the script where its lengths are written.
  package func warnings(at span: SourceSpan) -> [Diagnostic] {
    guard figures.minutes >= Self.shortest, figures.words > 0 else { return [] }
    return [density(span), wording(span), pauses(span)].compactMap(\.self)
  }

  private func density(_ span: SourceSpan) -> Diagnostic? {
    guard model.form.isGuided else { return nil }
    let usual = model.wordsPerMinute
    let words = Int(figures.wordsPerMinute.rounded())
    let said =
      "at \(length) \(words) words a minute are said, where teachers say about \(Int(usual.rounded()))"
    if figures.wordsPerMinute > usual * Self.tolerance {
      return .warning(
        .crowded, said, at: span,
        help: "let some parts begin later (`[from:\"…\"]`), or ask for a longer track")
    }
    guard figures.wordsPerMinute < usual / Self.tolerance else { return nil }
    return .warning(
      .thin, said, at: span, help: "write some more for this length, or ask for a shorter track")
  }

  private func wording(_ span: SourceSpan) -> Diagnostic? {
    guard refrains == .usual, let (text, times) = figures.mostHeard,
      Double(times) > Double(model.mostHeard) * Self.tolerance
    else { return nil }
    return .warning(
      .wornPhrase,
      "at \(length) “\(text)” is heard \(times) times; teachers say one wording \(model.mostHeard) "
        + "times at most",
      at: span,
      help: "give it silence or other words in the place of rounds, or say that you mean it: "
        + "`refrains: free`")
  }

  private func pauses(_ span: SourceSpan) -> Diagnostic? {
    guard model.form.isGuided, figures.pauses.count >= Self.fewestPauses,
      figures.pauseSpread < model.pauseSpread / Self.tolerance
    else { return nil }
    return .warning(
      .evenPauses,
      "at \(length) the pauses are much alike: they vary by \(Self.tenths(figures.pauseSpread)), "
        + "where teachers' vary by \(Self.tenths(model.pauseSpread))",
      at: span, help: "shorten the everyday pauses, and leave one or two `[silence]`s instead")
  }

  private var length: String {
    DurationText.clock(.seconds((figures.minutes * 60).rounded()))
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
