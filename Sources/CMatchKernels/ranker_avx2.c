#include "ranker.h"

#if defined(__x86_64__)
#include <immintrin.h>

#pragma clang attribute push( \
    __attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt"))), apply_to = function)

/// Pairs of bytes sum to at most 2 x 255 x 64, which 16 bits hold: nothing saturates.
static inline __m256i multiply_bytes(__m256i values, __m256i seeker) {
  return _mm256_madd_epi16(_mm256_maddubs_epi16(values, seeker), _mm256_set1_epi16(1));
}

#define DOT(name, multiply)                                                                     \
  static inline void name(                                                                      \
      const uint32_t *packed, const int32_t *list, const int32_t *offset, int32_t steps,        \
      const int32_t *values, int32_t sums[3][2][match_lanes]) {                                 \
    __m256i sum[3][4];                                                                          \
    _Pragma("clang loop unroll(full)") for (int i = 0; i < 12; i++) sum[i / 4][i % 4] =         \
        _mm256_setzero_si256();                                                                 \
    for (int32_t step = 0; step < steps; step++) {                                              \
      const int32_t *v = values + (size_t)list[step] * 2 * match_lanes;                         \
      const uint32_t *u = packed + offset[step];                                                \
      _Pragma("clang loop unroll(full)") for (int row = 0; row < 3; row++) {                    \
        __m256i seeker = _mm256_set1_epi32((int32_t)u[row]);                                    \
        _Pragma("clang loop unroll(full)") for (int part = 0; part < 4; part++) {               \
          __m256i value = _mm256_loadu_si256((const __m256i *)(v + 8 * part));                  \
          sum[row][part] = _mm256_add_epi32(sum[row][part], multiply(value, seeker));           \
        }                                                                                       \
      }                                                                                         \
    }                                                                                           \
    _Pragma("clang loop unroll(full)") for (int i = 0; i < 12; i++)                             \
        _mm256_storeu_si256((__m256i *)(&sums[i / 4][0][0] + 8 * (i % 4)), sum[i / 4][i % 4]);  \
  }

DOT(dot_words, _mm256_madd_epi16)
DOT(dot_bytes, multiply_bytes)

static void dot(
    const match_panels *panels, const uint32_t *packed, const int32_t *list, const int32_t *offset,
    int32_t steps, const int32_t *values, int32_t sums[3][2][match_lanes]) {
  if (panels->bytes) {
    dot_bytes(packed, list, offset, steps, values, sums);
  } else {
    dot_words(packed, list, offset, steps, values, sums);
  }
}

#define MATCH_RANK_GROUP match_rank_group_avx2
#include "ranker_body.h"

#pragma clang attribute pop

#else

void match_rank_group_avx2(const match_task *task) { match_rank_group_portable(task); }

#endif
