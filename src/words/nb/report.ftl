### The report as a page.

## The page

report-title = Porteføljerapport
report-as-of = Per
report-skip = Gå til innholdet
report-contents = Innhold
report-planning-aid = Et hjelpemiddel til planlegging, ikke juridisk rådgivning.
report-made-by = Rapporten er laget med
report-legend = Tegnforklaring
report-to-do = Gjør:
report-act-by = handle senest
report-total = I alt
report-everybody = Hele organisasjonen

## Headings of the sections

report-section-figures = Oversikt
report-section-agenda = Det neste å gjøre
report-section-balance = Én inn, én ut
report-section-calendar = Anskaffelseskalender
report-section-licences = Lisenser
report-section-overlaps = Systemer som løser samme oppgave
report-section-findings = Alle funn
report-section-graph = Avhengigheter mellom systemer
report-section-sources = Datagrunnlag
report-section-rules = Reglene

## Columns

report-column-day = Dato
report-column-in-operation = Systemer i drift
report-column-new = Nye
report-column-gone = Løst
report-column-department = Avdeling
report-column-contract = Avtale
report-column-state = Status
report-column-start-by = Start senest
report-column-ends = Utløper
report-column-time = Tidslinje
report-column-product = Produkt
report-column-act-by = Senest
report-column-proposal = Forslag
report-column-system = System
report-column-users = Brukere
report-column-cost = Årlig kostnad
report-column-needed-by = Avhengige systemer
report-column-exit = Kan forlates fra
report-column-task = Oppgave
report-column-level = Nivå
report-column-rule = Regel
report-column-owner = Ansvarlig
report-column-finding = Funn
report-column-amount = Beløp
report-column-reason = Begrunnelse
report-column-until = Til
report-column-file = Fil
report-column-sheet = Ark
report-column-holds = Innhold
report-column-rows = Rader

## Overview

report-lead-portfolio = Det er { $systems } i drift, som koster { $cost } per år, så langt kostnadene er kjent.
report-lead-nothing = Det er ingen funn: alt som kan bedømmes, er i orden.
report-lead-findings = Gjennomgangen viser { $findings }, { $errors ->
    [one] av dem { $errors } alvorlig feil.
   *[other] av dem { $errors } alvorlige feil.
}
report-lead-saving = Gjennomgangen viser { $findings }, { $errors ->
    [one] av dem { $errors } alvorlig feil.
   *[other] av dem { $errors } alvorlige feil.
} Hvis alle følges opp, kan det spares { $saving } per år.
report-lead-due = { $now ->
    [one] { $now } frist er nådd eller passert
   *[other] { $now } frister er nådd eller passert
}, og { $near ->
    [0] ingen flere faller innen { $days } dager
    [one] { $near } til faller innen { $days } dager
   *[other] { $near } til faller innen { $days } dager
}; den neste er { $next }.
report-lead-due-now = { $now ->
    [one] { $now } frist er nådd eller passert.
   *[other] { $now } frister er nådd eller passert.
}
report-findings = Funn
report-saving = Kan spares per år
report-saving-detail = Alt telt én gang, når alle funn følges opp
report-exposure = Risiko det kommende året
report-exposure-detail = Kan måtte betales hvis ingen handler
report-due = Frister
report-due-detail = { $now } nådd eller passert, { $near } innen { $days } dager
report-tenders-to-act-on = Anskaffelser som haster
report-tenders-detail = { $late } for sent, { $option } der en opsjon må brukes, { $start } å starte nå
report-cost = Årlig kostnad
report-cost-detail = { $systems } i drift
report-line = Fra { $from } den { $first } til { $to } den { $last }
report-since = { $by } siden { $day }
report-unchanged = uendret
report-trend = Utviklingen i tall
report-trend-caption = Nøkkeltall per øyeblikksbilde, det nyeste øverst
report-no-trend = Det finnes ingen historikk ennå. `portfolio record` lagrer et øyeblikksbilde, så neste rapport kan vise utviklingen.

## What to do next

report-agenda-by-day = Etter dato
report-agenda-by-amount = Etter kroner
report-agenda-more = { $rest } til blant alle funn
report-agenda-nothing-due = Ingen funn har en frist.
report-agenda-nothing-to-save = Ingen funn viser at det er kroner å spare, eller at det er en regning på vei.
report-when-now = Nå
report-when-soon = Innen 30 dager
report-when-near = Innen 90 dager
report-when-later = Senere

## One in, one out

report-balance-intro = Når et nytt system kommer inn, skal et annet ut. Tabellen viser hva som har kommet og gått i hver avdeling, og hva som er på vei.
report-balance-caption = Systemer som kommer og går, etter avdeling
report-balance-back = Siden
report-balance-ahead = Frem til
report-balance-came = Kom
report-balance-went = Gikk
report-balance-coming = På vei inn
report-balance-going = På vei ut
report-balance-net = Netto
report-balance-drawn = Ut | inn
report-balance-mandated = Lovpålagte inn
report-balance-counted = Moduler telles ikke. Systemer som loven krever, telles for seg og er ikke med i nettotallet.
report-balance-still = { $departments ->
    [one] I { $departments } annen avdeling kommer og går ingenting.
   *[other] I { $departments } andre avdelinger kommer og går ingenting.
}
report-balance-left-out = Her vises { $shown } av { $all } avdelinger. `portfolio balance` viser alle.

## Tender calendar

report-calendar-intro = Hver avtale regnes tilbake fra utløpet: når arbeidet senest må begynne, og hvilke steg loven gir en minste frist. De mest presserende står først.
report-calendar-caption = Avtaler som må handles på, eller der anskaffelsen må starte senest
report-calendar-nothing = Ingen avtale må handles på i denne tiden.
report-calendar-left-out = Her vises de { $shown } mest presserende av { $all } avtaler. `portfolio tenders` viser alle.
report-steps = Steg og datoer
report-step = { $name }: { $from } til { $to }
report-step-past = passert
report-mark = { $name }: { $day }
report-legal = minst { $days }, { $law }
report-plan-of = Plan for
report-bar-prepare = Forberedelse
report-bar-legal = Steg med lovbestemt frist
report-bar-tender = Øvrige steg i anskaffelsen
report-bar-build = Implementering og overgang
report-bar-runs = Avtalen løper
report-mark-notice = Siste dag for oppsigelse
report-mark-option = Siste dag for opsjon
report-mark-today = I dag

## Licences

report-licences-intro = Behovet er de aktive brukerne og en buffer, men minst det avtalen krever. Søylen viser hva som er kjøpt, mot hva som brukes; streken er behovet.
report-licences-caption = Lisenser der det er kjøpt for mange eller for få, de dyreste først
report-licences-nothing = Ingen steder er det kjøpt for mange eller for få.
report-licences-surplus = Betalt per år for det som ikke trengs:
report-licences-shortfall = Det som mangler, koster:
report-licences-left-out = Her vises { $shown } av { $all }. `portfolio licences` viser alle.
report-licences-even = { $even } andre er det verken for mange eller for få av, eller ingen har målt dem ({ $unmeasured }). `portfolio licences` viser dem.
report-licence-drawn = Kjøpt mot bruk
report-licence-entitled = Kjøpt
report-licence-active = I bruk
report-licence-needed = Behov
report-licence-balance = For mange eller for få
report-licence-worth = Kroner
report-licence-short = { $number } for få
report-licence-surplus = { $number } for mange
report-licence-ended = Retten er utløpt eller ikke begynt
report-licence-bar = Kjøpt { $entitled }, behov { $needed }: { $balance }

## Overlaps

report-overlaps-intro = To eller flere systemer i drift løser samme oppgave for de samme menneskene. Hvem som skal bli, er et forslag: tallene står ved siden av.
report-overlaps-saving = { $systems } kan unnværes når avtalene kan forlates; det sparer { $saving } per år.
report-overlaps-nothing = Ingen to systemer i drift løser samme oppgave for de samme menneskene.
report-overlaps-left-out = Her vises de { $shown } gruppene som sparer mest, av { $all }. `portfolio overlaps` viser alle.
report-overlap-keep = Behold
report-overlap-saves = sparer per år
report-overlap-caption = Systemer som løser
report-matrix = Oppgaver og systemer
report-matrix-intro = Hver oppgave som mer enn ett system løser, mot systemene som løser den.
report-matrix-left-out = Her vises { $shown } av { $all } oppgaver. `portfolio overlaps --tasks` viser alle.
report-part-keep = Foreslås beholdt
report-part-let-go = Foreslås faset ut
report-part-demanded = Blir, fordi loven krever det
report-part-apart = Har andre brukere eller er del av samme produkt

## Findings

report-findings-intro = Hvert funn sier hva som er galt, hva det er verdt, når man må handle, og hvem som eier det. Åpne det for å se cellene det kommer fra.
report-findings-caption = Funn, de alvorligste først
report-findings-nothing = Ingen funn.
report-findings-left-out = Her vises { $shown } av { $all } funn: de { $most } viktigste av hver regel. `portfolio audit --full` viser alle, og `--format csv` skriver dem til Excel.
report-filter = Avgrens funn
report-search = Søk
report-every-level = Alle nivåer
report-every-rule = Alle regler
report-every-owner = Alle ansvarlige
report-every-department = Alle avdelinger
report-group-by = Samle etter
report-group-by-nothing = Ikke samlet
report-group-none = Ingen oppgitt
report-reset = Nullstill
report-shown = Viser { $shown } av { $all } funn
report-sorted-up = stigende
report-sorted-down = synkende
report-behind = Celler og belegg
report-cell = { $at }, kolonne `{ $column }`: { $value }
report-cell-empty = { $at }, kolonne `{ $column }`
report-lines-more = … og { $rest } til
report-waived = Aksepterte funn
report-waived-caption = Funn som noen har akseptert, med en grunn og til en dag
report-waived-left-out = { $rest } aksepterte funn vises ikke her. `portfolio audit --full` viser alle.

## Dependencies

report-graph-intro = Velg et system for å se hva det trenger, og hva som rammes hvis det ikke virker.
report-graph-systems = Systemer:
report-graph-dependencies = Avhengigheter:
report-graph-search = Finn et system
report-graph-depth = Steg ut
report-graph-hits = { $hits } systemer funnet
report-graph-more = … og { $rest } til
report-graph-title = Rundt { $system }
report-graph-breaks = Systemer i drift som rammes hvis { $system } ikke virker: { $direct } direkte, { $all } i alt.
report-graph-needs = Systemer som { $system } selv trenger: { $direct } direkte, { $all } i alt.
report-graph-alone = Ingen avhengigheter er registrert.
report-graph-left = det trenger
report-graph-right = trenger det
report-graph-table = Systemene på tegningen
report-graph-role = Forhold
report-graph-role-itself = Det valgte systemet
report-graph-role-needs = Trengs av det valgte
report-graph-role-needed = Trenger det valgte
report-graph-steps = Steg
report-graph-through = Gjennom
report-graph-running = I drift
report-graph-in-operation = Ja
report-graph-not-in-operation = Nei
report-graph-list = Alle systemer med avhengighetene sine
report-graph-list-caption = Systemer og naboene deres, de mest brukte først
report-graph-column-needs = Trenger
report-graph-column-needed-by = Trengs av
report-graph-stops = Rammes i alt
report-graph-nothing = Registeret har ingen integrasjoner.
report-graph-rows-left-out = Her vises { $shown } av { $all } systemer. `portfolio graph` viser alle.
report-graph-data-left-out = Tegningen kjenner de { $shown } mest forbundne av { $all } systemer. `portfolio graph --around` tegner rundt hvert system.

## Sources

report-sources-intro = Rapporten bygger på disse tabellene. Hvert funn peker på cellene det kommer fra.
report-sources-caption = Leste tabeller
report-sources-problems = { $problems ->
    [one] { $problems } verdi kunne ikke leses. `portfolio check` viser den.
   *[other] { $problems } verdier kunne ikke leses. `portfolio check` viser dem.
}
report-sources-skipped = { $files ->
    [one] { $files } fil eller ark ble hoppet over. `portfolio check` sier hvorfor.
   *[other] { $files } filer eller ark ble hoppet over. `portfolio check` sier hvorfor.
}
report-table-systems = Systemer
report-table-contracts = Avtaler
report-table-licences = Lisenser
report-table-usage = Bruk
report-table-integrations = Integrasjoner
report-table-organisation = Organisasjon
report-table-requests = Behov
report-table-decisions = Avgjørelser
report-table-waivers = Unntak

## Rules

report-rules-intro = Hver regel svarer på ett spørsmål. `portfolio explain` viser innstillingene og eksempler.
report-rule-findings = Funn:
report-rule-off = slått av
report-rule-why = Hvorfor:
report-rules-duplicates = Dubletter og overlapp
report-rules-licences = Lisenser
report-rules-contracts = Anskaffelser og avtaler
report-rules-one-in-one-out = Én inn, én ut
report-rules-dependencies = Avhengigheter
report-rules-register = Ansvar og data
report-rules-own = Egne regler
report-portfolio = Porteføljen
