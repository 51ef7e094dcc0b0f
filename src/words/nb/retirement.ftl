### Planen for det som utgår: hva som holder det tilbake, og hva som må gjøres.

## Hvorfor et system utgår, og hva som kommer

retirement-contract = avtale `{ $contract }`
retirement-why-phase-out = det er under utfasing
retirement-why-dated = det er satt en dato
retirement-why-replaced = { $names } kommer i stedet
retirement-why-terminated = { $contract } er sagt opp, og ingen annen tar over
retirement-why-module = det er en modul av { $whole }
retirement-why-asked = noen spør hva om
retirement-derived = det har ingen egen dato og regnes å utgå sammen med { $with }: fyll ut `retire-by`
retirement-arrived = { $name }, som kommer i stedet, har vært i drift siden { $day }
retirement-arrived-beside = { $name }, som kommer i stedet, har vært i drift siden { $day }, og begge kjører i { $parallel } etter retningslinjene
retirement-arrives = { $name }, som kommer i stedet, er i drift { $day }
retirement-arrives-beside = { $name }, som kommer i stedet, er i drift { $day }, og begge kjører i { $parallel } etter retningslinjene
retirement-arrived-some-day = { $name }, som kommer i stedet, er i drift
retirement-arrival-lacks = { $name }, som kommer i stedet, { $lacks }
retirement-late-arrival-of = { $name }, som kommer i stedet for { $of }, { $lacks }
retirement-late-arrivals = { $names }, som kommer i stedet, har ingen dato for driftsstart: fyll ut `in-service`
retirement-late-arrivals-of = { $names }, som kommer i stedet for { $of }, har ingen dato for driftsstart: fyll ut `in-service`
retirement-lacks-day = har ingen dato for driftsstart: fyll ut `in-service`
retirement-lacks-readable = har en dato for driftsstart som ikke kan leses: rett `in-service`
retirement-lacks-passed = skulle vært i drift senest { $day } og er ikke kommet ennå: skriv en ny `in-service`

## Hva som holder det tilbake

retirement-module-of = { $name } er en modul av { $on }
retirement-module-of-it = { $name } er en modul av det
retirement-depends-on-it = { $name } er avhengig av det
retirement-depends-on-that = { $name } er avhengig av dette
retirement-depends-on-that-over = { $name } er avhengig av dette gjennom { $over ->
    [one] { $over } annet
   *[other] { $over } andre
}
retirement-depends-over = { $name } er avhengig av det gjennom { $over ->
    [one] { $over } annet
   *[other] { $over } andre
}
retirement-no-earlier = { $step } og utgår tidligst { $day }, fordi { $why }
retirement-wanted-on = { $step } og ønskes utfaset { $day }
retirement-no-day = det er ikke satt en dato: fyll ut `retire-by`
retirement-no-day-of = det er ikke satt en dato for { $name }: fyll ut `retire-by`
retirement-passed = det skulle vært borte { $day } og er der fortsatt: skriv en ny `retire-by`
retirement-passed-of = { $name } skulle vært borte { $day } og er der fortsatt: skriv en ny `retire-by`
retirement-can-go-from = det kan utgå fra { $day }
retirement-hold-until = { $why } og kan utgå fra { $day }
retirement-held-until = ikke før { $day }: { $why } ({ $place })
retirement-held = ingen dato: { $why } ({ $place })

## Hva som må gjøres

retirement-overdue = det skulle vært borte { $day } og er der fortsatt: sett en ny dato
retirement-day-unreadable = `retire-by` kan ikke leses: rett den
retirement-day-not-set = det er ikke satt en dato: fyll ut `retire-by`
retirement-goes-with = det utgår samme dag som { $others }, fordi de er avhengige av hverandre
retirement-unserved = ingenting kommer i stedet for `{ $unit }`, der { $people ->
    [one] { $people } person
   *[other] { $people } personer
} bruker det
retirement-too-early = det kan ikke utgå { $wanted }, men tidligst { $day }: { $because }
retirement-move = flytt datoen
retirement-move-or-bring = flytt datoen, eller få { $name } i drift senest { $day }
retirement-clash = det kan ikke utgå { $wanted }: { $because }; flytt dette til { $day }
retirement-clash-forward = det kan ikke utgå { $wanted }: { $because }; framskynd datoen for { $name }, eller flytt dette til { $day }
retirement-can-go-because = det kan utgå fra { $day }: { $because }
retirement-cannot-go-before = det kan ikke utgå før { $day }: { $because }
retirement-can-go-at-once = det kan utgå straks
retirement-paid-until = { $contract } betales uansett til { $day }
retirement-cut = den fra { $one } til { $other }
retirement-ring = { $names } er avhengige av hverandre og utgår samme dag; skal de utgå én om gangen, så bryt { $number ->
    [one] denne avhengigheten
   *[other] disse avhengighetene
}: { $cuts }
retirement-needed = { $names } er fortsatt { $number ->
    [one] avhengig
   *[other] avhengige
} av det, og ingenting kommer i stedet: finn en annen kilde, eller slett integrasjonen
retirement-needed-move = { $names } er fortsatt { $number ->
    [one] avhengig av det: flytt først det systemet henter
   *[other] avhengige av det: flytt først det de henter
} derfra, til { $comes }
retirement-undated = { $names } er { $number ->
    [one] avhengig av det og har ingen egen dato: fyll ut systemets
   *[other] avhengige av det og har ingen egen dato: fyll ut deres
} `retire-by`
retirement-goes-on = { $contract } fortsetter: den dekker også { $names }
retirement-goes-on-unknown = { $contract } fortsetter: den dekker mer, som porteføljen ikke kjenner
retirement-end-unknown = ingen vet når { $contract } utløper: datoene kan ikke leses
retirement-goes-by-then = { $going } er borte innen da
retirement-sooner = { $contract } slutter allerede { $day }, hvis { $goes }
retirement-sooner-saves = { $contract } slutter allerede { $day }, noe som sparer { $saving }, hvis { $goes }
retirement-sooner-notice = { $contract } slutter allerede { $day }, hvis { $goes }, og den sies opp senest { $notice }
retirement-sooner-saves-notice = { $contract } slutter allerede { $day }, noe som sparer { $saving }, hvis { $goes }, og den sies opp senest { $notice }
retirement-too-soon = { $contract } utløper { $end }, før { $going } er borte
retirement-too-soon-option = { $contract } utløper { $end }, før { $going } er borte; brukes opsjonen senest { $by }, løper den til { $until }
retirement-no-archiving-plan = det går ikke fram hva som skjer med dataene: fyll ut `archiving-plan`
retirement-archive-late = arkivuttrekket tar { $takes } etter retningslinjene og skulle vært begynt { $day }: begynn straks
retirement-ends-first = { $contract } utløper { $end }, før systemet er borte, og ingen annen dekker det etterpå: avtal en forlengelse
retirement-ends-first-option = { $contract } utløper { $end }, før systemet er borte, og ingen annen dekker det etterpå: bruk opsjonen senest { $by }
retirement-replaces-each-other = det og { $name } nevner hverandre i `replaces`: rett det ene stedet

## Planen som helhet

retirement-title = Utfasingsplan
retirement-by-day = etter dato
retirement-contracts = avtaler
retirement-critical-path = kritisk vei
retirement-in-all = i alt
retirement-nothing = ingenting skal utgå: intet system er under utfasing, erstattes eller har en dato da det skal være borte
retirement-last = { $name } kan utgå sist, { $day }
retirement-verdict = { $verdict ->
    [overdue] overskredet
    [too-early] for tidlig
    [clash] med datokonflikt
    [open] mangler en dag
    [no-day] uten dag
    [settle-first] avklares først
   *[on-time] kan nås
}
retirement-verdict-count = { $number } { $verdict }
retirement-systems = { $number ->
    [one] { $number } system skal utgå
   *[other] { $number } systemer skal utgå
}: { $verdicts }
retirement-all-gone-by = alle kan være borte senest { $day }
retirement-nothing-keeps = ingenting som er kjent, holder noen av dem tilbake
retirement-waiting = { $number ->
    [one] { $number } system venter på en dato som mangler
   *[other] { $number } systemer venter på en dato som mangler
}
retirement-waiting-until = { $number ->
    [one] { $number } system venter på en dato som mangler
   *[other] { $number } systemer venter på en dato som mangler
}; ingen kjent dato holder noen tilbake etter { $day }
retirement-last-goes = med de ønskede datoene utgår det siste { $day }
retirement-saved = { $amount } i året spares når avtalene er utløpt
retirement-overlap = { $amount } betales for paralleldrift med det som kommer
retirement-for-nothing = { $amounts } betales for avtaler etter at alt de dekker, er borte
retirement-without-cost = den årlige kostnaden for { $number ->
    [one] { $number } system
   *[other] { $number } systemer
} er ikke kjent
retirement-assumed = * hviler på en antakelse: etter retningslinjene { $beside } paralleldrift og { $archive } til arkivet; eller følger av en annen dato eller av en som ikke ligger fast
retirement-not-in-operation = `{ $name }` er ikke i drift: det er ingenting å planlegge
retirement-unsettled = utelot datoene for { $number ->
    [one] { $number } system
   *[other] { $number } systemer
} som henger på en dato ingen har satt: `portfolio retire-plan` viser hvilke
