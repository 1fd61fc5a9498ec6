/// Why a Wyoming server did not speak.
///
/// After any of these but `noSuchVoice` and `silence` the client is spent: what would come next may
/// belong to what failed.
package enum WyomingFailure: Error, Equatable {
  /// Nothing listens there, or the command could not be started.
  case unreachable(reason: String)
  /// - Parameter known: the voices the server names, in its order.
  case noSuchVoice(name: String, known: [String])
  /// A server of something else: it names no program that speaks.
  case noSpeech
  /// The server closed the line in the middle, or the child ended.
  ///
  /// - Parameter lastWords: the end of what a child wrote to standard error; else empty.
  case gone(lastWords: String)
  /// Nothing whole came for so long.
  case tooSlow(seconds: Double)
  /// What came is not the protocol, or beyond its limits here.
  case rubbish(reason: String)
  /// The server said it cannot; or the text is longer than any phrase.
  case refused(message: String)
  /// The server had nothing to say to the text.
  case silence(text: String)
}
