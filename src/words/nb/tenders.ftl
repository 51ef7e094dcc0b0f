### What the tender calendar and the levelled tenders say.

## The calendar

tenders-title = Anskaffelseskalender
tenders-title-of = Anskaffelseskalender for { $organisation }
tenders-milestones = Milepæler
tenders-aid = planleggingshjelp, ikke juridisk rådgivning
tenders-as-of = Per { $day }. Planleggingshjelp, ikke juridisk rådgivning.
tenders-assumed = * bygger på en antakelse
tenders-assumed-ask = * bygger på en antakelse: `--full` viser hvilken
tenders-sheet-assumed = * bygger på en antakelse; kolonnen `Antatt` sier hvilken.
tenders-sheet-assumed-public = * bygger på en antakelse.
tenders-ended = { $number } er utløpt, og ingenting de dekker, brukes uten avtale
tenders-in-all = i alt
tenders-later = { $later } til med oppstart etter { $until }: `--horizon` viser dem
tenders-no-department = ingen enhet, eller hele organisasjonen
tenders-no-owner = ingen eier
tenders-no-start = ingen oppstart
tenders-no-supplier = ingen leverandør
tenders-nothing = ingen avtale krever handling i denne perioden
tenders-options = { $count } × { $each }
tenders-options-used = { $count } × { $each }, { $used } brukt
tenders-owner = eier { $name }
tenders-supplier = leverandør { $name }
tenders-unvalued = { $number } uten verdi i disse summene
tenders-without-tender = { $number ->
    [one] { $number } trenger
   *[other] { $number } trenger
} ingen konkurranse: det de dekker, fases ut, eller en annen avtale tar over

## What can still be done, or has to be known

tenders-expired = Utløp { $day }, og { $systems } er { $number ->
    [one] fortsatt
   *[other] fortsatt
} i drift: det må være en avtale i dag.
tenders-late = Planen kan ikke nås. Den raskeste lovlige veien som ennå er åpen: { $procedure }, { $days } dager ved knapp planlegging, start senest { $day }.
tenders-late-any-framework = Planen kan ikke nås. Bare en rammeavtale dere kan bruke, kan ennå nås: { $procedure }, { $days } dager ved knapp planlegging, start senest { $day }.
tenders-late-no-way = For sent, og ingen prosedyre kan rekkes lenger, uansett hvor stramt den planlegges. Start straks; forleng bare der direktiv 2014/24/EU art. 72 gir hjemmel.
tenders-late-own-framework = Planen kan ikke nås. Den raskeste lovlige veien som ennå er åpen: { $procedure }, { $framework }, { $days } dager ved knapp planlegging, start senest { $day }.
tenders-option-first = Bruk opsjonen senest { $by } ({ $options }). Da kan avtalen løpe til { $longest }, og anskaffelsen må startes senest { $start }.
tenders-runs-on = Løper til den sies opp. Regnet tilbake fra { $day }.
tenders-overdue = Løper til den sies opp, og har ikke vært konkurranseutsatt på lenge. Regnet tilbake fra { $day }.
tenders-joint-buyer = Konkurransen holdes av den felles innkjøperen.
tenders-joint-buyer-named = Konkurransen holdes av { $holder }.
tenders-not-needed = Ingen konkurranse: det avtalen dekker, er ute av drift innen utløp.
tenders-succeeded = Avløses av { $contract }.
tenders-unknown = Kan ikke planlegges. Mangler: { $missing }.
tenders-missing-agreement = en `{ $column }` som passer med utløpet
tenders-missing-competition = en startdato eller dagen for siste konkurranse
tenders-missing-end-after-start = et utløp etter starten
tenders-missing-exit = en dag den kan forlates
tenders-missing-readable = et lesbart felt `{ $column }`
tenders-missing-start = en startdato
tenders-missing-terms = start, utløp, oppsigelsesfrist eller forlengelse

## The calendar for Outlook, and the releases for the open data portal

tenders-event-start = Start anskaffelsen
tenders-event-start-today = START I DAG
tenders-event-without-contract = UTEN AVTALE
tenders-event-category = Anskaffelse
tenders-event-contract = Avtale: { $contract }
tenders-event-systems = Systemer: { $systems }
tenders-event-supplier = Leverandør: { $supplier }
tenders-event-procedure = Anskaffelsesprosedyre: { $procedure }
tenders-event-ends = Utløp: { $day }
tenders-event-state = Status: { $state }
tenders-event-aid = Planleggingshjelp, ikke juridisk rådgivning.
tenders-rationale = Ny avtale etter den som utløper { $day }. Planleggingshjelp, ikke juridisk rådgivning.

## Levelled tenders: titles

levelling-title = Utjevnede anskaffelser
levelling-title-of = Utjevnede anskaffelser for { $organisation }
levelling-all-tenders = Alle anskaffelser
levelling-no-department = Ingen enhet
levelling-no-owner = Ingen eier
levelling-heading = { $team }: { $number } må startes senest { $day }
levelling-nothing = ingen anskaffelse må startes innen { $day }
levelling-quarters-at-once = Anskaffelser under forberedelse samtidig, på den travleste dagen i hvert kvartal
levelling-quarters-person-days = Persondager til forberedelse i hvert kvartal
levelling-changes = Endringer
levelling-together = Verdt å kunngjøre samlet
levelling-proposals = Verdt å vurdere som én anskaffelse, som må være ferdig til det første utløpet
levelling-late = { $number ->
    [one] { $number } er for sent ute: den starter straks og kan ikke flyttes
   *[other] { $number } er for sent ute: de starter straks og kan ikke flyttes
}
levelling-option = { $number ->
    [one] { $number } bruker en opsjon, så anskaffelsen gir plass
   *[other] { $number } bruker en opsjon, så anskaffelsene gir plass
}
levelling-earlier = { $number ->
    [one] { $number } starter tidligere
   *[other] { $number } starter tidligere
}
levelling-option-first = { $number ->
    [one] { $number } kan bare nås med en opsjon, utjevnet eller ikke
   *[other] { $number } kan bare nås med en opsjon, utjevnet eller ikke
}
levelling-sheet-quarters = Kvartaler
levelling-sheet-moves = Flyttinger
levelling-sheet-together = Samlede konkurranser
levelling-sheet-capacity = Kapasitet
levelling-sheet-jams = Kan ikke nås

## Levelled tenders: the verdict

levelling-load-at-once = { $load ->
    [one] { $load } anskaffelse
   *[other] { $load } anskaffelser
} samtidig
levelling-load-person-days = { $load ->
    [one] { $load } persondag
   *[other] { $load } persondager
} i kvartalet
levelling-must-carry = Som planlagt må teamet klare { $before }; utjevnet er { $after } nok.
levelling-must-carry-as-planned = Teamet må klare { $before }, som planlagt.
levelling-no-less = Bevist: ingen plan klarer seg med mindre.
levelling-one-less-not-known = Om { $least } er nok, vet vi ikke.
levelling-less-not-known = Om mindre er nok, helt ned til { $least }, vet vi ikke.
levelling-fits = Kan nås når det jevnes ut: det meste er { $after } i stedet for { $before }, og teamet kan klare { $capacity }.
levelling-fits-as-planned = Kan nås som planlagt: det meste er { $before }, og teamet kan klare { $capacity }.
levelling-fits-never = Kan ikke nås, og det er bevist at ingen plan holder seg til { $capacity }: det kreves minst { $least }.
levelling-fits-not-found = Det er ikke funnet noen plan som holder seg til { $capacity }; det er ikke bevist at den ikke finnes.
levelling-flattest = Den jevneste planen som er funnet, er vist: det meste er da { $after } i stedet for { $before }.
levelling-none-flatter = Det er ikke funnet noen jevnere plan enn den planlagte med { $before }.
levelling-moved = { $tenders ->
    [one] { $tenders } anskaffelse
   *[other] { $tenders } anskaffelser
} flyttes, { $days ->
    [one] { $days } dag
   *[other] { $days } dager
} i alt.
levelling-moved-with-options = { $tenders ->
    [one] { $tenders } anskaffelse
   *[other] { $tenders } anskaffelser
} flyttes, { $days ->
    [one] { $days } dag
   *[other] { $days } dager
} i alt, og { $options ->
    [one] { $options } opsjon
   *[other] { $options } opsjoner
} brukes til det.
levelling-least = Bevist: ingen plan som kan nås, flytter mindre.
levelling-least-options-not-known = Ikke bevist å være det minste: en plan med { $options ->
    [0] ingen opsjoner
    [one] { $options } opsjon
   *[other] { $options } opsjoner
} er ikke utelukket, men den flytter minst { $days ->
    [one] { $days } dag
   *[other] { $days } dager
}.
levelling-least-days-not-known = Ikke bevist å være det minste: ingen plan som kan nås, klarer seg med under { $days ->
    [one] { $days } dag
   *[other] { $days } dager
}.
levelling-least-not-known = Ikke bevist å være det minste.
levelling-jam = Mer enn teamet kan klare fra { $from } til { $to }: { $contracts }.
levelling-jam-days = Fra { $from } til { $to } tar disse minst { $needed } dagers forberedelse, hvordan de enn flyttes, og teamet har { $there }: { $contracts }.
levelling-jam-person-days = Fra { $from } til { $to } tar disse minst { $needed } persondager, hvordan de enn flyttes, og teamet har { $there }: { $contracts }.
levelling-jam-proven = Fra { $from } til { $to } er det ikke plass til disse, hvordan de enn flyttes: { $contracts }.
levelling-beyond = ikke utjevnet: { $number ->
    [one] { $number } avtale med anskaffelse
   *[other] { $number } avtaler med anskaffelse
} som ikke må startes innen { $day }
levelling-assumed = antatt: { $assumption }

## Levelled tenders: why one is moved, and what that costs

levelling-crowded = Som planlagt ville det være { $load } fra { $day }.
levelling-makes-room = Gir plass sammen med andre.
levelling-cost = Pris: { $costs }.
levelling-cost-age = behov og priser er { $days ->
    [one] { $days } dag
   *[other] { $days } dager
} eldre når implementeringen begynner
levelling-cost-option = { $options ->
    [one] { $options } opsjon
   *[other] { $options } opsjoner
} må brukes senest { $by }, slik at avtalen løper til { $end } og binder { $value }
levelling-cost-option-unknown = { $options ->
    [one] { $options } opsjon
   *[other] { $options } opsjoner
} må brukes senest { $by }, slik at avtalen løper til { $end }, til en årlig verdi som ikke er kjent
