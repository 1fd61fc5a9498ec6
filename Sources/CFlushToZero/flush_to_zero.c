#include "flush_to_zero.h"

#if defined(__x86_64__)
#include <xmmintrin.h>

enum { FLUSH_AND_ZERO = 0x8040 };

int flush_to_zero_set(int on) {
  unsigned int state = _mm_getcsr();
  _mm_setcsr(on ? state | FLUSH_AND_ZERO : state & ~(unsigned int)FLUSH_AND_ZERO);
  return (state & FLUSH_AND_ZERO) == FLUSH_AND_ZERO;
}

#elif defined(__aarch64__)

enum { FLUSH_BIT = 24 };

int flush_to_zero_set(int on) {
  unsigned long state;
  __asm__ volatile("mrs %0, fpcr" : "=r"(state));
  unsigned long wanted = on ? state | (1UL << FLUSH_BIT) : state & ~(1UL << FLUSH_BIT);
  __asm__ volatile("msr fpcr, %0" : : "r"(wanted));
  return (int)((state >> FLUSH_BIT) & 1);
}

#else
#error "flush-to-zero is not written for this processor"
#endif
