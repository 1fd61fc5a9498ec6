import ArgumentParser
import Foundation
import Production
import SoundFile

/// What the file says of itself.
struct TagOptions: ParsableArguments {
  @Option(help: "The track's title; else the script's.")
  var title: String?

  @Option(help: "Whose it is.")
  var artist: String?

  @Option(help: "What it is part of.")
  var album: String?

  @Option(help: ArgumentHelp("Its number there, such as 3 or 3/12.", valueName: "n"))
  var track: String?

  @Option(help: ArgumentHelp("Such as 2026 or 2026-11-21.", valueName: "date"))
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

  /// A picture beyond this belongs beside a track, not into it.
  private static let largest = 10_000_000

  func validate() throws {
    if let track, track.wholeMatch(of: /[1-9][0-9]{0,3}(\/[1-9][0-9]{0,3})?/) == nil {
      throw ValidationError("--track wants a number, such as 3 or 3/12.")
    }
    if let date,
      date.wholeMatch(of: /[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?/) == nil
    {
      throw ValidationError("--date wants a date such as 2026, 2026-11 or 2026-11-21.")
    }
  }

  func apply(to order: inout ProductionOrder) throws {
    order.tags.title = title
    order.tags.artist = artist
    order.tags.album = album
    order.tags.track = track
    order.tags.date = date
    order.tags.genre = genre
    order.tags.comment = comment
    if let cover { order.cover = cover == "none" ? .none : .picture(try Self.picture(cover)) }
  }

  private static func picture(_ path: String) throws -> FileTags.Picture {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw Failure.refused(
        "the cover \(path) is not there, or may not be read", help: nil, code: EX_NOINPUT)
    }
    guard data.count <= largest else {
      throw Failure.refused(
        "the cover \(path) is larger than 10 MB", help: "a picture of 3000 by 3000 is enough",
        code: EX_DATAERR)
    }
    guard let picture = FileTags.Picture(Array(data)) else {
      throw Failure.refused(
        "the cover \(path) is no whole PNG or JPEG", help: nil, code: EX_DATAERR)
    }
    return picture
  }
}
