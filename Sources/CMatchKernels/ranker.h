#ifndef MATCH_RANKER_H
#define MATCH_RANKER_H

#include "panels.h"
#include "worker.h"

/// One group of seekers (block rows `first`... of `count`) against all openings.
typedef struct {
  match_worker *worker;
  const match_panels *panels;
  int32_t first;
  int32_t count;
} match_task;

void match_rank_group_portable(const match_task *task);
void match_rank_group_avx2(const match_task *task);
void match_rank_group_avx512(const match_task *task);

/// Lists the steps in which both the panel and the group have values; returns how many.
static inline int32_t match_shared_steps(
    match_scratch *scratch, const match_panels *panels, int32_t panel) {
  size_t words = (size_t)panels->map_words;
  const uint64_t *map = panels->map + (size_t)panel * words;
  // Dense rows: every panel has the steps of the one before.
  if (panel > 0 && scratch->listed == panel - 1 &&
      memcmp(map, map - words, words * sizeof(uint64_t)) == 0) {
    scratch->listed = panel;
    return scratch->list_count;
  }
  int32_t count = 0, base = 0;
  for (int32_t word = 0; word < panels->map_words; word++) {
    for (uint64_t left = map[word] & scratch->map[word]; left != 0; left &= left - 1) {
      int32_t bit = __builtin_ctzll(left);
      scratch->list[count] = base + __builtin_popcountll(map[word] & ((1ull << bit) - 1));
      scratch->offset[count++] = (word * 64 + bit) * match_group;
    }
    base += __builtin_popcountll(map[word]);
  }
  scratch->listed = panel;
  scratch->list_count = count;
  return count;
}

/// Enters the pairs of one vector whose mixed score reached an opening's bar.
static inline void match_enter_openings(
    const match_task *task, int32_t row, int32_t vector, const int32_t *fit, const int32_t *appeal,
    uint32_t hits) {
  match_worker *worker = task->worker;
  int32_t position = worker->positions[task->first + row];
  for (; hits != 0; hits &= hits - 1) {
    int32_t lane = __builtin_ctz(hits), slot = vector * match_lanes + lane;
    int32_t f = fit[lane], a = appeal[lane];
    int32_t mix = worker->setup.mix_fit * f + worker->setup.mix_appeal * a;
    if ((f | a) == 0 || mix < worker->openings.bar[slot]) continue;
    match_lists_offer(&worker->openings, slot, mix, position, f, a);
  }
}

/// Enters one pair into the list of a row; the score has reached the row's threshold.
static inline void match_enter_seeker(
    const match_task *task, int32_t row, int32_t slot, int32_t fit, int32_t appeal) {
  if ((fit | appeal) == 0) return;
  match_lists_offer(
      &task->worker->seekers, task->first + row, appeal, task->panels->opening[slot], fit, appeal);
}

#endif
