### The list of exports that are read unchanged.

presets-explains = explains others
presets-how = put the files into the inventory folder as they are: the headings decide, not the names of the files
presets-lacks = recognised as { $title }, but without { $headings }
presets-own = your own tables
presets-show = show the column in { $tool }, and export it again
presets-show-kitos = in KITOS, add the column under `Tilpas kolonner`, or export with `Eksporter alle kolonner`
presets-trust = of { $table } that stand in several files, one counts: { $order }
