#ifndef JOBMATCH_PROCESS_H
#define JOBMATCH_PROCESS_H

/// How a process was started, from the C start-up rather than from `/proc`, which a bare chroot or
/// a sandbox lacks. All of it is settled before the first line of Swift runs.

/// How many words the command line has, the program's own name among them; 0 where nobody said.
int process_argument_count(void);

/// A word of the command line; NULL past its end.
const char *process_argument(int position);

#endif
