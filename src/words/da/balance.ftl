### One in, one out: what comes, what goes, and what is said of it.

depends-on = { $one } afhænger af { $other }
sentences = { $one } { $other }
in-without-out-message = { $enters } og { $names }
in-planned = er planlagt
in-being-bought = er under anskaffelse
in-goes-into-service = tages i brug { $day }
in-went-into-service = blev taget i brug { $day }
in-came-back = blev udfaset { $day }, er i drift igen
in-came-back-on-record = stod som udfaset { $day }, er i drift igen
in-names-none = nævner intet udgående system
in-names-itself = nævner kun sig selv som udgående
in-names-what-has-not-come = nævner kun { $names } som udgående, og { $number ->
    [one] det er ikke selv kommet endnu
   *[other] de er ikke selv kommet endnu
}
out-ring = { $round }: en ring, som intet går ud af
out-replaces = { $one } afløser { $other }
out-comes-for = { $system } til { $unit }
out-comes-in-part = kommer kun til nogle: { $comes }; { $unit } har { $system } nu
out-comes-in-part-of-all = kommer kun til nogle: { $comes }; hele organisationen har { $system } nu
out-claimed-twice-message = nævnes som udgående af { $number } systemer: { $names }
out-claimed-twice-fix-all-provided = Lad `{ $name }` stå i kun én af deres rækker: hvert af dem har et andet system, der går ud for det.
out-claimed-twice-fix-one-needs = Lad `{ $name }` gå ud alene for { $one }: { $provided } har { $number ->
    [one] et andet system, der går ud for det
   *[other] et andet system hver, der går ud for dem
}.
out-claimed-twice-fix-decide = Afgør, for hvilket af { $names } det går ud, og nævn et andet udgående system for { $rest ->
    [one] det andet
   *[other] hvert af de andre
}. Er de dele af ét system, så skriv det ind, og nævn det i deres `part-of`; har forummet besluttet at dele `{ $name }` op, så accepter det med en undtagelse.
out-without-date-message = afløses af { $names }, men har ingen udfasningsdato
out-without-date-fix-ring = Afgør, hvilket af dem der bliver, og tøm de celler, der siger, at det afløses; skriv i `retire-by`, hvilken dag hvert af de andre er væk.
out-overdue-message = skulle være ude senest { $day } og er stadig i drift { $late ->
    [one] { $late } dag efter
   *[other] { $late } dage efter
}
out-without-plan-overdue = skulle være ude senest { $day } og har { $lacks ->
    [phase-out] ingen udfasningsplan
    [archiving] ingen plan for arkivering af data
   *[both] hverken udfasningsplan eller plan for arkivering af data
}
out-without-plan-on = går ud { $day } og har { $lacks ->
    [phase-out] ingen udfasningsplan
    [archiving] ingen plan for arkivering af data
   *[both] hverken udfasningsplan eller plan for arkivering af data
}
out-without-plan-undated = skal ud og har { $lacks ->
    [phase-out] ingen udfasningsplan
    [archiving] ingen plan for arkivering af data
   *[both] hverken udfasningsplan eller plan for arkivering af data
}
out-without-plan-fix-phase-out = Skriv ned, hvem der gør hvad, til systemet er væk, og nævn planen i `phase-out-plan`.
out-without-plan-fix-archiving = Aftal med arkivet, hvad der bevares, afleveres eller slettes, og nævn planen i `archiving-plan`.
out-still-needed-overdue = skulle være ude senest { $day }, og { $number ->
    [one] { $number } system afhænger stadig af det
   *[other] { $number } systemer afhænger stadig af det
}: { $names }
out-still-needed-on = går ud { $day }, og { $number ->
    [one] { $number } system afhænger af det den dag
   *[other] { $number } systemer afhænger af det den dag
}: { $names }
out-still-needed-more = flere systemer afhænger af disse
out-still-needed-fix-data = Lad { $names } få data fra det, der kommer i stedet for `{ $name }`, udfas { $number ->
    [one] det
   *[other] hvert af dem
} tidligere, eller flyt dagen.
out-still-needed-fix-modules = Dets { $number ->
    [one] modul { $names } går
   *[other] moduler { $names } går
} ud med det eller videre med et andet system: skriv { $number ->
    [one] dets dag
   *[other] deres dag
} i `retire-by`, eller det andet system i `part-of`.
paid-after-until = løber videre til { $end }
paid-after-until-left = løber videre, til den opsiges
paid-after-retired-by = { $until }, og alt, den dækker, var udfaset { $day }
paid-after-retired = { $until }, og alt, den dækker, er udfaset
paid-after-leaves = { $until }, og alt, den dækker, går ud senest { $day }
paid-after-fix-terminated = Aftal med leverandøren, at kontrakten ophører sammen med det sidste system.
paid-after-fix-notice = Opsig senest { $notice }, så kontrakten ikke løber en periode mere.
paid-after-fix-exit = Opsig i tide, så kontrakten ophører { $exit }.
paid-after-fix-agree = Aftal et tidligere ophør med leverandøren: kontrakten har intet opsigelsesvarsel, der kan nå et.
portfolio-grew-message = { $came } kom til og { $went } gik ud i de seneste { $months } måneder; { $coming } skal komme, og { $going } skal ud i de næste { $months }
portfolio-grew-fix-came = Find { $missing ->
    [one] { $missing } system mere
   *[other] { $missing } systemer mere
} at udfase for det, der kom til.
portfolio-grew-fix-coming = Find { $missing ->
    [one] { $missing } system mere
   *[other] { $missing } systemer mere
} at udfase senest { $until }, eller udskyd nogle af dem, der skal komme.
portfolio-grew-evidence = { $what ->
    [came] kom til
    [went] gik ud
    [coming] skal komme
    [going] skal ud
   *[mandated] lovkrævet, ikke talt med
}: { $names }
system-vanished-message = står ikke længere i porteføljen; { $recorded }
system-vanished-message-named = står ikke længere i porteføljen, men nævnes af { $contracts }; { $recorded }
system-vanished-recorded = sidst registreret { $day }
system-vanished-recorded-as = sidst registreret { $day } med status `{ $status }`
system-vanished-stood = { $day } stod det i { $place }
system-vanished-fix-named = Skriv `{ $name }` ind igen, som `retired` hvis det gik ud, og afslut { $contracts }; fortsætter det under et andet navn, så skriv det gamle blandt det systems tidligere navne.
out-chain = { $chain }; { $gone } { $number ->
    [one] er væk
   *[other] er væk
}

## Siden om balancen

balance-last = de sidste { $months } måneder, til { $day }
balance-next = planlagt de næste { $months } måneder, til { $day }
balance-until = til { $day }
balance-after = planlagt efter { $day }
balance-counted = Moduler tælles ikke med; lovpligtige systemer tælles for sig og ikke i nettotallet.
balance-taken-out = Det, der er udgået og slettet af registret, står ikke i nogen række.
balance-overdue = { $number ->
    [one] { $number } system skulle være udgået og er der endnu
   *[other] { $number } systemer skulle være udgået og er der endnu
}: { $names }.
balance-undated = { $number ->
    [one] { $number } system er udgået
   *[other] { $number } systemer er udgået
} på en ukendt dato og står ikke i nogen række.
balance-by-department = pr. afdeling, { $months } måneder tilbage og { $months } frem
