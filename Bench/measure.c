/* Runs a program N times and prints a line for each: seconds by the wall clock, processor seconds, peak memory in KiB,
 * exit status. Its output goes nowhere.
 *
 *     measure N PROGRAM [ARGUMENT...]
 *
 * In C because a child's peak memory counts its parent's, until it becomes another program: this parent is small.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

int main(int count, char **arguments)
{
    posix_spawn_file_actions_t nowhere;
    if (count < 3) {
        fprintf(stderr, "usage: measure N PROGRAM [ARGUMENT...]\n");
        return 64;
    }
    posix_spawn_file_actions_init(&nowhere);
    posix_spawn_file_actions_addopen(&nowhere, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&nowhere, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    for (int runs = atoi(arguments[1]); runs > 0; runs--) {
        pid_t child;
        int status;
        struct rusage usage;
        double start = now();
        if (posix_spawnp(&child, arguments[2], &nowhere, NULL, arguments + 2, environ) != 0) {
            perror(arguments[2]);
            return 1;
        }
        wait4(child, &status, 0, &usage);
        double wall = now() - start;
        long peak = usage.ru_maxrss;
#ifdef __APPLE__
        peak /= 1024; /* bytes there */
#endif
        printf("%.6f %.6f %ld %d\n", wall, seconds(usage.ru_utime) + seconds(usage.ru_stime), peak,
               WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    }
    return 0;
}
