import Foundation
import TestSupport
import Testing

/// Names of forty languages, as people write them: no letter of them is spelled, and no code is read.
@Suite struct NameTests {
  private static let names = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/names.txt")

  private func phonemes(_ text: String, language: String = "en") throws -> [String] {
    let run = try BuiltTool.run(["say", text, "--phonemes", "--language", language], in: "/tmp")
    #expect(run.code == 0, "\(run.errors)")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func `every name is said as a word`() throws {
    let names = try String(contentsOf: Self.names, encoding: .utf8).split(
      whereSeparator: \.isWhitespace)
    let said = try phonemes(names.map { "\($0)." }.joined(separator: "\n\n"))
    #expect(said.count == names.count)
    for (name, sound) in zip(names, said) {
      // A code begins with "letter"; marks are called by their names; a spelled word has gaps.
      for spelled in ["lˌɛɾɚ", "lɛɾɚ", "mˈækɹ", "ɐkjˈuːt", "sˈɜːkəm", "stɹˈoʊk"] {
        #expect(!sound.contains(spelled), "\(name): \(sound)")
      }
      #expect(!sound.contains(" "), "\(name): \(sound)")
      #expect(sound.count <= 3 * name.count + 6, "\(name): \(sound)")
    }
  }

  @Test(arguments: [
    ("karuṇā", "karuna"), ("mettā", "metta"), ("Viṣṇu", "Vishnu"), ("Kṛṣṇa", "Krishna"),
    ("Śiva", "Shiva"),
    ("Śāntideva", "Shāntideva"), ("saṅgha", "sangha"), ("Manṣūr", "Mansūr"), ("Ḥasan", "Hasan"),
    ("Nguyễn", "Nguyen"), ("Olúwaṣeun", "Olúwasheun"), ("Kaʻiulani", "Kaiulani"),
    ("Nguye\u{302}\u{303}n", "Nguyen"), ("Ines", "Inés"),
  ])
  func `a name with marks is said like one without`(name: String, plain: String) throws {
    #expect(try phonemes("\(name).") == phonemes("\(plain)."))
  }

  @Test func `what a voice knows is left to it`() throws {
    #expect(try phonemes("Müller.") != phonemes("Muller."))
    #expect(try phonemes("мой.", language: "ru") != phonemes("мои.", language: "ru"))
    #expect(try phonemes("Łódź.", language: "pl") != phonemes("Lodz.", language: "pl"))
  }
}
