/// A part of the mix that can have a file of its own, in the order in which they are added up.
package enum Stem: String, CaseIterable, Sendable {
  case voice, bells, breath, bed
}
