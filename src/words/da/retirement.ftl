### Planen for det, der udgår: hvad der holder det tilbage, og hvad der skal gøres.

## Hvorfor et system udgår, og hvad der kommer

retirement-contract = kontrakt `{ $contract }`
retirement-why-phase-out = det er under udfasning
retirement-why-dated = der er sat en dato
retirement-why-replaced = { $names } kommer i stedet
retirement-why-terminated = { $contract } er opsagt, og ingen anden tager over
retirement-why-module = det er et modul af { $whole }
retirement-why-asked = nogen spørger, hvad nu hvis
retirement-derived = det har ingen egen dato og regnes at udgå sammen med { $with }: udfyld `retire-by`
retirement-arrived = { $name }, som kommer i stedet, har været i drift siden { $day }
retirement-arrived-beside = { $name }, som kommer i stedet, har været i drift siden { $day }, og begge kører i { $parallel } efter politikken
retirement-arrives = { $name }, som kommer i stedet, er i drift den { $day }
retirement-arrives-beside = { $name }, som kommer i stedet, er i drift den { $day }, og begge kører i { $parallel } efter politikken
retirement-arrived-some-day = { $name }, som kommer i stedet, er i drift
retirement-arrival-lacks = { $name }, som kommer i stedet, { $lacks }
retirement-late-arrival-of = { $name }, som kommer i stedet for { $of }, { $lacks }
retirement-late-arrivals = { $names }, som kommer i stedet, har ingen idriftsættelsesdato: udfyld deres `in-service`
retirement-late-arrivals-of = { $names }, som kommer i stedet for { $of }, har ingen idriftsættelsesdato: udfyld deres `in-service`
retirement-lacks-day = har ingen idriftsættelsesdato: udfyld `in-service`
retirement-lacks-readable = har en idriftsættelsesdato, der ikke kan læses: ret `in-service`
retirement-lacks-passed = skulle være i drift senest { $day } og er der ikke endnu: skriv en ny `in-service`

## Hvad der holder det tilbage

retirement-module-of = { $name } er et modul af { $on }
retirement-module-of-it = { $name } er et modul af det
retirement-depends-on-it = { $name } afhænger af det
retirement-depends-on-that = { $name } afhænger af dette
retirement-depends-on-that-over = { $name } afhænger af dette gennem { $over ->
    [one] { $over } andet
   *[other] { $over } andre
}
retirement-depends-over = { $name } afhænger af det gennem { $over ->
    [one] { $over } andet
   *[other] { $over } andre
}
retirement-no-earlier = { $step } og udgår tidligst { $day }, fordi { $why }
retirement-wanted-on = { $step } og ønskes udfaset { $day }
retirement-no-day = der er ikke sat en dato: udfyld `retire-by`
retirement-no-day-of = der er ikke sat en dato for { $name }: udfyld `retire-by`
retirement-passed = det skulle være væk { $day } og er der endnu: skriv en ny `retire-by`
retirement-passed-of = { $name } skulle være væk { $day } og er der endnu: skriv en ny `retire-by`
retirement-can-go-from = det kan udgå fra { $day }
retirement-hold-until = { $why } og kan udgå fra { $day }
retirement-held-until = ikke før { $day }: { $why } ({ $place })
retirement-held = ingen dato: { $why } ({ $place })

## Hvad der skal gøres

retirement-overdue = det skulle være væk { $day } og er der endnu: sæt en ny dato
retirement-day-unreadable = `retire-by` kan ikke læses: ret den
retirement-day-not-set = der er ikke sat en dato: udfyld `retire-by`
retirement-goes-with = det udgår samme dag som { $others }, fordi de afhænger af hinanden
retirement-unserved = intet kommer i stedet for `{ $unit }`, hvor { $people ->
    [one] { $people } person
   *[other] { $people } personer
} bruger det
retirement-too-early = det kan ikke udgå { $wanted }, men tidligst { $day }: { $because }
retirement-move = flyt datoen
retirement-move-or-bring = flyt datoen, eller få { $name } i drift senest { $day }
retirement-clash = det kan ikke udgå { $wanted }: { $because }; flyt dette til { $day }
retirement-clash-forward = det kan ikke udgå { $wanted }: { $because }; fremryk datoen for { $name }, eller flyt dette til { $day }
retirement-can-go-because = det kan udgå fra { $day }: { $because }
retirement-cannot-go-before = det kan ikke udgå før { $day }: { $because }
retirement-can-go-at-once = det kan udgå straks
retirement-paid-until = { $contract } betales under alle omstændigheder til { $day }
retirement-cut = den fra { $one } til { $other }
retirement-ring = { $names } afhænger af hinanden og udgår samme dag; skal de udgå én ad gangen, så bryd { $number ->
    [one] denne afhængighed
   *[other] disse afhængigheder
}: { $cuts }
retirement-needed = { $names } afhænger stadig af det, og intet kommer i stedet: find en anden kilde, eller slet snitfladen
retirement-needed-move = { $names } afhænger stadig af det: flyt forinden det, { $number ->
    [one] systemet henter
   *[other] de henter
} derfra, til { $comes }
retirement-undated = { $names } afhænger af det og har ingen egen dato: udfyld { $number ->
    [one] systemets
   *[other] deres
} `retire-by`
retirement-goes-on = { $contract } fortsætter: den dækker også { $names }
retirement-goes-on-unknown = { $contract } fortsætter: den dækker mere, som porteføljen ikke kender
retirement-end-unknown = ingen ved, hvornår { $contract } udløber: datoerne kan ikke læses
retirement-goes-by-then = { $going } er væk inden da
retirement-sooner = { $contract } slutter allerede { $day }, hvis { $goes }
retirement-sooner-saves = { $contract } slutter allerede { $day }, hvilket sparer { $saving }, hvis { $goes }
retirement-sooner-notice = { $contract } slutter allerede { $day }, hvis { $goes }, og der opsiges senest { $notice }
retirement-sooner-saves-notice = { $contract } slutter allerede { $day }, hvilket sparer { $saving }, hvis { $goes }, og der opsiges senest { $notice }
retirement-too-soon = { $contract } udløber { $end }, før { $going } er væk
retirement-too-soon-option = { $contract } udløber { $end }, før { $going } er væk; udnyttes optionen senest { $by }, løber den til { $until }
retirement-no-archiving-plan = det fremgår ikke, hvad der sker med dataene: udfyld `archiving-plan`
retirement-archive-late = arkivudtrækket tager { $takes } efter politikken og skulle være begyndt { $day }: begynd straks
retirement-ends-first = { $contract } udløber { $end }, før systemet er væk, og ingen anden dækker det derefter: aftal en forlængelse
retirement-ends-first-option = { $contract } udløber { $end }, før systemet er væk, og ingen anden dækker det derefter: udnyt optionen senest { $by }
retirement-replaces-each-other = det og { $name } nævner hinanden i `replaces`: ret det ene sted

## Planen som helhed

retirement-title = Udfasningsplan
retirement-by-day = efter dato
retirement-contracts = kontrakter
retirement-critical-path = kritisk vej
retirement-in-all = i alt
retirement-nothing = intet skal udgå: intet system er under udfasning, erstattes eller har en dato, hvor det skal være væk
retirement-last = { $name } kan udgå sidst, den { $day }
retirement-verdict = { $verdict ->
    [overdue] overskredet
    [too-early] for tidligt
    [clash] med datokonflikt
    [open] mangler en dag
    [no-day] uden dag
    [settle-first] afklares først
   *[on-time] kan nås
}
retirement-verdict-count = { $number } { $verdict }
retirement-systems = { $number ->
    [one] { $number } system skal udgå
   *[other] { $number } systemer skal udgå
}: { $verdicts }
retirement-all-gone-by = alle kan være væk senest { $day }
retirement-nothing-keeps = intet, der er kendt, holder nogen af dem tilbage
retirement-waiting = { $number ->
    [one] { $number } system venter på en dato, der mangler
   *[other] { $number } systemer venter på en dato, der mangler
}
retirement-waiting-until = { $number ->
    [one] { $number } system venter på en dato, der mangler
   *[other] { $number } systemer venter på en dato, der mangler
}; ingen kendt dato holder nogen tilbage efter { $day }
retirement-last-goes = med de ønskede datoer udgår det sidste { $day }
retirement-saved = { $amount } om året spares, når kontrakterne er udløbet
retirement-overlap = { $amount } betales for paralleldrift med det, der kommer
retirement-for-nothing = { $amounts } betales for kontrakter, efter at alt, hvad de dækker, er væk
retirement-without-cost = den årlige udgift til { $number ->
    [one] { $number } system
   *[other] { $number } systemer
} kendes ikke
retirement-assumed = * hviler på en antagelse: efter politikken { $beside } paralleldrift og { $archive } til arkivet; eller følger af en anden dato eller af en, der ikke ligger fast
retirement-not-in-operation = `{ $name }` er ikke i drift: der er intet at planlægge
retirement-unsettled = udelod datoerne for { $number ->
    [one] { $number } system
   *[other] { $number } systemer
}, som hænger på en dato, ingen har sat: `portfolio retire-plan` viser hvilke
