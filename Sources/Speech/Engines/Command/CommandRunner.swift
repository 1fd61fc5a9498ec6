package import Processes
internal import Timebase

/// A program that turns text into sound, made to speak phrases.
///
/// Every batch is a run of its own: what was spoken before cannot matter to it.
package struct CommandRunner: Sendable {
  let description: CommandDescription
  let voice: String?
  let searchPath: String
  let dataFolders: [String]
  private let temporaryFolder: String

  /// - Parameters:
  ///   - voice: a name the program knows, or of a model, or a model's path; without it, the
  ///     description's first.
  ///   - searchPath: folders with colons between them, as in `PATH`.
  ///   - dataFolders: where `{data}` in the description's `models` is, such as `/usr/share`.
  ///   - temporaryFolder: where temporary files go.
  package init(
    _ description: CommandDescription, voice: String?, searchPath: String,
    dataFolders: [String] = [], temporaryFolder: String
  ) {
    self.description = description
    self.voice = voice ?? description.voices?.first
    self.searchPath = searchPath
    self.dataFolders = dataFolders
    self.temporaryFolder = CommandPlaces.absolute(temporaryFolder)
  }

  /// What to run to get the program.
  package var install: String { description.install }

  /// Phrases it takes at once.
  package var batch: Int { description.input == .lines ? 64 : 1 }

  private static func speak(
    _ texts: [CommandText], _ rate: String, _ run: CommandRun
  ) throws(CommandFailure) -> [Utterance] {
    do throws(CommandFailure) {
      return try run.speak(texts, rate: rate)
    } catch {
      guard texts.count > 1, error.mayBeOfOnePhrase else { throw error }
    }
    let middle = texts.count / 2
    var spoken: [Utterance] = []
    for half in [texts[..<middle], texts[middle...]] {
      do throws(CommandFailure) {
        spoken += try speak(Array(half), rate, run)
      } catch {
        guard half.count == 1, error.mayBeOfOnePhrase else { throw error }
        throw .phrase(text: half[half.startIndex].line, failure: error)
      }
    }
    return spoken
  }

  /// Whether it can speak at all, without making it.
  package func check() throws(CommandFailure) {
    _ = try prepared(for: JobScope())
  }

  /// Speaks phrases, as many at once as it can; all of them or none.
  ///
  /// A phrase without a letter or a figure is not given to it, and has no samples: several programs
  /// break over nothing but points. Where a batch fails, its halves are tried, so that the failure says
  /// which phrase it was.
  ///
  /// A program that has one pace keeps it.
  package func speak(
    _ requests: [CommandRequest], in scope: JobScope
  ) throws(CommandFailure) -> [Utterance] {
    let prepared = try prepared(for: scope)
    let told = requests.map(told)
    let texts = told.map(\.text)
    var places: [(rate: String, places: [Int])] = []
    for (place, (text, rate)) in told.enumerated() where text.hasWords {
      if let known = places.firstIndex(where: { $0.rate == rate }) {
        places[known].places.append(place)
      } else {
        places.append((rate, [place]))
      }
    }
    var utterances = [Utterance?](repeating: nil, count: requests.count)
    for (rate, places) in places {
      for start in stride(from: 0, to: places.count, by: batch) {
        let places = places[start..<min(start + batch, places.count)]
        let spoken = try Self.speak(places.map { texts[$0] }, rate, prepared)
        for (place, utterance) in zip(places, spoken) { utterances[place] = utterance }
      }
    }
    let rates = Set(utterances.compactMap { $0?.rate })
    guard rates.count <= 1 else { throw .rubbish(reason: "its sounds have different rates") }
    let rate = rates.first ?? description.rate.map { SampleRate($0) } ?? .cd
    return utterances.map { $0 ?? Utterance(samples: [], rate: rate) }
  }

  /// What the program is told of a request: all that can make a difference.
  func told(_ request: CommandRequest) -> (text: CommandText, rate: String) {
    (
      CommandText(request, for: description),
      description.pace?.number(speed: request.speed) ?? ""
    )
  }

  /// The program and the voice's model, found.
  func prepared(for scope: JobScope) throws(CommandFailure) -> CommandRun {
    let mistakes = description.mistakes
    guard mistakes.isEmpty else { throw .misdescribed(mistakes: mistakes) }
    let found = CommandPlaces(
      program: description.program, searchPath: searchPath, dataFolders: dataFolders)
    guard let found else {
      throw .notInstalled(program: description.program, install: description.install)
    }
    var values: [String: String] = [:]
    if let voice {
      guard description.voices?.contains(voice) ?? true, !voice.contains("\0") else {
        throw .voiceMissing(voice: voice, voices: description.voices ?? [])
      }
      values["voice"] = voice
    } else if description.placeholders.contains("voice") {
      throw .voiceMissing(voice: "", voices: [])
    }
    if let patterns = description.models {
      guard let model = voice.flatMap({ found.model(of: $0, in: patterns) }) else {
        throw .modelMissing(voice: voice ?? "", places: patterns)
      }
      values["model"] = model
    }
    return CommandRun(
      description: description, places: found, values: values, searchPath: searchPath,
      temporaryFolder: temporaryFolder, scope: scope)
  }
}

extension CommandDescription.Pace {
  /// What stands for a speed, in as few digits as it needs.
  func number(speed: Double) -> String {
    let speed = speed.isFinite ? min(max(speed, 0.1), 10) : 1
    let value = kind == .multiply ? usual * speed : usual / speed
    var scale = 1.0
    for _ in 0..<(digits ?? 4) { scale *= 10 }
    let number = (value * scale).rounded() / scale
    guard abs(number) < 1e15 else { return "\(number)" }
    return number == number.rounded() ? "\(Int(number))" : "\(number)"
  }
}
