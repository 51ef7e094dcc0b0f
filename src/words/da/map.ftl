### Forslaget til, hvad et ukendt regneark indeholder.

map-title = { $place }: { $table }, { $sure }, { $count ->
    [one] { $count } række
   *[other] { $count } rækker
}
map-headings-in = { $title }, overskrifter i række { $row }
map-headings-none = { $title }, ingen overskrifter: kolonner nævnes ved deres bogstav
map-sure = sikkert
map-likely = sandsynligt
map-guess = et gæt
map-unknown = ukendt
map-because-declared = det står i portfolio.toml
map-because-heading = overskriften er kendt
map-because-like = overskriften ligner “{ $heading }”
map-because-word = ordet “{ $word }”
map-because-days = datoer
map-because-earlier = den tidligste dato
map-because-later = den seneste dato
map-because-larger = det største antal
map-because-smaller = det mindste antal
map-because-amounts = beløb
map-because-counts = hele tal
map-because-yes-no = ja og nej
map-because-words = ord for `{ $column }`
map-because-periods = perioder
map-because-options = optioner
map-because-refers = findes i porteføljen som { $table }
map-because-companies = firmanavne
map-because-register-numbers = CVR- eller organisationsnumre
map-because-cpv = CPV-koder
map-because-currencies = valutaer
map-because-task-codes = opgavekoder
map-because-roles = roller
map-because-prose = sætninger
map-because-codes = koder, hver kun én gang
map-because-names = forskellige navne
map-note-doubled = { $headings } står to gange: kun den mest udfyldte bruges. Giv hver sin egen overskrift.
map-note-second-table = En anden tabel begynder i række { $row } og er ikke med i forslaget. Giv den sit eget ark eller sin egen fil.
map-note-no-headings = Ingen række ligner overskrifter, så kun værdierne taler: se efter en ekstra gang.
map-note-guesses = Det, der kun er et gæt, skrives ikke. Skriv det selv i portfolio.toml, hvor det er rigtigt.
map-note-incomplete = Forslaget kan ikke accepteres: intet er sandsynligvis { $columns }. Angiv det i portfolio.toml, og kør igen.
map-none = intet her ligner en tabel
map-question = Skriv det i portfolio.toml? [j/N]
map-hint = `--accept` skriver det i portfolio.toml
map-nothing-new = alt dette står allerede i portfolio.toml
