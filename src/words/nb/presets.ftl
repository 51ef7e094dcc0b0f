### The list of exports that are read unchanged.

presets-explains = forklarer andre
presets-how = legg filene i mappen som de er: overskriftene avgjør, ikke filnavnene
presets-own = deres egne tabeller
presets-trust = når { $table } står i flere filer, gjelder den mest betrodde: { $order }
