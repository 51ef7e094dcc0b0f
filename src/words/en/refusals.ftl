### What policy and command line cannot be.

## What a setting cannot be

setting-refused = { $why }
setting-unknown-word = unknown variant `{ $word }`, expected one of { $words }
setting-not-whole = `{ $value }` is not a whole number
setting-not-whole-to = `{ $value }` is not a whole number from 0 to { $most }
setting-too-large = `{ $value }` is too large
setting-inexact = `{ $value }` is not exact; write the amount as text, `"{ $value }"`
setting-at = `{ $name }`: { $why }
setting-limit-level-range = `limit-level` is 1 or 2
setting-horizon-zero = `horizon-years` is at least 1
setting-fte-zero = `fte-price` is above zero
setting-unplannable = `{ $procedure }` cannot be planned: use { $procedures }
setting-below-threshold = `below-threshold` is no procedure at or above the threshold
setting-no-step = { $procedure } has no step `{ $step }`
setting-no-time-limit = { $procedure } has no time limit `{ $step }`
setting-before-contract = `{ $step }` comes before the contract: write it under `lead-times`
setting-too-many-days = `{ $step }` of `{ $owner }` takes { $days } days, more than { $most }
setting-many-closed-days = more than 60 days are closed
setting-quiet-year = more than half of the year is quiet
setting-threshold-zero = the threshold from { $from } is not above zero
setting-threshold-ends = the threshold from { $from } ends before that, on { $to }
setting-threshold-twice = two thresholds begin on { $from }

## What the command line cannot be

error-option-unknown = there is no `{ $option }` here
error-argument-many = `{ $argument }` is one argument too many
hint-argument-many = put a name with spaces into quotation marks: `"Schools and libraries"`
error-command-unknown = there is no command `{ $command }`
hint-command-list = `portfolio -h` lists the commands
error-argument-missing = { $arguments } is missing
error-value-missing = `{ $option }` needs a value
error-value-unknown = `{ $option }` cannot be `{ $value }`
error-value-refused = `{ $value }` will not do for `{ $option }`: { $why }
error-option-conflict = `{ $option }` and { $others } cannot be used together
hint-option-conflict = leave one of them out
error-values-few = `{ $option }` needs at least { $least } values, and there { $given ->
    [one] is { $given }
   *[other] are { $given }
}
error-option-twice = `{ $option }` can be given only once
error-argument-not-text = an argument is not valid text (UTF-8)
hint-command-help = `{ $command } -h` shows what can be typed
refused-number = not a whole number
refused-months = more than { $most } months
refused-horizon = neither a number of months nor a day: { $why }
refused-century = not a day between 1900 and 2199
refused-currency = not a currency such as `NOK`
what-if-no-licence = name a licence by its id, then what is changed, such as `L0248 active=1500`
what-if-no-change = say what is changed, such as `L0248 active=1500`
what-if-not-a-change = `{ $word }` is no change; write field, `=` and value without spaces, such as `L0248 active=1500`
what-if-whole = `{ $change }`: { $why }; write a whole number, such as 350
what-if-amount = `{ $change }`: { $why }; write an amount in digits, such as 499,50
what-if-field = `{ $field }` cannot be changed; what can is { $known }
what-if-field-meant = `{ $field }` cannot be changed, did you mean `{ $meant }`? what can is { $known }
hint-policy-together = mend the section `[{ $section }]`: each value alone will do, but not all of them together
setting-no-quarter = no quarter is to be levelled
setting-not-levelled = no tender is planned as `{ $procedure }`
