import Production
import SoundFile

/// A preset as it is shown.
struct PresetFacts: Encodable {
  let name: String
  let title: String
  let summary: String
  let format: String
  let loudness: Double
  /// Of the `speech` or of the `programme`.
  let anchor: String
  let peak: Double
  let rules: [String]
  let sources: [String]

  init(_ name: String, _ preset: Preset) {
    self.name = name
    title = preset.title
    summary = preset.summary
    format = preset.file.format.rawValue
    loudness = preset.loudness
    anchor = preset.anchor.rawValue
    peak = preset.peak
    rules = preset.rules.sentences
    sources = preset.sources
  }

  /// For people.
  var text: String {
    let head = ["\(title): \(summary)", "renders \(format), the \(anchor) at \(loudness) LUFS"]
    return (head + rules.map { "rule: " + $0 } + sources.map { "source: " + $0 })
      .joined(separator: "\n")
  }
}

extension Console {
  /// What a file does not keep, and how to mend it.
  ///
  /// - Parameter isResult: whether what it keeps is wanted, too.
  func findings(_ verification: Verification, of preset: Preset, isResult: Bool = false) {
    let failures = verification.failures
    for finding in failures + verification.advice {
      let line = "\(preset.title): \(finding.rule): \(finding.found), wanted \(finding.wanted)"
      let advice = finding.isAdvice ? " (advice)" : ""
      error(line + advice)
      error("  help: " + finding.help)
    }
    let kept = verification.findings.count { $0.isKept }
    let sentence = "\(preset.title): \(kept) of \(verification.findings.count) rules kept"
    isResult ? result(sentence) : note(sentence)
  }
}
