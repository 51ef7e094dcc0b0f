### The records of the rules. The English is in the rules themselves.

above-threshold-uncompeted-summary = En kontrakt på eller over tærskelværdien har aldrig været konkurrenceudsat; ligger den tæt på, er det en bemærkning
above-threshold-uncompeted-why = Over tærskelværdien har man udbudspligt; en kontrakt uden udbud kan erklæres for uden virkning og udløse bøde. Tærskelværdien er den, der gjaldt på tildelingsdagen, og værdien tæller alle optioner med.
above-threshold-uncompeted-fix = Registrér konkurrenceudsættelsen, hvis der var en; ellers planlæg et udbud, og få rådgivning om den løbende kontrakt.

common-component-shadowed-summary = Et eget system løser en opgave, som en fælleskomponent i porteføljen allerede løser
common-component-shadowed-why = Fælleskomponenter betales i fællesskab, og som regel uanset om de bruges; et eget system ved siden af betales oveni.
common-component-shadowed-fix = Gå over til fælleskomponenten, eller skriv ned, hvad den mangler.

condition-overdue-summary = En betingelse for en godkendelse er ikke opfyldt, og dens frist er overskredet
condition-overdue-why = Det, der blev godkendt på en betingelse, er kun godkendt, så længe betingelsen holder; en, som ingen følger op på, har aldrig været en.
condition-overdue-fix = Opfyld betingelsen, og skriv dagen i loggen, eller bed forummet om en ny frist.

contract-expired-summary = En kontrakt er udløbet, og dens systemer er stadig i drift
contract-expired-why = Det, der købes uden kontrakt, har hverken aftalt pris, serviceniveau eller databehandlervilkår, og det er en ny tildeling uden konkurrence.
contract-expired-fix = Registrér den kontrakt, der gælder nu, eller køb på ny, og aftal vilkår med leverandøren indtil da.

dates-contradict-summary = Datoerne i en række kan ikke alle være rigtige, eller der mangler en, som de andre kræver
dates-contradict-why = Enhver frist, der regnes fra en forkert dato, bliver også forkert. Udbuddet efter en kontrakt, der modsiger sig selv eller har udløb, men ingen start, bliver slet ikke planlagt.
dates-contradict-fix = Slå datoerne op i kontrakten eller sagen, og ret den, der er forkert.

dependency-cycle-summary = Systemer afhænger af hinanden i ring
dependency-cycle-why = Ingen af dem kan udskiftes, opgraderes eller udfases alene, og når ét går ned, kan de alle gå ned.
dependency-cycle-fix = Find den afhængighed, der er lettest at undvære, og planlæg udskiftningen af systemerne samlet, til den er væk.

depends-on-retired-summary = Systemer i drift afhænger af et, der er udfaset
depends-on-retired-why = Enten er snitfladen død, og noget virker ikke, eller også kører det udfasede system stadig og bliver stadig betalt.
depends-on-retired-fix = Spørg ejerne af de afhængige systemer: flyt snitfladen, slet dens række, eller ret det udfasede systems status.

duplicate-id-summary = To rækker i en tabel har samme id
duplicate-id-why = Kun den ene række tæller, den med flest udfyldte celler, og det, de andre siger, mangler i alle tal.
duplicate-id-fix = Slet de forældede rækker, eller giv hver ting sit eget id.

duplicate-record-summary = Ét produkt står to gange i porteføljen
duplicate-record-why = To rækker for ét produkt skjuler, hvad det koster, hvem der bruger det, og hvilken kontrakt der gælder, og ofte betales det to gange.
duplicate-record-fix = Saml rækkerne: flyt kontrakter, licenser og snitflader til den ene, og skriv det andet navn blandt dens aliasser.

entitlement-expired-summary = Et produkt bruges efter sidste dag i retten til det
entitlement-expired-why = Brug uden ret er et brud på leverandørens vilkår og bliver opkrævet fra den dag, retten udløb.
entitlement-expired-fix = Forny retten, eller tag tildelingerne tilbage.

evergreen-uncompeted-summary = En kontrakt uden udløb, eller som fornyes af sig selv, har ikke været konkurrenceudsat i årevis
evergreen-uncompeted-why = Intet får sådan en kontrakt til at slutte, så pris og vilkår bliver aldrig prøvet. Antallet af år er organisationens politik, ikke lov; uden startdato eller dag for konkurrenceudsættelse siger reglen intet.
evergreen-uncompeted-fix = Konkurrenceudsæt den til næste mulige udtræden, eller registrér dagen for den seneste konkurrenceudsættelse.

framework-ends-first-summary = Næste køb er planlagt på en rammeaftale, der udløber før tildelingen
framework-ends-first-why = En kontrakt skal tildeles, mens rammeaftalen løber; bagefter er den korte vej lukket, og udbuddet tager måneder længere end planlagt.
framework-ends-first-fix = Tildel, før rammeaftalen udløber, find den aftale, der afløser den, eller planlæg et eget udbud.

framework-over-four-years-summary = En rammeaftale løber i over fire år med alle optioner, eller har intet udløb
framework-over-four-years-why = En rammeaftale må højst løbe i fire år, medmindre genstanden helt undtagelsesvis begrunder mere (2014/24/EU art. 33, stk. 1); det, der trækkes på den bagefter, kan være en tildeling uden konkurrence.
framework-over-four-years-fix = Find begrundelsen i udbudsmaterialet, eller lad aftalen slutte efter fire år, og udbyd på ny.

functional-overlap-summary = To eller flere systemer i drift løser samme opgave for de samme mennesker
functional-overlap-why = Hvert system til samme opgave koster sine egne licenser, snitflader og kurser, og data bliver delt.
functional-overlap-fix = Vælg det system, der skal blive, flyt brugere, data og snitflader dertil, og opsig de andre i tide.

idle-assignment-summary = Licenser er tildelt nogen, der ikke bruger dem
idle-assignment-why = En ubrugt tildeling kan gives til den næste, der mangler en, i stedet for at købe flere.
idle-assignment-fix = Tag de ubrugte tildelinger tilbage, og forny med færre.

in-without-out-summary = Et system kommer til uden at nævne et, der går ud
in-without-out-why = Hvert system, der kommer, uden at et går, gør porteføljen større, og udgiften kommer oveni. Et system kommer til, når det er planlagt, under anskaffelse eller er taget i brug i perioden; et modul gør ikke.
in-without-out-fix = Skriv i `replaces`, hvilket system der går ud, eller markér det som `mandated`, når lov eller stat kræver det.

licence-unmeasured-summary = Det vides ikke, hvor mange licenser der er i brug
licence-unmeasured-why = Uden et tal for aktiv brug kan ingen sige, hvad der skal fornyes. Det regnes aldrig som spild.
licence-unmeasured-fix = Hent et tal for aktiv brug fra loginløsningen eller leverandøren.

metric-drift-summary = En licens betales for et andet antal indbyggere, elever eller ansatte, end der er
metric-drift-why = Tallet i kontrakten passede, da den blev underskrevet; siden har organisationen ændret sig.
metric-drift-fix = Få tallet i kontrakten bragt i overensstemmelse med virkeligheden.

mixed-currencies-summary = Et produkt har priser i to valutaer, og politikken har ingen kurs mellem dem
mixed-currencies-why = Beløb i forskellige valutaer lægges aldrig sammen: uden kurs mangler den ene i værdien af et overskud eller underskud.
mixed-currencies-fix = Giv valutaen en kurs under `[currency]` i politikken, eller ret kontraktens valuta.

modification-over-limit-summary = En kontrakt er vokset mere end en mindre ændring og ud over sine oprindelige optioner
modification-over-limit-why = Ændringer må tilsammen lægge under 10 % til den oprindelige værdi og kun under tærskelværdien; mere kræver en klausul i kontrakten, en anden hjemmel i 2014/24/EU art. 72 eller et nyt udbud.
modification-over-limit-fix = Find hjemlen for hver ændring, og skriv den ned, eller udbyd på ny.

no-owner-summary = Et system har ingen systemejer eller ingen gevinstejer
no-owner-why = Det, ingen svarer for, bliver hverken ryddet op eller afsluttet, og ingen spørger igen, hvad det blev købt til. For et modul svarer ejerne af det system, det er en del af.
no-owner-fix = Skriv den rolle, der svarer for det, ikke en person: personer skifter.

notice-near-summary = Sidste dag for opsigelse er nær
notice-near-why = Efter den dag er kontrakten bundet en periode mere, på leverandørens vilkår. Det gælder kontrakter, der fornyes af sig selv, og dem, man kun kan forlade til årets udgang; en fast løbetid slutter uden opsigelse.
notice-near-fix = Beslut, om I bliver, og opsig, eller skriv ned, hvorfor I ikke gør.

option-first-summary = Det er for sent at udbyde, men en ubrugt option dækker hullet
option-first-why = Kontrakten kan lovligt fortsætte med sin option, men kun til sidste dag for at bruge den; derefter er udbuddet blot forsinket.
option-first-fix = Brug optionen i tide, og gå i gang med udbuddet til det udløb, der følger.

orphan-contract-summary = En kontrakt dækker intet kendt system
orphan-contract-why = Ingen kan se, hvad der betales for, så ingen afslutter den, når systemet går ud.
orphan-contract-fix = Find ud af, hvad den betaler for, og skriv det i `systems`, eller opsig den.

out-claimed-twice-summary = Ét udgående system begrunder to, der kommer til
out-claimed-twice-why = Et system kan kun gå ud én gang, så det andet, der kommer i stedet for det, gør porteføljen større.
out-claimed-twice-fix = Afgør, hvilket af dem det går ud for, og nævn et andet udgående system for hvert af de øvrige.

out-overdue-summary = Et udgående system er stadig i drift efter sin dag
out-overdue-why = Løftet om, at det gik ud, var grunden til at lukke et andet ind; til det er væk, betales begge.
out-overdue-fix = Udfas det nu, og skriv dagen i `retired`, eller aftal en ny dag, og sig det til dem, der fik den gamle lovet.

out-still-needed-summary = Andre systemer afhænger stadig af et udgående den dag, det går ud
out-still-needed-why = De mister den dag det, de får fra det, eller også må dagen flyttes.
out-still-needed-fix = Flyt hvert afhængigt systems snitflade til det system, der kommer, udfas det tidligere, eller flyt dagen.

out-without-date-summary = Et udgående system har ingen dag, hvor det går ud
out-without-date-why = Et system, der skal væk en dag, bliver stående og betales ved siden af det, der kom i stedet.
out-without-date-fix = Aftal med ejeren, hvilken dag det er væk, og skriv den i `retire-by`.

out-without-plan-summary = Et udgående system har ingen udfasningsplan eller ingen plan for arkivering af data
out-without-plan-why = Uden plan går dagen, og det, arkivloven kræver bevaret, går tabt eller holder det gamle system i live.
out-without-plan-fix = Skriv ned, hvem der gør hvad, til systemet er væk, og hvad der sker med dets data.

over-licensed-summary = Der er købt flere licenser, end der er brug for
over-licensed-why = Det, der er købt ud over aktiv brug, bufferen og kontraktens minimum, er betalt for ingenting.
over-licensed-fix = Aflever overskuddet før sidste dag for opsigelse, eller lad det falde væk, når kontrakten udløber.

paid-after-retirement-summary = En kontrakt, der kun dækker systemer, som er eller til den tid bliver udfaset, løber videre
paid-after-retirement-why = Organisationen betaler for noget, ingen længere bruger, og en kontrakt slutter ikke, fordi systemet gør.
paid-after-retirement-fix = Opsig, eller aftal et tidligere ophør med leverandøren.

paid-twice-in-suite-summary = Et produkt er købt særskilt til folk, der har en pakke, hvor det er med
paid-twice-in-suite-why = Pakken giver samme ret, så den særskilte licens er betalt for ingenting.
paid-twice-in-suite-fix = Lad dem, der har pakken, bruge dens del, og aflever de særskilte licenser.

portfolio-grew-summary = Der kommer flere systemer ind, end der går ud
portfolio-grew-why = En portefølje, der vokser, koster mere at drive, sikre og rydde op i, også når hvert system har en god grund. Talt for det hele og for hver enhed med egne systemer; lovkrævede systemer og moduler tælles ikke.
portfolio-grew-fix = Find lige så mange systemer at udfase, som der kommer, eller udskyd nogle af dem, der skal komme.

single-point-of-failure-summary = Ét system er alt, der forbinder dele med kritiske systemer
single-point-of-failure-why = Når det går ned, er systemer af høj eller kritisk betydning på hver side af det afskåret fra hinanden på én gang.
single-point-of-failure-fix = Planlæg, hvad der sker, når det går ned: en kontrakt og en nødplan, der svarer til det, der hænger på det, eller en anden vej udenom.

split-purchase-summary = Kontrakter under tærskelværdien, med én leverandør eller CPV-klasse og tildelt tæt på hinanden, ligger tilsammen over den
split-purchase-why = Et køb må ikke deles op for at holde sig under tærskelværdien (2014/24/EU art. 5, stk. 3). Fælles leverandør eller klasse er kun et fingerpeg: afgørende er, om de tjener ét formål og kan leveres af de samme.
split-purchase-fix = Vurdér, om det er ét køb; skriv ned, hvorfor ikke, eller udbyd de næste samlet.

system-vanished-summary = Et system er væk fra porteføljen og blev aldrig udfaset
system-vanished-why = En slettet række tager kontrakt, data og udgifter ud af syne, og ingen har besluttet, at systemet går ud. Det vides fra historikken, som `portfolio record` fører, og bliver stående, til systemet er tilbage, udfaset eller ej. En række, der fortsætter under et andet id, kendes på sit navn, andre navne og tidligere navne og nævnes ikke.
system-vanished-fix = Skriv det ind igen med status `retired` og den dag, det gik ud; fortsætter det under et andet navn, så skriv det gamle blandt det systems tidligere navne.

system-without-contract-summary = Et system i drift nævnes ikke i nogen kontrakt
system-without-contract-why = Ingen kan sige, hvad det koster, hvornår det skal udbydes, eller hvilke vilkår og databehandleraftale der gælder.
system-without-contract-fix = Find kontrakten, og skriv systemet i den; har I selv udviklet systemet, så undtag det med den grund.

task-held-twice-summary = En opgave, som politikken kun giver ét system, har flere
task-held-twice-why = Organisationen har under `[tasks] one-system` besluttet, at opgaven har ét system, og disse løser den samtidig.
task-held-twice-fix = Behold ét system til opgaven, og planlæg udfasningen af de andre, eller tag opgaven af politikkens liste.

tender-due-summary = Udbuddet efter en kontrakt skal gå i gang inden for horisonten
tender-due-why = Et udbud, der starter i tide, kan vælge sin procedure; folk og politiske beslutninger skal bookes måneder før.
tender-due-fix = Sæt udbuddet på planen med ejer og folk, og start i tide.

tender-late-summary = Udbuddet efter en kontrakt burde være startet, og ingen ubrugt option dækker hullet
tender-late-why = Når kontrakten udløber, er der ingen ny. En forlængelse, som kontrakten ikke giver ret til, er en ny tildeling, og at være startet for sent er ingen hjemmel til den (2014/24/EU art. 72).
tender-late-fix = Start udbuddet i dag, og planlæg det så stramt, som loven tillader.

under-licensed-summary = Der er tildelt flere licenser, end der er købt
under-licensed-why = Ved leverandørens næste licensgennemgang skal forskellen købes, ofte til listepris og med virkning bagud.
under-licensed-fix = Tag først ubrugte tildelinger tilbage, og køb det, der stadig mangler.

unknown-reference-summary = En række nævner noget, som porteføljen ikke har
unknown-reference-why = Forbindelsen er tabt for alle kontroller: en kontrakt ser ud til ikke at dække noget, en afhængighed ser ikke ud til at findes.
unknown-reference-fix = Ret navnet, eller tilføj det, der nævnes.

unreadable-value-summary = En celle kan ikke læses
unreadable-value-why = Det, den siger, mangler i alle tal og kontroller; rækkens andre celler tæller stadig. En værdi, der kan betyde to ting, gættes der aldrig på.
unreadable-value-fix = Skriv værdien, så den kan læses, eller tøm cellen.

unused-system-summary = Et system i drift bruges ikke
unused-system-why = Det koster penge, gemmer data og skal holdes sikkert, selv om ingen arbejder i det.
unused-system-fix = Spørg ejeren, hvem der har brug for det, afklar, hvad der arkiveres, og opsig i tide.

usage-above-headcount-summary = Flere måles med en licens, end der arbejder
usage-above-headcount-why = Tallet tæller noget andet, fx konti for folk, der er stoppet, eller antallet af ansatte er gammelt: behov og ubrugte tildelinger regnes ud fra det alligevel.
usage-above-headcount-fix = Tæl igen, eller opdatér antallet af ansatte.

waiver-expired-summary = En undtagelse er udløbet
waiver-expired-why = Det, den accepterede, står igen blandt fundene, til nogen tager stilling på ny.
waiver-expired-fix = Tag stilling: forny undtagelsen med grund og ny dag, eller fjern dens række, og gør noget ved fundet.

waiver-unmatched-summary = En undtagelse svarer ikke til noget fund
waiver-unmatched-why = Enten er det, den accepterede, bragt i orden, og rækken kan gå, eller også er regel eller emne stavet forkert, og den accepterer ingenting.
waiver-unmatched-fix = Fjern rækken, når fundet er væk; ret ellers reglen eller emnet.

## Beløb og frister

above-threshold-uncompeted-amount = kontraktens anslåede værdi
common-component-shadowed-amount = det egne systems årlige udgift
common-component-shadowed-act-by = sidste dag for at opsige det egne system; findes den ikke, den faste periodes udløb
condition-overdue-act-by = den dag, betingelsen senest skulle være opfyldt
contract-expired-amount = kontraktens anslåede værdi
contract-expired-act-by = i dag
duplicate-record-amount = den årlige udgift til den billigste af de to
evergreen-uncompeted-amount = kontraktens anslåede værdi
evergreen-uncompeted-act-by = den sidste mulige start før næste udtræden, eller i dag
framework-ends-first-amount = kontraktens anslåede værdi
framework-ends-first-act-by = rammeaftalens udløb
framework-over-four-years-amount = rammeaftalens anslåede værdi
functional-overlap-amount = de årlige udgifter til de systemer, der ikke beholdes, fra de tidligst kan forlades
functional-overlap-act-by = den første sidste opsigelsesdag blandt de systemer, der ikke beholdes; findes den ikke, den faste periodes udløb
idle-assignment-amount = de ubrugte tildelinger til deres stykpris, de dyreste først; hvad der kan spares af det, siger `over-licensed`
idle-assignment-act-by = kontraktens sidste opsigelsesdag, ellers den faste periodes udløb
licence-unmeasured-act-by = kontraktens sidste opsigelsesdag, ellers den faste periodes udløb
metric-drift-amount = forskellen til stykprisen: en besparelse, når der betales for mange, en risiko, når der betales for få
metric-drift-act-by = kontraktens sidste opsigelsesdag, ellers den faste periodes udløb
modification-over-limit-amount = kontraktens anslåede værdi
notice-near-amount = kontraktens anslåede værdi
notice-near-act-by = sidste opsigelsesdag
option-first-amount = kontraktens anslåede værdi
option-first-act-by = sidste dag for at bruge optionen
out-still-needed-act-by = den dag, systemet går ud
out-without-plan-act-by = den dag, systemet går ud
over-licensed-amount = overskuddet til stykprisen: det, der kan leveres tilbage først, og af det det dyreste
over-licensed-act-by = kontraktens sidste opsigelsesdag, ellers den faste periodes udløb
paid-after-retirement-amount = kontraktens årlige værdi
paid-after-retirement-act-by = sidste opsigelsesdag, hvis der er en
paid-twice-in-suite-amount = dem, der har begge dele, til den enkelte licens’ stykpris
paid-twice-in-suite-act-by = sidste opsigelsesdag for den enkelte licens’ kontrakt, ellers den faste periodes udløb
split-purchase-amount = kontrakternes anslåede værdi tilsammen
task-held-twice-amount = de årlige udgifter til de systemer, der ikke beholdes, fra de tidligst kan forlades
task-held-twice-act-by = den første sidste opsigelsesdag blandt de systemer, der ikke beholdes; findes den ikke, den faste periodes udløb
tender-due-amount = kontraktens anslåede værdi
tender-due-act-by = den sidste mulige start, regnet baglæns fra kontraktens udløb
tender-late-amount = kontraktens anslåede værdi
tender-late-act-by = i dag
under-licensed-amount = underskuddet til stykprisen, den højeste hvis priserne er forskellige
unused-system-amount = systemets årlige udgift
unused-system-act-by = sidste opsigelsesdag; findes den ikke, den faste periodes udløb

## Indstillinger

setting-active-within-days = Dage før en måling, hvor den, der har været aktiv, tæller som bruger af produktet, når hver persons sidste aktive dag er kendt.
setting-archive-months = Måneder, som det tager at lave et arkivudtræk; det skal være færdigt, når kontrakten udløber.
setting-benefit-less-percent = Procent, som gevinsten er mindre i det første scenarie.
setting-buffer-percent = Procent, der lægges til den aktive brug, før den regnes som behov.
setting-capacity = Udbud, som et hold kan forberede ad gangen, eller med `person-days`, hvad det kan yde i et kvartal; 0 finder det mindste, der er nok.
setting-closed-days = Dage, hvor kontorerne holder lukket, hvert år eller én gang, og helligdage, hvor de holder åbent, fx `12-24 = false` eller `2027-05-07 = true`.
setting-contract-lead-times = Dage til trinene for én kontrakt, fx `K-17 = {"{"} negotiation = 90 {"}"}`.
setting-cost-more-percent = Procent, som alt er dyrere i det andet scenarie.
setting-days = Dage før sidste opsigelsesdag, hvor en kontrakt nævnes.
setting-evergreen-uncompeted-years = År efter sidste konkurrenceudsættelse, hvor en kontrakt uden udløb bør i udbud igen.
setting-fte-price = Hvad et årsværk koster om året med overhead (Høje-Taastrup, tabel 1: 0,5 mio. kr.).
setting-grace-days = Dage efter sin dag, som et system på vej ud stadig må være i drift.
setting-horizon-months = Måneder frem, inden for hvilke en start regnes som aktuel.
setting-horizon-years = Antal år med drift og gevinst, der tælles med, fra det første år med effekt (Hillerød, afsnit 4: drift i 4 år, tilbagebetalt inden for 4).
setting-hour-price = Hvad en time for husets egne folk koster: en antagelse, et årsværk fordelt på ca. 1.430 timer på arbejde.
setting-implementation-times = Dage til trinene efter tildelingen, fx `large = {"{"} implementation = 365 {"}"}`.
setting-lead-times = Dage til en procedures trin, fx `open = {"{"} needs = 30, material = 60 {"}"}`.
setting-least-active-users = Aktive brugere, som et system regnes for ubrugt under; ingen overhovedet gør det altid.
setting-least-certainty = Sikkerhed i hundrededele, som to poster mindst skal have for at regnes som ét produkt.
setting-limit = Pris, som der kræves en fuld business case over, niveau 2; 0 for altid (Hillerød, afsnit 4: 50.000 kr.; Høje-Taastrup og Nordfyn: altid).
setting-limit-level = Niveau for en pris på præcis grænsen, som Hillerøds »under« og »over« lader stå åbent: 1 eller 2.
setting-measured-within-days = Dage, hvorefter en måling er for gammel at vurdere ud fra.
setting-min-idle-percent = Procent af de tildelte, hvorfra ubrugte tildelinger nævnes.
setting-min-surplus-percent = Procent af det købte, hvorfra et overskud nævnes.
setting-months = Måneder fra den første tildeling, som kontrakter kan høre sammen inden for.
setting-near-percent = Hundrededele af en tærskelværdi, inden for hvilke en værdi er tæt på, over og under.
setting-ocid-prefix = Det, id’er på planlægningsbekendtgørelser begynder med: det præfiks, som Open Contracting Partnership har registreret for udgiveren.
setting-one-system = Opgaver, som organisationen kun giver ét system.
setting-pace = Hvor megen tid der planlægges med: `tight`, `typical` eller `long`.
setting-parallel-months = Måneder, som et system kører videre ved siden af afløseren, regnet fra afløserens første dag i drift.
setting-payback-least-percent = Procent af prisen, som mindst skal være tilbagebetalt inden for perioden; ellers er casen ikke godkendt (Hillerød, afsnit 4: 50–60 %).
setting-payback-target-percent = Procent af prisen, hvorfra casen er godkendt; mellem de to er den på grænsen (Hillerød, afsnit 4: 50–60 %).
setting-percent = Vækst i hundrededele af den oprindelige værdi, hvorfra en ændring er mere end mindre.
setting-period-months = Måneder i en periode: hvor længe et system, der er taget i brug, tæller som nyt, og hvor langt balancen ser tilbage og frem.
setting-person-days = Persondage, som et udbud tager, fx `{"{"} open = 60, below-threshold = 15 {"}"}`; uden dem tæller hvert udbud som ét.
setting-procedures = Proceduren på eller over tærskelværdien, når kontrakten ikke nævner nogen, efter implementeringens størrelse, fx `large = "negotiated"`; ellers offentligt udbud.
setting-quarters = Kvartaler, der udjævnes, det nuværende først.
setting-quiet-periods = Dele af året, hvor der ikke sendes bekendtgørelser, og ingen frist for leverandører udløber.
setting-start-now-days = Dage frem, hvor et udbud bør startes nu.
setting-teams = Hvem der deles om kapaciteten: `all`, hver `owner` eller hver `department`.
setting-thresholds = Tærskelværdier, som programmet ikke kender, fx `{"{"} amount = 1700000, from = 2028-01-01 {"}"}`; med `regime = "national"` eller `"act"` dem under EU’s.
setting-time-limits = Korteste antal dage i stedet for lovens frister og standstill, fx `open = {"{"} tender-period = 35, standstill = 15 {"}"}`.
setting-together-months = Måneder, som kontrakters udløb skal ligge inden for, før de foreslås i ét udbud.
setting-tolerance-percent = Procent, som et tal må afvige fra det, det holdes op imod, før det nævnes.

## Arkitekturforummets spørgsmål

check-benefit-owner-why = En gevinst, som ingen leder svarer for, bliver ikke hentet hjem.
check-benefit-owner-source = Hillerød, digitaliseringsstrategi 2.3: en leder ejer gevinsten; Høje-Taastrup 2.4
check-case-level-why = Små køb afgør afdelingen selv; over grænsen vejer forummet dem mod hinanden. Hele prisen tæller, også egne timer.
check-case-level-source = Hillerød, digitaliseringsstrategi afsnit 4: niveau 0, 1 og 2 ved 50.000 kr.
check-cash-flow-why = Tabellen over penge ind og ud, år for år, viser, hvornår casen vender, og hvad den ville være, hvis det gik dårligere.
check-cash-flow-source = Høje-Taastrup, strategiens tabel 2 til 12: investering, driftseffekt, akkumuleret, årsværk
check-cloud-first-why = Cloudtjenester overvejes først; sikkerhed, svartid og pris er grunde imod dem, tavshed er ikke.
check-cloud-first-source = Aurskog-Høland og Rømskog 4.1: cloudtjenester først; Nordfyn afsnit 3: ekstern drift vurderes
check-common-components-why = Login, digital post og registre findes og betales i fællesskab; en egen løsning ved siden af betales oveni og skal holdes i live.
check-common-components-source = Aurskog-Høland og Rømskog 4.6; Nordfyn afsnit 3; Gentofte 5.4: fælles løsninger før egne
check-evaluation-date-why = Det, som ingen ser på igen, behøver ikke have været sandt. Dagen aftales før start.
check-evaluation-date-source = Nordfyn, pejlemærke 3: en evalueringsproces aftalt før start; Hillerød 2.3: før, under og efter
check-form-why = Et svar, som ingen kan læse, ligner et svar og er ikke et; derfor nævnes hvert hul med det samme, og intet notat skjuler det.
check-form-source = Aurskog-Høland og Rømskog, digital strategi 3.4.3: hvert initiativ går gennem en enkel procedure; Hillerød, afsnit 4
check-goes-out-why = Ét nyt system ind betyder ét system ud, ellers vokser porteføljen for evigt. Det, loven kræver, er undtaget.
check-goes-out-source = Aurskog-Høland og Rømskog 4.2: ét nyt system ind betyder ét system ud
check-investment-price-why = Prisskiltet er ikke prisen: drift og egne timer er med, og et køb til ingenting kan være dyrt i timer.
check-investment-price-source = Hillerød, digitaliseringsstrategi afsnit 4: anskaffelse, drift i fire år og timer i kroner; Høje-Taastrup 2.2
check-mandate-why = Det, lov og politik kræver, går forud for alle andre ønsker og behøver ikke nævne et system, der går ud.
check-mandate-source = Hillerød, digitaliseringsstrategi 2.1 og afsnit 4 note 3: tre slags formål, lov og politiske mål først
check-one-system-task-why = Sager, der ligger i to systemer, findes i ingen af dem; politikken siger, hvilke opgaver kun ét system løser (`[tasks] one-system`).
check-one-system-task-source = Nordfyn afsnit 3: borgernes dokumenter ligger i ét ESDH-system; Hillerød 6.7; politikken nævner opgaverne
check-owned-for-task-why = Før der købes nyt, skriver afdelingen om hvert system, der løser opgaven, hvorfor det ikke er nok.
check-owned-for-task-source = Hillerød, digitaliseringsstrategi 2.2; Aurskog-Høland og Rømskog 4.3: brug det, vi har
check-owner-why = Det, som ingen svarer for, bliver hverken passet eller afsluttet.
check-owner-source = Hillerød, digitaliseringsstrategi 2.3: en leder ejer projektet
check-payback-why = En case, der betaler sig, har mindst halvdelen af prisen tilbage inden for perioden. Det, loven eller et politisk mål kræver, behøver ikke betale sig, men siger det.
check-payback-source = Hillerød, digitaliseringsstrategi afsnit 4: mindst 50–60 % inden for fire år
check-personal-data-why = Persondata kræver en databehandleraftale, en plads i fortegnelsen og en risikovurdering, før kontrakten underskrives.
check-personal-data-source = GDPR artikel 28, 30 og 35; Gentofte 3.4: datasikkerhed og følsomme persondata
check-phase-out-plans-why = Uden en plan kører det gamle system videre ved siden af det nye, og sagerne kan ikke afleveres til arkivet.
check-phase-out-plans-source = Aurskog-Høland og Rømskog 4.2: en plan for udfasning med en plan for arkivering af data
check-process-changes-why = Et nyt system til gamle arbejdsgange koster penge og giver intet tilbage; arbejdsgangen forenkles, før der købes noget.
check-process-changes-source = Nordfyn, pejlemærke 3; Høje-Taastrup 2.2: ingen en-til-en-udskiftning; Aurskog-Høland og Rømskog 4.5
check-procurement-route-why = På eller over tærskelværdien går købet i udbud, som tager måneder og folk; værdien regnes med 48 måneders drift, uden moms.
check-procurement-route-source = Direktiv 2014/24/EU artikel 4 og 5 med den tærskelværdi, der gælder på bekendtgørelsens planlagte dag
check-product-in-house-why = Ét produkt, der købes to gange, under to navne eller af to afdelinger, betales to gange; det, huset har, kan ofte tage flere brugere.
check-product-in-house-source = Aurskog-Høland og Rømskog 4.3: lignende funktioner i systemer, vi har, og 3.4.3: nyt holdt op mod den eksisterende arkitektur
check-still-needed-why = Et system, som andre får deres data fra, går ikke ud, fordi der kommer et nyt ind; hvem der flytter dem, og hvornår, hører med i casen.
check-still-needed-source = Høje-Taastrup, tabel 3: først afklares, hvad det udgående system bruges til; Aurskog-Høland og Rømskog 4.2
check-touches-why = En snitflade til et system, der går ud, bygges to gange; en, der bliver glemt, standser den første dag.
check-touches-source = Aurskog-Høland og Rømskog 3.4.3: nye løsninger holdes op mod den eksisterende arkitektur; Hillerød 2.5
check-wanted-date-why = En ønsket dag, som købets og indførelsens trin ikke kan nås inden, er et ønske; forummet ser, hvornår arbejdet senest skal begynde.
check-wanted-date-source = udbudskalenderen: lovens frister, sædvanlige tider og politikkens egne
