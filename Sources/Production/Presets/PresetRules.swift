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
    func list(_ name: String, _ values: [String]?, _ unit: String = "") -> String? {
      values.map { "\(name): " + $0.joined(separator: " or ") + unit }
    }
    func span(_ name: String, _ span: Span?, _ unit: String) -> String? {
      span.map { "\(name): \($0.text)\(unit)" }
    }
    func most(_ name: String, _ value: Double?, _ unit: String) -> String? {
      value.map { "\(name): at most \(number($0))\(unit)" }
    }
    return [
      list("format", formats?.map(\.rawValue)),
      list("sample rate", rates?.map(String.init), " Hz"),
      list("bit depth", bits?.map(String.init), " bits"),
      list("channels", channels?.map(String.init)),
      span("bit rate", kilobits, " kbit/s"),
      most("size", megabytes, " MB"),
      span("loudness", loudness, " LUFS"),
      most("true peak", peak, " dBTP"),
      span("RMS", rms, " dBFS"),
      most("noise floor", floor, " dBFS"),
      span("length", minutes, " minutes"),
      span("head", head, " s of silence"),
      span("tail", tail, " s of silence"),
      endingBell == true ? "ending bell: advised" : nil,
    ].compactMap(\.self)
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
      case (let from?, let to?) where from == to: number(from)
      case (let from?, let to?): "from \(number(from)) to \(number(to))"
      case (let from?, nil): "at least \(number(from))"
      case (nil, let to?): "at most \(number(to))"
      case (nil, nil): "anything"
      }
    }
  }
}

/// A number with no more decimals than it needs, two at most.
func number(_ value: Double) -> String {
  guard value.isFinite else { return value < 0 ? "−∞" : "∞" }
  let hundredths = Int64((abs(value) * 100).rounded())
  let whole = "\(value < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100)"
  let rest = hundredths % 100
  guard rest > 0 else { return whole }
  return whole + "." + (rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0" : "") + "\(rest)")
}
