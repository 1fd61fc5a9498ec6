import ArgumentParser
import MeditationRenderer
import Speech

/// Whether what is spoken is kept for the next time.
struct CacheOptions: ParsableArguments {
  @Flag(help: "Speak every phrase anew, and keep nothing of it for the next time.")
  var noCache = false

  var isOff: Bool { noCache }

  /// Says why nothing is kept although it could be.
  func note(_ console: Console) {
    guard !isOff else { return }
    do throws(SpeechCache.Refusal) {
      _ = try HostEnvironment.speechCache()
    } catch {
      console.note("note: spoken phrases are not kept: the cache's folder \(error.sentence)")
    }
  }
}

extension SpeechCache.Refusal {
  /// In words that follow the folder's name.
  var sentence: String {
    switch self {
    case .unusable(let reason): "cannot be used: \(reason)"
    case .foreign: "belongs to somebody else"
    case .writableByOthers: "can be written to by others"
    }
  }
}
