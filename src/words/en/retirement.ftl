### The plan of what is to go: what keeps it, and what to do.

## Why a system is to go, and what comes

retirement-contract = contract `{ $contract }`
retirement-why-phase-out = it is being phased out
retirement-why-dated = a day is set for it
retirement-why-replaced = { $names } { $number ->
    [one] comes
   *[other] come
} in its place
retirement-why-terminated = { $contract } is terminated, and no other takes over
retirement-why-module = it is a module of { $whole }
retirement-why-asked = somebody asks what if
retirement-derived = it has no day of its own, and is taken to go with { $with }: enter its `retire-by`
retirement-arrived = { $name }, which comes in its place, has been in service since { $day }
retirement-arrived-beside = { $name }, which comes in its place, has been in service since { $day }, and both run for { $parallel }, by policy
retirement-arrives = { $name }, which comes in its place, is in service on { $day }
retirement-arrives-beside = { $name }, which comes in its place, is in service on { $day }, and both run for { $parallel }, by policy
retirement-arrived-some-day = { $name }, which comes in its place, is in service
retirement-arrival-lacks = { $name }, which comes in its place, { $lacks }
retirement-late-arrival-of = { $name }, which comes in the place of { $of }, { $lacks }
retirement-late-arrivals = { $names }, which come in its place, have no day in service: enter their `in-service`
retirement-late-arrivals-of = { $names }, which come in the place of { $of }, have no day in service: enter their `in-service`
retirement-lacks-day = has no day in service: enter its `in-service`
retirement-lacks-readable = has a day in service that cannot be read: correct its `in-service`
retirement-lacks-passed = was to be in service by { $day } and is still to come: enter a new `in-service`

## What keeps it

retirement-module-of = { $name } is a module of { $on }
retirement-module-of-it = { $name } is a module of it
retirement-depends-on-it = { $name } depends on it
retirement-depends-on-that = { $name } depends on that
retirement-depends-on-that-over = { $name } depends on that, over { $over ->
    [one] { $over } other
   *[other] { $over } others
}
retirement-depends-over = { $name } depends on it, over { $over ->
    [one] { $over } other
   *[other] { $over } others
}
retirement-no-earlier = { $step } and goes no earlier than { $day }, because { $why }
retirement-wanted-on = { $step } and is wanted to go on { $day }
retirement-no-day = no day is set for it: enter its `retire-by`
retirement-no-day-of = no day is set for { $name }: enter its `retire-by`
retirement-passed = it was to go by { $day } and is still there: enter a new `retire-by`
retirement-passed-of = { $name } was to go by { $day } and is still there: enter a new `retire-by`
retirement-can-go-from = it can go from { $day }
retirement-hold-until = { $why } and can go from { $day }
retirement-held-until = not before { $day }: { $why } ({ $place })
retirement-held = no day: { $why } ({ $place })

## What to do

retirement-overdue = it was to go by { $day } and is still there: set a new day
retirement-day-unreadable = its `retire-by` cannot be read: correct it
retirement-day-not-set = no day is set: enter `retire-by`
retirement-goes-with = it goes on one day with { $others }, as they depend on each other
retirement-unserved = nothing comes in its place for `{ $unit }`, where { $people ->
    [one] { $people } person
   *[other] { $people } people
} use it
retirement-too-early = it cannot go on { $wanted }, but on { $day } at the earliest: { $because }
retirement-move = move the day
retirement-move-or-bring = move the day, or bring { $name } into service by { $day }
retirement-clash = it cannot go on { $wanted }: { $because }; move this one to { $day }
retirement-clash-forward = it cannot go on { $wanted }: { $because }; bring the day of { $name } forward, or move this one to { $day }
retirement-can-go-because = it can go from { $day }: { $because }
retirement-cannot-go-before = it cannot go before { $day }: { $because }
retirement-can-go-at-once = it can go at once
retirement-paid-until = { $contract } is paid until { $day } in any case
retirement-cut = that of { $one } on { $other }
retirement-ring = { $names } depend on each other and go on one day; to let them go one by one, cut { $number ->
    [one] this dependency
   *[other] these dependencies
}: { $cuts }
retirement-needed = { $names } still { $number ->
    [one] depends
   *[other] depend
} on it, and nothing comes in its place: find another source, or delete the integration
retirement-needed-move = { $names } still { $number ->
    [one] depends on it: move what it gets
   *[other] depend on it: move what they get
} from it to { $comes } before
retirement-undated = { $names } { $number ->
    [one] depends on it and has no day of its own: enter its `retire-by`
   *[other] depend on it and have no days of their own: enter their `retire-by`
}
retirement-goes-on = { $contract } goes on: it covers { $names } too
retirement-goes-on-unknown = { $contract } goes on: it covers more, which the inventory does not know
retirement-end-unknown = nobody knows when { $contract } ends: its dates cannot be read
retirement-goes-by-then = { $going } { $number ->
    [one] goes
   *[other] go
} by then
retirement-sooner = { $contract } ends on { $day } already, if { $goes }
retirement-sooner-saves = { $contract } ends on { $day } already, which saves { $saving }, if { $goes }
retirement-sooner-notice = { $contract } ends on { $day } already, if { $goes }, and notice is given by { $notice }
retirement-sooner-saves-notice = { $contract } ends on { $day } already, which saves { $saving }, if { $goes }, and notice is given by { $notice }
retirement-too-soon = { $contract } ends on { $end }, before { $going } { $number ->
    [one] goes
   *[other] have gone
}
retirement-too-soon-option = { $contract } ends on { $end }, before { $going } { $number ->
    [one] goes
   *[other] have gone
}; its option, used by { $by }, lets it run until { $until }
retirement-no-archiving-plan = nothing says what happens to its data: enter `archiving-plan`
retirement-archive-late = extracting data for the archive takes { $takes }, by policy, and should have begun by { $day }: begin at once
retirement-ends-first = { $contract } ends on { $end }, before it goes, and no other covers it then: agree on an extension
retirement-ends-first-option = { $contract } ends on { $end }, before it goes, and no other covers it then: use the option by { $by }
retirement-replaces-each-other = it and { $name } name each other in `replaces`: correct one of them

## The plan as a whole

retirement-title = Retirement plan
retirement-by-day = by day
retirement-contracts = contracts
retirement-critical-path = critical path
retirement-in-all = in all
retirement-nothing = nothing is to go: no system is being phased out, replaced, or has a day by which it shall be gone
retirement-last = { $name } can go last, on { $day }
retirement-verdict = { $verdict }
retirement-verdict-count = { $number } { $verdict }
retirement-systems = { $number ->
    [one] { $number } system is to go
   *[other] { $number } systems are to go
}: { $verdicts }
retirement-all-gone-by = all of them can be gone by { $day }
retirement-nothing-keeps = nothing that is known keeps any of them
retirement-waiting = { $number ->
    [one] { $number } system waits for a day that is missing
   *[other] { $number } systems wait for a day that is missing
}
retirement-waiting-until = { $number ->
    [one] { $number } system waits for a day that is missing
   *[other] { $number } systems wait for a day that is missing
}; no day that is known keeps any beyond { $day }
retirement-last-goes = as the wanted days stand, the last goes on { $day }
retirement-saved = { $amount } a year are saved when their contracts have ended
retirement-overlap = { $amount } are paid for running side by side with what comes
retirement-for-nothing = { $amounts } are paid for contracts when all that they cover has gone
retirement-without-cost = the yearly cost of { $number ->
    [one] { $number } system
   *[other] { $number } systems
} is not known
retirement-assumed = * rests on an assumption: by policy, { $beside } side by side and { $archive } for the archive; or it follows from another day, or from one that is not settled
retirement-not-in-operation = `{ $name }` is not in operation: there is nothing to plan
retirement-unsettled = left out the days of { $number ->
    [one] { $number } system
   *[other] { $number } systems
} that hang on a day nobody has set: `portfolio retire-plan` tells which
