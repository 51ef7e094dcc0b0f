### The list of exports that are read unchanged.

presets-explains = forklarer andre
presets-how = læg filerne i mappen, som de er: overskrifterne afgør det, ikke filnavnene
presets-own = jeres egne tabeller
presets-trust = når { $table } står i flere filer, gælder den mest betroede: { $order }
