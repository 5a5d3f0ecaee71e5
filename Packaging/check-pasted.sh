#!/usr/bin/env bash
# Runs each command that a document shows with its output, and compares what it prints.
#
#   Packaging/check-pasted.sh README.md README.zh-CN.md Documentation/*.md
#
# A block is a fence that starts with "$ jobmatch ..." or "$ .build/release/jobmatch ..."; a command may
# go on after "\". A line "…" stands for any lines left out. Blocks of other commands are not run. The
# demo must have run, as README says.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export JOBMATCH_DATA="$PWD/Data" LC_ALL=C
checked=0 failed=0

# Whether the lines of $1 stand in $2 in this order, one after the other but where "…" is.
agrees() {
  awk '
    FNR == NR { want[++n] = $0; next }
    { have[++m] = $0 }
    END {
      while (n > 0 && want[n] == "") n--
      at = 1; free = 0
      for (i = 1; i <= n; i++) {
        if (want[i] == "…") { free = 1; continue }
        if (free) while (at <= m && have[at] != want[i]) at++
        else if (have[at] != want[i] && have[at] == "" && want[i] != "") at++
        if (at > m || have[at] != want[i]) {
          print "  should be: " want[i]; print "  is:        " have[at]; exit 1
        }
        at++; free = 0
      }
    }' "$1" "$2"
}

for file in "$@"; do
  rm -f "$work"/block.*
  awk -v out="$work/block." '
    /^```/ { inside = !inside; if (inside) n++; next }
    inside { print > (out n) }' "$file"
  for block in $(ls "$work"/block.* 2>/dev/null | sort -V); do
    head -n 1 "$block" | grep -Eq '^\$ (\.build/release/)?jobmatch ' || continue
    command=$(awk '{ line = $0; more = sub(/ *\\$/, "", line); printf "%s ", line; if (!more) exit }' "$block")
    lines=$(awk '{ n++; if ($0 !~ /\\$/) { print n; exit } }' "$block")
    command=${command#\$ }
    command=".build/release/jobmatch ${command#*jobmatch }"
    tail -n +"$((lines + 1))" "$block" > "$work/want"
    if ! bash -c "$command" > "$work/have" 2> "$work/messages"; then
      echo "$file: failed: $command"; cat "$work/messages"; failed=$((failed + 1)); continue
    fi
    checked=$((checked + 1))
    if ! agrees "$work/want" "$work/have" > "$work/difference"; then
      echo "$file: $command"; cat "$work/difference"; failed=$((failed + 1))
    fi
  done
done
echo "$checked pasted outputs run, $failed differ"
[ "$failed" -eq 0 ] && [ "$checked" -gt 0 ]
