import Assets
import MeditationScript
import Pacing
import Testing
import Timebase

/// One frame a millisecond: lengths can be read off as they are.
let milli = SampleRate(1000)

/// The product's own table of pauses.
func pauseTable() throws -> PauseTable {
  try #require(Asset.at("Scripts/pauses.yaml")).decoded(as: PauseTable.self)
}

/// A score in which every phrase takes two seconds, with a bell that is clear after 10 s and done
/// after 20.
func score(
  _ text: String, length: Duration? = nil, bells: Bool = true, rate: SampleRate = milli
) throws -> Score {
  let script = try #require(
    Script.read(
      SourceText(name: "s.md", text: text),
      with: Repertoire(bells: [SoundKind("bowl")], beds: [SoundKind("rain")])
    )
    .script)
  let steps = try script.steps(length: length)
  var speech: [Phrase: Frames] = [:]
  for case .speech(let phrase, _) in steps.leaves { speech[phrase] = rate.frames(seconds: 2) }
  let bowl = Score.BellTimes(clear: rate.frames(seconds: 10), tail: rate.frames(seconds: 20))
  let kind = SoundChoice.kind("bowl", tuning: nil)
  var breathWords: [BreathPhase: Phrase] = [:]
  for phase in BreathPhase.allCases {
    breathWords[phase] = Phrase(phase.rawValue)
    speech[Phrase(phase.rawValue)] = rate.frames(seconds: 1)
  }
  return Score(
    steps,
    setting: Score.Setting(
      rate: rate, pauses: try pauseTable(), speech: speech,
      bells: bells ? [StrikeRequest(bell: kind): bowl] : [:], bell: bells ? kind : nil,
      breathWords: breathWords))
}

/// The lengths of a laid-out script, each with the first letter of what it is.
func rows(_ timeline: Timeline) -> [String] {
  timeline.events.map { "\($0.content.name) \($0.length.count)" }
}

func lay(
  _ text: String, seconds: Double? = nil, promised: Double? = nil, seed: UInt64 = 0,
  varies: Bool = false, bells: Bool = true, form: PracticeForm = .heart,
  refrains: Refrains = .free
) throws -> Timeline {
  let length = seconds.map { Duration.seconds($0) }
  return try Layout(
    target: length.map(milli.frames), promised: promised.map { milli.frames(seconds: $0) },
    seed: seed, varies: varies, form: form, refrains: refrains
  ).timeline(of: try score(text, length: length, bells: bells))
}
