### What is said of cells that cannot be read.

## Cells that cannot be read, and what could be

unreadable-value-says = `{ $heading }` says `{ $value }`: { $why }
unreadable-value-missing = `{ $heading }` is empty in a row of { $table }, which is left out
unreadable-value-no-column = { $file } has no column for the { $column } of its { $table }: { $instead }
unreadable-value-more = { $message } (and { $more ->
    [one] { $more } more cell
   *[other] { $more } more cells
})
unreadable-value-fix-readable = Write { $readable }, or empty the cell.
unreadable-value-fix-column = Add the column, or say in portfolio.toml which of its headings means `{ $column }`.
unreadable-value-fix-missing = Fill the cell, or delete the row.
no-column-name-stands = the name stands for it
no-column-id-stands = the id stands for it
no-column-title-stands = the title stands for it
no-column-product-stands = the product stands for it
no-column-named-user = `named-user` is assumed
no-column-not-known = what is bought is not known
readable-date = a date such as 2026-12-31, with the year in four digits
readable-award = the day of the award such as 2026-12-31, or yes or no
readable-amount = an amount in digits such as 12.500,00
readable-whole = a whole number in digits
readable-period = a period such as 6 months or 90 days
readable-renewal = a period such as 12 months, or yes or no
readable-options = how many and how long, such as 2 x 12 months
readable-period-end = month, quarter or year
readable-status = planned, procurement, operation, phase-out or retired
readable-criticality = low, medium, high or critical
readable-depends = to, from or both
readable-yes-no = yes or no
readable-price-per = year, month or once
readable-implementation = none, small, medium or large
readable-metric = what is counted, such as named-user, concurrent, device, inhabitant or flat
readable-procedure = how it was bought, such as open, framework-mini-tender, direct or joint-buyer
readable-currency = a currency in three letters such as DKK
readable-decision = approved, approved-with-conditions, rejected or postponed
readable-met = the day on which it was met, or yes or no

## Why a cell cannot be read

unreadable-error = the spreadsheet shows the error { $error }
unreadable-yes-no = neither `yes` nor `no`
unreadable-word = not a word that is known here: use { $words }
unreadable-currency = not a currency such as `DKK`
unreadable-other-currency = in { $named }, but the row is in { $currency }
unreadable-number = not a number
unreadable-number-date = a date, not a number
unreadable-whole = not a whole number
unreadable-below-zero = below zero
unreadable-too-large = the number is too large
unreadable-percentage = a percentage, not an amount
unreadable-range = a range, not a number
unreadable-with-tax = with value added tax: write the amount without it
unreadable-two-currencies = two currencies
unreadable-number-words = words beside the number: write the number alone
unreadable-number-signs = signs beside the number: write the number alone
unreadable-thousands = cannot tell thousands from decimals
unreadable-groups = the groups of digits are not thousands
unreadable-date = not a date
unreadable-decision = not a decision: write `accept`, `act`, `not a duplicate` or `later`
unreadable-date-form = not a date: write 31-12-2026
unreadable-date-number = a number, not a date
unreadable-date-serial = not a date: a day's number counts as one only in a spreadsheet's date column
unreadable-date-order = { $day_first } or { $month_first }? write it so, or give the source a `date-order`
unreadable-no-such-day = there is no such day
unreadable-year = a year, not a day: write 31-12-2026
unreadable-year-implausible = the year { $year } is not plausible
unreadable-month = a month, not a day: write 31-12-2026
unreadable-period = not a period such as `6 months`
unreadable-period-date = a date, not a period
unreadable-period-unit = a number without a unit: write `6 months`
unreadable-period-whole = not a whole number of months or days
unreadable-period-long = longer than a hundred years
unreadable-notice-end = says to run to an end, but not of what
unreadable-options = not options such as `2 x 12 months`
unreadable-options-long = says how many but not how long: write `2 x 12 months`
unreadable-options-differ = options of different length
