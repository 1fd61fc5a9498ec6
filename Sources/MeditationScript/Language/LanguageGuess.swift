/// Tells which language a text is written in, by its commonest small words.
struct LanguageGuess {
  /// A language, and how many of its small words were found.
  struct Finding: Equatable {
    let kind: String
    let hits: Int
  }

  private var hits: [String: Int] = [:]
  private(set) var words = 0

  /// No more than this many words are looked at.
  private static let enough = 4000

  mutating func read(_ text: String) {
    guard words < Self.enough else { return }
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" })
    {
      words += 1
      for kind in Self.kinds[String(word)] ?? [] { hits[kind, default: 0] += 1 }
    }
  }

  /// The language that is plainly another than the one it is said to be; `nil` where that is not plain.
  ///
  /// - Parameter kind: a primary language subtag such as `en`.
  func other(than kind: String) -> String? {
    let own = hits[kind, default: 0]
    guard words >= 6,
      let best = hits.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.key != kind,
      best.value >= 3, best.value * 5 >= words, best.value >= own * 2 + 2
    else { return nil }
    return best.key
  }

  /// The language of a text; `nil` where that is not plain.
  var best: String? { other(than: "") }

  /// The languages that each small word belongs to.
  private static let kinds: [String: [String]] = {
    var kinds: [String: [String]] = [:]
    for (kind, words) in smallWords {
      for word in Set(words.split(separator: " ").map(String.init)) {
        kinds[word, default: []].append(kind)
      }
    }
    return kinds.mapValues { $0.sorted() }
  }()

  private static let smallWords: [String: String] = [
    "en":
      "the and you your to of in is it that with for this be are may let now as on not from or what have can will at just my i into",
    "de":
      "der die das und du dein deine deinen dem den nicht ist ein eine einen mit auf dich dir ich zu im es sich wie was jetzt kannst lass auch für an wenn sein",
    "es":
      "el la los las y tu tus que de en un una con por para se lo es no te del al como más está ahora puedes mi su o",
    "fr":
      "le la les et vous votre vos que de des du en un une dans pour est pas ce qui se sur avec au il je ne plus maintenant ou",
    "it":
      "il la lo gli le e che di un una per con non è si del della nel tuo tua tuoi ora come puoi sei in mi più",
    "pt":
      "o a os as e que de um uma para com não é se do da no na seu sua você agora como mais em por pode isso",
    "nl":
      "de het een en je jouw van in is dat niet met op voor te zijn om nu aan naar kan laat wat er ook",
    "da":
      "og du din dit dine det er ikke en et at på med til af som kan nu den i dig lad jeg for mærk",
    "nb":
      "og du din ditt dine det er ikke en et å på med til av som kan nå den i deg la jeg for kjenn",
    "sv":
      "och du din ditt dina det är inte en ett att på med till av som kan nu den i dig låt jag för känn",
    "fi":
      "ja on ei se että hän olla voit nyt kun niin sinun itsesi anna mitä vain myös joka tämä minä siihen",
    "pl":
      "i w na z się nie to jest do że jak co teraz możesz twoje twój po swój swoje jestem niech o tym",
    "cs": "a v na se je to že do s jak co teď můžete můžeš tvé si jsem ať nebo ve vaše svůj ten o",
    "hu": "a az és hogy nem is egy most van meg mint csak vagy a te ez mi ahogy hagyd érezd ha",
    "ro": "și în pe cu de la să nu este un o care ce din pentru acum poți tău ta te se ai mai",
    "el": "και το την της τον του να με για στο που είναι δεν σου τα θα από μια ένα τώρα στην",
    "tr":
      "ve bir bu için ile de da ne sen şimdi kendini olsun çok gibi her daha senin olan nefesini",
    "ru":
      "и в на с не что это вы ты как к по вам ваше своё сейчас можете можешь из от пусть если свое",
    "uk": "і в на з не що це ви ти як до та вам ваше своє зараз можете можеш від нехай якщо й",
    "hi": "है और को के की का में से आप अपने अपनी यह कि हैं पर ने एक भी अब",
    "la": "et in est non ad cum ut sit te tibi mihi qui quae quod sed ex me tuum tua esse nunc",
  ]
}
