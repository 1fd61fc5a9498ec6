import MeditationRenderer
import MeditationScript
import TestSupport
import Testing

/// What the renderer tells a program that asks for the wrong thing: before anything is spoken, and
/// with nothing written.
@Suite struct RendererTests {
  private let folder: TemporaryFolder
  private let renderer: Renderer

  init() throws {
    folder = try TemporaryFolder()
    renderer = try Renderer(cachesSpeech: false)
  }

  private func failure(_ settings: RenderSettings, to name: String = "a.wav") -> RenderFailure? {
    #expect(throws: RenderFailure.self) {
      try renderer.job(settings, to: folder.file(name))
    }
  }

  private func failure(
    ofScript text: String, _ settings: RenderSettings = [:], to name: String = "a.wav"
  ) -> RenderFailure? {
    let source = SourceText(name: "s.md", text: text)
    return #expect(throws: RenderFailure.self) {
      _ = try renderer.job(script: source, settings, to: folder.file(name)).run()
    }
  }

  @Test func `a setting that is misspelt is told from those there are`() throws {
    let told = try #require(failure(["practice": "metta", "minuts": "10"]))
    #expect(told.message == "there is no setting `minuts`")
    #expect(told.help == "did you mean `minutes`?")
    #expect(told.isAboutInput && !told.isCancelled)
  }

  @Test func `a wrong value is told by the setting's name`() throws {
    let told = try #require(failure(["practice": "metta", "pace": "fast"]))
    #expect(told.message == "`pace` wants a number from 90 to 300")
  }

  @Test func `something must be heard, and one thing`() throws {
    #expect(failure(["minutes": "3"])?.message.contains("`practice` or `script`") == true)
    #expect(failure(["practice": "metta", "script": "a.md"])?.message.contains("not both") == true)
    let twice = failure(ofScript: "Rest.", ["practice": "metta"])
    #expect(twice?.message.contains("`practice`") == true)
    #expect(failure(["practice": "mettta"])?.message.contains("mettta") == true)
  }

  @Test func `a script's mistakes come with their lines`() throws {
    let told = try #require(failure(ofScript: "# One\n\nSit. [pasue]"))
    #expect(told.message.contains("s.md:3:7") && told.message.contains("`pasue`"))
    #expect(told.isAboutInput)
  }

  @Test func `a placeholder that the script does not have is told`() throws {
    var settings: RenderSettings = ["dry": "yes"]
    settings.placeholders = ["nmae": "Ana"]
    let told = try #require(
      failure(ofScript: "---\nset: { name: You }\n---\nRest, {name}.", settings))
    #expect(told.message.contains("nmae"))
  }

  @Test func `a file that cannot be made is told before anything is spoken`() throws {
    let told = try #require(failure(ofScript: "Rest.", to: "nowhere/a.wav"))
    #expect(told.message.contains("nowhere"))
    #expect(folder.contents == [])
  }

  @Test func `a cancelled job says so, and nothing is there`() throws {
    let job = try renderer.job(
      script: SourceText(name: "s.md", text: "Rest."), to: folder.file("a.wav"))
    job.cancel()
    let failure = #expect(throws: RenderFailure.self) { _ = try job.run() }
    #expect(failure?.isCancelled == true)
    #expect(folder.contents == [])
  }

  @Test func `practices are known by name, those of other languages with it`() {
    #expect(renderer.practices.contains("metta"))
    #expect(renderer.practices.contains("es/metta"))
  }
}
