import Assets
import Testing

@testable import Speech
@testable import Voices

/// What is written short, as a reader says it in full.
@Suite struct ShortFormTests {
  private func said(_ written: String, _ kind: String = "en") throws -> String {
    let all = try #require(Asset.at("Scripts/readings.yaml")).decoded(as: [String: Readings].self)
    return SignReader(try #require(all[kind])).spoken(written)
  }

  @Test(arguments: [
    ("Practice No. 1.", "Practice number 1."), ("No. 5 minutes will do.", "No. 5 minutes will do."),
    ("No. We rest.", "No. We rest."),
    ("No.1, №2, #3, NO. 4", "number 1, number 2, number 3, number 4"),
    ("See p. 3 and pp. 3-4.", "See page 3 and pages 3 to 4."),
    ("On Jan. 5, Jan rests.", "On January 5, Jan rests."),
    ("Rest, e.g. here, i.e. now.", "Rest, for example here, that is now."),
    ("approx. 5 vs. ca. 6", "approximately 5 versus about 6"),
    ("w/ love, w/o fear", "with love, without fear"),
    ("At 5 a.m. we sit.", "At 5 a.m. we sit."), ("Tom & Ana", "Tom and Ana"), ("R&B", "R&B"),
    ("Number #3, then #4", "Number 3, then number 4"),
  ])
  func `J1: abbreviations are said in full`(written: String, spoken: String) throws {
    #expect(try said(written) == spoken)
  }

  @Test(arguments: [
    ("Sit for 5 min.", "Sit for 5 minutes."), ("Sit 5 min. then rest", "Sit 5 minutes then rest"),
    ("Wait 1 min now.", "Wait one minute now."), ("(1 min)", "(one minute)"),
    ("30 sec, 2 hrs, 1 hr!", "30 seconds, 2 hours, one hour!"),
    ("5min or 30s or 2h 30m", "5 minutes or 30 seconds or 2 hours 30 minutes"),
    ("10-20min", "10 to 20 minutes"), ("10–15 min.", "10 to 15 minutes."),
    ("10 – 15 min", "10 to 15 minutes"), ("5+ min", "5+ minutes"), ("a few mins", "a few minutes"),
    ("a + min", "a + min"),
    ("a 5-min sit", "a 5-minute sit"),
    ("5-10 min/day", "5 to 10 minutes per day"), ("3 km/h", "3 kilometers per hour"),
    ("20 °C and 70°F", "20 degrees Celsius and 70 degrees Fahrenheit"), ("90°", "90°"),
    ("10 % or 5%", "10 % or 5%"),
    ("in the 60s and 1990s", "in the 60s and 1990s"), ("hold 60s", "hold 60 seconds"),
    ("3x daily, 1x now, 2× more, 3x5", "3 times daily, once now, 2 times more, 3x5"),
    ("$5, €1 and £3.", "5 dollars, one euro and 3 pounds."),
    ("5 m and 2 kg", "5 meters and 2 kilograms"),
    ("the min and the max", "the min and the max"), ("5 minutes", "5 minutes"),
    ("2nd, 3rd, 4th", "2nd, 3rd, 4th"),
    ("breathe in. Count 5 in", "breathe in. Count 5 in"),
  ])
  func `J3: units after a number are said in full`(written: String, spoken: String) throws {
    #expect(try said(written) == spoken)
  }

  @Test(arguments: [
    ("½ cup", "one half cup"), ("1½ cups", "1 and one half cups"),
    ("2 ½ cups", "2 and one half cups"),
    ("2 1/2 hrs", "2 and one half hours"), ("½ hr", "one half hour"),
    ("3/4 cup", "three quarters cup"),
    ("24/7", "24 7"),
  ])
  func `J3: fractions in one sign, and beside a number`(written: String, spoken: String) throws {
    #expect(try said(written) == spoken)
  }

  @Test(arguments: [
    ("Rest → then move", "Rest, then move"), ("Rest, → then", "Rest, then"), ("in→out", "in, out"),
    ("→ Rest", "Rest"), ("Rest --> move", "Rest, move"), ("Rest => move", "Rest, move"),
    ("5 - 3", "5 - 3"),
    ("a -> b", "a, b"), ("⇒ Rest ⟶", "Rest,"),
  ])
  func `J5: an arrow is a break`(written: String, spoken: String) throws {
    #expect(try said(written).split(separator: " ").joined(separator: " ") == spoken)
  }

  @Test(arguments: [
    "→", "⇒", "•", "‣", "✓", "✔️", "☐", "☑", "★", "─", "│", "■", "●", "♥", "🙏", "👍🏽", "❤️", "©", "1️⃣",
    "▶", "➜",
  ])
  func `J5: signs for the eye reach no engine`(sign: String) {
    let kept = sign == "1️⃣" ? "1" : ""
    #expect(EspeakText(segment([.words("a \(sign) b")])).text == "a \(kept) b")
  }

  @Test(arguments: [
    ("de", "Nr. 1, ca. 5 Min.", "Nummer 1, circa 5 Minuten."),
    ("de", "z. B. 30 Sek. Ruhe, d.h. Stille", "zum Beispiel 30 Sekunden Ruhe, das heißt Stille"),
    ("de", "1 Std. bzw. 1 min", "eine Stunde beziehungsweise eine Minute"),
    ("de", "20 °C, 1½ Tassen", "20 Grad Celsius, 1 und ein halb Tassen"),
    ("de", "Beim 2. Atem, der 3. Tag", "Beim zweiten Atem, der dritte Tag"),
    ("de", "Zähle bis 3.", "Zähle bis 3."),
    ("de", "Zähle bis 3. Dann ruhe.", "Zähle bis 3. Dann ruhe."),
    ("de", "In der 2. Woche, bis 3. Mai", "In der zweiten Woche, bis dritten Mai"),
    ("de", "3. Mai: ein 1. Schritt", "dritter Mai: ein erster Schritt"),
    ("de", "3x täglich, usw.", "3 mal täglich, und so weiter."),
    ("fr", "n° 1, env. 1 min, p. ex. ici", "numéro 1, environ une minute, par exemple ici"),
    ("fr", "le 2e souffle, la 1re fois", "le deuxième souffle, la première fois"),
    ("fr", "2 h et 30 s", "2 heures et 30 secondes"),
    ("fr", "½ tasse, 3x par jour", "un demi tasse, 3 fois par jour"),
    ("fr", "à 7h30", "à 7 heures 30"),
    ("es", "N.º 1, aprox. 5 min.", "número 1, aproximadamente 5 minutos."),
    ("es", "1 min y 30 seg", "un minuto y 30 segundos"),
    ("es", "Tom & Ana, p. ej. el 1.º", "Tom y Ana, por ejemplo el 1º"),
    ("es", "½ taza a 20 °C", "un medio taza a 20 grados Celsius"),
  ])
  func `J1 J3: and in other languages`(kind: String, written: String, spoken: String) throws {
    #expect(try said(written, kind) == spoken)
  }
}
