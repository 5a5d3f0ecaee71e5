#include <string.h>

#include "worker.h"

static int32_t score(const match_edit *edit, const match_pair *pair) {
  return edit->mix_fit * pair->fit + edit->mix_appeal * pair->appeal;
}

/// Puts a newcomer in its place among `length` lines; returns how many there are then.
static int32_t insert(
    const match_edit *edit, match_pair *list, int32_t length, int32_t limit, match_pair newcomer) {
  int32_t own = score(edit, &newcomer), place = length;
  while (place > 0) {
    const match_pair *before = &list[place - 1];
    int32_t theirs = score(edit, before);
    if (theirs > own || (theirs == own && before->partner < newcomer.partner)) break;
    if (place < limit) list[place] = *before;
    place--;
  }
  if (place < limit) list[place] = newcomer;
  return length < limit ? length + 1 : limit;
}

static match_pair *head_of(const match_kept *kept, int64_t owner) {
  return kept->head + owner * kept->head_limit;
}

static match_pair *tail_of(const match_kept *kept, int64_t owner) {
  return kept->tail + owner * (kept->limit - kept->head_limit);
}

static int32_t in_head(const match_kept *kept, int32_t length) {
  return length < kept->head_limit ? length : kept->head_limit;
}

static const match_pair *last_line(const match_kept *kept, int64_t owner) {
  int32_t length = kept->lengths[owner];
  return length <= kept->head_limit ? head_of(kept, owner) + length - 1
                                    : tail_of(kept, owner) + length - kept->head_limit - 1;
}

/// Writes a list of which `former` lines stood there before; what it no longer has becomes zeros.
static void write_list(
    const match_kept *kept, int64_t owner, const match_pair *list, int32_t length) {
  int32_t former = kept->lengths[owner], head = in_head(kept, length), tail = length - head;
  int32_t former_head = in_head(kept, former), former_tail = former - former_head;
  match_pair *first = head_of(kept, owner), *second = tail_of(kept, owner);
  if (head > 0) memcpy(first, list, (size_t)head * sizeof(match_pair));
  if (tail > 0) memcpy(second, list + head, (size_t)tail * sizeof(match_pair));
  if (former_head > head) {
    memset(first + head, 0, (size_t)(former_head - head) * sizeof(match_pair));
  }
  if (former_tail > tail) {
    memset(second + tail, 0, (size_t)(former_tail - tail) * sizeof(match_pair));
  }
  kept->lengths[owner] = length;
}

/// Whether any line's partner changed, left or stands elsewhere now.
static int is_moved(const match_pair *lines, int32_t count, const int32_t *places) {
  int32_t moved = 0;
  for (int32_t i = 0; i < count; i++) moved |= places[lines[i].partner] ^ lines[i].partner;
  return moved != 0;
}

/// Copies what stays of `count` lines; returns how many.
static int32_t keep(
    match_pair *list, const match_pair *lines, int32_t count, const int32_t *places) {
  int32_t stays = 0;
  for (int32_t i = 0; i < count; i++) {
    match_pair line = lines[i];
    line.partner = places[line.partner];
    list[stays] = line;
    stays += line.partner >= 0;
  }
  return stays;
}

/// Below yesterday's last line nothing is known, not even of a tie, unless the tie comes before a
/// line that stayed.
static int belongs(
    const match_edit *edit, const match_pair *list, int32_t length, const match_pair *newcomer,
    int64_t bar) {
  int32_t own = score(edit, newcomer);
  if (own != bar || length == 0) return own > bar;
  const match_pair *last = &list[length - 1];
  return score(edit, last) == own && last->partner > newcomer->partner;
}

void match_kept_edit(
    const match_kept *kept, int64_t owner, const match_edit *edit, const match_pair *newcomers,
    int32_t count) {
  int32_t limit = kept->limit, length = kept->lengths[owner], head = in_head(kept, length);
  const match_pair *first = head_of(kept, owner), *second = tail_of(kept, owner);
  int whole = kept->whole[owner];
  int64_t bar =
      whole ? INT64_MIN : length > 0 ? score(edit, last_line(kept, owner)) : INT64_MAX;
  int32_t stays = length;
  if ((count > 0 && score(edit, newcomers) >= bar) || is_moved(first, head, edit->kept) ||
      is_moved(second, length - head, edit->kept)) {
    match_pair list[limit + 1];
    stays = keep(list, first, head, edit->kept);
    stays += keep(list + stays, second, length - head, edit->kept);
    for (int32_t i = 0; i < count; i++) {
      if (!belongs(edit, list, stays, &newcomers[i], bar)) break;
      stays = insert(edit, list, stays, limit, newcomers[i]);
    }
    write_list(kept, owner, list, stays);
  }
  // As long as a list may be, newcomers that weren't handed over can't be told from none.
  if (stays == limit) whole = 0;
  kept->whole[owner] = (uint8_t)whole;
  kept->is_short[owner] = !whole && stays < edit->needed;
}

void match_kept_put(
    const match_kept *kept, int64_t owner, const match_pair *lines, int32_t count) {
  write_list(kept, owner, lines, count);
  kept->whole[owner] = count < kept->limit;
  kept->is_short[owner] = 0;
}

void match_kept_copy(const match_kept *kept, int64_t owner, const match_kept *other, int64_t from) {
  int32_t length = other->lengths[from], head = in_head(other, length);
  memcpy(head_of(kept, owner), head_of(other, from), (size_t)head * sizeof(match_pair));
  memcpy(tail_of(kept, owner), tail_of(other, from), (size_t)(length - head) * sizeof(match_pair));
  kept->lengths[owner] = length;
  kept->whole[owner] = other->whole[from];
}

/// Rows whose lists are asked for before they are needed.
enum { rows_ahead = 8 };

void match_worker_use_bars(match_worker *worker, const match_kept *kept) {
  for (int32_t row = 0; row < worker->count; row++) {
    if (row + rows_ahead < worker->count) {
      int64_t later = worker->positions[row + rows_ahead];
      if (kept->lengths[later] > 0) __builtin_prefetch(last_line(kept, later));
    }
    int64_t owner = worker->positions[row];
    worker->seekers.bar[row] = INT32_MIN;
    if (kept->whole[owner]) continue;
    worker->seekers.bar[row] =
        kept->lengths[owner] == 0 ? INT32_MAX : last_line(kept, owner)->appeal;
  }
}

static void fetch(const match_kept *kept, int64_t owner) {
  enum { lines_apart = 5 };
  for (int32_t line = 0; line < kept->head_limit; line += lines_apart) {
    __builtin_prefetch(head_of(kept, owner) + line);
  }
  for (int32_t line = 0; line < kept->limit - kept->head_limit; line += lines_apart) {
    __builtin_prefetch(tail_of(kept, owner) + line);
  }
}

void match_worker_edit_seekers(
    match_worker *worker, const match_kept *kept, const match_edit *edit,
    const int32_t *partners) {
  for (int32_t row = 0; row < worker->count; row++) {
    if (row + rows_ahead < worker->count) {
      fetch(kept, worker->positions[row + rows_ahead]);
    }
    match_pair *list = worker->newcomers;
    int32_t count = match_lists_write(&worker->seekers, row, list);
    for (int32_t i = 0; i < count; i++) list[i].partner = partners[list[i].partner];
    match_kept_edit(kept, worker->positions[row], edit, list, count);
  }
}
