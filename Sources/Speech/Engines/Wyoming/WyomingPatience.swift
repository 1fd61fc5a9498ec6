/// How long a Wyoming server may take, in seconds.
package struct WyomingPatience: Hashable, Sendable {
  /// To take a connection, without looking up the host's name.
  package var connecting: Double
  /// From one event that says something to the next, whole.
  ///
  /// The first may wait for a model to be loaded.
  package var event: Double
  /// For all of a phrase.
  package var phrase: Double

  package init(connecting: Double = 10, event: Double = 90, phrase: Double = 900) {
    self.connecting = connecting
    self.event = event
    self.phrase = phrase
  }
}
