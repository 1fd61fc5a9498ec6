import Testing
import Timebase

@testable import Sound

/// A bed may be asked for from anywhere, and nobody hears where its filters begin anew.
@Suite struct BedsSeekTests {
  /// Blocks in a segment.
  private static let segment = Int(Bed.segment) / StereoBlock.frames

  /// Around the beginning, a join, and a join nearly six hours in.
  private static let places = [0, 1, 128, 896_000, 896_001]

  @Test(arguments: Beds.all)
  func `blocks in any order are the blocks in a row`(name: String) throws {
    let bed = Bed(try Beds.definition(name), seed: 3, rate: .cd)
    var found: [Int: [Float]] = [:]
    let block = StereoBlock()
    for index in [896_001, 1, 0, 128, 896_000] {
      block.clear()
      bed.fill(block, at: Frames(index * StereoBlock.frames))
      found[index] = Array(block.left) + Array(block.right)
    }
    let row = Bed(try Beds.definition(name), seed: 3, rate: .cd)
    for index in Self.places {
      block.clear()
      row.fill(block, at: Frames(index * StereoBlock.frames))
      #expect(found[index] == Array(block.left) + Array(block.right), "block \(index)")
    }
  }

  @Test(arguments: ["brown", "isochronic"])
  func `going on over a join is seeking to it`(name: String) throws {
    let range = (Self.segment - 1)...(Self.segment + 1)
    let row = try Beds.render(name, blocks: range)
    let alone = try Beds.render(name, blocks: [Self.segment + 1])
    #expect(Array(row.left.suffix(StereoBlock.frames)) == alone.left)
  }

  /// The left channel around a join: the block before it and three after, without a restart, and
  /// those three with one.
  private func join(_ name: String) throws -> (unbroken: [Float], joined: [Float]) {
    let parameters = try Beds.definition(name).recipe.parameters
    var generator = parameters.generator(seed: 7, rate: .cd)
    let block = StereoBlock()
    var unbroken: [Float] = []
    // The first blocks settle the filters.
    for index in (Self.segment - 24)...(Self.segment + 2) {
      block.clear()
      generator.add(to: block, at: Int64(index * StereoBlock.frames))
      block.markSounding()
      if index >= Self.segment - 1 { unbroken += block.left }
    }
    return (unbroken, try Beds.render(name, blocks: Self.segment...(Self.segment + 2)).left)
  }

  @Test(arguments: Beds.noisy)
  func `a restart is 120 decibels below full scale`(name: String) throws {
    let (unbroken, joined) = try join(name)
    let errors = zip(joined, unbroken.dropFirst(StereoBlock.frames)).map { abs($0 - $1) }
    #expect(errors.max() ?? 1 < 1e-6)
  }

  @Test(arguments: Beds.noisy)
  func `the step at a join is no larger than those around it`(name: String) throws {
    let (unbroken, joined) = try join(name)
    let sound = unbroken[..<StereoBlock.frames] + joined
    let steps = zip(sound.dropFirst(), sound).map { abs($0 - $1) }
    let around = steps[..<(StereoBlock.frames - 1)].max() ?? 0
    #expect(steps[StereoBlock.frames - 1] <= around)
  }

  @Test(arguments: Beds.noisy + ["drone", "tanpura"])
  func `another seed is another sound`(name: String) throws {
    let blocks = [1]
    #expect(
      try Beds.render(name, blocks: blocks, seed: 1).left
        != Beds.render(name, blocks: blocks, seed: 2).left)
  }

  @Test(arguments: Beds.all)
  func `a bed is added to what sounds already`(name: String) throws {
    let bed = Bed(try Beds.definition(name), seed: 7, rate: .cd)
    let block = StereoBlock()
    block.left.update(repeating: 0.25)
    block.markSounding()
    bed.fill(block, at: .zero)
    let alone = try Beds.render(name, blocks: [0]).left
    #expect(zip(block.left, alone).allSatisfy { abs($0 - 0.25 - $1) < 1e-6 })
  }

  @Test(arguments: Beds.all, [44_100, 48_000])
  func `levels keep under full scale, near and far`(name: String, hertz: Int) throws {
    // A block in each of a few segments, hours apart, settled anew for each.
    let blocks = (0..<3).map { $0 * 128 * 2403 }
    let sound = Beds.render(
      try Beds.definition(name), blocks: blocks, rate: SampleRate(hertz))
    let peak = (sound.left + sound.right).map(abs).max() ?? 1
    #expect(peak < 0.8)
    #expect(peak > 0.005)
  }
}
