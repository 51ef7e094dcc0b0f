### What is said of exports, which are read unchanged.

kitos-catalogue-alone = `IT Systemer Overblik` mangler: { $number ->
    [one] { $number } række med `Anvendes` tæller
   *[other] { $number } rækker med `Anvendes` tæller
}, og status og afdeling kendes ikke
kitos-catalogue-of-all = genkendt som KITOS-systemkatalog: det, alle kommuner deler, ikke det, der bruges her
kitos-catalogue-of-all-hint = gem også svaret fra `/api/v2/it-system-usages?organizationUuid=…`
kitos-catalogue-unused = ingen af rækkerne bruges her
kitos-catalogue-without-use = genkendt som KITOS-systemkatalog: det, alle kommuner deler, uden `Anvendes`, som viser, hvad der bruges her
kitos-catalogue-without-use-hint = eksportér også `IT Systemer Overblik`, eller vis `Anvendes` i kataloget
kitos-end-counted = udløbet for { $number ->
    [one] { $number } kontrakt
   *[other] { $number } kontrakter
} er regnet ud fra `{ $heading }`: der er ikke angivet noget udløb
kitos-full-page = { $number } poster, præcis en fuld side: er der en til, ved `page=1`?
kitos-in-use-again = { $number ->
    [one] { $number } system er
   *[other] { $number } systemer er
} i brug igen og udeladt her
kitos-interface-kinds = viser, hvilken slags snitflade en relation har
kitos-options-unstated = KITOS eksporterer hverken antallet af brugte optioner eller til udgangen af hvilken periode der skal opsiges: ingen option regnes som brugt, og sidste dag for opsigelse er den senest mulige; begge dele står i svaret fra `/api/v2/it-contracts`, gemt ved siden af denne fil
kitos-planned-for = `{ $name }` ({ $quarter }. kvartal { $year }, udløber { $end })
kitos-planned-late = `{ $heading }` ligger efter udløbet for { $number ->
    [one] { $number } kontrakt
   *[other] { $number } kontrakter
}: { $contracts }
kitos-relations-made = dannet af `{ $heading }` og snitfladeoverblikket
kitos-relations-named = viser, hvilket system der har en snitflade: { $number ->
    [one] { $number } relation
   *[other] { $number } relationer
} fundet ved den
kitos-several-of-one-number = flere kontrakter har `{ $heading }` { $names }: de kendes på deres titler
kitos-supplier-numbers = giver { $number ->
    [one] { $number } kontrakt
   *[other] { $number } kontrakter
} leverandørens CVR-nummer
kitos-systems-by-name = `{ $heading }` nævner intet system, der kendes: navnene gælder
kitos-tasks-elsewhere = systemernes opgaver står i svaret fra `/api/v2/it-systems`: gem det også
preset-bought-alike = { $number ->
    [one] { $number } produkt står
   *[other] { $number } produkter står
} i en licenstabel med samme antal; herfra tages kun, hvad der er tildelt
preset-bought-differing = { $number ->
    [one] { $number } produkt står i en licenstabel, som gælder
   *[other] { $number } produkter står i en licenstabel, som gælder
}: { $products }
preset-bought-otherwise = `{ $name }`: { $bought } købt, men { $tenant } i tenanten
preset-concealed = brugernes navne er skjult, så ingen i den kan genkendes i en anden fil
preset-concealed-hint = fjern i Microsoft 365 Administration mærket ved `Display concealed user, group, and site names in all reports` (`Settings`, `Org settings`, `Reports`), og eksportér igen; der tages kun antal fra filen
preset-count-unknown = det vides ikke, hvor mange der er købt af { $number ->
    [one] { $number } produkt
   *[other] { $number } produkter
}: læg svaret fra `subscribedSkus` i mappen
preset-counted-already = { $number ->
    [one] { $number } produkt er
   *[other] { $number } produkter er
} allerede talt i `subscribedSkus`
preset-deleted = udelod { $number ->
    [one] { $number } slettet licens
   *[other] { $number } slettede licenser
}
preset-differs = `{ $column }` for `{ $name }`: { $believed } gælder, ikke { $passed }
preset-enabled-is-bought = { $number ->
    [one] { $number } produkt står
   *[other] { $number } produkter står
} ikke i nogen licenstabel: det aktiverede antal regnes som købt, uden pris
preset-ends-early = den slutter for tidligt
preset-expired = udløbet og derfor ikke regnet som købt: { $names }
preset-export-whole = eksportér den igen, hele filen
preset-fact-sheets = udelod { $number } faktaark, der hverken er applikation eller snitflade
preset-glpi-counts-hidden = det mangler, hvad der er købt eller tildelt: vis kolonnerne `Number` og `Number of installations` i listevisningen i GLPI, og eksportér igen
preset-glpi-first-term = udløb og sidste dag for opsigelse er regnet fra startdatoen: dem, GLPI viser, gælder den første periode
preset-glpi-renewal = ikke forstået som fornyelse: { $words }
preset-grace = ikke regnet som købt: { $names }; abonnementet er udløbet, og brugerne beholder dem kun i en henstandsperiode
preset-headings-again = udelod { $number ->
    [one] { $number } gentaget række med overskrifter
   *[other] { $number } gentagne rækker med overskrifter
}
preset-held-blocked = tildelt spærrede konti: { $names }
preset-held-uncounted = tildelt personer, men ikke blandt det, tenanten tæller: { $names }; har et produkt to navne, så læg Microsofts liste over produktnavne (CSV) i mappen
preset-in-tenant = `{ $name }`: { $tenant } i tenanten
preset-json-broken = en JSON-fil, der ikke kan læses: { $what } (linje { $line }, kolonne { $column })
preset-json-deep = JSON med for mange niveauer (linje { $line }, kolonne { $column })
preset-json-fewer = gem færre poster i hver fil
preset-json-large = en JSON-fil på over { $most } MB
preset-json-many = en JSON-fil med flere poster, end noget register har
preset-json-no-list = en JSON-fil uden en liste af poster
preset-json-refused = svaret fra en grænseflade, der afviste: det rummer en fejl og ingen poster
preset-json-refused-hint = spørg igen med de rettigheder, der kræves, og gem det svar
preset-left-out = udeladt: { $names }
preset-left-out-as = udeladt ({ $reason }): { $names }
preset-lent = taget fra `{ $file }`: { $columns }
preset-links-elsewhere = udelod { $number ->
    [one] { $number } henvisning
   *[other] { $number } henvisninger
} til noget, der ikke er et system
preset-model-broken = en ArchiMate-model, der ikke kan læses: { $what } (linje { $line })
preset-model-declares = en ArchiMate-model med en dokumenttypeerklæring (linje { $line })
preset-model-declares-hint = fjern erklæringen: det, den nævner, bliver hverken udfoldet eller hentet
preset-model-large = en ArchiMate-model på over { $most } MB
preset-model-many = en ArchiMate-model med over { $most } elementer
preset-named-reason = `{ $name }` ({ $reason })
preset-names-products = giver navnet på { $number ->
    [one] { $number } produkt
   *[other] { $number } produkter
}
preset-no-component = den har ingen applikationskomponent
preset-no-json = ikke gyldig JSON
preset-no-sign-ins = ingen i den har logonaktivitet, som Entra kun viser med P1 eller P2: brugen er ikke målt, og ingen regnes for inaktiv
preset-no-xml = den er ikke gyldig XML
preset-no-yaml = ikke gyldig YAML (linje { $line })
preset-not-fetched = henviser til noget, der ikke hentes: { $names }; læg filerne i mappen
preset-not-read = genkendt som { $form }, men ikke læst: { $why }
preset-number-of = { $number } af `{ $name }`
preset-ocds-empty = genkendt som OCDS, men uden kontrakter
preset-ocds-empty-hint = udgivelser om planlægning og udbud fortæller endnu ikke om nogen kontrakt
preset-packages = elementerne angiver selv, hvad de er: pakkerne er systemerne
preset-part-numbers = kun kendt ved varenummer: { $names }; læg Microsofts liste over produktnavne (CSV) i mappen
preset-people-licensed = { $people ->
    [one] { $people } person
   *[other] { $people } personer
}, { $licensed } med licens; kun antallet gemmes{ $deleted ->
    [0] {""}
    [one] ; { $deleted } slettet har ingen
   *[other] ; { $deleted } slettede har ingen
}{ $unnamed ->
    [0] {""}
    [one] ; { $unnamed } licens har et nummer, som ingen fil sætter navn på: læg svaret fra `subscribedSkus` eller Microsofts liste over produktnavne i mappen
   *[other] ; { $unnamed } licenser har et nummer, som ingen fil sætter navn på: læg svaret fra `subscribedSkus` eller Microsofts liste over produktnavne i mappen
}
preset-people-reported = { $people ->
    [one] { $people } person
   *[other] { $people } personer
}{ $services ->
    [0] , men ingen kolonne med seneste aktivitet
   *[other] {""}
}; kun antallet gemmes
preset-price-of-all = `{ $heading }` regnes som prisen for alle pladser under en licens tilsammen, betalt én gang
preset-reason = { $reason ->
    [free] gratis
    [inactive] ikke længere aktiv
    [not-for-users] ikke til brugere
   *[unlimited] uden grænse
}
preset-recognised-entities = genkendt som { $form }, { $number ->
    [one] { $number } entitet
   *[other] { $number } entiteter
}
preset-recognised-model = genkendt som { $form }, { $elements ->
    [one] { $elements } element
   *[other] { $elements } elementer
}, { $relationships ->
    [one] { $relationships } relation
   *[other] { $relationships } relationer
}
preset-recognised-records = genkendt som { $form }, { $number ->
    [one] { $number } post
   *[other] { $number } poster
}
preset-references-unknown = { $number ->
    [one] { $number } henvisning
   *[other] { $number } henvisninger
} til entiteter, der ikke står i nogen fil
preset-rows-elsewhere = { $number ->
    [one] { $number } række står
   *[other] { $number } rækker står
} også i `{ $file }`, som gælder først
preset-rows-too-wide = udelod { $number ->
    [one] { $number } række
   *[other] { $number } rækker
} med flere værdier end overskrifter: mangler en tekst med skilletegnet i sig anførselstegn?
preset-save-whole = gem den igen, hele filen
preset-sign-ins = seneste logon for { $known ->
    [one] { $known } person
   *[other] { $known } personer
}{ $counted ->
    [successes] {""}
   *[attempts] , også mislykkede forsøg
}, til og med { $last }, som regnes for dagen for udtrækket{ $silent ->
    [0] {""}
   *[other] ; for { $silent } fremgår det ikke, og de regnes som aktive
}
preset-skus-twice = { $number ->
    [one] { $number } SKU står
   *[other] { $number } SKU’er står
} også i en tidligere fil, hvor de ikke tælles
preset-superseded = { $number ->
    [one] { $number } produkt står
   *[other] { $number } produkter står
} i en anden licenstabel, som gælder; herfra tages kun, hvad der er tildelt: { $names }
preset-suspended = suspenderet eller spærret og derfor ikke regnet som købt: { $names }
preset-users-bare = brugere uden hverken licenser eller logonaktivitet: ingens brug kan ses af den
preset-users-bare-hint = bed om `assignedLicenses` og `signInActivity`; det sidste kræver Entra ID P1 eller P2 og rettigheden `AuditLog.Read.All`
preset-values-differ = { $number ->
    [one] { $number } værdi afviger
   *[other] { $number } værdier afviger
} fra `{ $file }`: { $values }
preset-without-product = udelod { $number ->
    [one] { $number } række uden produkt
   *[other] { $number } rækker uden produkt
}
preset-yaml-broken = et Backstage-katalog, der ikke kan læses: { $why }
preset-yaml-deep = YAML, der er større eller har flere niveauer end nogen beskrivelse (linje { $line })
preset-yaml-large = en YAML-fil på over { $most } MB
preset-yaml-include = YAML, der beder om en anden fil med `{ $tag }` (linje { $line })
preset-ocds-linked = dens releases er kun henvisninger, i `releases.url`: intet hentes; gem pakken med `compiledRelease` eller selve releases
preset-json-packages = en JSON-fil, der kun henviser til andre, i `packages`: intet hentes
preset-json-packages-hint = gem de filer, den henviser til, ved siden af den
preset-yaml-reference = YAML med en henvisning til en anden knude (linje { $line })
preset-yaml-reference-hint = skriv det ud, som henvisningen står for: ingen henvisning følges, hverken i filen eller på et netværk
