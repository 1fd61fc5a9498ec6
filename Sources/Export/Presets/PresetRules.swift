package import Timebase

/// A preset's rules for the finished file; a rule that is `nil` is not checked.
package struct PresetRules: Decodable, Sendable {
  /// Accepted formats.
  package let formats: [FileFormat]?
  /// Accepted sample rates, in hertz.
  package let rates: [Int]?
  /// Accepted bit depths.
  package let bits: [Int]?
  /// Accepted numbers of channels.
  package let channels: [Int]?
  /// Bit rate, in thousands of bits per second.
  package let kilobits: Span?
  /// Integrated loudness of the programme, in LUFS.
  package let loudness: Span?
  /// Highest allowed true peak, in dBTP.
  package let peak: Double?
  /// RMS level of the whole file, in dBFS.
  package let rms: Span?
  /// Highest allowed RMS level of the quietest half second, in dBFS.
  package let floor: Double?
  /// Length, in minutes.
  package let minutes: Span?
  /// Largest allowed size, in millions of bytes.
  package let megabytes: Double?
  /// Silence before the sound, in seconds.
  package let head: Span?
  /// Silence after the sound, in seconds.
  package let tail: Span?
  /// Whether a bell at the end is recommended.
  ///
  /// This is advice: a file without it is taken all the same.
  package let endingBell: Bool?

  /// Each rule as a short phrase for people.
  package var sentences: [String] {
    PresetRule.allCases.compactMap { rule in wanted(rule).map { "\(rule.rawValue): \($0)" } }
      + (endingBell == true ? ["ending bell: advised"] : [])
  }

  /// The required value with its unit; `nil` where there is no such rule.
  func wanted(_ rule: PresetRule) -> String? {
    func list(_ values: [some CustomStringConvertible]?) -> String? {
      values.map { $0.map { "\($0)" }.joined(separator: " or ") }
    }
    func most(_ value: Double?) -> String? { value.map { "at most \(PresetNumber.text($0))" } }
    let amount =
      switch rule {
      case .format: list(formats?.map(\.rawValue))
      case .sampleRate: list(rates)
      case .bitDepth: list(bits)
      case .channels: list(channels)
      case .bitRate: kilobits?.text
      case .size: most(megabytes)
      case .loudness: loudness?.text
      case .truePeak: most(peak)
      case .rms: rms?.text
      case .noiseFloor: most(floor)
      case .length: minutes?.text
      case .head: head?.text
      case .tail: tail?.text
      }
    return amount.map { $0 + rule.unit }
  }

  /// A range of values; a bound that is `nil` is open.
  package struct Span: Decodable, Sendable {
    package let from: Double?
    package let to: Double?

    /// Whether a value is in the range, widened by `slack` at both ends.
    func contains(_ value: Double, within slack: Double = 0) -> Bool {
      value >= (from ?? -.infinity) - slack && value <= (to ?? .infinity) + slack
    }

    /// The range in words: `from -17 to -15`, `at most 120`.
    var text: String {
      switch (from, to) {
      case (let from?, let to?) where from == to: PresetNumber.text(from)
      case (let from?, let to?): "from \(PresetNumber.text(from)) to \(PresetNumber.text(to))"
      case (let from?, nil): "at least \(PresetNumber.text(from))"
      case (nil, let to?): "at most \(PresetNumber.text(to))"
      case (nil, nil): "anything"
      }
    }
  }
}
