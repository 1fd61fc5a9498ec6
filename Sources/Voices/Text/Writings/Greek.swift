internal import Foundation

/// Modern Greek by its sounds, after BGN/PCGN 1962: Γιώργος is Yorgos, Ευάγγελος Evangelos.
enum Greek {
  static func sounds(_ word: String) -> String? {
    var letters: [Letter] = []
    for character in word {
      let scalars = Array(
        String(character).decomposedStringWithCanonicalMapping.unicodeScalars)
      guard let base = scalars.first else { continue }
      letters.append(
        Letter(base: Character(base == "ς" ? "σ" : base), standsAlone: scalars.contains("\u{308}")))
    }
    var sounds = ""
    var index = 0
    while index < letters.count {
      guard let (sound, count) = sound(letters[index...], isFirst: index == 0) else { return nil }
      sounds += sound
      index += count
    }
    return sounds
  }

  private struct Letter {
    let base: Character
    /// Whether two dots part it from the vowel before.
    let standsAlone: Bool
  }

  private static func sound(
    _ letters: ArraySlice<Letter>, isFirst: Bool
  ) -> (String, count: Int)? {
    let first = letters[letters.startIndex]
    let rest = letters.dropFirst()
    if let second = rest.first, !second.standsAlone {
      let pair = String([first.base, second.base])
      if let sound = isFirst ? openings[pair] : nil { return (sound, 2) }
      if let sound = pairs[pair] { return (sound, 2) }
      if "αεη".contains(first.base), second.base == "υ" {
        let isVoiceless = rest.dropFirst().first.map { "θκξπστφχψ".contains($0.base) } ?? true
        return ((vowels[first.base] ?? "") + (isVoiceless ? "f" : "v"), 2)
      }
    }
    if first.base == "γ" { return palatal(rest) }
    return alphabet[first.base].map { ($0, 1) }
  }

  /// γ before e and i sounds as in *yes*, and its i is not heard before another vowel.
  private static func palatal(_ rest: ArraySlice<Letter>) -> (String, count: Int) {
    let next = rest.prefix(2).map(\.base)
    guard let vowel = next.first, "εηιυ".contains(vowel) || ["αι", "οι"].contains(String(next))
    else {
      return ("g", 1)
    }
    let count = String(next) == "ει" ? 2 : 1
    let beyond = rest.dropFirst(count).first
    let isGlide = (vowel == "ι" || count == 2) && beyond.map { "αεοωου".contains($0.base) } == true
    return ("y", isGlide ? 1 + count : 1)
  }

  private static let openings = ["μπ": "b", "ντ": "d", "γκ": "g"]
  private static let pairs = [
    "ου": "u", "αι": "e", "ει": "i", "οι": "i", "υι": "i", "μπ": "mb", "ντ": "nd", "γκ": "ng",
    "γγ": "ng", "γξ": "nks", "γχ": "nχ", "τσ": "c", "τζ": "dz",
  ]
  private static let vowels: [Character: String] = ["α": "a", "ε": "e", "η": "i"]
  private static let alphabet = Alphabet(
    """
    α=a β=v δ=d ε=e ζ=z η=i θ=θ ι=i κ=k λ=l μ=m ν=n ξ=ks ο=o π=p ρ=r σ=s τ=t υ=i φ=f χ=h ψ=ps ω=o
    """)
}
