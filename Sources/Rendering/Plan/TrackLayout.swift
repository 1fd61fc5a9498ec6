package import MeditationScript
package import Pacing
internal import Timebase
package import Voices

/// A track whose every frame is decided, and of whose phrases only the lengths are known: all that an
/// outline, a script for another engine or a list of captions needs.
package struct TrackLayout: Sendable {
  package let script: Script
  package var request: TrackRequest
  let cast: Cast
  /// The whole track, from the first frame to the last.
  package let timeline: Timeline
  /// Everything worth telling the author.
  package let warnings: [Diagnostic]
  let sounds: TrackSounds

  /// The voice of most of its words.
  package var voice: Voice { cast.usual }

  package var title: String { script.title(with: request.values) }

  /// What its script says of itself.
  package var head: Head { script.head }

  /// Tag of the language of most of its words.
  package var language: String { script.head.writtenLanguage ?? script.head.language }

  package var source: SourceText { script.source }

  /// Everything but the silence at both ends.
  var content: Range<Frames> {
    timeline.rate.frames(request.lead)..<(timeline.length - timeline.rate.frames(request.tail))
  }

  /// Paths of the files it is made from: its script, if that is one, and its sounds.
  package var inputPaths: [String] { [source.name] + sounds.files }
}
