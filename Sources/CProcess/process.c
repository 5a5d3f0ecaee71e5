#include "process.h"

#include <fcntl.h>
#include <stddef.h>
#include <string.h>
#include <sys/auxv.h>
#include <unistd.h>

static int argument_count;
static char **arguments;

int process_argument_count(void) { return argument_count; }

const char *process_argument(int position) {
  return position >= 0 && position < argument_count ? arguments[position] : NULL;
}

/// Keeps a standard stream that the caller closed from becoming the first file that is opened:
/// progress would then be written into a table. Writing to a folder fails, as to a closed stream.
static void hold_standard_streams(void) {
  for (int stream = 0; stream <= 2; stream++)
    if (fcntl(stream, F_GETFD) == -1) (void)open("/", O_RDONLY);
}

static const char threads[] = "OPENBLAS_NUM_THREADS=1";

static int is_about_threads(const char *setting) {
  return strncmp(setting, threads, strlen(threads) - 1) == 0;
}

/// Starts the program once more, told to OpenBLAS that it needs no threads of its own.
///
/// OpenBLAS starts workers when it is loaded. They do nothing here, as tasks are parallel instead,
/// but one that finds no memory tries again for ever, and `exit` waits for it. The library reads
/// the environment in its constructor, and what `setenv` changes before the C library's own
/// constructor is lost; so the environment can only be changed for a new start. Where that fails
/// the process goes on as it is.
static void start_without_blas_threads(char **environment) {
  size_t count = 0;
  for (; environment[count] != NULL; count++)
    if (strcmp(environment[count], threads) == 0) return;
  // The path by which the program was started; "/proc/self/exe" would be its name from then on.
  const char *path = (const char *)getauxval(AT_EXECFN);
  if (path == NULL) return;
  char *settings[count + 2];
  size_t kept = 0;
  for (size_t i = 0; i < count; i++)
    if (!is_about_threads(environment[i])) settings[kept++] = environment[i];
  settings[kept] = (char *)threads;
  settings[kept + 1] = NULL;
  (void)execve(path, arguments, settings);
}

static void begin(int count, char **words, char **environment) {
  argument_count = count;
  arguments = words;
  hold_standard_streams();
  start_without_blas_threads(environment);
}

/// Runs before the constructors of all libraries.
__attribute__((section(".preinit_array"), used)) static void (*const first)(
    int, char **, char **) = begin;
