### Hva vurderinger av ønsker om nye systemer sier.

gap-empty = ikke besvart
gap-unreadable = «{ $value }» kan ikke leses: { $why }
gap-unknown = det finnes ikke noe system «{ $value }»
gap-unknown-meant = det finnes ikke noe system «{ $value }»; mener dere «{ $meant }»?
gap-unknown-unit = det finnes ingen avdeling «{ $value }»
gap-unknown-unit-meant = det finnes ingen avdeling «{ $value }»; mener dere «{ $meant }»?
gap-ambiguous = flere går under navnet «{ $value }»: skriv nummeret
answer-missing = ikke besvart: { $answers }
answer-unreadable = svaret kan ikke leses: { $answers }
assumed = antatt: { $what }

form-complete = alle svar kan leses
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
owned-to-come = { $system } er planlagt eller under anskaffelse
owned-task-unknown = ikke noe system er registrert med oppgaven «{ $task }»: er den skrevet som på deres egen liste?
owned-task-meant = ikke noe system er registrert med oppgaven «{ $task }»; mener dere «{ $meant }»?

product-none = det er ennå ikke sett på noe produkt
product-new = { $products } finnes ikke i huset
product-owned = produktet finnes allerede i huset som { $systems }, og ønsket begrunner ikke hvorfor det ikke er nok
product-answered = produktet finnes allerede i huset som { $systems }; ønsket begrunner hvorfor det ikke er nok
product-advice = spør eieren av { $systems } om det kan komme flere brukere på før det kjøpes nytt
product-compared = «{ $product }» er { $system }, sikkerhet { $certainty } %: { $because }

one-system-no-policy = policyen forbeholder ingen oppgave ett system
one-system-free = ingen av oppgavene er forbeholdt ett system
one-system-replaced = { $tasks } er forbeholdt ett system, og det som har den, går ut
one-system-held = { $tasks } er forbeholdt ett system, og den ligger i { $systems }
one-system-advice = bruk { $systems } til den oppgaven, eller skriv at { $systems } går ut

components-used = det bruker { $components }
components-none = det bruker etter eget utsagn ingen felleskomponent
components-shadowed = { $systems } er felleskomponent for samme oppgave, og ønsket bruker den ikke
components-advice = bruk { $systems }, eller skriv hva som mangler

out-goes = { $systems } går ut
out-exempt = ingenting går ut; det som loven krever, er unntatt
out-nothing = ingenting går ut når det kommer inn
out-unknown = det nevner et system vi ikke har
out-gone = { $systems } er allerede ute og kan ikke gå ut igjen
out-claimed = { $system } skal allerede erstattes av { $others }
out-advice = nevn et system som kan gå ut, eller la forumet bestemme at porteføljen kan vokse med ett
out-leaves = { $system } skal være ute senest { $day }
out-no-day = det er ikke satt en dag for når { $system } er ute
out-paid = { $contract } kan ikke forlates før { $day }: det betales { $amount } for ingenting

needed-nothing-goes = ingenting går ut
needed-unsaid = det er ikke sagt hva som går ut
needed-free = ingenting annet trenger { $systems }
needed-moved = { $dependents } trenger fortsatt { $systems }, og det nye skal utveksle data med { $dependents }
needed-still = { $count ->
    [one] ett system trenger fortsatt { $systems } den { $day }: { $dependents }
   *[other] { $count } systemer trenger fortsatt { $systems } den { $day }: { $dependents }
}
needed-advice = avtal med eierne av { $dependents } hvordan de klarer seg uten, innen { $day }
needed-path = { $path }

plans-nothing-goes = ingenting går ut, så det kreves ingen plan
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

personal-yes = det gjør det; før kontrakten skrives under, trengs det en databehandleravtale, en plass i behandlingsprotokollen og en risikovurdering
personal-no = det gjør det ikke, og det gjør ikke systemene rundt det heller
personal-doubtful = det sier nei, men { $systems } behandler personopplysninger: se etter igjen

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
payback-demanded = { $share } % innen { $years } år: det tjener seg ikke inn, men ønskes av en annen grunn
payback-demanded-none = det er ikke oppgitt en gevinst i kroner: det ønskes av en annen grunn
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
route-duty = under terskelverdien: { $duty }
route-half = en del av kostnaden er ikke oppgitt: verdien kan være høyere

date-met = for å være i drift { $day } må arbeidet begynne senest { $start }
date-missed = ikke til { $day }: arbeidet skulle vært begynt senest { $start }; begynner det i dag, kan det være i drift { $earliest }
date-past = { $day } er passert: skriv en dag som kommer
date-unknown = det kan ikke planlegges en dag
date-earliest = begynner arbeidet i dag, kan det være i drift { $earliest }
date-advice = flytt ønsket dag til { $earliest } eller senere
date-step = { $day } { $step }

owner-named = { $owner }

evaluation-on = { $day }
evaluation-early = { $day } ligger før det er i drift { $wanted }
evaluation-advice = gjør gevinsten opp noen måneder etter { $wanted }, når den kan ses

bought-by = { $procedure ->
    [open] en åpen anbudskonkurranse
    [restricted] en begrenset anbudskonkurranse
    [negotiated] en konkurranse med forhandling
    [dialogue] en konkurransepreget dialog
    [framework-direct] et direkte avrop på en rammeavtale
    [framework-mini-tender] en minikonkurranse på en rammeavtale
    [dps] et kjøp i en dynamisk innkjøpsordning
   *[below-threshold] et kjøp under terskelverdien
}

# Rammen om en vurdering.
verdict-ready = klar: saken er fullstendig
verdict-ready-with-conditions = { $count ->
    [0] klar med vilkår
    [one] klar med vilkår: saken er fullstendig, og én ting i den må forumet bestemme
   *[other] klar med vilkår: saken er fullstendig, og { $count } ting i den må forumet bestemme
}
verdict-not-ready = { $count ->
    [0] ikke klar
    [one] ikke klar: ett svar mangler
   *[other] ikke klar: { $count } svar mangler
}
memo-agenda = Saksliste
memo-title = emne
memo-for = for
memo-asked-by = ønsket av
memo-purpose = formål
memo-wanted = ønskes i drift
memo-users = brukere
memo-products = produkter det er sett på
memo-price = pris i alt
memo-value = anslått verdi
memo-gaps = Mangler å bli fylt ut
memo-conditions = Til forumets beslutning
memo-answers = Spørsmål og svar
memo-overlaps = Dette har vi til oppgaven
memo-cash-flow = Pengestrøm
memo-signs = en kostnad er over null, en innsparing under; egne timer er i prisen og ikke i tabellen; det som ikke er anslått, står åpent og er aldri null
memo-partly = * av det som er kjent: noe er ikke anslått
memo-assumed-day = det er ennå ikke ønsket en dag: tabellen begynner når det tidligst kan være i drift
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
memo-role = rolle
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
decision-sent-back = sendt tilbake
memo-condition = vilkår
memo-due = senest
memo-owner = ansvarlig
memo-date = dato
memo-signature = for forumet
memo-day = Portefølje per { $day }
memo-decided = tidligere avgjort
decided = { $decision ->
    [approved] godkjent { $day }
    [approved-with-conditions] godkjent med vilkår { $day }
    [rejected] avslått { $day }
   *[sent-back] sendt tilbake { $day }
}
