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
