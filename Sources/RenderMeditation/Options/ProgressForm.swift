import ArgumentParser

/// How a track's progress is shown.
enum ProgressForm: String, ExpressibleByArgument, CaseIterable {
  case bar, json
}
