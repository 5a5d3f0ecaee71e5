#ifndef MATCH_PACK_H
#define MATCH_PACK_H

#include "ranker.h"

/// Writes the rows of a group of seekers side by side: a step of each after the other.
void match_pack(const match_task *task, const match_rows *rows);

/// Whether rows of bytes in columns of their own order can be spread by this CPU's vectors.
int match_can_spread(void);

/// Writes one row's cells as bytes, column after column; `columns` is rounded up to 64.
void match_spread(
    const uint16_t *column, const int16_t *value, int64_t cells, int32_t columns, uint8_t *bytes);

#endif
