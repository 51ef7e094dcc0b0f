### What was read of the files, what was left out, and what `portfolio check` shows of it.

## What a file is

file-pdf = a PDF
file-image = an image
file-text = a text document
file-database = a database
file-compressed = a compressed file
file-empty = empty
file-xml = an XML file
file-binary = a binary file
file-broken-zip = a broken zip archive or workbook
file-word = a Word document
file-presentation = a presentation
file-numbers = a Numbers document
file-zip = a zip archive
file-email = an e-mail
hint-export-table = save the table in it as CSV or XLSX if it is needed
hint-open-and-save = open it in the spreadsheet program and save it again
hint-export-numbers = export it as XLSX or CSV
hint-unpack = unpack it into the inventory
workbook-parts-contradict = its parts contradict each other
workbook-merged-overlap = its merged cells overlap
workbook-strings = it claims more strings than it can hold
workbook-cut = it is cut short
workbook-far = sheet `{ $sheet }` has more than { $most } million cells, gaps counted
workbook-heavy = the cells of sheet `{ $sheet }` and the sheets before it take more than { $most } MB
workbook-part = a part that is no sheet unpacks to more than { $most } MB
workbook-reaches = its cells reach over more than { $most } million cells, gaps counted
workbook-texts = its cells hold more than { $most } MB of text
workbook-sheets = more than { $most } sheets
workbook-parts = more than { $most } parts
workbook-unpacks = { $packed } MB on disk unpack to more than { $allowed } MB
workbook-repeats = equal values are repeated in more than { $most } million cells

## What was detected

note-encoding = { $encoding }, { $delimiter } between the values
note-utf8-bom = UTF-8 with a byte order mark
note-tabs = tabs
note-another-sign = another sign
note-encoded-twice = letters such as `Ã¸` show that the text was encoded twice before it was saved
note-undefined-bytes = some bytes mean nothing in Windows-1252: check æ, ø and å, and save the file as UTF-8
note-value-cut = line { $line }: a value is longer than { $most } characters and was cut
note-empty-lines = left out { $number ->
    [one] { $number } line without a value
   *[other] { $number } lines without a value
}
note-hidden = the sheet is hidden; it was read all the same
note-far-cells = cells beyond column { $most } were left out
note-units-row = left out { $number ->
    [one] { $number } row of units
   *[other] { $number } rows of units
} (row { $rows })
note-units-line = left out { $number ->
    [one] { $number } row of units
   *[other] { $number } rows of units
} (line { $rows })
note-headings-row = left out { $number ->
    [one] { $number } repeated row of headings
   *[other] { $number } repeated rows of headings
} (row { $rows })
note-headings-line = left out { $number ->
    [one] { $number } repeated row of headings
   *[other] { $number } repeated rows of headings
} (line { $rows })
note-sums-row = left out { $number ->
    [one] { $number } row of totals
   *[other] { $number } rows of totals
} (row { $rows })
note-sums-line = left out { $number ->
    [one] { $number } row of totals
   *[other] { $number } rows of totals
} (line { $rows })
note-notes-row = left out { $number ->
    [one] { $number } note
   *[other] { $number } notes
} (row { $rows })
note-notes-line = left out { $number ->
    [one] { $number } note
   *[other] { $number } notes
} (line { $rows })
note-sections-row = left out { $number ->
    [one] { $number } title of a section
   *[other] { $number } titles of sections
} (row { $rows })
note-sections-line = left out { $number ->
    [one] { $number } title of a section
   *[other] { $number } titles of sections
} (line { $rows })
note-empty-rows = left out { $number ->
    [one] { $number } empty row
   *[other] { $number } empty rows
}
note-wide-lines = { $number ->
    [one] { $number } line has
   *[other] { $number } lines have
} more values than headings, the first in line { $line }: is a text with the separator in it without quotation marks?
note-beside-table = several tables stand beside each other: this one in columns { $from } to { $to }
note-second-table-row = another table begins in row { $row } and is read by itself
note-second-table-line = another table begins in line { $row } and is read by itself
note-only-first-table-row = another table begins in row { $row } and is not read, because portfolio.toml describes the sheet; give it a sheet or file of its own
note-only-first-table-line = another table begins in line { $row } and is not read, because portfolio.toml describes the file; give it a file of its own
note-doubles = { $names } { $number ->
    [2] both
   *[other] all
} mean `{ $column }`: { $used } is used
note-beside = `{ $heading }` beside `{ $other }` is used as `{ $column }`
note-codes = `{ $heading }` holds codes, each once: it is used as `id`
note-ranges = `{ $heading }` gives ranges such as `50-99`, which are no counts: not used
note-recognised = recognised as { $form }, { $number ->
    [one] { $number } column
   *[other] { $number } columns
}, { $used } used
note-table-row = { $table } with headings in row { $row }, { $understood } of { $number ->
    [one] { $number } heading understood
   *[other] { $number } headings understood
}
note-table-line = { $table } with headings in line { $row }, { $understood } of { $number ->
    [one] { $number } heading understood
   *[other] { $number } headings understood
}
note-unknown = not understood and not used: { $names }
note-asked-twice = row { $row }: `{ $question }` is asked a second time; the first answer counts

## What was left out

left-own-output = looks like a result of this program
hint-own-output = write results outside the inventory
left-sideways = the table lies on its side: its headings stand below each other in the first column
hint-sideways = turn it in the spreadsheet program: copy it, and paste it with `Transpose`
left-prose = text, not a table
left-unknown = not understood: none of its headings is known
left-closest-row = not understood: closest is a table of { $table } with headings in row { $row }: understood { $understood }
left-closest-line = not understood: closest is a table of { $table } with headings in line { $row }: understood { $understood }
left-not-understood = not understood { $names }
hint-declare = if it is a table, add to portfolio.toml a `[[source]]` with { $source }, `table` and `columns`
left-json = a JSON file whose records are not known
left-json-keys = a JSON file whose records are not known: they have { $keys }
json-next-page = one page of several, as `{ $key }` says: nothing is fetched, so what the other pages hold is known only from their files
json-without = no record has { $keys }: what is not there is not judged
file-web-answer = a web page with the name of a JSON file
hint-web-answer = ask the interface again with the rights that it needs, and save its answer: this may be the page where one signs in
hint-json = known are the answers of KITOS (API v2) to `it-system-usages` (told by `systemContext` and `general`), `it-contracts` (`agreementPeriod` with `systemUsages`, `termination` or `procurement`), `it-interfaces` (`exposedBySystem`) and `it-systems` (`usingOrganizations`), of Microsoft Graph to `subscribedSkus` (`skuPartNumber`) and `users` (`userPrincipalName`), of Snipe-IT to `licenses` (`free_seats_count`), and releases in OCDS (`ocid`)

## The page of `portfolio check`

check-table = { $rows ->
    [one] { $table }, { $rows } row
   *[other] { $table }, { $rows } rows
}
check-as = `{ $heading }` as { $column }
check-columns = columns: { $columns }
check-no-table = no table of { $tables }: the rules about { $number ->
    [one] it
   *[other] them
} find nothing
check-all-understood = every value was understood
check-problems = { $number ->
    [one] { $number } problem
   *[other] { $number } problems
}
check-read = read { $what }
count-integrations = { $number ->
    [one] { $number } integration
   *[other] { $number } integrations
}
count-units = { $number ->
    [one] { $number } organisation unit
   *[other] { $number } organisation units
}
count-waivers = { $number ->
    [one] { $number } waiver
   *[other] { $number } waivers
}
check-rows = { $file }, rows { $first }–{ $last }
check-some-rows = { $file }, rows { $first }–{ $last } ({ $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
})
check-sheet = { $file }, sheet `{ $sheet }`
check-says = says `{ $value }`: { $why }
check-no-column = has no column for the { $column } of its { $table }: { $instead }
check-missing = without `{ $column }`, and left out
check-unknown = names `{ $value }`, which is not in the table of { $things }
check-ambiguous = names `{ $value }`, a name that { $several } { $things } go by
check-duplicate = the id `{ $id }` stands too; the fuller row counts
check-duplicate-in = the id `{ $id }` stands in { $also } too; the fuller row counts
check-things = { $table ->
    [systems] systems
    [contracts] contracts
    [licences] licences
    [usage] usage
    [integrations] integrations
    [requests] requests
    [organisation] organisation units
    [decisions] decisions
   *[waivers] waivers
}
list-or = { $first } or { $other }

## Files of business cases

case-read-row = { $place }: headings in row { $row }{ $unit }, { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
} with { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}
case-read-line = { $place }: headings in line { $row }{ $unit }, { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
} with { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}
case-amounts = , amounts × { $scale }
case-left-out = left out { $place }: no table of business cases

## Exports of other systems

note-without = without { $names }: { $show }
note-people = names of people are not read: { $names }; one is asked for in portfolio.toml: `[[source]]` with `path` and `{ $columns }`

## Exports without their columns

