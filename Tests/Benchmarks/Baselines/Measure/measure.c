// measure OUTPUT COMMAND...: runs a command and writes its wall time, its CPU time (both in seconds, with
// that of all its children) and the peak memory of its largest process (in KiB) to OUTPUT.
//
// A child starts out with its parent's peak as its own, so that whoever measures must be small: this is.
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **words) {
    if (count < 3) return 64;
    double start = now();
    pid_t child = fork();
    if (child < 0) return 71;
    if (child == 0) {
        execvp(words[2], words + 2);
        _exit(127);
    }
    int status;
    struct rusage usage;
    if (wait4(child, &status, 0, &usage) != child) return 71;
    double wall = now() - start;
    FILE *output = fopen(words[1], "w");
    if (!output) return 73;
    fprintf(output, "%.4f %.4f %ld\n", wall, seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss);
    if (fclose(output)) return 74;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
