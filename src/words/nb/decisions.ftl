### Beslutninger om funn: arbeidsboken og veien tilbake.

## Arbeidsboken

workbook-chart-findings = Funn etter regel
workbook-chart-licences = Lisenser: kjøpt, behov og aktive
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
