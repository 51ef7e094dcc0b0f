### What is said of exports, which are read unchanged.

kitos-catalogue-alone = no `IT Systemer Overblik` is there: { $number ->
    [one] { $number } row with `Anvendes` counts
   *[other] { $number } rows with `Anvendes` count
}, and nothing is known of status and department
kitos-catalogue-of-all = recognised as KITOS system catalogue: what all municipalities share, not what is used here
kitos-catalogue-of-all-hint = save the answer of `/api/v2/it-system-usages?organizationUuid=…` too
kitos-catalogue-unused = no row of it is used here
kitos-catalogue-without-use = recognised as KITOS system catalogue: what all municipalities share, without `Anvendes`, which says what is used here
kitos-catalogue-without-use-hint = export `IT Systemer Overblik` too, or show `Anvendes` in the catalogue
kitos-end-counted = the end of { $number ->
    [one] { $number } contract
   *[other] { $number } contracts
} is counted from `{ $heading }`: no end is stated
kitos-full-page = { $number } records, as many as a page holds: is there another, at `page=1`?
kitos-in-use-again = { $number ->
    [one] { $number } system is
   *[other] { $number } systems are
} in use again, and left out here
kitos-interface-kinds = tells what kind of interface a relation has
kitos-options-unstated = KITOS exports to Excel neither how many options are used nor to the end of which period notice runs: no option is taken for used, and a last day for notice is an upper bound; both are in the answer of `/api/v2/it-contracts`, saved beside this file
kitos-planned-for = `{ $name }` (Q{ $quarter } { $year }, ends { $end })
kitos-planned-late = `{ $heading }` lies after the end of { $number ->
    [one] { $number } contract
   *[other] { $number } contracts
}: { $contracts }
kitos-relations-made = made of `{ $heading }` and the overview of interfaces
kitos-relations-named = tells which system has an interface: { $number ->
    [one] { $number } relation
   *[other] { $number } relations
} named by it
kitos-several-of-one-number = several contracts have the `{ $heading }` { $names }: they go by their titles
kitos-supplier-numbers = gives { $number ->
    [one] { $number } contract
   *[other] { $number } contracts
} the number of the supplier
kitos-systems-by-name = `{ $heading }` names no system that is known: the names count
kitos-tasks-elsewhere = the tasks of systems are in the answer of `/api/v2/it-systems`: save it too
preset-bought-alike = { $number ->
    [one] { $number } product stands in a licence table
   *[other] { $number } products stand in a licence table
} with as many, and only what is assigned is taken from here
preset-bought-differing = { $number ->
    [one] { $number } product stands in a licence table, which counts
   *[other] { $number } products stand in a licence table, which counts
}: { $products }
preset-bought-otherwise = `{ $name }`: { $bought } bought, and { $tenant } in the tenant
preset-concealed = the names of the users are concealed, so nobody in it can be told to be the same as in another file
preset-concealed-hint = in the Microsoft 365 admin centre, under Settings, Org settings, Reports, take the mark off `Display concealed user, group, and site names in all reports`, and export it again; only counts are taken from it
preset-count-unknown = how many are bought of { $number ->
    [one] { $number } product
   *[other] { $number } products
} is not known: add the answer of `subscribedSkus`
preset-counted-already = { $number ->
    [one] { $number } product is
   *[other] { $number } products are
} counted by `subscribedSkus` already
preset-deleted = left out { $number ->
    [one] { $number } deleted licence
   *[other] { $number } deleted licences
}
preset-differs = { $column } of `{ $name }`: { $believed } is believed, not { $passed }
preset-enabled-is-bought = { $number ->
    [one] { $number } product stands
   *[other] { $number } products stand
} in no licence table: what is enabled counts as bought, without a price
preset-ends-early = it ends too early
preset-expired = expired, and not counted as bought: { $names }
preset-export-whole = export it again, whole
preset-fact-sheets = left out { $number ->
    [one] { $number } fact sheet
   *[other] { $number } fact sheets
} that are neither application nor interface
preset-glpi-counts-hidden = what is bought or assigned is missing: add the columns `Number` and `Number of installations` to the list view in GLPI, and export it again
preset-glpi-first-term = ends and days for notice are counted from the start: GLPI's own are those of the first term
preset-glpi-renewal = not understood as a renewal: { $words }
preset-grace = not counted as bought: { $names }; their subscription has ended, and users keep them for a time of grace only
preset-headings-again = left out { $number ->
    [one] { $number } repeated row of headings
   *[other] { $number } repeated rows of headings
}
preset-held-blocked = held by accounts that are blocked: { $names }
preset-held-uncounted = held by people and not among what the tenant counts: { $names }; if a product goes by two names, put Microsoft's list of product names (CSV) in the inventory
preset-in-tenant = `{ $name }`: { $tenant } in the tenant
preset-json-broken = a JSON file that cannot be read: { $what } (line { $line }, column { $column })
preset-json-deep = JSON that is nested too deep (line { $line }, column { $column })
preset-json-fewer = save fewer records in each file
preset-json-large = a JSON file larger than { $most } MB
preset-json-many = a JSON file with more records than any register has
preset-json-no-list = a JSON file without a list of records
preset-json-refused = the answer of an interface that refused: it holds an error and no records
preset-json-refused-hint = ask again with the rights that it needs, and save that answer
preset-left-out = left out: { $names }
preset-left-out-as = left out as { $reason }: { $names }
preset-lent = taken from `{ $file }`: { $columns }
preset-links-elsewhere = left out { $number ->
    [one] { $number } link
   *[other] { $number } links
} to what is no system
preset-model-broken = an ArchiMate model that cannot be read: { $what } (line { $line })
preset-model-declares = an ArchiMate model with a document type declaration (line { $line })
preset-model-declares-hint = take the declaration out: what it names is neither expanded nor fetched
preset-model-large = an ArchiMate model larger than { $most } MB
preset-model-many = an ArchiMate model of more than { $most } elements
preset-named-reason = `{ $name }` ({ $reason })
preset-names-products = names { $number ->
    [one] { $number } product
   *[other] { $number } products
}
preset-no-component = it has no application component
preset-no-json = not valid JSON
preset-no-sign-ins = nobody in it has sign-in activity, which Entra tells with P1 or P2 only: what is used is not measured, and nobody is taken for idle
preset-no-xml = it is no valid XML
preset-no-yaml = not valid YAML (line { $line })
preset-not-fetched = points at what is not fetched: { $names }; put the files into the inventory
preset-not-read = recognised as { $form }, and not read: { $why }
preset-number-of = { $number } of `{ $name }`
preset-ocds-empty = recognised as OCDS, without a contract
preset-ocds-empty-hint = releases of planning and tender tell of no contract yet
preset-packages = its elements say what they are: packages are the systems
preset-part-numbers = known by their part number only: { $names }; put Microsoft's list of product names (CSV) in the inventory
preset-people-licensed = { $people } people, { $licensed } with a licence; only their number is kept{ $deleted ->
    [0] {""}
   *[other] ; { $deleted } deleted ones hold nothing
}{ $unnamed ->
    [0] {""}
   *[other] ; { $unnamed } licences have a number that no file names: add the answer of `subscribedSkus` or Microsoft's list of product names
}
preset-people-reported = { $people } people{ $services ->
    [0] , and no column with a last day of activity
   *[other] {""}
}; only their number is kept
preset-price-of-all = `{ $heading }` is taken as the price of all seats of a licence together, paid once
preset-reason = { $reason ->
    [free] free
    [inactive] no longer active
    [not-for-users] not for users
   *[unlimited] without a limit
}
preset-recognised-entities = recognised as { $form }, { $number ->
    [one] { $number } entity
   *[other] { $number } entities
}
preset-recognised-model = recognised as { $form }, { $elements ->
    [one] { $elements } element
   *[other] { $elements } elements
}, { $relationships ->
    [one] { $relationships } relationship
   *[other] { $relationships } relationships
}
preset-recognised-records = recognised as { $form }, { $number ->
    [one] { $number } record
   *[other] { $number } records
}
preset-references-unknown = { $number ->
    [one] { $number } reference
   *[other] { $number } references
} to entities that are in no file
preset-rows-elsewhere = { $number ->
    [one] { $number } row stands
   *[other] { $number } rows stand
} in `{ $file }` too, which is believed more
preset-rows-too-wide = left out { $number ->
    [one] { $number } row
   *[other] { $number } rows
} with more values than headings: is a text with the separator in it without quotation marks?
preset-save-whole = save it again, whole
preset-sign-ins = the last sign-ins of { $known } people{ $counted ->
    [successes] {""}
   *[attempts] , attempts that failed among them
}, up to { $last }, which is taken as the day of the export{ $silent ->
    [0] {""}
   *[other] ; of { $silent } it is not told, and they count as active
}
preset-skus-twice = { $number ->
    [one] { $number } SKU stands
   *[other] { $number } SKUs stand
} also in a file before it, where they do not count
preset-superseded = { $number ->
    [one] { $number } product stands
   *[other] { $number } products stand
} in another licence table, which counts; only what is assigned is taken from here: { $names }
preset-suspended = suspended or locked out, and not counted as bought: { $names }
preset-users-bare = users with neither licences nor sign-in activity: nobody's use can be told from it
preset-users-bare-hint = ask for `assignedLicenses` and `signInActivity`; the latter needs Entra ID P1 or P2 and the right `AuditLog.Read.All`
preset-values-differ = { $number ->
    [one] { $number } value differs
   *[other] { $number } values differ
} from `{ $file }`: { $values }
preset-without-product = left out { $number ->
    [one] { $number } row without a product
   *[other] { $number } rows without a product
}
preset-yaml-broken = a Backstage catalogue that cannot be read: { $why }
preset-yaml-deep = YAML that is larger or nested deeper than any description (line { $line })
preset-yaml-large = a YAML file larger than { $most } MB
preset-yaml-include = YAML that asks for another file with `{ $tag }` (line { $line })
preset-ocds-linked = its releases are only pointed at, by `releases.url`: nothing is fetched; save the package with `compiledRelease`, or the releases themselves
preset-json-packages = a JSON file that only points at others, in `packages`: nothing is fetched
preset-json-packages-hint = save the files that it points at beside it
preset-yaml-reference = YAML with a reference to another node (line { $line })
preset-yaml-reference-hint = write out what the reference stands for: nothing is followed, in the file or on a network
