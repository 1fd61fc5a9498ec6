// swift-tools-version: 6.3
import PackageDescription

/// Whether everything is built for the fuzzers of `make fuzz`, and for nothing else.
let isFuzzing = Context.environment["RENDER_MEDITATION_FUZZING"] != nil

/// What tells a fuzzer which ways through the code an input took.
let coverage: [SwiftSetting] =
  isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer,address", "-O"])] : []

/// Every target of ours: Swift 6, no warning tolerated, imports and existentials spelled out.
let strict: [SwiftSetting] =
  [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + coverage

/// Targets that never touch a pointer: here an unsafe construct does not compile.
let pure = strict + [.strictMemorySafety()]

/// What touches every sample or pixel is compiled for speed in every build: unoptimised, a second
/// of sound takes seconds.
let fast = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// What Debian compiles its own C with against overrun buffers and stacks; sound's arithmetic is the
/// same with it.
let hardening = ["-fstack-protector-strong", "-fstack-clash-protection", "-Wformat=2"]
let hardeningOfRelease = ["-D_FORTIFY_SOURCE=2"]

/// Our C: no fused multiply-add, so that every build computes the same bits.
let plainC: [CSetting] = [
  .unsafeFlags(
    ["-ffp-contract=off", "-Wall", "-Wextra", "-Werror"]
      + (isFuzzing ? ["-fsanitize=fuzzer-no-link,address"] : hardening)),
  .unsafeFlags(isFuzzing ? [] : hardeningOfRelease, .when(configuration: .release)),
]

/// Our C++, which makes no sound.
let plainCXX: [CXXSetting] = [
  .unsafeFlags(["-Wall", "-Wextra", "-Werror"] + hardening),
  .unsafeFlags(hardeningOfRelease, .when(configuration: .release)),
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "render-meditation",
  products: [
    .executable(name: "render-meditation", targets: ["RenderMeditation"]),
    // Reads and checks scripts; no library of sound is behind it.
    .library(name: "MeditationScript", targets: ["MeditationScript"]),
    // Renders tracks.
    .library(name: "MeditationRenderer", targets: ["MeditationRenderer"]),
  ],
  dependencies: [
    // The manual and the completions read what it says of commands in a form that is its own affair.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // C libraries of the system, each imported by one module.
    .systemLibrary(
      name: "CEspeakNG", pkgConfig: "espeak-ng", providers: [.apt(["libespeak-ng-dev"])]),
    .systemLibrary(
      name: "CSndfile", pkgConfig: "sndfile", providers: [.apt(["libsndfile1-dev"])]),
    .systemLibrary(
      name: "CEBUR128", pkgConfig: "libebur128", providers: [.apt(["libebur128-dev"])]),
    .systemLibrary(name: "CTagLib", pkgConfig: "taglib", providers: [.apt(["libtag1-dev"])]),
    .systemLibrary(name: "CMD", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(
      name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CSoxr", pkgConfig: "soxr", providers: [.apt(["libsoxr-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // C and C++ of our own: small rooms.
    .target(name: "CAssets", cSettings: plainC),
    .target(name: "CErrand", cSettings: plainC),
    .target(name: "CFileSpace", cSettings: plainC),
    .target(name: "CFlushToZero", cSettings: plainC),
    .target(name: "CTags", dependencies: ["CTagLib"], cxxSettings: plainCXX),
    .target(name: "CSpeaker", dependencies: ["CEspeakNG"], cSettings: plainC),

    // The way of the work: script, speech, layout, mix, file. Arrows point one way only.
    .target(
      name: "Assets",
      dependencies: ["CAssets", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "MeditationScript",
      dependencies: ["Timebase", .product(name: "Yams", package: "Yams")],
      swiftSettings: pure),
    .target(name: "Timebase", swiftSettings: fast),
    .target(name: "Sound", dependencies: ["CFlushToZero", "Timebase"], swiftSettings: fast),
    .target(
      name: "Loudness", dependencies: ["CEBUR128", "Sound", "Timebase"], swiftSettings: fast),
    .target(name: "Resampling", dependencies: ["CSoxr", "Timebase"], swiftSettings: fast),
    .target(name: "Files", dependencies: ["CFileSpace"], swiftSettings: fast),
    .target(name: "Deflate", dependencies: ["CZlib"], swiftSettings: fast),
    .target(name: "Digests", dependencies: ["CMD", "CXXHash", "Files"], swiftSettings: fast),
    .target(name: "Processes", dependencies: ["CErrand", "Files"], swiftSettings: strict),
    .target(
      name: "SoundFile",
      dependencies: [
        "CSndfile", "CTags", "Files", "Loudness", "Processes", "Resampling", "Timebase",
      ],
      swiftSettings: fast),
    .target(
      name: "Clips",
      dependencies: ["Files", "Resampling", "Sound", "Timebase"],
      swiftSettings: fast),
    .target(name: "Voices", dependencies: ["Sound", "Timebase"], swiftSettings: strict),
    .target(
      name: "Speech",
      dependencies: [
        "CSpeaker", "Digests", "Files", "Processes", "Resampling", "Sound", "Timebase", "Voices",
      ],
      swiftSettings: strict),
    .target(name: "Pacing", dependencies: ["MeditationScript", "Timebase"], swiftSettings: pure),
    .target(
      name: "Catalog",
      dependencies: [
        "Assets", "Files", "MeditationScript", "Pacing", "Sound", "Timebase", "Voices",
      ],
      swiftSettings: pure),
    .target(
      name: "Publishing",
      dependencies: ["Assets", "Digests", "MeditationScript", "Pacing", "Timebase"],
      // The pages are assets.
      exclude: [
        "Page/index.css", "Page/index.html", "Page/index.js", "Page/pages.css", "Page/pages.js",
        "Page/player.css", "Page/player.html", "Page/player.js", "Page/player-breath.js",
        "Page/player-controls.js", "Page/player-opening.js", "Page/player-words.css",
        "Page/player-words.js",
      ],
      swiftSettings: pure),
    .target(name: "Pictures", dependencies: ["Deflate", "Timebase"], swiftSettings: fast),
    .target(
      name: "Importing",
      dependencies: ["Deflate", "MeditationScript", "Pacing", "Processes", "Timebase"],
      swiftSettings: pure),
    .target(
      name: "Rendering",
      dependencies: [
        "Assets", "Catalog", "Clips", "Digests", "Loudness", "MeditationScript", "Pacing",
        "Processes", "Resampling", "Sound", "SoundFile", "Speech", "Timebase", "Voices",
      ],
      swiftSettings: pure),
    .target(
      name: "Export",
      dependencies: [
        "Assets", "Catalog", "Digests", "Files", "Loudness", "MeditationScript", "Pacing",
        "Pictures", "Processes", "Publishing", "Rendering", "Resampling", "SoundFile", "Speech",
        "Timebase",
      ],
      swiftSettings: pure),
    .target(
      name: "Messages",
      dependencies: [
        "Catalog", "Clips", "Export", "Files", "Importing", "MeditationScript", "Pacing",
        "Processes", "Rendering", "Resampling", "SoundFile", "Speech", "Timebase",
      ],
      swiftSettings: pure),
    .target(
      name: "TrackLibrary",
      dependencies: [
        "Assets", "Catalog", "Digests", "Export", "Files", "MeditationScript", "Messages", "Pacing",
        "Pictures", "Processes", "Publishing", "Rendering", "SoundFile", "Speech", "Timebase",
        "Voices",
      ],
      swiftSettings: strict),
    .target(name: "Manual", swiftSettings: pure),
    .target(
      name: "MeditationRenderer",
      dependencies: [
        "Catalog", "Export", "Files", "MeditationScript", "Messages", "Pacing", "Processes",
        "Publishing", "Rendering", "SoundFile", "Speech", "Timebase",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "RenderMeditation",
      dependencies: [
        "Catalog", "Export", "Files", "Importing", "Loudness", "Manual", "MeditationRenderer",
        "MeditationScript", "Messages", "Pacing", "Processes", "Publishing", "Rendering",
        "Resampling", "Sound", "SoundFile", "Speech", "Timebase", "TrackLibrary", "Voices",
        argumentParser,
      ],
      swiftSettings: strict),

    // One folder of tests a module, and one for the built program.
    .target(
      name: "TestSupport",
      dependencies: ["Processes", "Speech"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .target(
      name: "Workloads",
      dependencies: [
        "Assets", "Catalog", "Clips", "Export", "Files", "Loudness", "MeditationScript", "Pacing",
        "Processes", "Rendering", "Resampling", "Sound", "SoundFile", "Speech", "TestSupport",
        "Timebase", "Voices",
      ],
      path: "Tests/Benchmarks/Workloads", swiftSettings: strict),
    .testTarget(
      name: "WorkloadTests",
      dependencies: ["RenderMeditation", "TestSupport", "Workloads"],
      swiftSettings: strict),
    .executableTarget(
      name: "crew-double", dependencies: ["Processes"], path: "Tests/CrewDouble",
      swiftSettings: strict),
    .testTarget(
      name: "ProcessesTests",
      dependencies: ["crew-double", "Files", "Processes", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DigestsTests", dependencies: ["Digests", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "AssetsTests", dependencies: ["Assets"], swiftSettings: strict),
    .testTarget(
      name: "MeditationScriptTests",
      dependencies: ["Assets", "MeditationScript", "TestSupport", "Timebase", "Voices"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "SoundTests",
      dependencies: ["Assets", "Clips", "Loudness", "Sound", "Timebase"], swiftSettings: strict),
    .testTarget(
      name: "SoundFileTests",
      dependencies: [
        "Files", "Processes", "RenderMeditation", "SoundFile", "TestSupport", "Timebase",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ExportTests",
      dependencies: [
        "Export", "Files", "Loudness", "MeditationScript", "Pacing", "Processes", "Publishing",
        "Rendering", "RenderMeditation", "SoundFile", "Speech", "TestSupport", "Timebase",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SpeechTests",
      dependencies: [
        "Assets", "Clips", "Digests", "MeditationScript", "Processes", "RenderMeditation", "Speech",
        "TestSupport", "Timebase", "Voices",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PacingTests",
      dependencies: ["Assets", "Catalog", "MeditationScript", "Pacing", "Timebase"],
      swiftSettings: strict),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "MeditationScript", "Pacing", "Publishing", "TestSupport", "Timebase", "Voices",
      ], swiftSettings: strict),
    .testTarget(name: "DeflateTests", dependencies: ["Deflate"], swiftSettings: strict),
    .testTarget(
      name: "ImportingTests",
      dependencies: [
        "Catalog", "Deflate", "Importing", "MeditationScript", "Pacing", "TestSupport", "Timebase",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "PicturesTests",
      dependencies: ["Pictures", "TestSupport", "Timebase"],
      swiftSettings: strict),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Catalog", "Files", "Loudness", "MeditationScript", "Pacing", "Processes", "Rendering",
        "RenderMeditation", "Sound", "SoundFile", "Speech", "TestSupport", "Timebase", "Voices",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TrackLibraryTests",
      dependencies: [
        "Catalog", "Digests", "Export", "Files", "MeditationScript", "Pictures", "Processes",
        "Rendering", "RenderMeditation", "TestSupport", "TrackLibrary",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    // The examples are another package's; here they are built without access to what is this one's.
    .executableTarget(
      name: "render-one", dependencies: ["MeditationRenderer"],
      path: "Examples/Sources/render-one", packageAccess: false, swiftSettings: strict),
    .executableTarget(
      name: "check-script", dependencies: ["MeditationScript"],
      path: "Examples/Sources/check-script", packageAccess: false, swiftSettings: strict),
    .testTarget(
      name: "MeditationRendererTests",
      dependencies: [
        "check-script", "MeditationRenderer", "MeditationScript", "render-one", "RenderMeditation",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(name: "ManualTests", dependencies: ["Manual"], swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "Digests", "Export", "Publishing", "RenderMeditation", "Speech", "TestSupport", "Timebase",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x,
  cxxLanguageStandard: .gnucxx17
)

// The benchmarks, and the harness that runs them, are here only for `make bench`.
if Context.environment["RENDER_MEDITATION_BENCHMARKS"] != nil {
  package.dependencies.append(
    // Without its traits: no allocator but the system's.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []))
  package.targets += [
    .executableTarget(
      name: "parts",
      dependencies: ["Workloads", .product(name: "Benchmark", package: "benchmark")],
      path: "Tests/Benchmarks/Parts",
      swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "compare", dependencies: ["TestSupport", "lower-bound", "measure"],
      path: "Tests/Benchmarks/Baselines/Compare",
      swiftSettings: strict),
    .executableTarget(
      name: "measure", path: "Tests/Benchmarks/Baselines/Measure", cSettings: plainC),
    .executableTarget(
      name: "lower-bound", dependencies: ["CEspeakNG"],
      path: "Tests/Benchmarks/Baselines/LowerBound", cSettings: plainC),
  ]
}

// What the fuzzers throw their inputs at, which every day's tests compile and try.
let fuzzed: [Target.Dependency] = [
  "Assets", "CSpeaker", "Deflate", "Importing", "MeditationScript", "Pacing", "Processes", "Sound",
  "SoundFile", "Speech",
  "TrackLibrary",
]
if isFuzzing {
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Tests/Fuzzing/CFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["CFuzzer"] + fuzzed, path: "Tests/Fuzzing/Fuzz",
      swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
  ]
} else {
  package.targets.append(
    .testTarget(
      name: "FuzzingTests", dependencies: fuzzed, path: "Tests/Fuzzing",
      exclude: ["CFuzzer", "Fuzz/main.swift", "run"],
      sources: ["Fuzz/FuzzTarget.swift", "Fuzz/Targets", "SeedTests.swift"],
      swiftSettings: strict))
}
