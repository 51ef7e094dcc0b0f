### The list of exports that are read unchanged.

kitos-contracts-absent = { $number ->
    [one] a contract that systems name is
   *[other] { $number } contracts that systems name are
} not in the export of contracts: { $names }; is it whole, and not filtered?
kitos-earlier-export = an earlier export: `{ $file }` was last edited in KITOS on { $day } and counts; nothing is taken from here{ $only ->
    [0] {""}
    [one] , nor the row that only stands here
   *[other] , nor the { $only } rows that only stand here
}
kitos-earlier-rows = { $number ->
    [one] one row stands
   *[other] { $number } rows stand
} in `{ $file }` too, which was last edited in KITOS on { $day } and counts
kitos-same-export = the same export again: `{ $file }` is no older and at least as full, and counts; nothing is taken from here{ $only ->
    [0] {""}
    [one] , nor the row that only stands here
   *[other] , nor the { $only } rows that only stand here
}
kitos-same-rows = { $number ->
    [one] one row stands
   *[other] { $number } rows stand
} in `{ $file }` too, which is no older and at least as full, and counts
kitos-status-inferred = `Livscyklus` is not shown: { $operation } { $operation ->
    [one] system is
   *[other] systems are
} taken for in operation because of a day or a contract, { $leaving } with a day of ending for on the way out
kitos-status-unknown = `Livscyklus` is not shown: of { $number ->
    [one] one system
   *[other] { $number } systems
} without a day of beginning and a contract nothing says whether it is in operation, and nothing is judged by it: { $names }
kitos-systems-of-contracts = `IT Systemer` is not shown: { $number ->
    [one] a contract gets its
   *[other] { $number } contracts get their
} systems from `IT Kontrakter` in the overview of systems
kitos-no-systems = which systems the contracts are for is not judged: no table of systems is there; save `IT Systemer Overblik` beside this file
kitos-systems-unjoined = `{ $shown }` names systems by numbers, and the overview of systems hides `IT-System (UUID)`: which system a contract is for is not known; show that column, or `IT Systemer` here
presets-explains = explains others
presets-how = put the files into the inventory folder as they are: the headings decide, not the names of the files
presets-lacks = recognised as { $title }, but without { $headings }
presets-own = your own tables
presets-show = show the column in { $tool }, and export it again
presets-show-kitos = in KITOS, add the column under `Tilpas kolonner`, or export with `Eksporter alle kolonner`
presets-trust = of { $table } that stand in several files, one counts: { $order }
