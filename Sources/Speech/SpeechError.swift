/// Why a phrase could not be spoken.
package enum SpeechError: Error, Equatable {
  /// The engine, or the data it reads, is not installed.
  case engineMissing(engine: String)
  /// The engine does not have the voice.
  case voiceMissing(voice: String, engine: String)
  /// The engine is there, or should be, and cannot be used as it is; what to do about it.
  case engineUnusable(engine: String, reason: String, help: String?)
  /// The engine was tried twice with this phrase and failed both times.
  case phraseFailed(phrase: String, reason: String)
  /// The job that was spoken for is cancelled.
  case cancelled
  /// The system had no process, memory or pipe to give.
  case noResources(reason: String)
}
