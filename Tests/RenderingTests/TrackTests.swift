import Files
import Loudness
import MeditationScript
import Pacing
import Rendering
import SoundFile
import Speech
import TestSupport
import Testing
import Timebase

/// Whole tracks, short ones, spoken by the real engine.
@Suite(.serialized) struct TrackTests {
  private static let text = """
    ---
    phrases: ["May {who} be happy.", "May {who} be safe."]
    ---
    [bell]

    # Settling

    Let your eyes close, or stay open. [pause:"short"]

    [breathe:"1-1"; times:"1"]

    [phrases; who:"I"; rounds:"1..2"]

    Rest. [silence:"2s..30s"]

    [bell; ring:"out"]
    """

  private func track(
    _ request: TrackRequest, cores: Int = 2, cache: SpeechCache? = nil
  ) throws -> Track {
    try Planner(context: try context(cores: cores, cache: cache)).track(
      SourceText(name: "s.md", text: Self.text), request)
  }

  private func samples(_ track: Track) throws -> [Int32] {
    let sink = MemorySink()
    try TrackRenderer().render(track, to: [sink])
    #expect(sink.isFinished)
    return sink.samples
  }

  private func request(seconds: Double) -> TrackRequest {
    var request = TrackRequest()
    request.length = .seconds(seconds)
    request.rate = SampleRate(22_050)
    return request
  }

  @Test func `a track has exactly its frames, begins and ends in silence, and sounds between`()
    throws
  {
    let samples = try samples(track(request(seconds: 52.345)))
    #expect(samples.count == 2 * 1_154_207)
    #expect(samples.first == 0)
    #expect(samples.suffix(2) == [0, 0])
    #expect(samples.contains { abs(Int32($0)) > 8000 })
  }

  @Test func `with or without a speech cache, the same bytes`() throws {
    let folder = try TemporaryFolder()
    let cache = try SpeechCache(folder: folder.file("cache"), spare: 0)
    let request = request(seconds: 50)
    let plain = try samples(track(request))
    #expect(try samples(track(request, cache: cache)) == plain)
    let cold = cache.statistics
    #expect(cold.hits == 0 && cold.misses == cache.contents.utterances && cold.misses > 0)
    #expect(try samples(track(request, cache: cache)) == plain)
    #expect(cache.statistics == SpeechCache.Statistics(hits: cold.misses, misses: cold.misses))
  }

  @Test func `one speaker or two, the same bytes`() throws {
    let one = try samples(track(request(seconds: 50), cores: 1))
    let two = try samples(track(request(seconds: 50), cores: 2))
    #expect(one == two)
  }

  @Test func `another seed is another track of the same length`() throws {
    var other = request(seconds: 50)
    other.seed = 7
    let first = try samples(track(request(seconds: 50)))
    let second = try samples(track(other))
    #expect(first != second)
    #expect(first.count == second.count)
  }

  @Test func `speech is at its level, and no peak over the ceiling`() throws {
    var request = request(seconds: 40)
    request.bell = nil
    request.breath = BreathLead.none
    request.rate = .cd
    let samples = try samples(track(request))
    var meter = LoudnessMeter(channels: 1, rate: .cd)
    let left = stride(from: 0, to: samples.count, by: 2).map { Float(samples[$0]) / 32768 }
    meter.add(mono: left.span)
    #expect(abs(meter.integrated - -18) < 0.5)
    #expect(left.map(abs).max() ?? 1 <= Float(Decibels(-1.5).linear))
  }

  @Test func `loud speech is at its level in spite of the limiter`() throws {
    var request = request(seconds: 40)
    request.bell = nil
    request.breath = BreathLead.none
    request.loudness = -14.5
    request.peak = Decibels(-2)
    let sound = try samples(track(request))
    #expect(abs(loudness(sound, from: 0, to: 40) - -14.5) < 0.4)
    let peak = sound.map { abs(Int32($0)) }.max() ?? 0
    #expect(Double(peak) / 32768 <= Decibels(-2).linear)
  }

  @Test func `nothing clicks where a clip begins or ends`() throws {
    var request = request(seconds: 40)
    request.bell = nil
    request.breath = BreathLead.none
    let track = try track(request)
    let samples = try samples(track)
    func largestStep(_ range: Range<Int>) -> Int32 {
      range.dropFirst().map { abs(Int32(samples[2 * $0]) - Int32(samples[2 * $0 - 2])) }.max() ?? 0
    }
    for event in track.timeline.events {
      guard case .speech = event.content else { continue }
      let (start, end) = (Int(event.start.count), Int(event.end.count))
      let inside = largestStep(start + 220..<end - 550)
      #expect(largestStep(start - 20..<start + 110) <= inside)
      #expect(largestStep(end - 550..<end + 20) <= inside)
    }
  }

  @Test func `an impossible length names the shortest and the longest`() throws {
    let error = try #require(#expect(throws: RenderError.self) { try track(request(seconds: 5)) })
    guard case .impossibleLength(_, _, let ranges, _, _) = error else {
      Issue.record("\(error)")
      return
    }
    let possible = try #require(ranges.count == 1 ? ranges.first : nil)
    #expect(possible.lowerBound > .seconds(20) && possible.lowerBound < .seconds(50))
    #expect(try track(request(seconds: possible.lowerBound / .seconds(1))).warnings.isEmpty)
    #expect(try track(request(seconds: possible.upperBound / .seconds(1))).warnings.isEmpty)
  }

  @Test func `an unknown voice, bell or placeholder is refused before anything is spoken`() throws {
    var voice = request(seconds: 50)
    voice.voice.name = "nobody"
    #expect(throws: RenderError.self) { try track(voice) }
    var bell = request(seconds: 50)
    bell.bell = .file("/nowhere/gong.wav")
    #expect(throws: RenderError.self) { try track(bell) }
    var blank = request(seconds: 50)
    blank.values.values = ["nam": "Ana"]
    #expect(throws: RenderError.self) { try track(blank) }
  }

  @Test func `phrases of one's own are refused where the script says none`() throws {
    var request = TrackRequest()
    request.values.phrases = ["May I rest."]
    let source = SourceText(name: "s.md", text: "Sit.")
    let script = try #require(Script.read(source, with: Repertoire(bells: [])).script)
    #expect(throws: RenderError.self) { try Planner.check(request, script) }
  }
}
