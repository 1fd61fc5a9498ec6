internal import Catalog
internal import MeditationScript
internal import Rendering

/// What a script's head asks of the track's sound, as settings: under what is asked for, over habits.
///
/// What cannot be followed is left out: the script's check says so, at its place.
struct HeadSettings {
  private(set) var settings = TrackSettings()
  /// Files beside the script.
  private let files: [SettingKey: String]

  init(_ head: Head, in catalog: Catalog) {
    let wishes = head.wishes
    let sounds = [
      (SettingKey.bell, wishes.bell, catalog.bellKinds), (.bed, wishes.bed, catalog.bedKinds),
    ]
    var files: [SettingKey: String] = [:]
    var texts: [(SettingKey, String?)] = [
      (.voice, wishes.voice?.value), (.secondVoice, wishes.secondVoice?.value),
      (.pace, wishes.pace.map(DurationText.plain)), (.breath, wishes.breath?.rawValue),
    ]
    for (key, wish, kinds) in sounds {
      guard let text = wish?.value else { continue }
      if let path = SoundWishes.file(wish) {
        files[key] = path
      } else if text == SoundWishes.none || (try? kinds.choice(text)) != nil {
        texts.append((key, text))
      }
    }
    self.files = files
    for (key, text) in texts {
      guard let text else { continue }
      try? settings.set(key, to: .text(text))
    }
    saysRefrains = head.saidRefrains != nil
  }

  /// Whether the head says how often a wording may be heard, which is no setting's to change but one
  /// that is asked for.
  private let saysRefrains: Bool

  /// Every setting that the head says something of.
  var keys: Set<SettingKey> {
    Set(settings.all.keys).union(files.keys).union(saysRefrains ? [.refrains] : [])
  }

  /// Puts the files of the head into a request.
  ///
  /// They are known by their place beside the script, as those in its text are.
  ///
  /// - Parameter asked: what stands over the head.
  func apply(to request: inout TrackRequest, under asked: TrackSettings) {
    if let bell = files[.bell], asked.text(.bell) == nil { request.bell = .file(bell) }
    if let bed = files[.bed], asked.text(.bed) == nil { request.usualBed = .file(bed) }
  }
}
