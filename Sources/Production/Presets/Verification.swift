internal import Sound
package import SoundFile

/// A finished file held against a preset's rules.
package struct Verification: Sendable {
  /// In the order in which a preset's rules stand.
  package let findings: [Finding]

  package struct Finding: Sendable, Encodable, Equatable {
    /// Such as `loudness`.
    package let rule: String
    package let isKept: Bool
    /// Whether a file that does not keep it is taken all the same.
    package let isAdvice: Bool
    /// What the file has, and what is wanted of it.
    package let found: String
    package let wanted: String
    /// What to do about it; `nil` for a rule that is kept.
    package let help: String?
  }

  package var failures: [Finding] { findings.filter { !$0.isKept && !$0.isAdvice } }
  package var advice: [Finding] { findings.filter { !$0.isKept && $0.isAdvice } }

  /// - Parameters:
  ///   - facts: of the finished file, read back.
  ///   - endsWithBell: `nil` if nobody knows, as of a file of somebody else's.
  package init(_ facts: SoundFacts, against rules: PresetRules, endsWithBell: Bool?) {
    var checks = RuleChecks(facts)
    checks.checkFile(rules)
    checks.checkSound(rules)
    checks.checkLength(rules)
    if rules.endingBell == true, let endsWithBell {
      checks.check(
        "ending bell", endsWithBell, found: endsWithBell ? "a bell" : "none",
        wanted: "a bell at the end",
        help: "end the script with `[bell; ring:\"out\"]`, and do not ask for --bell none",
        isAdvice: true)
    }
    findings = checks.findings
  }
}
