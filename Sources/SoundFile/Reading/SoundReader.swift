internal import Processes
package import Sound

/// Reads a sound file for the mix, a piece at a time, through a decoder process of its own.
package final class SoundReader {
  /// Why a sound cannot be used, in words that follow "cannot be used:".
  package struct Failure: Error, Equatable {
    package let reason: String
  }

  package let channels: Int
  /// At the track's rate.
  package let length: Frames
  private let process: ChildProcess
  private let resampler: Resampler
  private var left: Int64
  private let total: Int64
  private var position: Int64 = 0
  private let fade: Int64

  /// Frames asked of the decoder at a time, and the seconds it has for them.
  private static let piece: Int64 = 16_384
  private static let patience = 30

  /// Opens a sound.
  ///
  /// - Parameters:
  ///   - program: this very program, to be started again as a decoder.
  ///   - rate: what its frames are brought to.
  package init(path: String, program: String, rate: SampleRate) throws(Failure) {
    do {
      process = try ChildProcess([program, SoundDecoder.mode, path])
    } catch {
      throw Failure(reason: "no process could be started to read it (error \(error.code))")
    }
    do {
      let header = try process.read(SoundDecoder.Header.self, patience: Self.patience)
      guard header.magic == SoundDecoder.Header.magic else { throw ChildProcess.Gone() }
      if header.refusal > 0 {
        let text = try process.read(Int(min(header.refusal, 4096)), patience: Self.patience)
        throw Failure(reason: String(decoding: text, as: UTF8.self))
      }
      channels = Int(header.channels)
      total = header.frames
      left = header.frames
      let own = SampleRate(Int(header.rate))
      length = Frames(Resampler.frames(total, from: own, to: rate))
      resampler = try Resampler(from: own, to: rate, channels: channels)
      fade = min(length.count / 2, rate.frames(seconds: 0.005).count)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(reason: "it is damaged")
    }
  }

  /// The next piece, channel by channel, faded at both ends of the sound by 5 ms; `nil` at the end.
  package func next() throws(Failure) -> [[Float]]? {
    guard position < length.count else { return nil }
    var pairs: [Float] = []
    do {
      while pairs.isEmpty, left > 0 {
        let count = Int(min(left, Self.piece))
        pairs = try resampler.push(try samples(count))
        left -= Int64(count)
      }
      if left == 0 { pairs += try resampler.finish() }
    } catch is ChildProcess.Gone {
      throw Failure(reason: "it is damaged after \(total - left) of \(total) frames")
    } catch let error as Failure {
      throw error
    } catch {
      throw Failure(reason: "it cannot be brought to the track's rate")
    }
    return separated(pairs)
  }

  private func samples(_ count: Int) throws -> [Float] {
    let bytes = try process.read(
      count * channels * MemoryLayout<Float>.stride, patience: Self.patience)
    let samples = bytes.withUnsafeBytes { raw in
      (0..<(count * channels)).map {
        raw.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Float>.stride, as: Float.self)
      }
    }
    guard samples.allSatisfy(\.isFinite) else {
      throw Failure(reason: "it holds numbers that are no sound")
    }
    return samples
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
