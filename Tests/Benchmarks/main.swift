import Assets
import Foundation
import MeditationScript
import Rendering
import Sound
import Speech

// How fast each part of the sound path is: `swift run -c release benchmarks`.
//
// Machines differ, so each figure stands beside its ratio to adding one block to another, measured in
// the same run.

let rate = SampleRate.cd
let frames = 40 * 1024
let reference = Benchmark.nanoseconds(of: "adding two blocks", frames: frames) {
  let block = StereoBlock()
  let other = StereoBlock()
  other.markSounding()
  return { _ in block.add(other) }
}
let table = Benchmark.Table(reference: reference)

func asset<Value: Decodable>(_ path: String, _ type: Value.Type) -> Value {
  guard let value = try? Asset.at(path)?.decoded(as: type) else { fatalError(path) }
  return value
}

for name in ["bowl-medium", "bowl-large", "tingsha"] {
  let bell = asset("Audio/bells/\(name).yaml", BellDefinition.self)
  table.row("bell, \(name), all ringing", frames: frames) {
    let strike = BellStrike(bell, start: .zero, gain: 1, variation: nil, rate: rate)
    let block = StereoBlock()
    let scratch = StereoBlock()
    return { strike.add(to: block, at: Frames(1024 + $0 % 8192), scratch: scratch) }
  }
}
table.row("plate", frames: frames) {
  var plate = Plate(decay: 0.7, rate: rate)
  let block = StereoBlock()
  let heard = [Float](repeating: 0.1, count: StereoBlock.frames)
  return { _ in plate.add(to: block, hearing: heard, gain: 0.2) }
}
for cue in [BreathCue.swell, .tone] {
  table.row("breath, \(cue.rawValue)", frames: frames) {
    var swell = BreathSwell(
      .inhale, cue: cue, start: .zero, length: Frames(frames * 100), gain: 1, seed: 1, rate: rate)
    let block = StereoBlock()
    return { swell.add(to: block, at: Frames($0)) }
  }
}
for asset in Asset.all(in: "Audio/beds", ending: ".yaml") {
  guard let definition = try? asset.decoded(as: BedDefinition.self) else { fatalError(asset.path) }
  table.row("bed, \(asset.name)", frames: frames) {
    let bed = Bed(definition, seed: 1, rate: rate)
    let block = StereoBlock()
    return { bed.fill(block, at: Frames($0)) }
  }
}

let noise = CounterNoise(seed: 1)
let speech = (0..<frames).map { noise.sample(at: Int64($0)) * 0.2 }
let steady = asset("Audio/voices/steady.yaml", Voice.self).chain
for (name, chain) in [
  ("voice, filters", VoiceChain(filters: steady.filters)),
  ("voice, compressor", VoiceChain(compressor: steady.compressor)),
  ("voice, room", VoiceChain(room: steady.room)), ("voice, whole chain", steady),
] {
  table.whole(name, frames: frames) { _ = chain.channels(of: speech, rate: rate) }
}
for (name, level) in [("under its ceiling", Float(0.1)), ("at work", 1)] {
  table.row("limiter, \(name)", frames: frames) {
    let limiter = Limiter(ceiling: Decibels(-1.5), rate: rate)
    return { position in
      let block = limiter.takeBlock()
      for index in 0..<StereoBlock.frames {
        block.left[index] = noise.sample(at: Int64(position + index)) * level
      }
      block.markSounding()
      if let done = limiter.push(block) { limiter.recycle(done) }
    }
  }
}
table.row("dither and quantise", frames: frames) {
  let quantiser = Quantiser(seed: 1)
  let block = StereoBlock()
  block.left.update(repeating: 0.1)
  block.right.update(repeating: 0.1)
  block.markSounding()
  var samples = [Int32](repeating: 0, count: 2 * StereoBlock.frames)
  return { quantiser.quantise(block, at: Frames($0), frames: 0..<1024, into: &samples) }
}
table.row("loudness meter", frames: frames) {
  var meter = LoudnessMeter(channels: 2, rate: rate)
  let block = StereoBlock()
  block.markSounding()
  return { _ in meter.add(block) }
}
