#include "worker.h"

/// The rank whose score a list's last line will hardly fall below.
///
/// Of `seen` seekers in random order, a share of seen / expected of the final list is already
/// there: about Poisson. Four and a half deviations and four more are hardly ever met, even where
/// people of equal rules come in clumps; such lists come out short, are noticed, and are ranked
/// again without guesses.
static int32_t safe_rank(int64_t seen, int64_t expected, int32_t limit) {
  double share = (double)seen * limit / (double)expected;
  double rank = share + 4;
  // 4.5 sqrt(share), rounded up to whole ranks without a call to libm.
  double root = 0;
  while (root * root < 20 * share) root += 1;
  return (int32_t)(rank + root) + 1;
}

void match_worker_raise_bars(match_worker *worker) {
  int64_t expected = worker->setup.expected;
  int32_t limit = worker->setup.opening_limit;
  if (expected == 0 || limit == 0 || worker->seen < worker->next_guess) return;
  if (worker->seen * 4 > expected) return;
  worker->next_guess = worker->seen * 4;
  int32_t rank = safe_rank(worker->seen, expected, limit);
  if (rank >= limit) return;
  match_lists *lists = &worker->openings;
  for (int32_t slot = 0; slot < worker->setup.openings; slot++) {
    if (lists->count[slot] < rank) continue;
    int32_t bar = match_lists_score(lists, slot, rank);
    if (bar > lists->bar[slot]) {
      match_lists_set_bar(lists, slot, bar);
      worker->guess[slot] = bar;
    }
  }
}
