import ArgumentParser
import Export

/// What the file says of itself.
struct TagOptions: SettingOptions {
  @Option(help: "The track's title; else the script's.")
  var title: String?

  @Option(help: "Whose it is.")
  var artist: String?

  @Option(help: "What it is part of.")
  var album: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Its number there, such as 3 or 3/12.", valueName: "n"))
  var track: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Such as 2026 or 2026-11-21.", valueName: "date"))
  var date: String?

  @Option(help: "Its kind; Meditation if nothing else is said.")
  var genre: String?

  @Option(help: "Whatever else; else the practice's summary and notes.")
  var comment: String?

  @Option(
    help: ArgumentHelp(
      "A PNG or JPEG, or none; else a calm one, drawn for the practice.", valueName: "file"),
    completion: .file(extensions: ["png", "jpg", "jpeg"]))
  var cover: String?

  func apply(to settings: inout TrackSettings) throws(SettingProblem) {
    try settings.set(.title, title)
    try settings.set(.artist, artist)
    try settings.set(.album, album)
    try settings.set(.track, track)
    try settings.set(.date, date)
    try settings.set(.genre, genre)
    try settings.set(.comment, comment)
    try settings.set(.cover, cover)
  }
}
