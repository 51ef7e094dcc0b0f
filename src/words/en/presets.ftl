### The list of exports that are read unchanged.

presets-explains = explains others
presets-how = put the files into the inventory folder as they are: the headings decide, not the names of the files
presets-own = your own tables
presets-trust = of { $table } that stand in several files, one counts: { $order }
