### Hva business case sier, og hva som må rettes i dem.

## Hva som ikke kan leses

case-id-taken = casen `{ $id }` står allerede i { $earlier }; denne er utelatt
case-id-taken-fix = gi den en egen id, eller slett en av dem
case-requires = forutsetter `{ $name }`, som { $is ->
    [itself] er casen selv
   *[nothing] ikke er en case i disse filene
}
case-requires-fix = skriv id-en til en annen case, og angi filen den står i
case-no-name = casen har ikke noe navn
case-no-name-fix = gi den en `title`
case-currency-fix = skriv tre bokstaver, for eksempel `NOK`
case-no-line = `{ $title }` har ingen linjer
case-no-line-fix = skriv hva den koster, og hva den gir
case-hours-below = timer under null
case-hours-below-fix = skriv timene som husets egne folk bruker på det
case-hours-amount = et beløp, ikke timer
case-hours-fix = skriv antall timer
case-hours-alone = skriv bare antall timer
case-number-alone = skriv bare tallet
case-says = det står `{ $text }`: { $why }
case-word-unknown = ikke et ord som er kjent her
case-use-words = bruk { $words }
case-when-fix = skriv et år, for eksempel `2027`, eller en dato, for eksempel `2027-07-01`
case-when-years = { $why }, og ikke noe år fra { $first } til { $last }
case-when-implausible = ikke et år som en case planlegges i
case-no-list = ikke en liste
case-no-list-fix = skriv dem som en liste: `{ $name } = [ … ]`
case-no-table = ikke en tabell
case-no-table-fix = begynn hver med `[[{ $name }]]` på en egen linje
case-no-amounts-by-year = ikke beløp fordelt på år
case-no-amounts-by-year-fix = skriv beløpene for hvert år som `{"{"} 2027 = 100000, 2028 = 50000 {"}"}`
case-is-no-year = `{ $text }` er ikke et år
case-no-year = ikke et år
case-year-fix = skriv et år, for eksempel `2027`
case-quoted-fix = skriv det som en tabell: `[case.quoted]` og under den `total = "7,6 mill. kr"`
case-no-field = det finnes ikke noe `{ $name }` her
case-known-here = her er { $names } kjent
case-yes-no-fix = skriv `yes` eller `no`
case-no-kind = `{ $title }` er verken kalt investering, drift eller gevinst og regnes som ikke estimert
case-no-kind-fix = gi den en `kind`: investering, drift eller gevinst
case-amount-twice = et beløp i tillegg til beløpene for årene, som er de som teller
case-amount-twice-fix = slett ett av dem
case-amount-no-year = `{ $title }` har et beløp, men ikke noe år
case-amount-no-year-fix = skriv når det begynner: `from`, eller året for casen
case-amount-fix = skriv bare beløpet, eller `ikke estimert`
case-other-currency = i { $named }, men casen er i { $own }
case-other-currency-fix = skriv beløpet i casens valuta
case-gain-sign = en gevinst uten minus
case-gain-sign-fix = en utgift skrives uten fortegn og en besparelse med minus: sjekk hva dette er
case-investment-below = investeringen `{ $text }` er under null
case-investment-below-fix = skriv en besparelse som en gevinst, eller skriv i en merknad hvem som betaler en del av den
case-ends-early = slutter `{ $text }`, før den begynner i { $from }
case-ends-early-fix = sjekk hvilken av de to som er riktig; inntil da har den ingen slutt
case-phases-fall = effekten av `{ $text }` faller før den er full
case-phases-fall-fix = skriv prosentene i stigende rekkefølge
case-no-phases = ikke prosentene i en innfasing
case-no-phases-fix = skriv for eksempel `50; 75`: halvparten, deretter tre fjerdedeler
case-stated-nothing = `{ $what }` oppgir ikke noe tall
case-stated-nothing-fix = skriv det som `value`
case-stated-of-nothing = `{ $what }` sier ikke hva tallet består av
case-stated-of-nothing-fix = skriv enten `part` og `whole` for en andel, `parts` for en sum eller `names` på det som telles
case-no-figure = ikke noe tall
case-year-order = året { $year } står etter { $before }
case-year-order-fix = rett overskriftene: hvert år én gang, i stigende rekkefølge
case-two-classes = klassen er `{ $class }` her og `{ $before }` i rad { $row }
case-two-classes-fix = gi alle radene i casen samme klasse

## Hva som mangler

case-not-estimated = { $which ->
    [all] beløpene
   *[some] noen av beløpene
} for { $kind ->
    [investment] investeringen
    [operation] driften
   *[gain] gevinsten
} `{ $title }` er ikke kjent
case-not-estimated-fix = estimer dem; inntil da er det som bygger på dem, heller ikke estimert
case-no-class = det fremgår ikke hvem som ønsker { $titles }
case-no-class-fix = skriv hvem som gjør det: `law`, `political`, `common` eller `own`; inntil da regnes den som `own`
case-no-hours = ingen har estimert de interne timene i { $titles }
case-no-hours-fix = skriv hvor mange timer husets egne folk bruker, 0 hvis ingen; inntil da er prisen uten dem
case-no-gain = ingen gevinst er nevnt i { $titles }
case-no-gain-fix = skriv hva den gir, og en gevinst på 0 hvis det ikke er noe i kroner

## Hva som motsier seg selv

case-remark-not-estimated = merknaden til `{ $title }` sier at det ikke er estimert, men det er beløp
case-remark-not-estimated-fix = slett merknaden eller beløpene
case-remark-begins = merknaden til `{ $title }` sier { $says }, men beløpene begynner i { $is }
case-remark-full = merknaden til `{ $title }` sier { $says }, men fullt beløp nås i { $is }
case-remark-by = merknaden til `{ $title }` sier senest { $says }, men beløpene begynner i { $is }
case-remark-fix = rett merknaden eller beløpene slik at de stemmer
case-remark-period = merknaden til `{ $title }` sier { $says } år, men { $first }–{ $last } er { $years ->
    [one] { $years } kalenderår
   *[other] { $years } kalenderår
}
case-remark-period-fix = skriv månedene, eller årene som menes
case-in-service = `{ $title }` er i drift fra { $year }, men har effekt på driften fra { $first }
case-in-service-fix = rett året den tas i bruk eller beløpene, slik at de stemmer
case-count-lines = det står `{ $quoted }`, men det er { $count ->
    [one] { $count } linje
   *[other] { $count } linjer
}
case-count-cases = det står `{ $quoted }`, men det er { $count ->
    [one] { $count } case
   *[other] { $count } caser
}
case-count-fix = tell på nytt, eller legg til det som mangler
case-sum = det står `{ $quoted }`, men { $of ->
    [years] årene
   *[lines] linjene
} gir { $sum }
case-sum-cases = det står `{ $quoted }`, men linjene i { $cases } caser gir { $sum }
case-sum-without = { $message }, uten { $lines }
case-sum-fix = rett summen, eller linjen som er feil eller utelatt
case-share = `{ $what }` oppgis til `{ $quoted }`, men delen er { $is } % av helheten
case-parts = `{ $what }` oppgis til `{ $quoted }`, men delene gir { $is }
case-named = `{ $what }` oppgis til `{ $quoted }`, men { $count ->
    [one] { $count } er nevnt
   *[other] { $count } er nevnt
}
case-named-fix = tell på nytt, eller nevn det som mangler
case-stated-fix = rett tallet, eller det som det består av
case-equivalents-all = det står `{ $quoted }` årsverk, der alle besparelser er regnet med; den sparte arbeidstiden tilsvarer { $is }
case-equivalents = det står `{ $quoted }` årsverk, men den sparte arbeidstiden tilsvarer { $is }
case-equivalents-fix = regn bare med spart arbeidstid, og skriv for hver besparelse hva som spares: `time`, `licence`, `contract`

## Under tabellene

case-signs = Et beløp over null er en utgift, et under null en besparelse.
case-mark = * Noe som tallet bygger på, er ikke oppgitt: det er en grense eller en del. «Ikke estimert» er ikke 0.
case-basis = Investeringsprisen er anskaffelse, { $years } års drift og interne timer til { $hour } per time. Er minst { $target } % tilbakebetalt innen den tiden, er casen godkjent; under { $least } % er den ikke.
case-budget = Budsjett: { $taken } av { $cases ->
    [one] { $cases } case
   *[other] { $cases } caser
} for { $spent } av { $budget } med en gevinst på { $benefit }.
case-budget-short = Det som går foran, koster alene { $short } mer enn det som finnes; annet er ikke valgt.
case-budget-unproven = Det kan finnes et bedre valg: det er for mange til å sammenligne alle.
case-repeats = `{ $title }` oppgir ingenting etter { $year }: beløpene for { $year } antas å gjenta seg.
case-repeats-within = `{ $title }` oppgir ingenting etter { $year }: beløpene for { $year } antas å gjenta seg; innenfor casens egne år betales { $share } tilbake.
case-left-out-lines = { $lines ->
    [one] { $lines } linje
   *[other] { $lines } linjer
} i `{ $title }` er ikke regnet med.
case-all-well = { $cases ->
    [one] { $cases } case
   *[other] { $cases } caser
}: ingenting mangler, og ingenting motsier seg selv
case-to-mend = { $cases ->
    [one] { $cases } case
   *[other] { $cases } caser
}: { $unreadable ->
    [one] { $unreadable } verdi
   *[other] { $unreadable } verdier
} kan ikke leses, { $contradictions ->
    [one] { $contradictions } motsigelse
   *[other] { $contradictions } motsigelser
}, { $missing } mangler
case-percent = { $how ->
    [at-least] minst { $share } %
    [at-most] høyst { $share } %
    [not-estimated] en andel som ikke er estimert,
   *[exact] { $share } %
}
case-scenarios = Gevinsten { $less } % mindre; utgiftene { $more } % større; besparelsene et år senere, men utgiftene som planlagt.
