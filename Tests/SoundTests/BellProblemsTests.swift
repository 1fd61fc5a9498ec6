import Foundation
import Sound
import Testing
import Timebase

/// A bell somebody wrote: what is wrong with it is said in their words.
@Suite struct BellProblemsTests {
  private typealias Strike = BellDefinition.StrikeProfile

  private static func line(
    ratio: Double = 1, level: Double = 0, t60: Double = 10
  ) -> BellDefinition.Mode.Line {
    .init(ratio: ratio, level: Decibels(level), t60: t60)
  }

  private static func bell(
    frequency: Double = 440, modes: [BellDefinition.Mode] = [.init(line())],
    strike: BellDefinition.StrikeProfile = .usual, ring: BellDefinition.Ring? = nil
  ) -> BellDefinition {
    BellDefinition(title: "Mine", frequency: frequency, modes: modes, strike: strike, ring: ring)
  }

  private static func strike(
    tilt: Double = 0, attack: Double = 0.002, width: Double? = nil, frequency: Double = 1000,
    level: Double = -32, t60: Double = 0.02
  ) -> BellDefinition.StrikeProfile {
    .init(
      tilt: Decibels(tilt), attack: attack, width: width,
      contact: .init(frequency: frequency, level: Decibels(level), t60: t60))
  }

  private static let wrong: [(bell: BellDefinition, words: String)] = [
    (bell(frequency: 5), "`frequency` is 5; 20 to 12000 Hz are allowed."),
    (bell(frequency: .nan), "`frequency` is nan; 20 to 12000 Hz are allowed."),
    (bell(modes: []), "`modes` has 0 entries; 1 to 64 are allowed."),
    (
      bell(modes: .init(repeating: .init(line()), count: 65)),
      "`modes` has 65 entries; 1 to 64 are allowed."
    ),
    (
      bell(modes: [.init(line(ratio: 0))]),
      "`ratio` of mode 1 is 0; 0.001 to 1000 are allowed."
    ),
    (
      bell(modes: [.init(line()), .init(line(t60: 0.01))]),
      "`t60` of mode 2 is 0.01; 0.05 to 300 seconds are allowed."
    ),
    (
      bell(modes: [.init(line(), pair: line(level: 30))]),
      "`level` of the pair of mode 1 is 30; -120 to 24 dB are allowed."
    ),
    (
      bell(modes: [.init(line(level: -.infinity)), .init(line())]),
      "`level` of mode 1 is -inf; -120 to 24 dB are allowed."
    ),
    (
      bell(modes: [.init(line()), .init(line(ratio: 60))]),
      "`frequency` times `ratio` of mode 2 is 26400; 10 to 20000 Hz are allowed."
    ),
    (
      bell(modes: [.init(line(level: -60))]),
      "The loudest `level` is -60 dB; one mode at least must have -40 dB or more."
    ),
    (
      bell(strike: strike(tilt: 20)),
      "`tilt` of `strike` is 20; -24 to 12 dB an octave are allowed."
    ),
    (
      bell(strike: strike(attack: 0)),
      "`attack` of `strike` is 0; 0.0002 to 0.1 seconds are allowed."
    ),
    (bell(strike: strike(width: 2)), "`width` of `strike` is 2; 0 to 1 are allowed."),
    (
      bell(strike: strike(frequency: 30_000)),
      "`frequency` of `contact` is 30000; 50 to 16000 Hz are allowed."
    ),
    (
      bell(strike: strike(level: 6)), "`level` of `contact` is 6; -120 to 0 dB are allowed."
    ),
    (
      bell(strike: strike(t60: 1)),
      "`t60` of `contact` is 1; 0.002 to 0.3 seconds are allowed."
    ),
    (
      bell(ring: .init(clear: -1, tail: 5)),
      "`clear` of `ring` is -1; 0 to 600 seconds are allowed."
    ),
    (
      bell(ring: .init(clear: 9, tail: 5)), "`tail` of `ring` must not be less than its `clear`."
    ),
  ]

  @Test(arguments: wrong.indices)
  func `a wrong figure is named, with what is allowed`(index: Int) {
    let (bell, words) = Self.wrong[index]
    #expect(bell.problems() == [words])
  }

  @Test func `everything wrong is said at once`() {
    let bell = Self.bell(
      frequency: 0, modes: [.init(Self.line(ratio: -1, t60: 0))], strike: Self.strike(tilt: 99))
    #expect(bell.problems().count == 4)
  }

  @Test func `a frequency and its modes are enough`() throws {
    let text = #"{"frequency": 440, "modes": [{"ratio": 1, "level": 0, "t60": 6}]}"#
    let bell = try JSONDecoder().decode(BellDefinition.self, from: Data(text.utf8))
    #expect(bell.problems() == [])
    #expect(bell.strike.attack == Strike.usual.attack)
    #expect(bell.ring == nil && abs(bell.rings.clear - 1) < 0.02)
    #expect(bell.title == "A bell" && bell.names == [])
  }

  @Test(arguments: BellHearing.names)
  func `every bell of the house is a good one`(name: String) throws {
    let bell = try BellHearing.bell(name)
    #expect(bell.problems() == [])
    #expect(!bell.summary.isEmpty && !bell.source.isEmpty && bell.ring != nil)
    #expect(!bell.summary.contains("\n"))
  }

  @Test func `no two bells share a name`() throws {
    let names = try BellHearing.names.flatMap { [$0] + (try BellHearing.bell($0).names) }
    #expect(Set(names).count == names.count)
    // Written with a frequency, that is another thing.
    #expect(!names.contains("bowl"))
  }
}
