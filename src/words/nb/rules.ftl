### The records of the rules. The English is in the rules themselves.

above-threshold-uncompeted-summary = En avtale på eller over terskelverdien har aldri vært konkurranseutsatt; ligger den nær, er det en merknad
above-threshold-uncompeted-why = Over terskelverdien er det kunngjøringsplikt; en avtale uten konkurranse kan kjennes uten virkning og gi gebyr. Terskelverdien er den som gjaldt tildelingsdagen, og verdien tar med alle opsjoner.
above-threshold-uncompeted-fix = Registrer konkurransen hvis det var en; planlegg ellers en anskaffelse, og få råd om den løpende avtalen.

common-component-shadowed-summary = Et eget system løser en oppgave som en felleskomponent i porteføljen allerede løser
common-component-shadowed-why = Felleskomponenter betales i fellesskap, og som regel enten de brukes eller ikke; et eget system ved siden av betales i tillegg.
common-component-shadowed-fix = Gå over til felleskomponenten, eller skriv ned hva den mangler.

condition-overdue-summary = Et vilkår for en godkjenning er ikke oppfylt, og fristen er passert
condition-overdue-why = Det som ble godkjent på et vilkår, er bare godkjent så lenge vilkåret holder; et som ingen følger opp, har aldri vært et.
condition-overdue-fix = Oppfyll vilkåret, og skriv dagen i loggen, eller be forumet om en ny frist.

contract-expired-summary = En avtale har utløpt, og systemene er fortsatt i drift
contract-expired-why = Det som kjøpes uten avtale, har verken avtalt pris, tjenestenivå eller databehandlervilkår, og det er en ny tildeling uten konkurranse.
contract-expired-fix = Registrer avtalen som gjelder nå, eller kjøp på nytt, og avtal vilkår med leverandøren fram til da.

dates-contradict-summary = Datoene i en rad kan ikke alle være riktige, eller det mangler en som de andre trenger
dates-contradict-why = Hver frist som regnes fra en feil dato, blir også feil. Anskaffelsen etter en avtale som motsier seg selv, eller har utløp, men ingen start, blir ikke planlagt i det hele tatt.
dates-contradict-fix = Slå opp datoene i avtalen eller saken, og rett den som er feil.

dependency-cycle-summary = Systemer er avhengige av hverandre i ring
dependency-cycle-why = Ingen av dem kan byttes, oppgraderes eller fases ut alene, og når ett stopper, kan alle stoppe.
dependency-cycle-fix = Finn avhengigheten som er lettest å klare seg uten, og planlegg utskiftingen av systemene samlet til den er borte.

depends-on-retired-summary = Systemer i drift er avhengige av et som er faset ut
depends-on-retired-why = Enten er integrasjonen død og noe virker ikke, eller så kjører det utfasede systemet fortsatt og betales fortsatt.
depends-on-retired-fix = Spør eierne av de avhengige systemene: flytt integrasjonen, slett raden, eller rett statusen til det utfasede systemet.

duplicate-id-summary = To rader i en tabell har samme id
duplicate-id-why = Bare den ene raden teller, den med flest utfylte celler, og det de andre sier, mangler i alle tall.
duplicate-id-fix = Slett radene som er utdaterte, eller gi hver ting sin egen id.

duplicate-record-summary = Ett produkt står to ganger i porteføljen
duplicate-record-why = To rader for ett produkt skjuler hva det koster, hvem som bruker det og hvilken avtale som gjelder, og ofte betales det to ganger.
duplicate-record-fix = Slå sammen radene: flytt avtaler, lisenser og integrasjoner til den ene, og skriv det andre navnet blant aliasene.

entitlement-expired-summary = Et produkt brukes etter siste dag i retten til det
entitlement-expired-why = Bruk uten rett er brudd på leverandørens vilkår og blir fakturert fra dagen retten utløp.
entitlement-expired-fix = Forny retten, eller ta tilbake tildelingene.

evergreen-uncompeted-summary = En avtale uten utløp, eller som fornyes av seg selv, har ikke vært konkurranseutsatt på årevis
evergreen-uncompeted-why = Ingenting får en slik avtale til å slutte, så pris og vilkår blir aldri prøvd. Antall år er organisasjonens retningslinje, ikke lov; uten start eller dag for konkurranse sier regelen ingenting.
evergreen-uncompeted-fix = Konkurranseutsett den til neste mulige utgang, eller registrer dagen for siste konkurranse.

framework-ends-first-summary = Neste kjøp er planlagt på en rammeavtale som utløper før tildelingen
framework-ends-first-why = En avtale må tildeles mens rammeavtalen løper; etterpå er den korte veien stengt, og anskaffelsen tar måneder lenger enn planlagt.
framework-ends-first-fix = Tildel før rammeavtalen utløper, finn avtalen som etterfølger den, eller planlegg en egen anskaffelse.

framework-over-four-years-summary = En rammeavtale løper i over fire år med alle opsjoner, eller har ikke utløp
framework-over-four-years-why = En rammeavtale kan løpe i høyst fire år, unntatt i særlige tilfeller som gjenstanden begrunner (2014/24/EU art. 33 nr. 1); avrop etter det kan være tildeling uten konkurranse.
framework-over-four-years-fix = Finn begrunnelsen i konkurransegrunnlaget, eller la avtalen slutte etter fire år og kunngjør på nytt.

functional-overlap-summary = To eller flere systemer i drift løser samme oppgave for de samme menneskene
functional-overlap-why = Hvert system til samme oppgave koster egne lisenser, integrasjoner og kurs, og deler opp dataene.
functional-overlap-fix = Velg systemet som skal bli, flytt brukere, data og integrasjoner dit, og si opp de andre i tide.

idle-assignment-summary = Lisenser er tildelt noen som ikke bruker dem
idle-assignment-why = En ubrukt tildeling kan gis til den neste som trenger en, i stedet for å kjøpe flere.
idle-assignment-fix = Ta tilbake de ubrukte tildelingene, og forny med færre.

in-without-out-summary = Et system kommer inn uten å nevne et som går ut
in-without-out-why = Hvert system som kommer uten at ett går, gjør porteføljen større, og kostnaden kommer på toppen. Et system kommer inn når det er planlagt, under anskaffelse eller tatt i bruk i perioden; en modul gjør ikke det.
in-without-out-fix = Skriv i `replaces` hvilket system som går ut, eller merk det som `mandated` når lov eller stat krever det.

licence-unmeasured-summary = Det er ikke kjent hvor mange lisenser som er i bruk
licence-unmeasured-why = Uten et tall for aktiv bruk kan ingen si hva som skal fornyes. Det regnes aldri som sløsing.
licence-unmeasured-fix = Hent et tall for aktiv bruk fra påloggingsløsningen eller leverandøren.

metric-drift-summary = En lisens betales for et annet antall innbyggere, elever eller ansatte enn det er
metric-drift-why = Tallet i avtalen stemte da den ble undertegnet; siden har organisasjonen endret seg.
metric-drift-fix = Få tallet i avtalen oppdatert.

mixed-currencies-summary = Et produkt har priser i to valutaer, og retningslinjene har ingen kurs mellom dem
mixed-currencies-why = Beløp i ulike valutaer legges aldri sammen: uten kurs mangler den ene i verdien av et overskudd eller underskudd.
mixed-currencies-fix = Gi valutaen en kurs under `[currency]` i retningslinjene, eller rett valutaen i avtalen.

modification-over-limit-summary = En avtale har vokst mer enn en mindre endring og ut over de opprinnelige opsjonene
modification-over-limit-why = Endringer kan til sammen legge under 10 % til den opprinnelige verdien, og bare under terskelverdien; mer krever en klausul i avtalen, et annet grunnlag i 2014/24/EU art. 72 eller en ny anskaffelse.
modification-over-limit-fix = Finn grunnlaget for hver endring og skriv det ned, eller kunngjør på nytt.

no-owner-summary = Et system har ingen systemeier eller ingen gevinsteier
no-owner-why = Det ingen svarer for, blir verken ryddet opp i eller avsluttet, og ingen spør igjen hva det ble kjøpt til. For en modul svarer eierne av systemet den er en del av.
no-owner-fix = Skriv rollen som svarer for det, ikke en person: personer skifter.

notice-near-summary = Siste dag for oppsigelse er nær
notice-near-why = Etter den dagen er avtalen bundet en periode til, på leverandørens vilkår. Det gjelder avtaler som fornyes av seg selv, og dem man bare kan forlate ved årsskiftet; en fast løpetid slutter uten oppsigelse.
notice-near-fix = Avgjør om dere blir, og si opp, eller skriv ned hvorfor dere ikke gjør det.

option-first-summary = Det er for sent å kunngjøre, men en ubrukt opsjon dekker hullet
option-first-why = Avtalen kan lovlig fortsette med opsjonen, men bare til siste dag for å bruke den; etter det er anskaffelsen rett og slett forsinket.
option-first-fix = Bruk opsjonen i tide, og begynn anskaffelsen til utløpet som følger.

orphan-contract-summary = En avtale dekker ikke noe kjent system
orphan-contract-why = Ingen ser hva den betaler for, så ingen avslutter den når systemet går ut.
orphan-contract-fix = Finn ut hva den betaler for og skriv det i `systems`, eller si den opp.

out-claimed-twice-summary = Ett utgående system begrunner to som kommer inn
out-claimed-twice-why = Et system kan bare gå ut én gang, så det andre som kommer i stedet, gjør porteføljen større.
out-claimed-twice-fix = Avgjør hvilket av dem det går ut for, og nevn et annet utgående system for hvert av de andre.

out-overdue-summary = Et utgående system er fortsatt i drift etter dagen sin
out-overdue-why = Løftet om at det skulle ut, var grunnen til å slippe et annet inn; til det er borte, betales begge.
out-overdue-fix = Fas det ut nå og skriv dagen i `retired`, eller avtal en ny dag og si fra til dem som fikk den gamle lovet.

out-still-needed-summary = Andre systemer er fortsatt avhengige av et utgående den dagen det går ut
out-still-needed-why = De mister den dagen det de får fra det, eller så må dagen flyttes.
out-still-needed-fix = Flytt integrasjonen for hvert avhengig system til systemet som kommer, fas det ut tidligere, eller flytt dagen.

out-without-date-summary = Et utgående system har ingen dag for når det går ut
out-without-date-why = Et system som skal bort en gang, blir stående og betales ved siden av det som kom i stedet.
out-without-date-fix = Avtal med eieren hvilken dag det er borte, og skriv den i `retire-by`.

out-without-plan-summary = Et utgående system har ingen utfasingsplan eller ingen plan for arkivering av data
out-without-plan-why = Uten plan går dagen, og det arkivloven krever bevart, går tapt eller holder det gamle systemet i live.
out-without-plan-fix = Skriv ned hvem som gjør hva til systemet er borte, og hva som skjer med dataene.

over-licensed-summary = Det er kjøpt flere lisenser enn det er behov for
over-licensed-why = Det som er kjøpt ut over aktiv bruk, bufferen og minimum i avtalen, er betalt for ingenting.
over-licensed-fix = Lever tilbake overskuddet før siste dag for oppsigelse, eller la det falle bort når avtalen utløper.

paid-after-retirement-summary = En avtale som bare dekker systemer som er, eller da blir, faset ut, løper videre
paid-after-retirement-why = Organisasjonen betaler for noe ingen lenger bruker, og en avtale slutter ikke fordi systemet gjør det.
paid-after-retirement-fix = Si opp, eller avtal et tidligere opphør med leverandøren.

paid-twice-in-suite-summary = Et produkt er kjøpt særskilt til folk som har en pakke der det er med
paid-twice-in-suite-why = Pakken gir samme rett, så den særskilte lisensen er betalt for ingenting.
paid-twice-in-suite-fix = La dem som har pakken, bruke den delen, og lever tilbake de særskilte lisensene.

portfolio-grew-summary = Det kommer flere systemer inn enn det går ut
portfolio-grew-why = En portefølje som vokser, koster mer å drifte, sikre og rydde i, også når hvert system har en god grunn. Telt for helheten og for hver enhet med egne systemer; lovpålagte systemer og moduler telles ikke.
portfolio-grew-fix = Finn like mange systemer å fase ut som det kommer inn, eller utsett noen av dem som skal komme.

single-point-of-failure-summary = Ett system er alt som binder sammen deler med kritiske systemer
single-point-of-failure-why = Når det stopper, er systemer av høy eller kritisk betydning på hver side avskåret fra hverandre med én gang.
single-point-of-failure-fix = Planlegg hva som skjer når det stopper: en avtale og en beredskapsplan som svarer til det som henger på det, eller en annen vei utenom.

split-purchase-summary = Avtaler under terskelverdien, med én leverandør eller CPV-klasse og tildelt tett på hverandre, er til sammen over den
split-purchase-why = Et kjøp kan ikke deles opp for å holde seg under terskelverdien (2014/24/EU art. 5 nr. 3). Felles leverandør eller klasse er bare en pekepinn: avgjørende er om de tjener ett formål og kan leveres av de samme.
split-purchase-fix = Vurder om det er ett kjøp; skriv ned hvorfor ikke, eller kunngjør de neste samlet.

system-vanished-summary = Et system er borte fra porteføljen og ble aldri faset ut
system-vanished-why = En slettet rad tar avtale, data og kostnader ut av syne, og ingen har besluttet at systemet skal ut. Det er kjent fra historikken som `portfolio record` fører, og blir stående til systemet er tilbake, faset ut eller ikke. En rad som går videre under en annen id, kjennes på navn, andre navn og tidligere navn og nevnes ikke.
system-vanished-fix = Skriv det inn igjen med status `retired` og dagen det gikk ut; går det videre under et annet navn, så skriv det gamle blant det systemets tidligere navn.

system-without-contract-summary = Et system i drift nevnes ikke i noen avtale
system-without-contract-why = Ingen kan si hva det koster, når det må kunngjøres, eller hvilke vilkår og databehandleravtale som gjelder.
system-without-contract-fix = Finn avtalen og skriv systemet i den; har dere utviklet systemet selv, så unnta det med den grunnen.

task-held-twice-summary = En oppgave som retningslinjene bare gir ett system, har flere
task-held-twice-why = Organisasjonen har under `[tasks] one-system` bestemt at oppgaven har ett system, og disse løser den samtidig.
task-held-twice-fix = Behold ett system til oppgaven og planlegg utfasingen av de andre, eller ta oppgaven av listen i retningslinjene.

tender-due-summary = Anskaffelsen etter en avtale må begynne innenfor horisonten
tender-due-why = En anskaffelse som begynner i tide, kan velge prosedyre; folk og politiske vedtak må bestilles måneder før.
tender-due-fix = Sett anskaffelsen på planen med eier og folk, og begynn i tide.

tender-late-summary = Anskaffelsen etter en avtale skulle ha begynt, og ingen ubrukt opsjon dekker hullet
tender-late-why = Når avtalen utløper, er det ingen ny. En forlengelse som avtalen ikke gir rett til, er en ny tildeling, og å ha begynt for sent er ikke noe grunnlag for den (2014/24/EU art. 72).
tender-late-fix = Begynn anskaffelsen i dag, og planlegg den så stramt som loven tillater.

under-licensed-summary = Det er tildelt flere lisenser enn det er kjøpt
under-licensed-why = Ved leverandørens neste lisensgjennomgang må forskjellen kjøpes, ofte til listepris og med virkning bakover.
under-licensed-fix = Ta først tilbake ubrukte tildelinger, og kjøp det som fortsatt mangler.

unknown-reference-summary = En rad nevner noe som porteføljen ikke har
unknown-reference-why = Forbindelsen er tapt for alle kontroller: en avtale ser ut til ikke å dekke noe, en avhengighet ser ikke ut til å finnes.
unknown-reference-fix = Rett navnet, eller legg til det som nevnes.

unreadable-value-summary = En celle kan ikke leses
unreadable-value-why = Det den sier, mangler i alle tall og kontroller; de andre cellene i raden teller fortsatt. En verdi som kan bety to ting, gjettes det aldri på.
unreadable-value-fix = Skriv verdien slik at den kan leses, eller tøm cellen.

unused-system-summary = Et system i drift brukes ikke
unused-system-why = Det koster penger, lagrer data og må holdes sikkert, selv om ingen arbeider i det.
unused-system-fix = Spør eieren hvem som trenger det, avklar hva som arkiveres, og si opp i tide.

usage-above-headcount-summary = Flere måles med en lisens enn det arbeider der
usage-above-headcount-why = Tallet teller noe annet, for eksempel kontoer for folk som har sluttet, eller antall ansatte er gammelt: behov og ubrukte tildelinger regnes likevel ut fra det.
usage-above-headcount-fix = Tell igjen, eller oppdater antall ansatte.

waiver-expired-summary = Et unntak har gått ut
waiver-expired-why = Det som ble akseptert, står igjen blant funnene til noen tar stilling på nytt.
waiver-expired-fix = Ta stilling: forny unntaket med grunn og ny dag, eller fjern raden og gjør noe med funnet.

waiver-unmatched-summary = Et unntak svarer ikke til noe funn
waiver-unmatched-why = Enten er det som ble akseptert, ordnet og raden kan gå, eller så er regel eller emne stavet feil, og det aksepterer ingenting.
waiver-unmatched-fix = Fjern raden når funnet er borte; rett ellers regelen eller emnet.

## Beløp og frister

above-threshold-uncompeted-amount = avtalens anslåtte verdi
common-component-shadowed-amount = den årlige kostnaden for det egne systemet
common-component-shadowed-act-by = siste dag for å si opp det egne systemet; finnes den ikke, utløpet av den faste perioden
condition-overdue-act-by = dagen vilkåret senest skulle være oppfylt
contract-expired-amount = avtalens anslåtte verdi
contract-expired-act-by = i dag
duplicate-record-amount = den årlige kostnaden for den billigste av de to
evergreen-uncompeted-amount = avtalens anslåtte verdi
evergreen-uncompeted-act-by = siste mulige start før neste mulighet til å tre ut, eller i dag
framework-ends-first-amount = avtalens anslåtte verdi
framework-ends-first-act-by = rammeavtalens utløp
framework-over-four-years-amount = rammeavtalens anslåtte verdi
functional-overlap-amount = de årlige kostnadene for systemene som ikke beholdes, fra de tidligst kan forlates
functional-overlap-act-by = den første siste oppsigelsesdagen blant systemene som ikke beholdes; finnes den ikke, utløpet av den faste perioden
idle-assignment-amount = de ubrukte tildelingene til stykkpris, de dyreste først; hva som kan spares av det, sier `over-licensed`
idle-assignment-act-by = avtalens siste oppsigelsesdag, ellers utløpet av den faste perioden
licence-unmeasured-act-by = avtalens siste oppsigelsesdag, ellers utløpet av den faste perioden
metric-drift-amount = forskjellen til stykkprisen: en besparelse når det betales for mange, en risiko når det betales for få
metric-drift-act-by = avtalens siste oppsigelsesdag, ellers utløpet av den faste perioden
modification-over-limit-amount = avtalens anslåtte verdi
notice-near-amount = avtalens anslåtte verdi
notice-near-act-by = siste oppsigelsesdag
option-first-amount = avtalens anslåtte verdi
option-first-act-by = siste dag for å bruke opsjonen
out-still-needed-act-by = dagen systemet går ut
out-without-plan-act-by = dagen systemet går ut
over-licensed-amount = overskuddet til stykkprisen: det som kan leveres tilbake først, og av det det dyreste
over-licensed-act-by = avtalens siste oppsigelsesdag, ellers utløpet av den faste perioden
paid-after-retirement-amount = avtalens årlige verdi
paid-after-retirement-act-by = siste oppsigelsesdag, hvis det finnes en
paid-twice-in-suite-amount = de som har begge deler, til stykkprisen for den separate lisensen
paid-twice-in-suite-act-by = siste oppsigelsesdag for avtalen om den separate lisensen, ellers utløpet av den faste perioden
split-purchase-amount = avtalenes anslåtte verdi til sammen
task-held-twice-amount = de årlige kostnadene for systemene som ikke beholdes, fra de tidligst kan forlates
task-held-twice-act-by = den første siste oppsigelsesdagen blant systemene som ikke beholdes; finnes den ikke, utløpet av den faste perioden
tender-due-amount = avtalens anslåtte verdi
tender-due-act-by = siste mulige start, regnet bakover fra avtalens utløp
tender-late-amount = avtalens anslåtte verdi
tender-late-act-by = i dag
under-licensed-amount = underskuddet til stykkprisen, den høyeste hvis prisene er ulike
unused-system-amount = systemets årlige kostnad
unused-system-act-by = siste oppsigelsesdag; finnes den ikke, utløpet av den faste perioden

## Innstillinger

setting-active-within-days = Dager før en måling der den som har vært aktiv, teller som bruker av produktet, når siste aktive dag er kjent for hver person.
setting-archive-months = Måneder det tar å lage et arkivuttrekk; det må være ferdig når avtalen utløper.
setting-benefit-less-percent = Prosent som gevinsten er mindre i det første scenarioet.
setting-buffer-percent = Prosent som legges til den aktive bruken før den regnes som behov.
setting-capacity = Anskaffelser som et lag kan forberede samtidig, eller med `person-days` hva det kan yte i et kvartal; 0 finner det minste som er nok.
setting-closed-days = Dager da kontorene holder stengt, hvert år eller én gang, og helligdager da de holder åpent, for eksempel `12-24 = false` eller `2027-05-07 = true`.
setting-contract-lead-times = Dager til trinnene for én avtale, for eksempel `K-17 = {"{"} negotiation = 90 {"}"}`.
setting-cost-more-percent = Prosent som alt er dyrere i det andre scenarioet.
setting-days = Dager før siste oppsigelsesdag der en avtale nevnes.
setting-evergreen-uncompeted-years = År etter siste konkurranseutsetting da en avtale uten utløp bør konkurranseutsettes igjen.
setting-fte-price = Hva et årsverk koster i året med overhead (Høje-Taastrup, tabell 1: 0,5 mill. kr).
setting-grace-days = Dager etter sin dag som et system på vei ut fortsatt kan være i drift.
setting-horizon-months = Måneder framover der en start regnes som aktuell.
setting-horizon-years = Antall år med drift og gevinst som telles med, fra det første året med effekt (Hillerød, avsnitt 4: drift i 4 år, tilbakebetalt innen 4).
setting-hour-price = Hva en time for husets egne folk koster: en antakelse, et årsverk fordelt på ca. 1 430 timer på jobb.
setting-implementation-times = Dager til trinnene etter tildelingen, for eksempel `large = {"{"} implementation = 365 {"}"}`.
setting-lead-times = Dager til trinnene i en prosedyre, for eksempel `open = {"{"} needs = 30, material = 60 {"}"}`.
setting-least-active-users = Aktive brukere som et system regnes som ubrukt under; ingen i det hele tatt gjør det alltid.
setting-least-certainty = Sikkerhet i hundredeler som to oppføringer minst må ha for å regnes som ett produkt.
setting-limit = Pris som det kreves en full business case over, nivå 2; 0 for alltid (Hillerød, avsnitt 4: 50 000 kr; Høje-Taastrup og Nordfyn: alltid).
setting-limit-level = Nivå for en pris på nøyaktig grensen, som Hillerøds «under» og «over» lar stå åpent: 1 eller 2.
setting-measured-within-days = Dager før en måling er for gammel til å vurdere ut fra.
setting-min-idle-percent = Prosent av de tildelte der ubrukte tildelinger nevnes fra.
setting-min-surplus-percent = Prosent av det kjøpte der et overskudd nevnes fra.
setting-months = Måneder fra den første tildelingen som avtaler kan høre sammen innenfor.
setting-near-percent = Hundredeler av en terskelverdi der en verdi er nær den, over og under.
setting-ocid-prefix = Det id-er på planleggingskunngjøringer begynner med: prefikset som Open Contracting Partnership har registrert for utgiveren.
setting-one-system = Oppgaver som organisasjonen bare gir ett system.
setting-pace = Hvor mye tid det planlegges med: `tight`, `typical` eller `long`.
setting-parallel-months = Måneder et system kjører videre ved siden av avløseren, regnet fra avløserens første dag i drift.
setting-payback-least-percent = Prosent av prisen som minst må være tilbakebetalt innen perioden; ellers er casen ikke godkjent (Hillerød, avsnitt 4: 50–60 %).
setting-payback-target-percent = Prosent av prisen der casen er godkjent fra; mellom de to er den på grensen (Hillerød, avsnitt 4: 50–60 %).
setting-percent = Vekst i hundredeler av den opprinnelige verdien der en endring er mer enn mindre.
setting-period-months = Måneder i en periode: hvor lenge et system som er tatt i bruk, teller som nytt, og hvor langt balansen ser tilbake og fram.
setting-person-days = Dagsverk som en anskaffelse tar, for eksempel `{"{"} open = 60, below-threshold = 15 {"}"}`; uten dem teller hver anskaffelse som én.
setting-procedures = Prosedyren på eller over terskelverdien når avtalen ikke nevner noen, etter størrelsen på innføringen, for eksempel `large = "negotiated"`; ellers åpen anbudskonkurranse.
setting-quarters = Kvartaler som jevnes ut, det nåværende først.
setting-quiet-periods = Deler av året der det ikke sendes kunngjøringer, og ingen frist for leverandører løper ut.
setting-start-now-days = Dager framover der en anskaffelse bør startes nå.
setting-teams = Hvem som deler kapasiteten: `all`, hver `owner` eller hver `department`.
setting-thresholds = Terskelverdier som programmet ikke kjenner, for eksempel `{"{"} amount = 1700000, from = 2028-01-01 {"}"}`; med `regime = "national"` eller `"act"` de under EØS-tersklene.
setting-time-limits = Korteste antall dager i stedet for lovens frister og karensperiode, for eksempel `open = {"{"} tender-period = 35, standstill = 15 {"}"}`.
setting-together-months = Måneder som avtalers utløp må ligge innenfor for å foreslås i én anskaffelse.
setting-tolerance-percent = Prosent som et tall kan avvike fra det det holdes opp mot, før det nevnes.

## Arkitekturforumets spørsmål

check-benefit-owner-why = En gevinst som ingen leder svarer for, blir ikke hentet ut.
check-benefit-owner-source = Hillerød, digitaliseringsstrategi 2.3: en leder eier gevinsten; Høje-Taastrup 2.4
check-case-level-why = Små kjøp avgjør avdelingen selv; over grensen veier forumet dem mot hverandre. Hele prisen teller, også egne timer.
check-case-level-source = Hillerød, digitaliseringsstrategi avsnitt 4: nivå 0, 1 og 2 ved 50 000 kr
check-cash-flow-why = Tabellen over penger inn og ut, år for år, viser når casen snur, og hva den ville være om det gikk dårligere.
check-cash-flow-source = Høje-Taastrup, strategiens tabell 2 til 12: investering, driftseffekt, akkumulert, årsverk
check-cloud-first-why = Skytjenester vurderes først; sikkerhet, responstid og pris er grunner mot dem, taushet er det ikke.
check-cloud-first-source = Aurskog-Høland og Rømskog 4.1: skytjenester først; Nordfyn avsnitt 3: ekstern drift vurderes
check-common-components-why = Innlogging, digital post og registre finnes og betales i fellesskap; en egen løsning ved siden av betales i tillegg og må holdes i live.
check-common-components-source = Aurskog-Høland og Rømskog 4.6; Nordfyn avsnitt 3; Gentofte 5.4: felles løsninger før egne
check-evaluation-date-why = Det ingen ser på igjen, trenger ikke ha vært sant. Dagen avtales før start.
check-evaluation-date-source = Nordfyn, veiviser 3: en evalueringsprosess avtalt før start; Hillerød 2.3: før, under og etter
check-form-why = Et svar som ingen kan lese, ligner et svar og er ikke et; derfor nevnes hvert hull med én gang, og ikke noe notat skjuler det.
check-form-source = Aurskog-Høland og Rømskog, digital strategi 3.4.3: hvert initiativ går gjennom en enkel prosedyre; Hillerød, avsnitt 4
check-goes-out-why = Ett nytt system inn betyr ett system ut, ellers vokser porteføljen i det uendelige. Det loven krever, er unntatt.
check-goes-out-source = Aurskog-Høland og Rømskog 4.2: ett nytt system inn betyr ett system ut
check-investment-price-why = Prislappen er ikke prisen: drift og egne timer er med, og et kjøp til ingenting kan være dyrt i timer.
check-investment-price-source = Hillerød, digitaliseringsstrategi avsnitt 4: anskaffelse, drift i fire år og timer i kroner; Høje-Taastrup 2.2
check-mandate-why = Det lov og politikk krever, går foran alle andre ønsker og trenger ikke nevne et system som går ut.
check-mandate-source = Hillerød, digitaliseringsstrategi 2.1 og avsnitt 4 note 3: tre slags formål, lov og politiske mål først
check-one-system-task-why = Saker som ligger i to systemer, finnes i ingen av dem; retningslinjene sier hvilke oppgaver bare ett system løser (`[tasks] one-system`).
check-one-system-task-source = Nordfyn avsnitt 3: innbyggernes dokumenter ligger i ett arkivsystem; Hillerød 6.7; retningslinjene nevner oppgavene
check-owned-for-task-why = Før det kjøpes nytt, skriver avdelingen om hvert system som løser oppgaven, hvorfor det ikke er nok.
check-owned-for-task-source = Hillerød, digitaliseringsstrategi 2.2; Aurskog-Høland og Rømskog 4.3: bruk det vi har
check-owner-why = Det ingen svarer for, blir verken passet på eller avsluttet.
check-owner-source = Hillerød, digitaliseringsstrategi 2.3: en leder eier prosjektet
check-payback-why = En case som lønner seg, har minst halvparten av prisen tilbake innen perioden. Det loven eller et politisk mål krever, trenger ikke lønne seg, men sier det.
check-payback-source = Hillerød, digitaliseringsstrategi avsnitt 4: minst 50–60 % innen fire år
check-personal-data-why = Personopplysninger krever en databehandleravtale, en plass i behandlingsprotokollen og en risikovurdering før avtalen signeres.
check-personal-data-source = GDPR artikkel 28, 30 og 35; Gentofte 3.4: datasikkerhet og sensitive personopplysninger
check-phase-out-plans-why = Uten en plan kjører det gamle systemet videre ved siden av det nye, og sakene kan ikke avleveres til arkivet.
check-phase-out-plans-source = Aurskog-Høland og Rømskog 4.2: en plan for utfasing med en plan for arkivering av data
check-process-changes-why = Et nytt system til gamle arbeidsprosesser koster penger og gir ingenting tilbake; prosessen forenkles før noe kjøpes.
check-process-changes-source = Nordfyn, veiviser 3; Høje-Taastrup 2.2: ingen en-til-en-utskifting; Aurskog-Høland og Rømskog 4.5
check-procurement-route-why = På eller over terskelverdien konkurranseutsettes kjøpet, som tar måneder og folk; verdien regnes med 48 måneders drift, uten mva.
check-procurement-route-source = Direktiv 2014/24/EU artikkel 4 og 5 med terskelverdien som gjelder på den planlagte dagen for kunngjøringen
check-product-in-house-why = Ett produkt som kjøpes to ganger, under to navn eller av to avdelinger, betales to ganger; det huset har, kan ofte ta flere brukere.
check-product-in-house-source = Aurskog-Høland og Rømskog 4.3: lignende funksjoner i systemer vi har, og 3.4.3: nytt holdt opp mot den eksisterende arkitekturen
check-still-needed-why = Et system som andre får dataene sine fra, går ikke ut fordi det kommer et nytt inn; hvem som flytter dem, og når, hører med i casen.
check-still-needed-source = Høje-Taastrup, tabell 3: først avklares hva det utgående systemet brukes til; Aurskog-Høland og Rømskog 4.2
check-touches-why = En integrasjon til et system som går ut, bygges to ganger; en som blir glemt, stopper den første dagen.
check-touches-source = Aurskog-Høland og Rømskog 3.4.3: nye løsninger holdes opp mot den eksisterende arkitekturen; Hillerød 2.5
check-wanted-date-why = En ønsket dag som trinnene i kjøpet og innføringen ikke kan nås innen, er et ønske; forumet ser når arbeidet senest må begynne.
check-wanted-date-source = anskaffelseskalenderen: lovens frister, vanlige tider og retningslinjenes egne
