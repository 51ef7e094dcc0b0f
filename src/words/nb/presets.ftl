### The list of exports that are read unchanged.

kitos-contracts-absent = { $number ->
    [one] en kontrakt som systemene nevner, mangler
   *[other] { $number } kontrakter som systemene nevner, mangler
} i uttrekket av kontrakter: { $names }; er alt med, uten filter?
kitos-earlier-export = et eldre uttrekk: `{ $file }` er sist redigert i KITOS { $day } og gjelder; herfra tas ingenting{ $only ->
    [0] {""}
    [one] , heller ikke raden som bare står her
   *[other] , heller ikke de { $only } radene som bare står her
}
kitos-earlier-rows = { $number ->
    [one] én rad står
   *[other] { $number } rader står
} også i `{ $file }`, som sist er redigert i KITOS { $day } og gjelder
kitos-same-export = samme uttrekk igjen: `{ $file }` er ikke eldre og minst like fyldig, og gjelder; herfra tas ingenting{ $only ->
    [0] {""}
    [one] , heller ikke raden som bare står her
   *[other] , heller ikke de { $only } radene som bare står her
}
kitos-same-rows = { $number ->
    [one] én rad står
   *[other] { $number } rader står
} også i `{ $file }`, som ikke er eldre og minst like fyldig, og gjelder
kitos-status-inferred = `Livscyklus` er ikke vist: { $operation } { $operation ->
    [one] system regnes
   *[other] systemer regnes
} som i drift ut fra en dato eller en kontrakt, { $leaving } med sluttdato som på vei ut
kitos-status-unknown = `Livscyklus` er ikke vist: for { $number ->
    [one] ett system
   *[other] { $number } systemer
} uten dato for ibruktakelse og kontrakt kan det ikke ses om det er i drift, og det blir ikke vurdert: { $names }
kitos-systems-of-contracts = `IT Systemer` er ikke vist: { $number ->
    [one] en kontrakt får
   *[other] { $number } kontrakter får
} systemer fra `IT Kontrakter` i systemoversikten
kitos-no-systems = hvilke systemer avtalene gjelder, blir ikke vurdert: det er ingen tabell med systemer; lagre `IT Systemer Overblik` ved siden av denne filen
kitos-systems-unjoined = `{ $shown }` nevner systemene ved numre, og systemoversikten skjuler `IT-System (UUID)`: det går ikke frem hvilket system en kontrakt gjelder; vis den kolonnen, eller `IT Systemer` her
presets-explains = forklarer andre
presets-how = legg filene i mappen som de er: overskriftene avgjør, ikke filnavnene
presets-lacks = gjenkjent som { $title }, men uten { $headings }
presets-own = deres egne tabeller
presets-show = vis kolonnen i { $tool }, og eksporter på nytt
presets-show-kitos = vis kolonnen i KITOS under `Tilpas kolonner`, eller velg `Eksporter alle kolonner`
presets-trust = når { $table } står i flere filer, gjelder den mest betrodde: { $order }
