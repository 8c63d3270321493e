#!/usr/bin/env bash
# What CI runs, and what to run before a push: restore, format, build, every test under two cultures.
# The last line says: N passed, N failed, N skipped.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
passed=0 failed=0 skipped=0

step() { printf '\n== %s\n' "$1"; }

finish() {
  printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  exit "$1"
}

# A step that breaks before any test could run counts as one failure, so that no one reads "0 failed" as good news.
broken() {
  printf '\nBroken: %s\n' "$1"
  failed=$((failed + 1))
  finish 1
}

run_tests() {
  local log code
  log=$(mktemp)
  dotnet test --solution SahelBot.sln --no-build --no-progress --culture "$1" </dev/null 2>&1 | tee "$log"
  code=${PIPESTATUS[0]}
  local p f s
  p=$(sed -n 's/^ *succeeded: //p' "$log" | tail -1)
  f=$(sed -n 's/^ *failed: //p' "$log" | tail -1)
  s=$(sed -n 's/^ *skipped: //p' "$log" | tail -1)
  rm -f "$log"
  if [[ -z "$p" ]]; then broken "tests under $1 did not run"; fi
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  if [[ "$code" -ne 0 && "$f" -eq 0 ]]; then failed=$((failed + 1)); fi
}

step "restore"
dotnet restore SahelBot.sln --locked-mode </dev/null || broken "restore"
step "format"
if ! dotnet format whitespace SahelBot.sln --no-restore --verify-no-changes </dev/null; then
  printf 'To repair it: dotnet format whitespace SahelBot.sln\n'
  failed=$((failed + 1)) # the tests still run: who pushes learns everything at once
fi
step "build (style and analyzers are errors)"
dotnet build SahelBot.sln --no-restore -v minimal </dev/null || broken "build"
for culture in en-US fr-FR; do
  step "test under $culture"
  run_tests "$culture"
done
finish "$((failed > 0))"
