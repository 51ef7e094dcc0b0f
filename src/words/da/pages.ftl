### Headings and words of pages and tables.

level-error = fejl
level-warning = advarsel
level-note = bemærkning
per-year = { $amount }/år
once = { $amount } én gang
in-all = { $amount } i alt
saves = sparer { $amount }
may-cost = kan koste { $amount }
worth = værdi { $amount }
audit-title = Gennemgang af porteføljen
audit-portfolio = porteføljen
audit-of = { $organisation } den { $day }: { $systems }, { $contracts }, { $licences }
count-systems = { $number ->
    [one] { $number } system
   *[other] { $number } systemer
}
count-contracts = { $number ->
    [one] { $number } kontrakt
   *[other] { $number } kontrakter
}
count-licences = { $number ->
    [one] { $number } licens
   *[other] { $number } licenser
}
count-findings = { $number ->
    [one] { $number } fund
   *[other] { $number } fund
}
count-errors = { $number ->
    [one] { $number } fejl
   *[other] { $number } fejl
}
count-warnings = { $number ->
    [one] { $number } advarsel
   *[other] { $number } advarsler
}
count-notes = { $number ->
    [one] { $number } bemærkning
   *[other] { $number } bemærkninger
}
errors = fejl
warnings = advarsler
notes = bemærkninger
findings = fund
waived = accepteret
audit-counts = { $errors }, { $warnings }, { $notes }
audit-found = { $findings }: { $counts }
audit-found-nothing = ingen fund
audit-more = … og { $rest } mere{ $worth }
audit-waived = { $waived } accepteret
audit-hidden = { $hidden } fra andre regler er skjult
audit-switched-off = { $number ->
    [one] { $number } regel
   *[other] { $number } regler
} slået fra i politikken ({ $rules })
audit-not-among = ikke medregnet: { $aside }
audit-savings = besparelse
audit-savings-once = besparelse én gang
audit-exposure = risiko
audit-besides = desuden
audit-saving-both = { $once }/år, når alt tælles én gang; { $all }/år, når fundene lægges sammen
audit-exposure-of = { $amount } i det kommende år
audit-not-converted = { $amount } i { $what ->
    [saving] besparelser
   *[exposure] risiko
}; politikkens `[currency]` har ingen kurs for { $currency }
audit-next-nothing = næste skridt: `portfolio check` viser, hvad der er læst, `portfolio rules`, hvad der er ledt efter
audit-next-explain = næste skridt: `portfolio explain REGEL` siger, hvorfor en regel er vigtig, og hvad den kan sættes til
audit-next-every = næste skridt: `portfolio explain { $rule }` siger, hvorfor det er vigtigt; `--full` viser alle fund med deres celler
audit-next-cells = næste skridt: `portfolio explain { $rule }` siger, hvorfor det er vigtigt; `--full` viser cellerne bag hvert fund
audit-to-do = Gør dette: { $fix }
audit-by = senest { $day }
waived-until = til { $day }
waived-for-good = for altid
item-amount = beløb
item-act-by = senest
item-owner = ejer
item-to-do = gør
item-also = også om
item-certainty = sikkerhed
item-cell = celle
item-evidence = belæg
item-assumed = antaget
item-level = niveau
item-first-seen = set første gang
item-fingerprint = fingeraftryk
level-by-rule = { $level }, begrænset af reglen
level-by-policy = { $level }, efter { $file }, linje { $line }
level-own-with-settings = { $level }, reglens eget; dens indstillinger efter { $file }, linje { $line }
level-own = { $level }, reglens eget
place-row = { $file }, række { $row }
place-sheet-row = { $file }, { $sheet }, række { $row }
column-about = Om
column-finding = Fund
column-amount = Beløb
column-act-by = Senest
column-owner = Ejer
column-where = Hvor
no-findings-about-it = ingen fund om det
seen-since = set siden { $day }
system-field = { $field ->
    [modules] Moduler
    [replaced-by] Erstattes af
   *[read-from] Læst fra
}
system-part = { $part ->
    [contracts] kontrakter
    [licences] licenser
    [positions] behov for licenserne
   *[neighbours] snitflader til andre systemer
}
