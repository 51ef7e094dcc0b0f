### What rules say of what they find, and what was assumed on the way.

## Lists, numbers and periods

list-and = { $first } og { $last }
others-between = { $number } andre
list-item = { $value }
list-more = { $first } og { $rest ->
    [one] { $rest } annen
   *[other] { $rest } andre
}
days = { $days ->
    [one] { $days } dag
   *[other] { $days } dager
}
months = { $months ->
    [one] { $months } måned
   *[other] { $months } måneder
}
months-and-days = { $months } og { $days }

condition-overdue = skulle vært oppfylt senest { $due } og er det ikke: { $condition }
