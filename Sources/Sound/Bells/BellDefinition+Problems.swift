internal import Timebase

extension BellDefinition {
  /// Problems of a bell's data, each a sentence naming the key; empty when it is valid.
  ///
  /// The ranges also bound the work: a bell within them has at most 128 lines of five minutes each.
  package func problems() -> [String] {
    var found = Findings()
    found.check(frequency, "`frequency`", within: 20...12_000, "Hz")
    if !(1...64).contains(modes.count) {
      found.problems.append("`modes` has \(modes.count) entries; 1 to 64 are allowed.")
    }
    for (index, mode) in modes.prefix(64).enumerated() {
      check(mode.main, "mode \(index + 1)", &found)
      if let pair = mode.pair { check(pair, "the pair of mode \(index + 1)", &found) }
    }
    // Silence has no loudness to adjust.
    let loudest = modes.flatMap(\.lines).map(\.level.value).max() ?? 0
    if loudest < -40, loudest >= -120 {
      found.problems.append(
        "The loudest `level` is \(Findings.text(loudest)) dB; one mode at least must have -40 dB or more."
      )
    }
    check(strike, &found)
    if let ring {
      found.check(ring.clear, "`clear` of `ring`", within: 0...600, "seconds")
      found.check(ring.tail, "`tail` of `ring`", within: 0...600, "seconds")
      if ring.tail < ring.clear {
        found.problems.append("`tail` of `ring` must not be less than its `clear`.")
      }
    }
    return found.problems
  }

  private func check(_ line: Mode.Line, _ place: String, _ found: inout Findings) {
    let before = found.problems.count
    found.check(line.ratio, "`ratio` of \(place)", within: 0.001...1000, "")
    found.check(line.level.value, "`level` of \(place)", within: -120...24, "dB")
    found.check(line.t60, "`t60` of \(place)", within: 0.05...300, "seconds")
    guard found.problems.count == before, (20...12_000).contains(frequency) else { return }
    found.check(
      frequency * line.ratio, "`frequency` times `ratio` of \(place)", within: 10...20_000, "Hz")
  }

  private func check(_ strike: StrikeProfile, _ found: inout Findings) {
    found.check(strike.tilt.value, "`tilt` of `strike`", within: -24...12, "dB an octave")
    found.check(strike.attack, "`attack` of `strike`", within: 0.0002...0.1, "seconds")
    if let width = strike.width {
      found.check(width, "`width` of `strike`", within: 0...1, "")
    }
    let contact = strike.contact
    found.check(contact.frequency, "`frequency` of `contact`", within: 50...16_000, "Hz")
    found.check(contact.level.value, "`level` of `contact`", within: -120...0, "dB")
    found.check(contact.t60, "`t60` of `contact`", within: 0.002...0.3, "seconds")
  }
}
