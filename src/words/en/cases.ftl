### What business cases say, and what is to be mended in them.

## What cannot be read

case-id-taken = the case `{ $id }` stands in { $earlier } already; this one is left out
case-id-taken-fix = give it an id of its own, or take one of them away
case-requires = requires `{ $name }`, which is { $is ->
    [itself] the case itself
   *[nothing] no case of these files
}
case-requires-fix = name the id of another case, and its file
case-no-name = the case has no name
case-no-name-fix = give it a `title`
case-currency-fix = write three letters, such as `DKK`
case-no-line = `{ $title }` has no line
case-no-line-fix = say what it costs and what it gives
case-hours-below = hours below zero
case-hours-below-fix = write the hours that the house's own people work on it
case-hours-amount = an amount, not hours
case-hours-fix = write the number of hours
case-hours-alone = write the number of hours alone
case-number-alone = write the number alone
case-says = says `{ $text }`: { $why }
case-word-unknown = not a word that is known here
case-use-words = use { $words }
case-when-fix = write a year such as `2027`, or a day such as `2027-07-01`
case-when-years = { $why }, and no year from { $first } to { $last }
case-when-implausible = not a year in which a case is planned
case-no-list = not a list
case-no-list-fix = write them as a list: `{ $name } = [ … ]`
case-no-table = not a table
case-no-table-fix = begin each with `[[{ $name }]]` on a line of its own
case-no-amounts-by-year = not amounts by year
case-no-amounts-by-year-fix = write the amounts of years as `{"{"} 2027 = 100000, 2028 = 50000 {"}"}`
case-is-no-year = `{ $text }` is no year
case-no-year = no year
case-year-fix = write a year such as `2027`
case-quoted-fix = write it as a table: `[case.quoted]` and below it `total = "7,6 mio. kr."`
case-no-field = there is no `{ $name }` here
case-known-here = known here are { $names }
case-yes-no-fix = write `yes` or `no`
case-no-kind = `{ $title }` is neither called investment, operation nor gain, and counts as not estimated
case-no-kind-fix = give it a `kind`: investment, operation or gain
case-amount-twice = an amount beside the amounts of years, which count
case-amount-twice-fix = leave one of them out
case-amount-no-year = `{ $title }` has an amount and no year
case-amount-no-year-fix = say from when: `from`, or the year of the case
case-amount-fix = write the amount alone, or `not estimated`
case-other-currency = in { $named }, and the case is in { $own }
case-other-currency-fix = write the amount in the currency of the case
case-gain-sign = a gain without a minus
case-gain-sign-fix = a cost is written without a sign and a saving with a minus: check which this is
case-investment-below = the investment `{ $text }` is below zero
case-investment-below-fix = write a saving as a gain, or say in a note who pays a part of it
case-ends-early = ends `{ $text }`, before it begins in { $from }
case-ends-early-fix = check which of the two is right; until then it has no end
case-phases-fall = the effect of `{ $text }` falls before it is full
case-phases-fall-fix = write the percents in rising order
case-no-phases = not percents of a phase-in
case-no-phases-fix = write such as `50; 75`: half of it, then three quarters
case-stated-nothing = `{ $what }` states no figure
case-stated-nothing-fix = write it as `value`
case-stated-of-nothing = `{ $what }` does not say what it is made of
case-stated-of-nothing-fix = write `part` and `whole` of a share, the `parts` of a sum, or the `names` of what is counted, one of the three
case-no-figure = no figure
case-year-order = the year { $year } stands after { $before }
case-year-order-fix = check the headings: each year once, in rising order
case-two-classes = the class is `{ $class }` here and `{ $before }` in row { $row }
case-two-classes-fix = give all rows of a case one class

## What is missing

case-not-estimated = { $which ->
    [all] the amounts
   *[some] some amounts
} of the { $kind } `{ $title }` are not known
case-not-estimated-fix = estimate them; until then what needs them is not estimated either
case-no-class = nobody says who wants { $titles }
case-no-class-fix = say who does: `law`, `political`, `common` or `own`; until then it is ranked as `own`
case-no-hours = nobody has estimated the internal hours of { $titles }
case-no-hours-fix = state the hours of the house's own people, 0 when there are none; until then the price is without them
case-no-gain = no gain is named in { $titles }
case-no-gain-fix = say what it gives, a gain of 0 when that is nothing in kroner

## What contradicts itself

case-remark-not-estimated = the remark on `{ $title }` says that it is not estimated, and there are amounts
case-remark-not-estimated-fix = take away the remark, or the amounts
case-remark-begins = the remark on `{ $title }` says { $says }, and the amounts begin in { $is }
case-remark-full = the remark on `{ $title }` says { $says }, and the full amount is reached in { $is }
case-remark-by = the remark on `{ $title }` says { $says } at the latest, and the amounts begin in { $is }
case-remark-fix = make remark and amounts agree
case-remark-period = the remark on `{ $title }` says { $says } years, and { $first }–{ $last } is { $years ->
    [one] { $years } calendar year
   *[other] { $years } calendar years
}
case-remark-period-fix = name the months, or the years that are meant
case-in-service = `{ $title }` is in service from { $year }, and has an effect on operation from { $first }
case-in-service-fix = make the year in service and the amounts agree
case-count-lines = says `{ $quoted }`, and there are { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
case-count-cases = says `{ $quoted }`, and there are { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
case-count-fix = count again, or add what is left out
case-sum = says `{ $quoted }`, and { $of ->
    [years] its years
   *[lines] the lines
} come to { $sum }
case-sum-cases = says `{ $quoted }`, and the lines of { $cases } cases come to { $sum }
case-sum-without = { $message }, without { $lines }
case-sum-fix = correct the sum, or the line that is wrong or left out
case-share = `{ $what }` says `{ $quoted }`, and the part is { $is } % of the whole
case-parts = `{ $what }` says `{ $quoted }`, and its parts come to { $is }
case-named = `{ $what }` says `{ $quoted }`, and { $count ->
    [one] { $count } is named
   *[other] { $count } are named
}
case-named-fix = count again, or name what is left out
case-stated-fix = correct the figure, or what it is made of
case-equivalents-all = says `{ $quoted }` full-time equivalents, which counts every saving; the working time saved is { $is }
case-equivalents = says `{ $quoted }` full-time equivalents, and the working time saved is { $is }
case-equivalents-fix = count only savings of working time, and say of each saving what is saved: `time`, `licence`, `contract`

## Below the tables

case-signs = An amount above zero is a cost, one below zero a saving.
case-mark = * Something that the figure needs is not stated: it is a bound or a part. "Not estimated" is not 0.
case-basis = Price: acquisition, { $years ->
    [one] { $years } year
   *[other] { $years } years
} of operation, and internal hours at { $hour } an hour. Paid back within that time: { $target } % passes, less than { $least } % fails.
case-budget = Budget: { $taken } of { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
} for { $spent } of { $budget }, with a benefit of { $benefit }.
case-budget-short = What goes first alone takes { $short } more than there is; nothing else is chosen.
case-budget-unproven = There may be a better set: there are too many to compare them all.
case-repeats = `{ $title }` states nothing after { $year }: its amounts of { $year } are taken to repeat.
case-repeats-within = `{ $title }` states nothing after { $year }: its amounts of { $year } are taken to repeat; within its own years { $share } comes back.
case-left-out-lines = { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
} of `{ $title }` does not count.
case-all-well = { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
}: nothing is missing, and nothing contradicts itself
case-to-mend = { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
}: { $unreadable ->
    [one] { $unreadable } value
   *[other] { $unreadable } values
} not understood, { $contradictions ->
    [one] { $contradictions } contradiction
   *[other] { $contradictions } contradictions
}, { $missing } missing
case-percent = { $how ->
    [at-least] at least { $share } %
    [at-most] at most { $share } %
    [not-estimated] a share that is not estimated
   *[exact] { $share } %
}
case-scenarios = Benefit { $less } % smaller; costs { $more } % higher; savings a year late and costs as planned.
