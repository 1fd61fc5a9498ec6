package import Catalog
internal import MeditationScript
internal import Pacing
internal import Rendering
internal import Timebase

extension UserFacingError {
  package init(_ error: ScriptFinder.Failure) {
    switch error {
    case .noSuchScript(let name, let known, let language, let beside):
      let candidates = known + CommandNames.all
      self.init(
        "there is no practice `\(name)`" + (language.map { " in the language `\($0)`" } ?? ""),
        help: beside.first.map { "there is a file \($0) here; name it with its ending" }
          ?? Suggestion.help(for: name, among: candidates)
          ?? "`render-meditation list` shows the practices; a file of your own is named by its path",
        code: ExitStatus.noInput)
    case .unreadable(let path, let reason, let help):
      self.init("\(path) cannot be read: \(reason)", help: help, code: ExitStatus.noInput)
    case .readFailed(let path, let reason):
      self.init("\(path) cannot be read: \(reason)", code: ExitStatus.inputOutput)
    }
  }

  init(_ error: RenderError) {
    switch error {
    case .noSuchVoice(let name, let known):
      self.init(
        "there is no voice `\(name)`; there is \(known.joined(separator: ", "))",
        help: Suggestion.help(for: name, among: known), code: ExitStatus.usage)
    case .missingFile(let path, let use):
      self.init(
        "the \(use) \(path) is not there, or may not be read", code: ExitStatus.noInput)
    case .unusableFile(let path, let use, let reason):
      self.init("the \(use) \(path) cannot be used: \(reason)", code: ExitStatus.data)
    case .noSuchPlaceholder(let name, let known):
      let blanks = known.isEmpty ? "none" : known.map { "{\($0)}" }.joined(separator: ", ")
      self.init(
        "the script has no placeholder `{\(name)}`; it has \(blanks)",
        help: Suggestion.help(for: name, among: known), code: ExitStatus.usage)
    case .noSuchOption(let name, let known):
      let options = known.isEmpty ? "none" : known.joined(separator: ", ")
      self.init(
        "the script has no option `\(name)`; it has \(options)",
        help: Suggestion.help(for: name, among: known), code: ExitStatus.usage)
    case .noPhrases(let script):
      self.init(
        "“\(script)” has no place for phrases of your own",
        help: "`[phrases]` says them; metta is a practice that has it", code: ExitStatus.usage)
    case .impossibleLength(let script, let asked, let ranges, let parts, let rate):
      self.init(
        Self.impossible(script, asked, ranges), help: Self.parts(parts, rate),
        code: ExitStatus.usage
      )
    case .overLimit(let limit):
      self.init("no track is longer than \(DurationText.clock(limit))", code: ExitStatus.usage)
    }
  }

  private static func impossible(
    _ script: String, _ asked: Duration?, _ ranges: [ClosedRange<Duration>]
  ) -> String {
    let wish = asked.map { " " + clock($0) + " long" } ?? ""
    guard let last = ranges.last else { return "“\(script)” cannot be\(wish)" }
    // Rounded inwards, so that the lengths named are possible themselves.
    let named = ranges.compactMap { range -> String? in
      let shortest = Duration.seconds((range.lowerBound / .seconds(1)).rounded(.up))
      let longest = Duration.seconds((range.upperBound / .seconds(1)).rounded(.down))
      return shortest <= longest ? "from \(clock(shortest)) to \(clock(longest))" : nil
    }
    guard !named.isEmpty else {
      let about = Duration.seconds((last.upperBound / .seconds(1)).rounded(.down))
      return "“\(script)” cannot be\(wish): it can only be about \(clock(about)) long"
    }
    return "“\(script)” cannot be\(wish): it can be \(named.joined(separator: ", or "))"
  }

  private static func clock(_ duration: Duration) -> String {
    duration < .zero ? "-" + DurationText.clock(.zero - duration) : DurationText.clock(duration)
  }

  private static func parts(_ parts: LayoutError.Parts, _ rate: SampleRate) -> String {
    func clock(_ frames: Frames) -> String { DurationText.clock(.seconds(rate.seconds(frames))) }
    var words = ["\(clock(parts.speech)) of speech", "\(clock(parts.silence)) of pauses and bells"]
    if parts.breath > .zero { words.append("\(clock(parts.breath)) of paced breath") }
    return "at its limit it holds " + words.joined(separator: ", ")
      + "; change a round, a `[silence]` or a pause to move it"
  }
}
