### Headings and words of pages and tables.

level-error = feil
level-warning = advarsel
level-note = merknad
per-year = { $amount }/år
once = { $amount } én gang
in-all = { $amount } i alt
saves = sparer { $amount }
may-cost = kan koste { $amount }
worth = verdi { $amount }
audit-title = Gjennomgang av porteføljen
audit-portfolio = porteføljen
audit-of = { $organisation } { $day }: { $systems }, { $contracts }, { $licences }
count-systems = { $number ->
    [one] { $number } system
   *[other] { $number } systemer
}
count-contracts = { $number ->
    [one] { $number } avtale
   *[other] { $number } avtaler
}
count-licences = { $number ->
    [one] { $number } lisens
   *[other] { $number } lisenser
}
count-findings = { $number ->
    [one] { $number } funn
   *[other] { $number } funn
}
count-errors = { $number ->
    [one] { $number } feil
   *[other] { $number } feil
}
count-warnings = { $number ->
    [one] { $number } advarsel
   *[other] { $number } advarsler
}
count-notes = { $number ->
    [one] { $number } merknad
   *[other] { $number } merknader
}
errors = feil
warnings = advarsler
notes = merknader
findings = funn
waived = akseptert
audit-counts = { $errors }, { $warnings }, { $notes }
audit-found = { $findings }: { $counts }
audit-found-nothing = ingen funn
audit-more = … og { $rest } til{ $worth }
audit-waived = { $waived } akseptert
audit-hidden = { $hidden } fra andre regler er skjult
audit-switched-off = { $number ->
    [one] { $number } regel
   *[other] { $number } regler
} slått av i retningslinjene ({ $rules })
audit-not-among = ikke medregnet: { $aside }
audit-savings = besparelse
audit-savings-once = besparelse én gang
audit-exposure = risiko
audit-besides = dessuten
audit-saving-both = { $once }/år når alt telles én gang; { $all }/år når funnene legges sammen
audit-exposure-of = { $amount } det kommende året
audit-not-converted = { $amount } i { $what ->
    [saving] besparelser
   *[exposure] risiko
}; retningslinjenes `[currency]` har ingen kurs for { $currency }
audit-next-nothing = neste steg: `portfolio check` viser hva som er lest, `portfolio rules` hva det er lett etter
audit-next-explain = neste steg: `portfolio explain REGEL` sier hvorfor en regel er viktig, og hva den kan settes til
audit-next-every = neste steg: `portfolio explain { $rule }` sier hvorfor det er viktig; `--full` viser alle funn med cellene sine
audit-next-cells = neste steg: `portfolio explain { $rule }` sier hvorfor det er viktig; `--full` viser cellene bak hvert funn
audit-to-do = Gjør dette: { $fix }
audit-by = innen { $day }
waived-until = til { $day }
waived-for-good = for alltid
item-amount = beløp
item-act-by = innen
item-owner = eier
item-to-do = gjør
item-also = også om
item-certainty = sikkerhet
item-cell = celle
item-evidence = belegg
item-assumed = antatt
item-level = nivå
item-first-seen = sett første gang
item-fingerprint = fingeravtrykk
level-by-rule = { $level }, begrenset av regelen
level-by-policy = { $level }, etter { $file }, linje { $line }
level-own-with-settings = { $level }, regelens eget; innstillingene etter { $file }, linje { $line }
level-own = { $level }, regelens eget
place-row = { $file }, rad { $row }
place-sheet-row = { $file }, { $sheet }, rad { $row }
column-about = Om
column-finding = Funn
column-amount = Beløp
column-act-by = Innen
column-owner = Eier
column-where = Hvor
no-findings-about-it = ingen funn om det
seen-since = sett siden { $day }
system-field = { $field ->
    [modules] Moduler
    [replaced-by] Erstattes av
   *[read-from] Lest fra
}
system-part = { $part ->
    [contracts] avtaler
    [licences] lisenser
    [positions] behovet for lisensene
   *[neighbours] integrasjoner med andre systemer
}
