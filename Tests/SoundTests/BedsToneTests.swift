import Foundation
import Testing
import Timebase

@testable import Sound

/// Tanpura and drone: when and at which pitches.
@Suite struct BedsToneTests {
  private func seconds(_ from: Double, _ to: Double) -> Range<Int> {
    Int(from * 44_100)..<Int(to * 44_100)
  }

  @Test func `strings sound when they are plucked, at their pitches`() throws {
    let sound = try Beds.render("tanpura", blocks: Beds.blocks(seconds: 4.5)).left
    // Pa at 0 s, Sa at 1.15 s, low Sa at 3.45 s; a hand is up to 30 ms late.
    let plucks = [(97.5, 0.0), (130.0, 1.15), (65.0, 3.45)]
    for (pitch, start) in plucks {
      let after = Spectrum.amplitude(of: sound[seconds(start + 0.05, start + 0.75)], at: pitch)
      #expect(after > 0.02, "\(pitch) Hz")
      guard start > 1 else { continue }
      let before = Spectrum.amplitude(of: sound[seconds(start - 0.8, start)], at: pitch)
      #expect(before < after / 100, "\(pitch) Hz")
    }
  }

  @Test func `rounds go on for ever, each by a hand of its own`() throws {
    guard case .tanpura(let parameters) = try Beds.definition("tanpura").recipe else { return }
    let bed = TanpuraBed(parameters, seed: 7, rate: .cd)
    let round = SampleRate.cd.frames(seconds: parameters.round).count
    #expect(abs(parameters.round - 5.35) < 1e-9)
    var late: Set<Int64> = []
    for turn in [0, 1, 2, 1000, 4000] as [Int64] {
      for (string, place) in [0, 1.15, 2.3, 3.45].enumerated() {
        let even = turn * round + SampleRate.cd.frames(seconds: place).count
        let start = bed.start(of: string, turn: turn)
        #expect((0...1324).contains(start - even))
        late.insert(start - even)
      }
    }
    #expect(late.count > 15)
  }

  @Test func `the bridge's bright region sinks`() throws {
    let sound = try Beds.render("tanpura", blocks: Beds.blocks(seconds: 1.2)).left
    func partial(_ number: Double, _ range: Range<Int>) -> Double {
      let stretch = (1 + 0.00002 * number * number).squareRoot()
      return Spectrum.amplitude(of: sound[range], at: 97.5 * number * stretch)
    }
    let early = seconds(0.03, 0.23)
    let late = seconds(0.95, 1.15)
    let high = partial(20, late) / partial(20, early)
    let low = partial(8, late) / partial(8, early)
    // By its own decay alone the twentieth would lose 3.4 dB more than the eighth.
    #expect(20 * log10(low / high) > 12)
  }

  @Test(arguments: [80.0, 130, 220])
  func `tanpura is tuned to the Sa asked for`(sa: Double) throws {
    let bed = try #require(try Beds.definition("tanpura").adjusted(to: sa))
    let sound = Beds.render(bed, blocks: Beds.blocks(seconds: 2)).left
    let range = seconds(1.2, 1.95)
    let here = Spectrum.amplitude(of: sound[range], at: sa)
    #expect(here > 3 * Spectrum.amplitude(of: sound[range], at: sa * 1.06))
    #expect(here > 3 * Spectrum.amplitude(of: sound[range], at: sa / 1.06))
  }

  @Test(arguments: [60.0, 110])
  func `a drone is root, fifth and octaves of the root asked for`(root: Double) throws {
    let bed = try #require(try Beds.definition("drone").adjusted(to: root))
    let sound = Beds.render(bed, blocks: Beds.blocks(seconds: 0.9)).left
    for ratio in [1, 1.5, 2, 3] {
      #expect(Spectrum.amplitude(of: sound, at: root * ratio) > 0.003, "\(ratio)")
    }
    for ratio in [0.5, 1.25, 1.75, 2.25] {
      #expect(Spectrum.amplitude(of: sound, at: root * ratio) < 0.0005, "\(ratio)")
    }
  }

  @Test(arguments: [("drone", 40.0), ("drone", 220), ("tanpura", 80), ("tanpura", 220)])
  func `the ends of the range keep under full scale`(name: String, pitch: Double) throws {
    let bed = try #require(try Beds.definition(name).adjusted(to: pitch))
    // All four strings have been plucked by 3.5 s.
    let sound = Beds.render(bed, blocks: 152..<168)
    let peak = (sound.left + sound.right).map(abs).max() ?? 1
    #expect((0.02...0.8).contains(peak))
  }

  @Test func `a drone breathes gently`() throws {
    let bed = try Beds.definition("drone")
    let levels = (0..<20).map { index -> Double in
      let sound = Beds.render(bed, blocks: [index * 86])
      let power = (sound.left + sound.right).reduce(0.0) { $0 + Double($1 * $1) } / 2048
      return 10 * log10(power)
    }
    #expect((1.0...12).contains((levels.max() ?? 0) - (levels.min() ?? 0)))
  }
}
