/// Lengths of time as people write them.
package enum DurationText {
  /// Reads `5s`, `500ms`, `2.5m`, `12m30s`, `1h`, `10 seconds`; `nil` for anything else.
  package static func duration(_ text: String) -> Duration? {
    var rest = Substring(text.trimmed.lowercased())
    guard !rest.isEmpty else { return nil }
    var total = Duration.zero
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      guard let value = number(String(digits)) else { return nil }
      rest = rest.dropFirst(digits.count).drop { $0 == " " }
      let unit = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(unit.count).drop { $0 == " " }
      guard let milliseconds = Self.units[String(unit)] else { return nil }
      let length = (value * milliseconds).rounded()
      guard length < 1e12 else { return nil }
      total += .milliseconds(Int64(length))
    }
    return total
  }

  /// Reads `6s` as about that long, and `4s..20s` as least and most; `nil` for anything else.
  static func pauseLength(_ text: String) -> PauseLength? {
    guard let (low, high) = ends(of: text) else { return duration(text).map { .about($0) } }
    guard let high = duration(high) else { return nil }
    // `4..20s`: the unit may be said once.
    guard let low = duration(low) ?? duration(low + unit(of: text)), low <= high else { return nil }
    return .between(low, high)
  }

  /// Reads `3` and `2..5` as a range of whole numbers.
  static func count(_ text: String) -> ClosedRange<Int>? {
    guard let (low, high) = ends(of: text) else {
      return Int(text.trimmed).flatMap { $0 >= 1 ? $0...$0 : nil }
    }
    guard let low = Int(low), let high = Int(high), low >= 1, low <= high else { return nil }
    return low...high
  }

  /// A plain decimal number that is not negative.
  package static func number(_ text: String) -> Double? {
    let isPlain = text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard isPlain, text.contains(where: \.isNumber) else { return nil }
    return Double(text)
  }

  /// A number without needless digits: `220`, `5.5`.
  package static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
  }

  /// `1 min 5 s` as `1:05`; an hour as `1:00:00`.
  package static func clock(_ duration: Duration) -> String {
    let (whole, attoseconds) = duration.components
    let seconds = attoseconds >= 500_000_000_000_000_000 ? whole + 1 : whole
    func padded(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let minutes = seconds / 60
    guard minutes >= 60 else { return "\(minutes):\(padded(seconds % 60))" }
    return "\(minutes / 60):\(padded(minutes % 60)):\(padded(seconds % 60))"
  }

  /// The texts before and after the two points of a range; `nil` where there are none.
  static func ends(of text: String) -> (String, String)? {
    guard let dots = text.firstRange(of: "..") else { return nil }
    return (text[..<dots.lowerBound].trimmed, text[dots.upperBound...].trimmed)
  }

  private static func unit(of text: String) -> String {
    String(text.trimmed.reversed().prefix { $0.isLetter }.reversed())
  }

  /// A length as a tag has it: `30s`, `1.5s`, `2m`, `2m30s`.
  package static func written(milliseconds: Int) -> String {
    let (minutes, rest) = milliseconds.quotientAndRemainder(dividingBy: 60_000)
    let seconds = rest == 0 && minutes > 0 ? "" : plain(Double(rest) / 1000) + "s"
    return (minutes > 0 ? "\(minutes)m" : "") + seconds
  }

  /// The same of seconds, to the nearest whole one.
  package static func written(wholeSeconds seconds: Double) -> String {
    written(milliseconds: Int(min(seconds, 1e6).rounded()) * 1000)
  }

  /// Milliseconds of each unit, by its names in the languages there is a voice for.
  static let units: [String: Double] = {
    var units: [String: Double] = ["ms": 1]
    func add(_ names: String, _ milliseconds: Double) {
      for name in names.split(separator: " ") { units[String(name)] = milliseconds }
    }
    add(
      "s sec secs second seconds sek sekunde sekunden segundo segundos seg secondes seconde secondi"
        + " secondo secondă secunde secundă seconden sekund sekunder sekunnin sekuntia sekunti sekundy"
        + " sekundę sekunda sekund сек секунд секунды секунду секунда с másodperc mp δευτερόλεπτα"
        + " δευτερόλεπτο δευτ saniye sn सेकंड सेकेंड सेकण्ड secunda",
      1000)
    add(
      "m min mins minute minutes minuten minuto minutos minuti minut minuut minuter minutter minuutti"
        + " minuuttia minuutin minuty minutę minuta minút мин хв минут минуты минуту минута хвилин"
        + " хвилини хвилина хвилину perc minutul λεπτά λεπτό λεπ dakika dk मिनट मिनिट",
      60_000)
    add(
      "h hr hrs hour hours stunde stunden hora horas heure heures ora ore uur time timer timme timmar"
        + " tunti tuntia godzina godziny hodina hodiny час часа часов година години óra ώρα ώρες saat घंटे",
      3_600_000)
    return units
  }()
}
