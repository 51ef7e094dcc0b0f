### Hvad enkelte kommandoer siger ud over deres tabeller.

## graph

graph-holds = { $systems ->
    [one] { $systems } system
   *[other] { $systems } systemer
}, { $links ->
    [one] { $links } afhængighed
   *[other] { $links } afhængigheder
} imellem dem
graph-hubs = knudepunkter: dem afhænger flest systemer af
graph-rings = ringe: systemer, der afhænger af hinanden
graph-points = kritiske enkeltpunkter mellem systemer med høj eller kritisk kritikalitet
graph-none = ingen
graph-more = … og { $more } til; `portfolio audit --rule { $rule }` viser dem alle
graph-ring = { $systems }; ringen brydes, når { $cuts }{ $fewest ->
    [yes] {""}
   *[no] {" "}(måske kan færre gøre det)
}
graph-cut = { $from } frigøres fra { $to }
graph-point = { $system }: uden det mister disse forbindelsen til hinanden: { $parts }
graph-integrations = { $number } snitflader
graph-part-of = del af
graph-replaces = erstatter

## impact

impact-steps = { $steps ->
    [one] { $steps } led væk
   *[other] { $steps } led væk
}
impact-module = er et modul af det
impact-replaces = afløser det
impact-nothing = ingen systemer i drift afhænger af det
impact-nothing-on = ingen systemer i drift afhænger af det den { $day }
impact-depend = { $systems ->
    [one] { $systems } system afhænger af det
   *[other] { $systems } systemer afhænger af det
}, heraf { $direct } direkte
impact-depend-on = { $systems ->
    [one] { $systems } system afhænger af det
   *[other] { $systems } systemer afhænger af det
} den { $day }, heraf { $direct } direkte
impact-cost = sammen med det koster de { $yearly } om året og har { $users } brugere, talt system for system
impact-gone = er selv væk inden da: { $names }
impact-data = { $names } afløser det: data skal være overtaget inden
impact-title-gone = { $system }, væk den { $day }
impact-contracts = kontrakter, der dækker det

## record, history, diff

record-new = gemte øjebliksbillede { $number } for { $day }: { $holds }
record-same = intet nyt: øjebliksbillede { $number } for { $day } har de samme { $holds }
record-holds = { $systems ->
    [one] { $systems } system
   *[other] { $systems } systemer
}, { $contracts ->
    [one] { $contracts } kontrakt
   *[other] { $contracts } kontrakter
}, { $licences ->
    [one] { $licences } licens
   *[other] { $licences } licenser
}, { $findings } fund
history-new = nye den { $day }: { $findings } fund
history-open = åbne siden { $day }: { $findings } fund
history-full = `--full` viser alle fund.
diff-between = { $to } sammenlignet med { $from }.
diff-nothing = Der er ingen forskel på { $to } og { $from }.
diff-of = { $what }: { $added } nye, { $gone } væk, { $changed } ændret

## sql

sql-cut = Kun { $rows ->
    [one] den første række
   *[other] de første { $rows } rækker
} vises.
sql-none = Ingen rækker.

## explain, rules

explain-level = Alvor
explain-why = Hvorfor det er vigtigt
explain-fix = Hvad man gør
explain-amount = Beløbet er
explain-act-by = Fristen er
explain-settings = Indstillinger, i politikken under `[rules.{ $rule }]`
explain-section = Den følger også indstillingerne under `[{ $section }]`
explain-example = Eksempel: { $title }
explain-examples = Eksempler
explain-examples-english = `portfolio explain { $rule } --lang en` viser { $examples ->
    [one] et eksempel
   *[other] { $examples } eksempler
} på engelsk
explain-query = Forespørgslen, i { $file }
explain-policy = politik
explain-nothing = Den { $day } findes intet.
explain-finds = Den { $day } findes
explain-level-by-policy = { $level }, efter politikken, linje { $line }; ellers { $own }
explain-off = slået fra i politikken; ellers { $own }
explain-off-at = slået fra i politikken, linje { $line }; ellers { $own }
explain-setting = indstilling
explain-default = standard
explain-type = type
explain-meaning = betydning
explain-kind = { $kind ->
    [whole-number] helt tal
    [number] tal
    [flag] true eller false
    [list] liste
    [table] tabel
   *[text] tekst
}
explain-none = ingen
explain-check-why = hvorfor
explain-check-source = kilde
explain-check-weight = vægt
explain-check-policy = politik
check-weight = { $weight ->
    [off] `off`: stilles ikke
    [informs] `informs`: vises, men tæller ikke med
    [conditions] `conditions`: er en betingelse, når det ikke er opfyldt, eller svaret mangler
    [completes] `completes`: casen er ikke klar, så længe svaret mangler; det er en betingelse, når det ikke er opfyldt
   *[decides] `decides`: casen er ikke klar, når det ikke er opfyldt, eller svaret mangler
}
check-weight-own = { $told } (ellers `{ $own }`)
rules-group = { $group ->
    [duplicates] Dubletter og overlap
    [licences] Licenser
    [contracts] Udbud og kontrakter
    [one-in-one-out] Ét system ind, ét system ud
    [dependencies] Afhængigheder
    [register] Ansvar og data
   *[own] Egne regler
}
rules-level-own = { $level } (ellers { $own })
rules-level-off = fra
rules-count-by = { $rules } regler; alvor efter politikken { $file }
rules-count-built-in = { $rules } regler; alvor efter den indbyggede politik
rules-next = næste skridt: `portfolio explain REGEL` forklarer en af dem

## export, map

error-folder-to-terminal = en mappe med tabeller kan ikke vises på skærmen
hint-folder-to-terminal = angiv en ny mappe med `--output`, eller én projektmappe, der ender på `.xlsx`
error-sheet-unmade = arket kan ikke laves: { $why }
hint-sheet-unmade = brug et andet format: `--format csv` har ingen grænse for rækker
error-kitos-no-contract = der er ingen kontrakter, og kontrakter er det eneste, KITOS tager imod
hint-add-contracts = læg kontrakterne i porteføljens mappe: `portfolio init` laver et regneark til dem
error-ocds-no-contract = der er ingen kontrakter, og standarden kender ingen pakke uden bekendtgørelser
error-inside-inventory = resultatet ville ligge i den mappe, det er lavet af, og blive læst som en del af den
hint-inside-inventory = vælg et sted uden for porteføljens mappe
error-folder-unwritable = der kan ikke skrives i mappen: { $why }; intet blev skrevet
hint-folder-unwritable = vælg en mappe, som du har lov at skrive i
said-wrote-tables = skrev { $folder } med { $tables ->
    [one] { $tables } tabel
   *[other] { $tables } tabeller
}; `portfolio audit` læser den ligesom jeres egen mappe
error-file-for-folder = der ligger en fil, og tabellerne skal have en mappe
error-folder-of-others = mappen findes og indeholder { $names }, som ingen eksport har skrevet
hint-new-folder = angiv en ny mappe, eller en fra en tidligere eksport
said-reading = læser { $file }
error-map-recognised = filen genkendes som { $form }: den læses, som den er, og skal ikke oversættes
error-map-outside = filen ligger ikke i porteføljens mappe, så mappens portfolio.toml kan ikke nævne den
hint-map-recognised = `portfolio check` viser, hvad der læses fra den; hvad en kolonne, I selv har tilføjet, betyder, skrives i portfolio.toml under `[[source]]` med `path` og `columns`
hint-map-outside = kopiér den først ind i { $folder }
said-map-wrote = skrev { $manifest }: { $rows ->
    [one] { $rows } række
   *[other] { $rows } rækker
} af { $file } læses
hint-manifest-toml-edit = ret filen først
error-sources-inline = kilderne står som en liste på én linje, som der ikke kan føjes noget til
hint-sources-inline = skriv hver af dem som et afsnit, der begynder med linjen `[[source]]`

## decisions, review

error-decisions-lost = i projektmappen står beslutninger, som ikke er læst ind
hint-decisions-lost = `portfolio decisions import { $file } { $inventory }` læser dem ind; eller skriv til en anden fil
error-import-running = en anden indlæsning er ved at skrive beslutninger i porteføljens mappe
hint-import-running = lad den blive færdig, eller stop den, og prøv igen
error-decisions-other-table = der er allerede en `{ $file }`, som er en anden tabel
hint-decisions-other-table = giv den et andet navn: dette er til de beslutninger, der læses ind
error-memo-unmade = notatet kan ikke laves: { $why }
hint-memo-unmade = brug et andet format, fx `--format markdown`
error-page-unmade = siden kan ikke laves: { $why }
error-request-folder = `{ $file }` er en mappe, ikke et ønske
hint-request-folder = angiv porteføljens mappe med `--inventory { $file }` og et ønske før den
error-request-same-id = flere ønsker har id’et `{ $id }`
hint-request-same-id = giv hvert sit eget, eller udelad et af dem
error-request-ambiguous = flere ønsker går under navnet `{ $name }`: { $ids }
hint-request-ambiguous = angiv et af dem med id
error-no-requests = der er intet ønske at vurdere: porteføljen har ingen tabel med ønsker
hint-no-requests = angiv en fil, eller lav et skema med `portfolio init --request`
error-unknown-request = der er ingen fil og intet ønske `{ $name }`
hint-unknown-request-file = angiv en fil; porteføljen har ingen tabel med ønsker
hint-unknown-request-ids = porteføljen har { $ids }

## Under en tabel på skærmen

sheet-more = … og { $rest } til
sql-holds = { $kind ->
    [amount] beløb
    [day] dag
    [flag] 1 eller 0
    [list] liste, `; ` imellem
    [whole] helt tal
   *[text] tekst
}
diff-snapshot = øjebliksbillede { $number } fra { $day }
