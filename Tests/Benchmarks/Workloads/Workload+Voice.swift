internal import Catalog
import Clips
import Resampling
internal import Sound
internal import Speech
import Timebase
import Voices

extension Workload {
  /// What happens to a phrase between the engine and the mix.
  static func voice(_ size: Size) -> [Workload] {
    let steps: [(String, @Sendable (VoiceChain) -> VoiceChain)] = [
      ("filters", { VoiceChain(filters: $0.filters) }),
      ("compressor", { VoiceChain(compressor: $0.compressor) }),
      ("room", { VoiceChain(room: $0.room) }),
      ("whole chain", { $0 }),
    ]
    return steps.map { name, part in
      Workload("voice: \(name)") {
        let chain = part(try steadyChain())
        let samples = speech(size.blocks * StereoBlock.frames)
        return { flushingDenormals { _ = chain.channels(of: samples, rate: .cd) } }
      }
    } + [
      Workload("voice: a dry clip, resampled and measured") {
        let finisher = ClipFinisher(chain: VoiceChain(), rate: .cd)
        let samples = speech(size.blocks * StereoBlock.frames / 2)
        return { _ = try finisher.clip(from: samples, at: SampleRate(22_050)) }
      }
    ]
  }

  private static func steadyChain() throws -> VoiceChain {
    let catalog = try Catalog(engines: .builtIn(programs: []) { _ in nil })
    guard let voice = try catalog.voice(named: Catalog.defaultVoice) else {
      throw MissingAsset(path: "Audio/voices/\(Catalog.defaultVoice).yaml")
    }
    return voice.chain
  }

  /// Noise as loud as speech: nothing here is quicker or slower for what is said.
  private static func speech(_ count: Int) -> [Float] {
    let noise = CounterNoise(seed: 1)
    return (0..<count).map { noise.sample(at: Int64($0)) * 0.2 }
  }
}
