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
  /// The key of the `limit`-th best seen at the last cut; 0 before that.
  uint64_t *floor;
  /// The lowest score that can still enter.
  int32_t *bar;
  int32_t limit;
  int32_t capacity;
} match_lists;

int match_lists_make(match_lists *lists, int32_t owners, int32_t limit);
void match_lists_drop(match_lists *lists);
/// Keeps the best `limit` of an owner's slots and raises its floor.
void match_lists_cut(match_lists *lists, int32_t owner);
/// The score of an owner's `rank`-th best slot; 1 <= rank <= the slots in use.
int32_t match_lists_score(match_lists *lists, int32_t owner, int32_t rank);
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

static inline void match_lists_clear(match_lists *lists, int32_t owners) {
  memset(lists->count, 0, sizeof(int32_t) * (size_t)owners);
  memset(lists->floor, 0, sizeof(uint64_t) * (size_t)owners);
  for (int32_t owner = 0; owner < owners; owner++) lists->bar[owner] = INT32_MIN;
}

static inline void match_lists_offer(
    match_lists *lists, int32_t owner, int32_t score, int32_t partner, int32_t fit,
    int32_t appeal) {
  uint64_t key = match_key(score, partner);
  if (key < lists->floor[owner]) return;
  int32_t slot = lists->count[owner]++;
  lists->slots[(size_t)owner * (size_t)lists->capacity + (size_t)slot] =
      (match_candidate){key, fit, appeal};
  if (slot + 1 == lists->capacity) match_lists_cut(lists, owner);
}

#endif
