import CFlushToZero

/// Runs `body` with denormal numbers flushed to zero on this thread, then restores the thread's
/// mode.
///
/// Flushing changes bits, so every stage that computes sound runs inside this guard, always.
package func flushingDenormals<Result, Failure: Error>(
  _ body: () throws(Failure) -> Result
) throws(Failure) -> Result {
  let before = flush_to_zero_set(1)
  defer { _ = flush_to_zero_set(before) }
  return try body()
}
