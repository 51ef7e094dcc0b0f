### What rules say of contracts and tenders, and what was assumed about them.

## Procedures, sizes and steps

procedure = { $procedure ->
    [open] et åbent udbud
    [restricted] et begrænset udbud
    [negotiated] et udbud med forhandling
    [dialogue] en konkurrencepræget dialog
    [framework-direct] en direkte tildeling på en rammeaftale
    [framework-mini-tender] et miniudbud på en rammeaftale
    [dps] et indkøb i et dynamisk indkøbssystem
    [below-threshold] et indkøb under tærskelværdien
    [direct] en direkte tildeling
    [joint-buyer] et fællesudbud
   *[unknown] et udbud
}
procedure-word = { $procedure ->
    [open] åbent udbud
    [restricted] begrænset udbud
    [negotiated] udbud med forhandling
    [dialogue] konkurrencepræget dialog
    [framework-direct] direkte tildeling på rammeaftale
    [framework-mini-tender] miniudbud
    [dps] dynamisk indkøbssystem
    [below-threshold] indkøb under tærskelværdien
    [direct] direkte tildeling
    [joint-buyer] fællesudbud
   *[unknown] udbud
}
size = { $size ->
    [none] ingen implementering
    [small] en lille implementering
    [large] en stor implementering
   *[medium] en mellemstor implementering
}
size-word = { $size ->
    [none] ingen
    [small] lille
    [large] stor
   *[medium] mellemstor
}
milestone = { $event ->
    [needs] behov og mandat
    [market-dialogue] markedsdialog
    [material] udbudsmateriale
    [notice] udbudsbekendtgørelse
    [dialogue] dialog
    [invitation] opfordring til at afgive tilbud
    [negotiation] forhandling
    [evaluation] evaluering
    [award] tildeling
    [signing] underskrift
    [implementation] implementering
    [migration] overgang og migrering
   *[end] udløb
} { $day }

## Dates and values

column-hidden = udtrækket viser ikke feltet `{ $column }`
column-unreadable = feltet `{ $column }` kan ikke læses
dates-notice-assumed = opsigelsesvarsel ikke oplyst: { $period } antaget
dates-notice-end-unstated = udtrækket oplyser ikke, til udgangen af hvilken periode opsigelsen løber: sidste dag for opsigelse er en øvre grænse
dates-notice-unreadable = feltet `notice` kan ikke læses: { $period } antaget
dates-notice-hidden = udtrækket viser ikke opsigelsesvarslet: { $period } antaget
dates-option-by-assumed = sidste dag for at bruge optionen er ikke oplyst: kontraktens udløb antaget
dates-options-used-unstated = udtrækket oplyser ikke, hvor mange optioner der er brugt: ingen forudsat
dates-options-hidden = udtrækket viser ikke optioner: ingen forudsat
dates-renewal-assumed = forlænges automatisk, men perioden er ikke oplyst: { $period } antaget
dates-renews-without-term = forlænges automatisk, men periodens udløb er ikke oplyst: regnet som løbende, til den opsiges
value-total = den oplyste samlede værdi
value-term = månedsprisen i { $term }
value-ends-before-start = udløber, før den starter: værdien over { $months } måneder antaget
value-no-start = startdato ikke oplyst: værdien over { $months } måneder antaget

## Thresholds and law

law-of-the-community = { $number }/EØF{ $rest }
law-cited = { $first } { $word ->
    [and] og
    [to] til
   *[part] del
} { $last }
limit-by-policy = `{ $step }` på mindst { $days } dage efter politikken: { $law } tillader kun i særlige tilfælde under { $usual }
limit-not-read = `{ $step }` på mindst { $days } dage efter { $law }: ikke læst i en kilde
threshold-because = tærskelværdien på { $amount }: { $why }
threshold-duty = { $duty ->
    [dk-market-conditions] indkøbet skal ske på markedsmæssige vilkår og annonceres, hvis det har klar grænseoverskridende interesse
    [dk-own-policy] udbudsloven foreskriver ingen procedure; kommunens egen indkøbspolitik gælder
    [no-competition] konkurrence, så vidt det er muligt, efter del I i den norske anskaffelsesforskrift
    [no-doffin] kunngjøring på Doffin og konkurrence efter del II i den norske anskaffelsesforskrift
    [no-own-policy] den norske anskaffelseslov gælder ikke; kommunens egen indkøbspolitik gælder
   *[own] { $duty }
}
threshold-duty-by = { $duty } ({ $law })
threshold-duty-by-unsure = { $duty } ({ $law }; kontrollér, at beløbet stadig gælder)
threshold-not-known = tærskelværdien den { $day } er ikke kendt: { $amount } antaget
threshold-not-read = ikke læst i en kilde
threshold-note = { $note ->
    [derived-from-euro] omregnet fra tærskelværdien i euro; det offentliggjorte beløb er ikke læst
    [no-higher-in-2026] et højere beløb var ventet i foråret 2026 og er ikke læst, omkring 2,5 mio.
   *[own] { $note }
}
threshold-noted = { $amount } ({ $note })

## Plans

plan-competition-assumed = dagen for seneste konkurrenceudsættelse er ikke oplyst: startdatoen antaget
plan-framework-end-assumed = rammeaftalens udløb er ikke oplyst: udløbet af `{ $agreement }` antaget
plan-near-threshold = værdien er tæt på tærskelværdien på { $threshold }: kontrollér skønnet
plan-no-rate = politikken har ingen kurs for { $currency }: værdien er ikke holdt op mod nogen tærskelværdi
plan-not-needed = det, kontrakten dækker, er udfaset ved udløb: intet udbud planlagt
plan-size-assumed = implementeringens størrelse er ikke oplyst: { $size } antaget
route-assumed-below = næste procedure er ikke oplyst, værdien er under tærskelværdien: { $procedure } antaget
route-by-framework = næste procedure er ikke oplyst, kontrakten er et træk på `{ $framework }`: { $procedure } antaget
route-by-policy = { $why ->
    [above] værdien når tærskelværdien
    [not-given] næste procedure er ikke oplyst, værdien når tærskelværdien
   *[not-known] hverken næste procedure eller en sammenlignelig værdi er kendt
}: { $procedure } antaget efter politikken for { $implementation }
route-lead-times = { $pace ->
    [tight] stramt
    [long] rigeligt
   *[typical] sædvanligt
} tidsforbrug antaget for { $procedure } og { $implementation }
route-open = { $why ->
    [above] værdien når tærskelværdien
    [not-given] næste procedure er ikke oplyst, værdien når tærskelværdien
   *[not-known] hverken næste procedure eller en sammenlignelig værdi er kendt
}: { $procedure } antaget
route-step-left-out = kontraktens tid til `{ $step }` er ikke brugt: { $procedure } har ikke det trin
tender-below-threshold = under tærskelværdien: { $duty }
tender-duty-joint = udbudspligten ligger hos `{ $holder }`: regnet som fælles indkøber
tender-duty-own = udbudspligten ligger hos `{ $holder }`: regnet som organisationens egen
tender-steps = { $steps } (planlægningshjælp, ikke juridisk rådgivning)
levelling-effort-assumed = persondage til { $procedure } er ikke oplyst: { $most } antaget, det højeste tal, der er oplyst

## above-threshold-uncompeted

above-threshold-uncompeted-message = værdi { $worth } ({ $basis }), aldrig konkurrenceudsat; tærskelværdien var { $threshold }
above-threshold-uncompeted-message-near = værdi { $worth } ({ $basis }), aldrig konkurrenceudsat; tæt på tærskelværdien på { $threshold }
above-threshold-uncompeted-fix-near = Kontrollér skønnet og tærskelværdien, og registrér konkurrenceudsættelsen, hvis den har fundet sted.
above-threshold-uncompeted-undated = hverken start eller tildelingsdag er kendt: tærskelværdien i dag antaget
above-threshold-uncompeted-valued = værdien er beregnet efter { $law }

## contract-expired

contract-expired-message = udløb { $day }, og { $systems } er { $number ->
    [one] stadig
   *[other] stadig
} i drift
contract-expired-message-terminated = opsagt til { $day }, og { $systems } er { $number ->
    [one] stadig
   *[other] stadig
} i drift

## evergreen-uncompeted

evergreen-uncompeted-message = { $runs ->
    [renews] forlænges automatisk
   *[evergreen] løber, til den opsiges,
} og blev senest konkurrenceudsat { $day }; kan næste gang forlades { $exit }
evergreen-uncompeted-message-never = { $runs ->
    [renews] forlænges automatisk
   *[evergreen] løber, til den opsiges,
} og har ikke været konkurrenceudsat siden { $day }; kan næste gang forlades { $exit }
evergreen-uncompeted-late = et udbud til { $exit } skulle være startet senest { $start }: en senere dag passer måske bedre

## framework-ends-first

framework-ends-first-message = tildelingen { $awarded ->
    [past] skulle være sket senest
   *[ahead] er planlagt til
} { $award }, og rammeaftalen `{ $framework }` { $ended ->
    [past] udløb
   *[ahead] udløber
} { $end }
framework-ends-first-message-unnamed = tildelingen { $awarded ->
    [past] skulle være sket senest
   *[ahead] er planlagt til
} { $award }, og rammeaftalen { $ended ->
    [past] udløb
   *[ahead] udløber
} { $end }
framework-ends-first-fix-ended = Find den rammeaftale, der afløser den, eller planlæg et selvstændigt udbud: der kan ikke længere tildeles på den.

## framework-over-four-years

framework-over-four-years-message = rammeaftalen løber fra { $start } til { $end }, længere end fire år
framework-over-four-years-message-no-end = rammeaftalen har intet udløb

## modification-over-limit

modification-over-limit-message = er vokset fra { $from } til { $to }, med { $by } %
modification-over-limit-message-threshold = er vokset fra { $from } til { $to }, med { $by } % og mindst lige så meget som tærskelværdien på { $threshold }
modification-over-limit-options = optionerne står for { $amount } af væksten
modification-over-limit-undated = ændringens dag er ikke kendt: tærskelværdien i dag antaget

## notice-near

notice-near-message = skal opsiges senest { $last } for at kunne forlades { $exit }

## option-first

option-first-message = for sent at udbyde før udløb { $end }, men en option til { $longest } kan bruges senest { $by }
option-first-message-of-several = for sent at udbyde før udløb { $end }, men den første af { $left } optioner på { $each } hver, i alt til { $longest }, kan bruges senest { $by }
option-first-fix-by = Brug optionen senest { $by }, og start derefter udbuddet senest { $start }, så den nye kontrakt er klar { $longest }.
option-first-fix-hidden = Vis `{ $column }` i udtrækket, og læs det igen, eller slå op i kontrakten: brug optionen i tide, og start udbuddet i dag, hvis der ingen er.
option-first-message-untold = for sent at udbyde før udløb { $end }, medmindre en option dækker det: { $why }

## split-purchase

split-purchase-message = { $contracts } kontrakter med { $shared }, tildelt fra { $first } til { $last }, skal måske værdiansættes samlet: { $together }, mindst tærskelværdien på { $threshold }
split-purchase-supplier = leverandøren `{ $supplier }`
split-purchase-class = CPV-klasse { $class }
split-purchase-contract = `{ $contract }` { $value }, tildelt { $day }
split-purchase-valued = værdiansættes samlet efter { $law }, hvis de er ét indkøb eller gentages regelmæssigt

## tender-due

tender-due-message = { $procedure } skal startes senest { $start } for at være på plads { $end }

## tender-late

tender-late-message = udbuddet før udløb { $end } skulle være startet senest { $start }, for { $days ->
    [one] { $days } dag
   *[other] { $days } dage
} siden
tender-late-fix-call-off = Brug `{ $framework }` ved { $procedure }: det tager { $days } dage, når det planlægges stramt, og kan startes senest { $start }.
tender-late-fix-find-framework = Find en rammeaftale, som I må bruge, til { $procedure }: det tager { $days } dage, når det planlægges stramt, og kan startes senest { $start }.
tender-late-fix-no-way = Udbyd straks, og forlæng kun kontrakten, hvis der er hjemmel i udbudsdirektivet (2014/24/EU) art. 72: ingen procedure kan nås mere, hvor stramt den end planlægges.
tender-late-fix-start = Start i dag med { $procedure }: det tager { $days } dage, når det planlægges stramt, og kan startes senest { $start }.
tender-late-option-passed = sidste dag for at bruge optionen, { $by }, er passeret
tender-late-option-too-short = den ubrugte option udløber { $end }: for kort
