### What the tender calendar and the levelled tenders say.

## The calendar

tenders-title = Tender calendar
tenders-title-of = Tender calendar of { $organisation }
tenders-milestones = Milestones
tenders-aid = a planning aid, not legal advice
tenders-as-of = As of { $day }. A planning aid, not legal advice.
tenders-assumed = * rests on an assumption
tenders-assumed-ask = * rests on an assumption: `--full` says which
tenders-sheet-assumed = * rests on an assumption; the column `Assumed` says which.
tenders-sheet-assumed-public = * rests on an assumption.
tenders-ended = { $number } ended, and nothing they cover is used without a contract
tenders-in-all = in all
tenders-later = { $later } more to start after { $until }: `--horizon` shows them
tenders-no-department = no department, or the whole organisation
tenders-no-owner = no owner
tenders-no-start = no start
tenders-no-supplier = no supplier
tenders-nothing = no contract has to be acted on in this time
tenders-options = { $count } × { $each }
tenders-options-used = { $count } × { $each }, { $used } used
tenders-owner = owner { $name }
tenders-supplier = supplier { $name }
tenders-unvalued = { $number } without a value in these sums
tenders-without-tender = { $number ->
    [one] { $number } needs
   *[other] { $number } need
} no tender: what they cover goes, or another contract takes over

## What can still be done, or has to be known

tenders-expired = Ended on { $day }, and { $systems } { $number ->
    [one] is
   *[other] are
} still in operation: a contract is needed today.
tenders-late = Too late as planned. The quickest lawful way that still fits: { $procedure }, { $days } days at its tightest, start by { $day }.
tenders-late-any-framework = Too late as planned. Only a framework agreement that may be used still fits: { $procedure }, { $days } days at its tightest, start by { $day }.
tenders-late-no-way = Too late, and no procedure fits any more, however tight. Start at once; prolong only on a ground in 2014/24/EU art. 72.
tenders-late-own-framework = Too late as planned. The quickest lawful way that still fits: { $procedure }, on { $framework }, { $days } days at its tightest, start by { $day }.
tenders-option-first = Use the option by { $by } ({ $options }). The contract can then run until { $longest }, and its tender must start by { $start }.
tenders-runs-on = Runs until it is left. Counted back from { $day }.
tenders-overdue = Runs until it is left, and has not been competed for long. Counted back from { $day }.
tenders-joint-buyer = The joint buyer holds the tender.
tenders-joint-buyer-named = { $holder } holds the tender.
tenders-not-needed = No tender: what it covers is out of operation by its end.
tenders-succeeded = { $contract } takes over.
tenders-unknown = Cannot be planned. Missing: { $missing }.
tenders-missing-agreement = a `{ $column }` that agrees with the end
tenders-missing-competition = a start, or the day of the last competition
tenders-missing-end-after-start = an end after the start
tenders-missing-exit = a day on which it can be left
tenders-missing-readable = a readable `{ $column }`
tenders-missing-start = a start
tenders-missing-terms = any of start, end, notice and renewal

## The calendar for Outlook, and the releases for the open data portal

tenders-event-start = Start the tender
tenders-event-start-today = START TODAY
tenders-event-without-contract = NO CONTRACT
tenders-event-category = Tender
tenders-event-contract = Contract: { $contract }
tenders-event-systems = Systems: { $systems }
tenders-event-supplier = Supplier: { $supplier }
tenders-event-procedure = Procedure: { $procedure }
tenders-event-ends = Ends: { $day }
tenders-event-state = State: { $state }
tenders-event-aid = A planning aid, not legal advice.
tenders-rationale = A new contract after the one that ends on { $day }. A planning aid, not legal advice.

## Levelled tenders: titles

levelling-title = Levelled tenders
levelling-title-of = Levelled tenders of { $organisation }
levelling-all-tenders = All tenders
levelling-no-department = No department
levelling-no-owner = No owner
levelling-heading = { $team }: { $number } to start by { $day }
levelling-nothing = no tender has to start by { $day }
levelling-quarters-at-once = Tenders in preparation at once, on the busiest day of each quarter
levelling-quarters-person-days = Person-days of preparation in each quarter
levelling-changes = Changes
levelling-together = Worth tendering together
levelling-proposals = Worth considering as one tender, which must be in time for the first end
levelling-late = { $number ->
    [one] { $number } is late: it starts at once, and cannot be moved
   *[other] { $number } are late: they start at once, and cannot be moved
}
levelling-option = { $number ->
    [one] { $number } uses an option, so that its tender makes room
   *[other] { $number } use an option, so that their tenders make room
}
levelling-earlier = { $number ->
    [one] { $number } starts earlier
   *[other] { $number } start earlier
}
levelling-option-first = { $number ->
    [one] { $number } is in time only with an option, levelled or not
   *[other] { $number } are in time only with an option, levelled or not
}
levelling-sheet-quarters = Quarters
levelling-sheet-moves = Moves
levelling-sheet-together = Together
levelling-sheet-capacity = Capacity
levelling-sheet-jams = Does not fit

## Levelled tenders: the verdict

levelling-load-at-once = { $load ->
    [one] { $load } tender
   *[other] { $load } tenders
} at once
levelling-load-person-days = { $load ->
    [one] { $load } person-day
   *[other] { $load } person-days
} a quarter
levelling-must-carry = As planned the team must carry { $before }; levelled, { $after } will do.
levelling-must-carry-as-planned = The team must carry { $before }, as planned.
levelling-no-less = Proven: no plan does with less.
levelling-one-less-not-known = Whether { $least } would do is not known.
levelling-less-not-known = Whether less would do, down to { $least }, is not known.
levelling-fits = Fits when levelled: the most is { $after } instead of { $before }, and the team can carry { $capacity }.
levelling-fits-as-planned = Fits as planned: the most is { $before }, and the team can carry { $capacity }.
levelling-fits-never = Does not fit, and it is proven that no plan keeps to { $capacity }: at least { $least } are needed.
levelling-fits-not-found = No plan was found that keeps to { $capacity }; it is not proven that there is none.
levelling-flattest = The flattest plan found is shown: the most is then { $after } instead of { $before }.
levelling-none-flatter = Nothing that was found is flatter than the plan, with { $before }.
levelling-moved = { $tenders ->
    [one] { $tenders } tender is
   *[other] { $tenders } tenders are
} moved, { $days ->
    [one] { $days } day
   *[other] { $days } days
} in all.
levelling-moved-with-options = { $tenders ->
    [one] { $tenders } tender is
   *[other] { $tenders } tenders are
} moved, { $days ->
    [one] { $days } day
   *[other] { $days } days
} in all, with { $options ->
    [one] { $options } option
   *[other] { $options } options
} used for it.
levelling-least = Proven: no plan that fits moves less.
levelling-least-options-not-known = Not proven to be the least: a plan that uses { $options ->
    [0] no option
    [one] { $options } option
   *[other] { $options } options
} is not ruled out, but it moves at least { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
levelling-least-days-not-known = Not proven to be the least: no plan that fits does with less than { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
levelling-least-not-known = Not proven to be the least.
levelling-jam = Above what the team can carry from { $from } to { $to }: { $contracts }.
levelling-jam-days = From { $from } to { $to } these take at least { $needed } days of preparation wherever they are moved, and the team has { $there }: { $contracts }.
levelling-jam-person-days = From { $from } to { $to } these take at least { $needed } person-days wherever they are moved, and the team has { $there }: { $contracts }.
levelling-jam-proven = From { $from } to { $to } these do not fit, however they are moved: { $contracts }.
levelling-beyond = not levelled: { $number ->
    [one] { $number } contract
   *[other] { $number } contracts
} whose tenders need not start by { $day }
levelling-assumed = assumed: { $assumption }

## Levelled tenders: why one is moved, and what that costs

levelling-crowded = As planned there would be { $load } from { $day }.
levelling-makes-room = Makes room together with others.
levelling-cost = Cost: { $costs }.
levelling-cost-age = needs and prices { $days ->
    [one] { $days } day
   *[other] { $days } days
} older when the set-up begins
levelling-cost-option = { $options ->
    [one] { $options } option
   *[other] { $options } options
} to be used by { $by }, so that the contract runs until { $end } and binds { $value }
levelling-cost-option-unknown = { $options ->
    [one] { $options } option
   *[other] { $options } options
} to be used by { $by }, so that the contract runs until { $end }, at an annual value that is not known
