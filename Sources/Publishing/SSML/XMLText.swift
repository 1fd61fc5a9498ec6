extension String {
  /// The text as XML writes it, in elements and in attributes; characters no XML may hold are left
  /// out.
  var xml: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\t", "\n", "\r": text.unicodeScalars.append(scalar)
      default:
        guard scalar.value >= 0x20, ![0xFFFE, 0xFFFF].contains(scalar.value) else { continue }
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
