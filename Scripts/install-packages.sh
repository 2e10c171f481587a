#!/bin/sh
# Installs the system packages that are missing, and nothing where none is.
#
#     Scripts/install-packages.sh build     what the compiler is built from
#     Scripts/install-packages.sh test      what its tests need besides
#     Scripts/install-packages.sh bench     the programs that the bench measures against
#
# Through apt as root or with sudo, through brew as oneself. Elsewhere it looks whether everything is there already, and
# says what to install if it is not.
set -eu

purpose=${1:-}

fail() {
  printf '\nerror: %s\n' "$1" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

python_can_make_environments() {
  have python3 && python3 -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

# ---- what each purpose needs ----

case $purpose in
  build)
    apt_packages="libyaml-dev libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config tzdata"
    brew_packages="libyaml cmark-gfm"
    ;;
  test)
    apt_packages=
    brew_packages=
    # Any Python that can make virtual environments will do, from wherever it is.
    python_can_make_environments || { apt_packages="python3 python3-venv" brew_packages=python3; }
    ;;
  bench)
    apt_packages="libyaml-dev tzdata"
    brew_packages=libyaml
    have cc || have clang || apt_packages="$apt_packages gcc libc6-dev"
    have python3 || { apt_packages="$apt_packages python3" brew_packages="$brew_packages python3"; }
    have yamllint || { apt_packages="$apt_packages yamllint" brew_packages="$brew_packages yamllint"; }
    # TaskJuggler is not in brew; without it the bench leaves its line out.
    have tj3 || apt_packages="$apt_packages tj3"
    ;;
  *)
    fail "usage: $0 build|test|bench"
    ;;
esac

# ---- how they get there ----

# Empty for root, who may be without sudo; the error comes before any output is put aside.
rights() {
  [ "$(id -u)" -ne 0 ] || return 0
  have sudo ||
    fail "packages are missing, and installing them needs root or sudo. As root: apt-get install$missing"
  echo sudo
}

apt_install() {
  # shellcheck disable=SC2086 # the names are one word each
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
}

with_apt() {
  missing=
  for package in $apt_packages; do
    case $(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null) in
      ?i*) ;;
      *) missing="$missing $package" ;;
    esac
  done
  [ -n "$missing" ] || return 0
  sudo=$(rights)
  echo "Installing$missing"
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  # A new machine has no list of packages yet, an old one may have a list from another year.
  apt_install >"$log" 2>&1 && return 0
  $sudo apt-get update -q >>"$log" 2>&1 || true
  apt_install >>"$log" 2>&1 && return 0
  tail -n 20 "$log" >&2
  fail "apt could not install$missing (see above). Is there a network connection? Then try:
       sudo apt-get update && sudo apt-get install$missing"
}

with_brew() {
  missing=
  for package in $brew_packages; do
    brew list --versions "$package" >/dev/null 2>&1 || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  echo "Installing$missing"
  # shellcheck disable=SC2086
  brew install --quiet $missing ||
    fail "brew could not install$missing (see above). Is there a network connection? Then try: brew install$missing"
}

# ---- without apt and brew: is it there already? ----

compiles() {
  compiler=$(command -v cc || command -v clang) || return 1
  printf '#include <%s>\n' "$1" | "$compiler" -E -x c - >/dev/null 2>&1
}

by_hand() {
  fail "neither apt nor brew is here to install what is missing: $1. Please install it with your system's own tools."
}

without_manager() {
  case $purpose in
    build)
      compiles yaml.h || by_hand "libyaml with its headers"
      compiles cmark-gfm.h && compiles cmark-gfm-core-extensions.h || by_hand "cmark-gfm with its headers"
      ;;
    test)
      python_can_make_environments || by_hand "Python 3.11 or newer with its venv module"
      ;;
    bench)
      compiles yaml.h || by_hand "a C compiler, and libyaml with its headers"
      have python3 || by_hand "Python 3"
      ;;
  esac
}

if have apt-get && have dpkg-query; then
  with_apt
elif have brew; then
  with_brew
else
  without_manager
fi

# An old system has an old Python, whatever is installed on it.
[ "$purpose" != test ] || python_can_make_environments ||
  fail "the tests need Python 3.11 or newer with its venv module as 'python3'; here is: $(python3 --version 2>&1)"
