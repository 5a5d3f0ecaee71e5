#ifndef MATCH_SELECT_H
#define MATCH_SELECT_H

#include "lists.h"

/// A score that at least `rank` of `count` candidates reach; unless many share it, few more do.
int32_t match_score_of_rank(const match_candidate *slots, int32_t count, int32_t rank);
/// Moves the candidates with at least this key to the front, in their order; returns how many.
int32_t match_keep_reaching(match_candidate *slots, int32_t count, uint64_t key);
/// Moves the `limit` largest keys to the front; 0 < limit < count.
void match_select_largest(match_candidate *slots, int32_t count, int32_t limit);
/// Best first.
void match_sort(match_candidate *slots, int32_t count);

#endif
