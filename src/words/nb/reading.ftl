### Hva som ble lest av filene, hva som ble utelatt, og hva `portfolio check` viser av det.

## Hva en fil er

file-pdf = en PDF
file-image = et bilde
file-text = et tekstdokument
file-database = en database
file-compressed = en komprimert fil
file-empty = tom
file-xml = en XML-fil
file-binary = en binærfil
file-broken-zip = et ødelagt zip-arkiv eller regneark
file-word = et Word-dokument
file-presentation = en presentasjon
file-numbers = et Numbers-dokument
file-zip = et zip-arkiv
file-email = en e-post
hint-export-table = lagre tabellen i den som CSV eller XLSX hvis den trengs
hint-open-and-save = åpne den i regnearkprogrammet, og lagre den igjen
hint-export-numbers = eksporter det som XLSX eller CSV
hint-unpack = pakk det ut i porteføljens mappe
workbook-parts-contradict = delene motsier hverandre
workbook-merged-overlap = de flettede cellene overlapper
workbook-strings = det hevder å ha flere tekster enn det kan romme
workbook-cut = det er avkortet
workbook-far = arket `{ $sheet }` har mer enn { $most } mill. celler, hull medregnet
workbook-heavy = cellene i arket `{ $sheet }` og arkene før det tar mer enn { $most } MB
workbook-part = en del som ikke er et ark, blir utpakket mer enn { $most } MB
workbook-reaches = cellene strekker seg over mer enn { $most } mill. celler, hull medregnet
workbook-texts = cellene inneholder mer enn { $most } MB tekst
workbook-sheets = mer enn { $most } ark
workbook-parts = mer enn { $most } deler
workbook-unpacks = { $packed } MB på disken blir utpakket mer enn { $allowed } MB
workbook-repeats = like verdier gjentas i mer enn { $most } mill. celler

## Hva som ble gjenkjent

note-encoding = { $encoding }, { $delimiter } mellom verdiene
note-utf8-bom = UTF-8 med BOM
note-tabs = tabulatorer
note-another-sign = et annet tegn
note-encoded-twice = bokstaver som `Ã¸` viser at teksten ble kodet to ganger før den ble lagret
note-undefined-bytes = noen tegn finnes ikke i Windows-1252: kontroller æ, ø og å, og lagre filen som UTF-8
note-value-cut = linje { $line }: en verdi er lengre enn { $most } tegn og ble avkortet
note-empty-lines = utelot { $number ->
    [one] { $number } linje uten verdier
   *[other] { $number } linjer uten verdier
}
note-hidden = arket er skjult; det ble lest likevel
note-far-cells = celler etter kolonne { $most } ble utelatt
note-units-row = utelot { $number ->
    [one] { $number } rad med enheter
   *[other] { $number } rader med enheter
} (rad { $rows })
note-units-line = utelot { $number ->
    [one] { $number } rad med enheter
   *[other] { $number } rader med enheter
} (linje { $rows })
note-headings-row = utelot { $number ->
    [one] { $number } gjentatt rad med overskrifter
   *[other] { $number } gjentatte rader med overskrifter
} (rad { $rows })
note-headings-line = utelot { $number ->
    [one] { $number } gjentatt rad med overskrifter
   *[other] { $number } gjentatte rader med overskrifter
} (linje { $rows })
note-sums-row = utelot { $number ->
    [one] { $number } rad med summer
   *[other] { $number } rader med summer
} (rad { $rows })
note-sums-line = utelot { $number ->
    [one] { $number } rad med summer
   *[other] { $number } rader med summer
} (linje { $rows })
note-notes-row = utelot { $number ->
    [one] { $number } merknad
   *[other] { $number } merknader
} (rad { $rows })
note-notes-line = utelot { $number ->
    [one] { $number } merknad
   *[other] { $number } merknader
} (linje { $rows })
note-sections-row = utelot { $number ->
    [one] { $number } avsnittstittel
   *[other] { $number } avsnittstitler
} (rad { $rows })
note-sections-line = utelot { $number ->
    [one] { $number } avsnittstittel
   *[other] { $number } avsnittstitler
} (linje { $rows })
note-empty-rows = utelot { $number ->
    [one] { $number } tom rad
   *[other] { $number } tomme rader
}
note-wide-lines = { $number ->
    [one] { $number } linje har
   *[other] { $number } linjer har
} flere verdier enn overskrifter, den første i linje { $line }: mangler en tekst med skilletegnet i seg anførselstegn?
note-beside-table = flere tabeller står ved siden av hverandre: denne i kolonne { $from } til { $to }
note-second-table-row = en annen tabell begynner i rad { $row } og leses for seg
note-second-table-line = en annen tabell begynner i linje { $row } og leses for seg
note-only-first-table-row = en annen tabell begynner i rad { $row } og leses ikke, fordi portfolio.toml beskriver arket; gi den sitt eget ark eller sin egen fil
note-only-first-table-line = en annen tabell begynner i linje { $row } og leses ikke, fordi portfolio.toml beskriver filen; gi den sin egen fil
note-doubles = { $names } betyr { $number ->
    [2] begge
   *[other] alle
} `{ $column }`: { $used } brukes
note-beside = `{ $heading }` ved siden av `{ $other }` brukes som `{ $column }`
note-codes = `{ $heading }` har koder, hver én gang: den brukes som `id`
note-ranges = `{ $heading }` angir intervaller som `50-99`, som ikke er antall: brukes ikke
note-recognised = gjenkjent som { $form }, { $number ->
    [one] { $number } kolonne
   *[other] { $number } kolonner
}, { $used } brukt
note-table-row = { $table } med overskrifter i rad { $row }, { $understood } av { $number ->
    [one] { $number } overskrift forstått
   *[other] { $number } overskrifter forstått
}
note-table-line = { $table } med overskrifter i linje { $row }, { $understood } av { $number ->
    [one] { $number } overskrift forstått
   *[other] { $number } overskrifter forstått
}
note-unknown = ikke forstått og ikke brukt: { $names }
note-asked-twice = rad { $row }: `{ $question }` står der to ganger; det første svaret gjelder

## Hva som ble utelatt

left-own-output = ligner et resultat fra dette programmet
hint-own-output = skriv resultater utenfor porteføljens mappe
left-sideways = tabellen ligger på siden: overskriftene står under hverandre i første kolonne
hint-sideways = snu den i regnearkprogrammet: kopier den, og lim inn med `Transponer`
left-prose = tekst, ikke en tabell
left-unknown = ikke forstått: ingen av overskriftene er kjent
left-closest-row = ikke forstått: nærmest er tabellen { $table } med overskrifter i rad { $row }: forstått { $understood }
left-closest-line = ikke forstått: nærmest er tabellen { $table } med overskrifter i linje { $row }: forstått { $understood }
left-not-understood = ikke forstått { $names }
hint-declare = er det en tabell, så legg til i portfolio.toml en `[[source]]` med { $source }, `table` og `columns`
left-json = en JSON-fil med ukjente poster
left-json-keys = en JSON-fil med poster som ikke er kjent: de har { $keys }
json-next-page = én side av flere, sier `{ $key }`: ingenting hentes, så det de andre sidene inneholder, er kjent bare fra deres filer
json-without = ingen post har { $keys }: det som ikke er med, blir ikke vurdert
file-web-answer = en nettside med navn som en JSON-fil
hint-web-answer = spør grensesnittet på nytt med de nødvendige rettighetene, og lagre svaret: dette kan være siden der man logger inn
hint-json = kjent er svar fra KITOS (API v2) på `it-system-usages` (kjennes på `systemContext` og `general`), `it-contracts` (`agreementPeriod` med `systemUsages`, `termination` eller `procurement`), `it-interfaces` (`exposedBySystem`) og `it-systems` (`usingOrganizations`), fra Microsoft Graph på `subscribedSkus` (`skuPartNumber`) og `users` (`userPrincipalName`), fra Snipe-IT på `licenses` (`free_seats_count`) og utgivelser i OCDS (`ocid`)

## Siden fra `portfolio check`

check-table = { $rows ->
    [one] { $table }, { $rows } rad
   *[other] { $table }, { $rows } rader
}
check-as = `{ $heading }` som { $column }
check-columns = kolonner: { $columns }
check-no-table = ingen tabell med { $tables }: reglene om { $number ->
    [one] den
   *[other] dem
} finner ingenting
check-all-understood = alle verdier ble forstått
check-problems = { $number ->
    [one] { $number } problem
   *[other] { $number } problemer
}
check-read = leste { $what }
count-integrations = { $number ->
    [one] { $number } integrasjon
   *[other] { $number } integrasjoner
}
count-units = { $number ->
    [one] { $number } organisasjonsenhet
   *[other] { $number } organisasjonsenheter
}
count-waivers = { $number ->
    [one] { $number } godkjent unntak
   *[other] { $number } godkjente unntak
}
check-rows = { $file }, rad { $first }–{ $last }
check-some-rows = { $file }, rad { $first }–{ $last } ({ $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
})
check-sheet = { $file }, ark `{ $sheet }`
check-says = sier `{ $value }`: { $why }
check-no-column = har ingen kolonne for { $column } i tabellen { $table }: { $instead }
check-missing = uten `{ $column }`, og utelatt
check-unknown = nevner `{ $value }`, som ikke står i tabellen med { $things }
check-ambiguous = nevner `{ $value }`, et navn som { $several } { $things } har
check-duplicate = nummeret `{ $id }` står der også; den fyldigste raden teller
check-duplicate-in = nummeret `{ $id }` står også i { $also }; den fyldigste raden teller
check-things = { $table ->
    [systems] systemer
    [contracts] avtaler
    [licences] lisenser
    [usage] lisensbruk
    [integrations] integrasjoner
    [organisation] organisasjonsenheter
    [requests] ønsker om nye systemer
    [decisions] avgjørelser
   *[waivers] unntak
}
list-or = { $first } eller { $other }

## Filer med business case

case-read-row = { $place }: overskrifter i rad { $row }{ $unit }, { $cases } business case med { $lines ->
    [one] { $lines } linje
   *[other] { $lines } linjer
}
case-read-line = { $place }: overskrifter i linje { $row }{ $unit }, { $cases } business case med { $lines ->
    [one] { $lines } linje
   *[other] { $lines } linjer
}
case-amounts = , beløp × { $scale }
case-left-out = utelot { $place }: ingen tabell med business case

## Uttrekk fra andre systemer

note-without = uten { $names }: { $show }
note-people = navn på personer leses ikke: { $names }; vil du ha dem, så angi det i portfolio.toml: `[[source]]` med `path` og `{ $columns }`

## Uttrekk uten kolonnene sine

