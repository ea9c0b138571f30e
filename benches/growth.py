#!/usr/bin/env python3
"""Books of 10,000, 100,000 and 1,000,000 list rows and files of 20,000 to 2,000,000 shipments through tradec: time and memory, as a
table. usage: growth.py TRADEC [WORK]"""
import os, pathlib, resource, subprocess, sys, tempfile, time

tradec = os.path.abspath(sys.argv[1])
work = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp())

def run(*arguments):
    begun = time.time()
    process = subprocess.Popen([tradec, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=work)
    _, status, usage = os.wait4(process.pid, 0)
    return time.time() - begun, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)

def book(rows):
    # Codes of ten digits in all chapters, a rate each.
    with open(work / f"rates{rows}.csv", "w") as out:
        out.write("code,rate\n")
        for at in range(rows):
            number = at * (76 * 10**8 // rows)
            chapter = 1 + number // 10**8
            out.write(f"{chapter:02}{number % 10**8:08},{at % 40 / 4:g}%\n")
    (work / f"book{rows}.tm").write_text(
        "jurisdiction US; currency USD;\n"
        f'program mfn {{ tariff list "rates{rows}.csv" column code from * = column rate; }}\n'
        "program extra { tariff * from CN = 20% since 2025-03-04; tariff * from * = 10% since 2025-04-05; }\n")

def shipments(rows):
    origins = "CN DE MX CA VN JP GB IN".split()
    with open(work / f"rows{rows}.csv", "w") as out:
        out.write("id,product,origin,entered,value\n")
        for at in range(rows):
            chapter = 1 + at * 7919 % 76
            out.write(f"{at},{chapter:02}{at * 104729 % 10**6:06},{origins[at % 8]},2025-{1 + at % 12:02}-{1 + at % 28:02},{at % 99991}.{at % 100:02}\n")

print("| what | how much | time | memory | exit |\n| --- | --- | --- | --- | --- |")
for rows in (10_000, 100_000, 1_000_000):
    book(rows)
    seconds, memory, code = run("check", f"book{rows}.tm")
    print(f"| `check`, list rows | {rows:,} | {seconds:.2f} s | {memory:.0f} MB | {code} |", flush=True)
for rows in (20_000, 200_000, 2_000_000):
    shipments(rows)
    seconds, memory, code = run("eval", "book10000.tm", f"rows{rows}.csv", "--no-cache", "-q", "-o", "out.csv")
    print(f"| `eval` with 10,000 list rows, shipments | {rows:,} | {seconds:.2f} s | {memory:.0f} MB | {code} |", flush=True)
