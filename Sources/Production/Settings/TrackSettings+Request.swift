internal import Foundation
internal import MeditationScript
package import Rendering
internal import Sound

extension TrackSettings {
  /// What is asked of the sound.
  ///
  /// - Parameters:
  ///   - preset: what it asks for holds where nothing else is said.
  ///   - folder: where paths are seen from; `nil` for the working folder.
  /// - Throws: `SettingProblem`, `RenderError` for a lexicon that cannot be read, `ScriptErrors` for
  ///   one with mistakes.
  package func request(
    in studio: Studio, preset: Preset? = nil, folder: String? = nil
  ) throws -> TrackRequest {
    var request = TrackRequest()
    preset?.apply(to: &request)
    request.length = try length
    request.seed = text(.seed).flatMap { UInt64($0) } ?? 0
    request.language = text(.language)
    request.lexicon = try texts(.lexicon).flatMap {
      try LexiconReader.entries(of: try ScriptFinder.file(Self.path($0, in: folder)))
    }
    request.values = ScriptValues(
      values: values(.set), phrases: texts(.phrase), options: Set(texts(.with)))
    request.voice.name = text(.voice) ?? request.voice.name
    request.voice.pace = number(.pace)
    request.voice.pitch = whole(.pitch)
    request.voice.pitchRange = whole(.pitchRange)
    try applySounds(to: &request, studio, folder)
    request.loudness = number(.loudness) ?? request.loudness
    request.peak = number(.peak).map(Decibels.init) ?? request.peak
    return request
  }

  /// `nil` for the script's usual length.
  private var length: Duration? {
    get throws(SettingProblem) {
      guard text(.minutes) == nil || text(.length) == nil else {
        throw SettingProblem(.length) {
          "Give either \($0(.minutes)) or \($0(.length)), not both"
        }
      }
      return number(.minutes).map { .seconds($0 * 60) } ?? time(.length)
    }
  }

  private func applySounds(
    to request: inout TrackRequest, _ studio: Studio, _ folder: String?
  ) throws(SettingProblem) {
    if let bell = text(.bell) {
      request.bell =
        bell == "none" ? nil : try sound(.bell, bell, among: studio.bellKinds, folder)
    }
    request.intervalBell = time(.intervalBell)
    if let bed = text(.bed) {
      request.bed =
        bed == "none"
        ? TrackRequest.BedWish.none
        : .bed(try sound(.bed, bed, among: studio.bedKinds, folder))
    }
    request.bedLevel = number(.bedLevel).map(Decibels.init)
    request.breath = choice(.breath)
    request.isDry = flag(.dry)
  }

  private func sound(
    _ key: SettingKey, _ text: String, among kinds: [SoundKind], _ folder: String?
  ) throws(SettingProblem) -> SoundChoice {
    do throws(UnknownSound) {
      let choice = try kinds.choice(text)
      guard case .file(let path) = choice else { return choice }
      // Absolute, so that it cannot be taken for a file beside the script.
      return .file(URL(fileURLWithPath: Self.path(path, in: folder)).path)
    } catch {
      throw SettingProblem(key, help: error.help) { _ in
        "the \(key.rawValue) `\(text)` \(error.problem); expected \(error.expected)"
      }
    }
  }

  /// A path as the working folder sees it.
  package static func path(_ path: String, in folder: String?) -> String {
    guard let folder, !folder.isEmpty, !path.hasPrefix("/") else { return path }
    return folder + "/" + path
  }
}

extension Preset {
  /// What it asks of the sound, before any setting.
  func apply(to request: inout TrackRequest) {
    request.loudness = loudness
    request.peak = Decibels(peak)
    request.lead = .seconds(head ?? 0)
    request.tail = .seconds(tail ?? 0)
  }
}
