package import SoundFile

/// The result of checking a finished file against a preset's rules.
package struct Verification: Sendable {
  /// One finding for each rule, in the order of the rules.
  package let findings: [Finding]

  /// One rule and the file's value.
  package struct Finding: Sendable, Encodable, Equatable {
    /// Name of the rule, such as `loudness`.
    package let rule: String
    /// Whether the file keeps the rule.
    package let isKept: Bool
    /// Whether the rule is advice only, so that a file that breaks it is accepted.
    package let isAdvice: Bool
    /// The file's value, with its unit.
    package let found: String
    /// The required value, with its unit.
    package let wanted: String
    /// How to correct the file; `nil` for a rule that is kept.
    package let help: String?
  }

  /// Broken rules, advice left out.
  package var failures: [Finding] { findings.filter { !$0.isKept && !$0.isAdvice } }
  /// Advice that the file does not follow.
  package var advice: [Finding] { findings.filter { !$0.isKept && $0.isAdvice } }

  /// - Parameters:
  ///   - facts: measurements of the finished file, read back.
  ///   - endsWithBell: whether a bell ends the track; `nil` if unknown, as for a file of other
  ///     origin.
  package init(_ facts: SoundFacts, against rules: PresetRules, endsWithBell: Bool?) {
    let bell = rules.endingBell == true ? endsWithBell.map(Self.endingBell) : nil
    findings = RuleChecks(facts, rules).findings + [bell].compactMap(\.self)
  }

  private static func endingBell(_ isThere: Bool) -> Finding {
    Finding(
      rule: "ending bell", isKept: isThere, isAdvice: true, found: isThere ? "a bell" : "none",
      wanted: "a bell at the end",
      help: isThere
        ? nil : "end the script with `[bell; ring:\"out\"]`, and do not ask for --bell none")
  }
}
