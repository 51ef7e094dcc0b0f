### Hva enkelte kommandoer sier i tillegg til tabellene sine.

## graph

graph-holds = { $systems ->
    [one] { $systems } system
   *[other] { $systems } systemer
}, { $links ->
    [one] { $links } avhengighet
   *[other] { $links } avhengigheter
} mellom dem
graph-hubs = knutepunkter: disse er flest systemer avhengige av
graph-rings = ringer: systemer som er avhengige av hverandre
graph-points = kritiske enkeltpunkter mellom systemer med høy eller kritisk kritikalitet
graph-none = ingen
graph-more = … og { $more } til; `portfolio audit --rule { $rule }` viser alle
graph-ring = { $systems }; ringen brytes når { $cuts }{ $fewest ->
    [yes] {""}
   *[no] {" "}(kanskje holder det med færre)
}
graph-cut = { $from } frigjøres fra { $to }
graph-point = { $system }: uten det mister disse forbindelsen med hverandre: { $parts }
graph-integrations = { $number } integrasjoner
graph-part-of = del av
graph-replaces = erstatter

## impact

impact-steps = { $steps ->
    [one] { $steps } ledd unna
   *[other] { $steps } ledd unna
}
impact-module = er en modul av det
impact-replaces = avløser det
impact-nothing = ingen systemer i drift er avhengige av det
impact-nothing-on = ingen systemer i drift er avhengige av det { $day }
impact-depend = { $systems ->
    [one] { $systems } system er avhengig av det
   *[other] { $systems } systemer er avhengige av det
}, av disse { $direct } direkte
impact-depend-on = { $systems ->
    [one] { $systems } system er avhengig av det
   *[other] { $systems } systemer er avhengige av det
} { $day }, av disse { $direct } direkte
impact-cost = sammen med det koster de { $yearly } i året og har { $users } brukere, talt system for system
impact-gone = er selv borte innen da: { $names }
impact-data = { $names } avløser det: data må være overtatt før det
impact-title-gone = { $system }, borte { $day }
impact-contracts = avtaler som dekker det

## record, history, diff

record-new = lagret øyeblikksbilde { $number } for { $day }: { $holds }
record-same = ingenting nytt: øyeblikksbilde { $number } for { $day } har de samme { $holds }
record-holds = { $systems ->
    [one] { $systems } system
   *[other] { $systems } systemer
}, { $contracts ->
    [one] { $contracts } avtale
   *[other] { $contracts } avtaler
}, { $licences ->
    [one] { $licences } lisens
   *[other] { $licences } lisenser
}, { $findings } funn
history-new = nye { $day }: { $findings } funn
history-open = åpne siden { $day }: { $findings } funn
history-full = `--full` viser alle funn.
diff-between = { $to } sammenlignet med { $from }.
diff-nothing = Det er ingen forskjell på { $to } og { $from }.
diff-of = { $what }: { $added } nye, { $gone } borte, { $changed } endret

## sql

sql-cut = Bare { $rows ->
    [one] den første raden
   *[other] de første { $rows } radene
} vises.
sql-none = Ingen rader.

## explain, rules

explain-level = Alvor
explain-why = Hvorfor det er viktig
explain-fix = Hva man gjør
explain-amount = Beløpet er
explain-act-by = Fristen er
explain-settings = Innstillinger, i retningslinjene under `[rules.{ $rule }]`
explain-section = Den følger også innstillingene under `[{ $section }]`
explain-example = Eksempel: { $title }
explain-examples = Eksempler
explain-examples-english = `portfolio explain { $rule } --lang en` viser { $examples ->
    [one] ett eksempel
   *[other] { $examples } eksempler
} på engelsk
explain-query = Spørringen, i { $file }
explain-policy = retningslinjer
explain-nothing = { $day } finnes ingenting.
explain-finds = { $day } finnes
explain-level-by-policy = { $level }, etter retningslinjene, linje { $line }; ellers { $own }
explain-off = slått av i retningslinjene; ellers { $own }
explain-off-at = slått av i retningslinjene, linje { $line }; ellers { $own }
explain-setting = innstilling
explain-default = standard
explain-type = type
explain-meaning = betydning
explain-kind = { $kind ->
    [whole-number] helt tall
    [number] tall
    [flag] true eller false
    [list] liste
    [table] tabell
   *[text] tekst
}
explain-none = ingen
explain-check-why = hvorfor
explain-check-source = kilde
explain-check-weight = vekt
explain-check-policy = retningslinjer
check-weight = { $weight ->
    [off] `off`: stilles ikke
    [informs] `informs`: vises, men teller ikke med
    [conditions] `conditions`: er et vilkår når det ikke er oppfylt, eller svaret mangler
    [completes] `completes`: casen er ikke klar så lenge svaret mangler; det er et vilkår når det ikke er oppfylt
   *[decides] `decides`: casen er ikke klar når det ikke er oppfylt, eller svaret mangler
}
check-weight-own = { $told } (ellers `{ $own }`)
rules-group = { $group ->
    [duplicates] Duplikater og overlapp
    [licences] Lisenser
    [contracts] Anskaffelser og avtaler
    [one-in-one-out] Ett system inn, ett system ut
    [dependencies] Avhengigheter
    [register] Ansvar og data
   *[own] Egne regler
}
rules-level-own = { $level } (ellers { $own })
rules-level-off = av
rules-count-by = { $rules } regler; alvor etter retningslinjene { $file }
rules-count-built-in = { $rules } regler; alvor etter de innebygde retningslinjene
rules-next = neste steg: `portfolio explain REGEL` forklarer en av dem

## export, map

error-folder-to-terminal = en mappe med tabeller kan ikke vises på skjermen
hint-folder-to-terminal = angi en ny mappe med `--output`, eller én arbeidsbok som slutter på `.xlsx`
error-sheet-unmade = arket kan ikke lages: { $why }
hint-sheet-unmade = bruk et annet format: `--format csv` har ingen grense for rader
error-kitos-no-contract = det er ingen avtaler, og avtaler er det eneste KITOS tar imot
hint-add-contracts = legg avtalene i porteføljens mappe: `portfolio init` lager et regneark til dem
error-ocds-no-contract = det er ingen avtaler, og standarden har ingen pakke uten kunngjøringer
error-inside-inventory = resultatet ville ligge i mappen det er laget av, og bli lest som en del av den
hint-inside-inventory = velg et sted utenfor porteføljens mappe
error-folder-unwritable = det kan ikke skrives i mappen: { $why }; ingenting ble skrevet
hint-folder-unwritable = velg en mappe du har lov til å skrive i
said-wrote-tables = skrev { $folder } med { $tables ->
    [one] { $tables } tabell
   *[other] { $tables } tabeller
}; `portfolio audit` leser den på samme måte som deres egen mappe
error-file-for-folder = det ligger en fil der, og tabellene trenger en mappe
error-folder-of-others = mappen finnes og inneholder { $names }, som ingen eksport har skrevet
hint-new-folder = angi en ny mappe, eller en fra en tidligere eksport
said-reading = leser { $file }
error-map-recognised = filen gjenkjennes som { $form }: den leses som den er, og trenger ingen oversettelse
error-map-outside = filen ligger ikke i porteføljens mappe, så portfolio.toml der kan ikke nevne den
hint-map-recognised = `portfolio check` viser hva som leses fra den; hva en kolonne dere selv har lagt til betyr, skrives i portfolio.toml under `[[source]]` med `path` og `columns`
hint-map-outside = kopier den først inn i { $folder }
said-map-wrote = skrev { $manifest }: { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
} av { $file } leses
hint-manifest-toml-edit = rett filen først
error-sources-inline = kildene står som en liste på én linje, som det ikke kan legges noe til
hint-sources-inline = skriv hver av dem som et avsnitt som begynner med linjen `[[source]]`

## decisions, review

error-decisions-lost = i arbeidsboken står det beslutninger som ikke er lest inn
hint-decisions-lost = `portfolio decisions import { $file } { $inventory }` leser dem inn; eller skriv til en annen fil
error-import-running = en annen innlesing holder på å skrive beslutninger i mappen med porteføljen
hint-import-running = la den bli ferdig, eller stopp den, og prøv igjen
error-decisions-other-table = det finnes allerede en `{ $file }`, som er en annen tabell
hint-decisions-other-table = gi den et annet navn: dette er til beslutningene som leses inn
error-memo-unmade = notatet kan ikke lages: { $why }
hint-memo-unmade = bruk et annet format, for eksempel `--format markdown`
error-page-unmade = siden kan ikke lages: { $why }
error-request-folder = `{ $file }` er en mappe, ikke et ønske
hint-request-folder = angi porteføljens mappe med `--inventory { $file }` og et ønske foran den
error-request-same-id = flere ønsker har id-en `{ $id }`
hint-request-same-id = gi hvert sin egen, eller utelat ett av dem
error-request-ambiguous = flere ønsker går under navnet `{ $name }`: { $ids }
hint-request-ambiguous = angi ett av dem med id
error-no-requests = det er ikke noe ønske å vurdere: porteføljen har ingen tabell med ønsker
hint-no-requests = angi en fil, eller lag et skjema med `portfolio init --request`
error-unknown-request = det finnes ingen fil og ikke noe ønske `{ $name }`
hint-unknown-request-file = angi en fil; porteføljen har ingen tabell med ønsker
hint-unknown-request-ids = porteføljen har { $ids }

## Under en tabell på skjermen

sheet-more = … og { $rest } til
sql-holds = { $kind ->
    [amount] beløp
    [day] dag
    [flag] 1 eller 0
    [list] liste, `; ` mellom
    [whole] helt tall
   *[text] tekst
}
diff-snapshot = øyeblikksbilde { $number } fra { $day }
