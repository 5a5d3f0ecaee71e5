#include "ranker.h"

#if defined(__x86_64__)
#include <immintrin.h>

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,bmi,bmi2,popcnt,lzcnt"))), \
    apply_to = function)

#include "avx512_masks.h"
#include "avx512_rows.h"

#define DOT(name, multiply)                                                                    \
  static inline __attribute__((always_inline)) void name(                                      \
      const uint32_t *packed, const int32_t *list, const int32_t *offset, int32_t steps,       \
      const int32_t *values, __m512i sums[2 * match_group]) {                                  \
    _Pragma("clang loop unroll(full)") for (int i = 0; i < 2 * match_group; i++)               \
        sums[i] = _mm512_setzero_si512();                                                      \
    for (int32_t step = 0; step < steps; step++) {                                             \
      const int32_t *v = values + (size_t)list[step] * 2 * match_lanes;                        \
      const uint32_t *u = packed + offset[step];                                               \
      __m512i first = _mm512_load_si512(v), second = _mm512_load_si512(v + match_lanes);       \
      _Pragma("clang loop unroll(full)") for (int row = 0; row < match_group; row++) {         \
        __m512i seeker = _mm512_set1_epi32((int32_t)u[row]);                                   \
        sums[2 * row] = multiply(sums[2 * row], first, seeker);                                \
        sums[2 * row + 1] = multiply(sums[2 * row + 1], second, seeker);                       \
      }                                                                                        \
    }                                                                                          \
  }

DOT(dot_words, _mm512_dpwssd_epi32)
DOT(dot_bytes, _mm512_dpbusd_epi32)

/// What a group's scores against one panel are compared with.
typedef struct {
  const match_task *task;
  /// Rows of masks lie this far apart; 0 where all rows of the group are allowed the same.
  size_t stride;
  const uint16_t *masks;
  /// Where maxima of every `groups`-th panel's scores are kept: 12 x groups vectors.
  int32_t groups;
} match_gate;

static inline __attribute__((always_inline)) __m512i allowed(
    match_gate gate, int row, int32_t vector, __m512i scores) {
  __mmask16 mask = gate.masks[(size_t)row * gate.stride + (size_t)vector];
  return _mm512_mask_mov_epi32(_mm512_set1_epi32(-1), mask, scores);
}

/// Two views of 16 openings: keeps both rows of scores, enters whoever reaches an opening's bar.
static inline __attribute__((always_inline)) void keep_two(
    match_gate gate, int32_t vector, int32_t live, const __m512i sums[2 * match_group]) {
  const match_task *task = gate.task;
  match_worker *worker = task->worker;
  match_scratch *scratch = &worker->scratch;
  __m512i parts_fit = _mm512_set1_epi32(worker->setup.mix_fit);
  __m512i parts_appeal = _mm512_set1_epi32(worker->setup.mix_appeal);
  // Whoever isn't allowed has -1.
  __m512i bars = _mm512_max_epi32(
      _mm512_loadu_si512(worker->openings.bar + (size_t)vector * match_lanes),
      _mm512_setzero_si512());
  int32_t *fit = scratch->fit + (size_t)live * match_lanes;
  int32_t *appeal = scratch->appeal + (size_t)live * match_lanes;
  size_t slots = (size_t)scratch->slots;
  __m512i *maxima = (__m512i *)scratch->maxima + live % gate.groups;
  __m512i mixed[match_group], most = _mm512_set1_epi32(-1);
  _Pragma("clang loop unroll(full)") for (int row = 0; row < match_group; row++) {
    __m512i f = sums[2 * row], a = sums[2 * row + 1];
    __m512i mix = _mm512_add_epi32(
        _mm512_mullo_epi32(f, parts_fit), _mm512_mullo_epi32(a, parts_appeal));
    _mm512_store_si512(fit + (size_t)row * slots, f);
    __m512i scores = allowed(gate, row, vector, a);
    _mm512_store_si512(appeal + (size_t)row * slots, scores);
    maxima[row * gate.groups] = _mm512_max_epi32(maxima[row * gate.groups], scores);
    mixed[row] = allowed(gate, row, vector, mix);
    most = _mm512_max_epi32(most, mixed[row]);
  }
  if (_mm512_cmpge_epi32_mask(most, bars) == 0) return;
  uint32_t hits[match_group];
  _Pragma("clang loop unroll(full)") for (int row = 0; row < match_group; row++) {
    hits[row] = _mm512_cmpge_epi32_mask(mixed[row], bars);
  }
  for (int32_t row = 0; row < task->count; row++) {
    if (hits[row] == 0) continue;
    match_enter_openings(
        task, row, vector, fit + (size_t)row * slots, appeal + (size_t)row * slots, hits[row]);
  }
}

/// One view of 32 openings; their bars are in points, so that nothing needs to be mixed.
static inline __attribute__((always_inline)) void keep_one(
    match_gate gate, int32_t vector, int32_t live, const __m512i sums[2 * match_group]) {
  const match_task *task = gate.task;
  match_worker *worker = task->worker;
  match_scratch *scratch = &worker->scratch;
  const int32_t *least = worker->openings.least + (size_t)vector * match_lanes;
  __m512i first = _mm512_loadu_si512(least), second = _mm512_loadu_si512(least + match_lanes);
  int32_t *appeal = scratch->appeal + (size_t)live * match_lanes;
  size_t slots = (size_t)scratch->slots;
  __m512i *maxima = (__m512i *)scratch->maxima + live / 2 % gate.groups;
  __m512i most = _mm512_set1_epi32(-1), more = most;
  _Pragma("clang loop unroll(full)") for (int row = 0; row < match_group; row++) {
    __m512i a = allowed(gate, row, vector, sums[2 * row]);
    __m512i b = allowed(gate, row, vector + 1, sums[2 * row + 1]);
    _mm512_store_si512(appeal + (size_t)row * slots, a);
    _mm512_store_si512(appeal + (size_t)row * slots + match_lanes, b);
    maxima[row * gate.groups] =
        _mm512_max_epi32(maxima[row * gate.groups], _mm512_max_epi32(a, b));
    most = _mm512_max_epi32(most, a);
    more = _mm512_max_epi32(more, b);
  }
  uint32_t any = _mm512_cmpge_epi32_mask(most, first);
  any |= _mm512_cmpge_epi32_mask(more, second);
  if (any == 0) return;
  for (int32_t row = 0; row < task->count; row++) {
    const int32_t *scores = appeal + (size_t)row * slots;
    uint32_t hits = _mm512_cmpge_epi32_mask(_mm512_load_si512(scores), first);
    hits |= (uint32_t)_mm512_cmpge_epi32_mask(_mm512_load_si512(scores + match_lanes), second)
            << match_lanes;
    if (hits != 0) match_enter_openings(task, row, vector, scores, scores, hits);
  }
}

static int needs_maxima(const match_task *task) {
  for (int32_t row = 0; row < task->count; row++) {
    if (task->worker->seekers.bar[task->first + row] == INT32_MIN) return 1;
  }
  return 0;
}

static inline __attribute__((always_inline)) void score_panels(
    const match_task *task, match_gate gate, int32_t *lives) {
  const match_panels *panels = task->panels;
  match_scratch *scratch = &task->worker->scratch;
  int32_t apiece = panels->width / match_lanes, live = 0;
  const uint16_t *any =
      scratch->masks + (size_t)match_group * (size_t)match_panels_vectors(panels);
  for (int32_t panel = 0; panel < panels->count; panel++) {
    int32_t vector = panel * apiece;
    if (any[vector] == 0 && (apiece == 1 || any[vector + 1] == 0)) continue;
    int32_t steps = match_shared_steps(scratch, panels, panel);
    const int32_t *values = panels->values + (size_t)panels->start[panel] * 2 * match_lanes;
    __m512i sums[2 * match_group];
    if (panels->bytes) {
      dot_bytes(scratch->packed, scratch->list, scratch->offset, steps, values, sums);
    } else {
      dot_words(scratch->packed, scratch->list, scratch->offset, steps, values, sums);
    }
    if (apiece == 1) {
      keep_two(gate, vector, live, sums);
    } else {
      keep_one(gate, vector, live, sums);
    }
    for (int32_t i = 0; i < apiece; i++) scratch->live[live++] = vector + i;
  }
  *lives = live;
}

void match_rank_group_avx512(const match_task *task) {
  match_scratch *scratch = &task->worker->scratch;
  int32_t vectors = match_panels_vectors(task->panels), live = 0;
  uint32_t repeats = fill_masks(task, vectors);
  count_allowed(task, vectors, repeats);
  // Where every bar is known already, maxima tell nothing new.
  int32_t groups = needs_maxima(task) ? maxima_a_row(task->worker->setup.seeker_limit) : 1;
  memset(scratch->maxima, 0, (size_t)(match_group * groups) * sizeof(__m512i));
  if (repeats == (1u << match_group) - 2) {
    score_panels(task, (match_gate){task, 0, scratch->masks, groups}, &live);
  } else {
    score_panels(task, (match_gate){task, (size_t)vectors, scratch->masks, groups}, &live);
  }
  for (int32_t row = 0; row < task->count; row++) keep_row(task, row, live, groups);
}

#pragma clang attribute pop

#else

void match_rank_group_avx512(const match_task *task) { match_rank_group_portable(task); }

#endif
