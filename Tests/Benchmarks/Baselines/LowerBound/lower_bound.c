// lower-bound PHRASES SECONDS OUTPUT: what no renderer can do without. One process opens espeak-ng once, has it
// speak each distinct phrase once, and writes as many bytes of silence as the track has bytes of sound.
//
// PHRASES has one phrase a line. Nothing is laid out, resampled, mixed or measured, and the disk is not
// waited for. Pieces of 64 KiB cost the system least: larger ones took up to ten times its time here.
#include <espeak-ng/speak_lib.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { rate = 44100, bytes_a_frame = 4, most_phrases = 4096, piece = 1 << 16 };

// What is spoken is only counted: keeping it would be the renderer's work.
static size_t spoken;

static int hear(short *samples, int count, espeak_EVENT *events) {
    (void)events;
    if (samples && count > 0) spoken += (size_t)count;
    return 0;
}

static int speak(const char *path) {
    static char *known[most_phrases];
    size_t count = 0;
    FILE *file = fopen(path, "r");
    if (!file) return 66;
    char line[4096];
    while (count < most_phrases && fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = 0;
        size_t at = 0;
        while (at < count && strcmp(known[at], line)) at++;
        if (at < count) continue;
        if (!(known[count] = strdup(line))) return 71;
        count++;
        if (espeak_Synth(line, strlen(line) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, NULL, NULL)) return 70;
    }
    fclose(file);
    return espeak_Synchronize() ? 70 : 0;
}

static int write_silence(const char *path, double seconds) {
    size_t left = (size_t)(seconds * rate) * bytes_a_frame;
    char *silence = calloc(1, piece);
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (!silence || file < 0) return 73;
    while (left > 0) {
        ssize_t written = write(file, silence, left < piece ? left : piece);
        if (written <= 0) return 74;
        left -= (size_t)written;
    }
    return close(file) ? 74 : 0;
}

int main(int count, char **words) {
    if (count != 4) return 64;
    if (espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, NULL, 0) < 0) return 69;
    if (espeak_SetVoiceByName("gmw/en-US")) return 69;
    // As slow as the track's voice is: a faster one would have less to say.
    espeak_SetParameter(espeakRATE, 110, 0);
    espeak_SetParameter(espeakPITCH, 40, 0);
    espeak_SetSynthCallback(hear);
    int code = speak(words[1]);
    if (code) return code;
    fprintf(stderr, "%zu samples\n", spoken);
    return write_silence(words[3], atof(words[2]));
}
