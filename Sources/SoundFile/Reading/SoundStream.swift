package import Processes
package import Timebase

/// The samples of a sound file at its own rate, decoded by a child process.
package final class SoundStream {
  /// The reason a sound cannot be used, in words that follow "cannot be used:".
  package struct Failure: Error, Equatable {
    package let reason: String
  }

  package let channels: Int
  package let rate: SampleRate
  /// Length of the sound, in frames at its own rate.
  package let length: Int64
  /// Frames not read yet.
  package private(set) var left: Int64
  /// libsndfile's format number.
  let format: UInt32
  let isBroadcast: Bool
  private let line: any ByteLine

  /// Seconds that the decoder has for each request.
  private static let patience = 30

  /// Opens a finished track of any length.
  ///
  /// - Parameter program: path of this program, which is started again as a decoder.
  package convenience init(
    ofTrack path: String, program: String, in scope: JobScope
  ) throws(Failure) {
    try self.init(path: path, program: program, limits: .track, in: scope)
  }

  convenience init(
    path: String, program: String, limits: SoundDecoder.DecodeLimits, in scope: JobScope
  ) throws(Failure) {
    let process: ChildProcess
    do {
      process = try ChildProcess(
        [program, SoundDecoder.mode, limits.rawValue, path], in: scope)
    } catch {
      throw Failure(reason: "no process could be started to read it: \(error.reason)")
    }
    try self.init(process)
  }

  /// - Parameter line: the output of a decoder process.
  init(_ line: any ByteLine) throws(Failure) {
    self.line = line
    let header: SoundDecoder.Header
    do {
      header = try line.read(SoundDecoder.Header.self, patience: Self.patience)
      guard header.magic == SoundDecoder.Header.magic else { throw ChildProcess.Gone() }
      if header.refusal > 0 {
        let text = try line.read(Int(min(header.refusal, 4096)), patience: Self.patience)
        throw Failure(reason: String(decoding: text, as: UTF8.self))
      }
      guard header.isUsable else { throw ChildProcess.Gone() }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(reason: "it is damaged")
    }
    channels = Int(header.channels)
    rate = SampleRate(Int(header.rate))
    length = header.frames
    left = header.frames
    format = header.format
    isBroadcast = header.isBroadcast == 1
  }

  /// The next frames, interleaved, full scale ±1; fewer than `frames` only at the end.
  package func next(_ frames: Int) throws(Failure) -> [Float] {
    let count = Int(min(Int64(frames), left)) * channels
    let bytes: [UInt8]
    do {
      bytes = try line.read(count * MemoryLayout<Float>.stride, patience: Self.patience)
    } catch {
      throw Failure(reason: "it is damaged after \(length - left) of \(length) frames")
    }
    let samples = bytes.withUnsafeBytes { raw in
      (0..<count).map {
        raw.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Float>.stride, as: Float.self)
      }
    }
    guard samples.allSatisfy(\.isFinite) else {
      throw Failure(reason: "it holds numbers that are no sound")
    }
    left -= Int64(count / channels)
    return samples
  }
}
