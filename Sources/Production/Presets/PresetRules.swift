internal import Sound
package import SoundFile

/// What a finished file must keep; each rule only where it is there.
package struct PresetRules: Decodable, Sendable {
  package let formats: [FileFormat]?
  package let rates: [Int]?
  package let bits: [Int]?
  package let channels: [Int]?
  /// Thousands of bits a second.
  package let kilobits: Span?
  /// Of the programme, in LUFS.
  package let loudness: Span?
  /// In dBTP, at most.
  package let peak: Double?
  /// Of everything, in dBFS.
  package let rms: Span?
  /// Of the quietest half second, in dBFS, at most.
  package let floor: Double?
  package let minutes: Span?
  package let megabytes: Double?
  /// Silence, in seconds.
  package let head: Span?
  package let tail: Span?
  /// Whether a bell at the end is wanted.
  ///
  /// This is advice: a file without it is taken all the same.
  package let endingBell: Bool?

  /// Each rule in a few words.
  package var sentences: [String] {
    PresetRule.allCases.compactMap { rule in wanted(rule).map { "\(rule.rawValue): \($0)" } }
      + (endingBell == true ? ["ending bell: advised"] : [])
  }

  /// What a rule asks for, with its unit; `nil` where there is no such rule.
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

  /// From a least to a most; an end that is not there is open.
  package struct Span: Decodable, Sendable {
    package let from: Double?
    package let to: Double?

    func contains(_ value: Double, within slack: Double = 0) -> Bool {
      value >= (from ?? -.infinity) - slack && value <= (to ?? .infinity) + slack
    }

    /// `from -17 to -15`, `at most 120`.
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
