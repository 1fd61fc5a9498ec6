internal import Clips
internal import MeditationScript

/// A layout whose every phrase is spoken, ready to be mixed.
@dynamicMemberLookup
package struct Track: Sendable {
  package var layout: TrackLayout
  /// The finished clips of its phrases, and the sounds of its script.
  let clips: ClipStore<ClipKey>

  package subscript<Value>(dynamicMember member: KeyPath<TrackLayout, Value>) -> Value {
    layout[keyPath: member]
  }

  package subscript<Value>(dynamicMember member: WritableKeyPath<TrackLayout, Value>) -> Value {
    get { layout[keyPath: member] }
    set { layout[keyPath: member] = newValue }
  }
}

/// What a stored clip is of.
enum ClipKey: Hashable, Sendable {
  case phrase(Phrase)
  /// A sound file, by its path.
  case sound(String)
  /// As much of a sound file as a track hears as its bed.
  case bed(String)
}
