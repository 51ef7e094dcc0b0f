### Hvad politik og kommandolinje ikke kan være.

## Hvad en indstilling ikke kan være

setting-refused = værdien har ikke den form, som indstillingen skal have: { $why }
setting-unknown-word = `{ $word }` kendes ikke: brug { $words }
setting-not-whole = `{ $value }` er ikke et helt tal
setting-not-whole-to = `{ $value }` er ikke et helt tal fra 0 til { $most }
setting-too-large = `{ $value }` er for stort
setting-inexact = `{ $value }` er ikke nøjagtigt; skriv beløbet som tekst, `"{ $value }"`
setting-at = `{ $name }`: { $why }
setting-limit-level-range = `limit-level` er 1 eller 2
setting-horizon-zero = `horizon-years` er mindst 1
setting-fte-zero = `fte-price` er over nul
setting-unplannable = `{ $procedure }` kan ikke planlægges: brug { $procedures }
setting-below-threshold = `below-threshold` er ingen procedure på eller over tærskelværdien
setting-no-step = { $procedure } har ikke noget trin `{ $step }`
setting-no-time-limit = { $procedure } har ingen frist `{ $step }`
setting-before-contract = `{ $step }` kommer før kontrakten: skriv det under `lead-times`
setting-too-many-days = `{ $step }` for `{ $owner }` tager { $days } dage, mere end { $most }
setting-many-closed-days = der er lukket mere end 60 dage
setting-quiet-year = mere end halvdelen af året er stille
setting-threshold-zero = tærskelværdien fra { $from } er ikke over nul
setting-threshold-ends = tærskelværdien fra { $from } slutter inden da, den { $to }
setting-threshold-twice = to tærskelværdier begynder den { $from }

## Hvad kommandolinjen ikke kan være

error-option-unknown = der findes ingen `{ $option }` her
error-argument-many = `{ $argument }` er ét argument for meget
hint-argument-many = sæt anførselstegn om et navn med mellemrum: `"Borgerservice og skole"`
error-command-unknown = der findes ingen kommando `{ $command }`
hint-command-list = `portfolio -h` viser kommandoerne
error-argument-missing = der mangler { $arguments }
error-value-missing = `{ $option }` mangler en værdi
error-value-unknown = `{ $option }` kan ikke være `{ $value }`
error-value-refused = `{ $value }` duer ikke som `{ $option }`: { $why }
error-option-conflict = `{ $option }` og { $others } kan ikke bruges sammen
hint-option-conflict = udelad en af dem
error-values-few = `{ $option }` skal have mindst { $least } værdier, og der er { $given }
error-option-twice = `{ $option }` kan kun gives én gang
error-argument-not-text = et argument er ikke gyldig tekst (UTF-8)
hint-command-help = `{ $command } -h` viser, hvad der kan skrives
refused-number = ikke et helt tal
refused-months = mere end { $most } måneder
refused-horizon = hverken et antal måneder eller en dato: { $why }
refused-century = ikke en dag mellem 1900 og 2199
refused-currency = ikke en valuta som `DKK`
what-if-no-licence = nævn en licens ved dens id og derefter, hvad der ændres, fx `L0248 active=1500`
what-if-no-change = skriv, hvad der ændres, fx `L0248 active=1500`
what-if-not-a-change = `{ $word }` er ingen ændring; skriv felt, `=` og værdi uden mellemrum, fx `L0248 active=1500`
what-if-whole = `{ $change }`: { $why }; skriv et helt tal, fx 350
what-if-amount = `{ $change }`: { $why }; skriv beløbet med cifre, fx 499,50
what-if-field = `{ $field }` kan ikke ændres; det kan { $known }
what-if-field-meant = `{ $field }` kan ikke ændres, mener du `{ $meant }`? Det kan { $known }
hint-policy-together = ret afsnittet `[{ $section }]`: hver værdi for sig er i orden, men de kan ikke gælde sammen
setting-no-quarter = der er intet kvartal at udjævne
setting-not-levelled = intet udbud planlægges som `{ $procedure }`
