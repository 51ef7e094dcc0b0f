### Hvad der standser en kommando, hvor, og hvad der kan gøres ved det; og hvad der siges ved siden af et resultat.

said-error = fejl
said-warning = advarsel
said-hint = råd

## Steder

place-in-sheet = ark `{ $sheet }`, række { $row }
place-in-line = linje { $line }
place-of-sheet = { $file }, ark `{ $sheet }`, række { $row }
place-cell = { $at }, kolonne `{ $column }`

## Hvad som helst

place-line = { $file }, linje { $line }
did-you-mean = mente du `{ $meant }`?
did-you-mean-one = mente du { $names }?
it-has = den har { $names }
it-knows = den kender { $names }
use-one-of = brug en af { $names }
io-not-found = filen eller mappen findes ikke
io-denied = adgang nægtet
io-is-folder = det er en mappe
io-full = der er ikke mere plads på drevet
name-one-by-id = angiv et af dem ved dets nummer
name-readable = angiv en fil, som du har adgang til at læse
name-there = angiv en fil, der findes
name-there-and-readable = angiv en fil, der findes, og som du har adgang til at læse
save-as-utf8 = gem filen som UTF-8
save-as-utf8-toml = gem den som UTF-8 som alle TOML-filer
day-to-come = angiv en kommende dag, eller en tidligere beregningsdag med `--as-of`
day-before-run = { $day } ligger før { $today }, som der beregnes for

## Kommandolinjen

error-workbook = regnearket kan ikke laves: { $why }
hint-workbook = brug `--format csv` eller færre kontrakter
hint-workbook-csv = brug `--format csv`
error-result-is-file = resultatet er en fil, som en terminal ikke kan vise
hint-name-output = angiv filen med `--output`
error-internal = programmet fejlede; fejlen er i programmet, ikke i dine filer
hint-report = meld linjerne ovenfor, med versionen fra `portfolio --version`
error-result-unwritable = resultatet kan ikke skrives: { $why }
hint-result-unwritable = skriv det til en fil med `--output`
error-overwrite = resultatet ville overskrive en fil, som det er lavet af
hint-overwrite = angiv en anden fil, helst uden for porteføljens mappe
error-unwritable = filen kan ikke skrives: { $why }
hint-unwritable = angiv en fil i en mappe, der findes, og som du må skrive i
said-wrote = skrev { $file }
error-ending = der er intet format til filer, der ender på `.{ $ending }`
hint-ending = lad navnet ende på en af { $endings }, eller angiv formatet med `--format`
error-several-systems = flere systemer kaldes `{ $wanted }`: { $names }
error-no-system = der er intet system `{ $wanted }`
hint-no-system = `portfolio check` viser, hvilke systemtabeller der er læst
error-no-rule = der er ingen regel `{ $name }`
hint-no-rule = `portfolio rules` viser dem
error-no-command = der er ingen kommando `{ $name }`
hint-no-command = `portfolio --help` viser kommandoerne
error-no-unit = der er ingen enhed `{ $wanted }` i organisationstabellen
hint-no-unit = angiv en enhed, som den står i organisationstabellen
error-page = siden kan ikke laves: { $why }
error-no-history-here = der er ingen historik at slå op i
hint-no-history-here = angiv to porteføljemapper, eller begynd en historik med `portfolio record`
error-level-format = udjævnede udbud skrives ikke i dette format
hint-level-format = brug `table`, `json`, `csv`, `markdown` eller `xlsx`; uden `--level` har kalenderen de øvrige
doing-levelling = udjævner udbuddene
doing-planning = planlægger udbuddene
doing-judging = vurderer porteføljen
doing-reading = læser { $folder }
error-budget-currencies = beløb i { $first } og i { $other } kan ikke have samme budget
hint-budget-currencies = angiv budget og business cases i én valuta
error-public-format = der er ingen offentlig udgave i dette format: det indeholder noget, som organisationen holder for sig selv
hint-public-format = brug `csv`, `xlsx`, `markdown` eller `ocds`
error-public-owners = den offentlige udgave nævner ingen ansvarlige og kan derfor ikke grupperes efter dem
hint-public-owners = gruppér efter `quarter`, `department` eller `supplier`
error-no-publisher = offentliggørelser skal have en udgiver, og der er ikke angivet nogen
hint-no-publisher = skriv `organisation = "…"` i `portfolio.toml` i porteføljens mappe
error-no-tender = der er intet udbud at planlægge, og standarden har ingen pakke uden offentliggørelser
hint-no-tender = `portfolio tenders` viser status for hver kontrakt
error-spreadsheet = et regneark kan ikke laves: { $why }
error-form = skemaet kan ikke laves: { $why }
said-kept = beholdt { $file }
said-made = lavede { $file }
next-inventory = næste skridt: udfyld regnearkene, og kør så `portfolio check { $folder }` og `portfolio audit { $folder }`
next-request = næste skridt: udfyld det, og kør så `portfolio review { $file }`
error-exists = { $number ->
    [one] en fil findes
   *[other] filerne findes
} allerede; intet blev lavet
hint-exists = angiv en anden mappe, eller flyt dem
error-not-made = det kan ikke laves: { $why }; intet blev lavet
hint-not-made = angiv en mappe, som du må skrive i
error-query-unreadable = forespørgslen kan ikke læses: { $why }
hint-query-unreadable = angiv en fil, der findes, eller skriv forespørgslen mellem dobbelte anførselstegn
error-renewal-past = fornyelsesdagen { $day } ligger før { $today }, som der beregnes for
hint-renewal-past = angiv en kommende dag, eller se fra en tidligere dag med `--as-of`
error-merge-mixed = én af dem er en fil og en anden en mappe
hint-merge-mixed = angiv porteføljemapper eller filer med lister, ikke begge dele
error-merge-lists = beslutninger handler om systemer i porteføljer, ikke om lister
hint-merge-lists = udelad `--decisions`, eller angiv porteføljemapper
error-merge-twice = samme portefølje er angivet to gange
hint-merge-twice = angiv mapperne for to organisationer
error-merge-no-decisions = filen har intet ark med nøgler og beslutninger
hint-merge-no-decisions = { $lacks ->
    [decision] giv kolonnen med beslutningerne dens overskrift tilbage: `Beslutning`
    [key] uden kolonnen `Nøgle (må ikke ændres)` kan det ikke ses, hvad en række handler om: skriv beslutningerne i regnearket, som det blev dannet
   *[both] angiv regnearket fra en tidligere kørsel, med kolonnerne `Nøgle (må ikke ændres)` og `Beslutning`
}
error-no-history = der er ingen historik endnu
hint-no-history = `portfolio record` begynder en; `--history` angiver en anden fil
said-history-passed-over = { $why }; den springes over
said-history-remembers = historikken { $file } husker
said-read = læste { $file }: tabellen { $table }, { $rows ->
    [one] { $rows } række
   *[other] { $rows } rækker
}
said-read-sheet = læste { $file }, ark `{ $sheet }`: tabellen { $table }, { $rows ->
    [one] { $rows } række
   *[other] { $rows } rækker
}
said-left-out = udelod { $file }
said-no-rows = tabellerne har overskrifter og ingen rækker: der er intet at vurdere endnu
said-not-understood = { $number ->
    [one] { $number } værdi
   *[other] { $number } værdier
} blev ikke forstået; `portfolio check` viser dem
said-sql-rule = reglen `{ $rule }` i SQL er med
said-suites = pakkerne i { $file } regnes med
said-no-policy = ingen politikfil: den indbyggede politik gælder
said-empty-rules = `--rules { $folder }` indeholder hverken `policy.toml`, `suites.toml` eller `custom`: den indbyggede politik gælder
said-policy = politikken { $file } gælder
error-no-folder = mappen findes ikke
hint-no-rules-folder = angiv mappen med `policy.toml`, eller udelad `--rules`
error-policy-file = { $what ->
    [suites] filen med pakker
    [rule] reglen
   *[policy] politikken
} kan ikke læses: { $why }
hint-policy-file = angiv en fil, der findes, eller { $what ->
    [policy] udelad `--policy`
   *[other] fjern den
}

## Mapper, filer og tabeller

error-no-inventory = der er ingen mappe `{ $folder }`
error-inventory-is-file = `{ $folder }` er en fil, ikke en mappe
error-inventory-unreadable = `{ $folder }` kan ikke læses: { $why }
hint-inventory = angiv mappen med tabellerne (CSV, XLSX, XLS, XLSB eller ODS) som første argument
hint-check-rights = kontrollér, hvem der må læse mappen
error-folder-unreadable = mappen kan ikke læses: { $why }
hint-check-who = kontrollér, hvem der må læse den
error-too-deep = mapperne ligger mere end { $most } niveauer nede
error-too-many-files = mere end { $most } filer
error-inventory-large = filerne er tilsammen større end { $most } MB
error-inventory-values = filerne rummer tilsammen mere end { $most } millioner værdier
error-file-memory = filens tabeller ville bruge omkring { $memory } MB hukommelse, og grænsen er { $most } MB
error-read-memory = cellerne fylder mere end { $most } MB i hukommelsen
error-not-understood = flere end { $most } celler og rækker kan ikke forstås
hint-not-understood = i kolonnen `{ $column }` er der flest: skriv i portfolio.toml, hvad kolonnerne er, eller flyt filen ud af porteføljens mappe
left-working-list = et ark til beslutninger og ingen tabel: `portfolio decisions import` eller `portfolio merge --decisions` læser det
hint-only-tables = angiv den mappe, der indeholder tabellerne og intet andet
error-file-unreadable = filen kan ikke læses: { $why }
hint-file-rights = kontrollér, hvem der må læse den, eller luk den, hvor den er åben
hint-file-whole = kontrollér, at filen er hel og ikke er åben andre steder
error-file-large = filen er større end { $most } MB
hint-split = del den, eller flyt den ud af porteføljens mappe
hint-split-file = del filen, eller flyt den ud af porteføljens mappe
error-long-record = en række er på over { $most } MB, fra linje { $line }
hint-long-record = se efter et citationstegn, der aldrig lukkes, eller gem som regneark
error-quotation = et anførselstegn, der åbner i linje { $line }, lukkes ikke i de { $lines } linjer, der følger
hint-quotation = luk det, eller skriv det dobbelt, hvor det er en del af teksten
error-many-values = mere end { $values } mio. værdier eller { $lines } mio. linjer
error-locked = regnearket er beskyttet med adgangskode
hint-locked = gem en kopi uden adgangskode i porteføljens mappe
error-workbook-refused = regnearket afvises: { $what }
hint-workbook-refused = slet det, der ligger uden for tabellen, eller kopiér tabellen til et nyt regneark
error-workbook-broken = regnearket kan ikke læses: { $why }
hint-workbook-broken = åbn det i regnearksprogrammet, og gem det igen som XLSX
hint-save-as-xlsx = åbn den i regnearksprogrammet, og gem den som XLSX
error-web-page = filen er en webside med navn som et regneark
error-old-xml = filen er i Excels XML-format fra 2003
error-no-table-file = filen er ingen tabel
hint-workbook-or-text = angiv et regneark eller en tekstfil
hint-table-file = angiv en fil i CSV, TSV, XLSX, XLS, XLSB eller ODS
error-list-columns = listen har ingen kolonner til numre og navne
hint-list-columns = giv dem overskrifterne { $names }
error-named-as-table = filen hedder som en tabel og er { $what }
error-no-sheet = `{ $file }` har intet ark `{ $sheet }`
hint-leave-sheet-out = udelad `sheet`: filen har ingen ark
error-not-as-declared = intet ark i `{ $file }` er som angivet
hint-not-as-declared = angiv `sheet`, og `header-row`, når overskrifterne ikke står i de første rækker
error-no-table = mappen indeholder ingen tabel
hint-looked-for = ledte efter CSV-, TSV-, XLSX-, XLS-, XLSB- og ODS-filer med overskrifter for { $tables }
hint-found-no-file = fandt ingen fil: læg tabellerne der, eller angiv en anden mappe
hint-found = fandt { $what }
hint-found-none = fandt { $names }, hvoraf ingen er en tabel
skipped-file = { $file }: { $why }
skipped-sheet = { $file }, ark `{ $sheet }`: { $why }
skipped-hint = { $left }; { $hint }
error-empty-heading-row = række { $row } i { $place } er tom, men skulle have overskrifterne
error-empty-heading-line = linje { $row } i { $place } er tom, men skulle have overskrifterne
hint-heading-row = skriv nummeret på den række, der har dem, talt fra 1
error-no-heading = { $place } har ingen overskrift `{ $heading }`
hint-heading = skriv overskriften, som den står i filen
lacks-column = ingen kolonne betyder { $columns }
error-incomplete = tabellen { $table } kan ikke bruges: { $lacks }
hint-incomplete = omdøb kolonnen til `{ $wanted }`, eller angiv i portfolio.toml, hvilken det er: `[[source]]` med { $source }
place-headings-row = { $place }, række { $row }: { $headings }
place-headings-line = { $place }, linje { $row }: { $headings }

## Manifestet

error-manifest-toml = manifestet er ikke gyldig TOML: { $why }
hint-manifest-toml = ret linjen: en indstilling er `navn = "tekst"`, en kilde begynder med `[[source]]`
error-manifest-utf8 = manifestet er ikke UTF-8
error-no-currency = `{ $text }` er ingen valuta
hint-currency = brug tre bogstaver, såsom `DKK`
error-source-list = `source` er ingen liste
hint-source-list = begynd hver kilde med linjen `[[source]]`
error-source-section = en kilde er ikke et afsnit
hint-source-section = begynd den med linjen `[[source]]`
error-columns-table = `columns` er ingen tabel
hint-columns-table = skriv `columns = {"{"} "Din overskrift" = "name" {"}"}`
error-source-path = en kilde uden `path`
hint-source-path = angiv filen i forhold til porteføljens mappe
error-source-file = der er ingen fil `{ $file }` i porteføljens mappe
hint-source-file = angiv en fil i forhold til porteføljens mappe, med undermappe og endelse
error-no-column = ingen tabel har en kolonne `{ $column }`
error-no-column-in = tabellen `{ $table }` har ingen kolonne `{ $column }`
error-not-text = `{ $key }` er ikke tekst
hint-not-text = skriv det i anførselstegn
error-not-whole = `{ $key }` er ikke et helt tal
hint-not-whole = skriv kun cifre, uden anførselstegn
error-cannot-be = `{ $key }` kan ikke være `{ $text }`
error-manifest-key = manifestet har ingen nøgle `{ $key }`
error-source-key = en kilde har ingen nøgle `{ $key }`

## Politikken

error-policy-toml = politikken er ikke gyldig TOML: { $why }
hint-policy-toml = ret linjen: et afsnit er `[navn]`, en indstilling `navn = 1` eller `navn = "tekst"`, hver på sin egen linje
error-no-section = `{ $name }` er ikke et afsnit
hint-no-section = skriv indstillingerne under en overskrift såsom `[licences]`
error-unknown-section = ukendt afsnit `[{ $name }]`
hint-write-rule = skriv `[rules.{ $rule }]`
hint-policy-holds = fjern det; en politik indeholder { $names }
policy-unknown-rule = { $place }: ukendt regel `{ $rule }`
policy-unknown-rule-meant = { $place }: ukendt regel `{ $rule }`; mente du `{ $meant }`?
hint-currency-iso = brug de tre bogstaver fra ISO 4217, såsom `NOK`
error-rate = en kurs er et tal over nul
hint-rate = skriv den som tekst, så den er eksakt: `NOK = "0.66"`
error-no-setting = { $owner } har ingen indstilling `{ $name }`
error-rule-level = niveauet for `{ $rule }` findes ikke
hint-rule-level = brug `error`, `warning`, `note` eller `off`
hint-means = det betyder: { $meaning }
hint-means-default = det betyder: { $meaning } Standarden er `{ $name } = { $default }`.

## Historikken

error-no-snapshots-file = filen er ingen historik fra `portfolio`; den er ladt i fred
hint-other-history = angiv en anden fil med `--history`
error-newer-history = historikken er skrevet af en nyere version af `portfolio`; den er ladt i fred
hint-newer-history = brug den version, eller angiv en anden fil med `--history`
error-history-unreadable = historikken kan ikke læses: { $why }
hint-history-unreadable = angiv med `--history` en fil, som du må læse
error-history-half = en registrering blev afbrudt halvvejs, og det skrevne kan ikke trækkes tilbage
hint-history-half = kør `portfolio history` én gang som en, der må skrive i mappen
error-history-busy = en anden er ved at skrive i historikken
hint-try-again = prøv igen om lidt
error-history-full = der er ikke plads til historikken; den er, som den var
hint-history-full = skaf plads, og prøv igen
error-history-unwritable = historikken kan ikke skrives
hint-history-unwritable = angiv med `--history` en fil i en mappe, der findes, og som du må skrive i
error-history-drive = historikken kan ikke læses eller skrives: { $why }; den er, som den var
hint-history-drive = se efter, at drevet er der og har plads, og prøv igen
error-history-damaged = historikken er beskadiget
hint-history-copy = læg en kopi af filen tilbage, eller angiv en anden med `--history`
error-history-silent = historikken svarer ikke: { $why }
error-history-organisation = historikken tilhører { $theirs }, og porteføljen { $ours }
error-no-snapshot = der er intet øjebliksbillede `{ $name }`
hint-no-snapshot = angiv et ved nummer eller dag, fra { $from } (nummer { $first }) til { $to } (nummer { $last }); `portfolio history` viser dem
hint-empty-history = historikken er tom: `portfolio record` laver det første
error-history-not-begun = historikken kan ikke begyndes

## Ønsker, business cases og pakker

error-case-toml = filen er ikke gyldig TOML: { $why }
hint-case-toml = ret linjen: en case begynder med `[[case]]`, en linje i den med `[[case.line]]`, og tekst står i anførselstegn
error-case-folder = en mappe er ingen business case
hint-case-folder = angiv selve filerne: TOML-filer, regneark eller tekstfiler
error-no-file = filen findes ikke
hint-no-file = angiv en TOML-fil, et regneark eller en tekstfil
error-empty-file = filen er tom
hint-empty-case = angiv filen med business cases
error-file-utf8 = filen er ikke UTF-8
error-no-case = filen indeholder ingen business case
hint-no-case = begynd en med `[[case]]`
error-no-case-table = filen indeholder ingen tabel med business cases
hint-no-case-table = ledte efter en række med overskrifterne `Projekt` eller `Case`, `Type` (investering, drift, gevinst) og år såsom `2027`
error-request-unreadable = ønsket kan ikke læses: { $why }
error-request-utf8 = ønsket er ikke UTF-8
error-request-locked = skemaet er beskyttet med adgangskode
hint-request-locked = gem en kopi uden adgangskode
error-request-kind = filen er hverken TOML eller et regneark
hint-request-kind = skriv ønsket som TOML eller i det skema, som `portfolio init --request` laver
error-no-request = filen indeholder intet ønske: ingen spørgsmål fra skemaet og ingen tabel med ønsker
hint-no-request = `portfolio init --request` laver et skema til udfyldning
error-request-toml = ønsket er ikke gyldig TOML: { $why }
hint-request-toml = ret linjen: et svar er `nøgle = "tekst"`, et tal, en dato såsom 2027-01-31 eller en liste i `[ ]`
hint-empty-request = `portfolio init --request request.toml` skriver en med alle spørgsmål
error-no-decimal = `{ $key }` er ikke et almindeligt tal
hint-no-decimal = skriv det med cifrene 0 til 9
error-request-key = et ønske har ingen `{ $name }`
error-suites = pakkerne kan ikke læses: { $why }
hint-suites = skriv hver pakke som `[[suite]]` med `product = "navn"` og `includes = ["del", "del"]` under
error-suite-name = en pakke har intet navn
error-suite-itself = `{ $product }` er en del af sig selv
hint-suite-itself = udelad den af dens egne dele
error-suite-empty = `{ $product }` omfatter intet
hint-suite-empty = angiv dens dele, eller slet pakken
error-suite-twice = `{ $product }` står allerede i linje { $line }
hint-suite-twice = skriv en pakkes dele ét sted
error-suite-ring = `{ $product }` er gennem en af sine dele en del af sig selv
hint-suite-ring = en pakke omfatter kun mindre pakker
error-bought-often = `{ $licence }` er købt flere gange, ved { $names }
hint-bought-often = angiv den licens, der ændres, ved dens nummer
error-no-licence = der er ingen licens `{ $licence }`
hint-no-licence = angiv den ved nummer eller produkt fra licenstabellen

## Regler og spørgsmål i SQL

error-rule-exists = der er allerede en regel `{ $rule }`
hint-rule-exists = vælg et andet id; brug `[rules]` i politikken til at ændre den regel
error-rule-taken = id'et `{ $rule }` er optaget
hint-rule-taken = { $file } har det; vælg et andet
error-rule-finds = `{ $rule }` finder mere end { $most } ting
hint-rule-finds = afgræns forespørgslen med `where`
error-rule-memory = fundene fra `{ $rule }` og reglerne før den fylder mere end { $most } MB
error-rule-row = række { $row } i `{ $rule }`: { $why }
hint-rule-row = ret forespørgslen; `portfolio sql` viser, hvad den giver
error-header-unknown = et hoved har ingen `{ $key }`
error-header-twice = `{ $key }` står der to gange
hint-header-twice = behold den ene
error-header-lacks = hovedet mangler `{ $key }`
hint-header-lacks = skriv `-- { $key }: …` over forespørgslen; et hoved har { $names }
error-header-id = `{ $id }` kan ikke være en regels id
hint-header-id = brug små bogstaver a til z og bindestreger, såsom `supplier-dominates`
error-header-level = niveauet `{ $level }` findes ikke
hint-header-level = brug `error`, `warning` eller `note`; politikken kan ændre det og slå reglen fra
error-header-subject = rækkerne siger ikke, hvad de handler om
hint-header-subject = vælg `kind` og `id`, eller id'et som `system`, `contract`, `licence` eller `unit`
error-header-column = forespørgslen har ingen kolonne `{ $name }`
error-query-reads = en forespørgsel kan kun læse og giver rækker
hint-query-reads = begynd den med `select` eller `with`
error-query-long = forespørgslen tager for lang tid
error-query-memory = forespørgslen kræver for meget hukommelse
error-query-text = en tekst i forespørgslen er for lang
error-query-only-reads = en forespørgsel kan kun læse
error-query-several = forespørgslen kan ikke køres: der er mere end én sætning
error-query = forespørgslen kan ikke køres: { $why }
error-sql-tables = tabellerne kan ikke laves: { $why }
error-sql-history = historikken kan ikke spørges: { $why }

## Hvad der kan gøres ved en forespørgsel

hint-sql-lists = `portfolio sql` viser tabellerne og deres kolonner
hint-sql-quotes = skriv en tekst i enkelte anførselstegn
hint-sql-narrow = forbind tabeller ved deres numre, og udelad rækker med `where`
hint-sql-select = begynd den med `select` eller `with`; den når de tabeller, som `portfolio sql` viser, og intet andet
hint-sql-one = behold én `select`, og udelad det, der følger efter `;`
hint-sql-mend = ret forespørgslen; `portfolio sql` viser tabellerne og deres kolonner
error-request-outside = `{ $name }` står uden for ønskerne
hint-request-outside = skriv det under `[[request]]`
error-request-section = `request` er ikke et afsnit
hint-request-section = begynd hvert ønske med linjen `[[request]]`
hint-request-key = et ønske har { $names }
error-question-text = et spørgsmål er tekst
hint-question-text = skriv det i anførselstegn
error-check-setting = `{ $id }` har ingen indstilling `{ $name }`
hint-check-setting = et tjek har `weight` og `question`
error-weight = vægten for `{ $check }` findes ikke
hint-weight = brug { $names }
error-row-value = { $column ->
    [act_by] `{ $text }` i `{ $column }` er ikke en dag såsom `2026-11-21`
    [basis] `{ $text }` i `{ $column }` er hverken `per-year`, `once` eller `contract`
    [meaning] `{ $text }` i `{ $column }` er hverken `saving`, `exposure` eller `value`
   *[other] `{ $text }` i `{ $column }` er ikke en valuta
}
error-row-about = den siger ikke, hvad den handler om
error-row-amount = beløbet er ikke et tal
error-row-kind = `{ $kind }` er ikke en slags
error-row-kind-meant = `{ $kind }` er ikke en slags; mente du `{ $meant }`?
error-row-unknown = { $kind ->
    [contract] der er ingen kontrakt `{ $id }`
    [licence] der er ingen licens `{ $id }`
    [system] der er intet system `{ $id }`
   *[unit] der er ingen enhed `{ $id }`
}
io-no-folder = det er ikke en mappe
io-read-only = drevet kan kun læses
io-name = en fil kan ikke hedde sådan
io-exists = der er allerede noget af det navn
io-open-elsewhere = et andet program har den åben
io-ring-of-links = en henvisning, der fører tilbage til sig selv
io-large = den er større end { $most } MB
io-too-large = systemet tillader ikke så stor en fil
io-no-text = det er ikke tekst i UTF-8
toml-fault = { $kind ->
    [unknown] der er ingen indstilling `{ $name }`
    [missing] `{ $name }` mangler
    [twice] noget står der to gange
    [no-value] en nøgle uden værdi; skriv `navn = værdi`
    [bare] en tekst uden anførselstegn
    [open-text] en tekst, hvis anførselstegn ikke er lukket
    [open] en parentes er ikke lukket
    [no-comma] der mangler et komma
    [form] en værdi har en forkert form
   *[other] på engelsk: “{ $message }”
}
sql-fault = { $kind ->
    [table] der er ingen tabel `{ $name }`
    [column] der er ingen kolonne `{ $name }`
    [function] der er ingen funktion `{ $name }`
    [ambiguous] `{ $name }` står i flere tabeller
    [token] `{ $name }` forstås ikke
    [arguments] forkert antal argumenter til `{ $name }`
    [long] teksterne er for lange til { $name }
    [near] den forstås ikke ved { $name }
    [incomplete] den er ikke skrevet færdig
   *[other] på engelsk: “{ $message }”
}
