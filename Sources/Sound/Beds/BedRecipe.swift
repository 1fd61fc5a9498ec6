/// The kinds of bed, each with its parameters.
package enum BedRecipe: Sendable {
  case noise(NoiseParameters)
  case ocean(OceanParameters)
  case rain(RainParameters)
  case wind(WindParameters)
  case tanpura(TanpuraParameters)
  case drone(DroneParameters)
  case binaural(BinauralParameters)
  case isochronic(IsochronicParameters)

  var parameters: any BedParameters {
    switch self {
    case .noise(let parameters): parameters
    case .ocean(let parameters): parameters
    case .rain(let parameters): parameters
    case .wind(let parameters): parameters
    case .tanpura(let parameters): parameters
    case .drone(let parameters): parameters
    case .binaural(let parameters): parameters
    case .isochronic(let parameters): parameters
    }
  }

  /// This recipe with its adjustable figure set to `value`; unchanged when it has none.
  func adjusted(to value: Double) -> BedRecipe {
    switch self {
    case .tanpura(var parameters):
      parameters.sa = value
      return .tanpura(parameters)
    case .drone(var parameters):
      parameters.root = value
      return .drone(parameters)
    case .binaural(var parameters):
      parameters.beat = value
      return .binaural(parameters)
    case .isochronic(var parameters):
      parameters.beat = value
      return .isochronic(parameters)
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
    case .noise: self = .noise(try keys.decode(NoiseParameters.self, forKey: key))
    case .ocean: self = .ocean(try keys.decode(OceanParameters.self, forKey: key))
    case .rain: self = .rain(try keys.decode(RainParameters.self, forKey: key))
    case .wind: self = .wind(try keys.decode(WindParameters.self, forKey: key))
    case .tanpura: self = .tanpura(try keys.decode(TanpuraParameters.self, forKey: key))
    case .drone: self = .drone(try keys.decode(DroneParameters.self, forKey: key))
    case .binaural: self = .binaural(try keys.decode(BinauralParameters.self, forKey: key))
    case .isochronic: self = .isochronic(try keys.decode(IsochronicParameters.self, forKey: key))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .noise(let parameters): try keys.encode(parameters, forKey: .noise)
    case .ocean(let parameters): try keys.encode(parameters, forKey: .ocean)
    case .rain(let parameters): try keys.encode(parameters, forKey: .rain)
    case .wind(let parameters): try keys.encode(parameters, forKey: .wind)
    case .tanpura(let parameters): try keys.encode(parameters, forKey: .tanpura)
    case .drone(let parameters): try keys.encode(parameters, forKey: .drone)
    case .binaural(let parameters): try keys.encode(parameters, forKey: .binaural)
    case .isochronic(let parameters): try keys.encode(parameters, forKey: .isochronic)
    }
  }
}
