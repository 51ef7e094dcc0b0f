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
hint-merge-no-decisions = give the workbook that an earlier run made, with its columns `{ $key }` and `{ $decision }`
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
