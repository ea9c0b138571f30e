#!/bin/sh
# The benchmark book and its shipments through tradec and through DuckDB, side by side: times, their ratio, and whether each row comes
# to the same cents. Needs python3 with duckdb, numpy and polars, and the folder of the generator and of DuckDB's side of it.
#
# Each writes a file that is not there yet: some file systems write a file out that takes the place of another. Of three turns each the
# best counts: DuckDB's by its own timer, tradec's from its start to its end, the book out of the cache.
#
# usage: benches/duckdb.sh FOLDER_OF_GEN_PY FOLDER_OF_LISTS [ROWS]
set -eu
bench=$1 lists=$2 rows=${3:-200000}
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 "$bench/gen.py" --lists "$lists" --out "$work" --rows "$rows"
python3 - "$here/target/release/tradec" "$bench/peer_duckdb.py" "$work" "$rows" <<'PYTHON'
import csv, os, re, subprocess, sys, time

tradec, peer, work, rows = sys.argv[1:]
own, theirs = f"{work}/own.csv", f"{work}/peer.csv"


def away(file):
    if os.path.exists(file):
        os.remove(file)


def by_duckdb(threads):
    away(theirs)
    said = subprocess.run([sys.executable, peer, work, theirs, threads], check=True, capture_output=True, text=True).stdout
    return float(re.search(r": ([0-9.]+) s;", said)[1])


def by_tradec(threads):
    away(own)
    begun = time.perf_counter()
    # What is odd about a row is said and counted, and is no failure of the run.
    subprocess.run([tradec, "eval", f"{work}/rules.tm", f"{work}/shipments.csv", "--threads", threads, "-q", "-o", own], check=False)
    return time.perf_counter() - begun


by_tradec("2")
for threads in ("2", "1"):
    turns = [(by_duckdb(threads), by_tradec(threads)) for _ in range(3)]
    other, mine = (min(all) for all in zip(*turns))
    print(f"{rows} rows, {threads} threads: DuckDB {other:.2f} s, tradec {mine:.3f} s: {other / mine:.1f} times")

columns = "mfn s301 s232_steel s232_aluminum s232_autos fentanyl reciprocal s122 total".split()
cents = {row["id"]: [row[name] for name in columns] for row in csv.DictReader(open(own))}
count = differ = 0
for row in csv.DictReader(open(theirs)):
    count += 1
    differ += cents.pop(row["id"], None) != [row[name] for name in columns]
print(f"{count} rows compared by id, {differ} differ, {len(cents)} are not among DuckDB's")
sys.exit(differ + len(cents) > 0)
PYTHON
