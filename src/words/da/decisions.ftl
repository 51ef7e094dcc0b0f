### Beslutninger om fund: arbejdsbogen og vejen tilbage.

## Arbejdsbogen

workbook-chart-findings = Fund efter regel
workbook-chart-licences = Licenser: betalt for meget, og hvad der mangler, i kroner
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

## Importen

decision-word = { $decision ->
    [accept] Acceptér
    [act] Følg op
    [not-duplicate] Ikke en dublet
   *[later] Senere
}
decision-at-cell = arket `{ $sheet }`, celle { $cell }
decision-at-row = arket `{ $sheet }`, række { $row }
decision-at-line = linje { $row }
decision-none = der er ikke valgt en beslutning; vælg en, eller tøm begrundelse, ansvarlig og dag
decision-unknown = beslutningen `{ $text }` er ingen af dem, der kan vælges: { $choices }
decision-no-key = rækken har ingen nøgle, så ingen ved, hvilket fund der er besluttet om; hent nøglen fra en ny arbejdsbog
decision-until-unreadable = dagen `{ $text }` kan ikke læses: { $why }
decision-until-passed = dagen { $day } er forbi; skriv en dag, der kommer
decision-no-day = `Senere` mangler dagen, hvor fundet skal tages op igen
decision-no-day-to-act = `Følg op` mangler dagen, hvor det skal være gjort; fundet har ingen frist selv
decision-no-reason = `{ $decision }` mangler en begrundelse
decision-no-owner = `{ $decision }` mangler en ansvarlig
decision-unfit = `Ikke en dublet` passer ikke til reglen `{ $rule }`, som ikke siger, at noget er det samme; vælg `Acceptér`
decision-contradicts = om samme fund står der noget andet i { $other }; ingen af delene er overført
decisions-taken = { $number ->
    [one] { $number } beslutning fra { $workbook } er ført over i { $file }
   *[other] { $number } beslutninger fra { $workbook } er ført over i { $file }
}
decisions-would-take = { $number ->
    [one] { $number } beslutning fra { $workbook } ville blive ført over i { $file }
   *[other] { $number } beslutninger fra { $workbook } ville blive ført over i { $file }
}
decisions-also = { $number ->
    [one] { $number } fund er også accepteret et andet sted, som en import ikke rører
   *[other] { $number } fund er også accepteret andre steder, som en import ikke rører
}
decisions-also-at = ret eller slet rækken { $place }
decisions-gone = { $number ->
    [one] { $number } beslutning gælder et fund, der er væk
   *[other] { $number } beslutninger gælder fund, der er væk
}
decisions-faults = { $number ->
    [one] { $number } ting skal rettes i arbejdsbogen
   *[other] { $number } ting skal rettes i arbejdsbogen
}
decisions-before = før: { $before }
decisions-until = { $decision }, til { $day }
decisions-summary = { $taken } nye eller ændrede, { $unchanged } som før, { $gone } om fund, der er væk, { $faults } at rette
decisions-mend = Ret cellerne, og importér arbejdsbogen igen: det, der er ført over, bliver, som det er.
item-undertaken = følges op af
undertaken = { $when ->
    [late] { $by } skulle have fulgt op senest { $day }
    [open] { $by } følger op
   *[due] { $by } følger op senest { $day }
}
