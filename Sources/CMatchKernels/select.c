#include "select.h"

/// Plain loops that each instruction set vectorises for itself.
#if defined(__x86_64__) && defined(__ELF__)
#define MATCH_CLONES __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#else
#define MATCH_CLONES
#endif

/// What is sorted by counting: short enough for the square of its length.
enum { most_counted = 192 };

MATCH_CLONES static int32_t reaching(const match_candidate *slots, int32_t count, uint64_t key) {
  int32_t sum = 0;
  for (int32_t i = 0; i < count; i++) sum += slots[i].key >= key;
  return sum;
}

MATCH_CLONES static void extremes(
    const match_candidate *slots, int32_t count, uint64_t *least, uint64_t *most) {
  uint64_t low = UINT64_MAX, high = 0;
  for (int32_t i = 0; i < count; i++) {
    uint64_t key = slots[i].key;
    low = key < low ? key : low;
    high = key > high ? key : high;
  }
  *least = low;
  *most = high;
}

int32_t match_score_of_rank(const match_candidate *slots, int32_t count, int32_t rank) {
  uint64_t least, most;
  extremes(slots, count, &least, &most);
  int64_t low = match_key_score(least), high = (int64_t)match_key_score(most) + 1;
  while (high - low > 1) {
    int64_t middle = low + (high - low) / 2;
    int32_t reach = reaching(slots, count, match_key((int32_t)middle, -1));
    if (reach < rank) {
      high = middle;
    } else {
      low = middle;
      if (reach <= rank + rank / 4) break;
    }
  }
  return (int32_t)low;
}

int32_t match_keep_reaching(match_candidate *slots, int32_t count, uint64_t key) {
  int32_t kept = 0;
  for (int32_t i = 0; i < count; i++) {
    match_candidate candidate = slots[i];
    slots[kept] = candidate;
    kept += candidate.key >= key;
  }
  return kept;
}

static void swap(match_candidate *a, match_candidate *b) {
  match_candidate held = *a;
  *a = *b;
  *b = held;
}

void match_select_largest(match_candidate *slots, int32_t count, int32_t limit) {
  // Quickselect, median of three.
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

/// For each key how many are larger: its place in order.
MATCH_CLONES static void count_larger(const uint64_t *keys, int32_t count, int32_t *places) {
  for (int32_t i = 0; i < count; i++) {
    uint64_t key = keys[i];
    int32_t sum = 0;
    for (int32_t j = 0; j < count; j++) sum += keys[j] > key;
    places[i] = sum;
  }
}

static void sort_by_counting(match_candidate *slots, int32_t count) {
  uint64_t keys[most_counted];
  int32_t places[most_counted];
  match_candidate held[most_counted];
  for (int32_t i = 0; i < count; i++) {
    held[i] = slots[i];
    keys[i] = slots[i].key;
  }
  count_larger(keys, count, places);
  for (int32_t i = 0; i < count; i++) slots[places[i]] = held[i];
}

static int is_sorted(const match_candidate *slots, int32_t count) {
  for (int32_t i = 1; i < count; i++) {
    if (slots[i - 1].key < slots[i].key) return 0;
  }
  return 1;
}

void match_sort(match_candidate *slots, int32_t count) {
  if (is_sorted(slots, count)) return;
  // Halves by selection down to runs that are sorted by counting.
  while (count > most_counted) {
    match_select_largest(slots, count, count / 2);
    match_sort(slots, count / 2);
    slots += count / 2;
    count -= count / 2;
  }
  sort_by_counting(slots, count);
}
