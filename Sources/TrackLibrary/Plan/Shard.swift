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
    var loads = Loads(count)
    var members: [Int] = []
    let largestFirst = tracks.indices.sorted {
      (tracks[$1].work, tracks[$0].name) < (tracks[$0].work, tracks[$1].name)
    }
    for track in largestFirst {
      if loads.least == index { members.append(track) }
      loads.add(tracks[track].work)
    }
    return members.sorted()
  }
}

/// What each shard has to do, as a binary heap: whoever has least is first, of equals the lowest.
private struct Loads {
  private var heap: [(load: Double, shard: Int)]

  init(_ count: Int) {
    heap = (0..<count).map { (0, $0) }
  }

  var least: Int { heap[0].shard }

  /// Gives more to whoever has least.
  mutating func add(_ work: Double) {
    heap[0].load += work
    var place = 0
    while true {
      var first = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if heap[child] < heap[first] { first = child }
      }
      guard first != place else { return }
      heap.swapAt(place, first)
      place = first
    }
  }
}
