import Export
import Timebase

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
  /// What it sets, in a few words each.
  let settings: [String]
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
    let file = preset.file
    settings = [
      file.format.rawValue, file.rate.map { "\($0) Hz" }, file.bits.map { "\($0) bits" },
      file.channels.map { $0 == 1 ? "mono" : "stereo" }, file.kilobits.map { "\($0) kbit/s" },
      "the \(preset.anchor.rawValue) at \(preset.loudness) LUFS",
      "peaks under \(preset.peak) dBTP before encoding",
      preset.head.map { "\($0) s of silence before" },
      preset.tail.map { "\($0) s of silence after" },
    ].compactMap(\.self)
    rules = preset.rules.sentences
    sources = preset.sources
  }

  /// For people.
  var text: String {
    let head = ["\(title): \(summary)", "sets: " + settings.joined(separator: ", ")]
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
      if let help = finding.help { error("  help: " + help) }
    }
    let rules = verification.findings.count - verification.advice.count
    let sentence = "\(preset.title): \(rules - failures.count) of \(rules) rules kept"
    isResult ? result(sentence) : note(sentence)
  }
}
