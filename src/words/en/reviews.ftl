### What reviews of requests for new systems say.

# What is missing.
gap-empty = not answered
gap-unreadable = “{ $value }” cannot be read: { $why }
gap-no-choice = “{ $value }” is none of the answers: write { $choices }
gap-too-long = the text has { $letters } letters: write it with at most { $most }
choices = { $column ->
    [objective] law, political goal or efficiency
    [hosting] SaaS, hosted or on-prem
    [implementation] none, small, medium or large
    [benefit-kind] working time, licences, contracts or other
   *[personal-data] yes or no
}
gap-unknown = there is no system “{ $value }”
gap-unknown-meant = there is no system “{ $value }”; did you mean “{ $meant }”?
gap-unknown-unit = there is no department “{ $value }”
gap-unknown-unit-meant = there is no department “{ $value }”; did you mean “{ $meant }”?
gap-ambiguous = several go by “{ $value }”: write the id
answer-missing = not answered: { $answers }
answer-unreadable = the answer cannot be read: { $answers }
assumed = assumed: { $what }

form-complete = every answer can be read
form-same-title = another request has the same title: { $others }
form-unreadable = { $answers ->
    [one] one answer cannot be read, or names something that there is not
   *[other] { $answers } answers cannot be read, or name something that there is not
}

mandate-law = the law demands it: it goes before other wishes, and need not name a system that goes
mandate-political = it is a political goal
mandate-efficiency = it is to make work easier or cheaper

owned-nothing = no system that we have serves the task
owned-nothing-known = no system that we have is registered with the task
owned-all-go = what serves the task today goes out: { $systems }
owned-answered = already in use for the task: { $systems }; the request says why that is not enough
owned-unanswered = already in use for the task: { $systems }; the request does not say why that is not enough
owned-spare = free licences in { $system }: { $licences }
owned-spare-of = { $spare } { $product }
owned-to-come = { $system } is planned or being bought
owned-task-unknown = no system is registered with the task “{ $task }”: is it written as in your own list?
owned-task-meant = no system is registered with the task “{ $task }”; did you mean “{ $meant }”?

product-none = no product has been looked at yet
product-new = not in the house: { $products }
product-owned = the product is in the house already, as { $systems }, and the request does not say why that does not do
product-answered = the product is in the house already, as { $systems }; the request says why that does not do
product-advice = ask the owner of { $systems } whether it can take more users before anything new is bought
product-compared = “{ $product }” is { $system }, certainty { $certainty } %: { $because }

one-system-no-policy = the policy reserves no task for one system
one-system-free = none of its tasks is reserved for one system
one-system-replaced = { $tasks } is for one system only, and the one that has it goes out
one-system-held = { $tasks } is for one system only, and there is one: { $systems }
one-system-advice = let it use { $systems } for that task, or name { $systems } as going out

components-used = it uses { $components }
components-none = it says that it uses no common component
components-shadowed = a common component for the same task is not used: { $systems }
components-advice = use { $systems }, or write what it lacks

out-goes = goes out: { $systems }
out-exempt = nothing goes out; what the law demands is exempt
out-nothing = nothing goes out when it comes in
out-unknown = it names a system that we do not have
out-gone = out already, so it cannot go out again: { $systems }
out-claimed = { $system } is already to be replaced by { $others }
out-advice = name a system that can go, or let the forum decide that the portfolio may grow by one
out-leaves = { $system } is to be gone by { $day }
out-no-day = no day is set for { $system } to be gone
out-paid = the contract { $contract } cannot be left before { $day }, so { $amount } is paid after it has closed

needed-nothing-goes = nothing goes out
needed-unsaid = it is not said what goes out
needed-unknown = what is to go out is no system that we have
needed-free = no other system needs { $systems }
needed-moved = { $systems } is still needed by { $dependents }, with which the new system is to exchange data
needed-still = { $count ->
    [one] one system still needs { $systems } on { $day }: { $dependents }
   *[other] { $count } systems still need { $systems } on { $day }: { $dependents }
}
needed-advice = agree with the owners of { $dependents } how they get on without it, before { $day }
needed-path = { $path }

plans-nothing-goes = nothing goes out, so no plan is needed
plans-there = phasing out and archiving are planned

touches-nothing = it exchanges data with no system
touches-staying = it exchanges data with { $systems }, and nothing of that leaves
touches-leaving = on the way out: { $systems }
touches-forgotten = what goes out exchanges data with { $systems }, which the request does not name
touches-advice = build no data flow to { $systems }: ask what comes in its place
touches-through = { $system } exchanges data with { $outgoing }, which goes out
touches-leaves = { $system } leaves on { $day }

cloud-yes = it runs in the cloud
cloud-reason = not in the cloud, because: { $reason }
cloud-no-reason = it does not run in the cloud, and the request gives no reason

personal-yes = yes; before the contract is signed it needs a data-processing agreement, an entry in the record of processing, and an assessment of risk
personal-no = no, and neither do the systems around it
personal-doubtful = the request says no, but there are personal data in { $systems }: look again

process-changes = { $changes }
process-none = it says that nothing changes in how people work
process-advice = look at the process first, and write what becomes simpler

level-platform = level 0: it costs nothing, so the approval of the platform is enough
level-small = level 1: below { $limit }; the department makes a small business case and decides itself
level-small-exactly = level 1: exactly { $limit }, which the policy counts as below; the department makes a small business case and decides itself
level-full = level 2: above { $limit }; a full business case, and the forum decides
level-full-exactly = level 2: exactly { $limit }, which the policy counts as above; a full business case, and the forum decides
level-full-always = level 2: the policy demands a full business case for everything

price-known = { $price } over { $years } years
price-least = at least { $price } of what is known
price-acquisition = acquisition { $amount }
price-operation = operation { $amount }
price-hours = own hours { $amount }

payback-pass = { $share } % within { $years } years, at least the { $target } % that the policy aims at
payback-borderline = { $share } % within { $years } years: between { $least } % and { $target } %, so a borderline case
payback-fail = { $share } % within { $years } years, less than { $least } %
payback-demanded = { $share } % within { $years } years: it does not pay, and is wanted by law or politics
payback-demanded-none = no benefit in kroner is stated: it is wanted by law or politics
payback-free = it costs nothing and saves something
payback-no-price = it has no price that anything could come back of
payback-advice = show more benefit or a lower price, or say which political goal it serves

cash-back = after { $years } years of full effect; with own hours the money has come back in { $year }
cash-back-in = with own hours the money has come back in { $year }
cash-never = never: a year of operation costs as much as it saves, or more
cash-unknown = nobody can say yet: something is not estimated
cash-benefit-less = with { $percent } % less benefit, { $share } % comes back
cash-cost-more = at { $percent } % higher cost, { $share } % comes back
cash-year-late = if the benefit comes a year late, { $share } % comes back

route-below = { $value } is below the threshold of { $threshold }: { $way }
route-near-below = { $value } is just below the threshold of { $threshold }, so check the estimate: { $way }
route-near-above = { $value } is just at or above the threshold of { $threshold }, so check the estimate: { $way }
route-above = { $value } is at or above the threshold of { $threshold }: { $way }
route-unknown = { $value } cannot be held against the threshold of { $threshold }: { $way }
route-duty = for a purchase of that size: { $duty }
route-half = a part of the cost is not stated: the value may be higher
route-no-value = value not known: taken to be at or above the threshold

date-met = to be in service on { $day }, work must begin by { $start }
date-missed = not by { $day }: work should have begun by { $start }; begun today, it can be in service on { $earliest }
date-past = { $day } has passed: write a day to come
date-unknown = no day can be planned
date-earliest = begun today, it can be in service on { $earliest }
date-advice = move the wanted day to { $earliest } or later
date-step = { $day } { $step }

owner-named = { $owner }

evaluation-on = { $day }
evaluation-early = { $day } comes before it is in service on { $wanted }
evaluation-too-soon = { $day } comes before { $earliest }, when it can be in service at the earliest
evaluation-advice = evaluate some months after { $wanted }, when the benefit can be seen

bought-by = { $procedure ->
    [open] an open tender
    [restricted] a restricted tender
    [negotiated] a tender with negotiation
    [dialogue] a competitive dialogue
    [framework-direct] a direct award from a framework agreement
    [framework-mini-tender] a mini-tender on a framework agreement
    [dps] a purchase in a dynamic purchasing system
   *[below-threshold] a purchase without an EU tender
}

# The frame of a review.
verdict-ready = ready: the case is complete
verdict-ready-with-conditions = { $count ->
    [0] ready with conditions
    [one] ready with conditions: the case is complete, and the forum has one thing to decide
   *[other] ready with conditions: the case is complete, and the forum has { $count } things to decide
}
verdict-not-ready = { $count ->
    [0] not ready
    [one] not ready: one answer is missing or has to be mended
   *[other] not ready: { $count } answers are missing or have to be mended
}
memo-agenda = Agenda
memo-title = subject
memo-for = used by
memo-asked-by = asked for by
memo-purpose = purpose
memo-wanted = wanted in service
memo-users = users
memo-products = products looked at
memo-price = price in all
memo-price-years = price in all over { $years } years
memo-value = estimated contract value
memo-gaps = To be filled in or mended
memo-conditions = For the forum to decide
memo-answers = Questions and answers
memo-overlaps = What we have for the task
memo-cash-flow = Cash flow
memo-signs = costs have no sign, savings a minus; own hours are counted in the price and not in the table; “not estimated” is not zero
memo-partly = the star * says that something in the figure is not estimated
memo-assumed-day = there is no wanted day to count on: the table begins on { $day }, the earliest possible
memo-from-day = the table counts on service from { $day }
memo-year = year
memo-investment = investment
memo-effect = effect on operation
memo-accumulated = accumulated
memo-fte = full-time equivalents
memo-department-decides = level 1: the department decides itself; not for the forum
memo-verdict = verdict
memo-level = level
memo-payback = comes back
memo-request = request
memo-number = no.
memo-answer = answer
memo-question = question
memo-system = system
memo-annual-cost = a year
memo-spare = free licences
memo-role = afterwards
memo-goes = goes out
memo-stays = stays
memo-legal = planning aid, not legal advice; the tool says whether the case is complete, the forum decides
figure-at-least = at least { $amount }
figure-at-most = at most { $amount }
figure-partly = { $amount } of what is known
figure-unknown = not estimated
share = { $share } %
place-sheet = { $file }, { $sheet }, row { $row }

step = { $step ->
    [needs] needs and mandate
    [market-dialogue] market dialogue
    [material] tender documents
    [notice] contract notice
    [dialogue] dialogue
    [invitation] invitation to tender
    [negotiation] negotiation
    [evaluation] evaluation
    [award] award
    [signing] signing
    [implementation] implementation
    [migration] migration
   *[end] in service
}
outcome = { $outcome ->
    [pass] in order
    [fail] to decide
   *[note] note
    [missing] missing
}
verdict = { $verdict ->
   *[ready] ready
    [ready-with-conditions] ready with conditions
    [not-ready] not ready
}
objective = { $objective ->
    [law] law
    [political] political goal
   *[efficiency] efficiency
}

# What the questions of the form are called in a sentence.
asked-id = number
asked-title = title
asked-department = department
asked-objective = objective
asked-purpose = purpose
asked-tasks = tasks
asked-products-considered = products considered
asked-existing-considered = existing systems considered
asked-replaces = replaces
asked-wanted-in-service = wanted in service
asked-hosting = hosting
asked-hosting-reason = hosting reason
asked-integrates-with = integrates with
asked-common-components = common components
asked-users = users
asked-implementation = implementation
asked-one-off-cost = one-off cost
asked-annual-cost = annual cost
asked-internal-hours = internal hours
asked-annual-benefit = annual benefit
asked-benefit-kind = benefit kind
asked-owner = owner
asked-benefit-owner = benefit owner
asked-evaluation-date = evaluation date
asked-phase-out-plan = phase-out plan
asked-archiving-plan = archiving plan
asked-personal-data = personal data
asked-process-changes = process changes
asked-status = status

# The memo.
memo-to-forum = Memo to the architecture forum
memo-neighbours = The new system and its neighbours
memo-new = new
neighbour-exchanges = exchanges data with
neighbour-goes = goes out
neighbour-component = common component
neighbour-leaves = on its way out
memo-more = and { $count } more
memo-decision = Decision of the forum
decision-approved = approved
decision-approved-with-conditions = approved with conditions
decision-rejected = rejected
decision-postponed = postponed
memo-condition = condition
memo-due = by
memo-owner = responsible
memo-date = date
memo-signature = for the forum
memo-day = Portfolio on { $day }
memo-decided = decided before
memo-earlier = Earlier decisions
memo-decided-on = decided
memo-outcome = decision
memo-condition-or-reason = condition or reason
memo-met = met
condition = { $state ->
    [met] yes
    [open] no
   *[overdue] no, and its day has passed
}
decided = { $decision ->
    [approved] approved { $day }
    [approved-with-conditions] approved with conditions { $day }
    [rejected] rejected { $day }
   *[postponed] postponed { $day }
}
decided-sometime = { $decision ->
    [approved] approved
    [approved-with-conditions] approved with conditions
    [rejected] rejected
   *[postponed] postponed
}
