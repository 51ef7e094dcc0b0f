### Hva retningslinjer og kommandolinje ikke kan være.

## Hva en innstilling ikke kan være

setting-refused = verdien har ikke formen som innstillingen må ha: { $why }
setting-unknown-word = `{ $word }` er ikke kjent: bruk { $words }
setting-not-whole = `{ $value }` er ikke et helt tall
setting-not-whole-to = `{ $value }` er ikke et helt tall fra 0 til { $most }
setting-too-large = `{ $value }` er for stort
setting-inexact = `{ $value }` er ikke nøyaktig; skriv beløpet som tekst, `"{ $value }"`
setting-at = `{ $name }`: { $why }
setting-limit-level-range = `limit-level` er 1 eller 2
setting-horizon-zero = `horizon-years` er minst 1
setting-fte-zero = `fte-price` er over null
setting-unplannable = `{ $procedure }` kan ikke planlegges: bruk { $procedures }
setting-below-threshold = `below-threshold` er ingen prosedyre på eller over terskelverdien
setting-no-step = { $procedure } har ikke noe trinn `{ $step }`
setting-no-time-limit = { $procedure } har ingen frist `{ $step }`
setting-before-contract = `{ $step }` kommer før avtalen: skriv det under `lead-times`
setting-too-many-days = `{ $step }` for `{ $owner }` tar { $days } dager, mer enn { $most }
setting-many-closed-days = det er stengt mer enn 60 dager
setting-quiet-year = mer enn halve året er stille
setting-threshold-zero = terskelverdien fra { $from } er ikke over null
setting-threshold-ends = terskelverdien fra { $from } slutter før det, { $to }
setting-threshold-twice = to terskelverdier begynner { $from }

## Hva kommandolinjen ikke kan være

error-option-unknown = det finnes ingen `{ $option }` her
error-argument-many = `{ $argument }` er ett argument for mye
hint-argument-many = sett anførselstegn rundt et navn med mellomrom: `"Barnehage og skole"`
error-command-unknown = det finnes ingen kommando `{ $command }`
hint-command-list = `portfolio -h` viser kommandoene
error-argument-missing = det mangler { $arguments }
error-value-missing = `{ $option }` mangler en verdi
error-value-unknown = `{ $option }` kan ikke være `{ $value }`
error-value-refused = `{ $value }` kan ikke brukes som `{ $option }`: { $why }
error-option-conflict = `{ $option }` og { $others } kan ikke brukes sammen
hint-option-conflict = utelat en av dem
error-values-few = `{ $option }` må ha minst { $least } verdier, og det er { $given }
error-option-twice = `{ $option }` kan bare gis én gang
error-argument-not-text = et argument er ikke gyldig tekst (UTF-8)
hint-command-help = `{ $command } -h` viser hva som kan skrives
refused-number = ikke et helt tall
refused-months = mer enn { $most } måneder
refused-horizon = verken et antall måneder eller en dato: { $why }
refused-century = ikke en dag mellom 1900 og 2199
refused-currency = ikke en valuta som `NOK`
what-if-no-licence = nevn en lisens med id-en og deretter hva som endres, for eksempel `L0248 active=1500`
what-if-no-change = skriv hva som endres, for eksempel `L0248 active=1500`
what-if-not-a-change = `{ $word }` er ingen endring; skriv felt, `=` og verdi uten mellomrom, for eksempel `L0248 active=1500`
what-if-whole = `{ $change }`: { $why }; skriv et helt tall, for eksempel 350
what-if-amount = `{ $change }`: { $why }; skriv beløpet med sifre, for eksempel 499,50
what-if-field = `{ $field }` kan ikke endres; det kan { $known }
what-if-field-meant = `{ $field }` kan ikke endres, mener du `{ $meant }`? Det kan { $known }
hint-policy-together = rett avsnittet `[{ $section }]`: hver verdi for seg er i orden, men de kan ikke gjelde sammen
setting-no-quarter = det er ikke noe kvartal å jevne ut
setting-not-levelled = ingen anskaffelse planlegges som `{ $procedure }`
