"""Writes a register of IT systems with known duplicates: invented vendors and products, entered as departments enter them.

    python3 register.py --records 2000 --seed 1 --out /tmp/register        (records.csv and truth.csv)
    python3 register.py --records 20000 --shape country --out /tmp/country (products that up to 98 municipalities share)
    python3 register.py --products systems.csv ...                         (real names: columns name, vendor, category, description_da_or_nb)

A bit more than half of the products stand once, the others two to eight times. Each later record has one to three changes: vendor in front,
punctuation, task word, version, abbreviation, transliteration or wrong decoding, slip of the finger, department, case, spacing, a
vendor that was bought and renamed. Vendor, category and description are missing in part. Hard ones: families of one vendor, bare task names
of many vendors, sisters that differ in one word. `--dialect` 1 to 4 draws names, words and habits from different sources, so that
nothing is fitted to one. The column `changes` says what was done to a record; nothing but a report may read it.
"""

import argparse
import csv
import os
import random

TASKS = {  # task word: category, its name in Danish and in Norwegian
    "Økonomi": ("erp-oekonomi", "Økonomisystem", "Økonomisystem"),
    "Løn": ("loen-hr", "Løn og personale", "Lønn og personal"),
    "Omsorg": ("eoj-omsorg", "Omsorgsjournal (EOJ)", "Pleie- og omsorgsjournal (EPJ)"),
    "Skole": ("skoleadministration", "Skoleadministration", "Skoleadministrasjon"),
    "Barnehage": ("daginstitution", "Dagtilbud og pladsanvisning", "Barnehage og opptak"),
    "Sag": ("sag-arkiv", "ESDH", "Sak og arkiv"),
    "Dagsorden": ("moedeadministration", "Politiske møder og dagsordener", "Politiske møter og sakslister"),
    "Byggesag": ("byggesag", "Byggesag og ejendomsopslag", "Byggesak og eiendomsoppslag"),
    "Kort": ("gis", "Kort og GIS", "Kart og GIS"),
    "Bibliotek": ("bibliotek", "Bibliotek", "Bibliotek"),
    "Intranet": ("intranet", "Intranet", "Intranett"),
    "Booking": ("booking-foreninger", "Booking af lokaler, haller og foreninger", "Booking av lokaler, haller og lag"),
    "Vagtplan": ("vagtplan-tid", "Vagtplan og tid", "Turnus og tid"),
    "Rekruttering": ("rekruttering", "Rekruttering", "Rekruttering"),
    "Tandpleje": ("tandpleje", "Tandpleje", "Tannhelse"),
    "Jobcenter": ("jobcenter", "Jobcenter", "Arbeid og aktivitet"),
    "Energi": ("energi", "Energistyring", "Energioppfølging"),
    "Affald": ("affald", "Affald og genanvendelse", "Avfall og gjenvinning"),
    "Beredskab": ("beredskab", "Beredskab og krisestyring", "Beredskap og kriseledelse"),
    "Print": ("print", "Print", "Utskrift"),
    "Signering": ("digital-signering", "Digital signering", "Elektronisk signering"),
    "Survey": ("survey", "Spørgeskemaer", "Spørreundersøkelser"),
    "Journal": ("laegejournal", "Lægejournal", "Legejournal"),
    "Barnevern": ("social-boern", "Børn og familie", "Barnevern"),
}
MORE_TASKS = {
    "Flåde": ("koersel-flaade", "Kørsel og flåde", "Kjøring og kjøretøy"),
    "Miljø": ("miljoe", "Miljøsagsbehandling", "Miljøforvaltning"),
    "Valg": ("valg", "Valg", "Valg"),
    "Telefoni": ("telefoni-kontaktcenter", "Telefoni og kontaktcenter", "Telefoni og kontaktsenter"),
    "Servicedesk": ("itsm", "Servicedesk", "Brukerstøtte"),
    "Ejendom": ("ejendom-fm", "Ejendomsdrift og facility management", "Eiendomsforvaltning og FDV"),
    "Projekt": ("projektportefoelje", "Projekt- og opgavestyring", "Prosjekt- og oppgavestyring"),
    "Udbud": ("indkoeb-udbud", "Indkøb og udbud", "Innkjøp og anskaffelser"),
}
# What people write before or behind a name to say what it is for.
LABELS = ["{t}system", "{t}løsning", "{t}program", "{t}modul", "{t}"]
DEPARTMENTS = [
    "Børn og Unge", "Teknik og Miljø", "Social og Sundhed", "Kultur og Fritid", "Center for IT", "Økonomi og Personale", "Borgerservice",
    "Helse og omsorg", "Oppvekst", "Plan og bygg", "Skoleafdelingen", "HR", "Rådhuset", "Beskæftigelse", "Ældre", "IT-afdelingen",
]
LEGAL = ["A/S", "AS", "ApS", "Danmark A/S", "Norge AS", "Group", "AB", "", "", ""]
SYLLABLES = [
    "ka ne vo ri sel mar tik lun dex pro vis ter nor gal fin bor eks tra mo ny san dor kli pan ter zen qu al ven di sto ra bi ly".split(),
    "bru fjel skan dan hol vik sund ager mark tek dat sys net info web kom plus nova orb lex ava iko umi tor hel frej odin".split(),
    "ax el ion ur ys op im ex ath ork inn und arn eld vard lok sig run bal tyr ull gef nan dis fri kar lis mat son lia".split(),
    "cap per mo du lo me ta fo ci ti vi ta li gen ser ve con nec tum flo ra sol lum pix dyn amo gra vit nex alt era one".split(),
]
ENDINGS = [["", "", "", "a", "is", "o", "ix"], ["", "", "er", "en", "et"], ["", "", "us", "um", "ia"], ["", "", "ly", "io", "Care", "Doc"]]


class Source:
    def __init__(self, dialect, rng):
        self.rng, self.dialect = rng, dialect
        self.seen = set()
        self.tasks = {**TASKS, **MORE_TASKS} if dialect % 2 == 0 else TASKS

    def word(self, least=2, most=3):
        """An invented word that nothing else is called."""
        sounds, tries = SYLLABLES[(self.dialect - 1) % 4], 0
        while True:
            tries += 1
            word = "".join(self.rng.choice(sounds) for _ in range(self.rng.randint(least, most) + tries // 20))
            word = (word + self.rng.choice(ENDINGS[(self.dialect - 1) % 4]).lower()).capitalize()
            if len(word) >= 4 and word not in self.seen:
                self.seen.add(word)
                return word

    def vendor(self):
        rng = self.rng
        kind = rng.random()
        if kind < 0.15:
            return "".join(rng.choice("ABCDEFGHIKLMNOPRSTV") for _ in range(rng.choice([2, 3, 3])))
        if kind < 0.4:
            return self.word() + " " + rng.choice(["Data", "Systemer", "Software", "IT", "Solutions", "Digital", "Consult", "Technologies"])
        return self.word()


def products(count, source):
    """Invents products of vendors: single brands, families, sisters, and bare task names."""
    rng, made = source.rng, []
    vendors = [source.vendor() for _ in range(max(5, count // 7))]
    taken = set()

    def add(name, vendor, task):
        if (name.lower(), vendor) not in taken and len(made) < count:
            taken.add((name.lower(), vendor))
            made.append({"name": name, "vendor": vendor, "task": task})

    while len(made) < count:
        vendor, kind, task = rng.choice(vendors), rng.random(), rng.choice(list(source.tasks))
        first = vendor.split()[0]
        if kind < 0.40:
            add(source.word(), vendor, task)
        elif kind < 0.50:
            add(source.word() + " " + rng.choice([source.word(2, 2), "Pro", "Web", "Online", "Plan", "Flow", "Sign", "Insight"]), vendor, task)
        elif kind < 0.60:
            add(first + " " + source.word(2, 2), vendor, task)
        elif kind < 0.78:  # a family: one brand, several tasks
            brand = rng.choice([first, source.word(), first + " " + source.word(2, 2)])
            for of in rng.sample(list(source.tasks), rng.randint(2, 4)):
                add(f"{brand} {of}", vendor, of)
        elif kind < 0.90:  # sisters: one word differs
            brand = source.word()
            for of in rng.sample(["Web", "App", "Plan", "Basis", "Flow", "Portal", "Pro", "Mobil", "Stat", "Post"], 2):
                add(f"{brand} {of}", vendor, task)
        else:
            add(task, vendor, task)
    return made


def given(path, count, source):
    """Takes real products from a table, shuffled."""
    with open(path, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    source.rng.shuffle(rows)
    return [{"name": r["name"], "vendor": r["vendor"], "task": "", "category": r["category"], "text": r["description_da_or_nb"]} for r in rows[:count]]


def slip(word, rng):
    """One slip of the finger in a word."""
    if len(word) < 4:
        return word
    at = rng.randrange(1, len(word) - 1)
    kind = rng.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2:]
    if kind == 1:
        return word[:at] + word[at + 1:]
    if kind == 2:
        return word[:at] + word[at] + word[at:]
    return word[:at] + rng.choice("abdefgiklmnoprstuvy") + word[at + 1:]


def abbreviated(name, rng):
    words = name.split()
    if len(words) >= 3 and rng.random() < 0.5:
        return "".join(w[0] for w in words).upper()
    at = rng.randrange(len(words))
    word = words[at]
    if len(word) > 5:
        kind = rng.random()
        if kind < 0.6:
            words[at] = word[: rng.randint(3, 4)] + rng.choice([".", ""])
        else:
            words[at] = word[0] + "".join(c for c in word[1:] if c not in "aeiouyæøå")
    return " ".join(words)


def changed(product, bought, source, change):
    """Applies one change to a record (a dict of name and vendor)."""
    rng, name = source.rng, product["name"]
    task = product["task"] or "Fag"
    if change == "vendor-prefix":
        first = product["vendor"].split()[0]
        if not name.lower().startswith(first.lower()):
            name = rng.choice([product["vendor"], first]) + " " + name
    elif change == "punctuation":
        name = name.replace(" ", rng.choice(["-", "/", ".", "_"]), 1) if " " in name else name + rng.choice([".", "®", " (R)", "!"])
    elif change == "task-word":
        label = rng.choice(LABELS).format(t=task)
        label = label.replace("Økonomi", rng.choice(["Økonomi", "Oekonomi"]))
        name = rng.choice(["{l} {n}", "{n} ({l})", "{n} - {l}", "{n} {l}"]).format(l=label if rng.random() < 0.6 else label.lower(), n=name)
    elif change == "version":
        name += rng.choice([" v2", " 3.1", " 2019", " 2022", " ver. 4", " v. 8.2", " 10", ", version 3", " II"])
    elif change == "abbreviation":
        name = abbreviated(name, rng)
    elif change == "letters":
        kind = rng.randrange(3)
        if kind == 0:
            for a, b in (("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("Æ", "Ae"), ("Ø", "Oe"), ("Å", "Aa")):
                name = name.replace(a, b)
        elif kind == 1:
            name = name.translate(str.maketrans("øØæÆåÅ", "oOaAaA"))
        else:
            name = name.encode("utf-8").decode("latin-1") if any(c in name for c in "æøåÆØÅ") else name
    elif change == "slip":
        words = name.split()
        at = max(range(len(words)), key=lambda k: len(words[k]))
        words[at] = slip(words[at], rng)
        name = " ".join(words)
    elif change == "department":
        name += rng.choice([" - {}", " ({})", " / {}"]).format(rng.choice(DEPARTMENTS))
    elif change == "case":
        name = rng.choice([str.upper, str.lower, str.title])(name)
    elif change == "spacing":
        name = name.replace(" ", "", 1) if " " in name else name[: len(name) // 2] + " " + name[len(name) // 2:] if len(name) > 7 else name + "  "
    elif change == "bought":
        product["vendor"] = bought.get(product["vendor"], product["vendor"])
    product["name"] = name


CHANGES = ["vendor-prefix", "punctuation", "task-word", "version", "abbreviation", "letters", "slip", "department", "case", "spacing", "bought"]


def record(product, source, bought, description):
    rng = source.rng
    category = source.tasks.get(product["task"], (product.get("category", ""),) * 3)
    row = {"name": product["name"], "vendor": product["vendor"], "task": product["task"]}
    row["category"] = "" if rng.random() < 0.15 else rng.choice(category)
    row["description"] = "" if rng.random() < 0.25 else description
    return row


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--records", type=int, default=2000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--dialect", type=int, default=1, choices=[1, 2, 3, 4])
    options.add_argument("--shape", default="municipality", choices=["municipality", "country"])
    options.add_argument("--products", help="a table of real products")
    options.add_argument("--out", required=True)
    args = options.parse_args()
    rng = random.Random(args.seed * 1000 + args.dialect)
    source = Source(args.dialect, rng)
    mean = 1.85 if args.shape == "municipality" else 6.0
    wanted = int(args.records / mean) + 1
    made = given(args.products, wanted, source) if args.products else products(wanted, source)
    vendors = sorted({product["vendor"] for product in made})
    bought = {vendor: rng.choice(vendors + [source.vendor() for _ in range(3)]) for vendor in vendors if rng.random() < 0.12}
    rows = []
    for number, product in enumerate(made):
        if args.shape == "country":
            copies = 1 if rng.random() < 0.4 else min(98, int(rng.paretovariate(0.8)) + 1)
        else:
            copies = 1 if rng.random() < 0.58 else rng.choice([2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 8])
        things = rng.sample(["sager", "borgere", "medarbejdere", "planer", "regninger", "ansøgninger", "møder", "elever", "bygninger", "vagter"], 2)
        text = product.get("text") or f"{rng.choice(['System til', 'Løsning for', 'Støtter', 'Håndterer', 'Fagsystem for'])} {things[0]} og {things[1]} ({product['task'].lower()})."
        for copy in range(copies):
            row, done = dict(product), []
            if copy:
                habits = [change for change in CHANGES if change != "bought" or product["vendor"] in bought]
                for change in rng.sample(habits, rng.choice([1, 1, 2, 2, 3])):
                    before = dict(row)
                    changed(row, bought, source, change)
                    if row != before:
                        done.append(change)
            words = text.split()
            said = text if rng.random() < 0.5 else " ".join(words[: max(3, len(words) - rng.randrange(4))])
            out = record(row, source, bought, said)
            if rng.random() < 0.18:
                out["vendor"] = ""
            elif copy:
                out["vendor"] = (out["vendor"] + " " + rng.choice(LEGAL)).strip()
            out["product"], out["changes"] = number, " ".join(done)
            rows.append(out)
    rng.shuffle(rows)
    rows = rows[: args.records]
    os.makedirs(args.out, exist_ok=True)
    groups = {}
    with open(os.path.join(args.out, "records.csv"), "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "name", "vendor", "category", "description", "changes"])
        for place, row in enumerate(rows):
            key = f"S{place:07}"
            writer.writerow([key, row["name"], row["vendor"], row["category"], row["description"], row["changes"]])
            groups.setdefault(row["product"], []).append(key)
    with open(os.path.join(args.out, "truth.csv"), "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id_a", "id_b"])
        for members in groups.values():
            writer.writerows((a, b) for k, a in enumerate(members) for b in members[k + 1:])


if __name__ == "__main__":
    main()
