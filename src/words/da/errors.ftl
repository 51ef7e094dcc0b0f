### Hvad der standser en kommando, hvor, og hvad der kan gøres ved det; og hvad der siges ved siden af et resultat.

said-error = fejl
said-warning = advarsel
said-hint = råd

## Steder

place-in-sheet = ark `{ $sheet }`, række { $row }
place-in-line = linje { $line }
place-of-sheet = { $file }, ark `{ $sheet }`, række { $row }
place-cell = { $at }, kolonne `{ $column }`
