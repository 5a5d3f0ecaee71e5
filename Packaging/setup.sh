#!/bin/sh
# Installs the Debian packages that are missing when it may, otherwise prints the command and stops.
set -eu

stop() {
  printf '%s\n' "$@" >&2
  exit 1
}

missing=""
if command -v apt-get >/dev/null 2>&1; then
  for package in libopenblas-dev pkg-config; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed$' ||
      missing="$missing $package"
  done
elif ! pkg-config --exists openblas 2>/dev/null; then
  stop "This isn't Debian: install OpenBLAS with its headers, and pkg-config; then try again"
fi

if [ -n "$missing" ]; then
  if [ "$(id -u)" -eq 0 ]; then
    as_root=""
  elif sudo -n true 2>/dev/null; then
    as_root="sudo -n"
  else
    stop "Missing Debian packages. Run this, then try again:" \
      "  sudo apt-get update && sudo apt-get install -y$missing"
  fi
  echo "Installing$missing"
  $as_root apt-get update -qq
  # shellcheck disable=SC2086 # a list of words
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null
fi

where="Swift 6.2 or newer for Linux is at https://www.swift.org/install/linux"
command -v swift >/dev/null 2>&1 || stop "No 'swift' on PATH. $where"
said=$(swift --version 2>&1) || stop "'swift --version' fails: $said" "$where"
version=$(printf '%s\n' "$said" | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
# shellcheck disable=SC2086 # two numbers
set -- $version
if [ "${1:-0}" -lt 6 ] || { [ "$1" -eq 6 ] && [ "$2" -lt 2 ]; }; then
  stop "Swift ${1:-?}.${2:-?} is too old. $where"
fi
