/// One of several parts of a library, to be rendered by one of several machines.
///
/// Every track is in exactly one shard, and all shards have about the same work: the largest
/// remaining track goes to the shard with the least. The division depends on the plan alone, so
/// that machines need not communicate.
package struct Shard: Hashable, Sendable {
  /// Number of the shard, from 0.
  let index: Int
  /// Number of shards.
  package let count: Int

  /// Parses a shard's number and the number of shards: `2/8`.
  ///
  /// Job schedulers count from 0 or from 1: 0/8 and 8/8 are the same shard, so that both 0…7 and
  /// 1…8 are all of them.
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

  /// - Returns: of what has no work, every so many, the shards taking turns.
  func share<Element>(of elements: [Element]) -> [Element] {
    elements.indices.filter { $0 % count == index }.map { elements[$0] }
  }

  /// - Returns: indices of this shard's tracks, ascending.
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

/// The work of each shard as a binary heap: the least first, of equal ones the lowest number.
private struct Loads {
  private var heap: [(load: Double, shard: Int)]

  init(_ count: Int) {
    heap = (0..<count).map { (0, $0) }
  }

  var least: Int { heap[0].shard }

  /// Adds work to the shard with the least.
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
