/// A part of a library, for one of several machines.
///
/// Every track is in exactly one shard, and all shards have about the same work: the largest track
/// left goes to whoever has least. Which is a function of the plan alone, so that machines need not
/// speak with each other.
package struct Shard: Hashable, Sendable {
  /// Counted from 0.
  let index: Int
  package let count: Int

  /// Reads a part and a number of parts: `2/8`.
  ///
  /// Engines count from 0 or from 1: 0/8 and 8/8 are the same shard, so that 0…7 and 1…8 are both all
  /// of them.
  ///
  /// - Returns: `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]),
      (1...100_000).contains(count), (0...count).contains(index)
    else { return nil }
    self.index = index % count
    self.count = count
  }

  /// - Returns: the places of this shard's tracks, in order.
  func members(of tracks: [PlannedTrack]) -> [Int] {
    var loads = Array(repeating: 0.0, count: count)
    var members: [Int] = []
    let largestFirst = tracks.indices.sorted {
      (tracks[$1].work, tracks[$0].name) < (tracks[$0].work, tracks[$1].name)
    }
    for track in largestFirst {
      var least = 0
      for shard in loads.indices where loads[shard] < loads[least] { least = shard }
      loads[least] += tracks[track].work
      if least == index { members.append(track) }
    }
    return members.sorted()
  }
}
