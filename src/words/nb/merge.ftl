### Porteføljer lagt oppå hverandre: hva flere har, hva som bør beholdes, og hva som kan anskaffes samlet.

## Hva det blir til

merge-total = { $systems ->
    [one] { $systems } system
   *[other] { $systems } systemer
} ({ $sum }): { $stay } blir, og { $retired } kan utgå
merge-same-products = { $number ->
    [one] { $number } produkt finnes hos mer enn én part
   *[other] { $number } produkter finnes hos mer enn én part
}
merge-same-tasks = { $number ->
    [one] { $number } oppgave løses med ulike produkter, og ett av dem må velges
   *[other] { $number } oppgaver løses med ulike produkter, og ett av dem må velges
}
merge-same-sorts = { $number ->
    [one] { $number } systemtype har ulike produkter som hver for seg kan være riktige
   *[other] { $number } systemtyper har ulike produkter som hver for seg kan være riktige
}
merge-saved = det som utgår, koster { $sums } i året, som spares når avtalene kan forlates
merge-beside = inntil da kjører det fra { $on } ved siden av det som beholdes, for { $sums } til sammen
merge-without-cost = { $number ->
    [one] { $number } system har ingen kostnad
   *[other] { $number } systemer har ingen kostnad
}, så alle summer er minstebeløp
merge-no-rate = partenes beløp er i flere valutaer og legges ikke sammen: retningslinjene har ingen kurs mellom dem under `[currency]`
merge-undated = { $number ->
    [one] { $number } system som utgår, har ingen dato for når: det går ikke fram av avtalene
   *[other] { $number } systemer som utgår, har ingen dato for når: det går ikke fram av avtalene
}
merge-how-to-decide = hva som beholdes, er et forslag: ta beslutningene i regnearket, og gi det tilbake med `--decisions`
merge-held = { $number ->
    [one] { $number } beslutning gjelder
   *[other] { $number } beslutninger gjelder
}
merge-held-later = { $number ->
    [one] { $number } beslutning gjelder
   *[other] { $number } beslutninger gjelder
}, { $open } av dem utsatt
merge-gone = { $number ->
    [one] { $number } beslutning handler om noe som ikke lenger finnes
   *[other] { $number } beslutninger handler om noe som ikke lenger finnes
}: { $names }
merge-expired = { $number ->
    [one] { $number } beslutning er utløpt
   *[other] { $number } beslutninger er utløpt
}: { $names }
merge-contradicting = { $number ->
    [one] { $number } rad motsier en annen om det samme og følges ikke
   *[other] { $number } rader motsier hverandre og følges ikke
}: { $names }
merge-unfit = { $number ->
    [one] { $number } beslutning passer ikke på det den handler om, og følges ikke
   *[other] { $number } beslutninger passer ikke på det de handler om, og følges ikke
}: { $names }
merge-decisions-read = leste { $number ->
    [one] { $number } beslutning
   *[other] { $number } beslutninger
} fra { $file }

## Overskrifter

merge-part-same-product = Samme produkt
merge-part-same-task = Ulike produkter til samme oppgave: velg
merge-part-same-sort = Ulike produkter av samme type: se på hva hvert av dem brukes til
merge-part-shared = Avtaler med samme leverandør eller CPV-klasse som utløper nær hverandre
merge-part-left = Systemer igjen
merge-part-only = Bare hos én part
merge-more = … og { $rest } til: `--full` viser dem, og regnearket har alle

## Grupper

merge-title-all-stay = { $label }: alle blir, det er bestemt
merge-title-gives-way = { $label }: viker for et annet produkt til oppgaven
merge-title-several = { $label }: flere kan være riktige
merge-title-keep = { $label }: behold { $keep }
merge-title-because = { $title }, { $why }
merge-title-saves = { $title }; sparer { $amount } i året
merge-that-of = det hos { $side }
merge-all-stay = alle blir
merge-goes = utgår: et annet produkt til oppgaven beholdes
merge-look = flere kan være riktige: se på brukere og oppgaver
merge-keep = behold { $keep }
merge-keep-and = behold { $keep }; { $stay } blir også

## Hvorfor ett beholdes

merge-decided = det er bestemt
merge-in-operation = det er allerede i drift
merge-cost-per-inhabitant = { $cost } i året per innbygger mot { $others }

## Hva det krever å forlate et system

merge-needed-by = brukes av { $names }
merge-moves = { $number ->
    [one] { $number } integrasjon
   *[other] { $number } integrasjoner
} å flytte
merge-moves-there = { $number ->
    [one] { $number } integrasjon
   *[other] { $number } integrasjoner
} å flytte ({ $there } finnes allerede)
merge-modules = { $number ->
    [one] { $number } modul utgår
   *[other] { $number } moduler utgår
} samtidig
merge-open-tasks = { $tasks } mangler fortsatt et system
merge-beside-cost = { $term } side om side koster { $amount }
merge-no-archive = ingen plan for arkivering
merge-no-archive-personal = personopplysninger og ingen plan for arkivering

## Avtaler som hører sammen

merge-because-product = produktet { $label }
merge-because-task = oppgaven { $label }
merge-because-supplier = leverandøren { $label }
merge-because-class = CPV-klasse { $label }
merge-window-unknown = det går ikke fram av alle avtalene når de kan forlates
merge-window-gap = ingen dato passer for alle: { $first } utløper senest { $by }, { $days ->
    [one] { $days } dag
   *[other] { $days } dager
} før { $other } kan forlates { $from }; dekk tiden imellom, eller slutt dere til den som løper lengst
merge-window-on = én avtale kan ta over { $from }
merge-window-between = én avtale kan ta over mellom { $from } og { $to }
merge-window-from = én avtale kan ta over fra { $from }
merge-worth = verdt { $amount } til sammen
merge-worth-unknown = den samlede verdien er ikke kjent
merge-threshold-assumed = terskelverdien antas nådd
merge-threshold-reached = på eller over terskelverdien på { $amount }
merge-threshold-below = under terskelverdien på { $amount }
merge-in-country = i { $country } { $stands }
merge-tender-late = { $stands }: { $procedure } til { $day } skulle vært startet senest { $start }
merge-tender = { $stands }: { $procedure }, start senest { $start } for å ta over { $day }
merge-use-option = bruk opsjonen i { $contract } senest { $day }
merge-lead = av to land gjelder loven i landet til den som gjennomfører anskaffelsen (2014/24/EU art. 39)
merge-join-small = tilslutning til { $contract } øker verdien med { $amount } i året{ $percent ->
    [none] {""}
   *[some] {" "}({ $percent } %)
}: en mindre endring, så lenge den også holder seg under terskelverdien (direktiv 2014/24/EU art. 72 nr. 2), og leverandøren må være enig
merge-join-large = tilslutning til { $contract } øker verdien med { $amount } i året{ $percent ->
    [none] {""}
   *[some] {" "}({ $percent } %)
}: mer enn en tidel, så undersøk først om loven tillater endringen eller krever en ny anskaffelse (direktiv 2014/24/EU art. 72)

## Lister over hva som helst

merge-list = { $name }: { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
}, av dem { $paired } i et par og { $only } bare her
merge-pairs = { $number } par

## Beslutninger som ikke kan leses

merge-decision-no-key = { $place }: beslutningen `{ $decision }` har ingen nøkkel og handler ikke om noe
merge-decision-unknown = { $place }: beslutningen `{ $decision }` er ikke blant valgene
merge-decision-until = { $place }: den siste dagen `{ $day }` kan ikke leses ({ $why }): beslutningen gjelder uten utløp
