package import Messages

extension UserFacingError {
  /// What is said of a failure that is about a whole library; `nil` for any other.
  package init?(library error: any Error) {
    guard let error = error as? LibraryPublisher.Unfinished else { return nil }
    let names = error.tracks.prefix(5).joined(separator: ", ")
    let more = error.tracks.count > 5 ? " and \(error.tracks.count - 5) more" : ""
    self.init(
      "nothing is published before every track is there; out of date: \(names)\(more)",
      help: "run the command again, without --publish-only, on every shard",
      code: ExitStatus.temporary)
  }
}

extension LibraryErrors {
  /// The exit code that goes with them.
  package var code: Int32 { mayPass ? ExitStatus.temporary : ExitStatus.data }
}
