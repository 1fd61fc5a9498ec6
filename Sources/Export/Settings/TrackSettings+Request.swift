package import Catalog
internal import Foundation
internal import MeditationScript
package import Rendering
internal import Timebase

extension TrackSettings {
  /// The request for the track's sound.
  ///
  /// - Parameters:
  ///   - preset: gives the values of unset keys.
  ///   - files: reads the files that the settings name.
  /// - Throws: `SettingProblem`, `RenderError` for a lexicon that cannot be read, `ScriptErrors` for
  ///   one with mistakes.
  package func request(
    in catalog: Catalog, preset: Preset? = nil, files: SettingFiles = SettingFiles()
  ) throws -> TrackRequest {
    var request = TrackRequest()
    preset?.apply(to: &request)
    request.length = try length
    request.seed = text(.seed).flatMap { UInt64($0) } ?? 0
    request.language = text(.language)
    request.lexicon = try texts(.lexicon).flatMap(files.lexicon)
    request.values = ScriptValues(
      values: values(.set), phrases: texts(.phrase), options: Set(texts(.with)))
    request.refrains = text(.refrains).flatMap { Refrains($0) }
    func voice(_ key: SettingKey) -> String? {
      text(key).map { VoiceResolver.isFile($0) ? files.path($0) : $0 }
    }
    request.voice.name = voice(.voice) ?? request.voice.name
    request.voice.second = voice(.secondVoice)
    request.voice.pace = number(.pace)
    request.voice.pitch = whole(.pitch)
    request.voice.pitchRange = whole(.pitchRange)
    try applySounds(to: &request, catalog, files)
    request.loudness = number(.loudness) ?? request.loudness
    request.peak = number(.peak).map(Decibels.init) ?? request.peak
    return request
  }

  /// The length asked for; `nil` for the script's usual one.
  private var length: Duration? {
    get throws(SettingProblem) {
      guard text(.minutes) == nil || text(.length) == nil else {
        throw SettingProblem(.length) {
          "give either \($0(.minutes)) or \($0(.length)), not both"
        }
      }
      return number(.minutes).map { .seconds($0 * 60) } ?? time(.length)
    }
  }

  private func applySounds(
    to request: inout TrackRequest, _ catalog: Catalog, _ files: SettingFiles
  ) throws(SettingProblem) {
    if let bell = text(.bell) {
      request.bell =
        bell == SoundWishes.none ? nil : try sound(.bell, bell, among: catalog.bellKinds, files)
    }
    request.intervalBell = time(.intervalBell)
    request.bed = try bed(catalog, files)
    request.bedLevel = number(.bedLevel).map(Decibels.init)
    request.breath = breath
    request.isDry = flag(.dry)
    // What is dry is for somebody who mixes it further.
    let roomTone: RoomToneChoice = choice(.roomTone) ?? (request.isDry ? .none : .quiet)
    request.hasRoomTone = roomTone == .quiet
  }

  /// The bed that is said; `nil` if none is, not even that there is to be none.
  func bed(
    _ catalog: Catalog, _ files: SettingFiles
  ) throws(SettingProblem) -> TrackRequest.BedRequest? {
    guard let bed = text(.bed) else { return nil }
    guard bed != SoundWishes.none else { return TrackRequest.BedRequest.none }
    return .bed(try sound(.bed, bed, among: catalog.bedKinds, files))
  }

  var breath: BreathLead? { choice(.breath) }

  private func sound(
    _ key: SettingKey, _ text: String, among kinds: [SoundKind], _ files: SettingFiles
  ) throws(SettingProblem) -> SoundChoice {
    do throws(UnknownSound) {
      let choice = try kinds.choice(text)
      guard case .file(let path) = choice else { return choice }
      // Absolute, so that it is not taken for a file beside the script.
      return .file(URL(fileURLWithPath: files.path(path)).path)
    } catch {
      throw SettingProblem(key, help: error.help) { _ in
        "the \(key.rawValue) `\(text)` \(error.problem); expected \(error.expected)"
      }
    }
  }
}

extension Preset {
  /// Sets the preset's values in a request; settings applied later override them.
  func apply(to request: inout TrackRequest) {
    request.loudness = loudness
    request.peak = Decibels(peak)
    request.lead = .seconds(head ?? 0)
    request.tail = .seconds(tail ?? 0)
  }
}
