import MeditationScript
import Testing
import Timebase

/// Bells and beds as they are written.
@Suite struct SoundChoiceTests {
  @Test(arguments: [
    ("bowl-small", SoundChoice.kind("bowl-small", tuning: nil)),
    ("small", .kind("bowl-small", tuning: nil)), (" small ", .kind("bowl-small", tuning: nil)),
    ("bowl(220)", .kind("bowl", tuning: 220)), ("bowl( 99.5 )", .kind("bowl", tuning: 99.5)),
    ("gong.wav", .file("gong.wav")), ("sounds/gong", .file("sounds/gong")),
    ("my.bell.yaml", .file("my.bell.yaml")),
  ])
  func `a bell is chosen by name, tuning or file`(text: String, choice: SoundChoice) throws {
    #expect(try repertoire.bells.choice(text) == choice)
  }

  @Test(arguments: [
    ("bowl", "needs another number"), ("bowl(20)", "needs another number"),
    ("bowl(220", "needs another number"), ("bowl(x)", "needs another number"),
    ("small(3)", "takes no number"), ("gong", "is not there"), ("", "is not there"),
  ])
  func `what is no bell is said`(text: String, problem: String) {
    let error = #expect(throws: UnknownSound.self) { try repertoire.bells.choice(text) }
    #expect(error?.problem == problem)
  }

  @Test func `a bed may do without its number`() throws {
    #expect(try repertoire.beds.choice("drone") == .kind("drone", tuning: nil))
    #expect(try repertoire.beds.choice("drone(110)") == .kind("drone", tuning: 110))
  }

  @Test func `a bell's manner is read, and the script's own file stays in its folder`() throws {
    let text = "Sit. [bell:\"2\"; kind:\"bowl(220)\"; mallet:\"felt\"; touch:\"soft\"]"
    let script = try #require(read(text).script)
    let steps = try script.steps(length: nil)
    let bell = steps.compactMap { step -> Bell? in
      if case .bell(let bell, _) = step { bell } else { nil }
    }.first
    #expect(bell?.kind == .kind("bowl", tuning: 220))
    #expect(bell?.mallet == .felt && bell?.touch == .soft && bell?.strikes == 2)
    #expect(read("Sit. [bell; kind:\"../gong.wav\"]").script == nil)
    #expect(read("Sit. [bell; kind:\"gong.wav\"]").script?.files.map(\.path) == ["gong.wav"])
  }

  @Test(arguments: [
    ("Sit. [ambience]", "`[ambience]` needs a bed"),
    ("Sit. [ambience:\"snow\"]", "the bed `snow` is not there"),
    ("Sit. [ambience:\"rain\"; level:\"3\"]", "`[ambience]` has no `level`"),
    ("Sit. [bell; mallet:\"stone\"]", "there is no mallet of `stone`"),
    ("Sit. [bell; touch:\"hard\"]", "a bell is not touched `hard`"),
  ])
  func `a mistake has an error of its own`(text: String, message: String) {
    let errors = read(text).diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message) == [message])
  }

  @Test func `a bed comes and goes, and stays out of a borrowed part`() throws {
    let script = try #require(
      read("[ambience:\"rain\"]\n\nSit.\n\n[ambience:\"none\"]\n\nRest.").script)
    let beds = try script.steps(length: nil).compactMap { step -> SoundChoice?? in
      if case .ambience(let bed, _) = step { .some(bed) } else { nil }
    }
    #expect(beds == [.kind("rain", tuning: nil), nil])
  }
}
