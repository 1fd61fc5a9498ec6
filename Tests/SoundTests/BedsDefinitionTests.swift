import Assets
import Foundation
import Loudness
import Sound
import Testing
import Timebase

/// Beds as data: what is read, what is refused, and what a script may change.
@Suite struct BedsDefinitionTests {
  @Test func `ten beds are carried`() {
    #expect(Asset.all(in: "Audio/beds", ending: ".yaml").map(\.name) == Beds.all)
  }

  @Test(arguments: Beds.all)
  func `a bed is read, written and read again`(name: String) throws {
    let bed = try Beds.definition(name)
    let written = try JSONEncoder().encode(bed)
    let again = try JSONDecoder().decode(BedDefinition.self, from: written)
    #expect(again.title == bed.title && again.caution == bed.caution)
    #expect(try JSONEncoder().encode(again).count == written.count)
    #expect(!bed.summary.contains("\n") && !bed.source.isEmpty)
  }

  @Test(arguments: [
    #"{"title": "A", "summary": "b", "source": "c"}"#,
    #"{"title": "A", "summary": "b", "source": "c", "surf": {}}"#,
    """
    {"title": "A", "summary": "b", "source": "c",
     "noise": {"color": "pink", "high-pass": 20}, "binaural": {"carrier": 200, "beat": 6}}
    """,
    #"{"title": "A", "summary": "b", "source": "c", "noise": {"color": "red", "high-pass": 20}}"#,
    #"{"title": "A", "summary": "b", "source": "c", "binaural": {"carrier": 200}}"#,
  ])
  func `no recipe, two, or one that is not whole is refused`(text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(BedDefinition.self, from: Data(text.utf8))
    }
  }

  @Test(arguments: [
    ("binaural", "beat", 1.0...30), ("isochronic", "beat", 1...30), ("drone", "root", 40...220),
    ("tanpura", "Sa", 80...220),
  ])
  func `a bed says which number it takes`(
    name: String, what: String, range: ClosedRange<Double>
  ) throws {
    let adjustment = try #require(Beds.definition(name).adjustment)
    #expect(adjustment.name == what && adjustment.unit == "Hz" && adjustment.range == range)
  }

  @Test(arguments: ["binaural", "isochronic", "drone", "tanpura"])
  func `a number outside the range is refused, and both ends are in it`(name: String) throws {
    let bed = try Beds.definition(name)
    let range = try #require(bed.adjustment).range
    for value in [range.lowerBound - 0.01, range.upperBound + 0.01, .nan, .infinity, -6] {
      #expect(bed.adjusted(to: value) == nil)
    }
    #expect(bed.adjusted(to: range.lowerBound) != nil)
    #expect(bed.adjusted(to: range.upperBound) != nil)
  }

  @Test(arguments: Beds.noisy)
  func `a bed without a number cannot be set`(name: String) throws {
    let bed = try Beds.definition(name)
    #expect(bed.adjustment == nil)
    #expect(bed.adjusted(to: 6) == nil)
  }

  @Test(arguments: Beds.all)
  func `only the binaural beat needs two channels`(name: String) throws {
    #expect(try Beds.definition(name).isMonoCompatible == (name != "binaural"))
  }

  @Test(arguments: ["binaural", "isochronic"])
  func `beats carry a caution that promises nothing`(name: String) throws {
    let caution = try #require(Beds.definition(name).caution)
    #expect(caution.contains("epilepsy"))
    #expect(caution.contains("No effect"))
  }

  @Test(arguments: ["binaural", "brown"])
  func `its loudness is what a meter reads of it`(name: String) throws {
    let bed = try Beds.definition(name)
    var meter = LoudnessMeter(channels: 2, rate: .cd)
    let sound = Beds.render(bed, blocks: 0..<150, seed: 99)
    meter.add(left: sound.left.span, right: sound.right.span)
    #expect(abs(bed.loudness(rate: .cd).integrated - meter.integrated) < 0.2)
  }
}
