### Hvad der blev læst af filerne, hvad der blev udeladt, og hvad `portfolio check` viser af det.

## Hvad en fil er

file-pdf = en PDF
file-image = et billede
file-text = et tekstdokument
file-database = en database
file-compressed = en komprimeret fil
file-empty = tom
file-xml = en XML-fil
file-binary = en binær fil
file-broken-zip = et ødelagt zip-arkiv eller regneark
file-word = et Word-dokument
file-presentation = en præsentation
file-numbers = et Numbers-dokument
file-zip = et zip-arkiv
file-email = en e-mail
hint-export-table = gem tabellen i den som CSV eller XLSX, hvis den skal bruges
hint-open-and-save = åbn den i regnearksprogrammet, og gem den igen
hint-export-numbers = eksportér det som XLSX eller CSV
hint-unpack = pak det ud i porteføljens mappe
workbook-parts-contradict = dets dele modsiger hinanden
workbook-merged-overlap = dets flettede celler overlapper
workbook-strings = det påstår at have flere tekster, end det kan rumme
workbook-cut = det er afkortet
workbook-far = arket `{ $sheet }` har mere end { $most } mio. celler, huller medregnet
workbook-heavy = cellerne i arket `{ $sheet }` og arkene før det fylder mere end { $most } MB
workbook-part = en del, der ikke er et ark, fylder udpakket mere end { $most } MB
workbook-reaches = dets celler strækker sig over mere end { $most } mio. celler, huller medregnet
workbook-texts = dets celler indeholder mere end { $most } MB tekst
workbook-sheets = mere end { $most } ark
workbook-parts = mere end { $most } dele
workbook-unpacks = { $packed } MB på drevet fylder udpakket mere end { $allowed } MB
workbook-repeats = ens værdier gentages i mere end { $most } mio. celler

## Hvad der blev genkendt

note-encoding = { $encoding }, { $delimiter } mellem værdierne
note-utf8-bom = UTF-8 med BOM
note-tabs = tabulatorer
note-another-sign = et andet tegn
note-encoded-twice = bogstaver såsom `Ã¸` viser, at teksten blev kodet to gange, før den blev gemt
note-undefined-bytes = nogle tegn findes ikke i Windows-1252: kontrollér æ, ø og å, og gem filen som UTF-8
note-value-cut = linje { $line }: en værdi er længere end { $most } tegn og blev afkortet
note-empty-lines = udelod { $number ->
    [one] { $number } linje uden værdier
   *[other] { $number } linjer uden værdier
}
note-hidden = arket er skjult; det blev læst alligevel
note-far-cells = celler efter kolonne { $most } blev udeladt
note-units-row = udelod { $number ->
    [one] { $number } række med enheder
   *[other] { $number } rækker med enheder
} (række { $rows })
note-units-line = udelod { $number ->
    [one] { $number } række med enheder
   *[other] { $number } rækker med enheder
} (linje { $rows })
note-headings-row = udelod { $number ->
    [one] { $number } gentaget række med overskrifter
   *[other] { $number } gentagne rækker med overskrifter
} (række { $rows })
note-headings-line = udelod { $number ->
    [one] { $number } gentaget række med overskrifter
   *[other] { $number } gentagne rækker med overskrifter
} (linje { $rows })
note-sums-row = udelod { $number ->
    [one] { $number } række med summer
   *[other] { $number } rækker med summer
} (række { $rows })
note-sums-line = udelod { $number ->
    [one] { $number } række med summer
   *[other] { $number } rækker med summer
} (linje { $rows })
note-notes-row = udelod { $number ->
    [one] { $number } note
   *[other] { $number } noter
} (række { $rows })
note-notes-line = udelod { $number ->
    [one] { $number } note
   *[other] { $number } noter
} (linje { $rows })
note-sections-row = udelod { $number ->
    [one] { $number } afsnitstitel
   *[other] { $number } afsnitstitler
} (række { $rows })
note-sections-line = udelod { $number ->
    [one] { $number } afsnitstitel
   *[other] { $number } afsnitstitler
} (linje { $rows })
note-empty-rows = udelod { $number ->
    [one] { $number } tom række
   *[other] { $number } tomme rækker
}
note-wide-lines = { $number ->
    [one] { $number } linje har
   *[other] { $number } linjer har
} flere værdier end overskrifter, den første i linje { $line }: mangler en tekst med skilletegnet i sig anførselstegn?
note-beside-table = flere tabeller står ved siden af hinanden: denne i kolonne { $from } til { $to }
note-second-table-row = en anden tabel begynder i række { $row } og læses for sig
note-second-table-line = en anden tabel begynder i linje { $row } og læses for sig
note-only-first-table-row = en anden tabel begynder i række { $row } og læses ikke, fordi portfolio.toml beskriver arket; giv den sit eget ark eller sin egen fil
note-only-first-table-line = en anden tabel begynder i linje { $row } og læses ikke, fordi portfolio.toml beskriver filen; giv den sin egen fil
note-doubles = { $names } betyder { $number ->
    [2] begge
   *[other] alle
} `{ $column }`: { $used } bruges
note-beside = `{ $heading }` ved siden af `{ $other }` bruges som `{ $column }`
note-codes = `{ $heading }` har koder, hver én gang: den bruges som `id`
note-ranges = `{ $heading }` angiver intervaller såsom `50-99`, som ikke er antal: bruges ikke
note-recognised = genkendt som { $form }, { $number ->
    [one] { $number } kolonne
   *[other] { $number } kolonner
}, { $used } brugt
note-table-row = { $table } med overskrifter i række { $row }, { $understood } af { $number ->
    [one] { $number } overskrift forstået
   *[other] { $number } overskrifter forstået
}
note-table-line = { $table } med overskrifter i linje { $row }, { $understood } af { $number ->
    [one] { $number } overskrift forstået
   *[other] { $number } overskrifter forstået
}
note-unknown = ikke forstået og ikke brugt: { $names }
note-asked-twice = række { $row }: `{ $question }` står der to gange; det første svar gælder

## Hvad der blev udeladt

left-own-output = ligner et resultat fra dette program
hint-own-output = skriv resultater uden for porteføljens mappe
left-sideways = tabellen ligger på siden: overskrifterne står under hinanden i første kolonne
hint-sideways = vend den i regnearksprogrammet: kopiér den, og indsæt den med `Transponer`
left-prose = tekst, ikke en tabel
left-unknown = ikke forstået: ingen af overskrifterne er kendt
left-closest-row = ikke forstået: nærmest er tabellen { $table } med overskrifter i række { $row }: forstået { $understood }
left-closest-line = ikke forstået: nærmest er tabellen { $table } med overskrifter i linje { $row }: forstået { $understood }
left-not-understood = ikke forstået { $names }
hint-declare = er det en tabel, så tilføj i portfolio.toml en `[[source]]` med { $source }, `table` og `columns`
left-json = en JSON-fil, hvis poster ikke er kendt
left-json-keys = en JSON-fil, hvis poster ikke kendes: de har { $keys }
json-next-page = én side af flere, siger `{ $key }`: intet hentes, så det, de øvrige sider rummer, kendes kun fra deres filer
json-without = ingen post har { $keys }: det, der ikke er med, bedømmes ikke
file-web-answer = en webside med navn som en JSON-fil
hint-web-answer = spørg grænsefladen igen med de nødvendige rettigheder, og gem svaret: dette kan være siden, hvor man logger ind
hint-json = kendt er svar fra KITOS (API v2) på `it-system-usages` (kendes på `systemContext` og `general`), `it-contracts` (`agreementPeriod` med `systemUsages`, `termination` eller `procurement`), `it-interfaces` (`exposedBySystem`) og `it-systems` (`usingOrganizations`), fra Microsoft Graph på `subscribedSkus` (`skuPartNumber`) og `users` (`userPrincipalName`), fra Snipe-IT på `licenses` (`free_seats_count`) og releases i OCDS (`ocid`)

## Siden fra `portfolio check`

check-table = { $rows ->
    [one] { $table }, { $rows } række
   *[other] { $table }, { $rows } rækker
}
check-as = `{ $heading }` som { $column }
check-columns = kolonner: { $columns }
check-no-table = ingen tabel med { $tables }: reglerne om { $number ->
    [one] den
   *[other] dem
} finder intet
check-all-understood = alle værdier blev forstået
check-problems = { $number ->
    [one] { $number } problem
   *[other] { $number } problemer
}
check-read = læste { $what }
count-integrations = { $number ->
    [one] { $number } snitflade
   *[other] { $number } snitflader
}
count-units = { $number ->
    [one] { $number } organisationsenhed
   *[other] { $number } organisationsenheder
}
count-waivers = { $number ->
    [one] { $number } godkendt undtagelse
   *[other] { $number } godkendte undtagelser
}
check-rows = { $file }, række { $first }–{ $last }
check-some-rows = { $file }, række { $first }–{ $last } ({ $rows ->
    [one] { $rows } række
   *[other] { $rows } rækker
})
check-sheet = { $file }, ark `{ $sheet }`
check-says = siger `{ $value }`: { $why }
check-no-column = har ingen kolonne for { $column } i tabellen { $table }: { $instead }
check-missing = uden `{ $column }`, og udeladt
check-unknown = nævner `{ $value }`, som ikke står i tabellen med { $things }
check-ambiguous = nævner `{ $value }`, et navn, som { $several } { $things } har
check-duplicate = nummeret `{ $id }` står der også; den fyldigste række tæller
check-duplicate-in = nummeret `{ $id }` står også i { $also }; den fyldigste række tæller
check-things = { $table ->
    [systems] systemer
    [contracts] kontrakter
    [licences] licenser
    [usage] licensbrug
    [integrations] snitflader
    [organisation] organisationsenheder
    [requests] ønsker om nye systemer
    [decisions] afgørelser
   *[waivers] undtagelser
}
list-or = { $first } eller { $other }

## Filer med business cases

case-read-row = { $place }: overskrifter i række { $row }{ $unit }, { $cases ->
    [one] { $cases } business case
   *[other] { $cases } business cases
} med { $lines ->
    [one] { $lines } linje
   *[other] { $lines } linjer
}
case-read-line = { $place }: overskrifter i linje { $row }{ $unit }, { $cases ->
    [one] { $cases } business case
   *[other] { $cases } business cases
} med { $lines ->
    [one] { $lines } linje
   *[other] { $lines } linjer
}
case-amounts = , beløb × { $scale }
case-left-out = udelod { $place }: ingen tabel med business cases

## Udtræk fra andre systemer

note-without = uden { $names }: { $show }
note-people = navne på personer læses ikke: { $names }; vil du have dem, så angiv det i portfolio.toml: `[[source]]` med `path` og `{ $columns }`

## Udtræk uden deres kolonner

