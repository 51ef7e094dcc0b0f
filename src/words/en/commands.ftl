### What single commands say beside their tables.

## graph

graph-holds = { $systems ->
    [one] { $systems } system
   *[other] { $systems } systems
}, { $links ->
    [one] { $links } dependency
   *[other] { $links } dependencies
} between them
graph-hubs = hubs: most systems depend on these
graph-rings = rings: systems that depend on each other
graph-points = single points of failure between high and critical systems
graph-none = none
graph-more = … and { $more } more; `portfolio audit --rule { $rule }` lists them
graph-ring = { $systems }; to break it{ $fewest ->
    [yes] {""}
   *[no] {" "}(perhaps fewer would do)
}, free { $cuts }
graph-cut = { $from } from { $to }
graph-point = { $system }: without it, these lose each other: { $parts }
graph-integrations = { $number } integrations
graph-part-of = part of
graph-replaces = replaces

## impact

impact-steps = by { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}
impact-module = is a module of it
impact-replaces = comes in its place
impact-nothing = nothing in operation depends on it
impact-nothing-on = nothing in operation on { $day } depends on it
impact-depend = { $systems ->
    [one] { $systems } system depends on it
   *[other] { $systems } systems depend on it
}, { $direct } of them directly
impact-depend-on = { $systems ->
    [one] { $systems } system depends on it
   *[other] { $systems } systems depend on it
} on { $day }, { $direct } of them directly
impact-cost = with it, they cost { $yearly } a year and have { $users } users, counted system by system
impact-gone = gone by then themselves: { $names }
impact-data = { $names } comes in its place: its data must be taken over before
impact-title-gone = { $system }, gone on { $day }
impact-contracts = contracts that cover it

## record, history, diff

record-new = recorded snapshot { $number } of { $day }: { $holds }
record-same = nothing new: snapshot { $number } of { $day } holds the same { $holds }
record-holds = { $systems ->
    [one] { $systems } system
   *[other] { $systems } systems
}, { $contracts ->
    [one] { $contracts } contract
   *[other] { $contracts } contracts
}, { $licences ->
    [one] { $licences } licence
   *[other] { $licences } licences
}, { $findings ->
    [one] { $findings } finding
   *[other] { $findings } findings
}
history-new = new on { $day }: { $findings ->
    [one] { $findings } finding
   *[other] { $findings } findings
}
history-open = open since { $day }: { $findings ->
    [one] { $findings } finding
   *[other] { $findings } findings
}
history-full = `--full` shows every finding.
diff-between = In { $to }, against { $from }.
diff-nothing = Nothing is different in { $to }, against { $from }.
diff-of = { $what }: { $added } added, { $gone } gone, { $changed } changed

## sql

sql-cut = Only the first { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} are shown.
sql-none = No rows.

## explain, rules

explain-level = Level
explain-why = Why it matters
explain-fix = What to do
explain-amount = The amount is
explain-act-by = The day to act by is
explain-settings = Settings, in the policy under `[rules.{ $rule }]`
explain-section = It also goes by the settings under `[{ $section }]`
explain-example = Example: { $title }
explain-examples = Examples
explain-examples-english = `portfolio explain { $rule } --lang en` shows { $examples ->
    [one] an example
   *[other] { $examples } examples
}
explain-query = The query, in { $file }
explain-policy = policy
explain-nothing = On { $day } nothing is found.
explain-finds = On { $day } it finds
explain-level-by-policy = { $level }, by the policy, line { $line }; { $own } without it
explain-off = off, by the policy; { $own } without it
explain-off-at = off, by the policy, line { $line }; { $own } without it
explain-setting = setting
explain-default = default
explain-type = type
explain-meaning = meaning
explain-kind = { $kind ->
    [whole-number] whole number
    [number] number
    [flag] true or false
    [list] list
    [table] table
   *[text] text
}
explain-none = none
explain-check-why = why
explain-check-source = source
explain-check-weight = weight
explain-check-policy = policy
check-weight = { $weight ->
    [off] `off`: is not asked
    [informs] `informs`: is shown and counts for nothing
    [conditions] `conditions`: is a condition when it fails or its answer is missing
    [completes] `completes`: makes the case not ready while its answer is missing, and is a condition when it fails
   *[decides] `decides`: makes the case not ready when it fails or its answer is missing
}
check-weight-own = { $told } (own: `{ $own }`)
rules-group = { $group ->
    [duplicates] Duplicates and overlaps
    [licences] Licences
    [contracts] Tenders and contracts
    [one-in-one-out] One in, one out
    [dependencies] Dependencies
    [register] Responsibility and data
   *[own] Rules of one's own
}
rules-level-own = { $level } (own: { $own })
rules-level-off = off
rules-count-by = { $rules } rules; levels by the policy { $file }
rules-count-built-in = { $rules } rules; levels by the built-in policy
rules-next = next: `portfolio explain RULE` explains one of them

## export, map

error-folder-to-terminal = a folder of tables does not go to the terminal
hint-folder-to-terminal = name a new folder with `--output`, or one workbook that ends in `.xlsx`
error-sheet-unmade = the sheet cannot be made: { $why }
hint-sheet-unmade = use another format: `--format csv` has no limit of rows
error-kitos-no-contract = there is no contract, and contracts are all that KITOS takes in
hint-add-contracts = put the contracts into the folder: `portfolio init` makes a spreadsheet for them
error-ocds-no-contract = there is no contract, and the standard has no package without releases
error-inside-inventory = the result would lie in the inventory that it is made from, and be read as a part of it
hint-inside-inventory = name a place outside the inventory
error-folder-unwritable = the folder cannot be written: { $why }; nothing was
hint-folder-unwritable = name a folder that you may write to
said-wrote-tables = wrote { $folder } with { $tables ->
    [one] { $tables } table
   *[other] { $tables } tables
}; `portfolio audit` reads it as it reads the inventory
error-file-for-folder = a file is there, and the tables need a folder
error-folder-of-others = the folder is there and holds { $names }, which no export wrote
hint-new-folder = name a new folder, or the one of an earlier export
said-reading = reading { $file }
error-map-recognised = the file is recognised as { $form }: it is read as it is and needs no mapping
error-map-outside = the file does not lie in the inventory, so its manifest cannot name it
hint-map-recognised = `portfolio check` shows what is read from it; what a column of your own in it means goes into portfolio.toml, under `[[source]]` with `path` and `columns`
hint-map-outside = copy it into { $folder } first
said-map-wrote = wrote { $manifest }: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} of { $file } are read
hint-manifest-toml-edit = mend it first
error-sources-inline = the sources stand in a list in one line, to which nothing can be added
hint-sources-inline = write each of them as a section that begins with the line `[[source]]`

## decisions, review

error-decisions-lost = the workbook holds decisions that the inventory does not have
hint-decisions-lost = `portfolio decisions import { $file } { $inventory }` takes them over; or name another file
error-import-running = decisions are being taken over into this inventory by another import
hint-import-running = let it end, or stop it, and try again
error-decisions-other-table = there is a `{ $file }` already, which is another table
hint-decisions-other-table = give it another name: this one is for the decisions that are imported
error-memo-unmade = the memo cannot be made: { $why }
hint-memo-unmade = ask for another format, such as `--format markdown`
error-page-unmade = the page cannot be made: { $why }
error-request-folder = `{ $file }` is a folder, not a request
hint-request-folder = name the inventory with `--inventory { $file }`, and a request before it
error-request-same-id = several requests have the id `{ $id }`
hint-request-same-id = give each its own, or leave one out
error-request-ambiguous = several requests go by `{ $name }`: { $ids }
hint-request-ambiguous = name one of them by its id
error-no-requests = there is no request to review: the inventory has no table of requests
hint-no-requests = name a file, or make a form with `portfolio init --request`
error-unknown-request = there is no file and no request `{ $name }`
hint-unknown-request-file = name a file; the inventory has no table of requests
hint-unknown-request-ids = the inventory has { $ids }

## Below a table on the screen

sheet-more = … and { $rest } more
sql-holds = { $kind ->
    [amount] amount
    [day] day
    [flag] 1 or 0
    [list] list, `; ` between
    [whole] whole number
   *[text] text
}
diff-snapshot = snapshot { $number } of { $day }
