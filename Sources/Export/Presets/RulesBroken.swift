/// The finished file breaks rules that it must keep, and was not published.
package struct RulesBroken: Error {
  package let verification: Verification
}
