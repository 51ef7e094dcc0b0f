### What is said of exports, which are read unchanged.

kitos-catalogue-alone = `IT Systemer Overblik` mangler: { $number ->
    [one] { $number } rad med `Anvendes` teller
   *[other] { $number } rader med `Anvendes` teller
}, og status og avdeling er ukjent
kitos-catalogue-of-all = gjenkjent som KITOS-systemkatalog: det alle kommuner deler, ikke det som brukes her
kitos-catalogue-of-all-hint = lagre også svaret fra `/api/v2/it-system-usages?organizationUuid=…`
kitos-catalogue-unused = ingen av radene brukes her
kitos-catalogue-without-use = gjenkjent som KITOS-systemkatalog: det alle kommuner deler, uten `Anvendes`, som viser hva som brukes her
kitos-catalogue-without-use-hint = eksporter også `IT Systemer Overblik`, eller vis `Anvendes` i katalogen
kitos-end-counted = utløpet for { $number ->
    [one] { $number } avtale
   *[other] { $number } avtaler
} er regnet ut fra `{ $heading }`: det er ikke oppgitt noe utløp
kitos-full-page = { $number } poster, akkurat en full side: finnes det en til, ved `page=1`?
kitos-in-use-again = { $number ->
    [one] { $number } system er
   *[other] { $number } systemer er
} i bruk igjen og utelatt her
kitos-interface-kinds = viser hva slags grensesnitt en relasjon har
kitos-options-unstated = KITOS eksporterer verken antallet brukte opsjoner eller til utgangen av hvilken periode oppsigelsen løper: ingen opsjon regnes som brukt, og siste dag for oppsigelse er den senest mulige; begge deler står i svaret fra `/api/v2/it-contracts`, lagret ved siden av denne filen
kitos-planned-for = `{ $name }` ({ $quarter }. kvartal { $year }, utløper { $end })
kitos-planned-late = `{ $heading }` ligger etter utløpet for { $number ->
    [one] { $number } avtale
   *[other] { $number } avtaler
}: { $contracts }
kitos-relations-made = laget av `{ $heading }` og oversikten over integrasjoner
kitos-relations-named = viser hvilket system som har et grensesnitt: { $number ->
    [one] { $number } relasjon
   *[other] { $number } relasjoner
} funnet ved det
kitos-several-of-one-number = flere avtaler har `{ $heading }` { $names }: de kjennes på titlene
kitos-supplier-numbers = gir { $number ->
    [one] { $number } avtale
   *[other] { $number } avtaler
} leverandørens organisasjonsnummer
kitos-systems-by-name = `{ $heading }` nevner ingen systemer som er kjent: navnene gjelder
kitos-tasks-elsewhere = oppgavene til systemene står i svaret fra `/api/v2/it-systems`: lagre det også
preset-bought-alike = { $number ->
    [one] { $number } produkt står
   *[other] { $number } produkter står
} i en lisenstabell med samme antall; herfra tas bare det som er tildelt
preset-bought-differing = { $number ->
    [one] { $number } produkt står i en lisenstabell, som gjelder
   *[other] { $number } produkter står i en lisenstabell, som gjelder
}: { $products }
preset-bought-otherwise = `{ $name }`: { $bought } kjøpt, men { $tenant } i tenanten
preset-concealed = navnene på brukerne er skjult, så ingen i den kan kjennes igjen i en annen fil
preset-concealed-hint = fjern i administrasjonssenteret for Microsoft 365 merket ved `Display concealed user, group, and site names in all reports` (`Settings`, `Org settings`, `Reports`), og eksporter på nytt; det tas bare antall fra filen
preset-count-unknown = det er ukjent hvor mange som er kjøpt av { $number ->
    [one] { $number } produkt
   *[other] { $number } produkter
}: legg svaret fra `subscribedSkus` i mappen
preset-counted-already = { $number ->
    [one] { $number } produkt er
   *[other] { $number } produkter er
} allerede talt i `subscribedSkus`
preset-deleted = utelot { $number ->
    [one] { $number } slettet lisens
   *[other] { $number } slettede lisenser
}
preset-differs = `{ $column }` for `{ $name }`: { $believed } gjelder, ikke { $passed }
preset-enabled-is-bought = { $number ->
    [one] { $number } produkt står
   *[other] { $number } produkter står
} ikke i noen lisenstabell: det aktiverte antallet regnes som kjøpt, uten pris
preset-ends-early = den slutter for tidlig
preset-expired = utløpt og derfor ikke regnet som kjøpt: { $names }
preset-export-whole = eksporter den på nytt, hele filen
preset-fact-sheets = utelot { $number } faktaark som verken er applikasjon eller integrasjon
preset-glpi-counts-hidden = det mangler hva som er kjøpt eller tildelt: vis kolonnene `Number` og `Number of installations` i listevisningen i GLPI, og eksporter på nytt
preset-glpi-first-term = utløp og siste dag for oppsigelse er regnet fra startdatoen: de som GLPI viser, gjelder den første perioden
preset-glpi-renewal = ikke forstått som fornyelse: { $words }
preset-grace = ikke regnet som kjøpt: { $names }; abonnementet er utløpt, og brukerne beholder dem bare i en overgangsperiode
preset-headings-again = utelot { $number ->
    [one] { $number } gjentatt rad med overskrifter
   *[other] { $number } gjentatte rader med overskrifter
}
preset-held-blocked = tildelt sperrede kontoer: { $names }
preset-held-uncounted = tildelt personer, men ikke blant det tenanten teller: { $names }; har et produkt to navn, så legg Microsofts liste over produktnavn (CSV) i mappen
preset-in-tenant = `{ $name }`: { $tenant } i tenanten
preset-json-broken = en JSON-fil som ikke kan leses: { $what } (linje { $line }, kolonne { $column })
preset-json-deep = JSON med for mange nivåer (linje { $line }, kolonne { $column })
preset-json-fewer = lagre færre poster i hver fil
preset-json-large = en JSON-fil på over { $most } MB
preset-json-many = en JSON-fil med flere poster enn noe register har
preset-json-no-list = en JSON-fil uten en liste med poster
preset-json-refused = svaret fra et grensesnitt som avviste: det inneholder en feil og ingen poster
preset-json-refused-hint = spør på nytt med de rettighetene som kreves, og lagre det svaret
preset-left-out = utelatt: { $names }
preset-left-out-as = utelatt ({ $reason }): { $names }
preset-lent = hentet fra `{ $file }`: { $columns }
preset-links-elsewhere = utelot { $number ->
    [one] { $number } kobling
   *[other] { $number } koblinger
} til noe som ikke er et system
preset-model-broken = en ArchiMate-modell som ikke kan leses: { $what } (linje { $line })
preset-model-declares = en ArchiMate-modell med en dokumenttypedeklarasjon (linje { $line })
preset-model-declares-hint = fjern deklarasjonen: det den nevner, blir verken utvidet eller hentet
preset-model-large = en ArchiMate-modell på over { $most } MB
preset-model-many = en ArchiMate-modell med over { $most } elementer
preset-named-reason = `{ $name }` ({ $reason })
preset-names-products = gir navnet på { $number ->
    [one] { $number } produkt
   *[other] { $number } produkter
}
preset-no-component = den har ingen applikasjonskomponent
preset-no-json = ikke gyldig JSON
preset-no-sign-ins = ingen i den har påloggingsaktivitet, som Entra bare viser med P1 eller P2: bruken er ikke målt, og ingen regnes som inaktiv
preset-no-xml = den er ikke gyldig XML
preset-no-yaml = ikke gyldig YAML (linje { $line })
preset-not-fetched = henviser til noe som ikke hentes: { $names }; legg filene i mappen
preset-not-read = gjenkjent som { $form }, men ikke lest: { $why }
preset-number-of = { $number } av `{ $name }`
preset-ocds-empty = gjenkjent som OCDS, men uten avtaler
preset-ocds-empty-hint = publiseringer om planlegging og konkurranse forteller ennå ikke om noen avtale
preset-packages = elementene angir selv hva de er: pakkene er systemene
preset-part-numbers = bare kjent ved varenummer: { $names }; legg Microsofts liste over produktnavn (CSV) i mappen
preset-people-licensed = { $people ->
    [one] { $people } person
   *[other] { $people } personer
}, { $licensed } med lisens; bare antallet lagres{ $deleted ->
    [0] {""}
    [one] ; { $deleted } slettet har ingen
   *[other] ; { $deleted } slettede har ingen
}{ $unnamed ->
    [0] {""}
    [one] ; { $unnamed } lisens har et nummer som ingen fil setter navn på: legg svaret fra `subscribedSkus` eller Microsofts liste over produktnavn i mappen
   *[other] ; { $unnamed } lisenser har et nummer som ingen fil setter navn på: legg svaret fra `subscribedSkus` eller Microsofts liste over produktnavn i mappen
}
preset-people-reported = { $people ->
    [one] { $people } person
   *[other] { $people } personer
}{ $services ->
    [0] , men ingen kolonne med siste aktivitet
   *[other] {""}
}; bare antallet lagres
preset-price-of-all = `{ $heading }` regnes som prisen for alle plasser under en lisens til sammen, betalt én gang
preset-reason = { $reason ->
    [free] gratis
    [inactive] ikke lenger aktiv
    [not-for-users] ikke til brukere
   *[unlimited] uten grense
}
preset-recognised-entities = gjenkjent som { $form }, { $number ->
    [one] { $number } entitet
   *[other] { $number } entiteter
}
preset-recognised-model = gjenkjent som { $form }, { $elements ->
    [one] { $elements } element
   *[other] { $elements } elementer
}, { $relationships ->
    [one] { $relationships } relasjon
   *[other] { $relationships } relasjoner
}
preset-recognised-records = gjenkjent som { $form }, { $number ->
    [one] { $number } post
   *[other] { $number } poster
}
preset-references-unknown = { $number ->
    [one] { $number } henvisning
   *[other] { $number } henvisninger
} til entiteter som ikke står i noen fil
preset-rows-elsewhere = { $number ->
    [one] { $number } rad står
   *[other] { $number } rader står
} også i `{ $file }`, som gjelder først
preset-rows-too-wide = utelot { $number ->
    [one] { $number } rad
   *[other] { $number } rader
} med flere verdier enn overskrifter: mangler en tekst med skilletegnet i seg anførselstegn?
preset-save-whole = lagre den på nytt, hele filen
preset-sign-ins = siste pålogging for { $known ->
    [one] { $known } person
   *[other] { $known } personer
}{ $counted ->
    [successes] {""}
   *[attempts] , også mislykkede forsøk
}, til og med { $last }, som regnes som dagen for uttrekket{ $silent ->
    [0] {""}
   *[other] ; for { $silent } går det ikke fram, og de regnes som aktive
}
preset-skus-twice = { $number ->
    [one] { $number } SKU står
   *[other] { $number } SKU-er står
} også i en tidligere fil, der de ikke telles
preset-superseded = { $number ->
    [one] { $number } produkt står
   *[other] { $number } produkter står
} i en annen lisenstabell, som gjelder; herfra tas bare det som er tildelt: { $names }
preset-suspended = suspendert eller sperret og derfor ikke regnet som kjøpt: { $names }
preset-users-bare = brukere uten verken lisenser eller påloggingsaktivitet: ingens bruk kan leses av den
preset-users-bare-hint = be om `assignedLicenses` og `signInActivity`; det siste krever Entra ID P1 eller P2 og rettigheten `AuditLog.Read.All`
preset-values-differ = { $number ->
    [one] { $number } verdi avviker
   *[other] { $number } verdier avviker
} fra `{ $file }`: { $values }
preset-without-product = utelot { $number ->
    [one] { $number } rad uten produkt
   *[other] { $number } rader uten produkt
}
preset-yaml-broken = en Backstage-katalog som ikke kan leses: { $why }
preset-yaml-deep = YAML som er større eller har flere nivåer enn noen beskrivelse (linje { $line })
preset-yaml-large = en YAML-fil på over { $most } MB
preset-yaml-include = YAML som ber om en annen fil med `{ $tag }` (linje { $line })
preset-ocds-linked = utgivelsene er bare henvisninger, i `releases.url`: ingenting hentes; lagre pakken med `compiledRelease` eller selve utgivelsene
preset-json-packages = en JSON-fil som bare henviser til andre, i `packages`: ingenting hentes
preset-json-packages-hint = lagre filene den henviser til, ved siden av den
preset-yaml-reference = YAML med en henvisning til en annen node (linje { $line })
preset-yaml-reference-hint = skriv ut det som henvisningen står for: ingen henvisning følges, verken i filen eller på et nettverk
