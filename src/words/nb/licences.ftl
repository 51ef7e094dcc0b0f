### What is said of licences: bought, assigned, used and needed.

## Bought, assigned, used and needed

over-licensed-message = { $entitled } kjøpt, behov for { $needed }: { $surplus } for mange
over-licensed-message-minimum = { $entitled } kjøpt, { $needed } kreves for å nå minimum i avtalen: { $surplus } for mange
over-licensed-need = { $active } i bruk pluss { $buffer } % er { $needed }
licences-minimum = minimum i avtalen er { $minimum }
over-licensed-fix-back = { SENTENCE($back) }
over-licensed-fix-idle = { SENTENCE($back) } Ta først tilbake { $idle ->
    [one] en ubrukt tildeling
   *[other] { $idle } ubrukte tildelinger
}.
over-licensed-bound = { $count } av `{ $licence }` kan spares fra { $from }, { $saved } per år; til da koster de { $bound }
under-licensed-message = { $required } { $how ->
    [at-once] i bruk samtidig
   *[assigned] tildelt
}, { $entitled } kjøpt: { $shortfall } mangler
under-licensed-message-begins = { $required } { $how ->
    [at-once] i bruk samtidig
   *[assigned] tildelt
}, men retten begynner { $day }: { $shortfall } mangler
under-licensed-fix-begins = Avtal med leverandøren hva som gjelder til retten begynner.
under-licensed-fix-at-once = Kjøp { $shortfall } til, eller avtal hvem som arbeider når: så mange var i bruk samtidig.
under-licensed-fix-unmeasured = Finn ut hvor mange av dem som er aktive, ta tilbake de ubrukte, og kjøp det som mangler av { $shortfall }.
under-licensed-fix-none-idle = Kjøp { $shortfall } til, eller ta tilbake like mange: ingen av dem er ubrukte.
under-licensed-fix-enough-idle = Ta tilbake { $shortfall } av de { $idle } ubrukte tildelingene; da er det ikke nødvendig å kjøpe flere.
under-licensed-fix-too-few-idle = Ta først tilbake { $idle ->
    [one] den ubrukte tildelingen
   *[other] de { $idle } ubrukte tildelingene
}, og kjøp { $missing } til.
idle-assignment-message = { $assigned } tildelt, { $active } aktive: { $idle ->
    [one] { $idle } ubrukt
   *[other] { $idle } ubrukte
}
idle-assignment-fix-by = Ta tilbake { $idle ->
    [one] den ubrukte tildelingen
   *[other] de { $idle } ubrukte tildelingene
}, og avgjør før { $day } hvor mange som skal fornyes.
idle-assignment-fix-no-day = Ta tilbake { $idle ->
    [one] den ubrukte tildelingen
   *[other] de { $idle } ubrukte tildelingene
}, og gi til den neste som trenger en.
licence-unmeasured-no-figure = ingen tall for bruken
licence-unmeasured-old = sist målt { $day }, for { $days } dager siden
licence-unmeasured-no-active = { $assigned } tildelt, men ingen tall for aktiv bruk
licence-unmeasured-day-unreadable = dagen for målingen kan ikke leses
licence-unmeasured-fix-correct-by = Rett dagen for målingen i god tid før { $day }, da lisensen kan endres.
licence-unmeasured-fix-correct = Rett dagen for målingen.
licence-unmeasured-fix-measure-by = Hent et tall for aktiv bruk av `{ $product }` fra påloggingsløsningen eller leverandøren i god tid før { $day }, da lisensen kan endres.
licence-unmeasured-fix-measure = Hent et tall for aktiv bruk av `{ $product }` fra påloggingsløsningen eller leverandøren.
paid-twice-in-suite-message = kjøpt til { $count } som allerede har det i `{ $suite }`
paid-twice-in-suite-message-exact = kjøpt til { $count ->
    [one] 1 person
   *[other] { $count } personer
} som allerede har det i `{ $suite }`, telt etter listene over brukere
paid-twice-in-suite-part = `{ $product }` er en del av `{ $suite }` etter { $place }
paid-twice-in-suite-fix-by = La dem bruke delen i `{ $suite }`, og lever tilbake { $count } av `{ $product }` senest { $day }.
paid-twice-in-suite-fix-no-day = La dem bruke delen i `{ $suite }`, og lever tilbake { $count } av `{ $product }`.
suite-line = { $file }, linje { $line }
metric-drift-message = betalt for { $entitled } { $people ->
    [pupils] elever
    [employees] ansatte
   *[inhabitants] innbyggere
}, { $there }: { $difference } for { $difference_is ->
    [many] mange
   *[few] få
}
metric-drift-there = men det riktige tallet er { $count }
metric-drift-there-in = men `{ $unit }` har { $count }
metric-drift-own = { $count } { $people ->
    [pupils] elever
    [employees] ansatte
   *[inhabitants] innbyggere
} ifølge { $origin }
metric-drift-fix-by = Få avtalen endret fra { $entitled } til { $count } { $people ->
    [pupils] elever
    [employees] ansatte
   *[inhabitants] innbyggere
} senest { $day }.
metric-drift-fix-no-day = Få avtalen endret fra { $entitled } til { $count } { $people ->
    [pupils] elever
    [employees] ansatte
   *[inhabitants] innbyggere
}.
licences-figure-of = tallet for `{ $name }`
licences-figure-sum-below = summen av enhetene under `{ $name }`
licences-figure-sum = summen av organisasjonens enheter
licences-figure-of-profile = tallet i `portfolio.toml`
entitlement-expired-message = retten gikk ut { $day }, men { $assigned } er tildelt
entitlement-expired-message-in-use = retten gikk ut { $day }, men produktet brukes fortsatt
entitlement-expired-fix-product = Forny `{ $product }` for dem som trenger det, eller ta tilbake tildelingene og stopp bruken.
usage-above-headcount-message = { $measured } målt i { $there }, som bare har { $people }
whole-organisation = hele organisasjonen
mixed-currencies-message = pris i { $currency }, mens `{ $product }` ellers er i { $otherwise }
mixed-currencies-fix-currency = Gi { $currency } en kurs under `[currency]` i retningslinjene, eller rett valutaen i avtalen.

## What is handed back, and how

hand-back-count-of = { $count } av `{ $licence }`
hand-back-then = { $first }; deretter: { $then }
hand-back-paid-once = kjøp ikke flere, og la { $of } utgå neste gang produktet betales
hand-back-when-ends = lever tilbake { $of } senest { $day }, når `{ $name }` utløper
hand-back-by-notice = lever tilbake { $of } senest { $day }, siste dag for oppsigelse av `{ $contract }`
hand-back-before-end = si opp { $of } nå; avtalen `{ $contract }` kan da forlates { $exit } og utløper ellers { $end }
hand-back-now = si opp { $of } nå; avtalen `{ $contract }` kan da forlates { $day }
hand-back-some-day = si opp { $of }; `{ $contract }` har ingen fast dag for det
hand-back-find-contract = finn avtalen, som lisensen ikke nevner, og lever tilbake { $of }

## What is assumed

licences-assumed-several-metrics = en måling nevner bare produktet, som er kjøpt etter flere metrikker; den teller ikke med
licences-assumed-still-to-come = en måling med en dag som ligger fram i tid, teller ikke med
licences-assumed-as-many-assigned = like mange tildelt som aktive, der bare aktiv bruk er oppgitt
licences-assumed-peaks = de høyeste tallene for enhetene er lagt sammen, selv om de kan være fra ulike dager
licences-assumed-unreadable = `{ $column }` for `{ $licence }` kan ikke leses
licences-assumed-metric = ingen metrikk oppgitt: navngitte brukere antatt
licences-assumed-price-per = ingen periode oppgitt for prisen: ett år antatt
licences-assumed-unknown-active = for { $unknown } som har det, er det ukjent når de var aktive: de teller som aktive
licences-assumed-measured-today = ingen måledag oppgitt: regnet som i dag
licences-assumed-table-counts = tabellen over lisensbruk gjelder, ikke det { $tool } sier
licences-assumed-tool-counts = det { $tool } sier om bruken, gjelder, ikke tabellen over lisensbruk
licences-assumed-dearest-first = prisene er ulike: de dyreste telles først
licences-assumed-first-left-first = prisene er ulike: det som først kan forlates, telles først
licences-assumed-highest = prisene er ulike: den høyeste gjelder
licences-assumed-converted = priser i { $currency } er regnet om til retningslinjenes kurs
licences-assumed-unpriced = { $unpriced } av dem har ingen pris i { $currency } og er ikke med i beløpet
licences-assumed-once = { $once } av dem betales én gang og er ikke med i det årlige beløpet
licences-assumed-others = { $others } til har `{ $product }`, men det er ukjent hvem: de er ikke med
licences-assumed-same-people = brukerne er ukjente: de i { $unit } antas å være de samme personene
licences-assumed-among = brukerne er ukjente: de i { $one } antas å være blant dem i { $other }

## The page of licences: what to do

licences-advice-renew = forny retten
licences-advice-renew-begins = avtal med leverandøren hva som gjelder til retten begynner { $day }
licences-advice-renew-ended = forny retten, som gikk ut { $day }, eller stopp bruken
licences-advice-measure-no-figure = mål først: bruken er ukjent
licences-advice-measure-old = mål først: det siste tallet er fra { $day }
licences-advice-measure-no-active = mål først: bare antall tildelte er kjent
licences-advice-measure-day-unreadable = mål først: dagen for tallet kan ikke leses
licences-advice-reclaim = ta tilbake { $count ->
    [one] { $count } ubrukt
   *[other] { $count } ubrukte
} av { $assigned } tildelte
licences-advice-buy = kjøp { $count } nå (true-up)
licences-advice-use-suite = la { $count } bruke sin del av `{ $suite }`, og lever tilbake disse
licences-advice-downgrade = nedgrader { $count } til `{ $suite }`: de bruker ikke { $parts }
licences-advice-correct = få avtalen endret fra { $from } til { $to } { $people ->
    [pupils] elever
    [employees] ansatte
   *[inhabitants] innbyggere
}
licences-advice-keep = behold
licences-saves-from = sparer { $amount } fra { $day }
licences-saves-bound = { $saves }; bundet til da: { $bound }
licences-costs = koster { $amount }
licences-to-do = gjør dette
licences-more = … og { $rest } til
licences-more-groups = … og { $left } { $by ->
    [contract] { $left ->
        [one] avtale
   *[other] avtaler
}
    [unit] { $left ->
        [one] enhet
   *[other] enheter
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
licences-how-to-read-renewal = buy (kjøp): behovet etter de nyeste tallene med buffer, minus det som løper videre etter dagen; from og to (fra, til): det samme ved lavest og høyest målt bruk

## The page of licences: what it comes to

licences-total = i alt
licences-not-said = ikke oppgitt i tabellene
not-known = ukjent
licences-what-if = hva om
licences-nothing-changes = ingenting endrer seg
licences-change = { $product }: { $changes }
licences-changed = { $figure ->
    [entitled] kjøpt
    [assigned] tildelt
    [active] aktive
    [needed] behov
    [surplus] overskudd
    [shortfall] mangler
   *[surplus-per-year] overskudd per år
} { $one } → { $other }
licences-summary = { $organisation } { $day }: { $rows ->
    [one] { $rows } lisenspost
   *[other] { $rows } lisensposter
} i tabellene, rett til { $held ->
    [one] { $held } produkt
   *[other] { $held } produkter
}; { $cost }
licences-surplus = overskudd: { $amount } i { $products ->
    [one] { $products } produkt
   *[other] { $products } produkter
}
licences-to-hand-back = kan leveres tilbake: { $amount } i { $products ->
    [one] { $products } produkt
   *[other] { $products } produkter
}
licences-to-hand-back-bound = kan leveres tilbake: { $amount } i { $products ->
    [one] { $products } produkt
   *[other] { $products } produkter
}; til avtalene kan forlates, betales ytterligere { $bound }
licences-shortfall = mangler: { $amount } i { $products ->
    [one] { $products } produkt
   *[other] { $products } produkter
}
licences-without-right = brukt uten rett: { $products ->
    [one] { $products } produkt
   *[other] { $products } produkter
}
licences-not-measured = ikke målt og derfor ikke vurdert: { $products ->
    [one] { $products } produkt
   *[other] { $products } produkter
}, { $amount }
licences-unclear = utelatt med produktene sine: { $rows ->
    [one] { $rows } lisenspost
   *[other] { $rows } lisensposter
} med en metrikk som ikke kan leses; `portfolio check` viser cellene
licences-a-head = betales per { $metric ->
    [pupil] elev
    [employee] ansatt
   *[inhabitant] innbygger
}: { $amount } for hver, i { $products ->
    [one] { $products } produkt
   *[other] { $products } produkter
}
licences-no-rate = retningslinjenes `[currency]` har ingen kurs for { $currency }: de beløpene er ikke lagt til de andre
licences-next-none = neste steg: legg tabeller over lisenser og bruken av dem i mappen; `portfolio init` lager noen til å fylle ut
licences-next-renewal = neste steg: `--output FIL.xlsx` lager et regneark av det
licences-next = neste steg: `--by contract` sier hvor hver betales, `--full` viser alle rader, `--output FIL.xlsx` lager et regneark
licences-next-full = neste steg: `portfolio audit --rule over-licensed --full` viser cellene bak et tall
