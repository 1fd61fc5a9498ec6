/// The kinds of bed, each with its figures.
package enum BedRecipe: Sendable {
  case noise(NoiseFigures)
  case ocean(OceanFigures)
  case rain(RainFigures)
  case wind(WindFigures)
  case tanpura(TanpuraFigures)
  case drone(DroneFigures)
  case binaural(BinauralFigures)
  case isochronic(IsochronicFigures)

  var figures: any BedFigures {
    switch self {
    case .noise(let figures): figures
    case .ocean(let figures): figures
    case .rain(let figures): figures
    case .wind(let figures): figures
    case .tanpura(let figures): figures
    case .drone(let figures): figures
    case .binaural(let figures): figures
    case .isochronic(let figures): figures
    }
  }

  /// This recipe with its adjustable figure set to `value`; unchanged when it has none.
  func adjusted(to value: Double) -> BedRecipe {
    switch self {
    case .tanpura(var figures):
      figures.sa = value
      return .tanpura(figures)
    case .drone(var figures):
      figures.root = value
      return .drone(figures)
    case .binaural(var figures):
      figures.beat = value
      return .binaural(figures)
    case .isochronic(var figures):
      figures.beat = value
      return .isochronic(figures)
    case .noise, .ocean, .rain, .wind: return self
    }
  }
}

extension BedRecipe: Codable {
  enum CodingKeys: String, CodingKey {
    case noise, ocean, rain, wind, tanpura, drone, binaural, isochronic
  }

  package init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    guard let key = keys.allKeys.first, keys.allKeys.count == 1 else {
      let wanted = "a bed has one recipe; here are \(keys.allKeys.count)"
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: wanted))
    }
    switch key {
    case .noise: self = .noise(try keys.decode(NoiseFigures.self, forKey: key))
    case .ocean: self = .ocean(try keys.decode(OceanFigures.self, forKey: key))
    case .rain: self = .rain(try keys.decode(RainFigures.self, forKey: key))
    case .wind: self = .wind(try keys.decode(WindFigures.self, forKey: key))
    case .tanpura: self = .tanpura(try keys.decode(TanpuraFigures.self, forKey: key))
    case .drone: self = .drone(try keys.decode(DroneFigures.self, forKey: key))
    case .binaural: self = .binaural(try keys.decode(BinauralFigures.self, forKey: key))
    case .isochronic: self = .isochronic(try keys.decode(IsochronicFigures.self, forKey: key))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .noise(let figures): try keys.encode(figures, forKey: .noise)
    case .ocean(let figures): try keys.encode(figures, forKey: .ocean)
    case .rain(let figures): try keys.encode(figures, forKey: .rain)
    case .wind(let figures): try keys.encode(figures, forKey: .wind)
    case .tanpura(let figures): try keys.encode(figures, forKey: .tanpura)
    case .drone(let figures): try keys.encode(figures, forKey: .drone)
    case .binaural(let figures): try keys.encode(figures, forKey: .binaural)
    case .isochronic(let figures): try keys.encode(figures, forKey: .isochronic)
    }
  }
}
