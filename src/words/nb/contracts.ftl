### What rules say of contracts and tenders, and what was assumed about them.

## Procedures, sizes and steps

procedure = { $procedure ->
    [open] en åpen anbudskonkurranse
    [restricted] en begrenset anbudskonkurranse
    [negotiated] en konkurranse med forhandling
    [dialogue] en konkurransepreget dialog
    [framework-direct] et avrop på en rammeavtale
    [framework-mini-tender] en minikonkurranse på en rammeavtale
    [dps] et kjøp i en dynamisk innkjøpsordning
    [below-threshold] en anskaffelse under terskelverdien
    [direct] en direkte anskaffelse
    [joint-buyer] en anskaffelse i innkjøpssamarbeidet
   *[unknown] en anskaffelse
}
procedure-word = { $procedure ->
    [open] åpen anbudskonkurranse
    [restricted] begrenset anbudskonkurranse
    [negotiated] konkurranse med forhandling
    [dialogue] konkurransepreget dialog
    [framework-direct] avrop på rammeavtale
    [framework-mini-tender] minikonkurranse
    [dps] dynamisk innkjøpsordning
    [below-threshold] anskaffelse under terskelverdien
    [direct] direkte anskaffelse
    [joint-buyer] innkjøpssamarbeid
   *[unknown] anskaffelse
}
size = { $size ->
    [none] ingen implementering
    [small] en liten implementering
    [large] en stor implementering
   *[medium] en middels stor implementering
}
size-word = { $size ->
    [none] ingen
    [small] liten
    [large] stor
   *[medium] middels
}
milestone = { $event ->
    [needs] behov og mandat
    [market-dialogue] markedsdialog
    [material] konkurransegrunnlag
    [notice] kunngjøring
    [dialogue] dialog
    [invitation] invitasjon til å gi tilbud
    [negotiation] forhandling
    [evaluation] evaluering
    [award] tildeling
    [signing] signering
    [implementation] implementering
    [migration] overgang og migrering
   *[end] utløp
} { $day }

## Dates and values

column-hidden = uttrekket viser ikke feltet `{ $column }`
column-unreadable = feltet `{ $column }` kan ikke leses
dates-notice-assumed = oppsigelsesfrist ikke oppgitt: { $period } antatt
dates-notice-end-unstated = uttrekket oppgir ikke til utgangen av hvilken periode oppsigelsen løper: siste dag for oppsigelse er en øvre grense
dates-notice-unreadable = feltet `notice` kan ikke leses: { $period } antatt
dates-notice-hidden = uttrekket viser ikke oppsigelsesfristen: { $period } antatt
dates-option-by-assumed = siste dag for å bruke opsjonen er ikke oppgitt: avtalens utløp antatt
dates-options-used-unstated = uttrekket oppgir ikke hvor mange opsjoner som er brukt: ingen forutsatt
dates-options-hidden = uttrekket viser ikke opsjoner: ingen forutsatt
dates-renewal-assumed = fornyes automatisk, men perioden er ikke oppgitt: { $period } antatt
dates-renews-without-term = fornyes automatisk, men periodens utløp er ikke oppgitt: regnet som løpende til den sies opp
value-total = oppgitt totalverdi
value-term = månedsprisen i { $term }
value-ends-before-start = utløper før den starter: verdien over { $months } måneder antatt
value-no-start = startdato ikke oppgitt: verdien over { $months } måneder antatt

## Thresholds and law

law-of-the-community = { $number }/EØF{ $rest }
law-cited = { $first } { $word ->
    [and] og
    [to] til
   *[part] del
} { $last }
limit-by-policy = `{ $step }` på minst { $days } dager etter retningslinjene: { $law } tillater bare i særlige tilfeller under { $usual }
limit-not-read = `{ $step }` på minst { $days } dager etter { $law }: ikke lest i en kilde
threshold-because = terskelverdien på { $amount }: { $why }
threshold-duty = { $duty ->
    [dk-market-conditions] kjøpet må skje på markedsmessige vilkår og kunngjøres hvis det har klar grenseoverskridende interesse
    [dk-own-policy] den danske udbudsloven krever ingen bestemt prosedyre; kommunens egne innkjøpsregler gjelder
    [no-competition] konkurranse så langt det er mulig, etter forskriften del I
    [no-doffin] kunngjøring på Doffin og konkurranse etter forskriften del II
    [no-own-policy] anskaffelsesloven gjelder ikke; kommunens egne innkjøpsregler gjelder
   *[own] { $duty }
}
threshold-duty-by = { $duty } ({ $law })
threshold-duty-by-unsure = { $duty } ({ $law }; kontroller at beløpet fortsatt gjelder)
threshold-not-known = terskelverdien { $day } er ikke kjent: { $amount } antatt
threshold-not-read = ikke lest i en kilde
threshold-note = { $note ->
    [derived-from-euro] omregnet fra terskelverdien i euro; det kunngjorte beløpet er ikke lest
    [no-higher-in-2026] et høyere beløp var varslet våren 2026 og er ikke lest, omkring 2,5 millioner
   *[own] { $note }
}
threshold-noted = { $amount } ({ $note })

## Plans

plan-competition-assumed = dagen for siste konkurranse er ikke oppgitt: startdatoen antatt
plan-framework-end-assumed = rammeavtalens utløp er ikke oppgitt: utløpet av `{ $agreement }` antatt
plan-near-threshold = verdien er nær terskelverdien på { $threshold }: kontroller anslaget
plan-no-rate = retningslinjene har ingen kurs for { $currency }: verdien er ikke målt mot noen terskelverdi
plan-not-needed = det avtalen dekker, er utfaset ved utløp: ingen anskaffelse planlagt
plan-size-assumed = størrelsen på implementeringen er ikke oppgitt: { $size } antatt
route-assumed-below = neste prosedyre er ikke oppgitt, verdien er under terskelverdien: { $procedure } antatt
route-by-framework = neste prosedyre er ikke oppgitt, avtalen er et avrop på `{ $framework }`: { $procedure } antatt
route-by-policy = { $why ->
    [above] verdien når terskelverdien
    [not-given] neste prosedyre er ikke oppgitt, verdien når terskelverdien
   *[not-known] verken neste prosedyre eller en sammenlignbar verdi er kjent
}: { $procedure } antatt etter retningslinjene for { $implementation }
route-lead-times = { $pace ->
    [tight] knapp
    [long] romslig
   *[typical] vanlig
} tidsbruk antatt for { $procedure } og { $implementation }
route-open = { $why ->
    [above] verdien når terskelverdien
    [not-given] neste prosedyre er ikke oppgitt, verdien når terskelverdien
   *[not-known] verken neste prosedyre eller en sammenlignbar verdi er kjent
}: { $procedure } antatt
route-step-left-out = avtalens tid til `{ $step }` er ikke brukt: { $procedure } har ikke det steget
tender-below-threshold = under terskelverdien: { $duty }
tender-duty-joint = anskaffelsesansvaret ligger hos `{ $holder }`: regnet som felles innkjøper
tender-duty-own = anskaffelsesansvaret ligger hos `{ $holder }`: regnet som organisasjonens eget
tender-steps = { $steps } (planleggingshjelp, ikke juridisk rådgivning)
levelling-effort-assumed = persondager til { $procedure } er ikke oppgitt: { $most } antatt, det høyeste tallet som er oppgitt

## above-threshold-uncompeted

above-threshold-uncompeted-message = verdi { $worth } ({ $basis }), aldri konkurranseutsatt; terskelverdien var { $threshold }
above-threshold-uncompeted-message-near = verdi { $worth } ({ $basis }), aldri konkurranseutsatt; nær terskelverdien på { $threshold }
above-threshold-uncompeted-fix-near = Kontroller anslaget og terskelverdien, og registrer konkurransen hvis den har vært holdt.
above-threshold-uncompeted-undated = verken start eller tildelingsdag er kjent: terskelverdien i dag antatt
above-threshold-uncompeted-valued = verdien er beregnet etter { $law }

## contract-expired

contract-expired-message = utløp { $day }, og { $systems } er { $number ->
    [one] fortsatt
   *[other] fortsatt
} i drift
contract-expired-message-terminated = sagt opp til { $day }, og { $systems } er { $number ->
    [one] fortsatt
   *[other] fortsatt
} i drift

## evergreen-uncompeted

evergreen-uncompeted-message = { $runs ->
    [renews] fornyes automatisk
   *[evergreen] løper til den sies opp,
} og ble sist konkurranseutsatt { $day }; kan neste gang forlates { $exit }
evergreen-uncompeted-message-never = { $runs ->
    [renews] fornyes automatisk
   *[evergreen] løper til den sies opp,
} og har ikke vært konkurranseutsatt siden { $day }; kan neste gang forlates { $exit }
evergreen-uncompeted-late = en konkurranse til { $exit } skulle ha startet senest { $start }: en senere dag passer kanskje bedre

## framework-ends-first

framework-ends-first-message = tildelingen { $awarded ->
    [past] skulle ha skjedd senest
   *[ahead] er planlagt til
} { $award }, og rammeavtalen `{ $framework }` { $ended ->
    [past] utløp
   *[ahead] utløper
} { $end }
framework-ends-first-message-unnamed = tildelingen { $awarded ->
    [past] skulle ha skjedd senest
   *[ahead] er planlagt til
} { $award }, og rammeavtalen { $ended ->
    [past] utløp
   *[ahead] utløper
} { $end }
framework-ends-first-fix-ended = Finn rammeavtalen som avløser den, eller planlegg en egen konkurranse: det kan ikke lenger gjøres avrop på den.

## framework-over-four-years

framework-over-four-years-message = rammeavtalen løper fra { $start } til { $end }, lenger enn fire år
framework-over-four-years-message-no-end = rammeavtalen har ikke noe utløp

## modification-over-limit

modification-over-limit-message = har vokst fra { $from } til { $to }, med { $by } %
modification-over-limit-message-threshold = har vokst fra { $from } til { $to }, med { $by } % og minst like mye som terskelverdien på { $threshold }
modification-over-limit-options = opsjonene står for { $amount } av veksten
modification-over-limit-undated = dagen for endringen er ikke kjent: terskelverdien i dag antatt

## notice-near

notice-near-message = må sies opp senest { $last } for å kunne forlates { $exit }

## option-first

option-first-message = for sent å kunngjøre før utløp { $end }, men en opsjon til { $longest } kan brukes senest { $by }
option-first-message-of-several = for sent å kunngjøre før utløp { $end }, men den første av { $left } opsjoner på { $each } hver, i alt til { $longest }, kan brukes senest { $by }
option-first-fix-by = Bruk opsjonen senest { $by }, og start deretter anskaffelsen senest { $start }, så den nye avtalen er klar { $longest }.
option-first-fix-hidden = Vis `{ $column }` i uttrekket og les det på nytt, eller slå opp i avtalen: bruk opsjonen i tide, og start anskaffelsen i dag hvis det ikke er noen.
option-first-message-untold = for sent å kunngjøre før utløp { $end }, med mindre en opsjon dekker det: { $why }

## split-purchase

split-purchase-message = { $contracts } avtaler med { $shared }, tildelt fra { $first } til { $last }, må kanskje verdsettes samlet: { $together }, minst terskelverdien på { $threshold }
split-purchase-supplier = leverandøren `{ $supplier }`
split-purchase-class = CPV-klasse { $class }
split-purchase-contract = `{ $contract }` { $value }, tildelt { $day }
split-purchase-valued = verdsettes samlet etter { $law }, hvis de er én anskaffelse eller gjentas jevnlig

## tender-due

tender-due-message = { $procedure } må startes senest { $start } for å være på plass { $end }

## tender-late

tender-late-message = anskaffelsen før utløp { $end } skulle ha startet senest { $start }, for { $days ->
    [one] { $days } dag
   *[other] { $days } dager
} siden
tender-late-fix-call-off = Bruk `{ $framework }` til { $procedure }: det tar { $days } dager når det planlegges stramt, og kan startes senest { $start }.
tender-late-fix-find-framework = Finn en rammeavtale dere kan bruke, til { $procedure }: det tar { $days } dager når det planlegges stramt, og kan startes senest { $start }.
tender-late-fix-no-way = Start konkurransen straks, og forleng bare avtalen hvis det er hjemmel i direktiv 2014/24/EU art. 72: ingen prosedyre kan rekkes lenger, uansett hvor stramt den planlegges.
tender-late-fix-start = Start i dag med { $procedure }: det tar { $days } dager når det planlegges stramt, og kan startes senest { $start }.
tender-late-option-passed = siste dag for å bruke opsjonen, { $by }, er passert
tender-late-option-too-short = den ubrukte opsjonen utløper { $end }: for kort
