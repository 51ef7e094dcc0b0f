### Beslutninger om fund: arbejdsbogen og vejen tilbage.

## Arbejdsbogen

workbook-chart-findings = Fund efter regel
workbook-chart-licences = Licenser: købt, behov og aktive
decision-meaning = { $decision ->
    [accept] Fundet bliver stående som accepteret til og med dagen; uden dag for altid.
    [act] Fundet bliver på listen, til det er bragt i orden, med hvem der følger op og hvornår.
    [not-duplicate] Det er ikke det samme: Fundet er accepteret, for altid eller til og med dagen.
   *[later] Fundet er væk fra listen til og med dagen og kommer så igen.
}
decision-needs = { $decision ->
    [accept] Begrundelse og ansvarlig
    [act] Ansvarlig; uden dag gælder fundets egen frist
    [not-duplicate] Begrundelse og ansvarlig
   *[later] Begrundelse, ansvarlig og dag
}
decision-how = Vælg en beslutning i arket Fund, og skriv begrundelse, ansvarlig og dag ved siden af. Rækker må gerne sorteres, filtreres, flyttes og slettes; nøglen skal blive stående.
decision-back = `portfolio decisions import FIL MAPPE` fører beslutningerne over i porteføljens mappe.
