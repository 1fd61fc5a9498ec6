package import MeditationScript
internal import Timebase

/// What stands out in a track's pacing, beside the sits of experienced teachers.
package struct PacingRemarks: Sendable {
  private let figures: PacingFigures
  private let head: Head
  private let model: SitModel
  private let refrains: Refrains

  /// A figure may be this many times what teachers do, or the model's part of it, and still be a choice.
  private static let tolerance = 1.5
  /// Nobody has measured shorter sits, in minutes.
  private static let shortest = 3.0
  /// Fewer pauses say nothing about how even they are.
  private static let fewestPauses = 12

  /// - Parameters:
  ///   - head: of the script.
  ///   - refrains: how often one wording may be heard; `nil` for what the head says.
  package init(_ figures: PacingFigures, _ head: Head, refrains: Refrains? = nil) {
    self.figures = figures
    self.head = head
    self.refrains = refrains ?? head.refrains
    model = SitModel(head.form, minutes: figures.minutes)
  }

  /// Warnings for the author that the script does not switch off, in the order density, wording, pauses;
  /// they stand where its lengths are written.
  package var warnings: [Diagnostic] {
    guard figures.minutes >= Self.shortest, figures.words > 0 else { return [] }
    let span = head.lengthSpan ?? SourceSpan(0, 0)
    return [density(span), wording(span), pauses(span)].compactMap(\.self)
      .allowed(by: head.allowed)
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
      "at \(length) the pauses are much alike: they vary by \(figures.pauseSpread.inTenths), "
        + "where teachers' vary by \(model.pauseSpread.inTenths)",
      at: span, help: "shorten the everyday pauses, and leave one or two `[silence]`s instead")
  }

  private var length: String {
    DurationText.clock(.seconds((figures.minutes * 60).rounded()))
  }
}
