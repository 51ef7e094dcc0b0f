### Forslaget til hva et ukjent regneark inneholder.

map-title = { $place }: { $table }, { $sure }, { $count ->
    [one] { $count } rad
   *[other] { $count } rader
}
map-headings-in = { $title }, overskrifter i rad { $row }
map-headings-none = { $title }, ingen overskrifter: kolonner nevnes ved bokstaven sin
map-sure = sikkert
map-likely = sannsynlig
map-guess = en gjetning
map-unknown = ukjent
map-because-declared = det står i portfolio.toml
map-because-heading = overskriften er kjent
map-because-like = overskriften ligner “{ $heading }”
map-because-word = ordet “{ $word }”
map-because-days = datoer
map-because-earlier = den tidligste datoen
map-because-later = den seneste datoen
map-because-larger = det største antallet
map-because-smaller = det minste antallet
map-because-amounts = beløp
map-because-counts = hele tall
map-because-yes-no = ja og nei
map-because-words = ord for `{ $column }`
map-because-periods = perioder
map-because-options = opsjoner
map-because-refers = finnes i porteføljen som { $table }
map-because-companies = firmanavn
map-because-register-numbers = organisasjonsnumre
map-because-cpv = CPV-koder
map-because-currencies = valutaer
map-because-task-codes = oppgavekoder
map-because-roles = roller
map-because-prose = setninger
map-because-codes = koder, hver bare én gang
map-because-names = ulike navn
map-note-doubled = { $headings } står to ganger: bare den mest utfylte brukes. Gi hver sin egen overskrift.
map-note-second-table = En annen tabell begynner i rad { $row } og er ikke med i forslaget. Gi den sitt eget ark eller sin egen fil.
map-note-no-headings = Ingen rad ligner overskrifter, så bare verdiene taler: se etter en ekstra gang.
map-note-guesses = Det som bare er en gjetning, skrives ikke. Skriv det selv i portfolio.toml der det er riktig.
map-note-incomplete = Forslaget kan ikke godtas: ingenting er sannsynligvis { $columns }. Angi det i portfolio.toml, og kjør igjen.
map-none = ingenting her ligner en tabell
map-question = Skrive dette i portfolio.toml? [j/N]
map-hint = `--accept` skriver det i portfolio.toml
map-nothing-new = alt dette står allerede i portfolio.toml
