### What stops a command, where, and what to do about it; and what is said beside a result.

said-error = error
said-warning = warning
said-hint = hint

## Places

place-in-sheet = sheet `{ $sheet }`, row { $row }
place-in-line = line { $line }
place-of-sheet = { $file }, sheet `{ $sheet }`, row { $row }
place-cell = { $at }, column `{ $column }`
