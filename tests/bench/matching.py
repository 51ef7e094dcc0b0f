"""Measures matching on public lists and generated registers, beside its peers, in one run.

    cargo build --release --example match_lists
    python3 tests/bench/matching.py DATA [--peers] [--only NAME] [--program target/release/examples/match_lists]

`--program target/release/portfolio` measures `portfolio merge` on two lists instead.

Each folder of DATA is a task: `a.csv`, `b.csv` and `truth.csv` (two lists, truth in pairs of ids), or `records.csv` and `truth.csv` (one list, as
`register.py` writes it). Columns: id, name or title, and where there vendor or manufacturer, category, description, price.
Known public files are recognised by their own names too: Amazon.csv, GoogleProducts.csv and Abt.csv, Buy.csv with their perfect mappings.

Protocol: all pairs of the task count, blocking included; nobody sees a label, except where a line says so ("labels"). Precision, recall
and F1 over pairs; groups are counted by all their pairs. Time and peak memory are of a whole process. `ratio` is the time over ours.
What was chosen while looking at a set: tests/bench/README.md.

Peers run in this interpreter's environment: `python3 -m venv V && V/bin/pip install rapidfuzz recordlinkage splink dedupe 'BTrees<6'`, outside the
repository. One that is not installed is said so.
"""

import argparse
import csv
import io
import json
import os
import resource
import subprocess
import sys
import tempfile
import time

ALIASES = {"vendor": ("vendor", "manufacturer", "brand"), "name": ("name", "title")}
PUBLIC = [
    ("amazon-google", "Amazon.csv", "GoogleProducts.csv", ("Amzon_GoogleProducts_perfectMapping.csv", "Amazon_GoogleProducts_perfectMapping.csv")),
    ("abt-buy", "Abt.csv", "Buy.csv", ("abt_buy_perfectMapping.csv", "abt_buy_perfect_mapping.csv")),
]


def tasks(folder):
    """Finds the tasks below a folder: (name, files, truth)."""
    for root, _, files in sorted(os.walk(folder)):
        at = lambda name: os.path.join(root, name)
        for name, left, right, truths in PUBLIC:
            truth = next((t for t in truths if t in files), None)
            if left in files and right in files and truth:
                yield name, [at(left), at(right)], at(truth)
        if "truth.csv" in files and "records.csv" in files:
            yield os.path.basename(root), [at("records.csv")], at("truth.csv")
        elif {"truth.csv", "a.csv", "b.csv"} <= set(files):
            yield os.path.basename(root), [at("a.csv"), at("b.csv")], at("truth.csv")


def read(path, side):
    try:
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except UnicodeDecodeError:
        with open(path, encoding="latin-1", newline="") as file:
            rows = list(csv.DictReader(file))
    get = lambda row, key: next((row[k] for k in ALIASES.get(key, (key,)) if row.get(k)), "")
    return [{"key": f"{side}{row['id']}", **{key: get(row, key) for key in ("id", "name", "vendor", "category", "description")}} for row in rows]


def truth_of(path, two):
    with open(path, encoding="latin-1", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return {pair("a" + a, ("b" if two else "a") + b) for a, b in rows}


def pair(one, other):
    return (one, other) if one < other else (other, one)


def figures(found, truth):
    right = len(found & truth)
    precision, recall = right / max(1, len(found)), right / max(1, len(truth))
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(2 * precision * recall / max(1e-9, precision + recall), 4)}


def expanded(groups):
    return {pair(a, b) for group in groups for k, a in enumerate(group) for b in group[k + 1:]}


# Ours -----------------------------------------------------------------------------------------------------------------------------------

def ours(files, program, least):
    """Returns the pairs with their certainty, seconds, and megabytes."""
    # The command merges two lists; its JSON says the same as the example's lines.
    is_command = os.path.basename(program).split(".")[0] == "portfolio"
    if is_command and len(files) != 2:
        raise SystemExit("portfolio merge takes two lists: measure one list with the example")
    words = ["merge", *files, "--format", "json"] if is_command else [*files, "--least", str(least)]
    with tempfile.TemporaryFile("w+", newline="") as out:
        started = time.perf_counter()
        process = subprocess.Popen([program, *words], stdout=out)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - started
        if process.returncode:
            raise SystemExit(f"{program} failed on {files}")
        out.seek(0)
        if is_command:
            pairs = json.load(out)["pairs"]
            rows = [{"left": row["left"], "right": row["right"], "certainty": round(row["score"] * 100)} for row in pairs]
        else:
            rows = list(csv.DictReader(out))
    if len(files) == 2:
        said = {pair("a" + row["left"], "b" + row["right"]): int(row["certainty"]) for row in rows}
    else:
        groups = {}
        for row in rows:
            groups.setdefault(row["group"], []).append(("a" + row["id"], int(row["certainty"])))
        said = {pair(a, b): min(x, y) for group in groups.values() for k, (a, x) in enumerate(group) for b, y in group[k + 1:]}
    return said, seconds, used.ru_maxrss // 1024


def calibration(said, truth):
    """Of those said at so many hundredths, how many are right."""
    steps = {}
    for key, certainty in said.items():
        step = steps.setdefault(certainty // 10 * 10, [0, 0])
        step[0] += 1
        step[1] += key in truth
    return {f"{at}+": [round(right / count, 3), count] for at, (count, right) in sorted(steps.items())}


# Peers, each set up as its documentation shows for names and vendors: no labels, no threshold tuned on the truth ----------------------------

def blocks(records):
    """Pairs that share a word which at most 200 records have."""
    holders = {}
    for number, record in enumerate(records):
        for word in set(record["name"].lower().split()):
            holders.setdefault(word, []).append(number)
    return {(a, b) for numbers in holders.values() if len(numbers) <= 200 for k, a in enumerate(numbers) for b in numbers[k + 1:]}


def crossing(records, pairs, two):
    return (p for p in pairs if not two or records[p[0]]["key"][0] != records[p[1]]["key"][0])


def rapidfuzz(records, two, truth):
    from rapidfuzz.fuzz import token_set_ratio
    scored = [(token_set_ratio(records[a]["name"].lower(), records[b]["name"].lower()), a, b) for a, b in crossing(records, blocks(records), two)]
    best = None
    for cut in range(50, 100, 5):  # its threshold is tuned on the truth: an advantage
        found = {pair(records[a]["key"], records[b]["key"]) for score, a, b in scored if score >= cut}
        if best is None or figures(found, truth)["f1"] > figures(best, truth)["f1"]:
            best = found
    return best


def recordlinkage(records, two, truth):
    import pandas
    import recordlinkage as rl
    frame = pandas.DataFrame(records)
    pairs = pandas.MultiIndex.from_tuples(sorted(crossing(records, blocks(records), two)))
    compare = rl.Compare()
    compare.string("name", "name", method="jarowinkler", label="name", threshold=0.85)
    compare.string("vendor", "vendor", method="jarowinkler", label="vendor", threshold=0.85)
    compare.string("name", "name", method="qgram", label="grams", threshold=0.6)
    features = compare.compute(pairs, frame)
    keys = frame["key"]
    return {pair(keys[a], keys[b]) for a, b in rl.ECMClassifier(binarize=None).fit_predict(features)}


def splink(records, two, truth):
    import pandas
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on
    frame = pandas.DataFrame(records).drop(columns=["id"]).rename(columns={"key": "unique_id"})
    words = frame["name"].str.lower().str.split()
    frame["first"] = words.str[0]
    frame["words"] = words.map(lambda own: sorted(set(own or [])))
    frame["numbers"] = frame["words"].map(lambda own: [word for word in own if any(letter.isdigit() for letter in word)])
    frame["start"] = frame["name"].str.lower().str[:4]
    frame = frame.replace("", None)
    rules = [block_on("words", arrays_to_explode=["words"]), block_on("start")]
    if len(records) > 10000:  # words alone make too many pairs
        rules = [block_on("first"), block_on("start"), block_on("vendor", "substr(name, 1, 2)")]
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.ArrayIntersectAtSizes("words", [6, 4, 3, 2, 1]),
            cl.ArrayIntersectAtSizes("numbers", [2, 1]),
            cl.JaroWinklerAtThresholds("name", [0.95, 0.88, 0.8]),
            cl.JaroWinklerAtThresholds("vendor", [0.95, 0.88]),
        ],
        blocking_rules_to_generate_predictions=rules,
    )
    api = DuckDBAPI()
    source = api.register(frame) if hasattr(api, "register") else frame
    try:
        linker = Linker(source, settings)
    except TypeError:
        linker = Linker(frame, settings, api)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("start"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("vendor"))
    out = linker.inference.predict(threshold_match_probability=0.5).as_pandas_dataframe()
    found = {pair(a, b) for a, b in zip(out["unique_id_l"], out["unique_id_r"])}
    return {p for p in found if not two or p[0][0] != p[1][0]}


def dedupe(records, two, truth):
    import random

    import dedupe as dd
    from dedupe import variables
    rows = {r["key"]: {"name": r["name"].lower() or None, "vendor": r["vendor"].lower() or None} for r in records}
    fields = [variables.String("name"), variables.String("vendor", has_missing=True)]
    rng, keys = random.Random(1), sorted(rows)
    known = rng.sample(sorted(truth), min(300, len(truth)))  # labels: an advantage
    distinct = [p for p in (pair(*rng.sample(keys, 2)) for _ in range(900)) if p not in truth and (not two or p[0][0] != p[1][0])]
    left, right = ({k: v for k, v in rows.items() if k[0] == s} for s in "ab")
    model = dd.RecordLink(fields, num_cores=1) if two else dd.Dedupe(fields, num_cores=1)
    tuples = lambda pairs: [{"__class__": "tuple", "__value__": [rows[one], rows[other]]} for one, other in pairs]
    labels = io.StringIO(json.dumps({"match": tuples(known), "distinct": tuples(distinct)}))
    data = (left, right) if two else (rows,)
    model.prepare_training(*data, training_file=labels, sample_size=2000)
    model.train(recall=0.9)
    if two:
        return {pair(a, b) for (a, b), _ in model.join(left, right, threshold=0.5)}
    return expanded(sorted(group) for group, _ in model.partition(rows, threshold=0.5))


PEERS = {"rapidfuzz": (rapidfuzz, "tuned cut"), "recordlinkage": (recordlinkage, "none"), "splink": (splink, "none"), "dedupe": (dedupe, "300 labels")}


def run_peer(name, files, truth_file):
    """Runs in a process of its own, so that its memory is its own."""
    two = len(files) == 2
    records = [row for side, path in zip("ab", files) for row in read(path, side)]
    truth = truth_of(truth_file, two)
    started = time.perf_counter()
    found = PEERS[name][0](records, two, truth)
    seconds = time.perf_counter() - started
    print("RESULT" + json.dumps({**figures(found, truth), "seconds": round(seconds, 2), "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", nargs="?")
    options.add_argument("--program", default="target/release/examples/match_lists")
    options.add_argument("--peers", action="store_true", help="run the peers too")
    options.add_argument("--only", help="tasks whose name contains this")
    options.add_argument("--least", type=int, default=70, help="least certainty, in hundredths, in registers")
    options.add_argument("--most", type=int, default=900, help="seconds that a peer may take")
    options.add_argument("--peer", nargs="+", help=argparse.SUPPRESS)
    args = options.parse_args()
    if args.peer:
        return run_peer(args.peer[0], args.peer[2:], args.peer[1])
    for name, files, truth_file in tasks(args.data):
        if args.only and args.only not in name:
            continue
        truth = truth_of(truth_file, len(files) == 2)
        said, ours_seconds, memory = ours(files, args.program, args.least)
        line = {"task": name, "method": "portfolio", "labels": "none", **figures(set(said), truth), "seconds": round(ours_seconds, 2), "mb": memory}
        print(json.dumps(line), flush=True)
        print(json.dumps({"task": name, "said": calibration(said, truth)}), flush=True)
        for peer, (_, labels) in PEERS.items() if args.peers else ():
            line = {"task": name, "method": peer, "labels": labels}
            try:
                run = subprocess.run([sys.executable, __file__, "--peer", peer, truth_file, *files], capture_output=True, text=True, timeout=args.most)
                result = next((row[6:] for row in run.stdout.splitlines() if row.startswith("RESULT")), None)
                if result:
                    line.update(json.loads(result))
                    line["ratio"] = round(line["seconds"] / max(ours_seconds, 0.001), 1)
                else:
                    last = (run.stderr.strip().splitlines() or ["?"])[-1]
                    line["failed"] = "not installed" if "ModuleNotFoundError" in last else last[:200]
            except subprocess.TimeoutExpired:
                line["failed"] = f"over {args.most} s"
            print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
