/// Georgian by its national system of 2002, Armenian by BGN/PCGN 1981, without signs for breath.
enum Caucasian {
  static let georgian = Alphabet(
    """
    ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=ž რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=ǧ
    ყ=k შ=š ჩ=č ც=c ძ=dz წ=c ჭ=č ხ=χ ჯ=ǰ ჰ=h ჱ=ey ჲ=y ჳ=vi ჴ=k ჵ=o
    """)

  static func armenian(_ word: String) -> String? {
    let letters = Array(word.replacing("եւ", with: "և"))
    var sounds = ""
    var index = 0
    while index < letters.count {
      let isFirst = index == 0
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      switch letters[index] {
      case "ո" where next == "ւ":
        sounds += "u"
        index += 1
      case "ո" where isFirst && next != "վ": sounds += "vo"
      case "ե" where isFirst: sounds += "ye"
      case "և": sounds += isFirst ? "yev" : "ev"
      default:
        guard let sound = alphabet[letters[index]] else { return nil }
        sounds += sound
      }
      index += 1
    }
    return sounds
  }

  private static let alphabet = Alphabet(
    """
    ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=ə թ=t ժ=ž ի=i լ=l խ=χ ծ=c կ=k հ=h ձ=dz ղ=ǧ ճ=č մ=m յ=y ն=n շ=š
    ո=o չ=č պ=p ջ=ǰ ռ=r ս=s վ=v տ=t ր=r ց=c ւ=v փ=p ք=k օ=o ֆ=f
    """)
}
