import Foundation
import Glibc
import Processes
import Speech
import Synchronization
import TestSupport
import Timebase
import Voices

/// An engine that makes up its samples from the request, and says how often it was started and asked.
final class CountedEngine: SpeechEngine {
  private let known: [UInt8]?
  /// Samples are this times a whole number.
  private let step: Float
  private let isMute: Bool
  private let counts = Mutex((opened: 0, spoken: 0))

  init(fingerprint: [UInt8]? = [1], step: Float = 1 / 32768, isMute: Bool = false) {
    known = fingerprint
    self.step = step
    self.isMute = isMute
  }

  func fingerprint(in scope: JobScope) -> [UInt8]? { known }

  var opened: Int { counts.withLock { $0.opened } }
  var spoken: Int { counts.withLock { $0.spoken } }

  func request(for segment: SpokenPhrase.Segment) -> [UInt8] {
    Array(segment.words.utf8)
  }

  func openSpeaker(in scope: JobScope) throws(SpeechError) -> any Speaker {
    counts.withLock { $0.opened += 1 }
    return Voice(engine: self)
  }

  private final class Voice: Speaker {
    let engine: CountedEngine

    init(engine: CountedEngine) { self.engine = engine }

    func speak(_ segment: SpokenPhrase.Segment) throws(SpeechError) -> Utterance {
      engine.counts.withLock { $0.spoken += 1 }
      let request = engine.request(for: segment)
      let samples = engine.isMute ? [] : madeUp(request, step: engine.step)
      return Utterance(samples: samples, rate: SampleRate(24_000))
    }

    func phonemes(of phrase: SpokenPhrase) throws(SpeechError) -> String { "fəˈniːmz" }
  }
}

/// A hundred samples for each byte, all different, positive and negative.
func madeUp(_ request: [UInt8], step: Float = 1 / 32768) -> [Float] {
  request.enumerated().flatMap { index, byte in
    (0..<100).map { Float((Int(byte) * 257 + index * 101 + $0 * 17) % 20_001 - 10_000) * step }
  }
}

func key(_ name: String) -> SpeechKey {
  SpeechKey(fingerprint: [], request: Array(name.utf8))
}

extension Utterance {
  /// To the last bit.
  var bits: [UInt32] { samples.map(\.bitPattern) }
}

extension TemporaryFolder {
  /// Every file of a cache in this folder but its tag, by its path in the folder.
  func entries(of cache: String = "cache") -> [String] {
    (FileManager.default.enumerator(atPath: file(cache))?.compactMap { $0 as? String } ?? [])
      .filter { $0.split(separator: "/").count == 3 }
      .map { cache + "/" + $0 }.sorted()
  }

  func replace(_ name: String, with bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
  }

  /// Says that a file was last used so many seconds ago.
  func age(_ name: String, by seconds: Int) {
    let then = timespec(tv_sec: time(nil) - seconds, tv_nsec: 0)
    utimensat(AT_FDCWD, file(name), [then, then], AT_SYMLINK_NOFOLLOW)
  }

  func lastUse(of name: String) -> Int {
    var status = stat()
    return lstat(file(name), &status) == 0 ? status.st_mtim.tv_sec : 0
  }
}
