internal import Files
internal import Speech

extension UserFacingError {
  init(_ error: SpeechError) {
    switch error {
    case .engineMissing(let engine):
      self.init(
        "\(engine) or its voices are not installed", help: EspeakInstallation.install,
        code: ExitStatus.unavailable)
    case .voiceMissing(let voice, let engine):
      self.init(
        "\(engine) has no voice `\(voice)`", help: EspeakInstallation.install,
        code: ExitStatus.unavailable)
    case .engineUnusable(let engine, let reason, let help):
      self.init("\(engine) cannot speak: \(reason)", help: help, code: ExitStatus.unavailable)
    case .phraseFailed(let phrase, let reason):
      self.init("this could not be spoken: “\(phrase)”: \(reason)", code: ExitStatus.software)
    case .cancelled: self.init("it was cancelled", code: ExitStatus.temporary)
    case .noResources(let reason):
      self.init(reason, help: "try again when the machine has less to do", code: ExitStatus.system)
    }
  }

  init(_ error: OutputError) {
    switch error {
    case .cannotCreate(let path, let reason):
      self.init("\(path) cannot be created: \(reason)", code: ExitStatus.cannotCreate)
    case .writeFailed(let path, let reason):
      self.init("\(path) was not written: \(reason)", code: ExitStatus.inputOutput)
    case .readerGone(let path):
      self.init("\(path) was not written: nobody reads it any more", code: ExitStatus.inputOutput)
    case .cancelled: self.init("it was cancelled", code: ExitStatus.temporary)
    case .tooLarge(let path, let format):
      self.init(
        "\(path) would be larger than \(format) files can be",
        help: "wav, w64, caf and flac can", code: ExitStatus.usage)
    }
  }
}
