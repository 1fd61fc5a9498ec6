/// Words that begin sentences and are hardly ever names: after `J.` or `U.S.` they tell that a sentence
/// ended there.
enum SentenceOpenings {
  /// - Parameter kind: a primary language subtag such as `en`; for those that nobody has listed words
  ///   of, no short form ends a sentence.
  static func of(_ kind: String) -> Set<String> { words[kind] ?? [] }

  private static let words: [String: Set<String>] = table.mapValues { line in
    Set(line.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let table: [String: String] = [
    "en": """
    the a this that these those there here then now when while where what who why how if as and but or yet because although
    after before once until since in on at by with from to of we you he she it they i my your our his her their its let notice
    feel breathe rest sit lie stand close open take bring allow begin come go be please some all every each not perhaps maybe
    again soon later today tonight tomorrow also next finally first thank thanks welcome gently slowly softly just even only
    both another imagine remember return stay listen look
    """,
    "de": """
    der die das ein eine und aber oder wenn nun jetzt dann dies diese dieser dieses es er sie wir ihr ich du in im am an auf
    mit von zu lass lasse atme spüre nimm komm danach hier dort heute
    """,
    "es": """
    el la los las un una y pero o si cuando ahora luego entonces este esta esto eso en con por para al yo tú usted ustedes
    nosotros se no que respira respire siente sienta nota note deja deje permite permita después aquí hoy
    """,
    "fr": """
    le la les un une et mais ou si quand maintenant puis alors ce cette ces il elle ils elles nous vous on je dans en avec pour
    par au de ne laissez laisse respirez respire sentez ensuite ici
    """,
    "it": """
    il lo la gli le un una e ma se quando ora poi allora questo questa in con per noi voi lui lei respira senti lascia qui
    """,
    "pt": """
    o os as um uma e mas se quando agora depois então este esta isto em com por para você nós ele ela respire sinta deixe aqui
    """,
    "nl": """
    de het een en maar als wanneer nu dan dit deze dat in op met wij je u hij zij voel adem laat hier
    """,
  ]
}
