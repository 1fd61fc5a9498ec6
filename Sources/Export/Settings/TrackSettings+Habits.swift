package import SoundFile
package import Timebase

/// Settings that somebody wishes for again and again.
extension TrackSettings {
  /// Keys that say nothing of a habit: what is heard, how long it is, and what is said of one track.
  package static let ofOneTrack: Set<SettingKey> = [
    .practice, .script, .minutes, .length, .seed, .set, .phrase, .with, .title, .track, .date,
    .strict,
  ]

  /// Keys that a preset decides.
  private static let ofPreset: Set<SettingKey> = [
    .loudness, .peak, .format, .sampleRate, .bitDepth, .channels, .bitRate,
  ]

  /// Keys that only a finished file can have.
  private static let ofFile: Set<SettingKey> = [
    .preset, .captions, .chapters, .cue, .labels, .stems, .timeline, .report, .page,
  ]

  /// These habits as far as they can be followed below what is asked for.
  ///
  /// How a file is encoded is not among them: that is what `encodingHabits` is for.
  ///
  /// - Parameter isStream: whether the track has no file.
  func under(_ asked: TrackSettings, isStream: Bool) -> TrackSettings {
    var habits = self
    for key in asked.all.keys { habits.clear(key) }
    if asked.text(.preset) != nil { for key in Self.ofPreset { habits.clear(key) } }
    if isStream { for key in Self.ofFile { habits.clear(key) } }
    return habits
  }

  /// How a file is encoded where nothing is asked for: by habits, as far as a format has them.
  ///
  /// - Parameters:
  ///   - preset: one that is asked for stands above all habits, and one that is a habit below the
  ///     others.
  ///   - named: the format that the output's name implies; `nil` if it implies none.
  package func encodingHabits(
    preset: Preset?, isAsked: Bool, named: FileFormat?
  ) -> Encoding.Options {
    var options = preset?.encodingOptions ?? Encoding.Options()
    guard !isAsked else { return options }
    let format: FileFormat = choice(.format) ?? options.format
    // What suits the preset's format need not suit another.
    let wanted = named ?? format
    if wanted != options.format {
      options = Encoding.Options()
      options.format = wanted == .wav && format == .bwf ? .bwf : wanted
    }
    let depth: BitDepth? = choice(.bitDepth)
    let wishes: [(inout Encoding.Options) -> Void] = [
      { $0.rate = self.whole(.sampleRate) ?? $0.rate },
      { $0.channels = self.whole(.channels) ?? $0.channels },
      { $0.samples = depth?.samples ?? $0.samples },
      { $0.bitRate = self.text(.bitRate).flatMap(BitRate.init) ?? $0.bitRate },
    ]
    for wish in wishes {
      var with = options
      wish(&with)
      if (try? Encoding(with)) != nil { options = with }
    }
    return options
  }
}
