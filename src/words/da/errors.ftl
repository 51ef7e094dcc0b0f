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
hint-merge-no-decisions = angiv regnearket fra en tidligere kørsel, med kolonnerne `{ $key }` og `{ $decision }`
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
