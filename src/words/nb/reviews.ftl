### Hva vurderinger av ønsker om nye systemer sier.

gap-empty = ikke besvart
gap-unreadable = «{ $value }» kan ikke leses: { $why }
gap-no-choice = «{ $value }» er ikke et av svarene: skriv { $choices }
gap-too-long = teksten har { $letters } tegn: skriv den med høyst { $most }
choices = { $column ->
    [objective] lovkrav, politisk mål eller effektivisering
    [hosting] SaaS, ekstern drift eller lokal drift
    [implementation] ingen, liten, middels eller stor
    [benefit-kind] arbeidstid, lisenser, avtaler eller annet
   *[personal-data] ja eller nei
}
gap-unknown = det finnes ikke noe system «{ $value }»
gap-unknown-meant = det finnes ikke noe system «{ $value }»; mener dere «{ $meant }»?
gap-unknown-unit = det finnes ingen avdeling «{ $value }»
gap-unknown-unit-meant = det finnes ingen avdeling «{ $value }»; mener dere «{ $meant }»?
gap-ambiguous = flere går under navnet «{ $value }»: skriv nummeret
answer-missing = ikke besvart: { $answers }
answer-unreadable = svaret kan ikke leses: { $answers }
assumed = antatt: { $what }

form-complete = alle svar kan leses
form-same-title = et annet ønske har samme tittel: { $others }
form-unreadable = { $answers ->
    [one] ett svar kan ikke leses eller nevner noe som ikke finnes
   *[other] { $answers } svar kan ikke leses eller nevner noe som ikke finnes
}

mandate-law = loven krever det: det går foran andre ønsker og trenger ikke nevne et system som går ut
mandate-political = det er et politisk mål
mandate-efficiency = det skal gjøre arbeidet lettere eller billigere

owned-nothing = ingen av systemene våre løser oppgaven
owned-nothing-known = ingen av systemene våre er registrert med oppgaven
owned-all-go = { $systems } løser oppgaven i dag og går ut
owned-answered = { $systems } løser oppgaven; ønsket begrunner hvorfor det ikke er nok
owned-unanswered = { $systems } løser allerede oppgaven, og ønsket begrunner ikke hvorfor det ikke er nok
owned-spare = ledige lisenser i { $system }: { $licences }
owned-spare-of = { $spare } { $product }
owned-to-come = { $system } er planlagt eller under anskaffelse
owned-task-unknown = ikke noe system er registrert med oppgaven «{ $task }»: er den skrevet som på deres egen liste?
owned-task-meant = ikke noe system er registrert med oppgaven «{ $task }»; mener dere «{ $meant }»?

product-none = det er ennå ikke sett på noe produkt
product-new = { $products } finnes ikke i huset
product-owned = produktet finnes allerede i huset som { $systems }, og ønsket begrunner ikke hvorfor det ikke er nok
product-answered = produktet finnes allerede i huset som { $systems }; ønsket begrunner hvorfor det ikke er nok
product-advice = spør eieren av { $systems } om det kan komme flere brukere på før det kjøpes nytt
product-compared = «{ $product }» er { $system }, sikkerhet { $certainty } %: { $because }

one-system-no-policy = policyen peker ikke ut noen oppgave som bare ett system skal løse
one-system-free = ingen av oppgavene er forbeholdt ett system
one-system-replaced = { $tasks } er forbeholdt ett system, og det som har den, går ut
one-system-held = { $tasks } er forbeholdt ett system, og den ligger i { $systems }
one-system-advice = bruk { $systems } til den oppgaven, eller skriv at { $systems } går ut

components-used = det bruker { $components }
components-none = det bruker etter eget utsagn ingen felleskomponent
components-shadowed = { $systems } er felleskomponent for samme oppgave, og ønsket bruker den ikke
components-advice = bruk { $systems }, eller skriv hva som mangler

out-goes = { $systems } går ut
out-exempt = ingen systemer går ut; det er unntatt, fordi loven krever det nye
out-nothing = ingen systemer går ut når det nye kommer
out-unknown = det nevner et system vi ikke har
out-gone = { $systems } er allerede ute og kan ikke gå ut igjen
out-claimed = { $system } skal allerede erstattes av { $others }
out-advice = nevn et system som kan gå ut, eller la forumet bestemme at porteføljen kan vokse med ett
out-leaves = { $system } skal være ute senest { $day }
out-no-day = det er ikke satt en dag for når { $system } er ute
out-paid = avtalen { $contract } kan tidligst forlates { $day }, så det betales { $amount } etter at systemet er lagt ned

needed-nothing-goes = ingen systemer går ut
needed-unsaid = det er ikke opplyst hva som går ut
needed-unknown = det som skal gå ut, er ikke et system vi har
needed-free = ingen andre systemer trenger { $systems }
needed-moved = { $dependents } trenger fortsatt { $systems }, og det nye skal utveksle data med { $dependents }
needed-still = { $count ->
    [one] ett system trenger fortsatt { $systems } den { $day }: { $dependents }
   *[other] { $count } systemer trenger fortsatt { $systems } den { $day }: { $dependents }
}
needed-advice = avtal med eierne av { $dependents } hvordan de klarer seg uten, innen { $day }
needed-path = { $path }

plans-nothing-goes = ingen systemer går ut, så det kreves ingen plan
plans-there = utfasing og arkivering er planlagt

touches-nothing = det utveksler ikke data med noe system
touches-staying = det utveksler data med { $systems }, som blir
touches-leaving = { $systems } er på vei ut
touches-forgotten = det som går ut, utveksler data med { $systems }, som ønsket ikke nevner
touches-advice = bygg ikke en integrasjon til { $systems }: spør hva som kommer i stedet
touches-through = { $system } utveksler data med { $outgoing }, som går ut
touches-leaves = { $system } går ut den { $day }

cloud-yes = det kjører i skyen
cloud-reason = ikke i skyen, fordi: { $reason }
cloud-no-reason = det kjører ikke i skyen, og ønsket gir ingen grunn

personal-yes = ja; før avtalen signeres, må det foreligge en databehandleravtale, en oppføring i behandlingsprotokollen og en risikovurdering
personal-no = nei, og det gjør heller ikke systemene rundt det
personal-doubtful = ønsket sier nei, men { $systems } behandler personopplysninger: se etter igjen

process-changes = { $changes }
process-none = etter eget utsagn blir ingenting annerledes i arbeidet
process-advice = se på arbeidsprosessen først, og skriv hva som blir enklere

level-platform = nivå 0: det koster ingenting, så godkjenning av plattformen er nok
level-small = nivå 1: under { $limit }; området lager en liten gevinstanalyse og bestemmer selv
level-small-exactly = nivå 1: nøyaktig { $limit }, som policyen regner som under; området lager en liten gevinstanalyse og bestemmer selv
level-full = nivå 2: over { $limit }; full gevinstanalyse, og forumet bestemmer
level-full-exactly = nivå 2: nøyaktig { $limit }, som policyen regner som over; full gevinstanalyse, og forumet bestemmer
level-full-always = nivå 2: policyen krever full gevinstanalyse for alt

price-known = { $price } over { $years } år
price-least = minst { $price } av det som er kjent
price-acquisition = anskaffelse { $amount }
price-operation = drift { $amount }
price-hours = egne timer { $amount }

payback-pass = { $share } % innen { $years } år, minst de { $target } % som policyen sikter mot
payback-borderline = { $share } % innen { $years } år: mellom { $least } % og { $target } %, altså på grensen
payback-fail = { $share } % innen { $years } år, under { $least } %
payback-demanded = { $share } % innen { $years } år: det tjener seg ikke inn, men er begrunnet i lov eller politikk
payback-demanded-none = det er ikke oppgitt en gevinst i kroner: ønsket er begrunnet i lov eller politikk
payback-free = det koster ingenting og sparer noe
payback-no-price = det har ingen pris som kan komme tilbake
payback-advice = vis en større gevinst eller en lavere pris, eller skriv hvilket politisk mål det tjener

cash-back = etter { $years } år med full effekt; med egne timer er pengene tjent inn i { $year }
cash-back-in = med egne timer er pengene tjent inn i { $year }
cash-never = aldri: et års drift koster like mye som det sparer, eller mer
cash-unknown = det kan ikke sies ennå: noe er ikke anslått
cash-benefit-less = med { $percent } % mindre gevinst kommer { $share } % tilbake
cash-cost-more = med { $percent } % høyere kostnad kommer { $share } % tilbake
cash-year-late = kommer gevinsten et år senere, kommer { $share } % tilbake

route-below = { $value } er under terskelverdien på { $threshold }: { $way }
route-near-below = { $value } er like under terskelverdien på { $threshold }, så etterprøv anslaget: { $way }
route-near-above = { $value } er like ved eller over terskelverdien på { $threshold }, så etterprøv anslaget: { $way }
route-above = { $value } er på eller over terskelverdien på { $threshold }: { $way }
route-unknown = { $value } kan ikke holdes opp mot terskelverdien på { $threshold }: { $way }
route-duty = for et kjøp av den størrelsen gjelder: { $duty }
route-half = en del av kostnaden er ikke oppgitt: verdien kan være høyere
route-no-value = verdien er ikke kjent: den regnes som lik eller over terskelverdien

date-met = for å være i drift { $day } må arbeidet begynne senest { $start }
date-missed = det rekkes ikke til { $day }: arbeidet skulle ha begynt senest { $start }; begynner det i dag, kan systemet være i drift { $earliest }
date-past = { $day } er passert: skriv en dag fram i tid
date-unknown = det kan ikke planlegges en dag
date-earliest = begynner arbeidet i dag, kan systemet være i drift { $earliest }
date-advice = flytt ønsket dag til { $earliest } eller senere
date-step = { $day } { $step }

owner-named = { $owner }

evaluation-on = { $day }
evaluation-early = { $day } ligger før det er i drift { $wanted }
evaluation-too-soon = { $day } ligger før { $earliest }, da det tidligst kan være i drift
evaluation-advice = gjør gevinsten opp noen måneder etter { $wanted }, når den kan ses

bought-by = { $procedure ->
    [open] en åpen anbudskonkurranse
    [restricted] en begrenset anbudskonkurranse
    [negotiated] en konkurranse med forhandling
    [dialogue] en konkurransepreget dialog
    [framework-direct] et direkte avrop på en rammeavtale
    [framework-mini-tender] en minikonkurranse på en rammeavtale
    [dps] et kjøp i en dynamisk innkjøpsordning
   *[below-threshold] et kjøp uten EØS-kunngjøring
}

# Rammen om en vurdering.
verdict-ready = klar: saken er fullstendig
verdict-ready-with-conditions = { $count ->
    [0] klar med vilkår
    [one] klar med vilkår: saken er fullstendig, og forumet må ta stilling til én ting
   *[other] klar med vilkår: saken er fullstendig, og forumet må ta stilling til { $count } ting
}
verdict-not-ready = { $count ->
    [0] ikke klar
    [one] ikke klar: ett svar mangler eller må rettes
   *[other] ikke klar: { $count } svar mangler eller må rettes
}
memo-agenda = Saksliste
memo-title = emne
memo-for = brukes av
memo-asked-by = ønsket av
memo-purpose = formål
memo-wanted = ønskes i drift
memo-users = brukere
memo-products = produkter det er sett på
memo-price = pris i alt
memo-price-years = pris i alt over { $years } år
memo-value = anslått kontraktsverdi
memo-gaps = Må fylles ut eller rettes
memo-conditions = Til forumets beslutning
memo-answers = Spørsmål og svar
memo-overlaps = Dette har vi til oppgaven
memo-cash-flow = Kontantstrøm
memo-signs = kostnader står uten fortegn, innsparinger med minus foran; egne timer er regnet med i prisen, men ikke i tabellen; «ikke anslått» betyr ikke null
memo-partly = stjernen * sier at noe i tallet ikke er anslått
memo-assumed-day = det er ingen ønsket dag å regne med: tabellen begynner { $day }, som er den tidligst mulige
memo-from-day = tabellen regner med drift fra { $day }
memo-year = år
memo-investment = investering
memo-effect = effekt på driften
memo-accumulated = akkumulert
memo-fte = årsverk
memo-department-decides = nivå 1: området bestemmer selv; ikke til forumet
memo-verdict = vurdering
memo-level = nivå
memo-payback = kommer tilbake
memo-request = ønske
memo-number = nr.
memo-answer = svar
memo-question = spørsmål
memo-system = system
memo-annual-cost = per år
memo-spare = ledige lisenser
memo-role = deretter
memo-goes = går ut
memo-stays = blir
memo-legal = hjelp til planlegging, ikke juridisk rådgivning; verktøyet sier om saken er fullstendig, forumet bestemmer
figure-at-least = minst { $amount }
figure-at-most = høyst { $amount }
figure-partly = { $amount } av det som er kjent
figure-unknown = ikke anslått
share = { $share } %
place-sheet = { $file }, { $sheet }, rad { $row }

step = { $step ->
    [needs] behov og mandat
    [market-dialogue] markedsdialog
    [material] konkurransegrunnlag
    [notice] kunngjøring
    [dialogue] dialog
    [invitation] invitasjon til å gi tilbud
    [negotiation] forhandling
    [evaluation] evaluering
    [award] tildeling
    [signing] signering
    [implementation] implementering
    [migration] overgang og migrering
   *[end] i drift
}
outcome = { $outcome ->
    [pass] i orden
    [fail] til beslutning
   *[note] merk
    [missing] mangler
}
verdict = { $verdict ->
   *[ready] klar
    [ready-with-conditions] klar med vilkår
    [not-ready] ikke klar
}
objective = { $objective ->
    [law] lovkrav
    [political] politisk mål
   *[efficiency] effektivisering
}

# What the questions of the form are called in a sentence.
asked-id = nummer
asked-title = tittel
asked-department = avdeling
asked-objective = formålstype
asked-purpose = formål
asked-tasks = oppgaver
asked-products-considered = vurderte produkter
asked-existing-considered = eksisterende systemer
asked-replaces = erstatter
asked-wanted-in-service = ønsket i drift
asked-hosting = driftsform
asked-hosting-reason = hvorfor ikke skytjeneste
asked-integrates-with = integrasjoner
asked-common-components = felleskomponenter
asked-users = antall brukere
asked-implementation = innføring
asked-one-off-cost = engangskostnad
asked-annual-cost = årlig kostnad
asked-internal-hours = interne timer
asked-annual-benefit = årlig gevinst
asked-benefit-kind = gevinsttype
asked-owner = systemeier
asked-benefit-owner = gevinsteier
asked-evaluation-date = evalueringsdato
asked-phase-out-plan = utfasingsplan
asked-archiving-plan = arkiveringsplan
asked-personal-data = personopplysninger
asked-process-changes = prosessendringer
asked-status = status

# Notatet.
memo-to-forum = Notat til arkitekturforum
memo-neighbours = Det nye systemet og naboene
memo-new = nytt
neighbour-exchanges = utveksler data med
neighbour-goes = går ut
neighbour-component = felleskomponent
neighbour-leaves = på vei ut
memo-more = og { $count } til
memo-decision = Forumets avgjørelse
decision-approved = godkjent
decision-approved-with-conditions = godkjent med vilkår
decision-rejected = avslått
decision-postponed = utsatt
memo-condition = vilkår
memo-due = senest
memo-owner = ansvarlig
memo-date = dato
memo-signature = for forumet
memo-day = Portefølje per { $day }
memo-decided = tidligere avgjort
memo-earlier = Tidligere avgjørelser
memo-decided-on = avgjort
memo-outcome = avgjørelse
memo-condition-or-reason = vilkår eller begrunnelse
memo-met = oppfylt
condition = { $state ->
    [met] ja
    [open] nei
   *[overdue] nei, fristen er passert
}
decided = { $decision ->
    [approved] godkjent { $day }
    [approved-with-conditions] godkjent med vilkår { $day }
    [rejected] avslått { $day }
   *[postponed] utsatt { $day }
}
decided-sometime = { $decision ->
    [approved] godkjent
    [approved-with-conditions] godkjent med vilkår
    [rejected] avslått
   *[postponed] utsatt
}
