#ifndef FLUSH_TO_ZERO_H
#define FLUSH_TO_ZERO_H

/// Sets or clears flush-to-zero and denormals-are-zero on the calling thread; returns what was set.
/// Denormals cost a decaying filter up to nineteen times its normal price.
int flush_to_zero_set(int on);

#endif
