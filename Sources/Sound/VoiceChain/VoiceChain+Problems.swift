internal import Timebase

extension VoiceChain {
  /// Adds a problem for every figure with which a clip would be silence, noise or endless.
  package func check(_ found: inout Findings) {
    if filters.count > 32 {
      found.problems.append("`filters` has \(filters.count) entries; 32 are allowed.")
    }
    for (index, filter) in filters.prefix(32).enumerated() {
      let place = "of filter \(index + 1)"
      found.check(filter.frequency, "`frequency` \(place)", within: 10...40_000, "Hz")
      found.check(filter.q, "`q` \(place)", within: 0.05...50)
      found.check(filter.gain?.value ?? 0, "`gain` \(place)", within: -60...30, "dB")
    }
    if let compressor {
      let place = "of `compressor`"
      found.check(compressor.threshold.value, "`threshold` \(place)", within: -80...0, "dB")
      found.check(compressor.ratio, "`ratio` \(place)", within: 1...100)
      found.check(compressor.knee.value, "`knee` \(place)", within: 0...40, "dB")
      found.check(compressor.detector, "`detector` \(place)", within: 0.0001...5, "seconds")
      found.check(compressor.attack, "`attack` \(place)", within: 0.0001...5, "seconds")
      found.check(compressor.release, "`release` \(place)", within: 0.001...10, "seconds")
    }
    if let room {
      let place = "of `room`"
      found.check(room.size, "`size` \(place)", within: 0.05...4)
      found.check(room.decay, "`decay` \(place)", within: 0...0.98)
      found.check(room.damping, "`damping` \(place)", within: 0...1)
      found.check(room.predelay, "`predelay` \(place)", within: 0...0.5, "seconds")
      found.check(room.wet.value, "`wet` \(place)", within: -80...12, "dB")
    }
  }
}
