internal import Loudness
internal import SoundFile
internal import Timebase

/// Checks a file's measurements against each rule, with advice for those it breaks.
struct RuleChecks {
  private let facts: SoundFacts
  private let rules: PresetRules
  private(set) var findings: [Verification.Finding] = []

  init(_ facts: SoundFacts, _ rules: PresetRules) {
    self.facts = facts
    self.rules = rules
    let isTaken = checkFormat()
    checkSamples()
    // For a file of another format the bit rate means nothing.
    if isTaken { checkBitRate() }
    checkSize()
    checkLoudness()
    checkNoise()
    checkLength()
    checkEnds()
  }

  /// Records one finding.
  ///
  /// - Parameters:
  ///   - amount: the file's value, without the rule's unit.
  private mutating func check(
    _ rule: PresetRule, _ isKept: Bool, found amount: String, help: String
  ) {
    findings.append(
      Verification.Finding(
        rule: rule.rawValue, isKept: isKept, isAdvice: false, found: amount + rule.unit,
        wanted: rules.wanted(rule) ?? "", help: isKept ? nil : help))
  }

  /// - Returns: whether the file's format is accepted; if not, its bit rate is not checked.
  private mutating func checkFormat() -> Bool {
    guard let formats = rules.formats else { return true }
    let found = facts.format
    // A broadcast wave file also counts as WAV.
    let isTaken = found.map(formats.contains) ?? false || found == .bwf && formats.contains(.wav)
    check(
      .format, isTaken, found: found?.rawValue ?? "another",
      help: "give --format \(formats[0].rawValue), or an output of that ending")
    return isTaken
  }

  private mutating func checkSamples() {
    if let rates = rules.rates {
      check(
        .sampleRate, rates.contains(facts.rate.hertz), found: "\(facts.rate.hertz)",
        help: "give --sample-rate \(rates[0])")
    }
    if let bits = rules.bits {
      check(
        .bitDepth, facts.bits.map(bits.contains) ?? false,
        found: facts.bits.map { "\($0)" } ?? "no whole number of",
        help: "give --bit-depth \(bits[0])")
    }
    if let channels = rules.channels {
      check(
        .channels, channels.contains(facts.channels), found: "\(facts.channels)",
        help: "give --channels \(channels[0])")
    }
  }

  private mutating func checkBitRate() {
    guard let kilobits = rules.kilobits else { return }
    // An MP3's padding frames are counted, too.
    check(
      .bitRate, kilobits.contains(facts.kilobits, within: 0.03 * facts.kilobits),
      found: PresetNumber.text(facts.kilobits.rounded()),
      help: "give --bit-rate \(nearest(facts.kilobits, in: kilobits))")
  }

  private mutating func checkSize() {
    guard let most = rules.megabytes else { return }
    let megabytes = Double(facts.bytes) / 1e6
    check(
      .size, megabytes <= most, found: PresetNumber.tenth(megabytes),
      help: "a shorter track or a lower --bit-rate is smaller")
  }

  private mutating func checkLoudness() {
    let programme = facts.programme
    if let loudness = rules.loudness {
      let isLow = programme.integrated < (loudness.from ?? -.infinity)
      check(
        .loudness, loudness.contains(programme.integrated, within: 0.05),
        found: PresetNumber.tenth(programme.integrated),
        help: isLow
          ? "give a higher --loudness; breath and beds under the voice count, too: --breath none or "
            + "a lower --bed-level brings the rest nearer to the voice"
          : "give a lower --loudness")
    }
    if let peak = rules.peak {
      check(
        .truePeak, programme.truePeak.value <= peak + 0.05,
        found: PresetNumber.tenth(programme.truePeak.value),
        help: "give --peak \(PresetNumber.text(peak - 1)), or a higher --bit-rate")
    }
  }

  private mutating func checkNoise() {
    if let rms = rules.rms {
      let isLow = facts.rms.value < (rms.from ?? -.infinity)
      check(
        .rms, rms.contains(facts.rms.value, within: 0.05),
        found: PresetNumber.tenth(facts.rms.value),
        help: isLow
          ? "silence counts: a shorter --minutes has less of it, or give a higher --loudness"
          : "give a lower --loudness")
    }
    if let floor = rules.floor {
      check(
        .noiseFloor, facts.floor.value <= floor, found: PresetNumber.tenth(facts.floor.value),
        help: "give --bed none, or a lower --bed-level")
    }
  }

  private mutating func checkLength() {
    guard let span = rules.minutes else { return }
    let minutes = facts.seconds / 60
    check(
      .length, span.contains(minutes, within: 0.001), found: PresetNumber.text(minutes),
      help: "give --minutes \(nearest(minutes, in: span))")
  }

  private mutating func checkEnds() {
    if let head = rules.head {
      check(
        .head, head.contains(facts.head, within: 0.02), found: PresetNumber.tenth(facts.head),
        help: "render with the preset, which adds it")
    }
    if let tail = rules.tail {
      check(
        .tail, tail.contains(facts.tail, within: 0.02), found: PresetNumber.tenth(facts.tail),
        help: "render with the preset, which adds it; end the script with words or a bell")
    }
  }

  private func nearest(_ value: Double, in span: PresetRules.Span) -> String {
    PresetNumber.text(min(max(value, span.from ?? value), span.to ?? value))
  }
}
