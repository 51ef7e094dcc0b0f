"""Makes every mutant of some source files, and says which of them no test notices.

    python3 -m venv VENV && VENV/bin/pip install tree_sitter tree_sitter_rust          # outside the repository
    VENV/bin/python tests/mutants/run.py WORK [--jobs 2] src/model/contract_dates.rs src/rules/*.rs

WORK is a folder outside the repository, for a copy of it, its build and the results. All mutants are built at once, behind a switch (plant.py).
A first run of every test tells which places it reaches, so that each mutant meets only tests that can notice it, the quick ones first. Those
that nobody notices are told at the end, with their line; what stands in `explained.txt` is counted apart.
"""

import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True

from plant import Planter  # noqa: E402

HERE = Path(__file__).resolve().parent
HOUSE = HERE.parent.parent
SWITCH = """//! Which mutant this process is.
#![allow(missing_docs, clippy::all)]
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{LazyLock, Mutex};
static CHOSEN: LazyLock<u32> = LazyLock::new(|| std::env::var("MUTANT").map_or(0, |text| text.parse().unwrap()));
static TRACE: LazyLock<Option<Mutex<std::fs::File>>> = LazyLock::new(|| {
    let path = std::env::var_os("MUTANT_TRACE")?;
    Some(Mutex::new(std::fs::File::options().append(true).create(true).open(path).unwrap()))
});
static REACHED: [AtomicBool; COUNT] = [const { AtomicBool::new(false) }; COUNT];
pub fn on(number: u32) -> bool {
    if let Some(file) = &*TRACE && !REACHED[number as usize].swap(true, Ordering::Relaxed) {
        file.lock().unwrap().write_all(format!("{number}\\n").as_bytes()).unwrap();
    }
    *CHOSEN == number
}
"""
# Seconds of tests that are run at once, and that one mutant may take.
BATCH, BUDGET = 3.0, 30.0


def copy(work: Path) -> Path:
    """Copies what git knows of the repository, and touches only what has changed."""
    there = work / "copy"
    for name in subprocess.run(["git", "ls-files"], cwd=HOUSE, capture_output=True, text=True, check=True).stdout.splitlines():
        write(there / name, (HOUSE / name).read_bytes())
        shutil.copymode(HOUSE / name, there / name)
    return there


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_bytes() != content:
        path.write_bytes(content)


def cargo(there: Path, *arguments: str) -> list[dict]:
    command = ["cargo", *arguments, "--message-format=json"]
    environment = os.environ | {"CARGO_TARGET_DIR": str(there.parent / "target")}
    done = subprocess.run(command, cwd=there, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def plant(there: Path, paths: list[str]) -> Planter:
    """Plants the mutants, and leaves out places that the compiler refuses, until it refuses none."""
    known = there.parent / "refused.json"
    refused = set(json.loads(known.read_text())) if known.exists() else set()
    while True:
        planter = Planter(refused)
        for path in paths:
            write(there / path, planter.plant(path, (HOUSE / path).read_bytes()).encode())
        write(there / "src/mutant.rs", SWITCH.replace("COUNT", str(len(planter.mutants) + 1)).encode())
        write(there / "src/lib.rs", (HOUSE / "src/lib.rs").read_bytes().replace(b"pub mod model;", b"pub mod model;\npub mod mutant;"))
        messages = [line["message"] for line in cargo(there, "check", "--lib") if line["reason"] == "compiler-message"]
        errors = [message for message in messages if message["level"] == "error" and message["spans"]]
        if not errors:
            return planter
        wrong = {place for error in errors for place in culprits(there, error)}
        print(f"{len(planter.mutants)} mutants, {len(wrong)} places refused by the compiler", flush=True)
        if not wrong:
            sys.exit("\n".join(error["rendered"] for error in errors))
        refused |= {planter.keys[place] for place in wrong}
        known.write_text(json.dumps(sorted(refused), indent=0, ensure_ascii=False))


def culprits(there: Path, error: dict) -> set[int]:
    """Returns the innermost places that an error is in, else those that it points at besides."""
    found = [(span["is_primary"], place_of(there, span)) for span in error["spans"]]
    return {place for primary, place in found if primary and place} or {place for _, place in found if place}


def place_of(there: Path, span: dict) -> int | None:
    path = there / span["file_name"]
    if not path.is_file():
        return None
    open_places: list[int] = []
    for mark in re.finditer(rb"/\*<(\d+)\*/|/\*(\d+)>\*/", path.read_bytes()):
        if mark.start() > span["byte_start"]:
            break
        open_places.append(int(mark[1])) if mark[1] else open_places.pop()
    return open_places[-1] if open_places else None


class Tests:
    """The test programs, with what each test reaches and how long it takes."""

    def __init__(self, there: Path, jobs: int):
        self.there, self.reach, self.seconds = there, {}, {}
        artifacts = [line for line in cargo(there, "test", "--no-run", "--lib", "--test", "integration") if line.get("executable")]
        self.programs = [line["executable"] for line in artifacts if line["profile"]["test"]]
        tests = [(program, name) for program in self.programs for name in self.names(program)]
        with ThreadPoolExecutor(jobs) as pool:
            for test, seconds, reached in pool.map(self.trace, tests):
                self.seconds[test] = seconds
                for number in reached:
                    self.reach.setdefault(number, []).append(test)

    def names(self, program: str) -> list[str]:
        listed = subprocess.run([program, "--list", "--format", "terse"], cwd=self.there, capture_output=True, text=True).stdout
        return [line.removesuffix(": test") for line in listed.splitlines() if line.endswith(": test")]

    def trace(self, test: tuple[str, str]) -> tuple[tuple[str, str], float, set[int]]:
        file = self.there.parent / "traces" / f"{abs(hash(test))}"
        file.parent.mkdir(exist_ok=True)
        file.unlink(missing_ok=True)
        start = time.monotonic()
        passed = self.pass_all([test], {"MUTANT_TRACE": str(file)}, 300)
        reached = {int(line) for line in file.read_text().split()} if passed and file.exists() else set()
        return test, time.monotonic() - start, reached

    def pass_all(self, tests: list[tuple[str, str]], extra: dict[str, str], limit: float) -> bool:
        def bounded():
            resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
            os.nice(19 - os.nice(0))

        command = [tests[0][0], "--exact", "--test-threads", "1", *(name for _, name in tests)]
        try:
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
            done = subprocess.run(command, cwd=self.there, env=os.environ | extra, timeout=limit, preexec_fn=bounded, **quiet)
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0

    def verdict(self, number: int) -> str:
        """Returns whether the tests notice a mutant: the quick ones first, until the time for one is spent."""
        in_turn = sorted(self.reach.get(number, []), key=lambda test: (self.seconds[test] // 0.3, test[0], self.seconds[test]))
        total, batches = 0.0, []
        for test in in_turn:
            total += self.seconds[test]
            if total > BUDGET:
                break
            if not batches or batches[-1][0][0] != test[0] or sum(self.seconds[one] for one in batches[-1]) > BATCH:
                batches.append([])
            batches[-1].append(test)
        for batch in batches:
            if not self.pass_all(batch, {"MUTANT": str(number)}, 20 + 4 * sum(self.seconds[one] for one in batch)):
                return "killed"
        return "survived" if batches else "unreached"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("work", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("files", nargs="+")
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    there = copy(given.work.resolve())
    planter = plant(there, given.files)
    print(f"{len(planter.mutants)} mutants", flush=True)
    tests = Tests(there, given.jobs)
    print(f"{len(tests.seconds)} tests, {sum(tests.seconds.values()):.0f} s", flush=True)
    explained = set((HERE / "explained.txt").read_text().splitlines())
    counts: dict[str, Counter] = {path: Counter() for path in given.files}
    with ThreadPoolExecutor(given.jobs) as pool:
        for mutant, verdict in zip(planter.mutants, pool.map(lambda one: tests.verdict(one.number), planter.mutants)):
            verdict = "explained" if verdict != "killed" and mutant.name in explained else verdict
            counts[mutant.path][verdict] += 1
            if verdict in ("survived", "unreached"):
                print(f"{verdict} {mutant.path}:{mutant.line}: {mutant.function}: {mutant.change}", flush=True)
    for path, count in counts.items():
        print(f"{path}: {sum(count.values())} mutants, " + ", ".join(f"{count[verdict]} {verdict}" for verdict in sorted(count)))


if __name__ == "__main__":
    main()
