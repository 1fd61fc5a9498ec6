/// Words with a full stop that ends no sentence, since something always follows them.
enum Abbreviations {
  /// - Parameter kind: a primary language subtag such as `en`.
  static func of(_ kind: String) -> Set<String> { words[kind] ?? [] }

  /// - Returns: words whose full stop ends no sentence where a number follows.
  static func beforeNumbers(_ kind: String) -> Set<String> { numbered[kind] ?? [] }

  /// - Returns: words with a full stop that something mostly follows, and that may yet be the last.
  static func mayEndSentences(_ kind: String) -> Set<String> { finals[kind] ?? [] }

  /// - Returns: titles that end no sentence where they are written so, with a capital: one more `rep.`
  ///   is one.
  static func titles(_ kind: String) -> Set<String> { capitals[kind] ?? [] }

  private static let finals: [String: Set<String>] = [
    "en": ["st", "jr", "sr", "inc", "co", "ltd", "esq"],
    "es": ["ud", "uds", "vd", "vds", "ee.uu"], "de": ["str", "st"], "fr": ["av", "st"],
  ]

  private static let capitals: [String: Set<String>] = [
    "en": [
      "Lt", "Col", "Sgt", "Maj", "Gov", "Sen", "Rep", "Pres", "Bros", "Messrs", "Cmdr", "Adm",
      "Msgr", "Br", "Mme", "Mlle", "Sra", "Ste",
    ],
    "de": ["Frl", "Hrn", "Dipl", "Ing", "Mag", "Pfr"], "fr": ["MM", "Mmes", "Mlles", "Me", "Mgr"],
    "es": ["Dña", "Mons", "Fray", "Lic", "Ing", "Arq"],
    "it": ["Sigg", "Mons", "Rag", "Arch", "On"],
  ]

  private static let numbered: [String: Set<String>] = [
    "en": [
      "no", "nos", "p", "pp", "ch", "vol", "nov", "dec", "jan", "feb", "aug", "sept", "oct", "max",
      "min",
    ],
    "de": ["nr", "s", "kap", "bd", "max", "min"], "fr": ["n", "p", "pp", "chap", "vol"],
    "es": ["p", "pp", "cap", "vol"], "it": ["n", "p", "pp", "cap", "vol"],
    "pt": ["n", "p", "pp", "cap"],
  ]

  private static let words: [String: Set<String>] = table.mapValues { line in
    Set(line.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let table: [String: String] = [
    "en": "dr mr mrs ms prof rev fr sr jr st mt vs e.g i.e cf approx fig ven hon capt gen",
    "de": """
    z d u o z.b d.h u.a o.ä dr prof hr fr nr bzw ca vgl evtl ggf str st inkl abs bspw sog max min mind usf i.d.r z.t
    """,
    "es": "c sr sra srta dr dra prof ud uds p p.ej ej núm pág av aprox st sto sta n.º fig",
    "fr": "m mm mme mlle dr pr st ste p p.ex cf env av éd n° fig mr",
    "it": "dott dott.ssa sig sig.ra sig.na prof prof.ssa ing avv p.es es ca pag art s ss n",
    "pt": "dr dra sr sra srta prof profa p.ex ex pág av nº n aprox sto sta",
    "nl": "dr dhr mevr mw prof drs ing bijv b.v bv d.w.z o.a m.b.t i.p.v ca nr st t.a.v",
    "da": "dr hr fr prof f.eks fx bl.a ca nr dvs mht kl skt",
    "nb": "dr hr fr prof f.eks bl.a ca nr dvs mht kl st",
    "no": "dr hr fr prof f.eks bl.a ca nr dvs mht kl st",
    "sv": "dr hr fr prof t.ex bl.a ca nr dvs m.a.o kl st s.k",
    "fi": "tri hra rva prof esim mm ns ks n klo nro",
    "pl": "dr mgr inż prof p np tj tzn m.in ok św nr ul godz",
    "cs": "dr mgr ing prof p např tj tzn sv č ul hod cca mj",
    "hu": "dr prof ifj id pl kb ill stb u.n sz",
    "ro": "dr dl d-na d-ra prof ex de.ex nr str sf aprox",
    "el": "κ κα δρ π.χ π.χ. δηλ αγ αρ κ.ά",
    "tr": "dr prof doç av bkz örn vb no sn yy",
    "ru": "г гр д-р проф т.е т.к напр ул св см им",
    "uk": "д-р проф т.зв напр вул св див ім",
    "hi": "डॉ श्री प्रो",
  ]
}
