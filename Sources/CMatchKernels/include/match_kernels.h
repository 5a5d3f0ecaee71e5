#ifndef MATCH_KERNELS_H
#define MATCH_KERNELS_H

#include <stdint.h>

/// The widest vector instruction set this CPU can run: 0 portable, 1 AVX2, 2 AVX-512 with VNNI.
int match_cpu_level(void);

/// One line of a ranked list, as it leaves a worker.
typedef struct {
  int32_t partner;
  int32_t fit;
  int32_t appeal;
} match_pair;

/// The opening side, as every worker needs it. `latest` and `requires` are copied by the worker.
typedef struct {
  int32_t openings;
  int32_t words;
  const uint64_t *requires;
  const int32_t *latest;
  /// What opening lists are ordered by: `mix_fit` parts of fit plus `mix_appeal` of appeal.
  int32_t mix_fit;
  int32_t mix_appeal;
  int32_t opening_limit;
  int32_t seeker_limit;
  /// The most seekers a block can have.
  int32_t block;
  /// How many seekers all workers rank together; 0 to do without guessed bars.
  int64_t expected;
  /// 1 where few pairs will enter opening lists: they aren't given huge pages.
  int32_t few;
} match_setup;

/// Bounded lists of one thread: of every opening, and of the seekers of the current block.
typedef struct match_worker match_worker;

match_worker *match_worker_new(const match_setup *setup);
void match_worker_free(match_worker *worker);

/// Rows of sparse cells: row *i* is `column` and `value` from `starts[i]` to `starts[i + 1]`.
typedef struct {
  const int64_t *starts;
  const uint16_t *column;
  const int16_t *value;
} match_rows;

/// Sets `equal[i]` to whether row `i` of `a` is row `other[i]` of `b`; 0 where `other[i]` is -1.
void match_rows_compare(
    const match_rows *a, const match_rows *b, const int32_t *other, int32_t count,
    _Bool *equal);

/// What a column is called in a comparison: a number of 0 or more for what both sides know.
enum {
  /// The cell doesn't matter.
  match_name_ignored = -1,
  /// A row with such a cell equals no other.
  match_name_unequal = -2,
};

/// Like `match_rows_compare`, for rows whose columns stand elsewhere: `names_a` has a name for each
/// column of `a`, `names_b` for each of `b`. Rows are equal only if names come in the same order.
void match_rows_compare_named(
    const match_rows *a, const match_rows *b, const int32_t *names_a, const int32_t *names_b,
    const int32_t *other, int32_t count, _Bool *equal);

/// Adds to `counts`, one a column, the cells of the first `count` rows.
void match_rows_count(const match_rows *rows, int64_t count, int64_t *counts);

/// What panels are made of; everything is copied.
typedef struct {
  int32_t openings;
  int32_t columns;
  /// 2, or 1 where both views are equal: then only `fit` is read.
  int32_t views;
  /// 1 to pack four columns a step: every value must be in 0...255.
  int32_t bytes;
  match_rows fit;
  match_rows appeal;
  /// The openings in the order of their lanes; neighbours should share columns.
  const int32_t *order;
  int32_t words;
  const uint64_t *requires;
  const int32_t *latest;
} match_panels_input;

/// The opening side packed for the vector kernels; never changes, so threads may share it.
typedef struct match_panels match_panels;

match_panels *match_panels_new(const match_panels_input *input);
void match_panels_free(match_panels *panels);

/// Starts a block: its seekers' positions, and what they are offered (rows of `words`).
void match_worker_begin(
    match_worker *worker, const int32_t *seekers, int32_t count, const uint64_t *offers,
    const int32_t *available);

/// Sets the mixed scores below which a pair isn't wanted in an opening's list; by slot.
void match_worker_set_bars(match_worker *worker, const int32_t *bars);

/// Enters a tile of scores, row-major with `stride`: block rows `first`... against `openings`.
/// Each opening may meet each seeker once.
void match_worker_scan(
    match_worker *worker, const float *fit, const float *appeal, int32_t stride, int32_t first,
    int32_t rows, const int32_t *openings, int32_t columns);

/// Scores the current block, rows `seekers` of `rows`, against all openings and enters every pair.
/// `level` is at most `match_cpu_level()`. Opening lists are then counted by slot: the place in
/// `order`. Returns 0 where there is no memory.
int match_worker_rank(
    match_worker *worker, const match_panels *panels, const match_rows *rows, int level);

/// Lists of many owners by position, each with room for `limit` lines. Workers may write at once,
/// each its own seekers.
typedef struct {
  int64_t owners;
  int32_t limit;
  /// Owners x limit.
  match_pair *pairs;
  /// Lines of each list, and how many partners the rules allow its owner (panels only).
  int32_t *lengths;
  int32_t *allowed;
} match_store;

/// Writes the sorted lists of the block's seekers to where their positions say.
void match_worker_keep_seekers(match_worker *worker, const match_store *store);

/// Moves lists up so that each follows the one before; `starts` has room for one more than there
/// are owners. Returns the number of lines.
int64_t match_store_close_gaps(const match_store *store, int64_t *starts);

/// Lists of many owners, each with room for `limit` lines, that are edited in place: the first
/// `head_limit` of each lie in one place, the others in another. What follows a list's last line
/// is zeros. Each list is the beginning of its owner's whole order.
typedef struct {
  int32_t limit;
  int32_t head_limit;
  /// Owners x head_limit, and owners x (limit - head_limit).
  match_pair *head;
  match_pair *tail;
  int32_t *lengths;
  /// Whether the list holds every pair that could ever enter it.
  uint8_t *whole;
  /// Whether the last edit left fewer lines than are needed.
  uint8_t *is_short;
} match_kept;

/// What has changed for the partners of lists.
typedef struct {
  /// For each former partner its position now; -1 where it changed or left.
  const int32_t *kept;
  /// What lists are ordered by.
  int32_t mix_fit;
  int32_t mix_appeal;
  int32_t needed;
} match_edit;

/// Takes out of a list who changed or left, and puts in newcomers, which are in order.
void match_kept_edit(
    const match_kept *kept, int64_t owner, const match_edit *edit, const match_pair *newcomers,
    int32_t count);
/// Replaces a list by `count` lines, at most `limit`; as many means that there may be more.
void match_kept_put(const match_kept *kept, int64_t owner, const match_pair *lines, int32_t count);
/// Copies a list of `other`, which has the same limits, over an empty one.
void match_kept_copy(const match_kept *kept, int64_t owner, const match_kept *other, int64_t from);

/// Below the last lines of the block's seekers nothing is wanted; call after `match_worker_begin`.
void match_worker_use_bars(match_worker *worker, const match_kept *kept);
/// Edits the lists of the block's seekers: who came in are their lists of this block, with
/// `partners` for the openings' positions.
void match_worker_edit_seekers(
    match_worker *worker, const match_kept *kept, const match_edit *edit, const int32_t *partners);

/// How a decomposition went.
enum { match_done = 0, match_not_positive = 1, match_no_memory = 2 };

/// Turns the lower triangle, by rows, of a symmetric matrix (size x size) into *L* with *L Lᵀ* = *A*.
/// What stands above the diagonal may change.
///
/// Each cell is *A[i][j]* less its products, one by one by ascending step, over *L[j][j]*, nothing
/// fused: the same bits on any CPU and for any `level`, which is at most `match_cpu_level()`.
int match_cholesky(float *a, int64_t size, int level);
/// Solves *X (L Lᵀ)* = *C* for `count` rows, in place: by ascending, then by descending step.
int match_cholesky_solve(
    const float *l, int64_t size, float *rows, int64_t count, int level);

/// Asks for huge pages where `memory`, not yet written to, is large.
void match_prepare(void *memory, int64_t bytes);

/// How many of the seekers ranked so far the rules allow an opening, by slot.
int32_t match_worker_allowed_seekers(const match_worker *worker, int32_t slot);

/// The highest bar that was guessed for an opening's list; `INT32_MIN` where none was.
///
/// The list lacks pairs that score less, so it is only whole where enough pairs reach the guess.
int32_t match_worker_guess(const match_worker *worker, int32_t opening);

/// Writes the sorted list of `opening`, at most `opening_limit` pairs; returns its length.
int32_t match_worker_opening(match_worker *worker, int32_t opening, match_pair *pairs);

#endif
