import Foundation
import TestSupport
import Testing

/// Formats, tags, files beside a track and presets, from outside.
@Suite struct PublishingCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.write("# One\n\nSit here. [1s]\n\n# Two\n\nRest.", to: "s.md")
  }

  private func run(_ words: String...) throws -> BuiltTool.Run {
    try BuiltTool.run(words, in: folder.path)
  }

  @Test(arguments: ["wav", "rf64", "w64", "aiff", "caf", "flac", "ogg", "opus", "mp3"])
  func `the output's ending says what is written`(ending: String) throws {
    let run = try run("s.md", "-o", "x.\(ending)", "--bell", "none", "--json")
    #expect(run.code == 0)
    let facts = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(facts?["format"] as? String == ending)
    #expect(facts?["bytes"] as? Int == (try folder.bytes(of: "x.\(ending)")).count)
  }

  @Test func `without an output the preset says what is written`() throws {
    let run = try run("s.md", "--bell", "none", "--preset", "podcast", "--dry-run")
    #expect(run.errors.hasPrefix("would write s.mp3: "))
    #expect(folder.contents == ["s.md"])
  }

  @Test(arguments: [
    (["-o", "x.m4a"], ".flac"), (["-o", "x"], "--format"),
    (["-o", "x.mp3", "--format", "flac"], "do not agree"),
    (["-o", "x.opus", "--sample-rate", "44100"], "24000, 48000"),
    (["-o", "x.flac", "--bit-depth", "float"], "16 or 24 bits"),
    (["-o", "x.mp3", "--bit-depth", "24"], "--bit-rate"),
    (["-o", "x.wav", "--bit-rate", "128"], "loses nothing"),
    (["-o", "x.mp3", "--bit-rate", "100"], "112"),
    (["-o", "-", "--format", "aiff"], "stream wav, flac, ogg, opus or mp3, or name a file"),
    (["-o", "-", "--json"], "standard output"), (["-o", "x.wav", "--date", "2026-13"], "2026-11"),
    (["-o", "-", "--page"], "no place"), (["-o", "-", "--preset", "podcast"], "read"),
    (["-o", "a\"b.wav", "--cue"], "quotes"),
    (["-o", "x.vtt", "--format", "wav", "--captions", "vtt"], "otherwise"),
    (["-o", "s.md", "--format", "wav"], "made from"),
    (["-o", "x.wav", "--captions", "vtt,sub"], "srt"),
    (["-o", "x.wav", "--channels", "3"], "1 or 2"), (["-o", "x.wav", "--track", "A"], "3/12"),
    (["-o", "x.wav", "--date", "yesterday"], "2026-11"),
    (["-o", "x.wav", "--preset", "podcasts"], "did you mean `podcast`?"),
    (["-o", "x.wav", "--bed", "binaural", "--channels", "1"], "two channels"),
  ])
  func `a wish that cannot be is refused with what can be`(words: [String], hint: String) throws {
    let run = try BuiltTool.run(["s.md"] + words, in: folder.path)
    #expect(run.code == 64)
    #expect(run.errors.contains(hint), "\(run.errors)")
    #expect(folder.contents == ["s.md"])
  }

  @Test func `a sound that goes into a track is not overwritten by it`() throws {
    #expect(try run("s.md", "-o", "bed.wav", "--bell", "none").code == 0)
    let before = try folder.bytes(of: "bed.wav")
    // Another name of the same file.
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.wav"), withDestinationPath: "bed.wav")
    let run = try run("s.md", "-o", "link.wav", "--bed", "bed.wav", "--bell", "none")
    #expect(run.code == 64)
    #expect(run.errors.contains("link.wav is one of the files that this is made from"))
    #expect(try folder.bytes(of: "bed.wav") == before)
  }

  @Test(arguments: ["32", "48", "56"])
  func `an MP3 too thin for its encoder's header is measured all the same`(rate: String) throws {
    let run = try run(
      "s.md", "-o", "x.mp3", "--bell", "none", "--bit-rate", rate, "--preset", "podcast")
    #expect(run.code == 0)
    #expect(run.errors.contains("Apple Podcasts: bit rate: \(rate) kbit/s"))
  }

  @Test func `what cannot be made is refused before anything is spoken`() throws {
    let long = String(repeating: "n", count: 252) + ".wav"
    let tooLong = try run("s.md", "-o", long, "--page")
    #expect(tooLong.code == 73)
    #expect(tooLong.errors.contains("File name too long"))
    try FileManager.default.createDirectory(
      atPath: folder.file("x.vtt"), withIntermediateDirectories: false)
    #expect(try run("s.md", "-o", "x.wav", "--captions", "vtt").code == 73)
    #expect(folder.contents == ["s.md", "x.vtt"])
  }

  @Test func `an outline with a preset is the track that the preset renders`() throws {
    let words = ["s.md", "--bell", "none", "--preset", "podcast"]
    let outline = try BuiltTool.run(["outline", "--json"] + words, in: folder.path)
    let render = try BuiltTool.run(
      ["render", "-o", "x.mp3", "--timeline", "--quiet"] + words, in: folder.path)
    #expect(outline.code == 0 && render.code == 0)
    #expect(
      outline.output == String(decoding: try folder.bytes(of: "x.timeline.json"), as: UTF8.self))
  }

  @Test func `captions may be asked for one by one`() throws {
    let run = try run(
      "s.md", "-o", "x.wav", "--bell", "none", "--captions", "vtt", "--captions", "srt")
    #expect(run.code == 0)
    #expect(folder.contents == ["s.md", "x.srt", "x.vtt", "x.wav"])
  }

  @Test func `a length may be written as a clock shows it`() throws {
    let script = try folder.write("Sit. [silence:\"1s..2h\"] Rest.", to: "l.md")
    for (text, frames) in [("1:30", 90 * 44_100), ("1:00:05", 3605 * 44_100)] {
      let run = try run(script, "--length", text, "--dry-run", "--json")
      let facts = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      #expect(facts?["frames"] as? Int == frames)
    }
  }

  @Test func `a cover that is none is named`() throws {
    _ = try folder.write("GIF89a", to: "c.gif")
    #expect(try run("s.md", "-o", "x.mp3", "--cover", "c.gif").code == 65)
    let missing = try run("s.md", "-o", "x.mp3", "--cover", "none.png")
    #expect(missing.code == 66)
    #expect(missing.errors.contains("none.png"))
    #expect(folder.contents == ["c.gif", "s.md"])
  }

  @Test func `what stands beside a track is named when it is written`() throws {
    let run = try run("s.md", "-o", "x.wav", "--bell", "none", "--captions", "srt,vtt", "--cue")
    #expect(run.code == 0)
    #expect(run.errors.contains("\n  and x.vtt\n  and x.srt\n  and x.cue\n"))
    #expect(folder.contents == ["s.md", "x.cue", "x.srt", "x.vtt", "x.wav"])
    let cue = try String(contentsOfFile: folder.file("x.cue"), encoding: .utf8)
    #expect(cue.contains("FILE \"x.wav\" WAVE"))
    #expect(cue.contains("TITLE \"Two\""))
  }

  @Test func `a track's title is never a path`() throws {
    let path = folder.file("s.md")
    let run = try run(path, "-o", "x.mp3", "--bell", "none", "--cover", "none", "--chapters")
    #expect(run.code == 0)
    #expect(run.errors.hasPrefix("wrote x.mp3: s, "))
    let bytes = Data(try folder.bytes(of: "x.mp3") + folder.bytes(of: "x.chapters.json"))
    #expect(bytes.range(of: Data(folder.path.utf8)) == nil)
  }

  @Test(arguments: ["", " ", "\n"])
  func `an empty title is none`(title: String) throws {
    let run = try run("s.md", "-o", "x.wav", "--bell", "none", "--dry-run", "--title", title)
    #expect(run.errors.hasPrefix("would write x.wav: s, "))
  }

  @Test func `presets are listed with their sources`() throws {
    #expect(try run("presets").output.contains("podcast         MP3 for Apple Podcasts"))
    let one = try run("presets", "acx")
    #expect(one.output.contains("rule: RMS: from -23 to -18 dBFS"))
    #expect(one.output.contains("source: https://"))
    let json = try JSONSerialization.jsonObject(
      with: Data(try run("presets", "--json").output.utf8))
    let names = (json as? [[String: Any]])?.compactMap { $0["name"] as? String }
    #expect(names == ["acx", "archive", "broadcast", "insight-timer", "podcast", "spotify"])
  }

  @Test func `a file is held against a preset's rules, one by one`() throws {
    #expect(try run("s.md", "-o", "x.wav", "--bell", "none").code == 0)
    let run = try run("presets", "insight-timer", "x.wav")
    #expect(run.code == 65)
    #expect(
      run.errors.contains("Insight Timer: format: wav, wanted mp3\n  help: give --format mp3"))
    #expect(run.errors.contains("Insight Timer: sample rate: 44100 Hz, wanted 48000 Hz"))
    #expect(run.output == "Insight Timer: 3 of 6 rules kept\n")
    #expect(try self.run("presets", "podcast", "none.mp3").code == 66)
    #expect(try self.run("presets", "podcast", "s.md").code == 65)
  }

  @Test func `with --strict a file that breaks a rule does not appear`() throws {
    let run = try run("s.md", "-o", "x.wav", "--bell", "none", "--preset", "podcast", "--strict")
    #expect(run.code == 65)
    #expect(run.errors.contains("\n  format: wav, wanted mp3\n    help: give --format mp3"))
    #expect(folder.contents == ["s.md"])
  }
}
