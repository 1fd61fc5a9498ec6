import Foundation
import TestSupport
import Testing

extension PlayersTests {
  /// A reader of tags that shares no code with what wrote them.
  @Suite(.enabled(if: Tool.hasPython("mutagen"), "needs Python's mutagen"))
  struct MutagenTests {
    private struct ID3: Decodable {
      let texts: [String: String]
      /// `start end title`, in milliseconds.
      let chapters: [String]
      let contents: [String]
      /// What the table of contents lists, and what it should.
      let listed: [String]
      let picture: String
      let kind: String
    }

    private struct Comments: Decodable {
      let texts: [String: String]
      let picture: String
      let kind: String
    }

    private static let id3 = """
      import base64, json, sys
      from mutagen.mp3 import MP3
      from mutagen.wave import WAVE
      from mutagen.aiff import AIFF
      readers = {"mp3": MP3, "wav": WAVE, "bwf": WAVE, "aiff": AIFF}
      tags = readers[sys.argv[1]](sys.argv[2]).tags
      chapters = sorted(tags.getall("CHAP"), key=lambda c: c.start_time)
      contents = tags.getall("CTOC")
      picture = tags.getall("APIC")[0]
      print(json.dumps({
        "texts": {
          "title": tags["TIT2"].text[0], "artist": tags["TPE1"].text[0],
          "album": tags["TALB"].text[0], "track": tags["TRCK"].text[0],
          "date": str(tags["TDRC"].text[0]), "genre": tags["TCON"].text[0],
          "comment": tags.getall("COMM")[0].text[0]},
        "chapters": ["%d %d %s" % (c.start_time, c.end_time, c.sub_frames["TIT2"].text[0])
          for c in chapters],
        "contents": [c.element_id for c in chapters],
        "listed": contents[0].child_element_ids if len(contents) == 1 else [],
        "picture": base64.b64encode(picture.data).decode(),
        "kind": "%s %d" % (picture.mime, picture.type)}))
      """

    private static let comments = """
      import base64, json, sys
      from mutagen.flac import FLAC, Picture
      from mutagen.oggvorbis import OggVorbis
      from mutagen.oggopus import OggOpus
      readers = {"flac": FLAC, "ogg": OggVorbis, "opus": OggOpus}
      file = readers[sys.argv[1]](sys.argv[2])
      if sys.argv[1] == "flac":
        picture = file.pictures[0]
      else:
        picture = Picture(base64.b64decode(file["metadata_block_picture"][0]))
      print(json.dumps({
        "texts": {key.lower(): value[0] for key, value in file.tags.as_dict().items()},
        "picture": base64.b64encode(picture.data).decode(),
        "kind": "%s %d" % (picture.mime, picture.type)}))
      """

    /// 3 is a front cover.
    private static let frontCover = "image/png 3"

    @Test(arguments: [SampleKind.mp3, .wav, .bwf, .aiff])
    func `an ID3v2 tag has texts, chapters where nothing else has them, and the picture`(
      kind: SampleKind
    ) async throws {
      let sample = try await Samples.sample(kind)
      let run = try run("python3", ["-c", Self.id3, kind.rawValue, sample.path])
      let tag = try json(run.output, as: ID3.self)
      #expect(Seen.tags(tag.texts) == .written)
      let hasCuePoints = kind == .wav || kind == .bwf
      #expect(tag.chapters == (hasCuePoints ? [] : Self.chapters(of: sample)))
      #expect(tag.contents == tag.listed)
      #expect(tag.picture == Data(Cover.png).base64EncodedString())
      #expect(tag.kind == Self.frontCover)
    }

    @Test(arguments: [SampleKind.flac, .ogg, .opus])
    func `Vorbis comments have texts, chapters and the picture`(kind: SampleKind) async throws {
      let sample = try await Samples.sample(kind)
      let run = try run("python3", ["-c", Self.comments, kind.rawValue, sample.path])
      let tag = try json(run.output, as: Comments.self)
      #expect(Seen.tags(tag.texts, names: Tag.vorbisNames) == .written)
      for (index, chapter) in sample.chapters.enumerated() {
        let key = "chapter00\(index + 1)"
        #expect(tag.texts[key + "name"] == chapter.title)
        #expect(tag.texts[key] == "00:00:" + Self.seconds(chapter.start))
      }
      #expect(tag.picture == Data(Cover.png).base64EncodedString())
      #expect(tag.kind == Self.frontCover)
    }

    /// Each lasts until the next one begins.
    private static func chapters(of sample: Sample) -> [String] {
      let starts = sample.chapters.map { Int((($0.start ?? 0) * 1000).rounded()) }
      let ends = starts.dropFirst() + [Int((sample.seconds * 1000).rounded())]
      return zip(zip(starts, ends), sample.chapters).map { "\($0.0) \($0.1) \($1.title)" }
    }

    /// `05.537`.
    private static func seconds(_ start: Double?) -> String {
      String(format: "%06.3f", start ?? 0)
    }
  }
}
