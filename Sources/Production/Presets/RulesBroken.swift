/// A file does not keep the rules that it must, and has not appeared.
package struct RulesBroken: Error {
  package let verification: Verification
}
