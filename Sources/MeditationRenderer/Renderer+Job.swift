internal import Export
internal import Rendering
internal import Timebase

extension Renderer {
  /// One track to be made, once.
  public final class Job: Sendable {
    private let job: RenderJob

    init(_ job: RenderJob) {
      self.job = job
    }

    /// How far a job is.
    public enum Progress: Hashable, Sendable {
      /// Phrases spoken, of all.
      case speaking(Int, of: Int)
      /// Frames mixed and written, of all.
      case mixing(Int64, of: Int64)
    }

    /// Speaks, mixes and writes the track and the files beside it: all of them, or none.
    ///
    /// - Parameter progress: called now and then, on any thread.
    /// - Throws: `RenderFailure`; then no file has appeared, and none has changed.
    public func run(
      progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) throws(RenderFailure) -> RenderedTrack {
      do {
        try job.checkOutputs()
        let track = try job.track { progress(.speaking($0, of: $1)) }
        try job.refuseWarnings(of: track.layout)
        return RenderedTrack(
          try job.export(track) { progress(.mixing($0.count, of: $1.count)) })
      } catch {
        throw RenderFailure(error)
      }
    }

    /// Ends the job's work, from any thread, as often as it is called: `run` throws a failure with
    /// `isCancelled`.
    ///
    /// Its helpers and temporary files go with it; other jobs go on.
    public func cancel() { job.cancel() }
  }
}
