import Files
import Processes
internal import Sound
internal import SoundFile
internal import TestSupport
import Timebase

extension Workload {
  /// Sound that is ready, into a file of each kind, whole and on the disk.
  static func files(_ size: Size) -> [Workload] {
    FileFormat.allCases.map { format in
      Workload("file: \(format.rawValue)") {
        var wish = Encoding.Options()
        wish.format = format
        let encoding = try Encoding(wish)
        let frames = size.blocks * StereoBlock.frames
        let noise = CounterNoise(seed: 1)
        let loud = Float(encoding.pcm.samples.steps) * 0.1
        let samples = (0..<(frames * encoding.pcm.channels)).map {
          Int32(noise.sample(at: Int64($0)) * loud)
        }
        let folder = try TemporaryFolder()
        return {
          // Dropped without being published, the file is gone again.
          let publication = Publication(JobScope())
          let path = folder.file("a." + format.endings[0])
          let sink = try Output.path(path).open(
            encoding, length: Frames(frames), in: publication)
          try sink.write(samples, frames: frames)
          try sink.finish()
        }
      }
    }
  }
}
