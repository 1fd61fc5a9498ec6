import Digests
import Timebase

@testable import Speech

extension FuzzTarget {
  /// A file of the speech cache.
  ///
  /// A fuzzer never finds a checksum, so that it is put right unless the first byte is odd.
  static let cacheEntry = FuzzTarget(
    name: "cache-entry",
    seeds: {
      var seeds: [String: [UInt8]] = [:]
      for (name, samples) in [
        ("steps", [0, 0.5, -1]), ("floats", [0.1, -0.2, .nan]), ("empty", []),
      ] as [(String, [Float])] {
        let utterance = Utterance(samples: samples, rate: SampleRate(22_050))
        seeds[name] = [0] + (CacheEntry.bytes(of: utterance, for: key) ?? [])
      }
      return seeds
    },
    run: { bytes in
      guard let first = bytes.first else { return }
      var file = Array(bytes.dropFirst())
      if first % 2 == 0, file.count > 32 {
        file.replaceSubrange(
          (file.count - 32)..., with: Array(Checksum(file.dropLast(32)).text.utf8))
      }
      guard let utterance = CacheEntry.utterance(from: file, for: key) else { return }
      guard let again = CacheEntry.bytes(of: utterance, for: key),
        let back = CacheEntry.utterance(from: again, for: key)
      else { preconditionFailure("what was read cannot be kept") }
      must(
        back.samples.map(\.bitPattern) == utterance.samples.map(\.bitPattern)
          && back.rate == utterance.rate, "another sound")
    })

  private static let key = SpeechKey(fingerprint: [1], request: [2])

  /// A sound that a program of somebody else's wrote, with a header if the first byte is even.
  static let wav = FuzzTarget(
    name: "wav",
    seeds: {
      var seeds: [String: [UInt8]] = [:]
      for (kind, bits, channels) in [(1, 16, 1), (1, 24, 2), (1, 32, 1), (3, 32, 2), (3, 64, 1)] {
        let frame = channels * bits / 8
        let format =
          little(kind, 2) + little(channels, 2) + little(22_050, 4) + little(22_050 * frame, 4)
          + little(frame, 2) + little(bits, 2)
        seeds["\(kind)-\(bits)-\(channels)"] =
          [0] + Array("RIFF".utf8) + little(36 + 4 * frame, 4) + Array("WAVEfmt ".utf8)
          + little(16, 4) + format + Array("data".utf8) + little(4 * frame, 4)
          + [UInt8](repeating: 0x3C, count: 4 * frame) + Array("LIST".utf8) + little(0, 4)
      }
      return seeds
    },
    run: { bytes in
      guard let first = bytes.first else { return }
      let file = Array(bytes.dropFirst())
      let utterance =
        first % 2 == 0
        ? try? WAVReader.utterance(file) : try? WAVReader.utterance(raw: file, rate: 16_000)
      guard let utterance else { return }
      must(utterance.samples.allSatisfy(\.isFinite), "no sound")
      must(utterance.samples.count <= file.count, "more sound than there is")
    })
}
