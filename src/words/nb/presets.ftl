### The list of exports that are read unchanged.

presets-explains = forklarer andre
presets-how = legg filene i mappen som de er: overskriftene avgjør, ikke filnavnene
presets-lacks = gjenkjent som { $title }, men uten { $headings }
presets-own = deres egne tabeller
presets-show = vis kolonnen i { $tool }, og eksporter på nytt
presets-show-kitos = vis kolonnen i KITOS under `Tilpas kolonner`, eller velg `Eksporter alle kolonner`
presets-trust = når { $table } står i flere filer, gjelder den mest betrodde: { $order }
