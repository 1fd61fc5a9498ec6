/// The resampler failed, which only a shortage of memory causes.
package struct ResamplingError: Error, Equatable {
  package let reason: String
}
