import MeditationScript
import Testing

/// YAML that a user wrote: bells, voices, feeds.
@Suite struct UserYAMLTests {
  private struct Things: Decodable, Equatable {
    var words: String?
    var numbers: [Double]?
  }

  private func reason(_ text: String) -> String? {
    do throws(UserYAML.Failure) {
      _ = try UserYAML.decoded(text, as: Things.self)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(arguments: [
    "words: &a x\nnumbers:\t*a\n", "numbers: &_a [1]\n", "? &a words\n: x\n",
    "words: !!str &a x\n", "{words: \"x\n\", numbers: &a [1]}",
    "{words: \"\\\", \", numbers: &a [1]}",
  ])
  func `references are refused wherever they stand`(text: String) {
    #expect(reason(text) == "references (`&` and `*`) are not allowed in a description")
  }

  @Test func `a star or an ampersand in a text is no reference`() throws {
    let text = "words: |\n  * one & two\n  *two\n"
    #expect(try UserYAML.decoded(text, as: Things.self).words == "* one & two\n*two\n")
    #expect(try UserYAML.decoded("words: \"a, &b\"", as: Things.self).words == "a, &b")
  }

  @Test(arguments: [
    ("", "there is nothing in it"),
    ("words: [", "the description is not proper YAML: did not find expected node content"),
    ("words: a\nwords: b\n", "these keys stand twice: words"),
    ("numbers: [1, x]", "`numbers`, entry 2 is not what stands there in a description"),
  ])
  func `what cannot be read is said`(text: String, expected: String) {
    #expect(reason(text)?.hasPrefix(expected) == true)
  }
}
