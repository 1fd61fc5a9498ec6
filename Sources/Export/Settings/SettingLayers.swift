internal import Catalog
internal import MeditationScript
internal import Rendering

/// Where a track's settings come from: what is asked for, over what its script's head says, over
/// habits, over what is built in.
struct SettingLayers {
  private let asked: TrackSettings
  private let head: HeadSettings
  private let habits: TrackSettings

  /// What the script's text can ask otherwise for, from a place on.
  private static let usual: Set<SettingKey> = [.bed, .breath]

  /// - Parameters:
  ///   - habits: of whoever asks.
  init(
    _ asked: TrackSettings, head: Head, habits: TrackSettings, isStream: Bool, in catalog: Catalog
  ) {
    self.asked = asked
    self.head = HeadSettings(head, in: catalog)
    var habits = habits
    for key in self.head.keys { habits.clear(key) }
    self.habits = habits.under(asked, isStream: isStream)
  }

  /// The habits that the track is made by.
  var habitsInUse: TrackSettings { habits }

  /// All layers, but for what the script's text can ask otherwise for.
  var settings: TrackSettings {
    let below = head.settings.over(habits)
    return asked.over(below, keys: Set(below.all.keys).subtracting(Self.usual))
  }

  /// The request for the track's sound.
  ///
  /// - Throws: as `TrackSettings.request` does.
  func request(in catalog: Catalog, preset: Preset?, files: SettingFiles) throws -> TrackRequest {
    var request = try settings.request(in: catalog, preset: preset, files: files)
    let usual = head.settings.over(habits, keys: Self.usual)
    if asked.text(.bed) == nil {
      request.usualBed = try usual.bed(catalog, files)?.choice
      request.usualBedYields = habits.text(.bed) != nil
    }
    request.usualBreath = usual.breath ?? request.usualBreath
    head.apply(to: &request, under: asked)
    return request
  }
}
