### What is said of cells that cannot be read.

## Cells that cannot be read, and what could be

unreadable-value-says = i `{ $heading }` står `{ $value }`: { $why }
unreadable-value-missing = `{ $heading }` er tom i en rad i tabellen over { $table }; raden er utelatt
unreadable-value-no-column = { $file } mangler kolonnen `{ $column }` for { $table }: { $instead }
unreadable-value-more = { $message } (og { $more ->
    [one] { $more } celle
   *[other] { $more } celler
} til)
unreadable-value-fix-readable = Skriv { $readable }, eller tøm cellen.
unreadable-value-fix-column = Legg til kolonnen, eller skriv i portfolio.toml hvilken av overskriftene som betyr `{ $column }`.
unreadable-value-fix-missing = Fyll ut cellen, eller slett raden.
no-column-name-stands = navnet brukes i stedet
no-column-id-stands = id brukes i stedet
no-column-title-stands = tittelen brukes i stedet
no-column-product-stands = produktet brukes i stedet
no-column-named-user = navngitte brukere antas
no-column-not-known = hvor mye som er kjøpt, er ukjent
readable-date = en dato som 31.12.2026, med årstallet i fire sifre
readable-award = tildelingsdagen, for eksempel 31.12.2026, eller ja eller nei
readable-amount = et beløp i sifre som 12 500,00
readable-whole = et helt tall i sifre
readable-period = en periode som 6 måneder eller 90 dager
readable-renewal = en periode som 12 måneder, eller ja eller nei
readable-options = hvor mange og hvor lenge, for eksempel 2 x 12 måneder
readable-period-end = måned, kvartal eller år
readable-status = planlagt, under anskaffelse, i drift, under utfasing eller utfaset
readable-criticality = lav, middels, høy eller kritisk
readable-depends = mottaker, avsender eller begge
readable-yes-no = ja eller nei
readable-price-per = år, måned eller engangs
readable-implementation = ingen, liten, middels eller stor
readable-metric = hva som telles, for eksempel navngitt bruker, samtidige brukere, enhet, innbygger eller fast pris
readable-procedure = hvordan det ble kjøpt, for eksempel åpen anbudskonkurranse, minikonkurranse, direkte anskaffelse eller innkjøpssamarbeid
readable-currency = en valuta med tre bokstaver som NOK
readable-decision = godkjent, godkjent med vilkår, avslått eller utsatt
readable-met = dagen det ble oppfylt, eller ja eller nei

## Why a cell cannot be read

unreadable-error = regnearket viser feilen { $error }
unreadable-yes-no = verken `ja` eller `nei`
unreadable-word = et ukjent ord; bruk { $words }
unreadable-currency = ikke en valuta som `NOK`
unreadable-other-currency = i { $named }, men raden er i { $currency }
unreadable-number = ikke et tall
unreadable-number-date = en dato, ikke et tall
unreadable-whole = ikke et helt tall
unreadable-below-zero = under null
unreadable-too-large = tallet er for stort
unreadable-percentage = en prosentandel, ikke et beløp
unreadable-range = et intervall, ikke et tall
unreadable-with-tax = med mva.: skriv beløpet uten
unreadable-two-currencies = to valutaer
unreadable-number-words = ord ved siden av tallet: skriv tallet alene
unreadable-number-signs = tegn ved siden av tallet: skriv tallet alene
unreadable-thousands = tusener og desimaler kan ikke skilles
unreadable-groups = sifrene er ikke delt i tusener
unreadable-date = ikke en dato
unreadable-decision = ikke en beslutning: skriv `Aksepter`, `Følg opp`, `Ikke et duplikat` eller `Senere`
unreadable-date-form = ikke en dato: skriv 31.12.2026
unreadable-date-number = et tall, ikke en dato
unreadable-date-serial = ikke en dato: et dagnummer gjelder bare i en datokolonne i et regneark
unreadable-date-order = { $day_first } eller { $month_first }? skriv datoen slik, eller gi kilden en `date-order`
unreadable-no-such-day = den dagen finnes ikke
unreadable-year = et år, ikke en dag: skriv 31.12.2026
unreadable-year-implausible = årstallet { $year } er ikke rimelig
unreadable-month = en måned, ikke en dag: skriv 31.12.2026
unreadable-period = ikke en periode som `6 måneder`
unreadable-period-date = en dato, ikke en periode
unreadable-period-unit = et tall uten enhet: skriv `6 måneder`
unreadable-period-whole = ikke et helt antall måneder eller dager
unreadable-period-long = lengre enn hundre år
unreadable-notice-end = løper til en utgang, men sier ikke av hva
unreadable-options = ikke opsjoner som `2 x 12 måneder`
unreadable-options-long = sier hvor mange, men ikke hvor lenge: skriv `2 x 12 måneder`
unreadable-options-differ = opsjoner av ulik lengde
