// Loaded before a program's own libraries (LD_PRELOAD): the n-th call that opens, reads, writes or
// names a file fails, in the program or in any of its children.
//
//   FAULT_UNDER  the folder whose files are meant, besides those that are named from where the program
//                runs, and those in memory alone
//   FAULT_BOARD  a file of 4096 zeros, shared by all processes: calls so far (4 bytes), whether one
//                has failed (4 bytes), and which (text)
//   FAULT_AT     the call that fails, counted from 0
//   FAULT_WITH   ENOSPC, EDQUOT, EIO, EMFILE, EINTR; SHORT: half of it is read or written; KILL: the
//                process is killed instead
//   FAULT_STAYS  if set, so do all calls after it
//   FAULT_TRACE  a file to which every call that is counted is written: its number, how it can fail,
//                and what it is
//
// Of descriptors only those of ordinary files beyond the standard streams are counted. A call that
// cannot fail in this way does not.
#define _GNU_SOURCE

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum kind {
  OPEN = 1,
  MAKE = 2,
  READ = 4,
  WRITE = 8,
  SYNC = 16,
  CLOSE = 32,
  SIZE = 64,
  NAME = 128,
  LOCK = 256,
  // With the library's own buffer between: it does not try again.
  STREAM = 512,
  REMOVE = 1024,
};

static const struct fault {
  const char *name;
  int code;
  int kinds;
} faults[] = {
    {"ENOSPC", ENOSPC, MAKE | WRITE | SYNC | CLOSE | SIZE | NAME | STREAM},
    {"EDQUOT", EDQUOT, MAKE | WRITE | SYNC | CLOSE | SIZE | NAME | STREAM},
    {"EIO", EIO, OPEN | MAKE | READ | WRITE | SYNC | CLOSE | SIZE | NAME | STREAM | REMOVE},
    {"EMFILE", EMFILE, OPEN | MAKE},
    {"EINTR", EINTR, MAKE | READ | WRITE | SYNC | SIZE | LOCK},
    {"SHORT", 0, READ | WRITE},
    {"KILL", 0, OPEN | MAKE | READ | WRITE | SYNC | CLOSE | SIZE | NAME | LOCK | STREAM | REMOVE},
};

static struct board {
  atomic_uint calls;
  atomic_uint fired;
  char what[4088];
} *board;
static const struct fault *fault;
static unsigned at;
static bool stays;
static int trace = -1;
static const char *folder;

// glibc's own lists of the environment are not there yet when the first calls come.
__attribute__((constructor)) static void set_up(void) {
  const char *path = getenv("FAULT_BOARD"), *with = getenv("FAULT_WITH");
  if (path == NULL || with == NULL) return;
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC, 0);
  if (file < 0) return;
  void *memory = mmap(NULL, sizeof *board, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  syscall(SYS_close, file);
  if (memory == MAP_FAILED) return;
  board = memory;
  at = (unsigned)strtoul(getenv("FAULT_AT") ? getenv("FAULT_AT") : "0", NULL, 10);
  stays = getenv("FAULT_STAYS") != NULL;
  folder = getenv("FAULT_UNDER");
  const char *traced = getenv("FAULT_TRACE");
  if (traced != NULL)
    trace = (int)syscall(SYS_openat, AT_FDCWD, traced, O_WRONLY | O_APPEND | O_CLOEXEC, 0);
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
    if (strcmp(faults[i].name, with) == 0) fault = &faults[i];
}

static bool is_file(int descriptor) {
  struct stat status;
  return descriptor > STDERR_FILENO && fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

// The path of an open file, which the system knows.
static const char *path_of(int descriptor, char *name, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = syscall(SYS_readlink, link, name, size - 1);
  name[length > 0 ? length : 0] = 0;
  return name;
}

// A name within an open folder, as a whole path.
static const char *path_in(int folder, const char *path, char *whole, size_t size) {
  if (path[0] == '/' || folder == AT_FDCWD) return path;
  char above[2048];
  snprintf(whole, size, "%s/%s", path_of(folder, above, sizeof above), path);
  return whole;
}

static bool is_meant(const char *path) {
  if (strncmp(path, "/memfd:voice", 12) == 0) return true;
  if (strncmp(path, "/memfd:", 7) == 0) return false;
  if (path[0] != '/' || folder == NULL) return true;
  return strncmp(path, folder, strlen(folder)) == 0;
}

static void note(unsigned number, enum kind kind, const char *call, const char *path) {
  char line[4096], ways[256] = "";
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
    if (!(faults[i].kinds & kind)) continue;
    strcat(ways, ways[0] ? "," : "");
    strcat(ways, faults[i].name);
  }
  int size = snprintf(line, sizeof line, "%u %s %s %s\n", number, ways, call, path);
  syscall(SYS_write, trace, line, size);
}

// Whether this call fails; then errno says why.
static bool fails(const char *call, enum kind kind, const char *path, int descriptor) {
  if (fault == NULL) return false;
  char name[2048];
  if (path == NULL && !is_file(descriptor)) return false;
  if (path == NULL) path = path_of(descriptor, name, sizeof name);
  if (!is_meant(path)) return false;
  unsigned number = atomic_fetch_add(&board->calls, 1);
  if (trace >= 0) note(number, kind, call, path);
  if (number != at && !(stays && number > at)) return false;
  if ((fault->kinds & kind) == 0) return false;
  if (atomic_exchange(&board->fired, 1) == 0)
    snprintf(board->what, sizeof board->what, "%s %s", call, path);
  if (strcmp(fault->name, "KILL") == 0) kill(getpid(), SIGKILL);
  errno = fault->code;
  return true;
}

#define REAL(name)                                                  \
  static __typeof__(&name) real;                                    \
  if (real == NULL) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static int mode_of(int flags, va_list list) {
  return (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(list, int) : 0;
}

static enum kind opening(int flags) {
  return (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? MAKE : OPEN;
}

#define OPENS(name)                                              \
  int name(const char *path, int flags, ...) {                   \
    REAL(name);                                                  \
    va_list list;                                                \
    va_start(list, flags);                                       \
    int mode = mode_of(flags, list);                             \
    va_end(list);                                                \
    if (fails("open", opening(flags), path, -1)) return -1;      \
    return real(path, flags, mode);                              \
  }
OPENS(open)
OPENS(open64)

static bool fails_in(const char *call, enum kind kind, int folder, const char *path) {
  char whole[4096];
  return fails(call, kind, path_in(folder, path, whole, sizeof whole), -1);
}

#define OPENS_AT(name)                                           \
  int name(int folder, const char *path, int flags, ...) {       \
    REAL(name);                                                  \
    va_list list;                                                \
    va_start(list, flags);                                       \
    int mode = mode_of(flags, list);                             \
    va_end(list);                                                \
    if (fails_in("openat", opening(flags), folder, path)) return -1; \
    return real(folder, path, flags, mode);                      \
  }
OPENS_AT(openat)
OPENS_AT(openat64)

#define OPENS_STREAM(name)                                                                  \
  FILE *name(const char *path, const char *mode) {                                          \
    REAL(name);                                                                             \
    return fails("fopen", *mode == 'r' ? OPEN : MAKE, path, -1) ? NULL : real(path, mode);   \
  }
OPENS_STREAM(fopen)
OPENS_STREAM(fopen64)

DIR *opendir(const char *path) {
  REAL(opendir);
  return fails("opendir", OPEN, path, -1) ? NULL : real(path);
}

int memfd_create(const char *name, unsigned flags) {
  REAL(memfd_create);
  char path[256];
  snprintf(path, sizeof path, "/memfd:%s", name);
  // No disk is full for it, and no signal interrupts it.
  return fails("memfd_create", OPEN, path, -1) ? -1 : real(name, flags);
}

// The half of it, if that is how it fails.
#define MOVES(kind, type, name, parameters, descriptor, half, whole)  \
  ssize_t name parameters {                                          \
    REAL(name);                                                      \
    if (!fails(#name, kind, NULL, descriptor)) return real whole;     \
    if (fault->code != 0) return -1;                                 \
    return real half;                                                \
  }
MOVES(READ, ssize_t, read, (int file, void *bytes, size_t size), file,
      (file, bytes, (size + 1) / 2), (file, bytes, size))
MOVES(READ, ssize_t, pread, (int file, void *bytes, size_t size, off_t place), file,
      (file, bytes, (size + 1) / 2, place), (file, bytes, size, place))
MOVES(READ, ssize_t, pread64, (int file, void *bytes, size_t size, off64_t place), file,
      (file, bytes, (size + 1) / 2, place), (file, bytes, size, place))
MOVES(WRITE, ssize_t, write, (int file, const void *bytes, size_t size), file,
      (file, bytes, (size + 1) / 2), (file, bytes, size))
MOVES(WRITE, ssize_t, pwrite, (int file, const void *bytes, size_t size, off_t place), file,
      (file, bytes, (size + 1) / 2, place), (file, bytes, size, place))
MOVES(WRITE, ssize_t, pwrite64, (int file, const void *bytes, size_t size, off64_t place), file,
      (file, bytes, (size + 1) / 2, place), (file, bytes, size, place))

// Streams remember that they failed: whoever asks is told.
static void mark(FILE *stream) { stream->_flags |= 0x20; }

size_t fread(void *bytes, size_t size, size_t count, FILE *stream) {
  REAL(fread);
  if (!fails("fread", READ, NULL, fileno(stream)) || fault->code == 0 || fault->code == EINTR)
    return real(bytes, size, count, stream);
  mark(stream);
  return 0;
}

size_t fwrite(const void *bytes, size_t size, size_t count, FILE *stream) {
  REAL(fwrite);
  if (!fails("fwrite", STREAM, NULL, fileno(stream))) return real(bytes, size, count, stream);
  mark(stream);
  return 0;
}

int fflush(FILE *stream) {
  REAL(fflush);
  if (stream == NULL || !fails("fflush", STREAM, NULL, fileno(stream))) return real(stream);
  mark(stream);
  return EOF;
}

int fclose(FILE *stream) {
  REAL(fclose);
  int code = fails("fclose", STREAM, NULL, fileno(stream)) ? errno : 0;
  int result = real(stream);
  if (code == 0) return result;
  errno = code;
  return EOF;
}

int close(int file) {
  REAL(close);
  int code = fails("close", CLOSE, NULL, file) ? errno : 0;
  int result = real(file);
  if (code == 0) return result;
  errno = code;
  return -1;
}

// All the others: a call, or -1.
#define CALL(kind, path, descriptor, name, parameters, arguments)                          \
  int name parameters {                                                                    \
    REAL(name);                                                                            \
    return fails(#name, kind, path, descriptor) ? -1 : real arguments;                      \
  }
CALL(SYNC, NULL, file, fsync, (int file), (file))
CALL(SYNC, NULL, file, fdatasync, (int file), (file))
CALL(SIZE, NULL, file, ftruncate, (int file, off_t size), (file, size))
CALL(SIZE, NULL, file, ftruncate64, (int file, off64_t size), (file, size))
CALL(SIZE, NULL, file, fallocate, (int file, int mode, off_t start, off_t size),
     (file, mode, start, size))
CALL(SIZE, NULL, file, fallocate64, (int file, int mode, off64_t start, off64_t size),
     (file, mode, start, size))
CALL(LOCK, NULL, file, flock, (int file, int how), (file, how))
CALL(NAME, to, -1, rename, (const char *from, const char *to), (from, to))
CALL(NAME, to, -1, link, (const char *from, const char *to), (from, to))
CALL(NAME, to, -1, symlink, (const char *from, const char *to), (from, to))
CALL(NAME, path, -1, mkdir, (const char *path, mode_t mode), (path, mode))
CALL(REMOVE, path, -1, unlink, (const char *path), (path))

#define CALL_AT(kind, folder, path, name, parameters, arguments)                            \
  int name parameters {                                                                    \
    REAL(name);                                                                            \
    return fails_in(#name, kind, folder, path) ? -1 : real arguments;                       \
  }
CALL_AT(NAME, b, to, renameat, (int a, const char *from, int b, const char *to), (a, from, b, to))
CALL_AT(NAME, b, to, linkat, (int a, const char *from, int b, const char *to, int flags),
        (a, from, b, to, flags))
CALL_AT(NAME, folder, path, mkdirat, (int folder, const char *path, mode_t mode),
        (folder, path, mode))
CALL_AT(REMOVE, folder, path, unlinkat, (int folder, const char *path, int flags),
        (folder, path, flags))
