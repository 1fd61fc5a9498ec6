// Loaded before a program under ThreadSanitizer (LD_PRELOAD).
//
// It says what Swift's own library of mutexes does not:
// Synchronization.Mutex is a futex that the kernel hands over when two threads want it at once. That
// way leads through a library that is not built for the sanitizer, so that every contended lock looks
// like a race: a dozen lines with a Mutex and two threads show it. The ways in and out are wrapped
// here, and the sanitizer is told which lock was taken and given back.
//
// And it lets processes that bound their memory start at all: the sanitizer wants terabytes of
// addresses.
#define _GNU_SOURCE

#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/resource.h>

// Not there in programs that are not built for the sanitizer.
void __tsan_acquire(void *address) __attribute__((weak));
void __tsan_release(void *address) __attribute__((weak));

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

SWIFT void lock_slowly(uint32_t thread, SELF handle) __asm__(LOCK);
SWIFT bool try_slowly(SELF handle) __asm__(TRY);
SWIFT void unlock_slowly(SELF handle) __asm__(UNLOCK);

SWIFT void lock_slowly(uint32_t thread, SELF handle) {
  SWIFT void (*real)(uint32_t, SELF) = dlsym(RTLD_NEXT, LOCK);
  real(thread, handle);
  if (__tsan_acquire) __tsan_acquire(handle);
}

SWIFT bool try_slowly(SELF handle) {
  SWIFT bool (*real)(SELF) = dlsym(RTLD_NEXT, TRY);
  bool is_taken = real(handle);
  if (is_taken && __tsan_acquire) __tsan_acquire(handle);
  return is_taken;
}

SWIFT void unlock_slowly(SELF handle) {
  SWIFT void (*real)(SELF) = dlsym(RTLD_NEXT, UNLOCK);
  if (__tsan_release) __tsan_release(handle);
  real(handle);
}

int setrlimit(__rlimit_resource_t resource, const struct rlimit *limit) {
  __typeof__(&setrlimit) real = dlsym(RTLD_NEXT, "setrlimit");
  return resource == RLIMIT_AS && __tsan_acquire ? 0 : real(resource, limit);
}
