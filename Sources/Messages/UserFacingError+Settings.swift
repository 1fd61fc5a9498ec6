internal import Export

extension UserFacingError {
  init(_ error: SettingProblem, name: (SettingKey) -> String) {
    let code =
      switch error.kind {
      case .usage: ExitStatus.usage
      case .missing: ExitStatus.noInput
      case .content: ExitStatus.data
      }
    self.init(error.message(name), help: error.help, code: code)
  }

  init(_ error: OwnSettings.Unreadable) {
    self.init(
      "your settings, \(error.path), cannot be read: \(error.reason)",
      help: "`--no-config` leaves them out",
      code: error.isMissing ? ExitStatus.noInput : ExitStatus.inputOutput)
  }

  init(_ error: RulesBroken) {
    self.init(
      "the track does not keep the preset's rules, and is not written:", code: ExitStatus.data)
    details = error.verification.failures.flatMap {
      ["\($0.rule): \($0.found), wanted \($0.wanted)", "  help: \($0.help ?? "")"]
    }
  }
}
