### What the tender calendar and the levelled tenders say.

## The calendar

tenders-title = Udbudskalender
tenders-title-of = Udbudskalender for { $organisation }
tenders-milestones = Milepæle
tenders-aid = planlægningshjælp, ikke juridisk rådgivning
tenders-as-of = Pr. { $day }. Planlægningshjælp, ikke juridisk rådgivning.
tenders-assumed = * hviler på en antagelse
tenders-assumed-ask = * hviler på en antagelse: `--full` viser hvilken
tenders-sheet-assumed = * hviler på en antagelse; kolonnen `Antaget` siger hvilken.
tenders-sheet-assumed-public = * hviler på en antagelse.
tenders-ended = { $number } er udløbet, og intet af det, de dækker, bruges uden aftale
tenders-in-all = i alt
tenders-later = { $later } mere med start efter { $until }: `--horizon` viser dem
tenders-no-department = ingen forvaltning, eller hele organisationen
tenders-no-owner = ingen ejer
tenders-no-start = ingen start
tenders-no-supplier = ingen leverandør
tenders-nothing = ingen aftale kræver handling i denne periode
tenders-options = { $count } × { $each }
tenders-options-used = { $count } × { $each }, { $used } brugt
tenders-owner = ejer { $name }
tenders-supplier = leverandør { $name }
tenders-unvalued = { $number } uden værdi i disse summer
tenders-without-tender = { $number ->
    [one] { $number } kræver
   *[other] { $number } kræver
} intet udbud: det, de dækker, udfases, eller en anden aftale tager over

## What can still be done, or has to be known

tenders-expired = Udløb { $day }, og { $systems } er { $number ->
    [one] stadig
   *[other] stadig
} i drift: der skal være en aftale i dag.
tenders-late = Planen kan ikke nås. Den hurtigste lovlige vej, der stadig kan nås: { $procedure }, { $days } dage ved stram planlægning, start senest { $day }.
tenders-late-any-framework = Planen kan ikke nås. Kun en rammeaftale, som I må bruge, kan stadig nås: { $procedure }, { $days } dage ved stram planlægning, start senest { $day }.
tenders-late-no-way = For sent, og ingen procedure kan nås mere, hvor stramt den end planlægges. Start straks; forlæng kun, hvis der er hjemmel i udbudsdirektivet (2014/24/EU) art. 72.
tenders-late-own-framework = Planen kan ikke nås. Den hurtigste lovlige vej, der stadig kan nås: { $procedure }, { $framework }, { $days } dage ved stram planlægning, start senest { $day }.
tenders-option-first = Brug optionen senest { $by } ({ $options }). Så kan aftalen løbe til { $longest }, og udbuddet skal startes senest { $start }.
tenders-runs-on = Løber, til den opsiges. Regnet tilbage fra { $day }.
tenders-overdue = Løber, til den opsiges, og er ikke konkurrenceudsat længe. Regnet tilbage fra { $day }.
tenders-joint-buyer = Udbydes af den fælles indkøber.
tenders-joint-buyer-named = Udbydes af { $holder }.
tenders-not-needed = Intet udbud: det, aftalen dækker, er ude af drift inden udløb.
tenders-succeeded = Afløses af { $contract }.
tenders-unknown = Kan ikke planlægges. Mangler: { $missing }.
tenders-missing-agreement = en `{ $column }`, der passer med udløbet
tenders-missing-competition = en startdato eller dagen for sidste udbud
tenders-missing-end-after-start = et udløb efter starten
tenders-missing-exit = en dag, den kan forlades
tenders-missing-readable = et læsbart felt `{ $column }`
tenders-missing-start = en startdato
tenders-missing-terms = start, udløb, opsigelsesvarsel eller forlængelse

## The calendar for Outlook, and the releases for the open data portal

tenders-event-start = Start udbuddet
tenders-event-start-today = START I DAG
tenders-event-without-contract = UDEN AFTALE
tenders-event-category = Udbud
tenders-event-contract = Aftale: { $contract }
tenders-event-systems = Systemer: { $systems }
tenders-event-supplier = Leverandør: { $supplier }
tenders-event-procedure = Indkøbsvej: { $procedure }
tenders-event-ends = Udløb: { $day }
tenders-event-state = Status: { $state }
tenders-event-aid = Planlægningshjælp, ikke juridisk rådgivning.
tenders-rationale = Ny aftale efter den, der udløber { $day }. Planlægningshjælp, ikke juridisk rådgivning.

## Levelled tenders: titles

levelling-title = Udjævnede udbud
levelling-title-of = Udjævnede udbud for { $organisation }
levelling-all-tenders = Alle udbud
levelling-no-department = Ingen forvaltning
levelling-no-owner = Ingen ejer
levelling-heading = { $team }: { $number } skal startes senest { $day }
levelling-nothing = intet udbud skal startes inden { $day }
levelling-quarters-at-once = Udbud under forberedelse ad gangen, på hvert kvartals travleste dag
levelling-quarters-person-days = Persondage til forberedelse i hvert kvartal
levelling-changes = Ændringer
levelling-together = Værd at udbyde samlet
levelling-proposals = Værd at overveje som ét udbud, der skal være færdigt til det første udløb
levelling-late = { $number ->
    [one] { $number } er for sent ude: det starter straks og kan ikke flyttes
   *[other] { $number } er for sent ude: de starter straks og kan ikke flyttes
}
levelling-option = { $number ->
    [one] { $number } bruger en option, så udbuddet giver plads
   *[other] { $number } bruger en option, så udbuddene giver plads
}
levelling-earlier = { $number ->
    [one] { $number } starter tidligere
   *[other] { $number } starter tidligere
}
levelling-option-first = { $number ->
    [one] { $number } kan kun nås med en option, udjævnet eller ej
   *[other] { $number } kan kun nås med en option, udjævnet eller ej
}
levelling-sheet-quarters = Kvartaler
levelling-sheet-moves = Flytninger
levelling-sheet-together = Samlede udbud
levelling-sheet-capacity = Kapacitet
levelling-sheet-jams = Kan ikke nås

## Levelled tenders: the verdict

levelling-load-at-once = { $load ->
    [one] { $load } udbud
   *[other] { $load } udbud
} ad gangen
levelling-load-person-days = { $load ->
    [one] { $load } persondag
   *[other] { $load } persondage
} i kvartalet
levelling-must-carry = Som planlagt skal teamet klare { $before }; udjævnet er { $after } nok.
levelling-must-carry-as-planned = Teamet skal klare { $before }, som planlagt.
levelling-no-less = Bevist: ingen plan klarer sig med mindre.
levelling-one-less-not-known = Om { $least } er nok, vides ikke.
levelling-less-not-known = Om mindre er nok, helt ned til { $least }, vides ikke.
levelling-fits = Kan nås, når der udjævnes: det meste er { $after } i stedet for { $before }, og teamet kan klare { $capacity }.
levelling-fits-as-planned = Kan nås som planlagt: det meste er { $before }, og teamet kan klare { $capacity }.
levelling-fits-never = Kan ikke nås, og det er bevist, at ingen plan holder sig til { $capacity }: det kræver mindst { $least }.
levelling-fits-not-found = Ingen plan er fundet, der holder sig til { $capacity }; det er ikke bevist, at den ikke findes.
levelling-flattest = Den jævneste plan, der er fundet, er vist: det meste er så { $after } i stedet for { $before }.
levelling-none-flatter = Ingen jævnere plan er fundet end den planlagte med { $before }.
levelling-moved = { $tenders ->
    [one] { $tenders } udbud
   *[other] { $tenders } udbud
} flyttes, { $days ->
    [one] { $days } dag
   *[other] { $days } dage
} i alt.
levelling-moved-with-options = { $tenders ->
    [one] { $tenders } udbud
   *[other] { $tenders } udbud
} flyttes, { $days ->
    [one] { $days } dag
   *[other] { $days } dage
} i alt, og { $options ->
    [one] { $options } option
   *[other] { $options } optioner
} bruges til det.
levelling-least = Bevist: ingen plan, der kan nås, flytter mindre.
levelling-least-options-not-known = Ikke bevist at være det mindste: en plan med { $options ->
    [0] ingen optioner
    [one] { $options } option
   *[other] { $options } optioner
} er ikke udelukket, men den flytter mindst { $days ->
    [one] { $days } dag
   *[other] { $days } dage
}.
levelling-least-days-not-known = Ikke bevist at være det mindste: ingen plan, der kan nås, klarer sig med under { $days ->
    [one] { $days } dag
   *[other] { $days } dage
}.
levelling-least-not-known = Ikke bevist at være det mindste.
levelling-jam = Mere, end teamet kan klare, fra { $from } til { $to }: { $contracts }.
levelling-jam-days = Fra { $from } til { $to } tager disse mindst { $needed } dages forberedelse, hvordan de end flyttes, og teamet har { $there }: { $contracts }.
levelling-jam-person-days = Fra { $from } til { $to } tager disse mindst { $needed } persondage, hvordan de end flyttes, og teamet har { $there }: { $contracts }.
levelling-jam-proven = Fra { $from } til { $to } er der ikke plads til disse, hvordan de end flyttes: { $contracts }.
levelling-beyond = ikke udjævnet: { $number ->
    [one] { $number } kontrakt, hvis udbud
   *[other] { $number } kontrakter, hvis udbud
} ikke skal startes inden { $day }
levelling-assumed = antaget: { $assumption }

## Levelled tenders: why one is moved, and what that costs

levelling-crowded = Som planlagt ville der være { $load } fra { $day }.
levelling-makes-room = Giver plads sammen med andre.
levelling-cost = Pris: { $costs }.
levelling-cost-age = behov og priser er { $days ->
    [one] { $days } dag
   *[other] { $days } dage
} ældre, når implementeringen begynder
levelling-cost-option = { $options ->
    [one] { $options } option
   *[other] { $options } optioner
} skal bruges senest { $by }, så kontrakten løber til { $end } og binder { $value }
levelling-cost-option-unknown = { $options ->
    [one] { $options } option
   *[other] { $options } optioner
} skal bruges senest { $by }, så kontrakten løber til { $end }, til en årlig værdi, der ikke er kendt
