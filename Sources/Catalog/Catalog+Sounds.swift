package import MeditationScript
package import Sound

extension Catalog {
  /// The bells there are to choose from; `bowl` is any bowl, by its frequency.
  package var bellKinds: [SoundKind] {
    let tuning = SoundKind.Tuning(
      meaning: "frequency in hertz", range: BellDefinition.bowlFrequencies, isOptional: false)
    return bells.sorted { $0.key < $1.key }.map { SoundKind($0, aliases: $1.names) }
      + [SoundKind("bowl", tuning: tuning)]
  }

  package var bedKinds: [SoundKind] {
    beds.sorted { $0.key < $1.key }.map { name, definition in
      SoundKind(
        name,
        tuning: definition.adjustment.map {
          SoundKind.Tuning(
            meaning: "\($0.name) in \($0.unit)", range: $0.range, isOptional: true)
        })
    }
  }

  /// - Returns: `nil` for what `bellKinds` does not offer.
  package func bell(_ name: String, tuning: Double?) -> BellDefinition? {
    guard let tuning else { return bells[name] }
    return name == "bowl" ? .bowl(frequency: tuning) : nil
  }

  /// - Returns: `nil` for what `bedKinds` does not offer.
  package func bed(_ name: String, tuning: Double?) -> BedDefinition? {
    guard let tuning else { return beds[name] }
    return beds[name]?.adjusted(to: tuning)
  }
}
