package import Processes
internal import Resampling
package import Timebase

/// Reads a sound file for the mix in pieces, resampled to the track's rate.
package final class SoundReader {
  package typealias Failure = SoundStream.Failure

  /// Length at the track's rate.
  package let length: Frames
  private let stream: SoundStream
  private let resampler: Resampler
  private var position: Int64 = 0
  private let fade: Int64

  /// Frames requested from the decoder at a time.
  private static let piece = 16_384

  /// Opens a sound file.
  ///
  /// - Throws: `Failure` if it cannot be decoded.
  ///
  /// - Parameters:
  ///   - program: path of this program, which is started again as a decoder.
  ///   - rate: the sample rate to convert to.
  package init(path: String, program: String, rate: SampleRate, in scope: JobScope) throws(Failure)
  {
    stream = try SoundStream(path: path, program: program, limits: .recording, in: scope)
    length = Frames(Resampler.frames(stream.length, from: stream.rate, to: rate))
    do {
      resampler = try Resampler(from: stream.rate, to: rate, channels: stream.channels)
    } catch {
      throw Failure(reason: "it cannot be brought to the track's rate")
    }
    fade = min(length.count / 2, rate.frames(seconds: 0.005).count)
  }

  /// Number of channels, 1 or 2.
  package var channels: Int { stream.channels }

  /// The next piece as samples of each channel; the sound fades in and out over 5 ms; `nil` at the
  /// end.
  package func next() throws(Failure) -> [[Float]]? {
    guard position < length.count else { return nil }
    var pairs: [Float] = []
    while pairs.isEmpty, stream.left > 0 {
      let samples = try stream.next(Self.piece)
      do {
        pairs = try resampler.push(samples)
        if stream.left == 0 { pairs += try resampler.finish() }
      } catch {
        throw Failure(reason: "it cannot be brought to the track's rate")
      }
    }
    return separated(pairs)
  }

  private func separated(_ pairs: [Float]) -> [[Float]] {
    let frames = pairs.count / channels
    var piece = (0..<channels).map { channel in
      (0..<frames).map { pairs[$0 * channels + channel] }
    }
    for index in 0..<frames {
      let edge = min(position + Int64(index), length.count - 1 - position - Int64(index))
      guard edge < fade else { continue }
      let gain = Float(Elementary.raisedCosine(Double(edge) / Double(fade)))
      for channel in piece.indices { piece[channel][index] *= gain }
    }
    position += Int64(frames)
    return piece
  }
}
