### Headings and words of pages and tables.

level-error = error
level-warning = warning
level-note = note
per-year = { $amount }/year
once = { $amount } once
in-all = { $amount } in all
saves = saves { $amount }
may-cost = may cost { $amount }
worth = worth { $amount }
audit-title = Portfolio audit
audit-portfolio = the portfolio
audit-of = { $organisation } on { $day }: { $systems }, { $contracts }, { $licences }
count-systems = { $number ->
    [one] { $number } system
   *[other] { $number } systems
}
count-contracts = { $number ->
    [one] { $number } contract
   *[other] { $number } contracts
}
count-licences = { $number ->
    [one] { $number } licence
   *[other] { $number } licences
}
count-findings = { $number ->
    [one] { $number } finding
   *[other] { $number } findings
}
count-errors = { $number ->
    [one] { $number } error
   *[other] { $number } errors
}
count-warnings = { $number ->
    [one] { $number } warning
   *[other] { $number } warnings
}
count-notes = { $number ->
    [one] { $number } note
   *[other] { $number } notes
}
errors = errors
warnings = warnings
notes = notes
findings = findings
waived = waived
audit-counts = { $errors }, { $warnings }, { $notes }
audit-found = { $findings }: { $counts }
audit-found-nothing = no findings
audit-more = … and { $rest } more{ $worth }
audit-waived = { $waived } waived
audit-hidden = { $hidden } of other rules hidden
audit-switched-off = { $number ->
    [one] { $number } rule
   *[other] { $number } rules
} switched off by the policy ({ $rules })
audit-not-among = not among them: { $aside }
audit-savings = savings
audit-savings-once = savings once
audit-exposure = exposure
audit-besides = besides
audit-saving-both = { $once }/year with everything counted once; { $all }/year when findings are added up
audit-exposure-of = { $amount } in the coming year
audit-not-converted = { $amount } in { $what ->
    [saving] savings
   *[exposure] exposure
}; the policy's `[currency]` has no rate for { $currency }
audit-next-nothing = next: `portfolio check` shows what was read, `portfolio rules` what was looked for
audit-next-explain = next: `portfolio explain RULE` says why a rule matters and what it can be set to
audit-next-every = next: `portfolio explain { $rule }` says why it matters; `--full` shows every finding with its cells
audit-next-cells = next: `portfolio explain { $rule }` says why it matters; `--full` shows the cells behind each finding
audit-to-do = To do: { $fix }
audit-by = by { $day }
waived-until = until { $day }
waived-for-good = for good
item-amount = amount
item-act-by = act by
item-owner = owner
item-to-do = to do
item-also = also about
item-certainty = certainty
item-cell = cell
item-evidence = evidence
item-assumed = assumed
item-level = level
item-first-seen = first seen
item-fingerprint = fingerprint
level-by-rule = { $level }, limited by the rule
level-by-policy = { $level }, by { $file }, line { $line }
level-own-with-settings = { $level }, the rule's own; its settings by { $file }, line { $line }
level-own = { $level }, the rule's own
place-row = { $file }, row { $row }
place-sheet-row = { $file }, { $sheet }, row { $row }
column-about = About
column-finding = Finding
column-amount = Amount
column-act-by = Act by
column-owner = Owner
column-where = Where
no-findings-about-it = no findings about it
seen-since = seen since { $day }
system-field = { $field ->
    [modules] modules
    [replaced-by] replaced by
   *[read-from] read from
}
system-part = { $part ->
    [contracts] contracts
    [licences] licences
    [positions] positions of these products
   *[neighbours] neighbours
}
