// dladdr is an extension.
#define _GNU_SOURCE 1

#include "speaker.h"

#include <espeak-ng/espeak_ng.h>
#include <espeak-ng/speak_lib.h>

#include <dlfcn.h>
#include <math.h>

/// The file a function was loaded from; NULL if that is not known.
static const char *library_of(const void *function) {
  Dl_info info;
  return dladdr(function, &info) != 0 ? info.dli_fname : NULL;
}

struct speaker_about speaker_about(void) {
  struct speaker_about about = {0};
  // Only decides where the data lies, as espeak_Initialize will; opens nothing.
  espeak_ng_InitializePath(NULL);
  about.version = espeak_Info(&about.data);
  double (*sine)(double) = sin;
  about.engine = library_of((const void *)espeak_Info);
  about.mathematics = library_of((const void *)sine);
  return about;
}
