### Porteføljer lagt oven på hinanden: hvad flere har, hvad der bør beholdes, og hvad der kan udbydes samlet.

## Hvad det bliver til

merge-total = { $systems ->
    [one] { $systems } system
   *[other] { $systems } systemer
} ({ $sum }): { $stay } bliver, og { $retired } kan udgå
merge-same-products = { $number ->
    [one] { $number } produkt findes hos mere end én part
   *[other] { $number } produkter findes hos mere end én part
}
merge-same-tasks = { $number ->
    [one] { $number } opgave løses med forskellige produkter, og ét af dem skal vælges
   *[other] { $number } opgaver løses med forskellige produkter, og ét af dem skal vælges
}
merge-same-sorts = { $number ->
    [one] { $number } systemtype har forskellige produkter, som hver især kan være rigtige
   *[other] { $number } systemtyper har forskellige produkter, som hver især kan være rigtige
}
merge-saved = det, der udgår, koster { $sums } om året, som spares, når kontrakterne kan forlades
merge-beside = indtil da kører det fra { $on } ved siden af det, der beholdes, for { $sums } i alt
merge-without-cost = { $number ->
    [one] { $number } system har ingen udgift
   *[other] { $number } systemer har ingen udgift
}, så alle summer er mindstebeløb
merge-no-rate = parternes beløb er i flere valutaer og lægges ikke sammen: politikken har ingen kurs mellem dem under `[currency]`
merge-undated = { $number ->
    [one] { $number } system, der udgår, har ingen dato for hvornår: det fremgår ikke af kontrakterne
   *[other] { $number } systemer, der udgår, har ingen dato for hvornår: det fremgår ikke af kontrakterne
}
merge-how-to-decide = hvad der beholdes, er et forslag: træf beslutningerne i regnearket, og giv det tilbage med `--decisions`
merge-held = { $number ->
    [one] { $number } beslutning gælder
   *[other] { $number } beslutninger gælder
}
merge-held-later = { $number ->
    [one] { $number } beslutning gælder
   *[other] { $number } beslutninger gælder
}, heraf { $open } udskudt
merge-gone = { $number ->
    [one] { $number } beslutning handler om noget, der ikke længere findes
   *[other] { $number } beslutninger handler om noget, der ikke længere findes
}: { $names }
merge-expired = { $number ->
    [one] { $number } beslutning er udløbet
   *[other] { $number } beslutninger er udløbet
}: { $names }
merge-contradicting = { $number ->
    [one] { $number } række modsiger en anden om det samme og følges ikke
   *[other] { $number } rækker modsiger hinanden og følges ikke
}: { $names }
merge-unfit = { $number ->
    [one] { $number } beslutning passer ikke på det, den handler om, og følges ikke
   *[other] { $number } beslutninger passer ikke på det, de handler om, og følges ikke
}: { $names }
merge-decisions-read = læste { $number ->
    [one] { $number } beslutning
   *[other] { $number } beslutninger
} fra { $file }

## Overskrifter

merge-part-same-product = Samme produkt
merge-part-same-task = Forskellige produkter til samme opgave: vælg
merge-part-same-sort = Forskellige produkter af samme type: se på, hvad hvert af dem bruges til
merge-part-shared = Kontrakter med samme leverandør eller CPV-klasse, der udløber tæt på hinanden
merge-part-left = Systemer tilbage
merge-part-only = Kun hos én part
merge-more = … og { $rest } til: `--full` viser dem, og regnearket har dem alle

## Grupper

merge-title-all-stay = { $label }: alle bliver, det er besluttet
merge-title-gives-way = { $label }: viger for et andet produkt til opgaven
merge-title-several = { $label }: flere kan være rigtige
merge-title-keep = { $label }: behold { $keep }
merge-title-because = { $title }, { $why }
merge-title-saves = { $title }; sparer { $amount } om året
merge-that-of = det hos { $side }
merge-all-stay = alle bliver
merge-goes = udgår: et andet produkt til opgaven beholdes
merge-look = flere kan være rigtige: se på brugere og opgaver
merge-keep = behold { $keep }
merge-keep-and = behold { $keep }; { $stay } bliver også

## Hvorfor ét beholdes

merge-decided = det er besluttet
merge-in-operation = det er allerede i drift
merge-cost-per-inhabitant = { $cost } om året pr. indbygger mod { $others }

## Hvad det kræver at forlade et system

merge-needed-by = bruges af { $names }
merge-moves = { $number ->
    [one] { $number } snitflade
   *[other] { $number } snitflader
} at flytte
merge-moves-there = { $number ->
    [one] { $number } snitflade
   *[other] { $number } snitflader
} at flytte ({ $there } findes allerede)
merge-modules = { $number ->
    [one] { $number } modul udgår
   *[other] { $number } moduler udgår
} samtidig
merge-open-tasks = { $tasks } mangler stadig et system
merge-beside-cost = { $term } side om side koster { $amount }
merge-no-archive = ingen plan for arkivering
merge-no-archive-personal = persondata og ingen plan for arkivering

## Kontrakter, der hører sammen

merge-because-product = produktet { $label }
merge-because-task = opgaven { $label }
merge-because-supplier = leverandøren { $label }
merge-because-class = CPV-klasse { $label }
merge-window-unknown = det fremgår ikke af alle kontrakterne, hvornår de kan forlades
merge-window-gap = ingen dato passer for alle: { $first } udløber senest { $by }, { $days ->
    [one] { $days } dag
   *[other] { $days } dage
} før { $other } kan forlades den { $from }; dæk tiden imellem, eller slut jer til den, der løber længst
merge-window-on = én kontrakt kan tage over den { $from }
merge-window-between = én kontrakt kan tage over mellem { $from } og { $to }
merge-window-from = én kontrakt kan tage over fra { $from }
merge-worth = { $amount } værd tilsammen
merge-worth-unknown = den samlede værdi kendes ikke
merge-threshold-assumed = tærskelværdien antages nået
merge-threshold-reached = på eller over tærskelværdien på { $amount }
merge-threshold-below = under tærskelværdien på { $amount }
merge-in-country = i { $country } { $stands }
merge-tender-late = { $stands }: { $procedure } til { $day } skulle være startet senest { $start }
merge-tender = { $stands }: { $procedure }, start senest { $start } for at tage over den { $day }
merge-use-option = udnyt optionen i { $contract } senest { $day }
merge-lead = af to lande gælder loven i det land, hvis ordregiver gennemfører udbuddet (2014/24/EU art. 39)
merge-join-small = tilslutning til { $contract } øger dens værdi med { $amount } om året{ $percent ->
    [none] {""}
   *[some] {" "}({ $percent } %)
}: en mindre ændring, så længe den også holder sig under tærskelværdien (udbudsloven § 183; 2014/24/EU art. 72, stk. 2), og leverandøren skal være enig
merge-join-large = tilslutning til { $contract } øger dens værdi med { $amount } om året{ $percent ->
    [none] {""}
   *[some] {" "}({ $percent } %)
}: mere end en tiendedel, så undersøg først, om loven tillader ændringen eller kræver et udbud (2014/24/EU art. 72)

## Lister af hvad som helst

merge-list = { $name }: { $rows ->
    [one] { $rows } række
   *[other] { $rows } rækker
}, heraf { $paired } i et par og { $only } kun her
merge-pairs = { $number } par

## Beslutninger, der ikke kan læses

merge-decision-no-key = { $place }: beslutningen `{ $decision }` har ingen nøgle og handler ikke om noget
merge-decision-unknown = { $place }: beslutningen `{ $decision }` er ikke et af de mulige valg
merge-decision-until = { $place }: den sidste dag `{ $day }` kan ikke læses ({ $why }): beslutningen gælder uden udløb
