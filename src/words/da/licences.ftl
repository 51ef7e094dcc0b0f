### What is said of licences: bought, assigned, used and needed.

## Bought, assigned, used and needed

over-licensed-message = { $entitled } købt, behov for { $needed }: { $surplus } for mange
over-licensed-message-minimum = { $entitled } købt, { $needed } kræves for at nå kontraktens minimum: { $surplus } for mange
over-licensed-need = { $active } i brug plus { $buffer } % er { $needed }
licences-minimum = kontraktens minimum er { $minimum }
over-licensed-fix-back = { SENTENCE($back) }
over-licensed-fix-idle = { SENTENCE($back) } Tag først { $idle ->
    [one] en ubrugt tildeling
   *[other] { $idle } ubrugte tildelinger
} tilbage.
over-licensed-bound = { $count } af `{ $licence }` kan spares fra { $from }, { $saved } om året; indtil da koster de { $bound }
under-licensed-message = { $required } { $how ->
    [at-once] i brug samtidig
   *[assigned] tildelt
}, { $entitled } købt: { $shortfall } mangler
under-licensed-message-begins = { $required } { $how ->
    [at-once] i brug samtidig
   *[assigned] tildelt
}, men retten begynder { $day }: { $shortfall } mangler
under-licensed-fix-begins = Aftal med leverandøren, hvad der gælder, til retten begynder.
under-licensed-fix-at-once = Køb { $shortfall } til, eller aftal, hvem der arbejder hvornår: så mange var i brug samtidig.
under-licensed-fix-unmeasured = Find ud af, hvor mange af dem der er aktive, tag de ubrugte tilbage, og køb det, der mangler af { $shortfall }.
under-licensed-fix-none-idle = Køb { $shortfall } til, eller tag lige så mange tilbage: ingen af dem er ubrugte.
under-licensed-fix-enough-idle = Tag { $shortfall } af de { $idle } ubrugte tildelinger tilbage; så er køb unødvendigt.
under-licensed-fix-too-few-idle = Tag først { $idle ->
    [one] den ubrugte tildeling
   *[other] de { $idle } ubrugte tildelinger
} tilbage, og køb { $missing } til.
idle-assignment-message = { $assigned } tildelt, { $active } aktive: { $idle ->
    [one] { $idle } ubrugt
   *[other] { $idle } ubrugte
}
idle-assignment-fix-by = Tag { $idle ->
    [one] den ubrugte tildeling
   *[other] de { $idle } ubrugte tildelinger
} tilbage, og beslut inden { $day }, hvor mange der skal fornyes.
idle-assignment-fix-no-day = Tag { $idle ->
    [one] den ubrugte tildeling
   *[other] de { $idle } ubrugte tildelinger
} tilbage, og giv den næste, der mangler en.
licence-unmeasured-no-figure = intet tal for brugen
licence-unmeasured-old = senest målt { $day }, for { $days } dage siden
licence-unmeasured-no-active = { $assigned } tildelt, men intet tal for aktiv brug
licence-unmeasured-day-unreadable = dagen for målingen kan ikke læses
licence-unmeasured-fix-correct-by = Ret dagen for målingen i god tid før { $day }, hvor licensen kan ændres.
licence-unmeasured-fix-correct = Ret dagen for målingen.
licence-unmeasured-fix-measure-by = Hent et tal for aktiv brug af `{ $product }` fra loginløsningen eller leverandøren i god tid før { $day }, hvor licensen kan ændres.
licence-unmeasured-fix-measure = Hent et tal for aktiv brug af `{ $product }` fra loginløsningen eller leverandøren.
paid-twice-in-suite-message = købt til { $count }, som allerede har det i `{ $suite }`
paid-twice-in-suite-message-exact = købt til { $count ->
    [one] 1 person
   *[other] { $count } personer
}, som allerede har det i `{ $suite }`, talt efter listerne over brugere
paid-twice-in-suite-part = `{ $product }` er en del af `{ $suite }` ifølge { $place }
paid-twice-in-suite-fix-by = Lad dem bruge delen i `{ $suite }`, og lever { $count } af `{ $product }` tilbage senest { $day }.
paid-twice-in-suite-fix-no-day = Lad dem bruge delen i `{ $suite }`, og lever { $count } af `{ $product }` tilbage.
suite-line = { $file }, linje { $line }
metric-drift-message = betalt for { $entitled } { $people ->
    [pupils] elever
    [employees] ansatte
   *[inhabitants] indbyggere
}, { $there }: { $difference } for { $difference_is ->
    [many] mange
   *[few] få
}
metric-drift-there = men det rigtige tal er { $count }
metric-drift-there-in = men `{ $unit }` har { $count }
metric-drift-own = { $count } { $people ->
    [pupils] elever
    [employees] ansatte
   *[inhabitants] indbyggere
} ifølge { $origin }
metric-drift-fix-by = Få kontrakten ændret fra { $entitled } til { $count } { $people ->
    [pupils] elever
    [employees] ansatte
   *[inhabitants] indbyggere
} senest { $day }.
metric-drift-fix-no-day = Få kontrakten ændret fra { $entitled } til { $count } { $people ->
    [pupils] elever
    [employees] ansatte
   *[inhabitants] indbyggere
}.
licences-figure-of = tallet for `{ $name }`
licences-figure-sum-below = summen af enhederne under `{ $name }`
licences-figure-sum = summen af organisationens enheder
licences-figure-of-profile = tallet i `portfolio.toml`
entitlement-expired-message = retten udløb { $day }, men { $assigned } er tildelt
entitlement-expired-message-in-use = retten udløb { $day }, men produktet bruges stadig
entitlement-expired-fix-product = Forny `{ $product }` til dem, der har brug for det, eller tag tildelingerne tilbage, og stop brugen.
usage-above-headcount-message = { $measured } målt i { $there }, som kun har { $people }
whole-organisation = hele organisationen
mixed-currencies-message = pris i { $currency }, mens `{ $product }` ellers er i { $otherwise }
mixed-currencies-fix-currency = Giv { $currency } en kurs under `[currency]` i politikken, eller ret kontraktens valuta.

## What is handed back, and how

hand-back-count-of = { $count } af `{ $licence }`
hand-back-then = { $first }; derefter: { $then }
hand-back-paid-once = køb ikke flere, og lad { $of } udgå, næste gang produktet betales
hand-back-when-ends = lever { $of } tilbage senest { $day }, når `{ $name }` udløber
hand-back-by-notice = lever { $of } tilbage senest { $day }, sidste dag for opsigelse af `{ $contract }`
hand-back-before-end = opsig { $of } nu; kontrakten `{ $contract }` kan så forlades { $exit } og udløber ellers { $end }
hand-back-now = opsig { $of } nu; kontrakten `{ $contract }` kan så forlades { $day }
hand-back-some-day = opsig { $of }; `{ $contract }` har ingen fast dag for det
hand-back-find-contract = find kontrakten, som licensen ikke nævner, og lever { $of } tilbage

## What is assumed

licences-assumed-several-metrics = en måling nævner kun produktet, som er købt efter flere metrikker; den tæller ikke med
licences-assumed-still-to-come = en måling med en dag, der ligger i fremtiden, tæller ikke med
licences-assumed-as-many-assigned = lige så mange tildelt som aktive, hvor kun aktiv brug er oplyst
licences-assumed-peaks = enhedernes højeste tal er lagt sammen, selv om de kan være fra forskellige dage
licences-assumed-unreadable = `{ $column }` for `{ $licence }` kan ikke læses
licences-assumed-metric = ingen metrik oplyst: navngivne brugere antaget
licences-assumed-price-per = ingen periode oplyst for prisen: et år antaget
licences-assumed-unknown-active = for { $unknown }, der har det, vides det ikke, hvornår de var aktive: de tæller som aktive
licences-assumed-measured-today = ingen måledag oplyst: taget som i dag
licences-assumed-table-counts = tabellen over licensbrug gælder, ikke det, { $tool } siger
licences-assumed-tool-counts = det, { $tool } siger om brugen, gælder, ikke tabellen over licensbrug
licences-assumed-dearest-first = priserne er forskellige: de dyreste tælles først
licences-assumed-first-left-first = priserne er forskellige: det, der først kan forlades, tælles først
licences-assumed-highest = priserne er forskellige: den højeste gælder
licences-assumed-converted = priser i { $currency } er omregnet til politikkens kurs
licences-assumed-unpriced = { $unpriced } af dem har ingen pris i { $currency } og er ikke med i beløbet
licences-assumed-once = { $once } af dem betales én gang og er ikke med i det årlige beløb
licences-assumed-others = { $others } til har `{ $product }`, men det er ukendt hvem: de er ikke med
licences-assumed-same-people = brugerne er ukendte: dem i { $unit } antages at være de samme personer
licences-assumed-among = brugerne er ukendte: de i { $one } antages at være blandt dem i { $other }

## The page of licences: what to do

licences-advice-renew = forny retten
licences-advice-renew-begins = aftal med leverandøren, hvad der gælder, til retten begynder { $day }
licences-advice-renew-ended = forny retten, som udløb { $day }, eller stop brugen
licences-advice-measure-no-figure = mål først: brugen er ukendt
licences-advice-measure-old = mål først: det seneste tal er fra { $day }
licences-advice-measure-no-active = mål først: kun antal tildelte er kendt
licences-advice-measure-day-unreadable = mål først: tallets dag kan ikke læses
licences-advice-reclaim = tag { $count ->
    [one] { $count } ubrugt
   *[other] { $count } ubrugte
} af { $assigned } tildelte tilbage
licences-advice-buy = køb { $count } nu (true-up)
licences-advice-use-suite = lad { $count } bruge deres del af `{ $suite }`, og lever disse tilbage
licences-advice-downgrade = nedgradér { $count } til `{ $suite }`: de bruger ikke { $parts }
licences-advice-correct = få kontrakten ændret fra { $from } til { $to } { $people ->
    [pupils] elever
    [employees] ansatte
   *[inhabitants] indbyggere
}
licences-advice-keep = behold
licences-saves-from = sparer { $amount } fra { $day }
licences-saves-bound = { $saves }; bundet indtil da: { $bound }
licences-costs = koster { $amount }
licences-to-do = gør dette
licences-more = … og { $rest } til
licences-more-groups = … og { $left } { $by ->
    [contract] { $left ->
        [one] kontrakt
   *[other] kontrakter
}
    [unit] { $left ->
        [one] enhed
   *[other] enheder
}
    [supplier] { $left ->
        [one] leverandør
   *[other] leverandører
}
   *[product] { $left ->
        [one] produkt
   *[other] produkter
}
} til
licences-how-to-read-renewal = buy (køb): behovet efter de nyeste tal med buffer, minus det, der løber videre efter dagen; from og to (fra, til): det samme ved den laveste og højeste målte brug

## The page of licences: what it comes to

licences-total = i alt
licences-not-said = ikke oplyst i tabellerne
not-known = ukendt
licences-what-if = hvad nu hvis
licences-nothing-changes = intet ændrer sig
licences-change = { $product }: { $changes }
licences-changed = { $figure ->
    [entitled] købt
    [assigned] tildelt
    [active] aktive
    [needed] behov
    [surplus] overskud
    [shortfall] mangler
   *[surplus-per-year] overskud pr. år
} { $one } → { $other }
licences-summary = { $organisation } den { $day }: { $rows ->
    [one] { $rows } licenspost
   *[other] { $rows } licensposter
} i tabellerne, ret til { $held ->
    [one] { $held } produkt
   *[other] { $held } produkter
}; { $cost }
licences-surplus = overskud: { $amount } i { $products ->
    [one] { $products } produkt
   *[other] { $products } produkter
}
licences-to-hand-back = kan leveres tilbage: { $amount } i { $products ->
    [one] { $products } produkt
   *[other] { $products } produkter
}
licences-to-hand-back-bound = kan leveres tilbage: { $amount } i { $products ->
    [one] { $products } produkt
   *[other] { $products } produkter
}; indtil kontrakterne kan forlades, betales yderligere { $bound }
licences-shortfall = mangler: { $amount } i { $products ->
    [one] { $products } produkt
   *[other] { $products } produkter
}
licences-without-right = brugt uden ret: { $products ->
    [one] { $products } produkt
   *[other] { $products } produkter
}
licences-not-measured = ikke målt og derfor ikke vurderet: { $products ->
    [one] { $products } produkt
   *[other] { $products } produkter
}, { $amount }
licences-unclear = udeladt med deres produkter: { $rows ->
    [one] { $rows } licenspost
   *[other] { $rows } licensposter
} med en metrik, der ikke kan læses; `portfolio check` viser cellerne
licences-a-head = betales pr. { $metric ->
    [pupil] elev
    [employee] ansat
   *[inhabitant] indbygger
}: { $amount } for hver, i { $products ->
    [one] { $products } produkt
   *[other] { $products } produkter
}
licences-no-rate = politikkens `[currency]` har ingen kurs for { $currency }: de beløb er ikke lagt til de andre
licences-next-none = næste skridt: læg tabeller over licenser og deres brug i mappen; `portfolio init` laver nogle til at udfylde
licences-next-renewal = næste skridt: `--output FIL.xlsx` laver et regneark af det
licences-next = næste skridt: `--by contract` siger, hvor hver betales, `--full` viser alle rækker, `--output FIL.xlsx` laver et regneark
licences-next-full = næste skridt: `portfolio audit --rule over-licensed --full` viser cellerne bag et tal
