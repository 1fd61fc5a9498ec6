import MeditationScript

/// What a listener hears of a script, in one line: words as they are, what is done in brackets.
func heard(_ text: String, repertoire: Repertoire = everyLanguage) -> [String] {
  let (script, _) = Script.read(SourceText(name: "s.md", text: text), with: repertoire)
  guard let script, let steps = try? script.steps(length: nil) else { return ["(refused)"] }
  return steps.leaves.compactMap { step in
    switch step {
    case .section(let title, let level, _): String(repeating: "#", count: level) + " " + title
    case .speech(let phrase, _): phrase.text
    case .pause(let length, _): "[pause\(written(length))]"
    case .silence(let length, _): "[silence\(length.map(written) ?? "")]"
    case .rest(let duration, _): "[\(DurationText.clock(duration))]"
    case .bell(let bell, _): bell.strikes == 1 ? "[bell]" : "[bell \(bell.strikes)]"
    case .sound(let path, _): "[sound \(path)]"
    default: nil
    }
  }
}

private func written(_ length: PauseLength) -> String {
  switch length {
  case .short: " short"
  case .medium: ""
  case .long: " long"
  case .about(let about): " \(DurationText.clock(about))"
  case .between(let low, let high): " \(DurationText.clock(low))-\(DurationText.clock(high))"
  }
}

/// The warnings of a script, by their rules.
func warnings(_ text: String, repertoire: Repertoire = everyLanguage) -> [Rule] {
  Script.read(SourceText(name: "s.md", text: text), with: repertoire).diagnostics.filter {
    $0.severity == .warning
  }.compactMap(\.rule)
}

/// A repertoire with a voice for every language that there is one for.
let everyLanguage: Repertoire = {
  var everything = repertoire
  everything.languages = [
    "en-US", "en-GB", "es-ES", "es-419", "fr-FR", "de-DE", "it-IT", "pt-BR", "nl-NL", "da-DK",
    "nb-NO", "sv-SE", "fi-FI", "pl-PL", "cs-CZ", "hu-HU", "ro-RO", "el-GR", "tr-TR", "ru-RU",
    "uk-UA", "hi-IN", "la",
  ]
  return everything
}()
