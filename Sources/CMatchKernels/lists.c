#include "lists.h"

#include <stdlib.h>

#include "memory.h"
#include "select.h"

int match_lists_make(match_lists *lists, int32_t owners, int32_t limit, int32_t parts, int few) {
  size_t count = owners > 0 ? (size_t)owners : 1;
  lists->limit = limit;
  lists->parts = parts;
  // What a cut keeps must leave room.
  lists->capacity = limit + limit / 2 + 64;
  size_t bytes = count * (size_t)lists->capacity * sizeof(match_candidate);
  lists->slots = few ? malloc(bytes) : match_allocate(bytes);
  lists->count = malloc(count * sizeof(int32_t));
  lists->floor = malloc(count * sizeof(uint64_t));
  lists->bar = malloc(count * sizeof(int32_t));
  lists->least = malloc(count * sizeof(int32_t));
  if (!lists->slots || !lists->count || !lists->floor || !lists->bar || !lists->least) return 0;
  match_lists_clear(lists, owners);
  return 1;
}

void match_lists_drop(match_lists *lists) {
  free(lists->slots);
  free(lists->count);
  free(lists->floor);
  free(lists->bar);
  free(lists->least);
}

void match_lists_cut(match_lists *lists, int32_t owner) {
  int32_t count = lists->count[owner], limit = lists->limit;
  if (limit == 0) lists->count[owner] = 0;
  if (limit == 0 || count < limit) return;
  match_candidate *slots = match_lists_slots(lists, owner);
  int32_t score = match_score_of_rank(slots, count, limit);
  uint64_t floor = match_key(score, -1);
  int32_t kept = match_keep_reaching(slots, count, floor);
  if (kept > limit + limit / 4 + 16) {
    // Too many share one score: only the whole key tells them apart.
    match_select_largest(slots, kept, limit);
    kept = limit;
    floor = slots[0].key;
    for (int32_t slot = 1; slot < kept; slot++) {
      if (slots[slot].key < floor) floor = slots[slot].key;
    }
  }
  lists->count[owner] = kept;
  lists->floor[owner] = floor;
  if (score > lists->bar[owner]) match_lists_set_bar(lists, owner, score);
}

int32_t match_lists_score(const match_lists *lists, int32_t owner, int32_t rank) {
  return match_score_of_rank(match_lists_slots(lists, owner), lists->count[owner], rank);
}

int32_t match_lists_write(match_lists *lists, int32_t owner, match_pair *pairs) {
  if (lists->count[owner] > lists->limit) match_lists_cut(lists, owner);
  int32_t count = lists->count[owner], limit = lists->limit;
  match_candidate *slots = match_lists_slots(lists, owner);
  match_sort(slots, count);
  if (count > limit) count = limit;
  for (int32_t i = 0; i < count; i++) {
    pairs[i] = (match_pair){match_key_partner(slots[i].key), slots[i].fit, slots[i].appeal};
  }
  return count;
}
