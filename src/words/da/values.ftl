### What is said of cells that cannot be read.

## Cells that cannot be read, and what could be

unreadable-value-says = i `{ $heading }` står `{ $value }`: { $why }
unreadable-value-missing = `{ $heading }` er tom i en række i tabellen over { $table }; rækken er udeladt
unreadable-value-no-column = { $file } mangler kolonnen `{ $column }` for { $table }: { $instead }
unreadable-value-more = { $message } (og { $more ->
    [one] { $more } celle
   *[other] { $more } celler
} til)
unreadable-value-fix-readable = Skriv { $readable }, eller tøm cellen.
unreadable-value-fix-column = Tilføj kolonnen, eller skriv i portfolio.toml, hvilken af overskrifterne der betyder `{ $column }`.
unreadable-value-fix-missing = Udfyld cellen, eller slet rækken.
no-column-name-stands = navnet bruges i stedet
no-column-id-stands = id bruges i stedet
no-column-title-stands = titlen bruges i stedet
no-column-product-stands = produktet bruges i stedet
no-column-named-user = navngivne brugere antages
no-column-not-known = hvor meget der er købt, vides ikke
readable-date = en dato som 31.12.2026, med årstallet i fire cifre
readable-award = tildelingsdagen, fx 31.12.2026, eller ja eller nej
readable-amount = et beløb i cifre som 12.500,00
readable-whole = et helt tal i cifre
readable-period = en periode som 6 måneder eller 90 dage
readable-renewal = en periode som 12 måneder, eller ja eller nej
readable-options = hvor mange og hvor længe, fx 2 x 12 måneder
readable-period-end = måned, kvartal eller år
readable-status = planlagt, under anskaffelse, i drift, under udfasning eller udfaset
readable-criticality = lav, mellem, høj eller kritisk
readable-depends = modtager, afsender eller begge
readable-yes-no = ja eller nej
readable-price-per = år, måned eller engang
readable-implementation = ingen, lille, mellem eller stor
readable-metric = hvad der tælles, fx navngiven bruger, samtidige brugere, enhed, indbygger eller fast pris
readable-procedure = hvordan det blev købt, fx åbent udbud, miniudbud, direkte tildeling eller fællesudbud
readable-currency = en valuta med tre bogstaver som DKK
readable-decision = godkendt, godkendt med betingelser, afvist eller udsat
readable-met = dagen, den blev opfyldt, eller ja eller nej

## Why a cell cannot be read

unreadable-error = regnearket viser fejlen { $error }
unreadable-yes-no = hverken `ja` eller `nej`
unreadable-word = et ukendt ord; brug { $words }
unreadable-currency = ikke en valuta som `DKK`
unreadable-other-currency = i { $named }, men rækken er i { $currency }
unreadable-number = ikke et tal
unreadable-number-date = en dato, ikke et tal
unreadable-whole = ikke et helt tal
unreadable-below-zero = under nul
unreadable-too-large = tallet er for stort
unreadable-percentage = en procentdel, ikke et beløb
unreadable-range = et interval, ikke et tal
unreadable-with-tax = med moms: skriv beløbet uden
unreadable-two-currencies = to valutaer
unreadable-number-words = ord ved siden af tallet: skriv tallet alene
unreadable-number-signs = tegn ved siden af tallet: skriv tallet alene
unreadable-thousands = tusinder og decimaler kan ikke skelnes
unreadable-groups = cifrene er ikke delt i tusinder
unreadable-date = ikke en dato
unreadable-decision = ikke en beslutning: skriv `Acceptér`, `Følg op`, `Ikke en dublet` eller `Senere`
unreadable-date-form = ikke en dato: skriv 31-12-2026
unreadable-date-number = et tal, ikke en dato
unreadable-date-serial = ikke en dato: et dagsnummer gælder kun i en datokolonne i et regneark
unreadable-date-order = { $day_first } eller { $month_first }? skriv datoen sådan, eller giv kilden en `date-order`
unreadable-no-such-day = den dag findes ikke
unreadable-year = et år, ikke en dag: skriv 31-12-2026
unreadable-year-implausible = årstallet { $year } er ikke rimeligt
unreadable-month = en måned, ikke en dag: skriv 31-12-2026
unreadable-period = ikke en periode som `6 måneder`
unreadable-period-date = en dato, ikke en periode
unreadable-period-unit = et tal uden enhed: skriv `6 måneder`
unreadable-period-whole = ikke et helt antal måneder eller dage
unreadable-period-long = længere end hundrede år
unreadable-notice-end = løber til en udgang, men siger ikke af hvad
unreadable-options = ikke optioner som `2 x 12 måneder`
unreadable-options-long = siger hvor mange, men ikke hvor længe: skriv `2 x 12 måneder`
unreadable-options-differ = optioner af forskellig længde
