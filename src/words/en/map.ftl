### The proposal of what an unknown spreadsheet holds.

map-title = { $place }: { $table }, { $sure }, { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
map-headings-in = { $title }, headings in row { $row }
map-headings-none = { $title }, no headings: columns go by their letters
map-sure = sure
map-likely = likely
map-guess = a guess
map-unknown = not known
map-because-declared = portfolio.toml says so
map-because-heading = the heading is known
map-because-like = the heading is like “{ $heading }”
map-because-word = the word “{ $word }”
map-because-days = days
map-because-earlier = the earlier day
map-because-later = the later day
map-because-larger = the larger count
map-because-smaller = the smaller count
map-because-amounts = amounts
map-because-counts = whole numbers
map-because-yes-no = yes and no
map-because-words = words of `{ $column }`
map-because-periods = periods
map-because-options = options to extend
map-because-refers = found among the { $table } of the inventory
map-because-companies = names of companies
map-because-register-numbers = numbers of the business register
map-because-cpv = CPV codes
map-because-currencies = currencies
map-because-task-codes = codes of tasks
map-because-roles = roles
map-because-prose = sentences
map-because-codes = codes, each once
map-because-names = different names
map-note-doubled = { $headings } stand twice: only the fuller one is used. Give each a heading of its own.
map-note-second-table = Another table begins in row { $row }: it is not proposed. Give it a sheet or file of its own.
map-note-no-headings = No row reads as headings, so only the values speak: look twice.
map-note-guesses = What is only a guess is not written. Write it into portfolio.toml where it is right.
map-note-incomplete = This cannot be accepted: nothing is likely to be { $columns }. Name it in portfolio.toml, and run this again.
map-none = nothing here looks like a table
map-question = Write this into portfolio.toml? [y/N]
map-hint = `--accept` writes it into portfolio.toml
map-nothing-new = portfolio.toml says all of this already
