### Hva som stanser en kommando, hvor, og hva som kan gjøres med det; og hva som sies ved siden av et resultat.

said-error = feil
said-warning = advarsel
said-hint = råd

## Steder

place-in-sheet = ark `{ $sheet }`, rad { $row }
place-in-line = linje { $line }
place-of-sheet = { $file }, ark `{ $sheet }`, rad { $row }
place-cell = { $at }, kolonne `{ $column }`
