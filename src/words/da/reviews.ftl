### Hvad vurderinger af ønsker om nye systemer siger.

gap-empty = ikke besvaret
gap-unreadable = »{ $value }« kan ikke læses: { $why }
gap-no-choice = »{ $value }« er ikke et af svarene: skriv { $choices }
gap-too-long = teksten har { $letters } tegn: skriv den med højst { $most }
choices = { $column ->
    [objective] lovkrav, politisk mål eller effektivisering
    [hosting] SaaS, ekstern drift eller lokal drift
    [implementation] ingen, lille, mellem eller stor
    [benefit-kind] arbejdstid, licenser, kontrakter eller andet
   *[personal-data] ja eller nej
}
gap-unknown = der er ikke noget system »{ $value }«
gap-unknown-meant = der er ikke noget system »{ $value }«; mener I »{ $meant }«?
gap-unknown-unit = der er ikke nogen afdeling »{ $value }«
gap-unknown-unit-meant = der er ikke nogen afdeling »{ $value }«; mener I »{ $meant }«?
gap-ambiguous = flere går under navnet »{ $value }«: skriv nummeret
answer-missing = ikke besvaret: { $answers }
answer-unreadable = svaret kan ikke læses: { $answers }
assumed = antaget: { $what }

form-complete = alle svar kan læses
form-same-title = et andet ønske har samme titel: { $others }
form-unreadable = { $answers ->
    [one] et svar kan ikke læses eller nævner noget, der ikke findes
   *[other] { $answers } svar kan ikke læses eller nævner noget, der ikke findes
}

mandate-law = loven kræver det: det går forud for andre ønsker og behøver ikke nævne et system, der går ud
mandate-political = det er et politisk mål
mandate-efficiency = det skal gøre arbejdet lettere eller billigere

owned-nothing = ingen af vores systemer løser opgaven
owned-nothing-known = ingen af vores systemer er registreret med opgaven
owned-all-go = { $systems } løser opgaven i dag og går ud
owned-answered = { $systems } løser opgaven; ønsket begrunder, hvorfor det ikke er nok
owned-unanswered = { $systems } løser allerede opgaven, og ønsket begrunder ikke, hvorfor det ikke er nok
owned-spare = ledige licenser i { $system }: { $licences }
owned-spare-of = { $spare } { $product }
owned-to-come = { $system } er planlagt eller under anskaffelse
owned-task-unknown = intet system er registreret med opgaven »{ $task }«: er den skrevet som på jeres egen liste?
owned-task-meant = intet system er registreret med opgaven »{ $task }«; mener I »{ $meant }«?

product-none = der er endnu ikke set på noget produkt
product-new = { $products } findes ikke i huset
product-owned = produktet findes allerede i huset som { $systems }, og ønsket begrunder ikke, hvorfor det ikke er nok
product-answered = produktet findes allerede i huset som { $systems }; ønsket begrunder, hvorfor det ikke er nok
product-advice = spørg ejeren af { $systems }, om der kan komme flere brugere på, før der købes nyt
product-compared = »{ $product }« er { $system }, sikkerhed { $certainty } %: { $because }

one-system-no-policy = politikken udpeger ingen opgaver, som kun ét system må løse
one-system-free = ingen af opgaverne er forbeholdt ét system
one-system-replaced = { $tasks } er forbeholdt ét system, og det, der har den, går ud
one-system-held = { $tasks } er forbeholdt ét system, og den ligger i { $systems }
one-system-advice = brug { $systems } til den opgave, eller skriv, at { $systems } går ud

components-used = det bruger { $components }
components-none = det bruger efter eget udsagn ingen fælleskomponent
components-shadowed = { $systems } er fælleskomponent for samme opgave, og ønsket bruger den ikke
components-advice = brug { $systems }, eller skriv, hvad der mangler

out-goes = { $systems } går ud
out-exempt = der går ikke noget system ud; det er undtaget, fordi loven kræver det nye
out-nothing = der går ikke noget system ud, når det nye kommer
out-unknown = det nævner et system, som vi ikke har
out-gone = { $systems } er allerede ude og kan ikke gå ud igen
out-claimed = { $system } skal allerede erstattes af { $others }
out-advice = nævn et system, der kan gå ud, eller lad forummet beslutte, at porteføljen må vokse med ét
out-leaves = { $system } skal være ude senest { $day }
out-no-day = der er ikke sat en dag for, hvornår { $system } er ude
out-paid = kontrakten { $contract } kan tidligst forlades { $day }, så der betales { $amount } efter lukningen

needed-nothing-goes = der går ikke noget system ud
needed-unsaid = det er ikke oplyst, hvad der går ud
needed-unknown = det, der skal gå ud, er ikke et system, vi har
needed-free = ingen andre systemer har brug for { $systems }
needed-moved = { $dependents } har stadig brug for { $systems }, og det nye skal udveksle data med { $dependents }
needed-still = { $count ->
    [one] ét system har stadig brug for { $systems } den { $day }: { $dependents }
   *[other] { $count } systemer har stadig brug for { $systems } den { $day }: { $dependents }
}
needed-advice = aftal med ejerne af { $dependents }, hvordan de klarer sig uden, inden { $day }
needed-path = { $path }

plans-nothing-goes = der går ikke noget system ud, så der kræves ingen plan
plans-there = udfasning og arkivering er planlagt

touches-nothing = det udveksler ikke data med noget system
touches-staying = det udveksler data med { $systems }, som bliver
touches-leaving = { $systems } er på vej ud
touches-forgotten = det, der går ud, udveksler data med { $systems }, som ønsket ikke nævner
touches-advice = byg ikke en integration til { $systems }: spørg, hvad der kommer i stedet
touches-through = { $system } udveksler data med { $outgoing }, som går ud
touches-leaves = { $system } går ud den { $day }

cloud-yes = det kører i skyen
cloud-reason = ikke i skyen, fordi: { $reason }
cloud-no-reason = det kører ikke i skyen, og ønsket giver ingen grund

personal-yes = ja; før kontrakten skrives under, skal der foreligge en databehandleraftale, en post i fortegnelsen over behandlinger og en risikovurdering
personal-no = nej, og det gør systemerne omkring det heller ikke
personal-doubtful = ønsket siger nej, men { $systems } behandler personoplysninger: se efter igen

process-changes = { $changes }
process-none = efter eget udsagn bliver intet anderledes i arbejdet
process-advice = se på arbejdsgangen først, og skriv, hvad der bliver enklere

level-platform = niveau 0: det koster intet, så godkendelsen af platformen er nok
level-small = niveau 1: under { $limit }; området laver en mini-business case og beslutter selv
level-small-exactly = niveau 1: præcis { $limit }, som politikken regner for under; området laver en mini-business case og beslutter selv
level-full = niveau 2: over { $limit }; fuld business case, og forummet beslutter
level-full-exactly = niveau 2: præcis { $limit }, som politikken regner for over; fuld business case, og forummet beslutter
level-full-always = niveau 2: politikken kræver fuld business case for alt

price-known = { $price } over { $years } år
price-least = mindst { $price } af det, der er kendt
price-acquisition = anskaffelse { $amount }
price-operation = drift { $amount }
price-hours = egne timer { $amount }

payback-pass = { $share } % inden for { $years } år, mindst de { $target } %, som politikken sigter efter
payback-borderline = { $share } % inden for { $years } år: mellem { $least } % og { $target } %, altså på grænsen
payback-fail = { $share } % inden for { $years } år, under { $least } %
payback-demanded = { $share } % inden for { $years } år: det tjener sig ikke hjem, men er begrundet i lov eller politik
payback-demanded-none = der er ikke angivet en gevinst i kroner: ønsket er begrundet i lov eller politik
payback-free = det koster intet og sparer noget
payback-no-price = det har ingen pris, der kan komme igen
payback-advice = vis en større gevinst eller en lavere pris, eller skriv, hvilket politisk mål det tjener

cash-back = efter { $years } år med fuld effekt; med egne timer er pengene tjent hjem i { $year }
cash-back-in = med egne timer er pengene tjent hjem i { $year }
cash-never = aldrig: et års drift koster lige så meget, som det sparer, eller mere
cash-unknown = det kan endnu ikke siges: noget er ikke estimeret
cash-benefit-less = med { $percent } % mindre gevinst kommer { $share } % igen
cash-cost-more = med { $percent } % højere udgift kommer { $share } % igen
cash-year-late = kommer gevinsten et år senere, kommer { $share } % igen

route-below = { $value } er under tærskelværdien på { $threshold }: { $way }
route-near-below = { $value } er lige under tærskelværdien på { $threshold }, så efterprøv skønnet: { $way }
route-near-above = { $value } er lige ved eller over tærskelværdien på { $threshold }, så efterprøv skønnet: { $way }
route-above = { $value } er på eller over tærskelværdien på { $threshold }: { $way }
route-unknown = { $value } kan ikke holdes op mod tærskelværdien på { $threshold }: { $way }
route-duty = for et køb af den størrelse gælder: { $duty }
route-half = en del af udgiften er ikke angivet: værdien kan være højere
route-no-value = værdien er ikke kendt: den regnes for at være på eller over tærskelværdien

date-met = for at være i drift { $day } skal arbejdet begynde senest { $start }
date-missed = det kan ikke nås til { $day }: arbejdet skulle være begyndt senest { $start }; begynder det i dag, kan systemet være i drift { $earliest }
date-past = { $day } er passeret: skriv en dag, der ligger fremme i tiden
date-unknown = der kan ikke planlægges en dag
date-earliest = begynder arbejdet i dag, kan systemet være i drift { $earliest }
date-advice = flyt den ønskede dag til { $earliest } eller senere
date-step = { $day } { $step }

owner-named = { $owner }

evaluation-on = { $day }
evaluation-early = { $day } ligger før, det er i drift { $wanted }
evaluation-too-soon = { $day } ligger før { $earliest }, hvor det tidligst kan være i drift
evaluation-advice = gør gevinsten op nogle måneder efter { $wanted }, når den kan ses

bought-by = { $procedure ->
    [open] et åbent udbud
    [restricted] et begrænset udbud
    [negotiated] et udbud med forhandling
    [dialogue] en konkurrencepræget dialog
    [framework-direct] en direkte tildeling på en rammeaftale
    [framework-mini-tender] et miniudbud på en rammeaftale
    [dps] et køb i et dynamisk indkøbssystem
   *[below-threshold] et køb uden EU-udbud
}

# Rammen om en vurdering.
verdict-ready = klar: sagen er fuldstændig
verdict-ready-with-conditions = { $count ->
    [0] klar med betingelser
    [one] klar med betingelser: sagen er fuldstændig, og forummet skal tage stilling til én ting
   *[other] klar med betingelser: sagen er fuldstændig, og forummet skal tage stilling til { $count } ting
}
verdict-not-ready = { $count ->
    [0] ikke klar
    [one] ikke klar: et svar mangler eller skal rettes
   *[other] ikke klar: { $count } svar mangler eller skal rettes
}
memo-agenda = Dagsorden
memo-title = emne
memo-for = bruges af
memo-asked-by = ønsket af
memo-purpose = formål
memo-wanted = ønskes i drift
memo-users = brugere
memo-products = produkter, der er set på
memo-price = pris i alt
memo-price-years = pris i alt over { $years } år
memo-value = anslået kontraktværdi
memo-gaps = Skal udfyldes eller rettes
memo-conditions = Til forummets beslutning
memo-answers = Spørgsmål og svar
memo-overlaps = Det har vi til opgaven
memo-cash-flow = Pengestrøm
memo-signs = udgifter står uden fortegn, besparelser med minus foran; egne timer er regnet med i prisen, men ikke i tabellen; »ikke estimeret« betyder ikke nul
memo-partly = stjernen * siger, at noget i tallet ikke er estimeret
memo-assumed-day = der er ingen ønsket dag at regne med: tabellen begynder { $day }, som er den tidligst mulige
memo-from-day = tabellen regner med drift fra { $day }
memo-year = år
memo-investment = investering
memo-effect = effekt på driften
memo-accumulated = akkumuleret
memo-fte = årsværk
memo-department-decides = niveau 1: området beslutter selv; ikke til forummet
memo-verdict = vurdering
memo-level = niveau
memo-payback = kommer igen
memo-request = ønske
memo-number = nr.
memo-answer = svar
memo-question = spørgsmål
memo-system = system
memo-annual-cost = om året
memo-spare = ledige licenser
memo-role = herefter
memo-goes = går ud
memo-stays = bliver
memo-legal = hjælp til planlægning, ikke juridisk rådgivning; værktøjet siger, om sagen er fuldstændig, forummet beslutter
figure-at-least = mindst { $amount }
figure-at-most = højst { $amount }
figure-partly = { $amount } af det, der er kendt
figure-unknown = ikke estimeret
share = { $share } %
place-sheet = { $file }, { $sheet }, række { $row }

step = { $step ->
    [needs] behov og mandat
    [market-dialogue] markedsdialog
    [material] udbudsmateriale
    [notice] udbudsbekendtgørelse
    [dialogue] dialog
    [invitation] opfordring til at afgive tilbud
    [negotiation] forhandling
    [evaluation] evaluering
    [award] tildeling
    [signing] underskrift
    [implementation] implementering
    [migration] overgang og migrering
   *[end] i drift
}
outcome = { $outcome ->
    [pass] i orden
    [fail] til beslutning
   *[note] bemærk
    [missing] mangler
}
verdict = { $verdict ->
   *[ready] klar
    [ready-with-conditions] klar med betingelser
    [not-ready] ikke klar
}
objective = { $objective ->
    [law] lovkrav
    [political] politisk mål
   *[efficiency] effektivisering
}

# What the questions of the form are called in a sentence.
asked-id = nummer
asked-title = titel
asked-department = afdeling
asked-objective = formålstype
asked-purpose = formål
asked-tasks = opgaver
asked-products-considered = overvejede produkter
asked-existing-considered = eksisterende systemer
asked-replaces = erstatter
asked-wanted-in-service = ønsket ibrugtagning
asked-hosting = driftsform
asked-hosting-reason = hvorfor ikke cloud
asked-integrates-with = integrationer
asked-common-components = fælleskomponenter
asked-users = antal brugere
asked-implementation = indførelse
asked-one-off-cost = engangsudgift
asked-annual-cost = årlig udgift
asked-internal-hours = interne timer
asked-annual-benefit = årlig gevinst
asked-benefit-kind = gevinstens art
asked-owner = systemejer
asked-benefit-owner = gevinstejer
asked-evaluation-date = evalueringsdato
asked-phase-out-plan = udfasningsplan
asked-archiving-plan = arkiveringsplan
asked-personal-data = personoplysninger
asked-process-changes = procesændringer
asked-status = status

# Notatet.
memo-to-forum = Notat til arkitekturforum
memo-neighbours = Det nye system og dets naboer
memo-new = nyt
neighbour-exchanges = udveksler data med
neighbour-goes = går ud
neighbour-component = fælleskomponent
neighbour-leaves = på vej ud
memo-more = og { $count } til
memo-decision = Forummets afgørelse
decision-approved = godkendt
decision-approved-with-conditions = godkendt med betingelser
decision-rejected = afvist
decision-postponed = udsat
memo-condition = betingelse
memo-due = senest
memo-owner = ansvarlig
memo-date = dato
memo-signature = for forummet
memo-day = Portefølje pr. { $day }
memo-decided = tidligere afgjort
memo-earlier = Tidligere afgørelser
memo-decided-on = afgjort
memo-outcome = afgørelse
memo-condition-or-reason = betingelse eller begrundelse
memo-met = opfyldt
condition = { $state ->
    [met] ja
    [open] nej
   *[overdue] nej, fristen er overskredet
}
decided = { $decision ->
    [approved] godkendt { $day }
    [approved-with-conditions] godkendt med betingelser { $day }
    [rejected] afvist { $day }
   *[postponed] udsat { $day }
}
decided-sometime = { $decision ->
    [approved] godkendt
    [approved-with-conditions] godkendt med betingelser
    [rejected] afvist
   *[postponed] udsat
}
