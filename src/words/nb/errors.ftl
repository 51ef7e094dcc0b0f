### Hva som stanser en kommando, hvor, og hva som kan gjøres med det; og hva som sies ved siden av et resultat.

said-error = feil
said-warning = advarsel
said-hint = råd

## Steder

place-in-sheet = ark `{ $sheet }`, rad { $row }
place-in-line = linje { $line }
place-of-sheet = { $file }, ark `{ $sheet }`, rad { $row }
place-cell = { $at }, kolonne `{ $column }`

## Hva som helst

place-line = { $file }, linje { $line }
did-you-mean = mente du `{ $meant }`?
did-you-mean-one = mente du { $names }?
it-has = den har { $names }
it-knows = den kjenner { $names }
use-one-of = bruk en av { $names }
io-not-found = filen eller mappen finnes ikke
io-denied = tilgang nektet
io-is-folder = det er en mappe
io-full = det er ikke mer plass på disken
name-one-by-id = angi ett av dem ved nummeret
name-readable = angi en fil som du har tilgang til å lese
name-there = angi en fil som finnes
name-there-and-readable = angi en fil som finnes, og som du har tilgang til å lese
save-as-utf8 = lagre filen som UTF-8
save-as-utf8-toml = lagre den som UTF-8 som alle TOML-filer
day-to-come = angi en kommende dag, eller en tidligere beregningsdag med `--as-of`
day-before-run = { $day } ligger før { $today }, som det beregnes for

## Kommandolinjen

error-workbook = regnearket kan ikke lages: { $why }
hint-workbook = bruk `--format csv` eller færre avtaler
hint-workbook-csv = bruk `--format csv`
error-result-is-file = resultatet er en fil som en terminal ikke kan vise
hint-name-output = angi filen med `--output`
error-internal = programmet feilet; feilen er i programmet, ikke i filene dine
hint-report = meld fra om linjene ovenfor, med versjonen fra `portfolio --version`
error-result-unwritable = resultatet kan ikke skrives: { $why }
hint-result-unwritable = skriv det til en fil med `--output`
error-overwrite = resultatet ville overskrive en fil som det er laget av
hint-overwrite = angi en annen fil, helst utenfor porteføljens mappe
error-unwritable = filen kan ikke skrives: { $why }
hint-unwritable = angi en fil i en mappe som finnes, og som du kan skrive i
said-wrote = skrev { $file }
error-ending = det er ikke noe format for filer som slutter på `.{ $ending }`
hint-ending = la navnet slutte på en av { $endings }, eller angi formatet med `--format`
error-several-systems = flere systemer kalles `{ $wanted }`: { $names }
error-no-system = det finnes ikke noe system `{ $wanted }`
hint-no-system = `portfolio check` viser hvilke systemtabeller som er lest
error-no-rule = det finnes ingen regel `{ $name }`
hint-no-rule = `portfolio rules` viser dem
error-no-command = det finnes ingen kommando `{ $name }`
hint-no-command = `portfolio --help` viser kommandoene
error-no-unit = det finnes ingen enhet `{ $wanted }` i organisasjonstabellen
hint-no-unit = angi en enhet slik den står i organisasjonstabellen
error-page = siden kan ikke lages: { $why }
error-no-history-here = det er ingen historikk å slå opp i
hint-no-history-here = angi to porteføljemapper, eller begynn en historikk med `portfolio record`
error-level-format = utjevnede anskaffelser skrives ikke i dette formatet
hint-level-format = bruk `table`, `json`, `csv`, `markdown` eller `xlsx`; uten `--level` har kalenderen de øvrige
doing-levelling = jevner ut anskaffelsene
doing-planning = planlegger anskaffelsene
doing-judging = vurderer porteføljen
doing-reading = leser { $folder }
error-budget-currencies = beløp i { $first } og i { $other } kan ikke ha samme budsjett
hint-budget-currencies = angi budsjett og business case i én valuta
error-public-format = det er ingen offentlig utgave i dette formatet: det inneholder noe som organisasjonen holder for seg selv
hint-public-format = bruk `csv`, `xlsx`, `markdown` eller `ocds`
error-public-owners = den offentlige utgaven nevner ingen ansvarlige og kan derfor ikke grupperes etter dem
hint-public-owners = grupper etter `quarter`, `department` eller `supplier`
error-no-publisher = offentliggjøringer må ha en utgiver, og det er ikke angitt noen
hint-no-publisher = skriv `organisation = "…"` i `portfolio.toml` i porteføljens mappe
error-no-tender = det er ingen anskaffelse å planlegge, og standarden har ingen pakke uten offentliggjøringer
hint-no-tender = `portfolio tenders` viser status for hver avtale
error-spreadsheet = et regneark kan ikke lages: { $why }
error-form = skjemaet kan ikke lages: { $why }
said-kept = beholdt { $file }
said-made = laget { $file }
next-inventory = neste steg: fyll ut regnearkene, og kjør så `portfolio check { $folder }` og `portfolio audit { $folder }`
next-request = neste steg: fyll det ut, og kjør så `portfolio review { $file }`
error-exists = { $number ->
    [one] en fil finnes
   *[other] filene finnes
} allerede; ingenting ble laget
hint-exists = angi en annen mappe, eller flytt dem
error-not-made = det kan ikke lages: { $why }; ingenting ble laget
hint-not-made = angi en mappe som du kan skrive i
error-query-unreadable = spørringen kan ikke leses: { $why }
hint-query-unreadable = angi en fil som finnes, eller skriv spørringen mellom doble anførselstegn
error-renewal-past = fornyelsesdagen { $day } ligger før { $today }, som det beregnes for
hint-renewal-past = angi en kommende dag, eller se fra en tidligere dag med `--as-of`
error-merge-mixed = én av dem er en fil og en annen en mappe
hint-merge-mixed = angi porteføljemapper eller filer med lister, ikke begge deler
error-merge-lists = beslutninger handler om systemer i porteføljer, ikke om lister
hint-merge-lists = utelat `--decisions`, eller angi porteføljemapper
error-merge-twice = samme portefølje er angitt to ganger
hint-merge-twice = angi mappene for to organisasjoner
error-merge-no-decisions = filen har ikke noe ark med nøkler og beslutninger
hint-merge-no-decisions = angi regnearket fra en tidligere kjøring, med kolonnene `{ $key }` og `{ $decision }`
error-no-history = det er ingen historikk ennå
hint-no-history = `portfolio record` begynner en; `--history` angir en annen fil
said-history-passed-over = { $why }; den hoppes over
said-history-remembers = historikken { $file } husker
said-read = leste { $file }: tabellen { $table }, { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
}
said-read-sheet = leste { $file }, ark `{ $sheet }`: tabellen { $table }, { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
}
said-left-out = utelot { $file }
said-no-rows = tabellene har overskrifter og ingen rader: det er ingenting å vurdere ennå
said-not-understood = { $number ->
    [one] { $number } verdi
   *[other] { $number } verdier
} ble ikke forstått; `portfolio check` viser dem
said-sql-rule = regelen `{ $rule }` i SQL er med
said-suites = pakkene i { $file } regnes med
said-no-policy = ingen fil med retningslinjer: de innebygde gjelder
said-policy = retningslinjene i { $file } gjelder
error-no-folder = mappen finnes ikke
hint-no-rules-folder = angi mappen med `policy.toml`, eller utelat `--rules`
error-policy-file = { $what ->
    [suites] filen med pakker
    [rule] regelen
   *[policy] retningslinjene
} kan ikke leses: { $why }
hint-policy-file = angi en fil som finnes, eller { $what ->
    [policy] utelat `--policy`
   *[other] fjern den
}
