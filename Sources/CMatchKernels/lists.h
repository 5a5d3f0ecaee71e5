#ifndef MATCH_LISTS_H
#define MATCH_LISTS_H

#include <stdint.h>
#include <string.h>

#include "match_kernels.h"

/// `key` orders: score high, partner low; a larger key is better and no two are equal.
typedef struct {
  uint64_t key;
  int32_t fit;
  int32_t appeal;
} match_candidate;

/// The best `limit` candidates of each owner, kept in unordered slots that are cut when full.
typedef struct {
  match_candidate *slots;
  int32_t *count;
  /// The lowest key that can still enter; 0 before the first cut.
  uint64_t *floor;
  /// The lowest score that can still enter.
  int32_t *bar;
  /// The same in a pair's points, where a score is `parts` times as much; at least 0.
  int32_t *least;
  int32_t parts;
  int32_t limit;
  int32_t capacity;
} match_lists;

/// `few`: hardly anything will enter. `parts` is how many times a pair's points its score is, where both views are one; at least 0.
int match_lists_make(match_lists *lists, int32_t owners, int32_t limit, int32_t parts, int few);
void match_lists_drop(match_lists *lists);
/// Keeps the best of an owner's slots, `limit` or a few more, and raises its floor.
void match_lists_cut(match_lists *lists, int32_t owner);
/// A score that at least `rank` of an owner's slots reach, and hardly more.
int32_t match_lists_score(const match_lists *lists, int32_t owner, int32_t rank);
/// Cuts, sorts best first, writes; returns the length.
int32_t match_lists_write(match_lists *lists, int32_t owner, match_pair *pairs);

static inline uint64_t match_key(int32_t score, int32_t partner) {
  return (uint64_t)((uint32_t)score ^ 0x80000000u) << 32 | (0xFFFFFFFFu - (uint32_t)partner);
}

static inline int32_t match_key_score(uint64_t key) {
  return (int32_t)((uint32_t)(key >> 32) ^ 0x80000000u);
}

static inline int32_t match_key_partner(uint64_t key) {
  return (int32_t)(0xFFFFFFFFu - (uint32_t)key);
}

static inline match_candidate *match_lists_slots(const match_lists *lists, int32_t owner) {
  return lists->slots + (size_t)owner * (size_t)lists->capacity;
}

static inline void match_lists_set_bar(match_lists *lists, int32_t owner, int32_t bar) {
  int32_t parts = lists->parts;
  lists->bar[owner] = bar;
  if (bar <= 0) {
    lists->least[owner] = 0;
  } else {
    lists->least[owner] = parts == 0 ? INT32_MAX : (bar - 1) / parts + 1;
  }
}

static inline void match_lists_clear(match_lists *lists, int32_t owners) {
  memset(lists->count, 0, sizeof(int32_t) * (size_t)owners);
  memset(lists->floor, 0, sizeof(uint64_t) * (size_t)owners);
  for (int32_t owner = 0; owner < owners; owner++) {
    lists->bar[owner] = INT32_MIN;
    lists->least[owner] = 0;
  }
}

static inline void match_lists_offer(
    match_lists *lists, int32_t owner, int32_t score, int32_t partner, int32_t fit,
    int32_t appeal) {
  uint64_t key = match_key(score, partner);
  if (key < lists->floor[owner]) return;
  int32_t slot = lists->count[owner]++;
  match_lists_slots(lists, owner)[slot] = (match_candidate){key, fit, appeal};
  if (slot + 1 == lists->capacity) match_lists_cut(lists, owner);
}

#endif
