### The list of exports that are read unchanged.

presets-explains = forklarer andre
presets-how = læg filerne i mappen, som de er: overskrifterne afgør det, ikke filnavnene
presets-lacks = genkendt som { $title }, men uden { $headings }
presets-own = jeres egne tabeller
presets-show = vis kolonnen i { $tool }, og eksportér igen
presets-show-kitos = vis kolonnen i KITOS under `Tilpas kolonner`, eller vælg `Eksporter alle kolonner`
presets-trust = når { $table } står i flere filer, gælder den mest betroede: { $order }
