### What is said of duplicates and overlaps, of dependencies, and of the register itself.

## Duplicates

duplicate-record-message = `{ $other }` er det samme som `{ $keep }`: { $because }
duplicate-record-message-several = { $others } er det samme som `{ $keep }`
duplicate-record-evidence = `{ $other }`: { $because }
duplicate-record-cost-unknown = udgiften til `{ $name }` ({ $id }) er ukendt
duplicate-record-fix-merge = Saml det i `{ $name }` ({ $id }): flyt kontrakter, licenser og snitflader dertil, og behold det andet navn som alias.
duplicate-record-fix-paid = Saml det i `{ $name }` ({ $id }): flyt kontrakter, licenser og snitflader dertil, behold det andet navn som alias, og undersøg, om { $contracts } betaler for det samme én gang til.

## Why two records are one product

matching-is-alias = `{ $name }` er et andet navn for `{ $today }`
matching-is-former = `{ $name }` er et tidligere navn for `{ $today }`
matching-is-renamed = `{ $name }` hedder i dag `{ $today }`
matching-swapped = to bogstaver har byttet plads
matching-letter = ét bogstav er forskelligt
matching-and = { $reasons }, og { $more }
matching-apart = { $reasons }, bortset fra { $parts }
matching-same = navnene er ens
matching-writing = skrivemåden
matching-differ-only = navnene er ens bortset fra { $parts }
matching-part = { $part ->
    [vendor] leverandøren
    [legal-form] selskabsformen
    [version] versionen
    [number] nummeret
    [edition] udgaven
    [department] afdelingen
   *[remark] bemærkningen
} `{ $text }`
matching-one-word = `{ $one }` og `{ $other }` er ét ord
matching-initials = `{ $short }` er forbogstaverne i `{ $long }`
matching-short-for = `{ $short }` er kort for `{ $long }`
matching-slip = `{ $one }` og `{ $other }` adskiller sig som ved en slåfejl
matching-all-agree = alle ord stemmer
matching-only-one-says = kun det ene navn har { $number ->
    [one] ordet
   *[other] ordene
} { $words }
matching-same-words = navnene siger det samme

## How two records compare, line by line

matching-name = { $id }: navn `{ $name }`
matching-name-alias = { $id }: andet navn `{ $name }`
matching-name-former = { $id }: tidligere navn `{ $name }`
matching-name-renamed = { $id }: navn før omdøbning `{ $name }`
matching-without = { $told } uden { $parts }
matching-read-as = { $told }, læst som `{ $left }`
matching-words = ord for ord: { $pairs }
matching-words-joined = ord for ord: `{ $one }` = `{ $other }`, skrevet i ét eller hver for sig
matching-words-users = ord for ord: { $pairs }; { $users }
matching-few-have = få rækker har dem
matching-rarest-used = { $users ->
    [one] { $users } leverandør
   *[other] { $users } leverandører
} af { $everyone } bruger det sjældneste af dem
matching-rarest-stands = det sjældneste ord står i { $records } rækker
matching-not-given = ikke oplyst
matching-vendors-same = leverandørerne `{ $one }` og `{ $other }`: én leverandør
matching-vendors-unknown = leverandørerne `{ $one }` og `{ $other }`: intet taler imod
matching-vendors-differ = leverandørerne `{ $one }` og `{ $other }`: to leverandører
matching-field-for = { $field ->
    [category] kategorien
    [description] beskrivelsen
   *[price] prisen
} taler for
matching-field-against = { $field ->
    [category] kategorien
    [description] beskrivelsen
   *[price] prisen
} taler imod
matching-certainty = sikkerhed { $certainty } af 100
matching-certainty-lowered = sikkerhed { $certainty } af 100, sat ned til { $factors }
matching-alike = sikkerhed { $certainty } af 100; navnene ligner hinanden { $alike } af 100
matching-alike-lowered = sikkerhed { $certainty } af 100; navnene ligner hinanden { $alike } af 100, sat ned til { $factors }
matching-factor = { $percent } % for: { $reason }
matching-by-name = navn
matching-by-alias = andet navn
matching-by-former = tidligere navn
matching-by-renamed = siden omdøbt
matching-by-vendor = leverandør
matching-by-legal-form = selskabsform
matching-by-version = version
matching-by-number = nummer
matching-by-edition = udgave
matching-by-department = afdeling
matching-by-remark = bemærkning
matching-vendor-missing = en leverandør mangler
matching-vendor-missing-generic = en leverandør mangler, og mange kan kalde et system det
matching-vendor-differs = leverandørerne er forskellige
matching-vendor-sold = leverandørerne er forskellige, som efter et salg
matching-vendor-taken-over = leverandørerne er forskellige, men den ene ser ud til at have overtaget den andens produkter
matching-vendor-differs-rare = leverandørerne er forskellige, men ingen andre bruger ordet
matching-words-more = ord, som kun det ene navn har
matching-words-differ = ord, der er forskellige
matching-numbers-differ = tal, der er forskellige
matching-number-more = et tal, som kun det ene navn har
matching-note-more = en bemærkning, som kun den ene række har

## Systems for one task

functional-overlap-message = samme opgave { $tasks }: behold { $keep }, udfas { $going }
task-held-twice-message = politikken giver { $tasks } til ét system, og { $systems } løser opgaven: behold { $keep }, udfas { $going }
common-component-shadowed-message = fælleskomponenten `{ $component }` løser allerede { $number ->
    [one] opgaven
   *[other] opgaverne
} { $tasks }
overlap-kept = `{ $name }`
overlap-kept-because = `{ $name }` ({ $reason })
overlap-is-component = det er en fælleskomponent
overlap-is-demanded = lov eller stat kræver det
overlap-is-staying = det er ikke på vej ud
overlap-has-dependents = { $number ->
    [one] { $number } system afhænger af det
   *[other] { $number } systemer afhænger af det
}
overlap-has-users = { $users } brugere mod { $others }
overlap-has-cost = { $cost } pr. bruger om året mod { $others }
overlap-is-bound = kontrakten løber længst, til { $day }
overlap-reaches-all = det dækker alle, som de andre dækker
overlap-figures = `{ $name }` ({ $id }): { $figures }
overlap-dependents = { $number ->
    [one] { $number } afhængigt system
   *[other] { $number } afhængige systemer
}
overlap-users-active-of = { $active ->
    [one] { $active } aktiv bruger
   *[other] { $active } aktive brugere
} af { $users }
overlap-users-active = { $active ->
    [one] { $active } aktiv bruger
   *[other] { $active } aktive brugere
}
overlap-users = { $users ->
    [one] { $users } bruger
   *[other] { $users } brugere
}
overlap-users-unknown = brugere ukendt
overlap-cost = { $cost } om året
overlap-cost-unknown = udgift ukendt
overlap-cost-per-user = { $cost } pr. bruger om året
overlap-exit = kontrakterne kan forlades { $day }
overlap-act = frist for `{ $contract }` { $day }
overlap-was-to-leave = skulle være ude { $day }
overlap-leaves = går ud { $day }
overlap-more = og { $more } til
overlap-for = for `{ $keep }`: { $reason }
overlap-no-figure = intet tal skiller systemerne ad: `{ $keep }` er foreslået som det første efter id
overlap-stays = `{ $name }` bliver, fordi lov eller stat kræver det
overlap-cost-not-in-amount = udgiften til `{ $name }` er ukendt og ikke med i beløbet
overlap-sort = kategori `{ $category }`: { $meaning }
overlap-sort-one = to af den slags er normalt ét for meget
overlap-sort-few = to af den slags kan være rigtigt i hver sin afdeling: se på brugere og opgaver
overlap-sort-many = systemer af den slags supplerer ofte hinanden: se på, hvad hvert bruges til
overlap-fix-notice = Behold `{ $keep }`: flyt brugere, data og snitflader dertil fra { $going }, afklar, hvad der arkiveres, og opsig `{ $contract }` senest { $day }.
overlap-fix-end = Behold `{ $keep }`: flyt brugere, data og snitflader dertil fra { $going }, afklar, hvad der arkiveres, og lad `{ $contract }` udløbe { $day }.
overlap-fix = Behold `{ $keep }`: flyt brugere, data og snitflader dertil fra { $going }, afklar, hvad der arkiveres, og stop det, der betales.

## What a system costs, and whether it is used

cost-unreadable = den årlige udgift til `{ $name }` kan ikke læses
cost-contract-unreadable = den årlige værdi af `{ $contract }` kan ikke læses
cost-no-rate = politikken har ingen kurs for { $currency }, som `{ $contract }` betales i
cost-assumed = den årlige udgift til `{ $name }` er ikke oplyst: den årlige værdi af { $contracts } er brugt
cost-assumed-at-rate = den årlige udgift til `{ $name }` er ikke oplyst: den årlige værdi af { $contracts } er brugt, til politikkens kurs for { $currencies }
unused-system-nobody = { $by ->
    [licences] ingen bruger `{ $name }` ifølge målingerne af dets licenser
    [users] ingen af de { $users } med adgang bruger `{ $name }`
   *[nothing] ingen bruger `{ $name }`
}
unused-system-few = `{ $name }` har { $active ->
    [one] { $active } aktiv bruger
   *[other] { $active } aktive brugere
}{ $by ->
    [licences] {" "}ifølge målingerne af dets licenser
    [users] {" "}af { $users } med adgang
   *[nothing] {""}
}, færre end de { $least }, der tæller som brug
unused-system-fix-by = Spørg ejeren, hvem der har brug for det, afklar, hvad der arkiveres, og forlad kontrakten `{ $contract }` senest { $day }.
unused-system-integrations = { $number ->
    [one] { $number } snitflade
   *[other] { $number } snitflader
} til andre systemer
unused-system-contrary = systemets eget tal gælder, selv om dets licenser er målt med { $active } aktive

## The page of overlaps

overlaps-none = ingen to systemer i drift løser samme opgave for de samme mennesker
overlaps-found = { $groups ->
    [one] { $groups } gruppe
   *[other] { $groups } grupper
}: { $systems ->
    [one] { $systems } system
   *[other] { $systems } systemer
} kan udfases, hvilket sparer { $saved } om året, når kontrakterne kan forlades; valget af, hvad der beholdes, er et forslag
overlaps-kept-because = { $name }, { $reason }
overlaps-title = { $tasks }{ $kind ->
    [task-held-twice] {" "}(kun ét system ifølge politikken)
    [common-component-shadowed] {" "}(en fælleskomponent løser opgaven)
   *[functional-overlap] {""}
}: behold { $keep }
overlaps-title-saves = { $title }; sparer { $saved } om året
overlaps-tasks = { $number ->
    [one] { $number } opgave løses
   *[other] { $number } opgaver løses
} af mere end ét system i drift

## Owners and contracts

no-owner-no-system-owner = har ingen systemejer
no-owner-no-benefit-owner = har ingen gevinstejer
no-owner-neither = har hverken systemejer eller gevinstejer
no-owner-no-column = mangler en kolonne med { $role ->
    [owner] systemejere
   *[benefit-owner] gevinstejere
} i { $table }, som har { $systems ->
    [one] { $systems } system
   *[other] { $systems } systemer
}
no-owner-fix-column = Tilføj en kolonne { $role ->
    [owner] `Systemejer`
   *[benefit-owner] `Gevinstejer`
}, og skriv for hvert system den rolle, der svarer for det.
orphan-contract-message = dækker intet system
orphan-contract-message-unknown = dækker kun noget, som porteføljen ikke har: { $names }
orphan-contract-fix-unknown = Ret navnet, skriv systemet ind i porteføljen, eller opsig kontrakten, hvis systemet er væk.
system-without-contract-message = er i drift, og ingen kontrakt nævner det
system-without-contract-fix-licence = Skriv systemet i `{ $contract }`, som dets licens `{ $licence }` er købt på.

## Dependencies

single-point-of-failure-message = er det eneste, der forbinder { $parts } dele med systemer af høj eller kritisk betydning: { $names }
single-point-of-failure-part = en del på { $systems ->
    [one] { $systems } system
   *[other] { $systems } systemer
}; af høj eller kritisk betydning: { $named }
and-so-many-more = { $more } til
dependency-cycle-message = afhænger af sig selv i ring: { $round }
dependency-cycle-message-others = afhænger af sig selv i ring: { $round }, med { $others ->
    [one] { $others } system
   *[other] { $others } systemer
} til i ringen
dependency-cycle-evidence = { $one } afhænger af { $other }
depends-on-retired-message-since = har været udfaset siden { $day }, men { $number ->
    [one] { $number } system afhænger
   *[other] { $number } systemer afhænger
} stadig af det: { $names }
depends-on-retired-message = er udfaset, men { $number ->
    [one] { $number } system afhænger
   *[other] { $number } systemer afhænger
} stadig af det: { $names }

## Tables and references

table-rows = { $table ->
    [systems] systemer
    [contracts] kontrakter
    [licences] licenser
    [usage] licensbrug
    [integrations] snitflader
    [organisation] organisationsenheder
    [requests] ønsker om nye systemer
    [decisions] afgørelser
   *[waivers] undtagelser
}
table-file = `{ $file }`
table-sheet = `{ $file }`, ark `{ $sheet }`
unknown-reference-message = `{ $heading }` nævner { $named }
unknown-reference-message-in-table = `{ $heading }` i tabellen over { $table } nævner { $named }
unknown-reference-missing = `{ $name }`, som ikke står i tabellen over { $table }
unknown-reference-missing-several = { $names }, som ikke står i tabellen over { $table }
unknown-reference-ambiguous = `{ $name }`, som { $several } { $table } hedder
unknown-reference-fix-ambiguous = Skriv id i stedet for navnet.
duplicate-id-message = { $rows } rækker i tabellen over { $table } har dette id; den mest udfyldte gælder

## Dates that contradict each other

contradiction-retired = blev udfaset { $retired }, før det blev taget i brug { $came }
contradiction-was-to-leave = skulle være ude { $leaves }, før det blev taget i brug { $came }
contradiction-leaves = går ud { $leaves }, før det tages i brug { $came }
contradiction-status = har været udfaset siden { $day }, men er i drift ifølge sin status
contradiction-end-before-start = udløber { $end }, før den starter { $start }
contradiction-terminated-before-start = er opsagt til { $day }, før den starter { $start }
contradiction-terminated-after-end = er opsagt til { $day }, efter at den udløber { $last }
contradiction-irrevocable = kan ikke forlades før { $day }, men udløber { $last }
contradiction-notice = har { $notice ->
    [option-notice] et varsel for option
   *[notice] et opsigelsesvarsel
} på { $period }, længere end den selv: den starter { $start } og udløber { $last }
contradiction-framework = { $award ->
    [competed] blev tildelt
   *[start] starter
} { $day }, efter at rammeaftalen udløb { $end }
contradiction-no-start = udløber { $end }, men har ingen startdato
contradiction-valid = gælder til { $to }, før den gælder fra { $from }
dates-contradict-measured = er målt { $days }, som ligger i fremtiden
dates-contradict-fix-start = Slå startdatoen op i kontrakten, og skriv den ind.
dates-contradict-fix-measured = Find ud af, hvornår det blev målt, og ret dagen: indtil da tæller tallet ikke med.

## Waivers

waiver-expired-message = udløb { $until }
waiver-expired-reason = angivet grund: { $reason }
waiver-unmatched-message = svarer ikke til noget fund
waiver-unmatched-message-meant = svarer ikke til noget fund; mente du reglen `{ $rule }`?
