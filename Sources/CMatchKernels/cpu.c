#include "match_kernels.h"

int match_cpu_level(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni")) return 2;
  if (__builtin_cpu_supports("avx2")) return 1;
#endif
  return 0;
}
