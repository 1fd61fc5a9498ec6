internal import Processes
package import Speech

/// What a test speaks is a job of its own, which nobody cancels.
extension SpeechEngine {
  package func openSpeaker() throws(SpeechError) -> any Speaker {
    try openSpeaker(in: JobScope())
  }

  package var fingerprint: [UInt8]? { fingerprint(in: JobScope()) }
}

extension CachingEngine {
  package init(_ engine: any SpeechEngine, cache: SpeechCache) {
    self.init(engine, cache: cache, in: JobScope())
  }
}
