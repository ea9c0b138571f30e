#!/usr/bin/env bash
# Runs the hooks through pre-commit itself, as a repository of rules would. Needs pre-commit on the PATH, and the network: it builds
# tradec from this checkout (what is committed), which takes minutes. `cargo test ci` holds the hooks to what can be told without.
#
#   tests/ci/pre_commit.sh [HOOK…]      all four without a name
set -euo pipefail
source=$(cd "$(dirname "$0")/../.." && pwd)
hooks=("$@")
if [ "$#" -eq 0 ]; then hooks=(tradec-check tradec-lint tradec-fmt tradec-test); fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
git init --quiet
git config user.email nobody@example.org
git config user.name nobody
mkdir rules
cat > rules/a.tm <<'TM'
jurisdiction US;
currency USD;

program s232 {
  tariff 7206..7217 from * = 50% since 2025-06-04;
}

test "steel pays" {
  shipment { product 7208.10.15, origin DE, entered 2025-06-10, value 1_000 USD }
  expect s232 = 500 USD;
}
TM
{
  printf 'repos:\n- repo: %s\n  rev: %s\n  hooks:\n' "$source" "$(git -C "$source" rev-parse HEAD)"
  for hook in "${hooks[@]}"; do
    printf -- '  - id: %s\n' "$hook"
    # The formatter gets the files, the others the folder.
    if [ "$hook" != tradec-fmt ]; then printf '    args: [rules/]\n'; fi
  done
} > .pre-commit-config.yaml
git add -A
echo "== a sound book: every hook passes"
pre-commit run --all-files --verbose
echo "== a torn one: check fails, and shows where"
sed -i.bak 's/tariff 7206/tarif 7206/' rules/a.tm
git add rules/a.tm
if pre-commit run --all-files; then
  echo "the hooks passed a torn book"
  exit 1
fi
