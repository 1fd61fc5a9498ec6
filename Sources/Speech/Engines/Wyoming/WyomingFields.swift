internal import Voices

/// What an event says about its sound; fields may be spread over the line and the block behind it.
struct WyomingFormat: Equatable {
  /// In a second.
  let rate: Int
  /// Bytes a sample.
  let width: Int
  let channels: Int

  private struct Fields: Decodable {
    let rate: Int?
    let width: Int?
    let channels: Int?
  }

  private static let rates = 4_000...192_000

  init(_ event: WyomingEvent) throws(WyomingFailure) {
    let (block, line) = try event.fields(Fields.self)
    guard let rate = block?.rate ?? line?.rate, let width = block?.width ?? line?.width,
      let channels = block?.channels ?? line?.channels
    else { throw .rubbish(reason: "sound without rate, width and channels") }
    guard Self.rates.contains(rate), (1...4).contains(width), (1...2).contains(channels) else {
      throw .rubbish(
        reason: "sound of \(rate) Hz, \(width) bytes a sample and \(channels) channels")
    }
    self.rate = rate
    self.width = width
    self.channels = channels
  }

  var bytesPerFrame: Int { width * channels }
}

/// What a server says when it cannot.
enum WyomingRefusal {
  private struct Fields: Decodable {
    let text: String?
    let code: String?
  }

  static func message(_ event: WyomingEvent) throws(WyomingFailure) -> String {
    let (block, line) = try event.fields(Fields.self)
    let told = [block?.code ?? line?.code, block?.text ?? line?.text]
    return told.compactMap { $0.map { WyomingWords.shown($0) } }.filter { !$0.isEmpty }
      .joined(separator: ": ")
  }
}

extension WyomingInfo {
  private struct Fields: Decodable {
    struct Attribution: Decodable {
      let name: String?
      let url: String?
    }

    struct Speaker: Decodable {
      let name: String
    }

    struct Voice: Decodable {
      let name: String
      let version: String?
      let description: String?
      let attribution: Attribution?
      let installed: Bool?
      let languages: [String]?
      let speakers: [Speaker]?
    }

    struct Program: Decodable {
      let name: String
      let version: String?
      let description: String?
      let attribution: Attribution?
      let installed: Bool?
      let voices: [Voice]?
    }

    let tts: [Program]?
  }

  init(_ event: WyomingEvent) throws(WyomingFailure) {
    let (block, line) = try event.fields(Fields.self)
    programs = (block?.tts ?? line?.tts ?? []).map(Self.program)
  }

  private static func program(_ told: Fields.Program) -> Program {
    Program(
      name: told.name, version: told.version, description: told.description,
      attribution: attribution(told.attribution), isInstalled: told.installed ?? true,
      voices: (told.voices ?? []).map { voice in
        Voice(
          name: voice.name, version: voice.version, description: voice.description,
          attribution: attribution(voice.attribution), isInstalled: voice.installed ?? true,
          languages: voice.languages ?? [], speakers: (voice.speakers ?? []).map(\.name))
      })
  }

  private static func attribution(_ told: Fields.Attribution?) -> Attribution? {
    told.map { Attribution(name: $0.name ?? "", url: $0.url ?? "") }
  }
}
