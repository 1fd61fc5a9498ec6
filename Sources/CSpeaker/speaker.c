// pipe2 and memfd_create are extensions.
#define _GNU_SOURCE 1

#include "speaker.h"
#include "wire.h"

#include <espeak-ng/espeak_ng.h>
#include <espeak-ng/speak_lib.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// A phrase has this long, plus a little for each byte of its text.
enum { PHRASE_SECONDS = 5, BYTES_A_SECOND = 100 };

/// The fork's exit code is this and a speaker_status if the voice could not be set; the engine's own
/// codes are smaller.
enum { NOT_SET = 100 };

/// Where the fork writes its samples; used in the fork only.
static int fork_output = -1;
/// Whether only phonemes are wanted; used in the fork only.
static bool is_silent = false;

/// What the engine has said and the parent has not heard: the engine speaks in pieces of 50 ms, and
/// each that is sent wakes the parent.
static char unsent[1 << 15];
static size_t unsent_bytes = 0;

static void send_unsent(void) {
  if (!wire_write(fork_output, unsent, unsent_bytes)) _exit(74);
  unsent_bytes = 0;
}

static int deliver(short *samples, int count, espeak_EVENT *events) {
  (void)events;
  if (is_silent || samples == NULL) return 0;
  const char *next = (const char *)samples;
  size_t left = count > 0 ? (size_t)count * sizeof *samples : 0;
  while (left > 0) {
    size_t room = sizeof unsent - unsent_bytes;
    size_t taken = left < room ? left : room;
    memcpy(unsent + unsent_bytes, next, taken);
    unsent_bytes += taken, next += taken, left -= taken;
    if (unsent_bytes == sizeof unsent) send_unsent();
  }
  return 0;
}

/// No text may make the engine open a file, whatever it says.
static int deny(int type, const char *uri, const char *base) {
  (void)type, (void)uri, (void)base;
  return 1;
}

/// The file espeak-ng has the current voice's language in.
static FILE *open_language(void) {
  const char *data = NULL;
  const espeak_VOICE *voice = espeak_GetCurrentVoice();
  espeak_Info(&data);
  char path[4096];
  int length = 0;
  if (data != NULL && voice != NULL && voice->identifier != NULL)
    length = snprintf(path, sizeof path, "%s/lang/%s", data, voice->identifier);
  if (length > 0 && (size_t)length < sizeof path) return fopen(path, "re");
  errno = ENOENT;
  return NULL;
}

/// Writes a file of the engine's to a descriptor, and a timbre below it.
static bool write_voice(int output, FILE *language, const char *timbre) {
  char part[4096];
  size_t got;
  while ((got = fread(part, 1, sizeof part, language)) > 0) {
    if (!wire_write(output, part, got)) return false;
  }
  // Half a language would be another voice.
  return !ferror(language) && wire_write(output, "\n", 1) &&
         wire_write(output, timbre, strlen(timbre)) && wire_write(output, "\n", 1);
}

/// Gives the current language a timbre of our own: the engine reads one file with both, which here
/// lies in memory only.
static enum speaker_status set_timbre(const char *timbre) {
  FILE *language = open_language();
  if (language == NULL) return errno == ENOENT ? SPEAKER_NO_VOICE : SPEAKER_NO_RESOURCES;
  enum speaker_status status = SPEAKER_NO_RESOURCES;
  int memory = memfd_create("voice", MFD_CLOEXEC);
  if (memory >= 0 && write_voice(memory, language, timbre)) {
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", memory);
    status = espeak_ng_SetVoiceByFile(path) == ENS_OK ? SPEAKER_DONE : SPEAKER_NO_VOICE;
  }
  if (memory >= 0) close(memory);
  fclose(language);
  return status;
}

static enum speaker_status set_voice(const struct speaker_settings *settings) {
  // A language that is not found leaves the old one in place and says so only here.
  if (espeak_SetVoiceByName(settings->language) != EE_OK) return SPEAKER_NO_VOICE;
  enum speaker_status status = set_timbre(settings->timbre);
  if (status != SPEAKER_DONE) return status;
  if (espeak_SetParameter(espeakRATE, settings->pace, 0) != EE_OK ||
      espeak_SetParameter(espeakPITCH, settings->pitch, 0) != EE_OK ||
      espeak_SetParameter(espeakRANGE, settings->pitch_range, 0) != EE_OK)
    return SPEAKER_NO_ENGINE;
  return SPEAKER_DONE;
}

static enum speaker_status open_engine(const struct speaker_settings *settings, uint32_t *rate) {
  // Nothing is played here; yet the engine looks for a sound server, may start one, and makes a
  // folder for it in the user's home, unless it is told of a server that is none.
  if (setenv("PULSE_SERVER", "unix:/dev/null", 1) != 0) return SPEAKER_NO_ENGINE;
  // A home that is no path would be complained of on standard error.
  const char *home = getenv("HOME");
  if (home != NULL && home[0] != '/') unsetenv("HOME");
  int hertz = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, NULL, espeakINITIALIZE_DONT_EXIT);
  if (hertz <= 0) return SPEAKER_NO_ENGINE;
  *rate = (uint32_t)hertz;
  espeak_SetSynthCallback(deliver);
  espeak_SetUriCallback(deny);
  return set_voice(settings);
}

static bool is_ready(const struct speaker_settings *ready, const struct speaker_settings *asked) {
  return strcmp(ready->language, asked->language) == 0 &&
         strcmp(ready->timbre, asked->timbre) == 0 && ready->pace == asked->pace &&
         ready->pitch == asked->pitch && ready->pitch_range == asked->pitch_range;
}

static void limit(int resource, rlim_t value) {
  struct rlimit bound = {value, value};
  setrlimit(resource, &bound);
}

/// The fork: speaks one phrase and ends.
static void speak(const struct speaker_settings *ready, const struct speaker_phrase *phrase, int output) {
  const struct speaker_request *request = &phrase->request;
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, PHRASE_SECONDS + request->bytes / BYTES_A_SECOND);
  limit(RLIMIT_AS, (rlim_t)1 << 30);
  fork_output = output;
  const struct speaker_settings asked = {phrase->language, phrase->timbre, request->pace,
                                         request->pitch, request->pitch_range};
  enum speaker_status status = is_ready(ready, &asked) ? SPEAKER_DONE : set_voice(&asked);
  if (status != SPEAKER_DONE) _exit(NOT_SET + (int)status);
  // From here on, with the script's words in, no file can be written at all.
  limit(RLIMIT_FSIZE, 0);
  FILE *trace = request->trace ? fdopen(output, "w") : NULL;
  if (request->trace && trace == NULL) _exit(74);
  if (trace != NULL) espeak_SetPhonemeTrace(espeakPHONEMES_IPA, trace);
  is_silent = trace != NULL;
  unsigned int flags = espeakCHARS_UTF8 | (request->phonemes ? espeakPHONEMES : 0);
  int code = espeak_Synth(phrase->text, request->bytes + 1, 0, POS_CHARACTER, 0, flags, NULL, NULL);
  if (code == EE_OK) code = espeak_Synchronize();
  send_unsent();
  if (trace != NULL && fflush(trace) != 0) _exit(74);
  _exit(code == EE_OK ? 0 : 1 + (code & 0x3f));
}

static int64_t milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/// Gathers what the fork writes; false when it took too long or wrote too much.
static bool gather(int input, int64_t deadline, struct wire_buffer *pcm) {
  for (;;) {
    int64_t left = deadline - milliseconds();
    struct pollfd ready = {.fd = input, .events = POLLIN};
    int polled = left > 0 ? poll(&ready, 1, (int)left) : 0;
    if (polled < 0 && errno == EINTR) continue;
    if (polled <= 0) return false;
    if (!wire_reserve(pcm, 65536)) return false;
    ssize_t got = read(input, pcm->bytes + pcm->size, 65536);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    if (got == 0) return true;
    pcm->size += (size_t)got;
    if (pcm->size > SPEAKER_ANSWER_LIMIT) return false;
  }
}

static void judge(int status, bool in_time, struct speaker_answer *answer) {
  if (!in_time) {
    answer->status = SPEAKER_TOO_LONG;
  } else if (WIFSIGNALED(status)) {
    answer->status = WTERMSIG(status) == SIGXCPU ? SPEAKER_TOO_LONG : SPEAKER_CRASHED;
    answer->detail = (uint32_t)WTERMSIG(status);
  } else if (WEXITSTATUS(status) > NOT_SET) {
    answer->status = (uint32_t)(WEXITSTATUS(status) - NOT_SET);
  } else if (WEXITSTATUS(status) != 0) {
    answer->status = SPEAKER_REFUSED;
    answer->detail = (uint32_t)WEXITSTATUS(status) - 1;
  }
}

static struct speaker_answer answer_request(const struct speaker_settings *ready,
                                            const struct speaker_phrase *phrase,
                                            struct wire_buffer *pcm) {
  const struct speaker_request *request = &phrase->request;
  struct speaker_answer answer = {.id = request->id, .status = SPEAKER_DONE};
  int ends[2];
  pcm->size = 0;
  if (pipe2(ends, O_CLOEXEC) != 0) {
    answer.status = SPEAKER_NO_RESOURCES, answer.detail = (uint32_t)errno;
    return answer;
  }
  pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    speak(ready, phrase, ends[1]);
  }
  int failure = errno;
  close(ends[1]);
  if (child < 0) {
    answer.status = SPEAKER_NO_RESOURCES, answer.detail = (uint32_t)failure;
  } else {
    int64_t patience = 1000 * (PHRASE_SECONDS + request->bytes / BYTES_A_SECOND);
    bool in_time = gather(ends[0], milliseconds() + patience, pcm);
    int status = 0;
    pid_t waited;
    if (!in_time) kill(child, SIGKILL);
    do waited = waitpid(child, &status, 0);
    while (waited < 0 && errno == EINTR);
    // Of a fork that nobody saw end, nobody knows whether it has said everything.
    if (waited != child) status = SIGKILL;
    judge(status, in_time, &answer);
  }
  close(ends[0]);
  if (answer.status != SPEAKER_DONE) pcm->size = 0;
  answer.bytes = (uint32_t)pcm->size;
  return answer;
}

int speaker_serve(const struct speaker_settings *settings) {
  // The terminal's interrupt is the parent's to handle; this process ends when its input does.
  signal(SIGINT, SIG_IGN);
  signal(SIGPIPE, SIG_IGN);
  // Whoever starts a program may have it ignore the end of its children, and it could not judge them.
  signal(SIGCHLD, SIG_DFL);
  // Only answers go to the pipe: whatever the library prints ends up on standard error.
  int output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (output < 0 || dup2(STDERR_FILENO, STDOUT_FILENO) < 0) return 71;

  struct speaker_greeting greeting = {.magic = SPEAKER_MAGIC};
  greeting.status = open_engine(settings, &greeting.rate);
  if (!wire_write(output, &greeting, sizeof greeting)) return 74;
  if (greeting.status != SPEAKER_DONE) return 69;

  struct wire_buffer pcm = {0};
  static struct speaker_phrase phrase;
  for (;;) {
    enum speaker_reading reading = speaker_read_phrase(STDIN_FILENO, &phrase);
    if (reading != SPEAKER_READ) return reading == SPEAKER_END ? 0 : 76;
    struct speaker_answer answer = answer_request(settings, &phrase, &pcm);
    if (!wire_write(output, &answer, sizeof answer) ||
        !wire_write(output, pcm.bytes, answer.bytes))
      return 74;
  }
}
