#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Waits for something to be so.
///
/// - Parameter seconds: how long at most: far longer than it takes where much else is going on.
package func waits(_ seconds: Double = 60, for condition: () -> Bool) -> Bool {
  let end = SuspendingClock.now + .seconds(seconds)
  while !condition() {
    guard SuspendingClock.now < end else { return false }
    usleep(1000)
  }
  return true
}

/// The processor time of this thread in `body`, in seconds: the least of some rounds.
///
/// A clock on the wall would tell of what else the machine does.
package func leastWork(of rounds: Int, _ body: () throws -> Void) rethrows -> Double {
  var least = Double.infinity
  for _ in 0..<rounds {
    let start = threadTime
    try body()
    least = min(least, threadTime - start)
  }
  return least
}

private var threadTime: Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
