### Beslutninger om funn: arbeidsboken og veien tilbake.

## Arbeidsboken

workbook-chart-findings = Funn etter regel
workbook-chart-licences = Lisenser: betalt for mye, og hva som mangler, i kroner
decision-meaning = { $decision ->
    [accept] Funnet blir stående som akseptert til og med dagen; uten dag for alltid.
    [act] Funnet blir på listen til det er ordnet, med hvem som følger opp og når.
    [not-duplicate] Det er ikke det samme: Funnet er akseptert, for alltid eller til og med dagen.
   *[later] Funnet er borte fra listen til og med dagen og kommer så tilbake.
}
decision-needs = { $decision ->
    [accept] Begrunnelse og ansvarlig
    [act] Ansvarlig; uten dag gjelder funnets egen frist
    [not-duplicate] Begrunnelse og ansvarlig
   *[later] Begrunnelse, ansvarlig og dag
}
decision-how = Velg en beslutning i arket Funn, og skriv begrunnelse, ansvarlig og dag ved siden av. Rader kan sorteres, filtreres, flyttes og slettes; nøkkelen må bli stående.
decision-back = `portfolio decisions import FIL MAPPE` fører beslutningene inn i porteføljens mappe.

## Importen

decision-word = { $decision ->
    [accept] Aksepter
    [act] Følg opp
    [not-duplicate] Ikke et duplikat
   *[later] Senere
}
decision-at-cell = arket `{ $sheet }`, celle { $cell }
decision-at-row = arket `{ $sheet }`, rad { $row }
decision-at-line = linje { $row }
decision-none = det er ikke valgt en beslutning; velg en, eller tøm begrunnelse, ansvarlig og dag
decision-unknown = beslutningen `{ $text }` er ingen av dem som kan velges: { $choices }
decision-no-key = raden har ingen nøkkel, så ingen vet hvilket funn det er besluttet om; hent nøkkelen fra en ny arbeidsbok
decision-until-unreadable = dagen `{ $text }` kan ikke leses: { $why }
decision-until-passed = dagen { $day } er forbi; skriv en dag som kommer
decision-no-day = `Senere` mangler dagen da funnet skal tas opp igjen
decision-no-day-to-act = `Følg opp` mangler dagen da det skal være gjort; funnet har ingen frist selv
decision-no-reason = `{ $decision }` mangler en begrunnelse
decision-no-owner = `{ $decision }` mangler en ansvarlig
decision-unfit = `Ikke et duplikat` passer ikke til regelen `{ $rule }`, som ikke sier at noe er det samme; velg `Aksepter`
decision-contradicts = om samme funn står det noe annet i { $other }; ingen av delene er overført
decisions-taken = { $number ->
    [one] { $number } beslutning fra { $workbook } er ført inn i { $file }
   *[other] { $number } beslutninger fra { $workbook } er ført inn i { $file }
}
decisions-would-take = { $number ->
    [one] { $number } beslutning fra { $workbook } ville blitt ført inn i { $file }
   *[other] { $number } beslutninger fra { $workbook } ville blitt ført inn i { $file }
}
decisions-also = { $number ->
    [one] { $number } funn er også akseptert et annet sted, som en import ikke rører
   *[other] { $number } funn er også akseptert andre steder, som en import ikke rører
}
decisions-also-at = rett eller slett raden { $place }
decisions-gone = { $number ->
    [one] { $number } beslutning gjelder et funn som er borte
   *[other] { $number } beslutninger gjelder funn som er borte
}
decisions-faults = { $number ->
    [one] { $number } ting må rettes i arbeidsboken
   *[other] { $number } ting må rettes i arbeidsboken
}
decisions-before = før: { $before }
decisions-until = { $decision }, til { $day }
decisions-summary = { $taken } nye eller endrede, { $unchanged } som før, { $gone } om funn som er borte, { $faults } å rette
decisions-mend = Rett cellene, og importer arbeidsboken igjen: det som er ført inn, blir som det er.
item-undertaken = følges opp av
undertaken = { $when ->
    [late] { $by } skulle ha fulgt opp senest { $day }
    [open] { $by } følger opp
   *[due] { $by } følger opp senest { $day }
}
