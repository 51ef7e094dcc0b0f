### Hvad business cases siger, og hvad der skal rettes i dem.

## Hvad der ikke kan læses

case-id-taken = casen `{ $id }` står allerede i { $earlier }; denne er udeladt
case-id-taken-fix = giv den sit eget id, eller slet en af dem
case-requires = forudsætter `{ $name }`, som { $is ->
    [itself] er casen selv
   *[nothing] ikke er en case i disse filer
}
case-requires-fix = skriv id’et på en anden case, og angiv dens fil
case-no-name = casen har intet navn
case-no-name-fix = giv den en `title`
case-currency-fix = skriv tre bogstaver, fx `DKK`
case-no-line = `{ $title }` har ingen linjer
case-no-line-fix = skriv, hvad den koster, og hvad den giver
case-hours-below = timer under nul
case-hours-below-fix = skriv de timer, som husets egne folk bruger på det
case-hours-amount = et beløb, ikke timer
case-hours-fix = skriv antallet af timer
case-hours-alone = skriv kun antallet af timer
case-number-alone = skriv tallet alene
case-says = der står `{ $text }`: { $why }
case-word-unknown = ikke et ord, som kendes her
case-use-words = brug { $words }
case-when-fix = skriv et år, fx `2027`, eller en dato, fx `2027-07-01`
case-when-years = { $why }, og intet år fra { $first } til { $last }
case-when-implausible = ikke et år, som en case planlægges i
case-no-list = ikke en liste
case-no-list-fix = skriv dem som en liste: `{ $name } = [ … ]`
case-no-table = ikke en tabel
case-no-table-fix = begynd hver med `[[{ $name }]]` på en linje for sig
case-no-amounts-by-year = ikke beløb fordelt på år
case-no-amounts-by-year-fix = skriv årenes beløb som `{"{"} 2027 = 100000, 2028 = 50000 {"}"}`
case-is-no-year = `{ $text }` er ikke et år
case-no-year = ikke et år
case-year-fix = skriv et år, fx `2027`
case-quoted-fix = skriv det som en tabel: `[case.quoted]` og under den `total = "7,6 mio. kr."`
case-no-field = der findes intet `{ $name }` her
case-known-here = her kendes { $names }
case-yes-no-fix = skriv `yes` eller `no`
case-no-kind = `{ $title }` er hverken kaldt investering, drift eller gevinst og regnes for ikke estimeret
case-no-kind-fix = giv den en `kind`: investering, drift eller gevinst
case-amount-twice = et beløb ud over årenes beløb, som er dem, der tæller
case-amount-twice-fix = slet et af dem
case-amount-no-year = `{ $title }` har et beløb, men intet år
case-amount-no-year-fix = skriv, hvornår det begynder: `from`, eller casens eget år
case-amount-fix = skriv beløbet alene, eller `ikke estimeret`
case-other-currency = i { $named }, men casen er i { $own }
case-other-currency-fix = skriv beløbet i casens valuta
case-gain-sign = en gevinst uden minus
case-gain-sign-fix = en udgift skrives uden fortegn og en besparelse med minus: se efter, hvad det er
case-investment-below = investeringen `{ $text }` er under nul
case-investment-below-fix = skriv en besparelse som en gevinst, eller skriv i en bemærkning, hvem der betaler en del af den
case-ends-early = slutter `{ $text }`, før den begynder i { $from }
case-ends-early-fix = se efter, hvilken af de to der er rigtig; indtil da har den ingen slutning
case-phases-fall = effekten af `{ $text }` falder, før den er fuld
case-phases-fall-fix = skriv procenterne i stigende orden
case-no-phases = ikke procenterne i en indfasning
case-no-phases-fix = skriv fx `50; 75`: halvdelen, derefter tre fjerdedele
case-stated-nothing = `{ $what }` angiver intet tal
case-stated-nothing-fix = skriv det som `value`
case-stated-of-nothing = `{ $what }` siger ikke, hvad tallet består af
case-stated-of-nothing-fix = skriv enten `part` og `whole` for en andel, `parts` for en sum eller `names` på det, der tælles
case-no-figure = intet tal
case-year-order = året { $year } står efter { $before }
case-year-order-fix = ret overskrifterne: hvert år én gang, i stigende orden
case-two-classes = klassen er `{ $class }` her og `{ $before }` i række { $row }
case-two-classes-fix = giv alle casens rækker samme klasse

## Hvad der mangler

case-not-estimated = { $which ->
    [all] beløbene
   *[some] nogle af beløbene
} for { $kind ->
    [investment] investeringen
    [operation] driften
   *[gain] gevinsten
} `{ $title }` er ikke kendt
case-not-estimated-fix = estimér dem; indtil da er det, der bygger på dem, heller ikke estimeret
case-no-class = det fremgår ikke, hvem der ønsker { $titles }
case-no-class-fix = skriv, hvem der gør: `law`, `political`, `common` eller `own`; indtil da regnes den for `own`
case-no-hours = ingen har estimeret de interne timer i { $titles }
case-no-hours-fix = skriv, hvor mange timer husets egne folk bruger, 0 hvis ingen; indtil da er prisen uden dem
case-no-gain = ingen gevinst er nævnt i { $titles }
case-no-gain-fix = skriv, hvad den giver, og en gevinst på 0, hvis det ikke er noget i kroner

## Hvad der modsiger sig selv

case-remark-not-estimated = bemærkningen til `{ $title }` siger, at der ikke er estimeret, men der er beløb
case-remark-not-estimated-fix = slet bemærkningen eller beløbene
case-remark-begins = bemærkningen til `{ $title }` siger { $says }, men beløbene begynder i { $is }
case-remark-full = bemærkningen til `{ $title }` siger { $says }, men det fulde beløb nås i { $is }
case-remark-by = bemærkningen til `{ $title }` siger senest { $says }, men beløbene begynder i { $is }
case-remark-fix = ret bemærkningen eller beløbene, så de stemmer
case-remark-period = bemærkningen til `{ $title }` siger { $says } år, men { $first }–{ $last } er { $years ->
    [one] { $years } kalenderår
   *[other] { $years } kalenderår
}
case-remark-period-fix = skriv månederne, eller de år, der menes
case-in-service = `{ $title }` er i drift fra { $year }, men har effekt på driften fra { $first }
case-in-service-fix = ret året for ibrugtagning eller beløbene, så de stemmer
case-count-lines = der står `{ $quoted }`, men der er { $count ->
    [one] { $count } linje
   *[other] { $count } linjer
}
case-count-cases = der står `{ $quoted }`, men der er { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
case-count-fix = tæl efter, eller tilføj det, der mangler
case-sum = der står `{ $quoted }`, men { $of ->
    [years] årene
   *[lines] linjerne
} giver { $sum }
case-sum-cases = der står `{ $quoted }`, men linjerne i { $cases } cases giver { $sum }
case-sum-without = { $message }, uden { $lines }
case-sum-fix = ret summen, eller den linje, der er forkert eller udeladt
case-share = `{ $what }` angives til `{ $quoted }`, men delen er { $is } % af det hele
case-parts = `{ $what }` angives til `{ $quoted }`, men delene giver { $is }
case-named = `{ $what }` angives til `{ $quoted }`, men { $count ->
    [one] { $count } er nævnt
   *[other] { $count } er nævnt
}
case-named-fix = tæl efter, eller nævn det, der mangler
case-stated-fix = ret tallet, eller det, det består af
case-equivalents-all = der står `{ $quoted }` årsværk, hvor alle besparelser er regnet med; den sparede arbejdstid svarer til { $is }
case-equivalents = der står `{ $quoted }` årsværk, men den sparede arbejdstid svarer til { $is }
case-equivalents-fix = regn kun sparet arbejdstid med, og skriv for hver besparelse, hvad der spares: `time`, `licence`, `contract`

## Under tabellerne

case-signs = Et beløb over nul er en udgift, et under nul en besparelse.
case-mark = * Noget, som tallet bygger på, er ikke oplyst: det er en grænse eller en del. »Ikke estimeret« er ikke 0.
case-basis = Investeringsprisen er anskaffelse, { $years } års drift og interne timer til { $hour } i timen. Er mindst { $target } % tilbagebetalt i den tid, er casen godkendt; under { $least } % er den ikke.
case-budget = Budget: { $taken } af { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
} for { $spent } af { $budget } med en gevinst på { $benefit }.
case-budget-short = Det, der går forud, koster alene { $short } mere, end der er; andet er ikke valgt.
case-budget-unproven = Der kan være et bedre valg: der er for mange til at sammenligne dem alle.
case-repeats = `{ $title }` angiver intet efter { $year }: beløbene for { $year } antages at gentage sig.
case-repeats-within = `{ $title }` angiver intet efter { $year }: beløbene for { $year } antages at gentage sig; inden for casens egne år betales { $share } tilbage.
case-left-out-lines = { $lines ->
    [one] { $lines } linje
   *[other] { $lines } linjer
} i `{ $title }` er ikke regnet med.
case-all-well = { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
}: intet mangler, og intet modsiger sig selv
case-to-mend = { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
}: { $unreadable ->
    [one] { $unreadable } værdi
   *[other] { $unreadable } værdier
} kan ikke læses, { $contradictions ->
    [one] { $contradictions } modsigelse
   *[other] { $contradictions } modsigelser
}, { $missing } mangler
case-percent = { $how ->
    [at-least] mindst { $share } %
    [at-most] højst { $share } %
    [not-estimated] en andel, der ikke er estimeret,
   *[exact] { $share } %
}
case-scenarios = Gevinsten { $less } % mindre; udgifterne { $more } % større; besparelserne et år senere, men udgifterne som planlagt.
