package import MeditationScript

extension Phrase {
  /// The phrase as the content of an SSML `s` element.
  package var ssml: String {
    runs.map(\.ssml).joined()
  }
}

extension Phrase.Run {
  fileprivate var ssml: String {
    var content = delivery.reading.map { $0.ssml(text.xml) } ?? text.xml
    if let emphasis = delivery.emphasis {
      content = "<emphasis level=\"\(emphasis.rawValue)\">\(content)</emphasis>"
    }
    let prosody = [
      delivery.volume.map { ("volume", $0.written) }, delivery.rate.map { ("rate", $0.written) },
      delivery.pitch.map { ("pitch", $0.written) },
    ].compactMap(\.self)
    if !prosody.isEmpty {
      let attributes = prosody.map { " \($0)=\"\($1.xml)\"" }.joined()
      content = "<prosody\(attributes)>\(content)</prosody>"
    }
    if delivery.isWhispered {
      // SSML has no whisper; this is the nearest that every engine supports.
      content = "<prosody volume=\"x-soft\" rate=\"slow\">\(content)</prosody>"
    }
    if let language = delivery.writtenLanguage ?? delivery.language {
      content = "<lang xml:lang=\"\(language.xml)\">\(content)</lang>"
    }
    if let voice = delivery.voice {
      content = "<voice name=\"\(voice.xml)\">\(content)</voice>"
    }
    return content
  }
}

extension Delivery.Reading {
  /// - Parameter written: the words as XML.
  fileprivate func ssml(_ written: String) -> String {
    switch self {
    case .substitute(let words): "<sub alias=\"\(words.xml)\">\(written)</sub>"
    case .ipa(let ipa): "<phoneme alphabet=\"ipa\" ph=\"\(ipa.xml)\">\(written)</phoneme>"
    case .sayAs(let sayAs):
      "<say-as interpret-as=\"\(sayAs.kind.rawValue)\""
        + (sayAs.format.map { " format=\"\($0)\"" } ?? "") + ">\(written)</say-as>"
    }
  }
}
