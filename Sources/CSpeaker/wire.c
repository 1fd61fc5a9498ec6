#include "wire.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

bool wire_write(int descriptor, const void *bytes, size_t size) {
  const char *next = bytes;
  while (size > 0) {
    ssize_t wrote = write(descriptor, next, size);
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) return false;
    next += wrote;
    size -= (size_t)wrote;
  }
  return true;
}

bool wire_read(int descriptor, void *bytes, size_t size) {
  char *next = bytes;
  while (size > 0) {
    ssize_t got = read(descriptor, next, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    next += got;
    size -= (size_t)got;
  }
  return true;
}

bool wire_reserve(struct wire_buffer *buffer, size_t more) {
  if (buffer->capacity - buffer->size >= more) return true;
  size_t capacity = 2 * (buffer->size + more);
  char *bytes = realloc(buffer->bytes, capacity);
  if (bytes == NULL) return false;
  buffer->bytes = bytes;
  buffer->capacity = capacity;
  return true;
}
