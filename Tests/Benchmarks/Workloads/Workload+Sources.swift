internal import Assets
internal import Sound
import Timebase

/// What sounds: each adds blocks to blocks.
extension Workload {
  static func bells(_ size: Size) -> [Workload] {
    ["bowl-medium", "bowl-large", "tingsha"].map { name in
      Workload("bell: \(name), all ringing") {
        let bell = try decoded("Audio/bells/\(name).yaml", as: BellDefinition.self)
        let strike = StrikeVoice(bell, start: .zero, gain: 1, variation: nil, rate: .cd)
        let block = StereoBlock()
        let scratch = StereoBlock()
        return blocks(size) {
          strike.add(to: block, at: Frames(1024 + $0 % 8192), scratch: scratch)
        }
      }
    } + [
      Workload("bell: plate") {
        var plate = Plate(decay: 0.7, rate: .cd)
        let block = StereoBlock()
        let heard = [Float](repeating: 0.1, count: StereoBlock.frames)
        return blocks(size) { _ in plate.add(to: block, hearing: heard, gain: 0.2) }
      }
    ]
  }

  static func breath(_ size: Size) -> [Workload] {
    [BreathCue.swell, .tone].map { cue in
      Workload("breath: \(cue.rawValue)") {
        let length = Frames(size.blocks * StereoBlock.frames)
        var swell = BreathSwell(
          .inhale, cue: cue, start: .zero, length: length, gain: 1, seed: 1, rate: .cd)
        let block = StereoBlock()
        return blocks(size) { swell.add(to: block, at: Frames($0)) }
      }
    }
  }

  static func beds(_ size: Size) -> [Workload] {
    Asset.all(in: "Audio/beds", ending: ".yaml").map { asset in
      Workload("bed: \(asset.name)") {
        let bed = Bed(try asset.decoded(as: BedDefinition.self), seed: 1, rate: .cd)
        let block = StereoBlock()
        return blocks(size) { bed.fill(block, at: Frames($0)) }
      }
    }
  }

  /// Work for one block after another, each told its first frame.
  static func blocks(_ size: Size, _ work: @escaping (Int) -> Void) -> () -> Void {
    {
      flushingDenormals {
        for index in 0..<size.blocks { work(index * StereoBlock.frames) }
      }
    }
  }
}
