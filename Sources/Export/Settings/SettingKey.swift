internal import MeditationScript
internal import Timebase

/// The name of a track's setting: an option of the command line, a key of a manifest, or a column
/// of its rows.
package enum SettingKey: String, CaseIterable, Comparable, Sendable {
  case practice, script, language
  case minutes, length, seed
  case set, phrase, refrains, with, lexicon
  case voice
  case secondVoice = "second-voice"
  case pace, pitch
  case pitchRange = "pitch-range"
  case bell
  case intervalBell = "interval-bell"
  case bed
  case bedLevel = "bed-level"
  case roomTone = "room-tone"
  case breath, dry, loudness, peak
  case preset, format
  case sampleRate = "sample-rate"
  case bitDepth = "bit-depth"
  case channels
  case bitRate = "bit-rate"
  case title, artist, album, track, date, genre, comment, cover
  case captions, chapters, cue, labels, stems, timeline, report, page
  case strict

  package static func < (one: SettingKey, other: SettingKey) -> Bool {
    one.rawValue < other.rawValue
  }

  /// The kind of values it takes.
  package var kind: SettingKind {
    switch self {
    case .practice, .language, .voice, .secondVoice, .preset, .title, .artist, .album, .genre,
      .comment:
      .text
    case .script, .cover: .path
    case .bell, .bed: .sound
    case .minutes: .number(-1_000_000...1_000_000, "a number of minutes, such as 10 or 7.5")
    case .length: .time(least: nil, "a length of time, such as 12m30s or 12:30")
    case .intervalBell:
      .time(least: .seconds(30), "a time of 30 seconds or more, such as 5m")
    case .seed: .whole(0...Int.max, "a whole number from 0 to \(Int.max)")
    case .set: .values
    case .phrase: .phrases
    case .with: .texts
    case .lexicon: .paths
    case .pace: .number(SoundWishes.paces, "a number from 90 to 300")
    case .pitch, .pitchRange: .whole(0...99, "a number from 0 to 99")
    case .bedLevel: .number(-60...0, "a level from -60 to 0 dB")
    case .loudness: .number(-40 ... -10, "a level from -40 to -10 LUFS")
    case .peak: .number(-20...0, "a level from -20 to 0 dBTP")
    case .roomTone: .choice(RoomToneChoice.allCases.map(\.rawValue))
    case .breath: .choice(BreathLead.allCases.map(\.rawValue))
    case .format: .choice(FileFormat.allCases.map(\.rawValue))
    case .sampleRate: .whole(1...10_000_000, "frames a second: \(FileFormat.allRatesInWords)")
    case .bitDepth: .choice(BitDepth.allCases.map(\.rawValue))
    case .channels: .choice(["1", "2"])
    case .bitRate: .bitRate
    case .refrains: .refrains
    case .track: .part("a number, such as 3 or 3/12")
    case .date: .date("a date that there is, such as 2026, 2026-11 or 2026-11-21")
    case .captions: .choices(Sidecar.captionForms.map(\.rawValue))
    case .dry, .chapters, .cue, .labels, .stems, .timeline, .report, .page, .strict: .flag
    }
  }

  /// Whether a list is one value; for other keys, a list in a manifest means several tracks.
  package var takesList: Bool {
    switch kind {
    case .texts, .phrases, .paths, .choices: true
    default: false
    }
  }

  /// Whether its value is a text for each of several names.
  package var takesNames: Bool { self == .set }

  /// The form of its values, in words that follow "wants"; for error messages.
  package var form: String {
    takesNames
      ? "names with a text each, such as `{ name: Ana }`"
      : takesList ? "a text or a list of texts" : "one text"
  }
}

/// What is heard where a track has neither words nor a bed, as settings write it.
package enum RoomToneChoice: String, CaseIterable, Sendable {
  case quiet, none
}

/// Resolution of samples, as settings write it.
package enum BitDepth: String, CaseIterable, Sendable {
  case sixteen = "16"
  case twentyFour = "24"
  case float
}
