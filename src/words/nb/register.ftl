### What is said of duplicates and overlaps, of dependencies, and of the register itself.

## Duplicates

duplicate-record-message = `{ $other }` er det samme som `{ $keep }`: { $because }
duplicate-record-message-several = { $others } er det samme som `{ $keep }`
duplicate-record-evidence = `{ $other }`: { $because }
duplicate-record-cost-unknown = kostnaden for `{ $name }` ({ $id }) er ukjent
duplicate-record-fix-merge = Slå sammen i `{ $name }` ({ $id }): flytt avtaler, lisenser og integrasjoner dit, og behold det andre navnet som alias.
duplicate-record-fix-paid = Slå sammen i `{ $name }` ({ $id }): flytt avtaler, lisenser og integrasjoner dit, behold det andre navnet som alias, og undersøk om { $contracts } betaler for det samme én gang til.

## Why two records are one product

matching-is-alias = `{ $name }` er et annet navn på `{ $today }`
matching-is-former = `{ $name }` er et tidligere navn på `{ $today }`
matching-is-renamed = `{ $name }` heter i dag `{ $today }`
matching-swapped = to bokstaver har byttet plass
matching-letter = én bokstav er forskjellig
matching-and = { $reasons }, og { $more }
matching-apart = { $reasons }, bortsett fra { $parts }
matching-same = navnene er like
matching-writing = skrivemåten
matching-differ-only = navnene er like bortsett fra { $parts }
matching-part = { $part ->
    [vendor] leverandøren
    [legal-form] selskapsformen
    [version] versjonen
    [number] nummeret
    [edition] utgaven
    [department] avdelingen
   *[remark] merknaden
} `{ $text }`
matching-one-word = `{ $one }` og `{ $other }` er ett ord
matching-initials = `{ $short }` er forbokstavene i `{ $long }`
matching-short-for = `{ $short }` er kort for `{ $long }`
matching-slip = `{ $one }` og `{ $other }` skiller seg som ved en tastefeil
matching-all-agree = alle ord stemmer
matching-only-one-says = bare det ene navnet har { $number ->
    [one] ordet
   *[other] ordene
} { $words }
matching-same-words = navnene sier det samme

## How two records compare, line by line

matching-name = { $id }: navn `{ $name }`
matching-name-alias = { $id }: annet navn `{ $name }`
matching-name-former = { $id }: tidligere navn `{ $name }`
matching-name-renamed = { $id }: navn før navneendring `{ $name }`
matching-without = { $told } uten { $parts }
matching-read-as = { $told }, lest som `{ $left }`
matching-words = ord for ord: { $pairs }
matching-words-joined = ord for ord: `{ $one }` = `{ $other }`, skrevet i ett eller hver for seg
matching-words-users = ord for ord: { $pairs }; { $users }
matching-few-have = få rader har dem
matching-rarest-used = { $users ->
    [one] { $users } leverandør
   *[other] { $users } leverandører
} av { $everyone } bruker det sjeldneste av dem
matching-rarest-stands = det sjeldneste ordet står i { $records } rader
matching-not-given = ikke oppgitt
matching-vendors-same = leverandørene `{ $one }` og `{ $other }`: én leverandør
matching-vendors-unknown = leverandørene `{ $one }` og `{ $other }`: ingenting taler imot
matching-vendors-differ = leverandørene `{ $one }` og `{ $other }`: to leverandører
matching-field-for = { $field ->
    [category] kategorien
    [description] beskrivelsen
   *[price] prisen
} taler for
matching-field-against = { $field ->
    [category] kategorien
    [description] beskrivelsen
   *[price] prisen
} taler imot
matching-certainty = sikkerhet { $certainty } av 100
matching-certainty-lowered = sikkerhet { $certainty } av 100, satt ned til { $factors }
matching-alike = sikkerhet { $certainty } av 100; navnene ligner hverandre { $alike } av 100
matching-alike-lowered = sikkerhet { $certainty } av 100; navnene ligner hverandre { $alike } av 100, satt ned til { $factors }
matching-factor = { $percent } % for: { $reason }
matching-by-name = navn
matching-by-alias = annet navn
matching-by-former = tidligere navn
matching-by-renamed = siden omdøpt
matching-by-vendor = leverandør
matching-by-legal-form = selskapsform
matching-by-version = versjon
matching-by-number = nummer
matching-by-edition = utgave
matching-by-department = avdeling
matching-by-remark = merknad
matching-vendor-missing = en leverandør mangler
matching-vendor-missing-generic = en leverandør mangler, og mange kan kalle et system det
matching-vendor-differs = leverandørene er forskjellige
matching-vendor-sold = leverandørene er forskjellige, som etter et salg
matching-vendor-taken-over = leverandørene er forskjellige, men den ene ser ut til å ha overtatt den andres produkter
matching-vendor-differs-rare = leverandørene er forskjellige, men ingen andre bruker ordet
matching-words-more = ord som bare det ene navnet har
matching-words-differ = ord som er forskjellige
matching-numbers-differ = tall som er forskjellige
matching-number-more = et tall som bare det ene navnet har
matching-note-more = en merknad som bare den ene raden har

## Systems for one task

functional-overlap-message = samme oppgave { $tasks }: behold { $keep }, fas ut { $going }
task-held-twice-message = retningslinjene gir { $tasks } til ett system, og { $systems } løser oppgaven: behold { $keep }, fas ut { $going }
common-component-shadowed-message = felleskomponenten `{ $component }` løser allerede { $number ->
    [one] oppgaven
   *[other] oppgavene
} { $tasks }
overlap-kept = `{ $name }`
overlap-kept-because = `{ $name }` ({ $reason })
overlap-is-component = det er en felleskomponent
overlap-is-demanded = lov eller stat krever det
overlap-is-staying = det er ikke på vei ut
overlap-has-dependents = { $number ->
    [one] { $number } system er avhengig av det
   *[other] { $number } systemer er avhengige av det
}
overlap-has-users = { $users } brukere mot { $others }
overlap-has-cost = { $cost } per bruker og år mot { $others }
overlap-is-bound = avtalen løper lengst, til { $day }
overlap-reaches-all = det dekker alle som de andre dekker
overlap-figures = `{ $name }` ({ $id }): { $figures }
overlap-dependents = { $number ->
    [one] { $number } avhengig system
   *[other] { $number } avhengige systemer
}
overlap-users-active-of = { $active ->
    [one] { $active } aktiv bruker
   *[other] { $active } aktive brukere
} av { $users }
overlap-users-active = { $active ->
    [one] { $active } aktiv bruker
   *[other] { $active } aktive brukere
}
overlap-users = { $users ->
    [one] { $users } bruker
   *[other] { $users } brukere
}
overlap-users-unknown = brukere ukjent
overlap-cost = { $cost } per år
overlap-cost-unknown = kostnad ukjent
overlap-cost-per-user = { $cost } per bruker og år
overlap-exit = avtalene kan forlates { $day }
overlap-act = frist for `{ $contract }` { $day }
overlap-was-to-leave = skulle vært ute { $day }
overlap-leaves = går ut { $day }
overlap-more = og { $more } til
overlap-for = for `{ $keep }`: { $reason }
overlap-no-figure = ingen tall skiller systemene: `{ $keep }` er foreslått som det første etter id
overlap-stays = `{ $name }` blir, fordi lov eller stat krever det
overlap-cost-not-in-amount = kostnaden for `{ $name }` er ukjent og ikke med i beløpet
overlap-sort = kategori `{ $category }`: { $meaning }
overlap-sort-one = to av dette slaget er normalt ett for mye
overlap-sort-few = to av dette slaget kan være riktig i hver sin avdeling: se på brukere og oppgaver
overlap-sort-many = systemer av dette slaget utfyller ofte hverandre: se på hva hvert brukes til
overlap-fix-notice = Behold `{ $keep }`: flytt brukere, data og integrasjoner dit fra { $going }, avklar hva som arkiveres, og si opp `{ $contract }` senest { $day }.
overlap-fix-end = Behold `{ $keep }`: flytt brukere, data og integrasjoner dit fra { $going }, avklar hva som arkiveres, og la `{ $contract }` utløpe { $day }.
overlap-fix = Behold `{ $keep }`: flytt brukere, data og integrasjoner dit fra { $going }, avklar hva som arkiveres, og stopp det som betales.

## What a system costs, and whether it is used

cost-unreadable = den årlige kostnaden for `{ $name }` kan ikke leses
cost-contract-unreadable = den årlige verdien av `{ $contract }` kan ikke leses
cost-no-rate = retningslinjene har ingen kurs for { $currency }, som `{ $contract }` betales i
cost-assumed = den årlige kostnaden for `{ $name }` er ikke oppgitt: den årlige verdien av { $contracts } er brukt
cost-assumed-at-rate = den årlige kostnaden for `{ $name }` er ikke oppgitt: den årlige verdien av { $contracts } er brukt, til retningslinjenes kurs for { $currencies }
unused-system-nobody = { $by ->
    [licences] ingen bruker `{ $name }` ifølge målingene av lisensene
    [users] ingen av de { $users } med tilgang bruker `{ $name }`
   *[nothing] ingen bruker `{ $name }`
}
unused-system-few = `{ $name }` har { $active ->
    [one] { $active } aktiv bruker
   *[other] { $active } aktive brukere
}{ $by ->
    [licences] {" "}ifølge målingene av lisensene
    [users] {" "}av { $users } med tilgang
   *[nothing] {""}
}, færre enn de { $least } som teller som bruk
unused-system-fix-by = Spør eieren hvem som trenger det, avklar hva som arkiveres, og gå ut av avtalen `{ $contract }` senest { $day }.
unused-system-integrations = { $number ->
    [one] { $number } integrasjon
   *[other] { $number } integrasjoner
} med andre systemer
unused-system-contrary = systemets eget tall gjelder, selv om lisensene er målt med { $active } aktive

## The page of overlaps

overlaps-none = ingen to systemer i drift løser samme oppgave for de samme menneskene
overlaps-found = { $groups ->
    [one] { $groups } gruppe
   *[other] { $groups } grupper
}: { $systems ->
    [one] { $systems } system
   *[other] { $systems } systemer
} kan fases ut, noe som sparer { $saved } per år når avtalene kan forlates; valget av hva som beholdes, er et forslag
overlaps-kept-because = { $name }, { $reason }
overlaps-title = { $tasks }{ $kind ->
    [task-held-twice] {" "}(bare ett system etter retningslinjene)
    [common-component-shadowed] {" "}(en felleskomponent løser oppgaven)
   *[functional-overlap] {""}
}: behold { $keep }
overlaps-title-saves = { $title }; sparer { $saved } per år
overlaps-tasks = { $number ->
    [one] { $number } oppgave løses
   *[other] { $number } oppgaver løses
} av mer enn ett system i drift

## Owners and contracts

no-owner-no-system-owner = har ingen systemeier
no-owner-no-benefit-owner = har ingen gevinsteier
no-owner-neither = har verken systemeier eller gevinsteier
no-owner-no-column = mangler en kolonne med { $role ->
    [owner] systemeiere
   *[benefit-owner] gevinsteiere
} i { $table }, som har { $systems ->
    [one] { $systems } system
   *[other] { $systems } systemer
}
no-owner-fix-column = Legg til en kolonne { $role ->
    [owner] `Systemeier`
   *[benefit-owner] `Gevinsteier`
}, og skriv for hvert system rollen som svarer for det.
orphan-contract-message = dekker ikke noe system
orphan-contract-message-unknown = dekker bare noe som porteføljen ikke har: { $names }
orphan-contract-fix-unknown = Rett navnet, skriv systemet inn i porteføljen, eller si opp avtalen hvis systemet er borte.
system-without-contract-message = er i drift, og ingen avtale nevner det
system-without-contract-fix-licence = Skriv systemet i `{ $contract }`, som lisensen `{ $licence }` er kjøpt på.

## Dependencies

single-point-of-failure-message = er det eneste som binder sammen { $parts } deler med systemer av høy eller kritisk betydning: { $names }
single-point-of-failure-part = en del på { $systems ->
    [one] { $systems } system
   *[other] { $systems } systemer
}; av høy eller kritisk betydning: { $named }
and-so-many-more = { $more } til
dependency-cycle-message = er avhengig av seg selv i ring: { $round }
dependency-cycle-message-others = er avhengig av seg selv i ring: { $round }, med { $others ->
    [one] { $others } system
   *[other] { $others } systemer
} til i ringen
dependency-cycle-evidence = { $one } er avhengig av { $other }
depends-on-retired-message-since = har vært utfaset siden { $day }, men { $number ->
    [one] { $number } system er fortsatt avhengig
   *[other] { $number } systemer er fortsatt avhengige
} av det: { $names }
depends-on-retired-message = er faset ut, men { $number ->
    [one] { $number } system er fortsatt avhengig
   *[other] { $number } systemer er fortsatt avhengige
} av det: { $names }

## Tables and references

table-rows = { $table ->
    [systems] systemer
    [contracts] avtaler
    [licences] lisenser
    [usage] lisensbruk
    [integrations] integrasjoner
    [organisation] organisasjonsenheter
    [requests] ønsker om nye systemer
    [decisions] avgjørelser
   *[waivers] unntak
}
table-file = `{ $file }`
table-sheet = `{ $file }`, ark `{ $sheet }`
unknown-reference-message = `{ $heading }` nevner { $named }
unknown-reference-message-in-table = `{ $heading }` i tabellen over { $table } nevner { $named }
unknown-reference-missing = `{ $name }`, som ikke står i tabellen over { $table }
unknown-reference-missing-several = { $names }, som ikke står i tabellen over { $table }
unknown-reference-ambiguous = `{ $name }`, som { $several } { $table } heter
unknown-reference-fix-ambiguous = Skriv id i stedet for navnet.
duplicate-id-message = { $rows } rader i tabellen over { $table } har denne id-en; den mest utfylte gjelder

## Dates that contradict each other

contradiction-retired = ble faset ut { $retired }, før det ble tatt i bruk { $came }
contradiction-was-to-leave = skulle vært ute { $leaves }, før det ble tatt i bruk { $came }
contradiction-leaves = går ut { $leaves }, før det tas i bruk { $came }
contradiction-status = har vært utfaset siden { $day }, men er i drift ifølge statusen
contradiction-end-before-start = utløper { $end }, før den starter { $start }
contradiction-terminated-before-start = er sagt opp til { $day }, før den starter { $start }
contradiction-terminated-after-end = er sagt opp til { $day }, etter at den utløper { $last }
contradiction-irrevocable = kan ikke forlates før { $day }, men utløper { $last }
contradiction-notice = har { $notice ->
    [option-notice] et varsel for opsjon
   *[notice] en oppsigelsesfrist
} på { $period }, lengre enn den selv: den starter { $start } og utløper { $last }
contradiction-framework = { $award ->
    [competed] ble tildelt
   *[start] starter
} { $day }, etter at rammeavtalen utløp { $end }
contradiction-no-start = utløper { $end }, men har ingen startdato
contradiction-valid = gjelder til { $to }, før den gjelder fra { $from }
dates-contradict-measured = er målt { $days }, som ligger fram i tid
dates-contradict-fix-start = Slå opp startdatoen i avtalen, og skriv den inn.
dates-contradict-fix-measured = Finn ut når det ble målt, og rett dagen: til da teller ikke tallet med.

## Waivers

waiver-expired-message = gikk ut { $until }
waiver-expired-reason = oppgitt grunn: { $reason }
waiver-unmatched-message = svarer ikke til noe funn
waiver-unmatched-message-meant = svarer ikke til noe funn; mente du regelen `{ $rule }`?
