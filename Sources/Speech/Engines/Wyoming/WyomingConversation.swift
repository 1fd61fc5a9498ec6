internal import Processes

extension WyomingClient {
  /// One question to a server and what it says to it.
  struct Conversation {
    private let connection: Connection
    private(set) var reader: WyomingReader
    private let patience: WyomingPatience
    /// When all of it is over.
    private let end: Connection.Instant

    init(_ connection: Connection, _ reader: WyomingReader, _ patience: WyomingPatience) {
      self.connection = connection
      self.reader = reader
      self.patience = patience
      end = .now + .seconds(patience.phrase)
    }

    mutating func describe() throws(WyomingFailure) -> WyomingInfo {
      try clear()
      try ask(.describe)
      return try description()
    }

    /// What comes when a server was asked what it has.
    mutating func description() throws(WyomingFailure) -> WyomingInfo {
      let (kind, event) = try next()
      switch kind {
      case .info: return try WyomingInfo(event)
      case .error: throw .refused(message: try WyomingRefusal.message(event))
      case .audioStart, .audioChunk, .audioStop:
        throw .rubbish(reason: "\(kind.rawValue) where info was asked for")
      }
    }

    /// - Returns: `nil` if there was nothing to be heard.
    mutating func speak(_ text: String, voice: String?) throws(WyomingFailure) -> Utterance? {
      try clear()
      try ask(.synthesize(text: text, voice: voice))
      return try speech()
    }

    /// What comes when a server was asked to speak; `nil` if there was nothing to be heard.
    mutating func speech() throws(WyomingFailure) -> Utterance? {
      var sound: WyomingSound?
      while true {
        let (kind, event) = try next()
        switch kind {
        case .info: continue
        case .audioStart:
          guard sound == nil else { throw .rubbish(reason: "audio-start within sound") }
          sound = WyomingSound(try WyomingFormat(event))
        case .audioChunk:
          guard sound != nil else { throw .rubbish(reason: "audio-chunk before audio-start") }
          try sound?.add(event)
        case .audioStop: return sound?.utterance
        case .error: throw .refused(message: try WyomingRefusal.message(event))
        }
      }
    }

    func ask(_ request: WyomingRequest) throws(WyomingFailure) {
      do {
        try connection.write(request.bytes, by: .now + .seconds(patience.event))
      } catch {
        throw failure(error, after: patience.event)
      }
    }

    /// Passes over what came after the last answer; sound there would be taken for the next one's.
    private mutating func clear() throws(WyomingFailure) {
      let moment = Connection.Instant.now + .seconds(patience.event)
      while reader.hasWaiting {
        let event = try read(by: moment)
        switch event.kind {
        case .audioStart, .audioChunk, .audioStop:
          throw .rubbish(reason: "sound that was not asked for")
        case .error: throw .refused(message: try WyomingRefusal.message(event))
        case .info, nil: continue
        }
      }
    }

    /// The next event that means something here.
    ///
    /// Others do not stop the clock.
    private mutating func next() throws(WyomingFailure) -> (WyomingEvent.Kind, WyomingEvent) {
      let moment = Connection.Instant.now + .seconds(patience.event)
      while true {
        let event = try read(by: moment)
        if let kind = event.kind { return (kind, event) }
      }
    }

    private mutating func read(
      by moment: Connection.Instant
    ) throws(WyomingFailure) -> WyomingEvent {
      let seconds = moment < end ? patience.event : patience.phrase
      do throws(WyomingReader.Failure) {
        return try reader.next(by: min(moment, end))
      } catch {
        switch error {
        case .line(let failure): throw self.failure(failure, after: seconds)
        case .wrong(let failure): throw failure
        }
      }
    }

    private func failure(
      _ failure: Connection.Failure, after seconds: Double
    ) -> WyomingFailure {
      switch failure {
      case .unreachable(let reason): .unreachable(reason: reason)
      case .gone: .gone(lastWords: connection.lastWords)
      case .late: .tooSlow(seconds: seconds)
      }
    }
  }
}
