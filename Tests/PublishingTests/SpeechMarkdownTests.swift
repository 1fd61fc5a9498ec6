import MeditationScript
import Publishing
import Testing

/// Speech Markdown, construct by construct: what a reader sees, and what another engine is told.
///
/// Written from the public documentation of the syntax, with sentences of our own.
@Suite struct SpeechMarkdownTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let markdown: String
    let text: String
    let ssml: String
    var testDescription: String { markdown }

    init(_ markdown: String, _ text: String, _ ssml: String) {
      self.markdown = markdown
      self.text = text
      self.ssml = ssml
    }
  }

  /// The phrases of a text, as one line each.
  private func phrases(_ markdown: String) throws -> [Phrase] {
    let repertoire = Repertoire(
      bells: [], voices: ["ana"], languages: ["en-US", "en-GB", "fr-FR", "de-DE"])
    let script = try #require(
      Script.read(SourceText(name: "s.md", text: markdown), with: repertoire).script)
    return try script.steps(length: nil).compactMap {
      if case .speech(let phrase, _) = $0 { phrase } else { nil }
    }
  }

  private func expect(_ row: Row) throws {
    let phrases = try phrases(row.markdown)
    #expect(phrases.map(\.text).joined(separator: "|") == row.text)
    #expect(phrases.map(\.ssml).joined(separator: "|") == row.ssml)
  }

  static let emphasis: [Row] = [
    Row(
      "A ++firm++ seat.", "A firm seat.", "A <emphasis level=\"strong\">firm</emphasis> seat."),
    Row(
      "A +steady+ seat.", "A steady seat.",
      "A <emphasis level=\"moderate\">steady</emphasis> seat."),
    Row("A ~plain~ seat.", "A plain seat.", "A <emphasis level=\"none\">plain</emphasis> seat."),
    Row(
      "A -quiet- seat.", "A quiet seat.", "A <emphasis level=\"reduced\">quiet</emphasis> seat."),
    Row(
      "A (firm)[emphasis:\"strong\"] seat.", "A firm seat.",
      "A <emphasis level=\"strong\">firm</emphasis> seat."),
    Row(
      "A (steady)[emphasis] seat.", "A steady seat.",
      "A <emphasis level=\"moderate\">steady</emphasis> seat."),
    Row(
      "A (plain)[emphasis:\"none\"] seat.", "A plain seat.",
      "A <emphasis level=\"none\">plain</emphasis> seat."),
    Row(
      "A (quiet)[emphasis:'reduced'] seat.", "A quiet seat.",
      "A <emphasis level=\"reduced\">quiet</emphasis> seat."),
    Row(
      "++Two words++, and (+one+).", "Two words, and (one).",
      "<emphasis level=\"strong\">Two words</emphasis>, and "
        + "(<emphasis level=\"moderate\">one</emphasis>)."),
    Row("It is a+b+c.", "It is a+b+c.", "It is a+b+c."),
    Row("Your mother-in-law sits.", "Your mother-in-law sits.", "Your mother-in-law sits."),
    Row("On 2020-10-10 it rained.", "On 2020-10-10 it rained.", "On 2020-10-10 it rained."),
    Row("On 01-01-2021 it snowed.", "On 01-01-2021 it snowed.", "On 01-01-2021 it snowed."),
    Row("From -5 to -3 degrees.", "From -5 to -3 degrees.", "From -5 to -3 degrees."),
    Row(
      "Rest - then go - then rest.", "Rest - then go - then rest.", "Rest - then go - then rest."),
    Row("About ~20 or ~30.", "About ~20 or ~30.", "About ~20 or ~30."),
    Row("C++ and D++ are letters.", "C++ and D++ are letters.", "C++ and D++ are letters."),
    Row("Rest --now-- here.", "Rest --now-- here.", "Rest --now-- here."),
    Row("Call +44 and +45 now.", "Call +44 and +45 now.", "Call +44 and +45 now."),
    Row("No \\+sign\\+ here.", "No +sign+ here.", "No +sign+ here."),
    Row("Dear {name|Ana}-like friend.", "Dear Ana-like friend.", "Dear Ana-like friend."),
  ]

  static let readings: [Row] = [
    Row(
      "Take (Mg){magnesium} now.", "Take Mg now.",
      "Take <sub alias=\"magnesium\">Mg</sub> now."),
    Row(
      "Take (Mg)[sub:\"magnesium\"] now.", "Take Mg now.",
      "Take <sub alias=\"magnesium\">Mg</sub> now."),
    Row(
      "Take (Mg)[\"magnesium\"] now.", "Take Mg now.",
      "Take <sub alias=\"magnesium\">Mg</sub> now."),
    Row(
      "See (rest.org){rest dot org}.", "See rest.org.",
      "See <sub alias=\"rest dot org\">rest.org</sub>."),
    Row(
      "(Dr. Lee){Doctor Lee} rests.", "Dr. Lee rests.",
      "<sub alias=\"Doctor Lee\">Dr. Lee</sub> rests."),
    Row(
      "Say (metta)[ipa:\"ˈmɛtə\"].", "Say metta.",
      "Say <phoneme alphabet=\"ipa\" ph=\"ˈmɛtə\">metta</phoneme>."),
    Row(
      "Say (metta)/ˈmɛtə/.", "Say metta.",
      "Say <phoneme alphabet=\"ipa\" ph=\"ˈmɛtə\">metta</phoneme>."),
    Row(
      "Say (metta)[/ˈmɛtə/].", "Say metta.",
      "Say <phoneme alphabet=\"ipa\" ph=\"ˈmɛtə\">metta</phoneme>."),
    Row(
      "Say /ˈmɛtə/ softly.", "Say ˈmɛtə softly.",
      "Say <phoneme alphabet=\"ipa\" ph=\"ˈmɛtə\">ˈmɛtə</phoneme> softly."),
    Row("Here and/or there.", "Here and/or there.", "Here and/or there."),
    Row("In or /out/ of it.", "In or /out/ of it.", "In or /out/ of it."),
    Row(
      "The (3)[ordinal] breath.", "The 3 breath.",
      "The <say-as interpret-as=\"ordinal\">3</say-as> breath."),
    Row(
      "Count (12345)[number] or (12)[cardinal].", "Count 12345 or 12.",
      "Count <say-as interpret-as=\"cardinal\">12345</say-as> or "
        + "<say-as interpret-as=\"cardinal\">12</say-as>."),
    Row(
      "Spell (om)[characters], (om)[chars].", "Spell om, om.",
      "Spell <say-as interpret-as=\"characters\">om</say-as>, "
        + "<say-as interpret-as=\"characters\">om</say-as>."),
    Row(
      "Room (108)[digits].", "Room 108.", "Room <say-as interpret-as=\"digits\">108</say-as>."),
    Row(
      "On (10/11/12)[date:\"mdy\"].", "On 10/11/12.",
      "On <say-as interpret-as=\"date\" format=\"mdy\">10/11/12</say-as>."),
    Row(
      "At (2:30pm)[time:\"hms12\"].", "At 2:30pm.",
      "At <say-as interpret-as=\"time\" format=\"hms12\">2:30pm</say-as>."),
    Row(
      "Call ((888) 555-1212)[phone].", "Call (888) 555-1212.",
      "Call <say-as interpret-as=\"telephone\">(888) 555-1212</say-as>."),
    Row(
      "Take (1/2)[fraction] of it.", "Take 1/2 of it.",
      "Take <say-as interpret-as=\"fraction\">1/2</say-as> of it."),
    Row(
      "Walk (2 km)[unit].", "Walk 2 km.", "Walk <say-as interpret-as=\"unit\">2 km</say-as>."),
    Row(
      "At (12 Elm St.)[address] now.", "At 12 Elm St. now.",
      "At <say-as interpret-as=\"address\">12 Elm St.</say-as> now."),
    Row(
      "(Wow)[interjection], or (damn)[bleep].", "Wow, or damn.",
      "<say-as interpret-as=\"interjection\">Wow</say-as>, or "
        + "<say-as interpret-as=\"expletive\">damn</say-as>."),
    Row(
      "The ({n|3})[ordinal] time.", "The 3 time.",
      "The <say-as interpret-as=\"ordinal\">3</say-as> time."),
  ]

  static let prosody: [Row] = [
    Row(
      "(Slowly)[rate:\"x-slow\"] now.", "Slowly now.",
      "<prosody rate=\"x-slow\">Slowly</prosody> now."),
    Row(
      "(Low)[pitch:\"x-low\"] and (soft)[vol:\"soft\"], (loud)[volume:\"+3dB\"].",
      "Low and soft, loud.",
      "<prosody pitch=\"x-low\">Low</prosody> and <prosody volume=\"soft\">soft</prosody>, "
        + "<prosody volume=\"+3dB\">loud</prosody>."),
    Row(
      "(All)[pitch:\"low\";rate:\"slow\";volume:\"loud\"] at once.", "All at once.",
      "<prosody volume=\"loud\" rate=\"slow\" pitch=\"low\">All</prosody> at once."),
    Row(
      "(Nine tenths)[rate:\"90%\"].", "Nine tenths.",
      "<prosody rate=\"90%\">Nine tenths</prosody>."),
    Row(
      "Say (bonjour)[lang:\"fr-FR\"].", "Say bonjour.",
      "Say <lang xml:lang=\"fr-FR\">bonjour</lang>."),
    Row(
      "(From one)[voice:\"ana\"] to me.", "From one to me.",
      "<voice name=\"ana\">From one</voice> to me."),
    Row(
      "(A secret.)[whisper] Not this.", "A secret.|Not this.",
      "<prosody volume=\"x-soft\" rate=\"slow\">A secret.</prosody>|Not this."),
    Row(
      "(One. Two.)[rate:\"slow\"]", "One.|Two.",
      "<prosody rate=\"slow\">One.</prosody>|<prosody rate=\"slow\">Two.</prosody>"),
    Row(
      "(Slow and ++firm++)[rate:\"slow\"].", "Slow and firm.",
      "<prosody rate=\"slow\">Slow and </prosody>"
        + "<prosody rate=\"slow\"><emphasis level=\"strong\">firm</emphasis></prosody>."),
    Row(
      "(a)[rate:\"slow\"](b)[rate:\"fast\"] c.", "ab c.",
      "<prosody rate=\"slow\">a</prosody><prosody rate=\"fast\">b</prosody> c."),
    Row(
      "#[voice:\"ana\";lang:\"en-GB\"]\nHello. Rest.\n\n#[voice:\"device\"]\nMine.",
      "Hello.|Rest.|Mine.",
      "<voice name=\"ana\"><lang xml:lang=\"en-GB\">Hello.</lang></voice>|"
        + "<voice name=\"ana\"><lang xml:lang=\"en-GB\">Rest.</lang></voice>|Mine."),
    Row(
      "#[lang:\"de\"] Hallo. #[lang] Hello. #[rate:\"slow\"] Slow. #[defaults] Usual.",
      "Hallo.|Hello.|Slow.|Usual.",
      "<lang xml:lang=\"de-DE\">Hallo.</lang>|Hello.|<prosody rate=\"slow\">Slow.</prosody>|"
        + "Usual."),
    Row("Sit (or lie) down.", "Sit (or lie) down.", "Sit (or lie) down."),
    Row("Just (words)[] and (more)[ ].", "Just words and more.", "Just words and more."),
    Row("Fish & chips < 3.", "Fish & chips < 3.", "Fish &amp; chips &lt; 3."),
    Row("No #1 and no \\(mark)\\[x\\].", "No #1 and no (mark)[x].", "No #1 and no (mark)[x]."),
  ]

  @Test(arguments: emphasis) func `emphasis, and what only looks like it`(row: Row) throws {
    try expect(row)
  }

  @Test(arguments: readings) func `words that are said in another way`(row: Row) throws {
    try expect(row)
  }

  @Test(arguments: prosody) func `pace, pitch, level, language and voice`(row: Row) throws {
    try expect(row)
  }

  static let keys: [Row] = [
    Row(
      "(Half)[vol] and (so)[rate].", "Half and so.",
      "<prosody volume=\"medium\">Half</prosody> and <prosody rate=\"medium\">so</prosody>."),
    Row(
      "(All)[pitch;volume;rate:'fast'].", "All.",
      "<prosody volume=\"medium\" rate=\"fast\" pitch=\"medium\">All</prosody>."),
    Row(
      "(Not heard)[volume:\"silent\"].", "Not heard.",
      "<prosody volume=\"silent\">Not heard</prosody>."),
    Row(
      "(2026-05-01)[date:\"yyyymmdd\"].", "2026-05-01.",
      "<say-as interpret-as=\"date\" format=\"ymd\">2026-05-01</say-as>."),
  ]

  static let closings: [Row] = [
    Row(
      "++(slow)[rate:\"slow\"]++ x.", "slow x.",
      "<prosody rate=\"slow\"><emphasis level=\"strong\">slow</emphasis></prosody> x."),
    Row(
      "+(a)[rate:\"slow\"]+ and (b +c+ d)[pitch:\"low\"] e.", "a and b c d e.",
      "<prosody rate=\"slow\"><emphasis level=\"moderate\">a</emphasis></prosody> and "
        + "<prosody pitch=\"low\">b </prosody><prosody pitch=\"low\"><emphasis level=\"moderate\">c</emphasis>"
        + "</prosody><prosody pitch=\"low\"> d</prosody> e."),
    Row(
      "-(a){b}- and ~sit (down)~.", "a and sit (down).",
      "<emphasis level=\"reduced\"><sub alias=\"b\">a</sub></emphasis> and "
        + "<emphasis level=\"none\">sit (down)</emphasis>."),
    Row(
      "+(a)[\"b\"]+ +(c)/də/+.", "a c.",
      "<emphasis level=\"moderate\"><sub alias=\"b\">a</sub></emphasis> "
        + "<emphasis level=\"moderate\"><phoneme alphabet=\"ipa\" ph=\"də\">c</phoneme></emphasis>."
    ),
    Row("+a (b+ c)[rate:\"slow\"] d.", "+a b+ c d.", "+a <prosody rate=\"slow\">b+ c</prosody> d."),
  ]

  @Test(arguments: keys) func `K5: a key without a value asks for the middle`(row: Row) throws {
    try expect(row)
  }

  @Test(arguments: closings)
  func `K7: emphasis closes after brackets, and never inside of others`(row: Row) throws {
    try expect(row)
  }

  @Test func `K6: another engine is told the author's own region`() throws {
    let repertoire = Repertoire(bells: [], languages: ["en-US", "es-ES", "es-419"])
    let source = SourceText(name: "s.md", text: "Say (gracias, (sí)[lang:\"es\"])[lang:\"es-MX\"].")
    let (script, diagnostics) = Script.read(source, with: repertoire)
    let phrases = try #require(script).steps(length: nil).compactMap {
      if case .speech(let phrase, _) = $0 { phrase } else { nil }
    }
    #expect(
      phrases.map(\.ssml) == [
        "Say <lang xml:lang=\"es-MX\">gracias, </lang><lang xml:lang=\"es-ES\">sí</lang>."
      ])
    #expect(phrases.first?.runs.map(\.delivery.language) == [nil, "es-419", "es-ES", nil])
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("[250ms]", Duration.milliseconds(250)), ("[0.5s]", .milliseconds(500)),
    ("[break:\"3s\"]", .seconds(3)), ("[break:'weak']", .milliseconds(500)),
    ("[break:\"x-strong\"]", .milliseconds(1500)), ("[break:\"none\"]", .zero),
  ])
  func `a break is a rest of its length`(tag: String, length: Duration) throws {
    let script = try #require(
      Script.read(
        SourceText(name: "s.md", text: "One. \(tag) Two."), with: Repertoire(bells: [])
      ).script)
    let rests = try script.steps(length: nil).compactMap {
      if case .rest(let duration, _) = $0 { duration } else { nil }
    }
    #expect(rests == [length])
  }
}
