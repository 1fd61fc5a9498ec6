import CSpeaker
import Foundation

@testable import Processes
@testable import SoundFile
@testable import Speech

/// Bytes from a child that has said all it will ever say.
private final class SaidLine: ByteLine {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  func read(_ count: Int, patience: Int) throws(ChildProcess.Gone) -> [UInt8] {
    must((0...128 << 20).contains(count), "\(count) bytes are waited for")
    guard count <= rest.count else { throw ChildProcess.Gone() }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }
}

extension FuzzTarget {
  /// What a speaker says: its greeting, and an answer to each of a few requests.
  static let speakerAnswers = FuzzTarget(
    name: "speaker-answers",
    seeds: {
      func bytes(_ numbers: [UInt32]) -> [UInt8] { numbers.flatMap { little(Int($0), 4) } }
      let greeting = bytes([UInt32(SPEAKER_MAGIC), 0, 22_050])
      return [
        "spoken": greeting + bytes([1, 0, 0, 4]) + [1, 2, 3, 4] + bytes([2, 0, 0, 0]),
        "crashed": greeting + bytes([1, 3, 11, 0]) + bytes([2, 2, 0, 0]),
        "voiceless": bytes([UInt32(SPEAKER_MAGIC), 2, 0]),
      ]
    },
    run: { bytes in
      let line = SaidLine(bytes)
      guard (try? SpeakerGreeting(from: line, patience: 1)) != nil else { return }
      for request in 1...4 {
        guard let answer = try? SpeakerAnswer(to: UInt32(request), from: line, patience: 1) else {
          return
        }
        must(SpeakerAnswer.samples(answer.bytes).allSatisfy { (-1...1).contains($0) })
      }
    })

  /// What a speaker is asked.
  static let speakerRequests = FuzzTarget(
    name: "speaker-requests",
    seeds: {
      func request(_ texts: [String], _ last: [Int]) -> [UInt8] {
        let sizes = texts.map(\.utf8.count)
        return ([1] + sizes + last).flatMap { little($0, 4) } + texts.flatMap { Array($0.utf8) }
      }
      let plain = request(
        ["en-us", "name x\npitch 80 90", "May you be well."], [0, 0, 130, 40, 30])
      return ["one": plain, "two": plain + request(["de", "", "[[m'Et@]]"], [1, 1, 90, 0, 0])]
    },
    run: { bytes in
      // A pipe holds as many bytes as a fuzzer makes up.
      var ends: [Int32] = [-1, -1]
      must(pipe(&ends) == 0)
      defer { close(ends[0]) }
      _ = bytes.withUnsafeBytes { write(ends[1], $0.baseAddress, min($0.count, 60_000)) }
      close(ends[1])
      let phrase = UnsafeMutablePointer<speaker_phrase>.allocate(capacity: 1)
      defer { phrase.deallocate() }
      while speaker_read_phrase(ends[0], phrase) == SPEAKER_READ {
        let request = phrase.pointee.request
        // Swift does not see arrays of this size; they lie behind each other.
        var text = UnsafeRawPointer(phrase) + MemoryLayout<speaker_request>.size
        for (bytes, limit) in [
          (request.language_bytes, SPEAKER_LANGUAGE_LIMIT),
          (request.timbre_bytes, SPEAKER_TIMBRE_LIMIT), (request.bytes, SPEAKER_TEXT_LIMIT),
        ] {
          must(text.load(fromByteOffset: Int(bytes), as: UInt8.self) == 0, "no end")
          text += Int(limit) + 1
        }
      }
    })

  /// What a worker says, and its crew: frames, in pieces as large as the first byte says.
  static let frames = FuzzTarget(
    name: "frames",
    seeds: {
      let note = Frame(kind: .note, payload: [50]).bytes
      let answer = Frame(kind: .answer, payload: Array("{}".utf8)).bytes
      return [
        "work": [3] + note + note + answer, "task": [200] + Frame(kind: .task, payload: []).bytes,
      ]
    },
    run: { bytes in
      guard let piece = bytes.first.map({ Int($0) + 1 }) else { return }
      var reader = FrameReader()
      var said: [UInt8] = []
      let rest = Array(bytes.dropFirst())
      for start in stride(from: 0, to: rest.count, by: piece) {
        reader.append(Array(rest[start..<min(start + piece, rest.count)]))
        do throws(Frame.Garbled) {
          while let frame = try reader.next() { said += frame.bytes }
        } catch {
          break
        }
      }
      must(rest.starts(with: said), "frames that nobody sent")
    })

  /// What a decoder of sound files says.
  static let decoder = FuzzTarget(
    name: "decoder",
    seeds: {
      func header(_ refusal: Int, _ frames: Int) -> [UInt8] {
        [0x5264_6331, 2, 44_100, refusal, 0x10002, 0].flatMap { little($0, 4) } + little(frames, 8)
      }
      return [
        "sound": header(0, 3) + [UInt8](repeating: 0x3C, count: 24),
        "refused": header(5, 0) + Array("wrong".utf8),
      ]
    },
    run: { bytes in
      guard let stream = try? SoundStream(SaidLine(bytes)) else { return }
      must((1...2).contains(stream.channels) && stream.length > 0, "no sound")
      while stream.left > 0 {
        guard let samples = try? stream.next(1000) else { return }
        must(!samples.isEmpty && samples.allSatisfy(\.isFinite))
      }
    })
}
