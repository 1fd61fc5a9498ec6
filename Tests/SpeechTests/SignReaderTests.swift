import Assets
import Testing

@testable import Speech
@testable import Voices

/// What is written in figures and signs, as it is said.
@Suite struct SignReaderTests {
  private func readings(_ kind: String) throws -> Readings {
    let all = try #require(Asset.at("Scripts/readings.yaml")).decoded(as: [String: Readings].self)
    return try #require(all[kind])
  }

  @Test(arguments: [
    ("Breathe 4-7-8.", "Breathe 4, 7, 8."), ("For 10-20 minutes.", "For 10 to 20 minutes."),
    ("For 10–20 minutes.", "For 10 to 20 minutes."), ("Wait 4-6s.", "Wait 4 to 6 seconds."),
    ("A 10-20-minute sit.", "A 10 to 20-minute sit."),
    ("At 3:00.", "At 3 o'clock."), ("At 7:30 or 7:05.", "At 7 30 or 7 oh 5."),
    ("(At 12:15!)", "(At 12 15!)"), ("Take 1/2 or 3/16.", "Take one half or 3 over 16."),
    ("He/she and/or they.", "He or she and or they."), ("On 2026-05-01.", "On May first, 2026."),
    ("Mother-in-law.", "Mother-in-law."), ("It is 5 - 3.", "It is 5 - 3."),
    ("Minus -5.", "Minus -5."),
    ("*Rest* now #1.", "Rest now number 1."), ("3:16:20", "3:16:20"), ("25:70", "25:70"),
    ("2026-13-45", "2026, 13, 45"), ("Call 555-1212.", "Call 555-1212."),
    ("From 12:30-13:00.", "From 12 30 to 13 o'clock."), ("24/7, 50/50.", "24 7, 50 50."),
    ("In 1990-2000.", "In 1990 to 2000."), ("5-120", "5 to 120"),
    ("Nothing here.", "Nothing here."), ("1/0", "1/0"),
  ])
  func `signs are read as an English speaker reads them`(written: String, said: String) throws {
    #expect(SignReader(try readings("en")).spoken(written) == said)
  }

  @Test(arguments: [
    ("de", "Von 10-20, um 7:30.", "Von 10 bis 20, um 7 Uhr 30."),
    ("fr", "De 10-20, à 7:00.", "De 10 à 20, à 7 heures."),
    ("es", "De 10-20, a las 7:30.", "De 10 a 20, a las 7 y 30."),
    ("es", "Son las 3:00 h.", "Son las 3."),
    ("de", "Um 7:30 Uhr, um 8:00 Uhr.", "Um 7 Uhr 30, um 8 Uhr."),
    ("fr", "À 7h30, à 8h, à 9:00 heures.", "À 7 heures 30, à 8 heures, à 9 heures."),
    ("fr", "Le 12 mai, un chah.", "Le 12 mai, un chah."),
    ("en", "At 3:00 o'clock.", "At 3 o'clock."),
    ("de", "Am 2026-05-03.", "Am dritte Mai 2026."),
    ("fr", "Le 2026-05-01.", "Le premier mai 2026."),
    ("es", "El 2026-05-02.", "El 2 de mayo de 2026."),
  ])
  func `and as others do`(kind: String, written: String, said: String) throws {
    #expect(SignReader(try readings(kind)).spoken(written) == said)
  }

  @Test(arguments: [
    ("3", SayAs.Kind.ordinal, "third"), ("21st", .ordinal, "twenty-first"), ("99", .ordinal, "99"),
    ("om", .characters, "O, M"), ("108", .digits, "1, 0, 8"), ("1/2", .fraction, "one half"),
    ("2+1/4", .fraction, "2 and one quarter"),
    ("+1 (800) 555-1212", .telephone, "+ 1, 8 0 0, 5 5 5, 1 2 1 2"),
    ("10/11/12", .date(order: "mdy"), "October eleventh, 2012"),
    ("10/11/2012", .date(order: "dmy"), "November tenth, 2012"),
    ("2012-3", .date(order: "ym"), "March 2012"), ("3/8", .date(order: "md"), "March eighth"),
    ("99/99", .date(order: "md"), "99/99"), ("7:30pm", .time, "7:30pm"), ("7:30", .time, "7 30"),
    ("soon", .date(order: nil), "soon"), ("20120301", .date(order: "ymd"), "March first, 2012"),
    ("Elm St.", .plain, "Elm St."),
  ])
  func `what is said in a way of its own`(
    written: String, kind: SayAs.Kind, said: String
  ) throws {
    #expect(SayAs(try readings("en"), language: "en-US").words(written, as: kind) == said)
  }

  @Test func `the month comes first only in the United States`() throws {
    let english = try readings("en")
    func said(_ language: String) -> String {
      SayAs(english, language: language).words("3/8/2020", as: .date(order: nil))
    }
    #expect(said("en-US") == "March eighth, 2020")
    #expect(said("en-GB") == "August third, 2020")
  }
}
