import Export
import Testing

@testable import TrackLibrary

/// Every track is in exactly one shard.
@Suite struct ShardTests {
  private func track(_ name: String, _ work: Double) -> PlannedTrack {
    PlannedTrack(
      name: name, settings: TrackSettings(), companions: [], seconds: nil, bytes: nil, work: work,
      recipe: Recipe.Parts(program: "", script: "", sounds: "", settings: ""))
  }

  /// Works of 1 to 13 in no order, some of them equal.
  private func tracks(_ count: Int) -> [PlannedTrack] {
    (0..<count).map { track("\($0)", Double($0 * 7 % 13 + 1)) }
  }

  private func shards(_ count: Int) -> [Shard] {
    (0..<count).compactMap { Shard("\($0)/\(count)") }
  }

  @Test(arguments: 1...12, [0, 1, 5, 40])
  func `all shards together are the library, and no two share a track`(count: Int, size: Int) {
    let tracks = tracks(size)
    #expect(shards(count).flatMap { $0.members(of: tracks) }.sorted() == Array(0..<size))
  }

  @Test(arguments: 1...12)
  func `no shard has more work than another by more than one track`(count: Int) {
    let tracks = tracks(40)
    let loads = shards(count).map { $0.members(of: tracks).reduce(0) { $0 + tracks[$1].work } }
    #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= 13)
  }

  @Test func `engines count from 0 or from 1`() {
    #expect(Shard("0/8") == Shard("8/8"))
    #expect(Shard("1/8") != Shard("8/8"))
  }

  @Test func `what is there already changes no shard`() throws {
    let tracks = tracks(20)
    var others = tracks
    for index in others.indices where index % 3 == 0 { others[index].standing = .upToDate }
    let shard = try #require(Shard("1/3"))
    #expect(shard.members(of: tracks) == shard.members(of: others))
  }

  @Test func `the order of the manifest changes no shard`() throws {
    let tracks = tracks(20)
    let shard = try #require(Shard("1/3"))
    let backwards = Array(tracks.reversed())
    #expect(
      Set(shard.members(of: tracks).map { tracks[$0].name })
        == Set(shard.members(of: backwards).map { backwards[$0].name }))
  }

  @Test(arguments: ["", "1", "1/0", "9/8", "-1/8", "1/8/2", "a/8", "1/100001", "1.5/2", " 1/2"])
  func `anything else is no shard`(text: String) {
    #expect(Shard(text) == nil)
  }

  @Test func `as many shards as there may be are found without counting them all for each track`()
    throws
  {
    let tracks = tracks(2000)
    let shard = try #require(Shard("99999/100000"))
    #expect(shard.members(of: tracks).isEmpty)
  }
}
