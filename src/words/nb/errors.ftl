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
hint-merge-no-decisions = { $lacks ->
    [decision] gi kolonnen med beslutningene overskriften tilbake: `Beslutning`
    [key] uten kolonnen `Nøkkel (må ikke endres)` kan det ikke ses hva en rad handler om: skriv beslutningene i regnearket slik det ble laget
   *[both] angi regnearket fra en tidligere kjøring, med kolonnene `Nøkkel (må ikke endres)` og `Beslutning`
}
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
said-empty-rules = `--rules { $folder }` inneholder verken `policy.toml`, `suites.toml` eller `custom`: de innebygde gjelder
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

## Mapper, filer og tabeller

error-no-inventory = det finnes ingen mappe `{ $folder }`
error-inventory-is-file = `{ $folder }` er en fil, ikke en mappe
error-inventory-unreadable = `{ $folder }` kan ikke leses: { $why }
hint-inventory = angi mappen med tabellene (CSV, XLSX, XLS, XLSB eller ODS) som første argument
hint-check-rights = kontroller hvem som har tilgang til mappen
error-folder-unreadable = mappen kan ikke leses: { $why }
hint-check-who = kontroller hvem som har tilgang
error-too-deep = mappene ligger mer enn { $most } nivåer ned
error-too-many-files = mer enn { $most } filer
error-inventory-large = filene er til sammen større enn { $most } MB
error-inventory-values = filene rommer til sammen mer enn { $most } millioner verdier
error-file-memory = tabellene i filen ville bruke omtrent { $memory } MB minne, og grensen er { $most } MB
error-read-memory = cellene tar mer enn { $most } MB minne
error-not-understood = mer enn { $most } celler og rader kan ikke forstås
hint-not-understood = det er flest i kolonnen `{ $column }`: skriv i portfolio.toml hva kolonnene er, eller flytt filen ut av porteføljens mappe
left-working-list = et ark for beslutninger og ingen tabell: `portfolio decisions import` eller `portfolio merge --decisions` leser det
hint-only-tables = angi mappen som inneholder tabellene og ingenting annet
error-file-unreadable = filen kan ikke leses: { $why }
hint-file-rights = kontroller hvem som har tilgang, eller lukk den der den er åpen
hint-file-whole = kontroller at filen er hel og ikke er åpen andre steder
error-file-large = filen er større enn { $most } MB
hint-split = del den, eller flytt den ut av porteføljens mappe
hint-split-file = del filen, eller flytt den ut av porteføljens mappe
error-long-record = en rad er på over { $most } MB, fra linje { $line }
hint-long-record = se etter et anførselstegn som aldri lukkes, eller lagre som regneark
error-quotation = et anførselstegn som åpner i linje { $line }, lukkes ikke i de { $lines } linjene som følger
hint-quotation = lukk det, eller skriv det dobbelt der det er en del av teksten
error-many-values = mer enn { $values } mill. verdier eller { $lines } mill. linjer
error-locked = regnearket er beskyttet med passord
hint-locked = lagre en kopi uten passord i porteføljens mappe
error-workbook-refused = regnearket avvises: { $what }
hint-workbook-refused = slett det som ligger utenfor tabellen, eller kopier tabellen til et nytt regneark
error-workbook-broken = regnearket kan ikke leses: { $why }
hint-workbook-broken = åpne det i regnearkprogrammet, og lagre det igjen som XLSX
hint-save-as-xlsx = åpne den i regnearkprogrammet, og lagre den som XLSX
error-web-page = filen er en nettside med navn som et regneark
error-old-xml = filen er i Excels XML-format fra 2003
error-no-table-file = filen er ingen tabell
hint-workbook-or-text = angi et regneark eller en tekstfil
hint-table-file = angi en fil i CSV, TSV, XLSX, XLS, XLSB eller ODS
error-list-columns = listen har ingen kolonner for numre og navn
hint-list-columns = gi dem overskriftene { $names }
error-named-as-table = filen heter som en tabell og er { $what }
error-no-sheet = `{ $file }` har ikke noe ark `{ $sheet }`
hint-leave-sheet-out = utelat `sheet`: filen har ingen ark
error-not-as-declared = ikke noe ark i `{ $file }` er som angitt
hint-not-as-declared = angi `sheet`, og `header-row` når overskriftene ikke står i de første radene
error-no-table = mappen inneholder ingen tabell
hint-looked-for = lette etter CSV-, TSV-, XLSX-, XLS-, XLSB- og ODS-filer med overskrifter for { $tables }
hint-found-no-file = fant ingen fil: legg tabellene der, eller angi en annen mappe
hint-found = fant { $what }
hint-found-none = fant { $names }, og ingen av dem er en tabell
skipped-file = { $file }: { $why }
skipped-sheet = { $file }, ark `{ $sheet }`: { $why }
skipped-hint = { $left }; { $hint }
error-empty-heading-row = rad { $row } i { $place } er tom, men skulle ha overskriftene
error-empty-heading-line = linje { $row } i { $place } er tom, men skulle ha overskriftene
hint-heading-row = skriv nummeret på raden som har dem, talt fra 1
error-no-heading = { $place } har ingen overskrift `{ $heading }`
hint-heading = skriv overskriften slik den står i filen
lacks-column = ingen kolonne betyr { $columns }
error-incomplete = tabellen { $table } kan ikke brukes: { $lacks }
hint-incomplete = gi kolonnen navnet `{ $wanted }`, eller angi i portfolio.toml hvilken det er: `[[source]]` med { $source }
place-headings-row = { $place }, rad { $row }: { $headings }
place-headings-line = { $place }, linje { $row }: { $headings }

## Manifestet

error-manifest-toml = manifestet er ikke gyldig TOML: { $why }
hint-manifest-toml = rett linjen: en innstilling er `navn = "tekst"`, en kilde begynner med `[[source]]`
error-manifest-utf8 = manifestet er ikke UTF-8
error-no-currency = `{ $text }` er ingen valuta
hint-currency = bruk tre bokstaver, for eksempel `NOK`
error-source-list = `source` er ingen liste
hint-source-list = begynn hver kilde med linjen `[[source]]`
error-source-section = en kilde er ikke et avsnitt
hint-source-section = begynn den med linjen `[[source]]`
error-columns-table = `columns` er ingen tabell
hint-columns-table = skriv `columns = {"{"} "Din overskrift" = "name" {"}"}`
error-source-path = en kilde uten `path`
hint-source-path = angi filen i forhold til porteføljens mappe
error-source-file = det finnes ingen fil `{ $file }` i porteføljens mappe
hint-source-file = angi en fil i forhold til porteføljens mappe, med undermappe og endelse
error-no-column = ingen tabell har en kolonne `{ $column }`
error-no-column-in = tabellen `{ $table }` har ingen kolonne `{ $column }`
error-not-text = `{ $key }` er ikke tekst
hint-not-text = skriv det i anførselstegn
error-not-whole = `{ $key }` er ikke et heltall
hint-not-whole = skriv bare sifre, uten anførselstegn
error-cannot-be = `{ $key }` kan ikke være `{ $text }`
error-manifest-key = manifestet har ingen nøkkel `{ $key }`
error-source-key = en kilde har ingen nøkkel `{ $key }`

## Retningslinjene

error-policy-toml = retningslinjene er ikke gyldig TOML: { $why }
hint-policy-toml = rett linjen: et avsnitt er `[navn]`, en innstilling `navn = 1` eller `navn = "tekst"`, hver på sin egen linje
error-no-section = `{ $name }` er ikke et avsnitt
hint-no-section = skriv innstillingene under en overskrift som `[licences]`
error-unknown-section = ukjent avsnitt `[{ $name }]`
hint-write-rule = skriv `[rules.{ $rule }]`
hint-policy-holds = fjern det; retningslinjene inneholder { $names }
policy-unknown-rule = { $place }: ukjent regel `{ $rule }`
policy-unknown-rule-meant = { $place }: ukjent regel `{ $rule }`; mente du `{ $meant }`?
hint-currency-iso = bruk de tre bokstavene fra ISO 4217, for eksempel `DKK`
error-rate = en kurs er et tall over null
hint-rate = skriv den som tekst, så den er eksakt: `DKK = "1.52"`
error-no-setting = { $owner } har ingen innstilling `{ $name }`
error-rule-level = nivået for `{ $rule }` finnes ikke
hint-rule-level = bruk `error`, `warning`, `note` eller `off`
hint-means = det betyr: { $meaning }
hint-means-default = det betyr: { $meaning } Standarden er `{ $name } = { $default }`.

## Historikken

error-no-snapshots-file = filen er ingen historikk fra `portfolio`; den er latt i fred
hint-other-history = angi en annen fil med `--history`
error-newer-history = historikken er skrevet av en nyere versjon av `portfolio`; den er latt i fred
hint-newer-history = bruk den versjonen, eller angi en annen fil med `--history`
error-history-unreadable = historikken kan ikke leses: { $why }
hint-history-unreadable = angi med `--history` en fil som du har tilgang til å lese
error-history-half = en registrering ble avbrutt halvveis, og det skrevne kan ikke trekkes tilbake
hint-history-half = kjør `portfolio history` én gang som en som har tilgang til å skrive i mappen
error-history-busy = noen andre skriver i historikken
hint-try-again = prøv igjen om litt
error-history-full = det er ikke plass til historikken; den er som den var
hint-history-full = skaff plass, og prøv igjen
error-history-unwritable = historikken kan ikke skrives
hint-history-unwritable = angi med `--history` en fil i en mappe som finnes, og som du kan skrive i
error-history-drive = historikken kan ikke leses eller skrives: { $why }; den er som den var
hint-history-drive = se etter at disken er der og har plass, og prøv igjen
error-history-damaged = historikken er skadet
hint-history-copy = legg en kopi av filen tilbake, eller angi en annen med `--history`
error-history-silent = historikken svarer ikke: { $why }
error-history-organisation = historikken tilhører { $theirs }, og porteføljen { $ours }
error-no-snapshot = det finnes ikke noe øyeblikksbilde `{ $name }`
hint-no-snapshot = angi et ved nummer eller dag, fra { $from } (nummer { $first }) til { $to } (nummer { $last }); `portfolio history` viser dem
hint-empty-history = historikken er tom: `portfolio record` lager det første
error-history-not-begun = historikken kan ikke begynnes

## Ønsker, business case og pakker

error-case-toml = filen er ikke gyldig TOML: { $why }
hint-case-toml = rett linjen: en case begynner med `[[case]]`, en linje i den med `[[case.line]]`, og tekst står i anførselstegn
error-case-folder = en mappe er ingen business case
hint-case-folder = angi selve filene: TOML-filer, regneark eller tekstfiler
error-no-file = filen finnes ikke
hint-no-file = angi en TOML-fil, et regneark eller en tekstfil
error-empty-file = filen er tom
hint-empty-case = angi filen med business case
error-file-utf8 = filen er ikke UTF-8
error-no-case = filen inneholder ingen business case
hint-no-case = begynn en med `[[case]]`
error-no-case-table = filen inneholder ingen tabell med business case
hint-no-case-table = lette etter en rad med overskriftene `Prosjekt` eller `Case`, `Type` (investering, drift, gevinst) og år som `2027`
error-request-unreadable = ønsket kan ikke leses: { $why }
error-request-utf8 = ønsket er ikke UTF-8
error-request-locked = skjemaet er beskyttet med passord
hint-request-locked = lagre en kopi uten passord
error-request-kind = filen er verken TOML eller et regneark
hint-request-kind = skriv ønsket som TOML eller i skjemaet som `portfolio init --request` lager
error-no-request = filen inneholder ikke noe ønske: ingen spørsmål fra skjemaet og ingen tabell med ønsker
hint-no-request = `portfolio init --request` lager et skjema til utfylling
error-request-toml = ønsket er ikke gyldig TOML: { $why }
hint-request-toml = rett linjen: et svar er `nøkkel = "tekst"`, et tall, en dato som 2027-01-31 eller en liste i `[ ]`
hint-empty-request = `portfolio init --request request.toml` skriver en med alle spørsmål
error-no-decimal = `{ $key }` er ikke et vanlig tall
hint-no-decimal = skriv det med sifrene 0 til 9
error-request-key = et ønske har ingen `{ $name }`
error-suites = pakkene kan ikke leses: { $why }
hint-suites = skriv hver pakke som `[[suite]]` med `product = "navn"` og `includes = ["del", "del"]` under
error-suite-name = en pakke har ikke noe navn
error-suite-itself = `{ $product }` er en del av seg selv
hint-suite-itself = utelat den fra sine egne deler
error-suite-empty = `{ $product }` omfatter ingenting
hint-suite-empty = angi delene, eller slett pakken
error-suite-twice = `{ $product }` står allerede i linje { $line }
hint-suite-twice = skriv delene av en pakke ett sted
error-suite-ring = `{ $product }` er gjennom en av sine deler en del av seg selv
hint-suite-ring = en pakke omfatter bare mindre pakker
error-bought-often = `{ $licence }` er kjøpt flere ganger, ved { $names }
hint-bought-often = angi lisensen som endres, ved nummeret
error-no-licence = det finnes ingen lisens `{ $licence }`
hint-no-licence = angi den ved nummer eller produkt fra lisenstabellen

## Regler og spørsmål i SQL

error-rule-exists = det finnes allerede en regel `{ $rule }`
hint-rule-exists = velg en annen id; bruk `[rules]` i retningslinjene for å endre den regelen
error-rule-taken = id-en `{ $rule }` er opptatt
hint-rule-taken = { $file } har den; velg en annen
error-rule-finds = `{ $rule }` finner mer enn { $most } ting
hint-rule-finds = avgrens spørringen med `where`
error-rule-memory = funnene fra `{ $rule }` og reglene før den tar mer enn { $most } MB
error-rule-row = rad { $row } i `{ $rule }`: { $why }
hint-rule-row = rett spørringen; `portfolio sql` viser hva den gir
error-header-unknown = et hode har ingen `{ $key }`
error-header-twice = `{ $key }` står der to ganger
hint-header-twice = behold den ene
error-header-lacks = hodet mangler `{ $key }`
hint-header-lacks = skriv `-- { $key }: …` over spørringen; et hode har { $names }
error-header-id = `{ $id }` kan ikke være en regels id
hint-header-id = bruk små bokstaver a til z og bindestreker, for eksempel `supplier-dominates`
error-header-level = nivået `{ $level }` finnes ikke
hint-header-level = bruk `error`, `warning` eller `note`; retningslinjene kan endre det og slå regelen av
error-header-subject = radene sier ikke hva de handler om
hint-header-subject = velg `kind` og `id`, eller id-en som `system`, `contract`, `licence` eller `unit`
error-header-column = spørringen har ingen kolonne `{ $name }`
error-query-reads = en spørring kan bare lese og gir rader
hint-query-reads = begynn den med `select` eller `with`
error-query-long = spørringen tar for lang tid
error-query-memory = spørringen krever for mye minne
error-query-text = en tekst i spørringen er for lang
error-query-only-reads = en spørring kan bare lese
error-query-several = spørringen kan ikke kjøres: det er mer enn én setning
error-query = spørringen kan ikke kjøres: { $why }
error-sql-tables = tabellene kan ikke lages: { $why }
error-sql-history = historikken kan ikke spørres: { $why }

## Hva som kan gjøres med en spørring

hint-sql-lists = `portfolio sql` viser tabellene og kolonnene
hint-sql-quotes = skriv en tekst i enkle anførselstegn
hint-sql-narrow = koble tabeller med numre, og utelat rader med `where`
hint-sql-select = begynn den med `select` eller `with`; den når tabellene som `portfolio sql` viser, og ingenting annet
hint-sql-one = behold én `select`, og utelat det som følger etter `;`
hint-sql-mend = rett spørringen; `portfolio sql` viser tabellene og kolonnene
error-request-outside = `{ $name }` står utenfor ønskene
hint-request-outside = skriv det under `[[request]]`
error-request-section = `request` er ikke et avsnitt
hint-request-section = begynn hvert ønske med linjen `[[request]]`
hint-request-key = et ønske har { $names }
error-question-text = et spørsmål er tekst
hint-question-text = skriv det i anførselstegn
error-check-setting = `{ $id }` har ingen innstilling `{ $name }`
hint-check-setting = en sjekk har `weight` og `question`
error-weight = vekten for `{ $check }` finnes ikke
hint-weight = bruk { $names }
error-row-value = { $column ->
    [act_by] `{ $text }` i `{ $column }` er ikke en dag som `2026-11-21`
    [basis] `{ $text }` i `{ $column }` er verken `per-year`, `once` eller `contract`
    [meaning] `{ $text }` i `{ $column }` er verken `saving`, `exposure` eller `value`
   *[other] `{ $text }` i `{ $column }` er ikke en valuta
}
error-row-about = den sier ikke hva den handler om
error-row-amount = beløpet er ikke et tall
error-row-kind = `{ $kind }` er ikke en type
error-row-kind-meant = `{ $kind }` er ikke en type; mente du `{ $meant }`?
error-row-unknown = { $kind ->
    [contract] det er ingen avtale `{ $id }`
    [licence] det er ingen lisens `{ $id }`
    [system] det er ikke noe system `{ $id }`
   *[unit] det er ingen enhet `{ $id }`
}
io-no-folder = det er ikke en mappe
io-read-only = stasjonen kan bare leses
io-name = en fil kan ikke hete det
io-exists = det finnes allerede noe med det navnet
io-open-elsewhere = et annet program har den åpen
io-ring-of-links = en lenke som fører tilbake til seg selv
io-large = den er større enn { $most } MB
io-too-large = systemet tillater ikke så stor fil
io-no-text = det er ikke tekst i UTF-8
toml-fault = { $kind ->
    [unknown] det er ingen innstilling `{ $name }`
    [missing] `{ $name }` mangler
    [twice] noe står der to ganger
    [no-value] en nøkkel uten verdi; skriv `navn = verdi`
    [bare] en tekst uten anførselstegn
    [open-text] en tekst der anførselstegnet ikke er lukket
    [open] en parentes er ikke lukket
    [no-comma] det mangler et komma
    [form] en verdi har feil form
   *[other] på engelsk: “{ $message }”
}
sql-fault = { $kind ->
    [table] det er ingen tabell `{ $name }`
    [column] det er ingen kolonne `{ $name }`
    [function] det er ingen funksjon `{ $name }`
    [ambiguous] `{ $name }` står i flere tabeller
    [token] `{ $name }` forstås ikke
    [arguments] feil antall argumenter til `{ $name }`
    [long] tekstene er for lange for { $name }
    [near] den forstås ikke ved { $name }
    [incomplete] den er ikke skrevet ferdig
   *[other] på engelsk: “{ $message }”
}
