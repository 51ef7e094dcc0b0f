"""Measures how time and memory grow with the inventory: every step as a whole process, as people run it.

    cargo build --release --bin portfolio --example synth
    python3 tests/bench/scale.py [--sizes 200 20000 250000 1000000] [--runs 5] [--only REPORT]

Writes the inventories with `synth` below target/scale, and prints a Markdown table: median seconds of wall clock, processor seconds, and
megabytes at most; then the exponent by which processor time grows between the two largest sizes that were measured (1 is linear).

A step that takes longer than --most-seconds or more than --most-megabytes is ended and said so, and one that the program refuses is
shown with its reason. Sizes of 100,000 and more run once. `systems alone` is the register without contracts, licences and integrations.
"""

import argparse
import math
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

DAY = ["--as-of", "2026-11-22"]
OF_SYSTEMS = ("systemer", "organisation", "portfolio")
STEPS = [  # what, command, whether of systems alone
    ("load: `check`", ["check"], False),
    ("match and overlaps: `overlaps`", ["overlaps", *DAY, "--format", "json"], False),
    ("the same, systems alone", ["overlaps", *DAY, "--format", "json"], True),
    ("rules: `audit --format json`", ["audit", *DAY, "--format", "json"], False),
    ("`licences --format json`", ["licences", *DAY, "--format", "json"], False),
    ("`tenders --format json`", ["tenders", *DAY, "--format", "json"], False),
    ("`report` (HTML)", ["report", *DAY, "--output", "{out}"], False),
]


class Run:
    """One run: seconds, processor seconds and megabytes, or why there are none."""

    def __init__(self, program, words, folder, most_seconds, most_megabytes):
        self.failed = None
        with tempfile.TemporaryDirectory() as out, tempfile.TemporaryFile("w+", encoding="utf-8") as said:
            words = [word.format(out=os.path.join(out, "report.html")) for word in words]
            started = time.perf_counter()
            process = subprocess.Popen([program, *words, "--lang", "en", folder], stdout=subprocess.DEVNULL, stderr=said)
            ended = threading.Event()
            watch = threading.Thread(target=self.watch, args=(process.pid, ended, most_seconds, most_megabytes))
            watch.start()
            _, status, used = os.wait4(process.pid, 0)
            ended.set()
            watch.join()
            process.returncode = os.waitstatus_to_exitcode(status)
            self.seconds, self.processor = time.perf_counter() - started, used.ru_utime + used.ru_stime
            self.megabytes = used.ru_maxrss / 1024
            if process.returncode not in (0, 1) and not self.failed:  # 1 means that something was found
                said.seek(0)
                self.failed = next((line.strip() for line in said if line.startswith("error")), f"ended with {process.returncode}")

    def watch(self, pid, ended, most_seconds, most_megabytes):
        started = time.perf_counter()
        while not ended.wait(0.2):
            try:
                with open(f"/proc/{pid}/statm") as file:
                    megabytes = int(file.read().split()[1]) * resource.getpagesize() / 1e6
            except (OSError, IndexError):
                megabytes = 0  # it has just ended, or this is no Linux
            if time.perf_counter() - started > most_seconds:
                self.failed = f"over {most_seconds} s"
            elif megabytes > most_megabytes:
                self.failed = f"over {most_megabytes} MB"
            else:
                continue
            os.kill(pid, 9)
            return


class Median:
    def __init__(self, runs):
        self.failed = next((run.failed for run in runs if run.failed), None)
        self.seconds, self.processor, self.megabytes = (
            statistics.median(getattr(run, what) for run in runs) for what in ("seconds", "processor", "megabytes")
        )

    def __str__(self):
        return self.failed or f"{self.seconds:.3g} s ({self.processor:.3g}), {self.megabytes:,.0f} MB"


def inventory(synth, size, at):
    """Writes the inventory of a size once, and beside it one with its systems alone."""
    whole, alone = at / f"{size}", at / f"{size}-systems"
    if not (whole / "done.ini").exists():
        for folder in (whole, alone):
            shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([synth, str(size), whole], check=True)
        alone.mkdir(parents=True)
        for file in whole.iterdir():
            if file.name.startswith(OF_SYSTEMS):
                os.link(file, alone / file.name)
        (whole / "done.ini").touch()
    return whole, alone


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", type=int, nargs="+", default=[200, 20_000, 250_000, 1_000_000])
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--only", default="", help="steps whose name contains this")
    options.add_argument("--most-seconds", type=int, default=600)
    options.add_argument("--most-megabytes", type=int, default=18_000)
    options.add_argument("--program", default="target/release/portfolio")
    options.add_argument("--synth", default="target/release/examples/synth")
    options.add_argument("--folder", default="target/scale", type=pathlib.Path)
    args = options.parse_args()
    sizes = sorted(args.sizes)
    folders = {size: inventory(args.synth, size, args.folder) for size in sizes}
    print(f"Whole processes on {os.cpu_count()} processors: wall clock (processor time), memory at most.\n")
    print("| step |", " | ".join(f"{size:,} systems" for size in sizes), "| growth |")
    print("| --- |", " | ".join("---:" for _ in sizes), "| ---: |")
    for name, words, is_alone in STEPS:
        if args.only.lower() not in name.lower():
            continue
        figures = {}
        for size in sizes:
            times = 1 if size >= 100_000 else args.runs
            folder = str(folders[size][is_alone])
            runs = [Run(args.program, words, folder, args.most_seconds, args.most_megabytes) for _ in range(times)]
            figures[size] = Median(runs)
            print(f"{name}, {size}: {figures[size]}", file=sys.stderr)
        good = [size for size in sizes if not figures[size].failed]
        growth = "–"
        if len(good) > 1:
            less, more = good[-2:]
            growth = f"{math.log(figures[more].processor / figures[less].processor) / math.log(more / less):.2f}"
        print(f"| {name} |", " | ".join(str(figures[size]) for size in sizes), f"| {growth} |", flush=True)


if __name__ == "__main__":
    main()
