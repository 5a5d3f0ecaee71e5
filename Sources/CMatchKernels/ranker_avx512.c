#include "ranker.h"

#if defined(__x86_64__)
#include <immintrin.h>

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,bmi,bmi2,popcnt,lzcnt"))), \
    apply_to = function)

/// Vectors of maxima for lists of `limit`: about eight maxima for each line, so that the bound that
/// they give lets in few more pairs than there are lines.
static int32_t maxima_a_row(int32_t limit) {
  int32_t vectors = (limit + 1) / 2;
  return vectors < 8 ? 8 : vectors > match_most_maxima ? match_most_maxima : vectors;
}

/// Which openings each seeker of the group may take; the last row says where anybody may. Returns
/// the rows that are the same as the row before.
static uint32_t fill_masks(const match_task *task, int32_t vectors) {
  const match_panels *panels = task->panels;
  const match_worker *worker = task->worker;
  uint16_t *masks = worker->scratch.masks, *any = masks + (size_t)match_group * (size_t)vectors;
  int32_t words = panels->words;
  memset(any, 0, (size_t)vectors * sizeof(uint16_t));
  uint32_t repeats = 0;
  for (int32_t row = 0; row < match_group; row++) {
    uint16_t *mask = masks + (size_t)row * (size_t)vectors;
    int32_t place = task->first + row;
    if (row >= task->count) {
      memset(mask, 0, (size_t)vectors * sizeof(uint16_t));
      continue;
    }
    const uint64_t *offers = worker->offers + (size_t)place * (size_t)words;
    if (row > 0 && worker->available[place] == worker->available[place - 1] &&
        memcmp(offers, offers - words, (size_t)words * sizeof(uint64_t)) == 0) {
      memcpy(mask, mask - vectors, (size_t)vectors * sizeof(uint16_t));
      repeats |= 1u << row;
      continue;
    }
    __m512i day = _mm512_set1_epi32(worker->available[place]);
    for (int32_t vector = 0; vector < vectors; vector++) {
      uint32_t allowed = _mm512_cmpge_epi32_mask(
          _mm512_loadu_si512(panels->latest + (size_t)vector * match_lanes), day);
      const uint64_t *requires = panels->requires + (size_t)vector * (size_t)words * match_lanes;
      for (int32_t word = 0; word < words; word++) {
        __m512i missing = _mm512_set1_epi64((int64_t)~offers[word]);
        uint32_t low = _mm512_testn_epi64_mask(
            _mm512_loadu_si512(requires + word * match_lanes), missing);
        uint32_t high = _mm512_testn_epi64_mask(
            _mm512_loadu_si512(requires + word * match_lanes + 8), missing);
        allowed &= low | high << 8;
      }
      mask[vector] = (uint16_t)(allowed & panels->valid[vector]);
    }
    for (int32_t vector = 0; vector < vectors; vector++) any[vector] |= mask[vector];
  }
  return repeats;
}

/// Counts who may work where, for both sides; `repeats` as `fill_masks` returned it.
static void count_allowed(const match_task *task, int32_t vectors, uint32_t repeats) {
  match_worker *worker = task->worker;
  int32_t *rows = worker->allowed_openings + task->first;
  for (int32_t row = 0; row < task->count;) {
    int32_t next = row + 1;
    while (next < task->count && (repeats >> next & 1)) next++;
    const uint16_t *mask = worker->scratch.masks + (size_t)row * (size_t)vectors;
    __m512i many = _mm512_set1_epi32(next - row);
    int32_t sum = 0;
    for (int32_t vector = 0; vector < vectors; vector++) {
      int32_t *slots = worker->allowed_seekers + (size_t)vector * match_lanes;
      __m512i held = _mm512_loadu_si512(slots);
      _mm512_storeu_si512(slots, _mm512_mask_add_epi32(held, mask[vector], held, many));
      sum += __builtin_popcount(mask[vector]);
    }
    for (; row < next; row++) rows[row] = sum;
  }
}

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

/// The largest score that at least `limit` of the maxima reach, or a little less; at least 0.
static int32_t threshold(const __m512i *maxima, int32_t count, int32_t limit) {
  __m512i top = maxima[0];
  for (int32_t i = 1; i < count; i++) top = _mm512_max_epi32(top, maxima[i]);
  int32_t low = 0, high = _mm512_reduce_max_epi32(top) + 1;
  while (high - low > 1) {
    int32_t middle = low + (high - low) / 2, reach = 0;
    __m512i bar = _mm512_set1_epi32(middle);
    for (int32_t i = 0; i < count; i++) {
      reach += __builtin_popcount(_mm512_cmpge_epi32_mask(maxima[i], bar));
    }
    if (reach < limit) {
      high = middle;
    } else {
      low = middle;
      if (reach <= limit + limit / 4) break;
    }
  }
  return low;
}

enum { most_collected = 64 };

/// Candidates of one row before they are sorted.
typedef struct {
  int32_t count;
  uint64_t keys[most_collected];
  int32_t fit[most_collected];
} match_collection;

/// Hands over candidates that are too many to sort at once; the row's list cuts them.
static void spill(const match_task *task, int32_t row, match_collection *collected) {
  for (int32_t i = 0; i < collected->count; i++) {
    int32_t appeal = match_key_score(collected->keys[i]);
    match_lists_offer(
        &task->worker->seekers, task->first + row, appeal,
        match_key_partner(collected->keys[i]), collected->fit[i], appeal);
  }
  collected->count = 0;
}

/// Puts a row's candidates in order: each goes to the place that is the number of better ones.
static void keep_sorted(const match_task *task, int32_t row, match_collection *collected) {
  match_lists *lists = &task->worker->seekers;
  int32_t owner = task->first + row, count = collected->count;
  if (lists->count[owner] > 0 || count > lists->capacity) {
    spill(task, row, collected);
    return;
  }
  match_candidate *slots = lists->slots + (size_t)owner * (size_t)lists->capacity;
  int32_t vectors = (count + 7) / 8;
  for (int32_t i = count; i < vectors * 8; i++) collected->keys[i] = 0;
  for (int32_t i = 0; i < count; i++) {
    __m512i key = _mm512_set1_epi64((int64_t)collected->keys[i]);
    int32_t place = 0;
    for (int32_t vector = 0; vector < vectors; vector++) {
      place += __builtin_popcount(_mm512_cmpgt_epu64_mask(
          _mm512_loadu_si512(collected->keys + vector * 8), key));
    }
    if (place >= lists->limit) continue;
    slots[place] = (match_candidate){
        collected->keys[i], collected->fit[i], match_key_score(collected->keys[i])};
  }
  lists->count[owner] = count < lists->limit ? count : lists->limit;
}

/// Notes which scores reach the bar, a bit each, and lists the 32-bit words that have any.
static int32_t mark_reaching(
    match_scratch *scratch, const int32_t *scores, int32_t live, int32_t bar) {
  __m512i bars = _mm512_set1_epi32(bar);
  uint16_t *bits = (uint16_t *)scratch->reach;
  for (int32_t vector = 0; vector < live; vector++) {
    bits[vector] = (uint16_t)_mm512_cmpge_epi32_mask(
        _mm512_load_si512(scores + (size_t)vector * match_lanes), bars);
  }
  int32_t words = (live + 1) / 2, marked = 0;
  for (int32_t vector = live; vector < (words + 15) / 16 * 32; vector++) bits[vector] = 0;
  __m512i place = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  for (int32_t word = 0; word < words; word += match_lanes) {
    __m512i held = _mm512_load_si512(scratch->reach + word);
    __mmask16 any = _mm512_test_epi32_mask(held, held);
    _mm512_storeu_si512(scratch->marked + marked, _mm512_maskz_compress_epi32(any, place));
    marked += __builtin_popcount(any);
    place = _mm512_add_epi32(place, _mm512_set1_epi32(match_lanes));
  }
  return marked;
}

/// The best of a row: maxima bound the last score that can enter; then one pass collects what
/// reaches it. Where the bar was given from outside, only the pass is left.
static void keep_row(const match_task *task, int32_t row, int32_t live, int32_t groups) {
  match_scratch *scratch = &task->worker->scratch;
  const int32_t *appeal = scratch->appeal + (size_t)row * (size_t)scratch->slots;
  const int32_t *fit = task->panels->views == 2
                           ? scratch->fit + (size_t)row * (size_t)scratch->slots
                           : appeal;
  int32_t limit = task->worker->setup.seeker_limit;
  int32_t known = task->worker->seekers.bar[task->first + row];
  int32_t bar = known > 0 ? known : 0;
  if (known == INT32_MIN && limit > 0) {
    bar = threshold((const __m512i *)scratch->maxima + row * groups, groups, limit);
  }
  int32_t marked = mark_reaching(scratch, appeal, live, bar);
  match_collection collected;
  collected.count = 0;
  for (int32_t i = 0; i < marked; i++) {
    int32_t word = scratch->marked[i];
    for (uint32_t bits = scratch->reach[word]; bits != 0; bits &= bits - 1) {
      int32_t place = word * 32 + __builtin_ctz(bits);
      int32_t score = appeal[place], points = fit[place];
      if ((points | score) == 0) continue;
      int32_t slot = scratch->live[place / match_lanes] * match_lanes + place % match_lanes;
      if (collected.count == most_collected) spill(task, row, &collected);
      collected.keys[collected.count] = match_key(score, task->panels->opening[slot]);
      collected.fit[collected.count++] = points;
    }
  }
  keep_sorted(task, row, &collected);
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
