// A tile of an ordered product, compiled once an instruction set. The file that includes it says
// MATCH_TILE (the function's name) and MATCH_TILE_ROWS: how many rows fit the registers at once.

typedef float lanes __attribute__((vector_size(4 * match_tile_columns), aligned(4)));

void MATCH_TILE(
    int64_t depth, const float *rows, const float *columns, float *c, int64_t stride) {
#pragma STDC FP_CONTRACT OFF
  for (int32_t first = 0; first < match_tile_rows; first += MATCH_TILE_ROWS) {
    lanes sum[MATCH_TILE_ROWS];
    _Pragma("clang loop unroll(full)") for (int row = 0; row < MATCH_TILE_ROWS; row++) sum[row] =
        *(const lanes *)(c + (first + row) * stride);
    for (int64_t step = 0; step < depth; step++) {
      lanes values = *(const lanes *)(columns + step * match_tile_columns);
      const float *own = rows + step * match_tile_rows + first;
      _Pragma("clang loop unroll(full)") for (int row = 0; row < MATCH_TILE_ROWS; row++) {
        lanes product = values * own[row];
        sum[row] = sum[row] - product;
      }
    }
    _Pragma("clang loop unroll(full)") for (int row = 0; row < MATCH_TILE_ROWS; row++) *(
        lanes *)(c + (first + row) * stride) = sum[row];
  }
}
