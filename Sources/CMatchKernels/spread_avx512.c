#include "pack.h"

#if defined(__x86_64__)
#include <immintrin.h>

int match_can_spread(void) {
  return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512vbmi2");
}

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi2,bmi,bmi2,popcnt"))), \
    apply_to = function)

/// Which of the 64 columns from `first` on the cells from `column` on have, a bit each. Looks at 64
/// cells, since no word has more: a column of a later word is shifted out.
static inline uint64_t columns_held(const uint16_t *column, int64_t left, int32_t first) {
  uint64_t valid = left >= 64 ? ~0ull : (1ull << left) - 1;
  __m512i bits = _mm512_setzero_si512(), one = _mm512_set1_epi64(1);
  __m128i base = _mm_set1_epi16((int16_t)first);
  _Pragma("clang loop unroll(full)") for (int i = 0; i < 64; i += 8) {
    __mmask8 mask = (__mmask8)(valid >> i);
    __m128i places = _mm_sub_epi16(_mm_maskz_loadu_epi16(mask, column + i), base);
    __m512i set = _mm512_maskz_sllv_epi64(mask, one, _mm512_cvtepu16_epi64(places));
    bits = _mm512_or_si512(bits, set);
  }
  return (uint64_t)_mm512_reduce_or_epi64(bits);
}

static inline uint32_t lowest_bits(int32_t count) {
  return count >= 32 ? ~0u : (1u << count) - 1;
}

void match_spread(
    const uint16_t *column, const int16_t *value, int64_t cells, int32_t columns, uint8_t *bytes) {
  for (int32_t first = 0; first < columns; first += 64) {
    uint64_t held = columns_held(column, cells, first);
    int32_t count = __builtin_popcountll(held);
    __mmask32 low = lowest_bits(count), high = count > 32 ? lowest_bits(count - 32) : 0;
    __m256i a = _mm512_cvtepi16_epi8(_mm512_maskz_loadu_epi16(low, value));
    __m256i b = _mm512_cvtepi16_epi8(_mm512_maskz_loadu_epi16(high, value + 32));
    __m512i packed = _mm512_inserti64x4(_mm512_castsi256_si512(a), b, 1);
    _mm512_storeu_si512(bytes + first, _mm512_maskz_expand_epi8(held, packed));
    column += count;
    value += count;
    cells -= count;
  }
}

#pragma clang attribute pop

#else

int match_can_spread(void) { return 0; }

void match_spread(
    const uint16_t *column, const int16_t *value, int64_t cells, int32_t columns, uint8_t *bytes) {
  (void)column, (void)value, (void)cells, (void)columns, (void)bytes;
}

#endif
