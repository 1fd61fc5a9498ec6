internal import Pictures
internal import Testing

struct CoverTests {
  @Test func `a practice keeps its cover`() {
    #expect(Cover(of: "metta").png(side: 40) == Cover(of: "metta").png(side: 40))
  }

  @Test func `no two practices share a cover`() {
    let names = ["metta", "rain", "arriving", "soothing-touch", "kind-dialogue", "Metta", ""]
    let covers = Set(names.map { Cover(of: $0).pixels(side: 24) })
    #expect(covers.count == names.count)
  }

  @Test func `a cover fits a podcast directory`() {
    #expect(Cover(of: "arriving").png().count < 200_000)
  }

  @Test(arguments: ["metta", "kind-dialogue", "compassionate-letter"])
  func `a small cover is the large one seen from afar`(name: String) {
    let (small, large) = (Cover(of: name).pixels(side: 60), Cover(of: name).pixels(side: 240))
    var difference = 0
    for y in 0..<60 {
      for i in 0..<180 {
        // The mean of the sixteen pixels that the small one stands for.
        let (x, colour) = (i / 3, i % 3)
        let block = (0..<16).map {
          Int(large[((y * 4 + $0 / 4) * 240 + x * 4 + $0 % 4) * 3 + colour])
        }
        difference += abs(Int(small[y * 180 + i]) - block.reduce(0, +) / 16)
      }
    }
    #expect(difference < 60 * 180, "on average less than one level of 255")
  }

  @Test(arguments: ["metta", "rain", "arriving", "kind-dialogue"])
  func `the sky is brighter around the disc than at the top`(name: String) {
    let pixels = Cover(of: name).pixels(side: 100)
    func brightness(ofRow y: Int) -> Int {
      pixels[y * 300..<(y + 1) * 300].reduce(0) { $0 + Int($1) }
    }
    #expect(brightness(ofRow: 40) > brightness(ofRow: 0))
  }
}
