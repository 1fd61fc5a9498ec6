package import Sound

/// Where a finished track goes, piece by piece.
package protocol FrameSink: AnyObject {
  /// What it takes.
  var format: PCMFormat { get }

  /// Writes interleaved frames.
  ///
  /// - Parameters:
  ///   - samples: in whole steps of the format; at least `channels × frames` of them.
  ///   - frames: how many frames to take.
  func write(_ samples: [Int32], frames: Int) throws(SoundFileError)

  /// Says that the track is whole.
  func finish() throws(SoundFileError)
}
