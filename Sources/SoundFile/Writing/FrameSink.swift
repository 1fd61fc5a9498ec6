package import Files
package import Timebase

/// A destination for a finished track's frames, written in pieces.
package protocol FrameSink: AnyObject {
  /// The form of the samples it takes.
  var format: PCMFormat { get }

  /// Writes frames.
  ///
  /// - Parameters:
  ///   - samples: interleaved, in whole steps of the format; at least `channels × frames` of them.
  ///   - frames: number of frames to take.
  func write(_ samples: [Int32], frames: Int) throws(OutputError)

  /// Ends the track: all frames are written.
  func finish() throws(OutputError)
}
