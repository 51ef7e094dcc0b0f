### The list of exports that are read unchanged.

kitos-contracts-absent = { $number ->
    [one] en kontrakt, som systemerne nævner, mangler
   *[other] { $number } kontrakter, som systemerne nævner, mangler
} i udtrækket af kontrakter: { $names }; er det hele med, uden filter?
kitos-earlier-export = et ældre udtræk: `{ $file }` er senest redigeret i KITOS den { $day } og gælder; herfra tages intet{ $only ->
    [0] {""}
    [one] , heller ikke den række, der kun står her
   *[other] , heller ikke de { $only } rækker, der kun står her
}
kitos-earlier-rows = { $number ->
    [one] én række står
   *[other] { $number } rækker står
} også i `{ $file }`, som senest er redigeret i KITOS den { $day } og gælder
kitos-same-export = samme udtræk igen: `{ $file }` er ikke ældre og mindst lige så fyldigt, og det gælder; herfra tages intet{ $only ->
    [0] {""}
    [one] , heller ikke den række, der kun står her
   *[other] , heller ikke de { $only } rækker, der kun står her
}
kitos-same-rows = { $number ->
    [one] én række står
   *[other] { $number } rækker står
} også i `{ $file }`, som ikke er ældre og mindst lige så fyldigt, og det gælder
kitos-status-inferred = `Livscyklus` er ikke vist: { $operation } { $operation ->
    [one] system regnes
   *[other] systemer regnes
} for i drift ud fra en dato eller en kontrakt, { $leaving } med slutdato for på vej ud
kitos-status-unknown = `Livscyklus` er ikke vist: for { $number ->
    [one] ét system
   *[other] { $number } systemer
} uden ibrugtagningsdato og kontrakt kan det ikke ses, om det er i drift, og det bedømmes ikke: { $names }
kitos-systems-of-contracts = `IT Systemer` er ikke vist: { $number ->
    [one] en kontrakt får
   *[other] { $number } kontrakter får
} systemer fra `IT Kontrakter` i systemoverblikket
kitos-no-systems = hvilke systemer kontrakterne gælder, bedømmes ikke: der er ingen tabel med systemer; gem `IT Systemer Overblik` ved siden af denne fil
kitos-systems-unjoined = `{ $shown }` nævner systemerne ved numre, og systemoverblikket skjuler `IT-System (UUID)`: det kan ikke ses, hvilket system en kontrakt gælder; vis den kolonne, eller `IT Systemer` her
presets-explains = forklarer andre
presets-how = læg filerne i mappen, som de er: overskrifterne afgør det, ikke filnavnene
presets-lacks = genkendt som { $title }, men uden { $headings }
presets-own = jeres egne tabeller
presets-show = vis kolonnen i { $tool }, og eksportér igen
presets-show-kitos = vis kolonnen i KITOS under `Tilpas kolonner`, eller vælg `Eksporter alle kolonner`
presets-trust = når { $table } står i flere filer, gælder den mest betroede: { $order }
