#include "lists.h"

#include <stdlib.h>

int match_lists_make(match_lists *lists, int32_t owners, int32_t limit) {
  size_t count = owners > 0 ? (size_t)owners : 1;
  lists->limit = limit;
  // Room for more than twice the list: a cut costs one pass over what it frees.
  lists->capacity = 3 * limit + 32;
  lists->slots = malloc(count * (size_t)lists->capacity * sizeof(match_candidate));
  lists->count = malloc(count * sizeof(int32_t));
  lists->floor = malloc(count * sizeof(uint64_t));
  lists->bar = malloc(count * sizeof(int32_t));
  if (!lists->slots || !lists->count || !lists->floor || !lists->bar) return 0;
  match_lists_clear(lists, owners);
  return 1;
}

void match_lists_drop(match_lists *lists) {
  free(lists->slots);
  free(lists->count);
  free(lists->floor);
  free(lists->bar);
}

static void swap(match_candidate *a, match_candidate *b) {
  match_candidate held = *a;
  *a = *b;
  *b = held;
}

/// Moves the `limit` largest keys to the front (quickselect, median of three); 0 < limit < count.
static void select_largest(match_candidate *slots, int32_t count, int32_t limit) {
  int32_t low = 0, high = count - 1;
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    if (slots[middle].key > slots[low].key) swap(&slots[middle], &slots[low]);
    if (slots[high].key > slots[low].key) swap(&slots[high], &slots[low]);
    if (slots[high].key > slots[middle].key) swap(&slots[high], &slots[middle]);
    uint64_t pivot = slots[middle].key;
    int32_t i = low, j = high;
    while (i <= j) {
      while (slots[i].key > pivot) i++;
      while (slots[j].key < pivot) j--;
      if (i <= j) swap(&slots[i++], &slots[j--]);
    }
    if (limit - 1 <= j) {
      high = j;
    } else if (limit - 1 >= i) {
      low = i;
    } else {
      return;
    }
  }
}

void match_lists_cut(match_lists *lists, int32_t owner) {
  if (lists->count[owner] < lists->limit || lists->limit == 0) {
    if (lists->limit == 0) lists->count[owner] = 0;
    return;
  }
  match_candidate *slots = lists->slots + (size_t)owner * (size_t)lists->capacity;
  select_largest(slots, lists->count[owner], lists->limit);
  uint64_t floor = slots[0].key;
  for (int32_t slot = 1; slot < lists->limit; slot++) {
    if (slots[slot].key < floor) floor = slots[slot].key;
  }
  lists->count[owner] = lists->limit;
  lists->floor[owner] = floor;
  int32_t bar = match_key_score(floor);
  if (bar > lists->bar[owner]) lists->bar[owner] = bar;
}

int32_t match_lists_score(match_lists *lists, int32_t owner, int32_t rank) {
  match_candidate *slots = lists->slots + (size_t)owner * (size_t)lists->capacity;
  if (lists->count[owner] > rank) select_largest(slots, lists->count[owner], rank);
  uint64_t least = slots[0].key;
  for (int32_t slot = 1; slot < rank; slot++) {
    if (slots[slot].key < least) least = slots[slot].key;
  }
  return match_key_score(least);
}

/// Halves by selection down to short runs, which insertion sorts; best first.
static void sort_runs(match_candidate *slots, int32_t count) {
  while (count > 32) {
    select_largest(slots, count, count / 2);
    sort_runs(slots, count / 2);
    slots += count / 2;
    count -= count / 2;
  }
  for (int32_t i = 1; i < count; i++) {
    match_candidate moving = slots[i];
    int32_t j = i;
    for (; j > 0 && slots[j - 1].key < moving.key; j--) slots[j] = slots[j - 1];
    slots[j] = moving;
  }
}

int32_t match_lists_write(match_lists *lists, int32_t owner, match_pair *pairs) {
  if (lists->count[owner] > lists->limit) match_lists_cut(lists, owner);
  match_candidate *slots = lists->slots + (size_t)owner * (size_t)lists->capacity;
  int32_t count = lists->count[owner];
  sort_runs(slots, count);
  for (int32_t i = 0; i < count; i++) {
    pairs[i] = (match_pair){match_key_partner(slots[i].key), slots[i].fit, slots[i].appeal};
  }
  return count;
}
