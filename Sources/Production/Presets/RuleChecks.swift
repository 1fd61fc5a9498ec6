internal import Sound
internal import SoundFile

/// Each rule, and how to mend what does not keep it.
struct RuleChecks {
  private let facts: SoundFacts
  private(set) var findings: [Verification.Finding] = []

  init(_ facts: SoundFacts) {
    self.facts = facts
  }

  mutating func check(
    _ rule: String, _ isKept: Bool, found: String, wanted: String, help: String,
    isAdvice: Bool = false
  ) {
    findings.append(
      Verification.Finding(
        rule: rule, isKept: isKept, isAdvice: isAdvice, found: found, wanted: wanted,
        help: isKept ? nil : help))
  }

  mutating func checkFile(_ rules: PresetRules) {
    var isTaken = true
    if let formats = rules.formats {
      let names = formats.map(\.rawValue).joined(separator: " or ")
      let found = facts.format
      // A broadcast wave file is a WAV and a little more.
      isTaken = found.map(formats.contains) ?? false || found == .bwf && formats.contains(.wav)
      check(
        "format", isTaken, found: found?.rawValue ?? "another",
        wanted: names, help: "give --format \(formats[0].rawValue), or an output of that ending")
    }
    if let rates = rules.rates {
      let list = rates.map(String.init).joined(separator: " or ")
      check(
        "sample rate", rates.contains(facts.rate.hertz), found: "\(facts.rate.hertz) Hz",
        wanted: "\(list) Hz", help: "give --sample-rate \(rates[0])")
    }
    if let bits = rules.bits {
      let list = bits.map(String.init).joined(separator: " or ")
      check(
        "bit depth", facts.bits.map(bits.contains) ?? false,
        found: facts.bits.map { "\($0) bits" } ?? "none", wanted: "\(list) bits",
        help: "give --bit-depth \(bits[0])")
    }
    if let channels = rules.channels {
      let list = channels.map(String.init).joined(separator: " or ")
      check(
        "channels", channels.contains(facts.channels), found: "\(facts.channels)", wanted: list,
        help: "give --channels \(channels[0])")
    }
    // Of another format it would say nothing.
    if let kilobits = rules.kilobits, isTaken {
      // Frames of an MP3 that are padding count, too.
      check(
        "bit rate", kilobits.contains(facts.kilobits, within: 0.03 * facts.kilobits),
        found: "\(number(facts.kilobits.rounded())) kbit/s", wanted: "\(kilobits.text) kbit/s",
        help: "give --bit-rate \(number(nearest(facts.kilobits, in: kilobits)))")
    }
    if let megabytes = rules.megabytes {
      let found = Double(facts.bytes) / 1e6
      check(
        "size", found <= megabytes, found: "\(number((found * 10).rounded() / 10)) MB",
        wanted: "at most \(number(megabytes)) MB",
        help: "a shorter track or a lower --bit-rate is smaller")
    }
  }

  mutating func checkSound(_ rules: PresetRules) {
    let programme = facts.programme
    if let loudness = rules.loudness {
      let isLow = programme.integrated < (loudness.from ?? -.infinity)
      check(
        "loudness", loudness.contains(programme.integrated, within: 0.05),
        found: "\(tenth(programme.integrated)) LUFS", wanted: "\(loudness.text) LUFS",
        help: isLow
          ? "give a higher --loudness; breath and beds under the voice count, too: --breath none or "
            + "a lower --bed-level brings the rest nearer to the voice"
          : "give a lower --loudness")
    }
    if let peak = rules.peak {
      check(
        "true peak", programme.truePeak.value <= peak + 0.05,
        found: "\(tenth(programme.truePeak.value)) dBTP", wanted: "at most \(number(peak)) dBTP",
        help: "give --peak \(number(peak - 1)), or a higher --bit-rate")
    }
    if let rms = rules.rms {
      let isLow = facts.rms.value < (rms.from ?? -.infinity)
      check(
        "RMS", rms.contains(facts.rms.value, within: 0.05), found: "\(tenth(facts.rms.value)) dBFS",
        wanted: "\(rms.text) dBFS",
        help: isLow
          ? "silence counts: a shorter --minutes has less of it, or give a higher --loudness"
          : "give a lower --loudness")
    }
    if let floor = rules.floor {
      check(
        "noise floor", facts.floor.value <= floor, found: "\(tenth(facts.floor.value)) dBFS",
        wanted: "at most \(number(floor)) dBFS", help: "give --bed none, or a lower --bed-level")
    }
  }

  mutating func checkLength(_ rules: PresetRules) {
    if let minutes = rules.minutes {
      check(
        "length", minutes.contains(facts.seconds / 60, within: 0.001),
        found: "\(number(facts.seconds / 60)) minutes", wanted: "\(minutes.text) minutes",
        help: "give --minutes \(number(nearest(facts.seconds / 60, in: minutes)))")
    }
    if let head = rules.head {
      check(
        "head", head.contains(facts.head, within: 0.02), found: "\(tenth(facts.head)) s of silence",
        wanted: "\(head.text) s", help: "render with the preset, which adds it")
    }
    if let tail = rules.tail {
      check(
        "tail", tail.contains(facts.tail, within: 0.02), found: "\(tenth(facts.tail)) s of silence",
        wanted: "\(tail.text) s",
        help: "render with the preset, which adds it; end the script with words or a bell")
    }
  }

  private func nearest(_ value: Double, in span: PresetRules.Span) -> Double {
    min(max(value, span.from ?? value), span.to ?? value)
  }

  private func tenth(_ value: Double) -> String {
    value.isFinite ? number((value * 10).rounded() / 10) : number(value)
  }
}
