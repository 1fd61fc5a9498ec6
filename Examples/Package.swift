// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "examples",
  dependencies: [.package(name: "render-meditation", path: "..")],
  targets: [
    .executableTarget(
      name: "render-one",
      dependencies: [.product(name: "MeditationRenderer", package: "render-meditation")]),
    .executableTarget(
      name: "check-script",
      dependencies: [.product(name: "MeditationScript", package: "render-meditation")]),
  ]
)
