// Linux's own calls, which Swift's module of the C library leaves out.
#define _GNU_SOURCE
#include "file_space.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>

int file_space_reserve(int descriptor, int64_t size) {
  while (fallocate(descriptor, FALLOC_FL_KEEP_SIZE, 0, size) != 0) {
    if (errno != EINTR) return errno;
  }
  return 0;
}

int file_space_in_memory(void) { return memfd_create("render-meditation", MFD_CLOEXEC); }
