private import COpenBLAS
private import Glibc

/// Has OpenBLAS take the memory that it computes in (128 MiB of addresses, hardly any of it used)
/// while there is room for it; it keeps it for all later calls of one thread at a time.
///
/// Asked for in the midst of a night and not there, OpenBLAS would ask again for ever.
///
/// - Returns: False where there are less than 400 MiB, with which even a night of a few rows runs
///   out of memory, in the midst of it and without a word.
public func reserveLibraryMemory() -> Bool {
  let bytes = 400 << 20
  let room = unsafe mmap(
    nil, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
  guard unsafe room != MAP_FAILED else { return false }
  _ = unsafe munmap(room, bytes)
  var (matrix, vector, product) = (1.0, 1.0, 0.0)
  unsafe cblas_dsymv(CblasRowMajor, CblasUpper, 1, 1, &matrix, 1, &vector, 1, 0, &product, 1)
  return product == 1
}
