### Den lange hjelpen til kommandoene, med eksempler som kan skrives av.

explains-init = Regnearkene har overskrifter, lister å velge fra og en side som forklarer hver kolonne. Har dere allerede egne regneark, holder de: prøv `portfolio check` først.
explains-init-1 = portfolio init portefolje  # regneark og retningslinjer i en ny mappe
explains-check = Leser mappen uten å bedømme noe: hvilken fil som er hvilken tabell, hvilke kolonner som ble funnet, og hvilke celler som ikke kunne leses. Ingenting i mappen endres.
explains-check-1 = portfolio check portefolje  # hva ble forstått?
explains-check-2 = portfolio check portefolje -v  # og hva som ble gjettet, og hvorfor
explains-map = Når en tabell ikke gjenkjennes, ser kommandoen på overskrifter og verdier og foreslår hva hver kolonne er. Sier dere ja, skrives det i portfolio.toml; regnearket røres ikke.
explains-map-1 = portfolio map systemliste.xlsx portefolje  # viser forslaget
explains-map-2 = portfolio map systemliste.xlsx portefolje --accept  # skriver det
explains-presets = Uttrekk fra Kartoteket, Microsoft 365, GLPI og andre leses som de er: legg filene i mappen, og overskriftene avgjør hva de er.
explains-presets-1 = portfolio presets  # hvilke, og hva hvert uttrekk fyller ut
explains-export = Skriver alt som ble lest, som rene tabeller med kjente overskrifter, som ArchiMate-modell, som KITOS-ark eller som kunngjøringer i OCDS.
explains-export-1 = portfolio export portefolje --output samlet.xlsx  # alt i én arbeidsbok
explains-export-2 = portfolio export portefolje --format archimate --output model.xml  # til et tegneprogram
explains-audit = Hvert funn sier hva som er galt, hva det er verdt i kroner, hvem som eier det, når det må handles, og i hvilken celle det står. `portfolio explain REGEL` sier hvorfor. Slutter med 1 når noe er minst så alvorlig som --fail-on.
explains-audit-1 = portfolio audit portefolje  # det viktigste på skjermen
explains-audit-2 = portfolio audit portefolje --output funn.xlsx  # regneark å arbeide og beslutte i
explains-audit-3 = portfolio audit portefolje --rule over-licensed --full  # én regel, med bevis
explains-licences = Behovet er den aktive bruken pluss en buffer. Det som er kjøpt utover det, kan leveres tilbake; tabellen sier hvor mye, til hvilken pris og innen hvilken dag.
explains-licences-1 = portfolio licences portefolje --by supplier  # lagt sammen per leverandør
explains-licences-2 = portfolio licences portefolje --if "L0248 active=1500"  # hva om?
explains-overlaps = Systemer i drift til samme oppgave og de samme avdelingene, med brukere, pris, avhengigheter og avtalens utløp side om side, og et forslag til hvilket som beholdes.
explains-overlaps-1 = portfolio overlaps portefolje  # gruppene, de dyreste først
explains-overlaps-2 = portfolio overlaps portefolje --output overlapp.xlsx  # til møtet
explains-report = Siden er én fil som kan åpnes fra en e-post eller et fellesområde uten nett: nøkkeltall, hva som nå må gjøres, alle funn med søk, anskaffelseskalender, lisenser og avhengigheter.
explains-report-1 = portfolio report portefolje --output rapport.html  # åpne den i en nettleser
explains-decisions = Arbeidsboken fra `portfolio audit --output funn.xlsx` har en kolonne for beslutninger. De leses inn som rader i mappen, slik at et funn dere har akseptert, ikke kommer igjen før datoen.
explains-decisions-1 = portfolio decisions import funn.xlsx portefolje --dry-run  # vis hva som ville skje
explains-tenders = Regner bakover fra avtalens utløp gjennom alle trinn, lovens frister og helligdager, slik at det er klart når arbeidet senest må begynne, og om en opsjon kjøper tid.
explains-tenders-1 = portfolio tenders portefolje --by quarter  # årets anskaffelser per kvartal
explains-tenders-2 = portfolio tenders portefolje --output anskaffelser.ics  # til kalenderen
explains-tenders-3 = portfolio tenders portefolje --level --capacity 3  # passer det for laget?
explains-retire-plan = For hvert system som skal ut: hvem som fortsatt er avhengig av det, når avtalen kan forlates, når arkivuttrekket må starte, og om dagen kan nås.
explains-retire-plan-1 = portfolio retire-plan portefolje  # i rekkefølge
explains-case = Leser business case som TOML eller som egne regneark med linjer og år, regner pris, tilbakebetaling og kontantstrøm, og sier hvor casene motsier seg selv.
explains-case-1 = portfolio case cases.xlsx --full  # med kontantstrøm år for år
explains-case-2 = portfolio case cases.xlsx --budget "2,5 mill. kr" --currency NOK  # hva rekker pengene til?
explains-review = Svarer på hvert av arkitekturforumets spørsmål med belegg: hva vi har fra før, hva som går ut, hva det koster, og om saken er klar. Om det skal kjøpes, avgjør forumet.
explains-review-1 = portfolio review --inventory portefolje  # alle ønsker: en saksliste
explains-review-2 = portfolio review onske.xlsx --inventory portefolje --output notat.docx  # notat til ett ønske
explains-merge = For kommuner som slår seg sammen, og for innkjøpssamarbeid: samme produkt under to navn, samme oppgave i to systemer, hva det koster, og hva som kan kunngjøres samlet.
explains-merge-1 = portfolio merge nord sor --output sammen.xlsx  # liste å beslutte i
explains-show = Avtaler, lisenser, brukere, integrasjoner, datoer og funn for ett system, med cellen hvert tall kommer fra.
explains-show-1 = portfolio show Acadre portefolje  # etter navn eller nummer
explains-graph = På skjermen: systemer som mange er avhengige av, ringer, og systemer som alene holder viktige deler sammen. Som mermaid, dot eller graphml kan hele grafen tegnes.
explains-graph-1 = portfolio graph portefolje  # det som er iøynefallende
explains-graph-2 = portfolio graph portefolje --around Acadre --depth 2 --format mermaid  # tegn naboene
explains-impact = Viser, ledd for ledd, hvem som får data fra systemet eller bruker det, hvilke avtaler som dekker det, og hva som ville bli betalt for ingenting.
explains-impact-1 = portfolio impact Acadre portefolje  # hvem er avhengig av det?
explains-impact-2 = portfolio impact Acadre portefolje --if-retired 2027-12-31  # hvis det går ut den dagen
explains-sql = Tabellene ligger i en database i minnet som bare kan leses. Uten et spørsmål vises hvilke tabeller og kolonner det kan spørres om.
explains-sql-1 = portfolio sql  # hva kan det spørres om?
explains-sql-2 = portfolio sql "select name, annual_cost from systems order by annual_cost desc limit 10" portefolje  # de dyreste
explains-record = Historikken er én fil ved siden av mappen. Den gjør det mulig å se om det går framover, og når et funn først ble sett. Samme portefølje to ganger gir ett øyeblikksbilde.
explains-record-1 = portfolio record portefolje  # fire ganger i året
explains-history = Ett øyeblikksbilde per linje med systemer, avtaler, kroner og funn, og under det funnene som fortsatt er åpne, de eldste først.
explains-history-1 = portfolio history portefolje --output utvikling.xlsx  # til styringsgruppen
explains-diff = Systemer, avtaler, lisenser og funn som er kommet til, borte eller endret, med det som sto før og nå.
explains-diff-1 = portfolio diff 1 latest portefolje  # fra det første øyeblikksbildet til det siste
explains-balance = Ett nytt system inn skal bety ett system ut: hva som kom inn og gikk ut, per periode og avdeling, og hva som er planlagt.
explains-balance-1 = portfolio balance portefolje  # per kvartal og avdeling
explains-rules = Alvoret er regelens eget, til retningslinjene deres sier noe annet. De står i filen rules/policy.toml; `portfolio init` skriver en der alt er forklart.
explains-rules-1 = portfolio rules  # alle regler, etter emne
explains-explain = Hva regelen finner, hvorfor det er viktig, hva man gjør, hva beløp og frist betyr, og hvilke innstillinger den har. Forklarer også forumets spørsmål.
explains-explain-1 = portfolio explain over-licensed  # en regel
explains-explain-2 = portfolio explain goes-out  # et av forumets spørsmål

## Rammen

explains-examples = Eksempler:
explains-more = `{ $command } --help` forklarer mer, med eksempler og alle valg
explains-program-more = `portfolio KOMMANDO -h` viser valgene til en kommando; `portfolio --help` sier mer
explains-program = Legg regnearkene i en mappe, og begynn med `portfolio check MAPPE` og `portfolio audit MAPPE`. Uten en mappe leses `inventory`. Ingenting forlater maskinen, og regnearkene endres aldri. `portfolio completions SKALL` og `portfolio man` setter opp skallet.
explains-group = { $group ->
    [data] Data
    [audit] Undersøk
    [plan] Planlegg
    [ask] Slå opp
    [follow] Følg opp
   *[rules] Regler
}
explains-options = Valg:
explains-default = [standard: { $value }]
explains-values = [en av: { $values }]
