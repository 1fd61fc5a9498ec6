internal import Digests
package import Processes

/// A line to a Wyoming server and one of its voices, used by one thread at a time.
///
/// It never tries again: after a failure its owner makes another.
package final class WyomingClient {
  /// What the server said of itself at the beginning.
  package let info: WyomingInfo

  /// May change from one phrase to the next.
  package var patience: WyomingPatience

  private let voice: String?
  private let connection: Connection
  private var reader: WyomingReader
  /// Whether something failed, and what comes next may belong to it.
  private var isSpent = false

  /// Bytes of a phrase; more is no phrase.
  private static let longestText = 32 << 10

  /// Connects to the server, or starts it, and asks it what it has.
  ///
  /// - Parameters:
  ///   - voice: as the server names it; without it, the server takes its own.
  ///   - scope: the job that is spoken for.
  package init(
    _ server: WyomingServer, voice: String?, patience: WyomingPatience = WyomingPatience(),
    in scope: JobScope
  ) throws(WyomingFailure) {
    connection = try Self.connect(to: server, patience, scope)
    self.voice = voice
    self.patience = patience
    reader = WyomingReader(connection)
    var conversation = Conversation(connection, reader, patience)
    info = try conversation.describe()
    guard let first = info.programs.first else { throw .noSpeech }
    if let voice {
      guard let program = info.choice(voice)?.program else {
        throw .noSuchVoice(name: voice, known: info.voices)
      }
      if program != first { try conversation.ask(.select(program: program.name)) }
    }
    reader = conversation.reader
  }

  /// Speaks a phrase: mono, at the server's rate.
  ///
  /// - Parameter text: what in it is no character of a text does not reach the server.
  package func speak(_ text: String) throws(WyomingFailure) -> Utterance {
    let plain = WyomingWords.plain(text)
    guard !plain.isEmpty else { throw .silence(text: text) }
    guard plain.utf8.count <= Self.longestText else {
      throw .refused(message: "a phrase of more than \(Self.longestText) bytes")
    }
    let spoken = try converse { conversation throws(WyomingFailure) in
      try conversation.speak(plain, voice: voice)
    }
    guard let spoken else { throw .silence(text: text) }
    return spoken
  }

  /// Names and versions of the program and the voice, as the server tells them.
  ///
  /// `nil` if it does not say which voice it takes, or has no version.
  ///
  /// What a server is started with, such as its pace, it does not tell.
  package var fingerprint: [UInt8]? {
    guard let (program, voice) = info.choice(voice), let version = program.version else {
      return nil
    }
    var form = CanonicalForm()
    form.add("Wyoming")
    form.add([program.name, version])
    form.add([voice.name] + [voice.version].compactMap { $0 })
    return form.bytes
  }

  private func converse<Answer>(
    _ body: (inout Conversation) throws(WyomingFailure) -> Answer
  ) throws(WyomingFailure) -> Answer {
    guard !isSpent else { throw .gone(lastWords: connection.lastWords) }
    isSpent = true
    var conversation = Conversation(connection, reader, patience)
    let answer = try body(&conversation)
    reader = conversation.reader
    isSpent = false
    return answer
  }

  private static func connect(
    to server: WyomingServer, _ patience: WyomingPatience, _ scope: JobScope
  ) throws(WyomingFailure) -> Connection {
    let end = Connection.Instant.now + .seconds(patience.connecting)
    do throws(Connection.Failure) {
      switch server {
      case .tcp(let host, let port):
        return try Connection(host: host, port: port, by: end, in: scope)
      case .unix(let path): return try Connection(socket: path, by: end, in: scope)
      case .command(let words): return try Connection(running: words, in: scope)
      }
    } catch {
      switch error {
      case .unreachable(let reason): throw .unreachable(reason: reason)
      case .gone: throw .gone(lastWords: "")
      case .late: throw .tooSlow(seconds: patience.connecting)
      }
    }
  }
}
