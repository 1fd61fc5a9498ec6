internal import Foundation
internal import TestSupport
internal import Testing

/// A PNG file as another program understands it, written in Python from the specification alone.
struct PNGReader {
  static let isHere = Tool.hasPython("struct", "zlib")

  let width: Int
  let height: Int
  /// The number of the filter of each row.
  let filters: [Int]
  let pixels: [UInt8]

  init(_ file: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try Data(file).write(to: URL(fileURLWithPath: folder.file("picture.png")))
    let run = try #require(Tool("python3")).run(
      ["-c", Self.program, "picture.png"], in: folder.path)
    try #require(run.code == 0, Comment(rawValue: run.errors))
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").compactMap { Int($0) } }
    (width, height) = (lines[0][0], lines[0][1])
    filters = lines[1]
    pixels = lines[2].map { UInt8($0) }
  }

  /// Checks signature, order and sums of the chunks, and undoes the filters.
  private static let program = """
    import struct, sys, zlib
    data = open(sys.argv[1], "rb").read()
    assert data[:8] == b"\\x89PNG\\r\\n\\x1a\\n"
    place, chunks = 8, []
    while place < len(data):
        length, = struct.unpack(">I", data[place:place + 4])
        body = data[place + 4:place + 8 + length]
        assert zlib.crc32(body) == struct.unpack(">I", data[place + 8 + length:place + 12 + length])[0]
        chunks.append((body[:4], body[4:]))
        place += 12 + length
    assert [name for name, _ in chunks] == [b"IHDR", b"IDAT", b"IEND"] and chunks[2][1] == b""
    width, height, *kind = struct.unpack(">IIBBBBB", chunks[0][1])
    assert kind == [8, 2, 0, 0, 0]
    raw, size = zlib.decompress(chunks[1][1]), 3 * width
    assert len(raw) == height * (size + 1)
    filters, above, out = [], [0] * size, []
    for y in range(height):
        line = raw[y * (size + 1):(y + 1) * (size + 1)]
        filters.append(line[0])
        row = []
        for i, value in enumerate(line[1:]):
            a = row[i - 3] if i >= 3 else 0
            b = above[i]
            c = above[i - 3] if i >= 3 else 0
            nearest = min((abs(b - c), 0, a), (abs(a - c), 1, b), (abs(a + b - 2 * c), 2, c))[2]
            row.append((value + (0, a, b, (a + b) // 2, nearest)[line[0]]) % 256)
        out += row
        above = row
    print(width, height)
    print(*filters)
    print(*out)
    """
}
