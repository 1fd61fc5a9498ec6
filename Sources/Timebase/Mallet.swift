/// Materials of a bell's mallet, from soft to hard.
package enum Mallet: String, CaseIterable, Codable, Hashable, Sendable {
  case felt, leather, wood, metal
}
