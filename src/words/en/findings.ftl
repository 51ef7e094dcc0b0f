### What rules say of what they find, and what was assumed on the way.

## Lists, numbers and periods

list-and = { $first } and { $last }
others-between = { $number } others
list-item = { $value }
list-more = { $first } and { $rest } more
days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
months-and-days = { $months } and { $days }

condition-overdue = was to be met by { $due } and is not: { $condition }
