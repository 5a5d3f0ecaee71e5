#ifndef MATCH_WORKER_H
#define MATCH_WORKER_H

#include "lists.h"

enum { match_most_maxima = 64 };

/// What a group of seekers needs while it is scored; see `match_worker_rank`.
typedef struct {
  /// Steps x 12 seekers: packed rows, and which steps have any value.
  uint32_t *packed;
  /// One row's bytes, column after column.
  uint8_t *spread;
  uint64_t *map;
  /// 12 x vectors: who may work where, and for each vector whether anybody may.
  uint16_t *masks;
  /// 12 x slots: the scores against the live vectors, -1 where the rules forbid.
  int32_t *fit;
  int32_t *appeal;
  /// The live vectors, in the order of the scores.
  int32_t *live;
  /// One row's scores that reach its bar, a bit each, and the words of it that have any.
  uint32_t *reach;
  int32_t *marked;
  /// 12 x at most `match_most_maxima` vectors: the best scores of some panels, lane by lane.
  int32_t *maxima;
  /// The steps that a panel and the group share: place in the panel, place in `packed`.
  int32_t *list;
  int32_t *offset;
  /// The panel that `list` was made for, -1 for none, and its length.
  int32_t listed;
  int32_t list_count;
  int32_t steps;
  int32_t slots;
  int32_t map_words;
} match_scratch;

struct match_worker {
  match_setup setup;
  /// Copies of the opening side's rules.
  uint64_t *requires;
  int32_t *latest;
  match_lists openings;
  match_lists seekers;
  /// The current block.
  int32_t count;
  int32_t *positions;
  uint64_t *offers;
  int32_t *available;
  match_scratch scratch;
  /// Seekers seen, when to guess next, and the guesses so far.
  int64_t seen;
  int64_t next_guess;
  int32_t *guess;
  /// Eligible openings of each row of the block, eligible seekers of each slot.
  int32_t *allowed_openings;
  int32_t *allowed_seekers;
  /// Room for a list.
  match_pair *newcomers;
};

/// Raises opening bars by what the seekers so far let expect; see `guess.c`.
void match_worker_raise_bars(match_worker *worker);

/// Makes room for panels of this shape; 0 where there is none.
int match_scratch_fit(match_scratch *scratch, int32_t steps, int32_t map_words, int32_t slots);
void match_scratch_drop(match_scratch *scratch);

static inline int match_allows(const match_worker *worker, int32_t row, int32_t opening) {
  if (worker->available[row] > worker->latest[opening]) return 0;
  int32_t words = worker->setup.words;
  const uint64_t *offers = worker->offers + (size_t)row * (size_t)words;
  const uint64_t *requires = worker->requires + (size_t)opening * (size_t)words;
  uint64_t missing = 0;
  for (int32_t word = 0; word < words; word++) missing |= requires[word] & ~offers[word];
  return missing == 0;
}

/// Enters one pair whose score reached a bar; eligibility and exact floors decide.
static inline void match_enter(
    match_worker *worker, int32_t row, int32_t opening, int32_t fit, int32_t appeal) {
  if ((fit | appeal) == 0 || !match_allows(worker, row, opening)) return;
  int32_t mix = worker->setup.mix_fit * fit + worker->setup.mix_appeal * appeal;
  if (appeal >= worker->seekers.bar[row]) {
    match_lists_offer(&worker->seekers, row, appeal, opening, fit, appeal);
  }
  if (mix >= worker->openings.bar[opening]) {
    match_lists_offer(&worker->openings, opening, mix, worker->positions[row], fit, appeal);
  }
}

#endif
