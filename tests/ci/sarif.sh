#!/usr/bin/env bash
# Validates SARIF files against the schema of SARIF 2.1.0. Needs the network (npm, and a Python with venv): the schema is OASIS's,
# whose terms are none of the open licences, so no copy of it lies here. What can be told without it `cargo test findings` tells.
#
#   tests/ci/sarif.sh FILE…
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent @microsoft/jest-sarif@1.0.0-beta.0 > name && tar xzf "$(cat name)")
python3 -m venv "$work/venv"
"$work/venv/bin/pip" --quiet install jsonschema
"$work/venv/bin/python" - "$work/package/lib/schemas/sarif-2.1.0-rtm.5.json" "$@" <<'PYTHON'
import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = jsonschema.Draft4Validator(json.load(file))
wrong = 0
for name in sys.argv[2:]:
    with open(name, encoding="utf-8") as file:
        for error in schema.iter_errors(json.load(file)):
            wrong += 1
            print(f"{name}: {error.json_path}: {error.message}")
print(f"{len(sys.argv) - 2} files, {wrong} errors")
sys.exit(1 if wrong else 0)
PYTHON
