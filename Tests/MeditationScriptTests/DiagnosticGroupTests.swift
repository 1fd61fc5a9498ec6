import Foundation
import MeditationScript
import Testing

/// Mistakes that are made again and again, and said once.
@Suite struct DiagnosticGroupTests {
  @Test func `K one mistake at many places is said once, with the lines of the others`() {
    let text = Array(repeating: "Rest [pasue] now.", count: 9).joined(separator: "\n\n")
    #expect(
      report(text) == """
        s.md:1:7: error: there is no tag `pasue`
         1 | Rest [pasue] now.
           |       ^^^^^
           = help: did you mean `pause`?
           = and 8 more like this, on lines 3, 5, 7, 9, 11 …

        """)
    // Programs are told of each.
    #expect(read(text).diagnostics.count == 9)
  }

  @Test(arguments: [
    ("[pasue]\n\n[pasue]", "and 1 more like this, on line 3"),
    ("[pasue] [pasue] [pasue]", "and 2 more like this, on this line"),
    ("[pasue]\n\n[pasue]\n\n[pasue]", "and 2 more like this, on lines 3 and 5"),
    ("[pasue] [pasue]\n\n[pasue] [pasue]", "and 3 more like this, on this line and on line 3"),
  ])
  func `K the others are counted, and their lines named once`(text: String, word: String) {
    #expect(report(text).contains("= \(word)\n"))
  }

  @Test func `K what is said in other words is said for itself`() {
    let printed = report("[pasue] [bll] [pasue]")
    #expect(printed.contains("there is no tag `bll`"))
    #expect(printed.components(separatedBy: "there is no tag `pasue`").count == 2)
  }
}
