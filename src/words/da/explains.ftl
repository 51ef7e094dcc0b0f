### Den lange hjælp til kommandoerne, med eksempler, der kan skrives af.

explains-init = Regnearkene har overskrifter, lister at vælge fra og en side, der forklarer hver kolonne. Har I allerede jeres egne regneark, er de nok: prøv `portfolio check` først.
explains-init-1 = portfolio init portefoelje  # regneark og politik i en ny mappe
explains-check = Læser mappen uden at dømme noget: hvilken fil der er hvilken tabel, hvilke kolonner der blev fundet, og hvilke celler der ikke kunne læses. Intet i mappen ændres.
explains-check-1 = portfolio check portefoelje  # hvad blev forstået?
explains-check-2 = portfolio check portefoelje -v  # og hvad der blev gættet, og hvorfor
explains-map = Når en tabel ikke genkendes, ser kommandoen på overskrifter og værdier og foreslår, hvad hver kolonne er. Siger I ja, skrives det i portfolio.toml; regnearket røres ikke.
explains-map-1 = portfolio map systemliste.xlsx portefoelje  # viser forslaget
explains-map-2 = portfolio map systemliste.xlsx portefoelje --accept  # skriver det
explains-presets = Udtræk fra KITOS, Microsoft 365, GLPI og andre læses, som de er: læg filerne i mappen, og overskrifterne afgør, hvad de er.
explains-presets-1 = portfolio presets  # hvilke, og hvad hvert udtræk udfylder
explains-export = Skriver alt, hvad der blev læst, som rene tabeller med kendte overskrifter, som ArchiMate-model, som KITOS-ark eller som bekendtgørelser i OCDS.
explains-export-1 = portfolio export portefoelje --output samlet.xlsx  # alt i én projektmappe
explains-export-2 = portfolio export portefoelje --format archimate --output model.xml  # til et tegneprogram
explains-audit = Hvert fund siger, hvad der er galt, hvad det er værd i kroner, hvem der ejer det, hvornår der skal handles, og i hvilken celle det står. `portfolio explain REGEL` siger hvorfor. Slutter med 1, når noget er mindst så alvorligt som --fail-on.
explains-audit-1 = portfolio audit portefoelje  # det vigtigste på skærmen
explains-audit-2 = portfolio audit portefoelje --output fund.xlsx  # regneark at arbejde og beslutte i
explains-audit-3 = portfolio audit portefoelje --rule over-licensed --full  # én regel, med beviser
explains-licences = Behovet er den aktive brug plus en buffer. Hvad der er købt derudover, kan leveres tilbage; tabellen siger hvor meget, til hvilken pris og inden hvilken dag.
explains-licences-1 = portfolio licences portefoelje --by supplier  # lagt sammen pr. leverandør
explains-licences-2 = portfolio licences portefoelje --if "L0248 active=1500"  # hvad nu hvis?
explains-overlaps = Systemer i drift til samme opgave og de samme afdelinger, med brugere, pris, afhængigheder og kontraktens udløb side om side, og et forslag til, hvilket der beholdes.
explains-overlaps-1 = portfolio overlaps portefoelje  # grupperne, de dyreste først
explains-overlaps-2 = portfolio overlaps portefoelje --output overlap.xlsx  # til mødet
explains-report = Siden er én fil, der kan åbnes fra en mail eller et fællesdrev uden net: nøgletal, hvad der nu skal gøres, alle fund med søgning, udbudskalender, licenser og afhængigheder.
explains-report-1 = portfolio report portefoelje --output rapport.html  # åbn den i en browser
explains-decisions = Projektmappen fra `portfolio audit --output fund.xlsx` har en kolonne til beslutninger. De læses ind som rækker i mappen, så et fund, I har accepteret, ikke kommer igen før datoen.
explains-decisions-1 = portfolio decisions import fund.xlsx portefoelje --dry-run  # vis, hvad der ville ske
explains-tenders = Regner baglæns fra kontraktens udløb gennem alle trin, lovens frister og helligdage, så det står klart, hvornår arbejdet senest skal begynde, og om en option køber tid.
explains-tenders-1 = portfolio tenders portefoelje --by quarter  # årets udbud pr. kvartal
explains-tenders-2 = portfolio tenders portefoelje --output udbud.ics  # til kalenderen
explains-tenders-3 = portfolio tenders portefoelje --level --capacity 3  # passer det til holdet?
explains-retire-plan = For hvert system, der skal ud: hvem der stadig afhænger af det, hvornår kontrakten kan forlades, hvornår arkivudtrækket skal begynde, og om dagen kan nås.
explains-retire-plan-1 = portfolio retire-plan portefoelje  # i rækkefølge
explains-case = Læser business cases som TOML eller som jeres egne regneark med linjer og år, regner pris, tilbagebetaling og pengestrøm, og siger, hvor casene modsiger sig selv.
explains-case-1 = portfolio case cases.xlsx --full  # med pengestrøm år for år
explains-case-2 = portfolio case cases.xlsx --budget "2,5 mio. kr."  # hvad rækker pengene til?
explains-review = Svarer på hvert af arkitekturforummets spørgsmål med belæg: hvad vi har i forvejen, hvad der går ud, hvad det koster, og om sagen er klar. Om der skal købes, afgør forummet.
explains-review-1 = portfolio review --inventory portefoelje  # alle ønsker: en dagsorden
explains-review-2 = portfolio review oenske.xlsx --inventory portefoelje --output notat.docx  # notat til ét ønske
explains-merge = Til kommuner, der går sammen, og til indkøbsfællesskaber: samme produkt under to navne, samme opgave i to systemer, hvad det koster, og hvad der kan udbydes samlet.
explains-merge-1 = portfolio merge nord syd --output sammen.xlsx  # liste at beslutte i
explains-show = Kontrakter, licenser, brugere, snitflader, datoer og fund for ét system, med den celle, hvert tal kommer fra.
explains-show-1 = portfolio show Acadre portefoelje  # efter navn eller nummer
explains-graph = På skærmen: systemer, som mange afhænger af, ringe, og systemer, der er ene om at holde vigtige dele sammen. Som mermaid, dot eller graphml kan hele grafen tegnes.
explains-graph-1 = portfolio graph portefoelje  # hvad der falder i øjnene
explains-graph-2 = portfolio graph portefoelje --around Acadre --depth 2 --format mermaid  # tegn naboerne
explains-impact = Viser, led for led, hvem der får data fra systemet eller bruger det, hvilke kontrakter der dækker det, og hvad der ville blive betalt for ingenting.
explains-impact-1 = portfolio impact Acadre portefoelje  # hvem afhænger af det?
explains-impact-2 = portfolio impact Acadre portefoelje --if-retired 2027-12-31  # hvis det går ud den dag
explains-sql = Tabellerne ligger i en database i hukommelsen, som kun kan læses. Uden et spørgsmål vises, hvilke tabeller og kolonner der kan spørges om.
explains-sql-1 = portfolio sql  # hvad kan der spørges om?
explains-sql-2 = portfolio sql "select name, annual_cost from systems order by annual_cost desc limit 10" portefoelje  # de dyreste
explains-record = Historikken er én fil ved siden af mappen. Den gør det muligt at se, om det går fremad, og hvornår et fund først blev set. Samme portefølje to gange giver ét øjebliksbillede.
explains-record-1 = portfolio record portefoelje  # fire gange om året
explains-history = Et øjebliksbillede pr. linje med systemer, kontrakter, kroner og fund, og under det de fund, der stadig er åbne, de ældste først.
explains-history-1 = portfolio history portefoelje --output udvikling.xlsx  # til styregruppen
explains-diff = Systemer, kontrakter, licenser og fund, der er kommet til, væk eller ændret, med hvad der stod før og nu.
explains-diff-1 = portfolio diff 1 latest portefoelje  # fra det første øjebliksbillede til det sidste
explains-balance = Ét nyt system ind skal betyde ét system ud: hvad der kom ind og gik ud, pr. periode og afdeling, og hvad der er planlagt.
explains-balance-1 = portfolio balance portefoelje  # pr. kvartal og afdeling
explains-rules = Alvoren er reglens egen, indtil jeres politik siger andet. En politik er filen rules/policy.toml; `portfolio init` skriver en, hvor alt står forklaret.
explains-rules-1 = portfolio rules  # alle regler, efter emne
explains-explain = Hvad reglen finder, hvorfor det er vigtigt, hvad man gør, hvad beløb og frist betyder, og hvilke indstillinger den har. Forklarer også forummets spørgsmål.
explains-explain-1 = portfolio explain over-licensed  # en regel
explains-explain-2 = portfolio explain goes-out  # et af forummets spørgsmål

## Rammen

explains-examples = Eksempler:
explains-more = `{ $command } --help` forklarer mere, med eksempler og alle tilvalg
explains-program-more = `portfolio KOMMANDO -h` viser en kommandos tilvalg; `portfolio --help` siger mere
explains-program = Læg regnearkene i en mappe, og begynd med `portfolio check MAPPE` og `portfolio audit MAPPE`. Uden en mappe læses `inventory`. Intet forlader maskinen, og regnearkene ændres aldrig. `portfolio completions SKAL` og `portfolio man` sætter skallen op.
explains-group = { $group ->
    [data] Data
    [audit] Undersøg
    [plan] Planlæg
    [ask] Slå op
    [follow] Følg op
   *[rules] Regler
}
explains-options = Tilvalg:
explains-default = [standard: { $value }]
explains-values = [en af: { $values }]
