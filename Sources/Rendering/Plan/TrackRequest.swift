internal import Catalog
package import MeditationScript
package import Timebase

/// What a user asks of one track besides its script.
package struct TrackRequest: Sendable {
  /// `nil` for the script's usual length, or its natural one.
  package var length: Duration?
  package var seed: UInt64 = 0
  package var values = ScriptValues()
  /// How often one wording may be heard; `nil` to follow the script.
  package var refrains: Refrains?
  /// Pronunciations of the user's own, over the script's.
  package var lexicon: [LexiconEntry] = []
  /// Of a script that does not say its own; `nil` for American English.
  package var language: String?
  package var voice = VoiceRequest()
  /// Whether everything goes without chain and reverb.
  package var isDry = false
  /// `nil` for no bells at all.
  package var bell: SoundChoice? = .kind(Catalog.defaultBell, tuning: nil)
  /// From one soft bell to the next; `nil` for none.
  package var intervalBell: Duration?
  /// `nil` to follow the script.
  package var bed: BedRequest?
  /// The bed from the beginning on, until the script's text asks for another; `nil` for none.
  package var usualBed: SoundChoice?
  /// Whether there is no usual bed in a script whose text has beds of its own.
  package var usualBedYields = false
  /// Of a bed where nobody speaks, against the speech; `nil` for what suits the track.
  package var bedLevel: Decibels?
  /// Whether the air of a quiet room is under a track that no bed fills.
  package var hasRoomTone = false
  /// `nil` to follow the script.
  package var breath: BreathLead?
  /// Where the script's text does not say.
  package var usualBreath = BreathLead.swell
  /// Of the speech, in LUFS.
  package var loudness = -18.0
  /// True-peak ceiling, in dBTP.
  package var peak = Decibels(-1.5)
  package var rate = SampleRate.cd
  /// Silence before everything and after it, both within the length.
  package var lead = Duration.zero
  package var tail = Duration.zero

  package struct VoiceRequest: Sendable {
    package var name = Catalog.defaultVoice
    package var pitch: Int?
    package var pitchRange: Int?
    package var pace: Double?
    /// Who speaks what a script gives to the second voice; `nil` for the one that goes with `name`.
    package var second: String?

    package init() {}
  }

  /// A bed in the place of the script's.
  package enum BedRequest: Sendable, Equatable {
    case bed(SoundChoice)
    case none

    /// The bed; `nil` for none.
    package var choice: SoundChoice? {
      if case .bed(let choice) = self { choice } else { nil }
    }
  }

  package init() {}
}

extension TrackRequest {
  /// Every bed that it asks for.
  package var beds: [SoundChoice] { [bed?.choice, usualBed].compactMap(\.self) }

  /// The silence at both ends.
  var edges: Frames { rate.frames(lead) + rate.frames(tail) }
}
