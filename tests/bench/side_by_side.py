"""Answers the same questions with `portfolio` and with what a person would write instead, in one run, and compares the times.

    cargo build --release --bin portfolio --example synth
    python3 tests/bench/side_by_side.py [--runs 5]

Instead of `portfolio` people write a script: pandas and openpyxl to load and join tables, networkx for the graph. Such a script stands
below, for the headings and the spellings of these inventories alone. It answers three questions of tables (contracts that end within a
year, entitlements that are not all used, systems without owner) and three of the graph (how much hangs on the largest hub, rings, single
points of failure). Both must come to the same figures before a time is shown. `audit` answers all of it, and forty rules more.

The libraries are put into target/side-by-side, in the versions of requirements.txt. Matching has a run of its own with its peers
(rapidfuzz, recordlinkage, Splink, dedupe): matching.py.
"""

import argparse
import json
import os
import pathlib
import re
import resource
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
DAY, YEAR_ON = "2026-11-22", "2027-11-22"
RUNNING = ["i drift", "drift", "i brug", "under udfasning"]

# What a person would write ------------------------------------------------------------------------------------------------------------------


def frame(folder, name):
    import pandas
    path = pathlib.Path(folder) / name
    if (csv := path.with_suffix(".csv")).exists():
        return pandas.read_csv(csv, sep=";", dtype=str, keep_default_na=False)
    return pandas.concat(pandas.read_excel(file) for file in sorted(path.parent.glob(f"{name}*.xlsx")))


def days(column):
    import pandas
    if column.dtype != object:
        return pandas.to_datetime(column)
    text = column.astype(str).str.replace(".", "-", regex=False)
    danish, iso = (pandas.to_datetime(text, format=form, errors="coerce") for form in ("%d-%m-%Y", "%Y-%m-%d"))
    return danish.fillna(iso)


def numbers(column):
    import pandas
    if column.dtype != object:
        return column
    text = column.astype(str).str.replace("kr. ", "", regex=False).str.replace(",-", "", regex=False)
    return pandas.to_numeric(text.str.replace(".", "", regex=False).str.replace(",", ".", regex=False), errors="coerce")


def is_empty(column):
    return column.isna() | (column.astype(str).str.strip() == "")


def tables(folder):
    import pandas
    systems, contracts = frame(folder, "systemer"), frame(folder, "kontrakter")
    licences, usage = frame(folder, "licenser"), frame(folder, "forbrug")
    status = systems["Status"].str.strip().str.lower()
    running = systems[status.isin(RUNNING)]
    no_owner = running[is_empty(running["Systemejer"]) | is_empty(running["Gevinstejer"])]

    ends = days(contracts["Slutdato"])
    soon = (ends > DAY) & (ends <= YEAR_ON) & is_empty(contracts["Automatisk forlængelse"]) & is_empty(contracts["Opsagt pr."])
    covered = contracts[soon].assign(system=contracts["Systemer"].str.split(";")).explode("system")
    covered["system"] = covered["system"].str.strip()
    expiring = covered.merge(running, left_on="system", right_on="System-ID")["Kontraktnr."].nunique()

    used = usage.assign(active=numbers(usage["Aktive"])).dropna(subset="active")
    held = licences.merge(used.groupby("Licens-ID")["active"].sum().reset_index(), on="Licens-ID")
    price = numbers(held["Enhedspris"]) * held["Pris pr."].map({"år": 1, "måned": 12})
    idle = (numbers(held["Antal"]) - held["active"]).clip(lower=0)
    last = days(held["Gyldig til"])
    valid = last.isna() | (last >= pandas.Timestamp(DAY))
    return {
        "expiring": int(expiring),
        "unused": int((idle[valid] > 0).sum()),
        "unused-worth": round(float((idle * price)[valid].sum())),
        "no-owner": len(no_owner),
    }


def graph(folder):
    import networkx
    systems, rows = frame(folder, "systemer"), frame(folder, "snitflader")
    status, ids = systems["Status"].str.strip().str.lower(), systems["System-ID"]
    graph = networkx.DiGraph()
    graph.add_nodes_from(ids[status != "nedlagt"])
    is_known = rows["Fra system"].isin(graph.nodes) & rows["Til system"].isin(graph.nodes)
    graph.add_edges_from(zip(rows["Fra system"][is_known], rows["Til system"][is_known]))
    rings = [ring for ring in networkx.strongly_connected_components(graph) if len(ring) > 1]
    critical = set(ids[systems["Kritikalitet"].isin(["Høj", "Kritisk"])])
    hub = max(degree for _, degree in graph.out_degree)
    running = set(ids[status.isin(RUNNING)])
    return {"hub": hub, "rings": len(rings), "single-points": single_points(graph.to_undirected(), critical, running)}


def single_points(graph, critical, running):
    """Counts what is running and separates at least two parts with something critical in each, on the tree of blocks and points."""
    import networkx
    points, tree, below, single = set(networkx.articulation_points(graph)), networkx.Graph(), {}, 0
    for number, block in enumerate(networkx.biconnected_components(graph)):
        below[number] = len((block & critical) - points)
        tree.add_edges_from((number, point) for point in block & points)
    below.update((point, int(point in critical)) for point in points)
    for part in networkx.connected_components(tree):
        root = next(iter(part))
        parent = networkx.dfs_predecessors(tree, root)
        for node in networkx.dfs_postorder_nodes(tree, root):
            if node in parent:
                below[parent[node]] += below[node]
        for point in part & points & running:
            parts = [below[child] for child in tree[point] if parent.get(child) == point] + [below[root] - below[point]]
            single += sum(count > 0 for count in parts) >= 2
    return single


# The same, asked of portfolio ---------------------------------------------------------------------------------------------------------------

TABLES = f"""
select (select count(distinct contract) from contract_systems join contracts on contracts.id = contract
           join systems on systems.id = system
         where in_operation and renewal is null and terminated is null and "end" > '{DAY}' and "end" <= '{YEAR_ON}') as expiring,
       (select count(*) from systems where in_operation and (owner is null or benefit_owner is null)) as no_owner,
       sum(idle > 0) as unused, sum(idle * price) as unused_worth
  from (select max(quantity - sum(active), 0) as idle, unit_price * iif(price_per = 'month', 12, 1) as price
          from licences join usage on licence = licences.id
         where active is not null and (to_day is null or to_day >= '{DAY}') group by licences.id)
"""


def ours_tables(program, folder):
    out = run([program, "sql", TABLES, folder, "--as-of", DAY, "--format", "json"])
    document = json.loads(out)
    row = dict(zip(document["columns"], document["rows"][0]))
    worth = round(float(row["unused_worth"]))
    return {"expiring": row["expiring"], "unused": row["unused"], "unused-worth": worth, "no-owner": row["no_owner"]}


def ours_graph(program, folder):
    text = run([program, "graph", folder, "--as-of", DAY, "--lang", "en"])
    hub = re.search(r"^S\d{7} .*?  +([\d.,]+)  +\d+  ", text, re.MULTILINE)
    _, rings, single = re.split(r"^(?:rings|single points)", text, flags=re.MULTILINE)

    def lines(part, mark):
        part = " ".join(part.split())
        return part.count(mark) + sum(int(more) for more in re.findall(r"… and (\d+) more; `portfolio audit", part))

    return {"hub": int(hub[1].replace(",", "")), "rings": lines(rings, "; to break it"), "single-points": lines(single, ": without it")}


# ------------------------------------------------------------------------------------------------------------------------------------------


def run(words):
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, words[:2]))} failed: {done.stderr.strip()[-600:]}")
    return done.stdout


def measured(times, work):
    """Returns what the work answers, and the medians of the seconds that it takes: of wall clock, and of the processors."""
    seconds = []
    for _ in range(times):
        started, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        answer = work()
        ended, after = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append((ended - started, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))
    return answer, [statistics.median(column) for column in zip(*seconds)]


def told(seconds):
    return "{:.2g} s ({:.2g})".format(*seconds)


def ratio(theirs, ours):
    return "{:.2g} ({:.2g})".format(*(one / other for one, other in zip(theirs, ours)))


def libraries():
    """Returns the Python that has the libraries."""
    home, wanted = pathlib.Path("target/side-by-side"), HERE / "requirements.txt"
    python, noted = home / "bin/python", home / "requirements.txt"
    if not noted.exists() or noted.read_text() != wanted.read_text():
        subprocess.run([sys.executable, "-m", "venv", "--clear", home], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", wanted], check=True)
        shutil.copy(wanted, noted)
    return python


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--program", default="target/release/portfolio")
    options.add_argument("--synth", default="target/release/examples/synth")
    options.add_argument("--folder", default="target/scale", type=pathlib.Path)
    options.add_argument("--by-hand", nargs=2, help=argparse.SUPPRESS)
    args = options.parse_args()
    if args.by_hand:
        what, folder = args.by_hand
        return print(json.dumps({"tables": tables, "graph": graph}[what](folder)))
    python = libraries()
    print(f"Whole processes on {os.cpu_count()} processors, median of {args.runs}: wall clock (processor time). Both sides give the same answers.\n")
    print("| question | inventory | script | `portfolio` | ratio | all rules: `audit` | ratio |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    for size, form in ((200, "csv"), (200, "xlsx"), (20_000, "csv"), (20_000, "xlsx")):
        folder = args.folder / (f"{size}" if form == "csv" else f"{size}-xlsx")
        if not folder.exists():
            subprocess.run([args.synth, str(size), folder, *(["--xlsx"] if form == "xlsx" else [])], check=True)
        _, audit = measured(args.runs, lambda: run([args.program, "audit", folder, "--as-of", DAY, "--fail-on", "never", "--format", "json"]))
        questions = [("tables", "joins of contracts, licences, owners (pandas, openpyxl)", ours_tables)]
        if form == "csv" and size > 200:
            questions.append(("graph", "rings, single points of failure (networkx)", ours_graph))
        for what, title, ours in questions:
            script = [python, __file__, "--by-hand", what, folder]
            times = args.runs if size < 1000 or form == "csv" else 1
            theirs, seconds = measured(times, lambda: json.loads(run(script)))
            answer, own = measured(args.runs, lambda: ours(args.program, folder))
            if any(theirs[key] != value for key, value in answer.items()):
                raise SystemExit(f"{title}, {size} systems, {form}: the script says {theirs}, portfolio {answer}")
            figures = f"{told(seconds)} | {told(own)} | {ratio(seconds, own)} | {told(audit)} | {ratio(seconds, audit)}"
            print(f"| {title} | {size:,} systems, {form.upper()} | {figures} |", flush=True)


if __name__ == "__main__":
    main()
