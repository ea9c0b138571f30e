#!/bin/sh
# The benchmark book and its shipments through tradec and through DuckDB, side by side: times, their ratio, and whether each row comes
# to the same cents. Needs python3 with duckdb, numpy and polars, and the folder of the generator and of DuckDB's side of it.
#
# usage: benches/duckdb.sh FOLDER_OF_GEN_PY FOLDER_OF_LISTS [ROWS]
set -eu
bench=$1 lists=$2 rows=${3:-200000}
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 "$bench/gen.py" --lists "$lists" --out "$work" --rows "$rows"
tradec="$here/target/release/tradec"
for threads in 2 1; do
    said=$(python3 "$bench/peer_duckdb.py" "$work" "$work/peer.csv" "$threads")
    theirs=$(echo "$said" | sed 's/.*: \([0-9.]*\) s;.*/\1/')
    mine=$(python3 - "$tradec" "$work" "$threads" <<'PYTHON'
import subprocess, sys, time
tradec, work, threads = sys.argv[1:]
best = 1e9
for _ in range(3):
    begun = time.time()
    subprocess.run([tradec, "eval", f"{work}/rules.tm", f"{work}/shipments.csv", "--threads", threads, "-q", "-o", f"{work}/own.csv"], check=False)
    best = min(best, time.time() - begun)
print(f"{best:.2f}")
PYTHON
)
    echo "$rows rows, $threads threads: DuckDB $theirs s, tradec $mine s: $(python3 -c "print(f'{$theirs / $mine:.1f}')") times"
done
python3 - "$work" <<'PYTHON'
import csv, sys
work = sys.argv[1]
columns = "mfn s301 s232_steel s232_aluminum s232_autos fentanyl reciprocal s122 total".split()
own = {row["id"]: [row[name] for name in columns] for row in csv.DictReader(open(f"{work}/own.csv"))}
rows = differ = 0
for row in csv.DictReader(open(f"{work}/peer.csv")):
    rows += 1
    differ += own.get(row["id"]) != [row[name] for name in columns]
print(f"{rows} rows compared by id, {differ} differ")
sys.exit(differ > 0)
PYTHON
