### The report as a page.

## The page

report-title = Porteføljerapport
report-as-of = Pr.
report-skip = Gå til indholdet
report-contents = Indhold
report-planning-aid = Et hjælpemiddel til planlægning, ikke juridisk rådgivning.
report-made-by = Rapporten er lavet med
report-legend = Signaturforklaring
report-to-do = Gør:
report-act-by = handl senest
report-total = I alt
report-everybody = Hele organisationen

## Headings of the sections

report-section-figures = Overblik
report-section-agenda = Det næste at gøre
report-section-balance = Én ind, én ud
report-section-calendar = Udbudskalender
report-section-licences = Licenser
report-section-overlaps = Systemer, der løser samme opgave
report-section-findings = Alle fund
report-section-graph = Afhængigheder mellem systemer
report-section-sources = Datagrundlag
report-section-rules = Reglerne

## Columns

report-column-day = Dato
report-column-in-operation = Systemer i drift
report-column-new = Nye
report-column-gone = Løst
report-column-department = Afdeling
report-column-contract = Kontrakt
report-column-state = Status
report-column-start-by = Start senest
report-column-ends = Udløber
report-column-time = Tidslinje
report-column-product = Produkt
report-column-act-by = Senest
report-column-proposal = Forslag
report-column-system = System
report-column-users = Brugere
report-column-cost = Årlig udgift
report-column-needed-by = Afhængige systemer
report-column-exit = Kan forlades fra
report-column-task = Opgave
report-column-level = Niveau
report-column-rule = Regel
report-column-owner = Ansvarlig
report-column-finding = Fund
report-column-amount = Beløb
report-column-reason = Begrundelse
report-column-until = Til
report-column-file = Fil
report-column-sheet = Ark
report-column-holds = Indhold
report-column-rows = Rækker

## Overview

report-lead-portfolio = Der er { $systems } i drift, som koster { $cost } om året, så vidt udgifterne kendes.
report-lead-nothing = Der er ingen fund: alt, der kan bedømmes, er i orden.
report-lead-findings = Gennemgangen viser { $findings }, { $errors ->
    [one] heraf { $errors } alvorlig fejl.
   *[other] heraf { $errors } alvorlige fejl.
}
report-lead-saving = Gennemgangen viser { $findings }, { $errors ->
    [one] heraf { $errors } alvorlig fejl.
   *[other] heraf { $errors } alvorlige fejl.
} Hvis der handles på dem alle, kan der spares { $saving } om året.
report-lead-due = { $now ->
    [one] { $now } frist er nået eller overskredet
   *[other] { $now } frister er nået eller overskredet
}, og { $near ->
    [0] ingen flere falder inden for { $days } dage
    [one] { $near } mere falder inden for { $days } dage
   *[other] { $near } mere falder inden for { $days } dage
}; den næste er { $next }.
report-lead-due-now = { $now ->
    [one] { $now } frist er nået eller overskredet.
   *[other] { $now } frister er nået eller overskredet.
}
report-findings = Fund
report-saving = Kan spares om året
report-saving-detail = Alt talt én gang, når der handles på alle fund
report-exposure = Risiko det kommende år
report-exposure-detail = Kan komme til at skulle betales, hvis ingen handler
report-due = Frister
report-due-detail = { $now } nået eller overskredet, { $near } inden for { $days } dage
report-tenders-to-act-on = Udbud at handle på nu
report-tenders-detail = { $late } for sent, { $option } hvor en option skal bruges, { $start } at starte nu
report-cost = Årlig udgift
report-cost-detail = { $systems } i drift
report-line = Fra { $from } den { $first } til { $to } den { $last }
report-since = { $by } siden { $day }
report-unchanged = uændret
report-trend = Udviklingen i tal
report-trend-caption = Nøgletal pr. øjebliksbillede, det nyeste øverst
report-no-trend = Der er endnu ingen historik. `portfolio record` gemmer et øjebliksbillede, så den næste rapport kan vise udviklingen.

## What to do next

report-agenda-by-day = Efter dato
report-agenda-by-amount = Efter kroner
report-agenda-more = { $rest } mere blandt alle fund
report-agenda-nothing-due = Ingen fund har en frist.
report-agenda-nothing-to-save = Ingen fund viser, at der kan spares kroner, eller at der er en regning på vej.
report-when-now = Nu
report-when-soon = Inden for 30 dage
report-when-near = Inden for 90 dage
report-when-later = Senere

## One in, one out

report-balance-intro = Når et nyt system kommer ind, skal et andet ud. Tabellen viser, hvad der er kommet og gået i hver afdeling, og hvad der er på vej.
report-balance-caption = Systemer, der kommer og går, efter afdeling
report-balance-back = Siden
report-balance-ahead = Frem til
report-balance-came = Kom
report-balance-went = Gik
report-balance-coming = På vej ind
report-balance-going = På vej ud
report-balance-net = Netto
report-balance-drawn = Ud | ind
report-balance-mandated = Lovpligtige ind
report-balance-counted = Moduler tælles ikke. Systemer, som loven kræver, tælles for sig og er ikke med i nettotallet.
report-balance-still = { $departments ->
    [one] I { $departments } anden afdeling kommer og går intet.
   *[other] I { $departments } andre afdelinger kommer og går intet.
}
report-balance-left-out = Her vises { $shown } af { $all } afdelinger. `portfolio balance` viser alle.

## Tender calendar

report-calendar-intro = Hver kontrakt regnes tilbage fra sit udløb: hvornår arbejdet senest skal begynde, og hvilke trin loven giver en mindste frist. De mest presserende står først.
report-calendar-caption = Kontrakter, der skal handles på, eller hvis udbud skal starte senest
report-calendar-nothing = Ingen kontrakt skal handles på i denne tid.
report-calendar-left-out = Her vises de { $shown } mest presserende af { $all } kontrakter. `portfolio tenders` viser alle.
report-steps = Trin og datoer
report-step = { $name }: { $from } til { $to }
report-step-past = passeret
report-mark = { $name }: { $day }
report-legal = mindst { $days }, { $law }
report-plan-of = Plan for
report-bar-prepare = Forberedelse
report-bar-legal = Trin med lovbestemt frist
report-bar-tender = Øvrige trin i udbuddet
report-bar-build = Implementering og overgang
report-bar-runs = Kontrakten løber
report-mark-notice = Sidste dag for opsigelse
report-mark-option = Sidste dag for option
report-mark-today = I dag

## Licences

report-licences-intro = Behovet er de aktive brugere og en buffer, dog mindst det, kontrakten kræver. Søjlen viser, hvad der er købt, mod hvad der bruges; stregen er behovet.
report-licences-caption = Licenser, hvor der er købt for mange eller for få, de dyreste først
report-licences-nothing = Ingen steder er der købt for mange eller for få.
report-licences-surplus = Betalt om året for det, der ikke er brug for:
report-licences-shortfall = Det, der mangler, koster:
report-licences-left-out = Her vises { $shown } af { $all }. `portfolio licences` viser alle.
report-licences-even = { $even } andre er der hverken for mange eller for få af, eller ingen har målt dem ({ $unmeasured }). `portfolio licences` viser dem.
report-licence-drawn = Købt mod brug
report-licence-entitled = Købt
report-licence-active = I brug
report-licence-needed = Behov
report-licence-balance = For mange eller for få
report-licence-worth = Kroner
report-licence-short = { $number } for få
report-licence-surplus = { $number } for mange
report-licence-ended = Retten er udløbet eller ikke begyndt
report-licence-bar = Købt { $entitled }, behov { $needed }: { $balance }

## Overlaps

report-overlaps-intro = To eller flere systemer i drift løser samme opgave for de samme mennesker. Hvem der skal blive, er et forslag: tallene står ved siden af.
report-overlaps-saving = { $systems } kan undværes, når kontrakterne kan forlades; det sparer { $saving } om året.
report-overlaps-nothing = Ingen to systemer i drift løser samme opgave for de samme mennesker.
report-overlaps-left-out = Her vises de { $shown } grupper, der sparer mest, af { $all }. `portfolio overlaps` viser alle.
report-overlap-keep = Behold
report-overlap-saves = sparer om året
report-overlap-caption = Systemer, der løser
report-matrix = Opgaver og systemer
report-matrix-intro = Hver opgave, som mere end ét system løser, mod de systemer, der løser den.
report-matrix-left-out = Her vises { $shown } af { $all } opgaver. `portfolio overlaps --tasks` viser alle.
report-part-keep = Foreslås beholdt
report-part-let-go = Foreslås udfaset
report-part-demanded = Bliver, fordi loven kræver det
report-part-apart = Har andre brugere eller er del af samme produkt

## Findings

report-findings-intro = Hvert fund siger, hvad der er galt, hvad det er værd, hvornår der skal handles, og hvem der ejer det. Fold det ud for at se de celler, det kommer fra.
report-findings-caption = Fund, de alvorligste først
report-findings-nothing = Ingen fund.
report-findings-left-out = Her vises { $shown } af { $all } fund: de { $most } vigtigste af hver regel. `portfolio audit --full` viser alle, og `--format csv` skriver dem til Excel.
report-filter = Afgræns fund
report-search = Søg
report-every-level = Alle niveauer
report-every-rule = Alle regler
report-every-owner = Alle ansvarlige
report-every-department = Alle afdelinger
report-group-by = Saml efter
report-group-by-nothing = Ikke samlet
report-group-none = Ingen angivet
report-reset = Nulstil
report-shown = Viser { $shown } af { $all } fund
report-sorted-up = stigende
report-sorted-down = faldende
report-behind = Celler og belæg
report-cell = { $at }, kolonne `{ $column }`: { $value }
report-cell-empty = { $at }, kolonne `{ $column }`
report-lines-more = … og { $rest } mere
report-waived = Accepterede fund
report-waived-caption = Fund, som nogen har accepteret, med en grund og til en dag
report-waived-left-out = { $rest } accepterede fund vises ikke her. `portfolio audit --full` viser alle.

## Dependencies

report-graph-intro = Vælg et system for at se, hvad det har brug for, og hvad der rammes, hvis det ikke virker.
report-graph-systems = Systemer:
report-graph-dependencies = Afhængigheder:
report-graph-search = Find et system
report-graph-depth = Trin ud
report-graph-hits = { $hits } fundne systemer
report-graph-more = … og { $rest } mere
report-graph-title = Omkring { $system }
report-graph-breaks = Systemer i drift, der rammes, hvis { $system } ikke virker: { $direct } direkte, { $all } i alt.
report-graph-needs = Systemer, som { $system } selv har brug for: { $direct } direkte, { $all } i alt.
report-graph-alone = Ingen afhængigheder er registreret.
report-graph-left = det har brug for
report-graph-right = har brug for det
report-graph-table = Systemerne på tegningen
report-graph-role = Forhold
report-graph-role-itself = Det valgte system
report-graph-role-needs = Har det valgte brug for
report-graph-role-needed = Har brug for det valgte
report-graph-steps = Trin
report-graph-through = Gennem
report-graph-running = I drift
report-graph-in-operation = Ja
report-graph-not-in-operation = Nej
report-graph-list = Alle systemer med deres afhængigheder
report-graph-list-caption = Systemer og deres naboer, de mest brugte først
report-graph-column-needs = Har brug for
report-graph-column-needed-by = Bruges af
report-graph-stops = Rammes i alt
report-graph-nothing = Porteføljen har ingen snitflader.
report-graph-rows-left-out = Her vises { $shown } af { $all } systemer. `portfolio graph` viser alle.
report-graph-data-left-out = Tegningen kender de { $shown } mest forbundne af { $all } systemer. `portfolio graph --around` tegner omkring hvert system.

## Sources

report-sources-intro = Rapporten bygger på disse tabeller. Hvert fund peger på de celler, det kommer fra.
report-sources-caption = Læste tabeller
report-sources-problems = { $problems ->
    [one] { $problems } værdi kunne ikke læses. `portfolio check` viser den.
   *[other] { $problems } værdier kunne ikke læses. `portfolio check` viser dem.
}
report-sources-skipped = { $files ->
    [one] { $files } fil eller ark blev sprunget over. `portfolio check` siger hvorfor.
   *[other] { $files } filer eller ark blev sprunget over. `portfolio check` siger hvorfor.
}
report-table-systems = Systemer
report-table-contracts = Kontrakter
report-table-licences = Licenser
report-table-usage = Forbrug
report-table-integrations = Snitflader
report-table-organisation = Organisation
report-table-requests = Ønsker
report-table-decisions = Afgørelser
report-table-waivers = Undtagelser

## Rules

report-rules-intro = Hver regel svarer på ét spørgsmål. `portfolio explain` viser dens indstillinger og eksempler.
report-rule-findings = Fund:
report-rule-off = slået fra
report-rule-why = Hvorfor:
report-rules-duplicates = Dubletter og overlap
report-rules-licences = Licenser
report-rules-contracts = Udbud og kontrakter
report-rules-one-in-one-out = Én ind, én ud
report-rules-dependencies = Afhængigheder
report-rules-register = Ansvar og data
report-rules-own = Egne regler
report-portfolio = Porteføljen
