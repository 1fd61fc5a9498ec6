/// Where a finished track goes, block by block.
package protocol FrameSink: AnyObject {
  /// Writes interleaved 16-bit stereo frames.
  ///
  /// - Parameters:
  ///   - samples: at least `2 × frames` of them.
  ///   - frames: how many frames to take.
  func write(_ samples: [Int16], frames: Int) throws(SoundFileError)

  /// Says that the track is whole. Only now does a file get its name.
  func finish() throws(SoundFileError)
}
