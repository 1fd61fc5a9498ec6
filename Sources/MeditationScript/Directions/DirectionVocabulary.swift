/// The words that directions on paper are written with, in every language there is a voice for.
///
/// All languages at once: a teacher's paper mixes them, and a word of one seldom means something else
/// in the brackets of another.
enum DirectionVocabulary {
  /// What a word of a direction says.
  enum Meaning: Hashable {
    case pause
    /// A word for a pause that is as often said: only with a length is it one.
    case hold
    case silence, bell, ring, breath, breathe, sound, manner
    /// A number in words.
    case number(Int)
    /// A unit of time, in milliseconds.
    case unit(Int)
    case times
    case short, medium, long
    case soft, loud
    /// Between the ends of a range.
    case to
    /// Says nothing by itself: `for`, `about`, `the`.
    case filler
  }

  static func meaning(_ word: String) -> Meaning? { meanings[word] }

  /// Whether a word names somebody who speaks.
  static func isSpeaker(_ word: String) -> Bool { speakers.contains(word) }

  /// Whether a word stands for a name that is filled in.
  static func isName(_ words: String) -> Bool { names.contains(words) }

  /// Whether a word begins a remark for whoever reads the paper.
  static func isRemark(_ word: String) -> Bool { remarks.contains(word) }

  private static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    func add(_ words: String, _ meaning: Meaning) {
      for word in words.split(whereSeparator: \.isWhitespace) { meanings[String(word)] = meaning }
    }
    // English, German, Dutch, Scandinavian, Finnish; Romance; Slavic; Hungarian, Greek, Turkish, Hindi.
    add(
      """
      pause pauses pausing pausieren innehalten pauze pausen paus vänta vent tauko
      pausa pausas pausar pauză pauza přestávka пауза паузу szünet παύση duraklama विराम mora
      """, .pause)
    add(
      """
      hold wait rest halt halten warten wachten vänta vent odota espera esperar attendre attendez așteaptă czekaj
      poczekaj počkej подождать várj περίμενε ara bekle रुकें रुकिए ठहरें
      """, .hold)
    add(
      """
      silence stille schweigen stilte stilhed tavshed stillhet taushet tystnad hiljaisuus silencio silenzio silêncio silențiu tăcere liniște cisza milczenie
      ticho тишина тишине молчание тиша мовчання csend σιωπή ησυχία sessizlik मौन silentium
      """, .silence)
    add(
      """
      bell bells gong gongs chime chimes bowl bowls glocke glocken
      klangschale klangschalen gongschlag klingel bel bellen klankschaal klokke klokken klokker klocka klockan
      klang kello gongi campana campanas campanada campanadas campanilla cuenco cuencos cloche cloches clochette bol
      carillon campane campanella ciotola gongo sino sinos tigela clopot clopotul dzwonek dzwonki misa gongu zvonek
      zvon miska колокол колокольчик гонг чаша дзвін дзвоник harang csengő gongot hangtál καμπάνα καμπανάκι γκονγκ
      çan zil kase घंटी घंटा tintinnabulum
      """, .bell)
    add("ring rings ringing strike strikes ding dong läuten schlag schlagen", .ring)
    add(
      """
      breath breaths atemzug atemzüge atemzügen adem ademhalingen åndedrag åndedræt pust andetag hengitys
      hengitystä respiración respiraciones respiration respirations respiro respiri respiração respirações respirație
      respirații oddech oddechy oddechów nádech nádechy вдох вдоха вдохов дыхание подих lélegzet lélegzetvétel ανάσα
      ανάσες nefes साँस श्वास
      """, .breath)
    add(
      """
      inhale exhale inhales exhales inhalation exhalation breathe breathing einatmen ausatmen inademen uitademen
      inhala exhala inhalar exhalar inspirez expirez inspirer expirer inspira espira inspire expire wdech wydech
      nadechnij вдох выдох вдохни выдохни belégzés kilégzés εισπνοή εκπνοή
      """, .breathe)
    add(
      """
      music musik musique música musica muziek musikk muzyka hudba музыка музика zene muzică μουσική müzik संगीत
      birds birdsong waves rain ocean wind river stream drum drums flute guitar piano applause laughs laughter sighs
      sigh cough coughs fade fades fading vogelgezwitscher wellen regen pájaros olas lluvia oiseaux vagues pluie
      uccelli onde pioggia ambient background soundscape sfx jingle
      """, .sound)
    add(
      """
      softly gently slowly slower faster louder quietly whisper whispers whispering whispered smiling smiles warmly
      tenderly calmly leise sanft langsam langsamer lauter flüsternd flüstern suave suavemente lento despacio
      doucement lentement plus dolcemente lentamente piano zacht langzaam blidt sakte långsamt tyst hitaasti
      powoli cicho pomalu tiše тихо медленно lassan halkan αργά σιγά yavaşça
      """, .manner)
    add(
      "short brief small little quick kurz kurze kurzer kurzen kleine kleiner kort korte lyhyt corta corto breve court courte petit petite curta curto scurt scurtă krótka krótki krátká krátký короткая коротка rövid σύντομη kısa छोटा",
      .short)
    add(
      "medium mittel mittlere mittellang media medio moyen moyenne médio média gemiddeld", .medium)
    add(
      "long longer lengthy lang lange langer langen länger larga largo longue lunga lungo longa longo lung lungă lång långt pitkä długa długi dlouhá dlouhý длинная долгая довга hosszú μεγάλη uzun लंबा extended",
      .long)
    add("soft gentle zarte leiser sanfter suave doux douce dolce zachte", .soft)
    add("loud firm strong laut kräftig fuerte fort forte hard", .loud)
    add("to bis à a tot til till till do až до по hasta ... – - —", .to)
    add(
      "times time x × mal veces vez fois volte volta vezes keer gange ganger gånger kertaa razy raz krát раза раз рази szer φορές kez बार",
      .times)
    add(
      """
      for of the an and silent sound sounds sounding singing tibetan meditation about approx approximately ca circa around roughly here now please in with then at between each
      once more another next für von der die das den dem eine einen einer ein und etwa ungefähr
      hier jetzt bitte mit im por de del la el los las un una unos y aproximadamente unas aquí ahora en con du des le
      les une et environ ici maintenant pendant pour dans di il lo per e circa qui o da do na com cerca voor van
      het een en ongeveer hier nu og af ca om ett noin ok około i na przez asi na около примерно на в и kb körülbelül
      περίπου για yaklaşık लगभग के लिए की का out in rung sounded struck full moment moments augenblick
      momento moment instant instante chwila okamžik
      """, .filler)
    let numbers: [(Int, String)] = [
      (1, "one single eins uno ένα bir एक jeden один egy yksi"),
      (
        2,
        "two zwei dos deux due dois duas twee två kaksi dwa dwie dva dvě два две дві két doi două δύο iki दो"
      ),
      (3, "three drei tres trois tre três drie kolme trzy tři три három trei τρία τρεις üç तीन"),
      (
        4,
        "four vier cuatro quatre quattro quatro fyra neljä cztery čtyři четыре чотири négy patru τέσσερα dört चार"
      ),
      (
        5, "five fünf cinco cinq cinque vijf fem viisi pięć pět пять п'ять öt cinci πέντε beş पाँच पांच"
      ),
      (6, "six sechs seis sei zes seks sex kuusi sześć šest шесть шість hat șase έξι altı"),
      (
        7,
        "seven sieben siete sept sette sete zeven syv sju seitsemän siedem sedm семь сім hét șapte επτά yedi"
      ),
      (
        8,
        "eight acht ocho huit otto oito otte åtte åtta kahdeksan osiem osm восемь вісім nyolc opt οκτώ sekiz"
      ),
      (
        9,
        "nine neun nueve neuf nove negen ni nio yhdeksän dziewięć devět девять дев'ять kilenc nouă εννέα dokuz"
      ),
      (
        10,
        "ten zehn diez dix dieci dez tien ti tio kymmenen dziesięć deset десять tíz zece δέκα दस"
      ),
      (12, "twelve zwölf doce douze dodici doze twaalf"),
      (15, "fifteen fünfzehn quince quinze quindici vijftien femten femton"),
      (20, "twenty zwanzig veinte vingt venti vinte twintig tyve tjugo двадцать"),
      (
        30,
        "thirty dreißig dreissig treinta trente trenta trinta dertig tredive tretti trettio тридцать तीस"
      ),
      (45, "forty-five fünfundvierzig"), (60, "sixty sechzig sesenta soixante sessanta"),
    ]
    for (number, words) in numbers { add(words, .number(number)) }
    for (word, milliseconds) in DurationText.units { meanings[word] = .unit(Int(milliseconds)) }
    return meanings
  }()

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let speakers = set(
    """
    teacher guide narrator speaker voice host instructor facilitator therapist counselor counsellor leader reader
    announcer moderator participant student client patient lehrer lehrerin sprecher sprecherin erzähler erzählerin
    therapeut therapeutin anleitung leiter leiterin stimme profesor profesora maestro maestra guía narrador narradora
    locutor locutora terapeuta voz professeur enseignant enseignante narrateur narratrice thérapeute voix insegnante
    narratore narratrice guida terapeuta voce professora professor narratore leraar verteller spreker begeleider lærer
    lærar fortæller forteller lärare berättare opettaja kertoja nauczyciel narrator lektor učitel vypravěč учитель
    ведущий рассказчик вчитель ведучий tanár narrátor profesor δάσκαλος αφηγητής öğretmen anlatıcı शिक्षक गुरु vo
    """)

  private static let names: Set<String> = [
    "name", "your name", "the name", "first name", "insert name", "listener's name", "client name",
    "client's name", "dein name", "ihr name", "vorname", "nombre", "tu nombre", "nom", "prénom",
    "votre nom", "nome", "il tuo nome", "seu nome", "naam", "navn", "namn", "nimi", "imię", "jméno",
    "имя", "ім'я", "név", "nume", "όνομα", "isim", "नाम", "nomen",
  ]

  private static let remarks = set(
    """
    note notes remark todo comment hinweis anmerkung notiz nota notas remarque note opmerking bemærk merk obs huom
    uwaga poznámka заметка примечание примітка megjegyzés notă σημείωση not नोट fixme tk
    """)
}
