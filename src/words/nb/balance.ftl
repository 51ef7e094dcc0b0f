### One in, one out: what comes, what goes, and what is said of it.

depends-on = { $one } er avhengig av { $other }
sentences = { $one } { $other }
in-without-out-message = { $enters } og { $names }
in-planned = er planlagt
in-being-bought = er under anskaffelse
in-goes-into-service = tas i bruk { $day }
in-went-into-service = ble tatt i bruk { $day }
in-came-back = ble faset ut { $day }, er i drift igjen
in-came-back-on-record = sto som faset ut { $day }, er i drift igjen
in-names-none = nevner ikke noe utgående system
in-names-itself = nevner bare seg selv som utgående
in-names-what-has-not-come = nevner bare { $names } som utgående, og { $number ->
    [one] det har ikke kommet selv
   *[other] de har ikke kommet selv
}
out-ring = { $round }: en ring som ingenting går ut av
out-replaces = { $one } erstatter { $other }
out-comes-for = { $system } til { $unit }
out-comes-in-part = kommer bare til noen: { $comes }; { $unit } har { $system } nå
out-comes-in-part-of-all = kommer bare til noen: { $comes }; hele organisasjonen har { $system } nå
out-claimed-twice-message = nevnes som utgående av { $number } systemer: { $names }
out-claimed-twice-fix-all-provided = La `{ $name }` stå i bare én av radene deres: hvert av dem har et annet system som går ut for det.
out-claimed-twice-fix-one-needs = La `{ $name }` gå ut bare for { $one }: { $provided } har { $number ->
    [one] et annet system som går ut for det
   *[other] et annet system hver som går ut for dem
}.
out-claimed-twice-fix-decide = Avgjør hvilket av { $names } det går ut for, og nevn et annet utgående system for { $rest ->
    [one] det andre
   *[other] hvert av de andre
}. Er de deler av ett system, så skriv det inn og nevn det i `part-of`; har forumet vedtatt å dele opp `{ $name }`, så aksepter det med et unntak.
out-without-date-message = erstattes av { $names }, men har ingen utfasingsdato
out-without-date-fix-ring = Avgjør hvilket av dem som blir, og tøm cellene som sier at det erstattes; skriv i `retire-by` hvilken dag hvert av de andre er borte.
out-overdue-message = skulle være ute innen { $day } og er fortsatt i drift { $late ->
    [one] { $late } dag etter
   *[other] { $late } dager etter
}
out-without-plan-overdue = skulle være ute innen { $day } og har { $lacks ->
    [phase-out] ingen utfasingsplan
    [archiving] ingen plan for arkivering av data
   *[both] verken utfasingsplan eller plan for arkivering av data
}
out-without-plan-on = går ut { $day } og har { $lacks ->
    [phase-out] ingen utfasingsplan
    [archiving] ingen plan for arkivering av data
   *[both] verken utfasingsplan eller plan for arkivering av data
}
out-without-plan-undated = skal ut og har { $lacks ->
    [phase-out] ingen utfasingsplan
    [archiving] ingen plan for arkivering av data
   *[both] verken utfasingsplan eller plan for arkivering av data
}
out-without-plan-fix-phase-out = Skriv ned hvem som gjør hva til systemet er borte, og nevn planen i `phase-out-plan`.
out-without-plan-fix-archiving = Avtal med arkivet hva som bevares, avleveres eller slettes, og nevn planen i `archiving-plan`.
out-still-needed-overdue = skulle være ute innen { $day }, og { $number ->
    [one] { $number } system er fortsatt avhengig av det
   *[other] { $number } systemer er fortsatt avhengige av det
}: { $names }
out-still-needed-on = går ut { $day }, og { $number ->
    [one] { $number } system er avhengig av det den dagen
   *[other] { $number } systemer er avhengige av det den dagen
}: { $names }
out-still-needed-more = flere systemer er avhengige av disse
out-still-needed-fix-data = La { $names } få data fra det som kommer i stedet for `{ $name }`, fas { $number ->
    [one] det
   *[other] hvert av dem
} ut tidligere, eller flytt dagen.
out-still-needed-fix-modules = { $number ->
    [one] Modulen { $names } går
   *[other] Modulene { $names } går
} ut med det eller videre med et annet system: skriv { $number ->
    [one] dagen
   *[other] dagen deres
} i `retire-by`, eller det andre systemet i `part-of`.
paid-after-until = løper videre til { $end }
paid-after-until-left = løper videre til den sies opp
paid-after-retired-by = { $until }, og alt den dekker, var faset ut { $day }
paid-after-retired = { $until }, og alt den dekker, er faset ut
paid-after-leaves = { $until }, og alt den dekker, går ut innen { $day }
paid-after-fix-terminated = Avtal med leverandøren at avtalen opphører sammen med det siste systemet.
paid-after-fix-notice = Si opp innen { $notice }, så avtalen ikke løper en periode til.
paid-after-fix-exit = Si opp i tide, så avtalen opphører { $exit }.
paid-after-fix-agree = Avtal et tidligere opphør med leverandøren: avtalen har ingen oppsigelsesfrist som rekker det.
portfolio-grew-message = { $came } kom inn og { $went } gikk ut de siste { $months } månedene; { $coming } skal komme, og { $going } skal ut de neste { $months }
portfolio-grew-fix-came = Finn { $missing ->
    [one] { $missing } system til
   *[other] { $missing } systemer til
} å fase ut for det som kom inn.
portfolio-grew-fix-coming = Finn { $missing ->
    [one] { $missing } system til
   *[other] { $missing } systemer til
} å fase ut innen { $until }, eller utsett noen av dem som skal komme.
portfolio-grew-evidence = { $what ->
    [came] kom inn
    [went] gikk ut
    [coming] skal komme
    [going] skal ut
   *[mandated] lovpålagt, ikke talt med
}: { $names }
system-vanished-message = står ikke lenger i porteføljen; { $recorded }
system-vanished-message-named = står ikke lenger i porteføljen, men nevnes av { $contracts }; { $recorded }
system-vanished-recorded = sist registrert { $day }
system-vanished-recorded-as = sist registrert { $day } med status `{ $status }`
system-vanished-stood = { $day } sto det i { $place }
system-vanished-fix-named = Skriv `{ $name }` inn igjen, som `retired` hvis det gikk ut, og avslutt { $contracts }; går det videre under et annet navn, så skriv det gamle blant det systemets tidligere navn.
out-chain = { $chain }; { $gone } { $number ->
    [one] er borte
   *[other] er borte
}

## Siden om balansen

balance-last = de siste { $months } månedene, til { $day }
balance-next = planlagt de neste { $months } månedene, til { $day }
balance-until = til { $day }
balance-after = planlagt etter { $day }
balance-counted = Moduler telles ikke med; lovpålagte systemer telles for seg og ikke i nettotallet.
balance-taken-out = Det som er utgått og slettet fra registeret, står ikke i noen rad.
balance-overdue = { $number ->
    [one] { $number } system skulle vært utgått og er der fortsatt
   *[other] { $number } systemer skulle vært utgått og er der fortsatt
}: { $names }.
balance-undated = { $number ->
    [one] { $number } system er utgått
   *[other] { $number } systemer er utgått
} på en ukjent dato og står ikke i noen rad.
balance-by-department = per avdeling, { $months } måneder tilbake og { $months } fram
