import MeditationScript
import TestSupport
import Testing

@testable import TrackLibrary

/// From a manifest to its tracks.
@Suite struct ExpansionTests {
  @Test func `a name tells what the script's head says, unless a row says otherwise`() throws {
    let head = "---\nvoice: mellow\npace: 110\nbed: rain\n---\nSit. [pause] Rest.\n"
    let shelf = try Shelf(
      """
      output: "{script}-{voice}-{pace}-{bed}.wav"
      tracks:
        - { script: own.md }
        - { script: own.md, voice: serene, bed: ocean }
        - { script: plain.md, pace: 120, bed: none }
      """, ["own.md": head, "plain.md": "Sit. [pause] Rest.\n"])
    #expect(
      try shelf.plan().tracks.map(\.name) == [
        "own-mellow-110-rain.wav", "own-serene-110-ocean.wav", "plain-steady-120-none.wav",
      ])
  }

  @Test func `every combination is a track, and the last list turns fastest`() throws {
    #expect(
      try names(
        """
        output: "{practice}-{minutes}-{voice}.wav"
        tracks:
          - { practice: [metta, rain], minutes: [10, 12], voice: [serene, steady] }
        """) == [
          "metta-10-serene.wav", "metta-10-steady.wav", "metta-12-serene.wav",
          "metta-12-steady.wav", "rain-10-serene.wav", "rain-10-steady.wav", "rain-12-serene.wav",
          "rain-12-steady.wav",
        ])
  }

  @Test func `tracks come in the order of their entries and rows`() throws {
    #expect(
      try names(
        """
        output: "{practice}-{title}-{minutes}.wav"
        tracks:
          - { practice: rain, title: z, minutes: 9 }
          - { practice: metta, minutes: [10, 5], from: rows.csv }
          - { practice: metta, title: a, minutes: 9 }
        """, ["rows.csv": "title\nb\na\n"]) == [
          "rain-z-9.wav", "metta-b-10.wav", "metta-b-5.wav", "metta-a-10.wav", "metta-a-5.wav",
          "metta-a-9.wav",
        ])
  }

  @Test func `a list is one value of what takes lists, and a list of lists is several`() throws {
    let plan = try Shelf(
      """
      output: "{minutes}-{row}.wav"
      tracks:
        - { practice: metta, minutes: 9, output: one.wav, captions: [vtt, srt] }
        - { practice: metta, minutes: 9, output: "{pace}.wav", pace: 99, captions: vtt }
      """
    ).plan()
    #expect(plan.tracks.map(\.companions) == [["one.vtt", "one.srt"], ["99.vtt"]])
    let several = try Shelf(
      "tracks: [{ practice: metta, minutes: 9, phrase: [[May I rest], [May I rest, May I be]] }]")
    #expect(try several.mistakes().contains("two files would be called"))
  }

  @Test func `an entry overrides the defaults, and a row its entry`() throws {
    #expect(
      try names(
        """
        output: "{voice}-{bed}-{title}.wav"
        defaults: { voice: serene, bed: rain, title: usual, minutes: 10 }
        tracks:
          - { practice: metta }
          - { practice: metta, voice: steady }
          - { practice: metta, voice: steady, from: rows.csv }
        """, ["rows.csv": "Title,bed\nmine,\nyours,ocean\n"]) == [
          "serene-rain-usual.wav", "steady-rain-usual.wav", "steady-rain-mine.wav",
          "steady-ocean-yours.wav",
        ])
  }

  @Test(arguments: [
    ("{ practice: metta, minutes: 10 }", "{ length: 12m }", "metta-12.wav"),
    ("{ practice: metta, length: 10m }", "{ minutes: 12 }", "metta-12.wav"),
    ("{ practice: metta, minutes: 10 }", "{ script: own.md }", "own-10.wav"),
    ("{ script: own.md, minutes: 10 }", "{ practice: metta }", "metta-10.wav"),
  ])
  func `a track has one script and one length, whichever is said last`(
    defaults: String, entry: String, name: String
  ) throws {
    let start = "output: \"{practice}-{minutes}.wav\"\n"
    let own = ["own.md": "Sit. [pause] Breathe.\n"]
    #expect(
      try names(start + "defaults: \(defaults)\ntracks: [\(entry)]", own) == [name])
    // The same of a row over its entry.
    let (column, value) = entry.dropFirst(2).dropLast(2).split(separator: ": ").pair
    let rows = own.merging(["rows.csv": "\(column)\n\(value)\n"]) { $1 }
    let from = defaults.dropLast(2) + ", from: rows.csv }"
    #expect(try names(start + "tracks: [\(from)]", rows) == [name])
  }

  @Test func `placeholders of the defaults, the entry and the row are filled together`() throws {
    let plan = try Shelf(
      """
      output: "{a}-{b}-{c}-{d}.wav"
      defaults: { minutes: 5, set: { a: 1, b: 1, c: 1, d: 1 } }
      tracks:
        - { script: s.md, set: { b: 2 }, from: rows.csv }
      """,
      ["s.md": "Sit, {a} {b}. [pause] Rest, {c} {d}.\n", "rows.csv": "c,set.d\n3,4\n"]
    ).plan()
    #expect(plan.tracks.map(\.name) == ["1-2-3-4.wav"])
  }

  @Test func `a column fills the placeholder of its name, and any field of a name`() throws {
    #expect(
      try names(
        """
        output: "{city}-{name}-{row}.wav"
        tracks: [{ script: s.md, minutes: 5, from: rows.jsonl }]
        """,
        [
          "s.md": "Sit, {name}. [pause] Breathe.\n",
          "rows.jsonl": """
          {"name": "Ana", "city": "Rome"}
          {"set": {"name": "Bo"}, "city": "Bern"}
          """,
        ]) == ["Rome-Ana-1.wav", "Bern-Bo-2.wav"])
  }

  @Test func `a title's own blanks are filled before it stands in a name`() throws {
    #expect(
      try names(
        """
        output: "{title}.wav"
        tracks: [{ script: s.md, minutes: 5, from: rows.csv }]
        """,
        [
          "s.md": "---\ntitle: A rest for {name}\n---\nSit. [pause] Breathe.\n",
          "rows.csv": "name\nAna\nBo\n",
        ]) == ["A rest for Ana.wav", "A rest for Bo.wav"])
  }

  @Test func `a row that fills a blank does not answer for one that leaves it empty`() throws {
    let said = try mistakes(
      """
      output: "{row}.wav"
      tracks: [{ script: s.md, minutes: 5, from: rows.jsonl }]
      """,
      [
        "s.md": "Sit, {name}. [pause] Breathe.\n",
        "rows.jsonl": "{\"name\": \"Ana\"}\n{\"set\": {\"name\": \" \"}}\n",
      ])
    #expect(said.contains("nothing fills `{name}`"))
  }

  @Test func `the entry's own output holds before the manifest's`() throws {
    #expect(
      try names(
        """
        tracks: [{ practice: metta, minutes: 5 }, { practice: metta, minutes: 5, output: a.wav }]
        output: "b.wav"
        """) == ["b.wav", "a.wav"])
  }

  @Test func `a manifest on one line is read in proportion to its length`() throws {
    func seconds(_ count: Int) throws -> Double {
      let entry = "{ practice: metta, minutes: 10, bed: rain, title: é }"
      let text = "tracks: [" + Array(repeating: entry, count: count).joined(separator: ",") + "]"
      let source = SourceText(name: "m.yaml", text: text)
      return try leastWork(of: 2) { _ = try ManifestReader.manifest(source) }
    }
    let (once, fourfold) = (try seconds(250), try seconds(1000))
    #expect(fourfold < 11 * once + 0.005, "\(once) s, \(fourfold) s")
  }
}

extension Array where Element == Substring {
  fileprivate var pair: (String, String) { (String(self[0]), String(self[1])) }
}
