internal import Processes
internal import Timebase

/// A program that was found, with all that is asked of it but the words.
struct CommandRun {
  let description: CommandDescription
  let places: CommandPlaces
  /// Of the placeholders that do not change from run to run.
  let values: [String: String]
  let searchPath: String
  let temporaryFolder: String
  /// The job it speaks for.
  let scope: JobScope

  /// Seconds for its start, and for each character.
  private static let patience = (start: 60.0, character: 0.5)

  /// Seconds of sound that no phrase is longer than, and how many more for each character.
  private static let longest = (start: 30.0, character: 2.0)

  /// Speaks one text, or as many as the program takes, in one run.
  func speak(_ texts: [CommandText], rate: String) throws(CommandFailure) -> [Utterance] {
    let folder = try CommandFolder(in: temporaryFolder, scope)
    var values = values
    values["rate"] = rate
    values["output"] = folder.sound
    values["folder"] = folder.sounds
    let text = texts.map(\.line).joined(separator: "\n")
    let outcome = try run(
      [places.program] + arguments(values, texts.first), values,
      input: description.input == .none ? [] : Array((text + "\n").utf8),
      patience: (description.patience ?? Self.patience.start)
        + Double(text.count) * Self.patience.character,
      in: folder)
    var sounds: [[UInt8]]
    switch description.output {
    case .wav, .raw: sounds = [outcome.output]
    case .file: sounds = [try CommandFolder.bytes(ofFile: folder.sound)]
    case .folder:
      let names = folder.names
      guard names.count == texts.count else {
        throw .wrongCount(expected: texts.count, found: names.count)
      }
      sounds = []
      for name in names {
        sounds.append(try CommandFolder.bytes(ofFile: folder.sounds + "/" + name))
      }
    }
    var utterances: [Utterance] = []
    for (text, sound) in zip(texts, sounds) { utterances.append(try utterance(text, sound)) }
    return utterances
  }

  private func arguments(_ values: [String: String], _ text: CommandText?) -> [String] {
    description.arguments.map { argument in
      let template = CommandTemplate(argument)
      var values = values
      values["text"] = template.begins(with: "text") ? text?.argument : text?.line
      return template.filled(with: values)
    }
  }

  /// Runs words in a folder to a good end.
  ///
  /// - Parameter forgives: whether any code is a good end; to print their version is a failure to some
  ///   programs.
  func run(
    _ words: [String], _ values: [String: String], input: [UInt8] = [], patience: Double,
    in folder: CommandFolder, forgives: Bool = false
  ) throws(CommandFailure) -> Errand.Outcome {
    // Neither a user's language nor what an engine leaves behind shall shape a sound.
    var environment = ["LC_ALL": "C.UTF-8", "PATH": searchPath, "TMPDIR": folder.path]
    for (name, value) in description.environment ?? [:] {
      environment[name] = CommandTemplate(value).filled(with: values)
    }
    let errand = Errand(
      words, environment: environment, folder: folder.path, limit: CommandFolder.limit)
    let outcome: Errand.Outcome
    do {
      outcome = try errand.run(input: input, patience: patience, in: scope)
    } catch {
      if error.isCancelled { throw .cancelled }
      throw .noResources(reason: "it could not be started: \(error.reason)")
    }
    switch outcome.ending {
    case .ended(.exited(let code)):
      if code == 0 || forgives { return outcome }
      throw .crashed(ending: .exited(code: code), lastWords: outcome.lastWords)
    case .ended(.signalled(let number)):
      throw .crashed(ending: .signalled(number: number), lastWords: outcome.lastWords)
    case .outOfTime: throw .silentForTooLong(seconds: patience)
    case .cancelled: throw .cancelled
    case .tooMuch:
      throw .rubbish(reason: "it wrote more than \(CommandFolder.limit >> 20) megabytes")
    }
  }

  /// A sound, if it can be that of the text.
  private func utterance(
    _ text: CommandText, _ sound: [UInt8]
  ) throws(CommandFailure) -> Utterance {
    let utterance: Utterance
    do {
      utterance =
        description.output == .raw
        ? try WAVReader.utterance(raw: sound, rate: description.rate ?? 0)
        : try WAVReader.utterance(sound)
    } catch {
      throw .rubbish(reason: error.reason)
    }
    let seconds = Double(utterance.samples.count) / Double(utterance.rate.hertz)
    guard seconds <= Self.longest.start + Self.longest.character * Double(text.line.count) else {
      throw .rubbish(reason: "it made \(Int(seconds)) seconds of sound for “\(text.line)”")
    }
    guard !utterance.samples.isEmpty else { throw .empty(text: text.line) }
    guard utterance.samples.contains(where: { $0 != 0 }) else { throw .silence(text: text.line) }
    return utterance
  }
}
