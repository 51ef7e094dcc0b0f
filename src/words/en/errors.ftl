### What stops a command, where, and what to do about it; and what is said beside a result.

said-error = error
said-warning = warning
said-hint = hint

## Places

place-in-sheet = sheet `{ $sheet }`, row { $row }
place-in-line = line { $line }
place-of-sheet = { $file }, sheet `{ $sheet }`, row { $row }
place-cell = { $at }, column `{ $column }`

## Anything

place-line = { $file }, line { $line }
did-you-mean = did you mean `{ $meant }`?
did-you-mean-one = did you mean { $names }?
it-has = it has { $names }
it-knows = it knows { $names }
use-one-of = use one of { $names }
io-not-found = no such file or directory
io-denied = permission denied
io-is-folder = is a directory
io-full = no space left on device
name-one-by-id = name one of them by its id
name-readable = name a file that you may read
name-there = name a file that is there
name-there-and-readable = name a file that is there and that you may read
save-as-utf8 = save the file as UTF-8
save-as-utf8-toml = save it as UTF-8, as every TOML file is
day-to-come = name a day to come, or an earlier day of the run with `--as-of`
day-before-run = { $day } lies before { $today }, the day of the run

## The command line

error-workbook = the workbook cannot be made: { $why }
hint-workbook = use `--format csv`, or fewer contracts
hint-workbook-csv = use `--format csv`
error-result-is-file = the result is a file, which a terminal cannot show
hint-name-output = name the file with `--output`
error-internal = the program went wrong; this is a fault in it, not in your files
hint-report = please report the lines above, with the version from `portfolio --version`
error-result-unwritable = the result cannot be written: { $why }
hint-result-unwritable = write it to a file with `--output`
error-overwrite = the result would overwrite a file that it was made from
hint-overwrite = name another file, best outside the inventory
error-unwritable = the file cannot be written: { $why }
hint-unwritable = name a file in a folder that exists and that you may write to
said-wrote = wrote { $file }
error-ending = there is no format for files that end in `.{ $ending }`
hint-ending = end the name in one of { $endings }, or name the format with `--format`
error-several-systems = several systems go by `{ $wanted }`: { $names }
error-no-system = there is no system `{ $wanted }`
hint-no-system = `portfolio check` shows which systems tables were read
error-no-rule = there is no rule `{ $name }`
hint-no-rule = `portfolio rules` lists them
error-no-command = there is no command `{ $name }`
hint-no-command = `portfolio --help` lists the commands
error-no-unit = there is no unit `{ $wanted }` in the organisation table
hint-no-unit = name a unit as the organisation table has it
error-page = the page cannot be made: { $why }
error-no-history-here = there is no history to look into
hint-no-history-here = name two inventory folders, or begin a history with `portfolio record`
error-level-format = levelled tenders are not written in this format
hint-level-format = use `table`, `json`, `csv`, `markdown` or `xlsx`; without `--level` the calendar has the others
doing-levelling = levelling the tenders
doing-planning = planning the tenders
doing-judging = judging the portfolio
doing-reading = reading { $folder }
error-budget-currencies = amounts in { $first } and in { $other } have no budget in common
hint-budget-currencies = give a budget and cases of one currency
error-public-format = there is no public edition in this format: it holds what the organisation keeps to itself
hint-public-format = use `csv`, `xlsx`, `markdown` or `ocds`
error-public-owners = the public edition names no owners, so it cannot be grouped by them
hint-public-owners = group by `quarter`, `department` or `supplier`
error-no-publisher = releases need a publisher, and nobody is named
hint-no-publisher = write `organisation = "…"` into `portfolio.toml` in the inventory
error-no-tender = there is no tender to plan, and the standard has no package without releases
hint-no-tender = `portfolio tenders` shows the state of every contract
error-spreadsheet = a spreadsheet cannot be made: { $why }
error-form = the form cannot be made: { $why }
said-kept = kept { $file }
said-made = made { $file }
next-inventory = next: fill in the spreadsheets, then `portfolio check { $folder }` and `portfolio audit { $folder }`
next-request = next: fill it in, then `portfolio review { $file }`
error-exists = { $number ->
    [one] a file is there
   *[other] files are there
} already; nothing was made
hint-exists = name another folder, or move them away
error-not-made = it cannot be made: { $why }; nothing was
hint-not-made = name a folder that you may write to
error-query-unreadable = the query cannot be read: { $why }
hint-query-unreadable = name a file that is there, or type the query between double quotes
error-renewal-past = the day of renewal, { $day }, is before { $today }, the day of the run
hint-renewal-past = name a day to come, or look from an earlier day with `--as-of`
error-merge-mixed = one of them is a file and another a folder
hint-merge-mixed = name folders of inventories, or files with lists, not both
error-merge-lists = decisions are about the systems of inventories, not about lists
hint-merge-lists = leave `--decisions` out, or name folders of inventories
error-merge-twice = one inventory is named twice
hint-merge-twice = name the folders of two organisations
error-merge-no-decisions = the file has no sheet with keys and decisions
hint-merge-no-decisions = { $lacks ->
    [decision] give the column with the decisions its heading back: `Decision`
    [key] without the column `Key (leave as it is)` nobody knows what a row is about: enter the decisions in the workbook as it was written
   *[both] give the workbook that an earlier run made, with its columns `Key (leave as it is)` and `Decision`
}
error-no-history = there is no history yet
hint-no-history = `portfolio record` begins one; `--history` names another file
said-history-passed-over = { $why }; it is passed over
said-history-remembers = the history { $file } remembers
said-read = read { $file }: table { $table }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
said-read-sheet = read { $file }, sheet `{ $sheet }`: table { $table }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
said-left-out = left out { $file }
said-no-rows = the tables have headings and no rows: there is nothing to judge yet
said-not-understood = { $number ->
    [one] { $number } value
   *[other] { $number } values
} not understood; `portfolio check` lists them
said-sql-rule = the rule `{ $rule }` in SQL judges
said-suites = the suites of { $file } count
said-no-policy = no policy file: the built-in policy judges
said-empty-rules = `--rules { $folder }` holds no `policy.toml`, no `suites.toml` and no `custom`: the built-in policy judges
said-policy = the policy { $file } judges
error-no-folder = there is no such folder
hint-no-rules-folder = name the folder that holds `policy.toml`, or leave `--rules` out
error-policy-file = { $what ->
    [suites] the file of suites
    [rule] the rule
   *[policy] the policy
} cannot be read: { $why }
hint-policy-file = name a file that is there, or { $what ->
    [policy] leave `--policy` out
   *[other] take it away
}

## Folders, files and tables

error-no-inventory = there is no folder `{ $folder }`
error-inventory-is-file = `{ $folder }` is a file, not a folder
error-inventory-unreadable = `{ $folder }` cannot be read: { $why }
hint-inventory = name the folder that holds the tables (CSV, XLSX, XLS, XLSB or ODS) as the first argument
hint-check-rights = check who may read the folder
error-folder-unreadable = the folder cannot be read: { $why }
hint-check-who = check who may read it
error-too-deep = folders lie more than { $most } deep
error-too-many-files = more than { $most } files
error-inventory-large = its files are larger than { $most } MB together
error-inventory-values = the files hold more than { $most } million values together
error-file-memory = the tables of the file would take about { $memory } MB of memory, and the limit is { $most } MB
error-read-memory = the cells take more than { $most } MB of memory
error-not-understood = more than { $most } cells and rows cannot be understood
hint-not-understood = most of them stand in the column `{ $column }`: say in portfolio.toml what the columns are, or move the file out of the inventory
left-working-list = a workbook to decide in, which is no table: `portfolio decisions import` or `portfolio merge --decisions` reads it
hint-only-tables = name the folder that holds the tables, and nothing else
error-file-unreadable = the file cannot be read: { $why }
hint-file-rights = check who may read it, or close it where it is open
hint-file-whole = check that the file is whole and not open elsewhere
error-file-large = the file is larger than { $most } MB
hint-split = split it, or move it out of the inventory
hint-split-file = split the file, or move it out of the inventory
error-long-record = a row is longer than { $most } MB, from line { $line }
hint-long-record = look for a quotation mark that is never closed, or save as a workbook
error-quotation = a quotation mark that opens in line { $line } is not closed in the { $lines } lines that follow
hint-quotation = close it, or double it where it is part of the text
error-many-values = more than { $values } million values or { $lines } million lines
error-locked = the workbook is password-protected
hint-locked = save a copy without the password in the inventory
error-workbook-refused = the workbook is refused: { $what }
hint-workbook-refused = delete what lies outside the table, or copy the table into a new workbook
error-workbook-broken = the workbook cannot be read: { $why }
hint-workbook-broken = open it in the spreadsheet program and save it again as XLSX
hint-save-as-xlsx = open it in the spreadsheet program and save it as XLSX
error-web-page = the file is a web page with the name of a spreadsheet
error-old-xml = the file is in Excel's XML format of 2003
error-no-table-file = the file is no table
hint-workbook-or-text = name a workbook or a text file
hint-table-file = name a file in CSV, TSV, XLSX, XLS, XLSB or ODS
error-list-columns = the list has no columns for ids and names
hint-list-columns = head them { $names }
error-named-as-table = the file has the name of a table and is { $what }
error-no-sheet = `{ $file }` has no sheet `{ $sheet }`
hint-leave-sheet-out = leave `sheet` out: the file has none
error-not-as-declared = no sheet of `{ $file }` is as declared
hint-not-as-declared = name the `sheet`, and its `header-row` when the headings are not in the first rows
error-no-table = the inventory holds no table
hint-looked-for = looked for CSV, TSV, XLSX, XLS, XLSB and ODS files with headings of { $tables }
hint-found-no-file = found no file: put the tables there, or name another folder
hint-found = found { $what }
hint-found-none = found { $names }, none of which is a table
skipped-file = { $file }: { $why }
skipped-sheet = { $file }, sheet `{ $sheet }`: { $why }
skipped-hint = { $left }; { $hint }
error-empty-heading-row = row { $row } of { $place } is empty, but should have the headings
error-empty-heading-line = line { $row } of { $place } is empty, but should have the headings
hint-heading-row = write the number of the row that has them, counted from 1
error-no-heading = { $place } has no heading `{ $heading }`
hint-heading = write the heading as the file has it
lacks-column = no column means { $columns }
error-incomplete = the table of { $table } cannot be used: { $lacks }
hint-incomplete = rename the column to `{ $wanted }`, or say in portfolio.toml which it is: `[[source]]` with { $source }
place-headings-row = { $place }, row { $row }: { $headings }
place-headings-line = { $place }, line { $row }: { $headings }

## The manifest

error-manifest-toml = the manifest is not valid TOML: { $why }
hint-manifest-toml = mend the line: a setting is `name = "text"`, a source begins with `[[source]]`
error-manifest-utf8 = the manifest is not UTF-8
error-no-currency = `{ $text }` is not a currency
hint-currency = use three letters, such as `DKK`
error-source-list = `source` is not a list
hint-source-list = begin each source with the line `[[source]]`
error-source-section = a source is not a section
hint-source-section = begin it with the line `[[source]]`
error-columns-table = `columns` is not a table
hint-columns-table = write `columns = {"{"} "Your heading" = "name" {"}"}`
error-source-path = a source without `path`
hint-source-path = name the file, relative to the inventory folder
error-source-file = there is no file `{ $file }` in the inventory
hint-source-file = name a file relative to the inventory folder, with its subfolder and extension
error-no-column = no table has a column `{ $column }`
error-no-column-in = the table `{ $table }` does not have a column `{ $column }`
error-not-text = `{ $key }` is not text
hint-not-text = write it in quotation marks
error-not-whole = `{ $key }` is not a whole number
hint-not-whole = write digits only, without quotation marks
error-cannot-be = `{ $key }` cannot be `{ $text }`
error-manifest-key = the manifest has no key `{ $key }`
error-source-key = a source has no key `{ $key }`

## The policy

error-policy-toml = the policy is not valid TOML: { $why }
hint-policy-toml = mend the line: a section is `[name]`, a setting `name = 1` or `name = "text"`, each on a line of its own
error-no-section = `{ $name }` is not a section
hint-no-section = write the settings below a heading such as `[licences]`
error-unknown-section = unknown section `[{ $name }]`
hint-write-rule = write `[rules.{ $rule }]`
hint-policy-holds = remove it; a policy holds { $names }
policy-unknown-rule = { $place }: unknown rule `{ $rule }`
policy-unknown-rule-meant = { $place }: unknown rule `{ $rule }`; did you mean `{ $meant }`?
hint-currency-iso = use the three letters of ISO 4217, such as `NOK`
error-rate = a rate is a number above zero
hint-rate = write it as text to keep it exact: `NOK = "0.66"`
error-no-setting = { $owner } has no setting `{ $name }`
error-rule-level = the level of `{ $rule }` is not one
hint-rule-level = use `error`, `warning`, `note` or `off`
hint-means = it means: { $meaning }
hint-means-default = it means: { $meaning } The default is `{ $name } = { $default }`.

## The history

error-no-snapshots-file = the file is no history of `portfolio`; it was left as it is
hint-other-history = name another file with `--history`
error-newer-history = the history was written by a newer version of `portfolio`; it was left as it is
hint-newer-history = use that version, or name another file with `--history`
error-history-unreadable = the history cannot be read: { $why }
hint-history-unreadable = name a file that you may read with `--history`
error-history-half = a recording was stopped half way, and what it wrote cannot be taken back
hint-history-half = run `portfolio history` as somebody who may write to the folder, once
error-history-busy = somebody else is writing to the history
hint-try-again = try again in a moment
error-history-full = there is no room left for the history; it is as it was
hint-history-full = make room, and try again
error-history-unwritable = the history cannot be written
hint-history-unwritable = name a file in a folder that exists and that you may write to with `--history`
error-history-drive = the history cannot be read or written: { $why }; it is as it was
hint-history-drive = see that the drive is there and has room, and try again
error-history-damaged = the history is damaged
hint-history-copy = put back a copy of the file, or name another with `--history`
error-history-silent = the history does not answer: { $why }
error-history-organisation = the history is that of { $theirs }, and the inventory that of { $ours }
error-no-snapshot = there is no snapshot `{ $name }`
hint-no-snapshot = name one by number or day, from { $from } (number { $first }) to { $to } (number { $last }); `portfolio history` lists them
hint-empty-history = the history is empty: `portfolio record` makes the first one
error-history-not-begun = the history cannot be begun

## Requests, cases and suites

error-case-toml = the file is not valid TOML: { $why }
hint-case-toml = mend the line: a case begins with `[[case]]`, a line of it with `[[case.line]]`, and text is in quotes
error-case-folder = a folder is no business case
hint-case-folder = name the files themselves: TOML files, workbooks or text files
error-no-file = there is no such file
hint-no-file = name a TOML file, a workbook or a text file
error-empty-file = the file is empty
hint-empty-case = name the file that holds the business cases
error-file-utf8 = the file is not UTF-8
error-no-case = the file holds no business case
hint-no-case = begin one with `[[case]]`
error-no-case-table = the file holds no table of business cases
hint-no-case-table = looked for a heading row with `Projekt` or `Case`, `Type` (investering, drift, gevinst) and years such as `2027`
error-request-unreadable = the request cannot be read: { $why }
error-request-utf8 = the request is not UTF-8
error-request-locked = the form is password-protected
hint-request-locked = save a copy without the password
error-request-kind = the file is neither TOML nor a spreadsheet
hint-request-kind = write the request as TOML, or in the form that `portfolio init --request` makes
error-no-request = the file holds no request: no questions of the form, and no table of requests
hint-no-request = `portfolio init --request` makes a form to fill in
error-request-toml = the request is not valid TOML: { $why }
hint-request-toml = mend the line: an answer is `key = "text"`, a number, a date such as 2027-01-31, or a list in `[ ]`
hint-empty-request = `portfolio init --request request.toml` writes one with every question
error-no-decimal = `{ $key }` is no decimal number
hint-no-decimal = write it with the digits 0 to 9
error-request-key = a request has no `{ $name }`
error-suites = the suites cannot be read: { $why }
hint-suites = write each suite as `[[suite]]`, with `product = "name"` and `includes = ["part", "part"]` below it
error-suite-name = a suite has no name
error-suite-itself = `{ $product }` is part of itself
hint-suite-itself = leave it out of its own parts
error-suite-empty = `{ $product }` includes nothing
hint-suite-empty = name its parts, or delete the suite
error-suite-twice = `{ $product }` stands in line { $line } already
hint-suite-twice = write the parts of a suite in one place
error-suite-ring = `{ $product }` is part of itself, by way of one of its parts
hint-suite-ring = a suite includes smaller ones only
error-bought-often = `{ $licence }` is bought several times, by { $names }
hint-bought-often = name the licence that changes by its id
error-no-licence = there is no licence `{ $licence }`
hint-no-licence = name it by the id or the product in the licences table

## Rules and questions in SQL

error-rule-exists = there is a rule `{ $rule }` already
hint-rule-exists = choose another id; to change that rule, use `[rules]` in the policy
error-rule-taken = the id `{ $rule }` is taken
hint-rule-taken = { $file } has it; choose another
error-rule-finds = `{ $rule }` finds more than { $most } things
hint-rule-finds = narrow the query with `where`
error-rule-memory = the findings of `{ $rule }` and of the rules before it take more than { $most } MB
error-rule-row = row { $row } of `{ $rule }`: { $why }
hint-rule-row = mend the query; `portfolio sql` shows what it gives
error-header-unknown = a header has no `{ $key }`
error-header-twice = `{ $key }` is there twice
hint-header-twice = keep one of them
error-header-lacks = the header has no `{ $key }`
hint-header-lacks = write `-- { $key }: …` above the query; a header has { $names }
error-header-id = `{ $id }` cannot be the id of a rule
hint-header-id = use small letters a to z and hyphens, such as `supplier-dominates`
error-header-level = the level `{ $level }` is not one
hint-header-level = use `error`, `warning` or `note`; the policy can change it, and switch the rule off
error-header-subject = the rows do not say what they are about
hint-header-subject = select `kind` and `id`, or the id of it as `system`, `contract`, `licence` or `unit`
error-header-column = the query has no column `{ $name }`
error-query-reads = a query can only read, and gives rows
hint-query-reads = begin it with `select` or `with`
error-query-long = the query takes too long
error-query-memory = the query needs too much memory
error-query-text = a text of the query is too long
error-query-only-reads = a query can only read
error-query-several = the query cannot be run: there is more than one statement
error-query = the query cannot be run: { $why }
error-sql-tables = the tables cannot be made: { $why }
error-sql-history = the history cannot be asked: { $why }

## What to do about a query

hint-sql-lists = `portfolio sql` lists the tables and their columns
hint-sql-quotes = write a text in single quotes
hint-sql-narrow = join tables by ids, and leave out rows with `where`
hint-sql-select = begin it with `select` or `with`; it reaches the tables that `portfolio sql` lists, and nothing else
hint-sql-one = keep one `select`, and leave out what follows its `;`
hint-sql-mend = mend the query; `portfolio sql` lists the tables and their columns
error-request-outside = `{ $name }` stands outside the requests
hint-request-outside = write it below `[[request]]`
error-request-section = `request` is not a section
hint-request-section = begin each request with the line `[[request]]`
hint-request-key = a request has { $names }
error-question-text = a question is text
hint-question-text = write it between quotation marks
error-check-setting = `{ $id }` has no setting `{ $name }`
hint-check-setting = a check has `weight` and `question`
error-weight = the weight of `{ $check }` is not one
hint-weight = use { $names }
error-row-value = { $column ->
    [act_by] `{ $text }` in `{ $column }` is not a day such as `2026-11-21`
    [basis] `{ $text }` in `{ $column }` is not `per-year`, `once` or `contract`
    [meaning] `{ $text }` in `{ $column }` is not `saving`, `exposure` or `value`
   *[other] `{ $text }` in `{ $column }` is not a currency
}
error-row-about = it does not say what it is about
error-row-amount = the amount is not a number
error-row-kind = `{ $kind }` is no kind
error-row-kind-meant = `{ $kind }` is no kind; did you mean `{ $meant }`?
error-row-unknown = { $kind ->
    [contract] there is no contract `{ $id }`
    [licence] there is no licence `{ $id }`
    [system] there is no system `{ $id }`
   *[unit] there is no unit `{ $id }`
}
io-no-folder = it is not a folder
io-read-only = the drive can only be read
io-name = there can be no file of that name
io-exists = there is something of that name already
io-open-elsewhere = another program has it open
io-ring-of-links = a link that leads back to itself
io-large = it is larger than { $most } MB
io-too-large = the system lets no file grow so large
io-no-text = it is not text in UTF-8
toml-fault = { $kind ->
    [missing] missing field `{ $name }`
   *[other] { $message }
}
sql-fault = { $kind ->
    [table] no such table: { $name }
   *[other] { $message }
}
