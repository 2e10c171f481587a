#!/bin/sh
# What action.yml runs: checks twice, once for the log and once for code scanning.
#
# Findings do not fail it, so that they can be uploaded first: the step after the upload exits with the `status` that is
# told here. Anything else that goes wrong (a path that is not there, a wrong option) ends the action at once.
set -eu

set --
[ -z "${TRIBU_PROFILE:-}" ] || set -- "$@" "--profile=$TRIBU_PROFILE"
[ -z "${TRIBU_BASELINE:-}" ] || set -- "$@" "--baseline=$TRIBU_BASELINE"
[ -z "${TRIBU_MESSAGES:-}" ] || set -- "$@" "--messages=$TRIBU_MESSAGES"
set -- "$@" --
while IFS= read -r path; do
  [ -z "$path" ] || set -- "$@" "$path"
done <<EOF
${TRIBU_PATHS:-.}
EOF

# The log first. What code scanning shows on a line needs no annotation there.
[ "${TRIBU_UPLOAD:-}" != true ] || unset GITHUB_ACTIONS
status=0
"$TRIBU_BINARY" check "$@" </dev/null || status=$?
[ "$status" -le 1 ] || exit "$status"

sarif="$(mktemp -d "${RUNNER_TEMP:-/tmp}/tribu.XXXXXX")/tribu.sarif"
"$TRIBU_BINARY" check --format sarif "$@" </dev/null >"$sarif" || status=$?
[ "$status" -le 1 ] || exit "$status"

{
  echo "sarif=$sarif"
  echo "status=$status"
} >>"$GITHUB_OUTPUT"
