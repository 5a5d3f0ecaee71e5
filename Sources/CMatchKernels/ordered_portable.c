#include "ordered.h"

#define MATCH_TILE match_tile_portable
#define MATCH_TILE_ROWS 3
#include "ordered_body.h"
