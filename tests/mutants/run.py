"""Makes every mutant of some source files, and says which of them no test notices.

    python3 -m venv VENV && VENV/bin/pip install tree_sitter tree_sitter_rust          # outside the repository
    VENV/bin/python tests/mutants/run.py [--jobs 2] [--slowest 5] [--budget 10] [--tests REGEX] [--again] WORK src/model/contract_dates.rs src/rules/*.rs

WORK is a folder outside the repository, for a copy of it, its build and the results. All mutants are built at once, behind a switch (plant.py).
A first run of every test tells which places it reaches, so that each mutant meets only tests that can notice it: those that noticed the one
before, then the quick ones. Tests that take longer than `--slowest` seconds are passed over, and no mutant is asked for longer than `--budget`
seconds. Those that nobody notices are told, with their line; what stands in `explained.txt` is counted apart. `--again` asks only those that
nobody has noticed in an earlier run on the same WORK.
"""

import argparse
import json
import math
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
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
# Seconds of tests that are run at once: few at first, since most mutants do not get far.
FIRST_BATCH, LARGEST_BATCH = 0.4, 3.2


def copy(work: Path, besides: list[str]) -> Path:
    """Copies what git knows of the repository besides what is planted, and touches only what has changed."""
    there = work / "copy"
    for name in subprocess.run(["git", "ls-files"], cwd=HOUSE, capture_output=True, text=True, check=True).stdout.splitlines():
        if name in besides:
            continue
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

    def __init__(self, there: Path, jobs: int, slowest: float, budget: float, which: Callable[[str], bool]):
        self.there, self.slowest, self.budget = there, slowest, budget
        self.reach, self.seconds, self.noticed = {}, {}, []
        artifacts = [line for line in cargo(there, "test", "--no-run", "--lib", "--test", "integration") if line.get("executable")]
        self.programs = [line["executable"] for line in artifacts if line["profile"]["test"]]
        tests = [(program, name) for program in self.programs for name in self.names(program) if which(name)]
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
        failed, seconds = self.failed([test], {"MUTANT_TRACE": str(file)}, self.slowest)
        reached = {int(line) for line in file.read_text().split()} if failed is None and file.exists() else set()
        return test, seconds, reached

    def failed(self, tests: list[tuple[str, str]], extra: dict[str, str], limit: float) -> tuple[list[str] | None, float]:
        """Runs tests of one program within seconds of the processor. Returns those known to have failed, None where all passed, and the time."""

        def bounded():
            resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
            resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(limit), math.ceil(limit)))
            os.nice(10)

        command = [tests[0][0], "--exact", "--test-threads", "1", *(name for _, name in tests)]
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
        run = subprocess.Popen(
            command, cwd=self.there, env=os.environ | extra, preexec_fn=bounded, start_new_session=True, **streams
        )
        # A process that only waits uses no processor: it is ended by the clock.
        clock = threading.Timer(60 + 10 * limit, os.killpg, (run.pid, signal.SIGKILL))
        clock.start()
        said = run.stdout.read().decode(errors="replace")
        _, status, used = os.wait4(run.pid, 0)
        clock.cancel()
        run.returncode = os.waitstatus_to_exitcode(status)
        failed = re.findall(r"(?m)^test (\S+)(?: - should panic)? \.\.\. FAILED", said)
        return None if run.returncode == 0 else failed, used.ru_utime + used.ru_stime

    def verdict(self, number: int) -> str:
        """Returns whether the tests notice a mutant: those that noticed others lately first, then the quick ones, until the time is spent."""
        in_turn = sorted(self.reach.get(number, []), key=self.turn)
        total, size, batches = 0.0, FIRST_BATCH, []
        for test in in_turn:
            total += self.seconds[test]
            if total > self.budget:
                break
            if not batches or batches[-1][0][0] != test[0] or sum(self.seconds[one] for one in batches[-1]) > size:
                size = min(2 * size, LARGEST_BATCH) if batches else size
                batches.append([])
            batches[-1].append(test)
        for batch in batches:
            failed, _ = self.failed(batch, {"MUTANT": str(number)}, 5 + 4 * sum(self.seconds[one] for one in batch))
            if failed is not None:
                self.noticed = (failed[:3] + [name for name in self.noticed if name not in failed])[:12]
                return "killed"
        return "survived" if batches else "unreached"

    def turn(self, test: tuple[str, str]) -> tuple:
        late = self.noticed.index(test[1]) if test[1] in self.noticed else len(self.noticed)
        # Tests inside the library need no process of their own, and know their file best.
        return (late, self.seconds[test] // 0.3, "integration" in Path(test[0]).name, test[0], self.seconds[test])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("work", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--slowest", type=float, default=300, help="seconds of the processor that a test may take to be asked at all")
    parser.add_argument("--budget", type=float, default=30, help="seconds of tests that a mutant is asked")
    parser.add_argument("--tests", default="", help="a regular expression: only tests that begin so are asked")
    parser.add_argument("--again", action="store_true", help="ask only those that an earlier run did not see noticed")
    parser.add_argument("files", nargs="+")
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    there = copy(given.work.resolve(), [*given.files, "src/lib.rs"])
    planter = plant(there, given.files)
    print(f"{len(planter.mutants)} mutants", flush=True)
    store = given.work / "verdicts.json"
    earlier = json.loads(store.read_text()) if given.again and store.exists() else {}
    known, slow = earlier.get("mutants", {}), earlier.get("slow", [])
    is_asked = re.compile(given.tests).match
    tests = Tests(there, given.jobs, given.slowest, given.budget, lambda name: name not in slow and bool(is_asked(name)))
    slow += [name for (_, name), seconds in tests.seconds.items() if seconds > given.slowest]
    print(f"{len(tests.seconds)} tests, {sum(tests.seconds.values()):.0f} s; {len(slow)} slow ones passed over", flush=True)
    explained = set((HERE / "explained.txt").read_text().splitlines())
    counts: dict[str, Counter] = {path: Counter() for path in given.files}
    asked = [mutant for mutant in planter.mutants if known.get(mutant.name) != "killed"]
    with ThreadPoolExecutor(given.jobs) as pool:
        for mutant, verdict in zip(asked, pool.map(lambda one: tests.verdict(one.number), asked)):
            known[mutant.name] = verdict
            store.write_text(json.dumps({"mutants": known, "slow": slow}, indent=0, ensure_ascii=False))
            if verdict != "killed" and mutant.name not in explained:
                print(f"{verdict} {mutant.path}:{mutant.line}: {mutant.function}: {mutant.change}", flush=True)
    for mutant in planter.mutants:
        verdict = known[mutant.name]
        counts[mutant.path]["explained" if verdict != "killed" and mutant.name in explained else verdict] += 1
    for path, count in counts.items():
        print(f"{path}: {sum(count.values())} mutants, " + ", ".join(f"{count[verdict]} {verdict}" for verdict in sorted(count)))


if __name__ == "__main__":
    main()
