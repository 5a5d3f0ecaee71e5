#ifndef FILE_EXCHANGE_H
#define FILE_EXCHANGE_H

/// Exchanges the names of two files or folders of one file system in a single step, so that nobody
/// ever finds one of them missing: `renameat2` with `RENAME_EXCHANGE` (Linux 3.15).
///
/// Returns 0, or the system's error number: EINVAL or ENOSYS where the file system lacks it.
int file_exchange(const char *one, const char *other);

#endif
