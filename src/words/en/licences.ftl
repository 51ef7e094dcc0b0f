### What is said of licences: bought, assigned, used and needed.

## Bought, assigned, used and needed

over-licensed-message = { $entitled } bought, { $needed } needed: { $surplus } too many
over-licensed-message-minimum = { $entitled } bought, { $needed } needed to reach the contractual minimum: { $surplus } too many
over-licensed-need = { $active } in use and { $buffer } % more make { $needed }
licences-minimum = the contractual minimum is { $minimum }
over-licensed-fix-back = { SENTENCE($back) }
over-licensed-fix-idle = { SENTENCE($back) } Take back { $idle ->
    [one] an idle assignment
   *[other] { $idle } idle assignments
} before that.
over-licensed-bound = { $count } of `{ $licence }` can be saved from { $from }, { $saved } a year; until then they cost { $bound }
under-licensed-message = { $required } { $how ->
    [at-once] in use at the same time
   *[assigned] assigned
}, { $entitled } bought: { $shortfall } short
under-licensed-message-begins = { $required } { $how ->
    [at-once] in use at the same time
   *[assigned] assigned
}, and the right begins on { $day }: { $shortfall } short
under-licensed-fix-begins = Agree with the supplier on the days before the right begins.
under-licensed-fix-at-once = Buy { $shortfall } more, or agree on who works when: so many were in use at the same time.
under-licensed-fix-unmeasured = Find out how many of them are active, take back the idle ones, and buy what is missing of { $shortfall }.
under-licensed-fix-none-idle = Buy { $shortfall } more, or take back as many: none of them is idle.
under-licensed-fix-enough-idle = Take back { $shortfall } of the { $idle } idle assignments; then nothing has to be bought.
under-licensed-fix-too-few-idle = Take back the { $idle } idle assignments first, and buy { $missing } more.
idle-assignment-message = { $assigned } assigned, { $active } active: { $idle } idle
idle-assignment-fix-by = Take back the { $idle ->
    [one] idle assignment
   *[other] { $idle } idle assignments
}, and decide before { $day } how many to renew.
idle-assignment-fix-no-day = Take back the { $idle ->
    [one] idle assignment
   *[other] { $idle } idle assignments
}, and give to the next who needs one.
licence-unmeasured-no-figure = no figure of its use
licence-unmeasured-old = last measured on { $day }, { $days } days ago
licence-unmeasured-no-active = { $assigned } assigned, and no figure of active use
licence-unmeasured-day-unreadable = the day of its measurement cannot be read
licence-unmeasured-fix-correct-by = Correct the day of the measurement in good time before { $day }, when it can be changed.
licence-unmeasured-fix-correct = Correct the day of the measurement.
licence-unmeasured-fix-measure-by = Get a figure of active use of `{ $product }` from the login system or the supplier in good time before { $day }, when it can be changed.
licence-unmeasured-fix-measure = Get a figure of active use of `{ $product }` from the login system or the supplier.
paid-twice-in-suite-message = bought for { $count } who hold it already in `{ $suite }`
paid-twice-in-suite-message-exact = bought for { $count ->
    [one] 1 person who holds
   *[other] { $count } people who hold
} it already in `{ $suite }`, counted by the lists of users
paid-twice-in-suite-part = `{ $product }` is part of `{ $suite }` by { $place }
paid-twice-in-suite-fix-by = Move them to the part of `{ $suite }`, and hand back { $count } of `{ $product }` by { $day }.
paid-twice-in-suite-fix-no-day = Move them to the part of `{ $suite }`, and hand back { $count } of `{ $product }`.
suite-line = { $file }, line { $line }
metric-drift-message = paid for { $entitled } { $people ->
    [pupils] pupils
    [employees] employees
   *[inhabitants] inhabitants
}, { $there }: { $difference } { $difference_is ->
    [many] too many
   *[few] too few
}
metric-drift-there = there are { $count }
metric-drift-there-in = there are { $count } in `{ $unit }`
metric-drift-own = { $count } { $people ->
    [pupils] pupils
    [employees] employees
   *[inhabitants] inhabitants
} are { $origin }
metric-drift-fix-by = Have the contract brought from { $entitled } to { $count } { $people ->
    [pupils] pupils
    [employees] employees
   *[inhabitants] inhabitants
} by { $day }.
metric-drift-fix-no-day = Have the contract brought from { $entitled } to { $count } { $people ->
    [pupils] pupils
    [employees] employees
   *[inhabitants] inhabitants
}.
licences-figure-of = the figure of `{ $name }`
licences-figure-sum-below = the sum of the units below `{ $name }`
licences-figure-sum = the sum of the organisation's units
licences-figure-of-profile = the figure in `portfolio.toml`
entitlement-expired-message = the right ended on { $day }, and { $assigned } are assigned
entitlement-expired-message-in-use = the right ended on { $day }, and it is still in use
entitlement-expired-fix-product = Renew `{ $product }` for those who need it, or take back the assignments and stop its use.
usage-above-headcount-message = { $measured } measured in { $there }, where there are { $people }
whole-organisation = the whole organisation
mixed-currencies-message = priced in { $currency }, and `{ $product }` otherwise in { $otherwise }
mixed-currencies-fix-currency = Give { $currency } a rate under `[currency]` in the policy, or correct the currency of the contract.

## What is handed back, and how

hand-back-count-of = { $count } of `{ $licence }`
hand-back-then = { $first }; then { $then }
hand-back-paid-once = buy no more, and leave { $of } out when the product is next paid for
hand-back-when-ends = hand back { $of } by { $day }, when `{ $name }` ends
hand-back-by-notice = hand back { $of } by { $day }, the last day for notice of `{ $contract }`
hand-back-before-end = give notice of { $of } now; `{ $contract }` can then be left on { $exit }, and ends by itself on { $end }
hand-back-now = give notice of { $of } now; `{ $contract }` can then be left on { $day }
hand-back-some-day = give notice of { $of }; `{ $contract }` has no set day for it
hand-back-find-contract = find the contract, which the entitlement does not name, and hand back { $of }

## What is assumed

licences-assumed-several-metrics = a measurement names the product, which is bought by several metrics, and is not counted
licences-assumed-still-to-come = a measurement of a day that is still to come is not counted
licences-assumed-as-many-assigned = as many assigned as active, where only active use is given
licences-assumed-peaks = the peaks of the units are added, though they may fall on different days
licences-assumed-unreadable = the `{ $column }` of `{ $licence }` cannot be read
licences-assumed-metric = no metric given: named users assumed
licences-assumed-price-per = no period of the price given: a year assumed
licences-assumed-unknown-active = of { $unknown } who hold it nobody knows when they were active: they count as active
licences-assumed-measured-today = no day of measurement given: taken as of today
licences-assumed-table-counts = the usage table counts, and not what { $tool } says of it
licences-assumed-tool-counts = what { $tool } says of its use counts, and not the usage table
licences-assumed-dearest-first = the prices differ: the dearest are counted first
licences-assumed-first-left-first = the prices differ: what can be left first is counted first
licences-assumed-highest = the prices differ: the highest counts
licences-assumed-converted = prices in { $currency } are converted at the policy's rate
licences-assumed-unpriced = { $unpriced } of them have no price in { $currency } and are left out of the amount
licences-assumed-once = { $once } of them are paid once and left out of the yearly amount
licences-assumed-others = who { $others } more with `{ $product }` are is not known: they are left out
licences-assumed-same-people = the users are not known: those in { $unit } are taken to be the same people
licences-assumed-among = the users are not known: those in { $one } are taken to be among those in { $other }

## The page of licences: what to do

licences-advice-renew = renew the right
licences-advice-renew-begins = agree with the supplier on the days before the right begins on { $day }
licences-advice-renew-ended = renew the right, which ended on { $day }, or stop the use
licences-advice-measure-no-figure = measure first: there is no figure of its use
licences-advice-measure-old = measure first: the last figure is of { $day }
licences-advice-measure-no-active = measure first: only what is assigned is known
licences-advice-measure-day-unreadable = measure first: the day of the figure cannot be read
licences-advice-reclaim = reclaim { $count } idle of { $assigned } assigned
licences-advice-buy = buy { $count } now (true-up)
licences-advice-use-suite = let { $count } use their part of `{ $suite }`, and hand these back
licences-advice-downgrade = downgrade { $count } to `{ $suite }`: no more use { $parts }
licences-advice-correct = have the contract brought from { $from } to { $to } { $people ->
    [pupils] pupils
    [employees] employees
   *[inhabitants] inhabitants
}
licences-advice-keep = keep
licences-saves-from = saves { $amount } from { $day }
licences-saves-bound = { $saves }; bound until then: { $bound }
licences-costs = costs { $amount }
licences-to-do = to do
licences-more = … and { $rest } more
licences-more-groups = … and { $left } more { $by ->
    [contract] contracts
    [unit] units
    [supplier] suppliers
   *[product] products
}
licences-how-to-read-renewal = buy: what is needed by the newest figures, buffer included, less what runs on past the day; from and to: the same at the lowest and highest use measured

## The page of licences: what it comes to

licences-total = total
licences-not-said = not said in the tables
not-known = not known
licences-what-if = what if
licences-nothing-changes = nothing changes
licences-change = { $product }: { $changes }
licences-changed = { $figure ->
    [entitled] entitled
    [assigned] assigned
    [active] active
    [needed] needed
    [surplus] surplus
    [shortfall] shortfall
   *[surplus-per-year] surplus a year
} { $one } → { $other }
licences-summary = { $organisation } on { $day }: { $rows ->
    [one] { $rows } entitlement
   *[other] { $rows } entitlements
} in the tables, rights to { $held ->
    [one] { $held } product
   *[other] { $held } products
} held; { $cost }
licences-surplus = surplus: { $amount } in { $products ->
    [one] { $products } product
   *[other] { $products } products
}
licences-to-hand-back = to hand back: { $amount } in { $products ->
    [one] { $products } product
   *[other] { $products } products
}
licences-to-hand-back-bound = to hand back: { $amount } in { $products ->
    [one] { $products } product
   *[other] { $products } products
}; until it can be left, { $bound } more is paid for it
licences-shortfall = shortfall: { $amount } in { $products ->
    [one] { $products } product
   *[other] { $products } products
}
licences-without-right = used without a right: { $products ->
    [one] { $products } product
   *[other] { $products } products
}
licences-not-measured = not measured, so not judged: { $products ->
    [one] { $products } product
   *[other] { $products } products
}, { $amount }
licences-unclear = left out with their products: { $rows ->
    [one] { $rows } entitlement
   *[other] { $rows } entitlements
} whose metric cannot be read; `portfolio check` shows the cells
licences-a-head = paid by the { $metric ->
    [pupil] pupil
    [employee] employee
   *[inhabitant] inhabitant
}: { $amount } for each, in { $products ->
    [one] { $products } product
   *[other] { $products } products
}
licences-no-rate = the policy's `[currency]` has no rate for { $currency }: its amounts are not added to the others
licences-next-none = next: put tables of licences and their use into the inventory; `portfolio init` makes them to fill in
licences-next-renewal = next: `--output FILE.xlsx` makes a workbook of it
licences-next = next: `--by contract` says where each is paid, `--full` shows every row, `--output FILE.xlsx` makes a workbook
licences-next-full = next: `portfolio audit --rule over-licensed --full` shows the cells behind a figure
