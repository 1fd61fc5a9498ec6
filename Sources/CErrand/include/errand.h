// Calls of GNU's C library that Swift's module of it does not have.
#ifndef ERRAND_H
#define ERRAND_H

#include <spawn.h>

// A file without a name, close-on-exec; -1 with errno set.
int errand_file(void);

// A pipe, reading end first, both ends born close-on-exec; -1 with errno set.
int errand_pipe(int ends[2]);

// Has a child begin its work in a folder; an error number, or 0.
int errand_works_in(posix_spawn_file_actions_t *actions, const char *folder);

#endif
