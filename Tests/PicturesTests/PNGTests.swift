internal import Foundation
internal import Pictures
internal import TestSupport
internal import Testing
import Timebase

struct PNGTests {
  @Test(.enabled(if: PNGReader.isHere, "needs python3"))
  func `another program reads the pixels of a tiny picture`() throws {
    let pixels: [UInt8] = [255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 2, 3, 128, 128, 128, 250, 251, 252]
    let read = try PNGReader(PNG.encode(pixels: pixels, width: 3, height: 2))
    #expect(read.width == 3)
    #expect(read.height == 2)
    #expect(read.pixels == pixels)
  }

  @Test(.enabled(if: PNGReader.isHere, "needs python3"))
  func `a row takes the filter it fits, and comes back whole`() throws {
    let (pixels, wanted) = Self.rowsForEveryFilter(width: 40)
    let read = try PNGReader(
      PNG.encode(pixels: pixels, width: 40, height: pixels.count / 120))
    #expect(read.pixels == pixels)
    for (row, filter) in wanted { #expect(read.filters[row] == filter, "row \(row)") }
  }

  @Test(.enabled(if: Tool.isInstalled("ffprobe"), "needs ffprobe"))
  func `ffprobe sees a picture of the size asked`() throws {
    let folder = try TemporaryFolder()
    try Data(Cover(of: "metta").png(side: 48)).write(
      to: URL(fileURLWithPath: folder.file("cover.png")))
    let run = try #require(Tool("ffprobe")).run(
      [
        "-v", "error", "-show_entries", "stream=codec_name,width,height,pix_fmt",
        "-of", "csv=p=0", "cover.png",
      ], in: folder.path)
    #expect(run.output == "png,48,48,rgb24\n")
  }

  /// After a row of noise, or a slope, comes one that follows from its neighbours in one filter's way,
  /// but for a one here and there.
  ///
  /// - Returns: the pixels, and which row should have which filter.
  private static func rowsForEveryFilter(width: Int) -> ([UInt8], [(row: Int, filter: Int)]) {
    let noise = CounterNoise(seed: 7)
    let size = width * 3
    var pixels: [UInt8] = []
    var wanted: [(Int, Int)] = []
    for filter in 0..<5 {
      pixels += (0..<size).map {
        filter == 4 ? UInt8($0 / 3 * 5) : UInt8(noise.unit(at: Int64(filter * size + $0)) * 256)
      }
      wanted.append((filter * 2 + 1, filter))
      let above = Array(pixels.suffix(size))
      var row: [UInt8] = []
      for i in 0..<size {
        let (a, c) = i < 3 ? (0, 0) : (Int(row[i - 3]), Int(above[i - 3]))
        let b = Int(above[i])
        let guess = a + b - c
        let nearest = [a, b, c].min { (guess - $0).magnitude < (guess - $1).magnitude } ?? a
        let base = [0, i < 3 ? 90 : a, b, (a + b) / 2, i < 3 ? 90 : nearest][filter]
        row.append(UInt8(truncatingIfNeeded: base + (i % 17 == 5 ? 1 : 0)))
      }
      pixels += row
    }
    return (pixels, wanted)
  }
}
