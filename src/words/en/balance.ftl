### One in, one out: what comes, what goes, and what is said of it.

depends-on = { $one } depends on { $other }
sentences = { $one } { $other }
in-without-out-message = { $enters } and { $names }
in-planned = is planned
in-being-bought = is being bought
in-goes-into-service = goes into service on { $day }
in-went-into-service = went into service on { $day }
in-came-back = was retired on { $day }, is in operation again
in-came-back-on-record = was on record as retired on { $day }, is in operation again
in-names-none = names no outgoing system
in-names-itself = names only itself as outgoing
in-names-what-has-not-come = names only { $names } as outgoing, which { $number ->
    [one] has not come itself
   *[other] have not come themselves
}
out-ring = { $round }: a ring, out of which nothing goes
out-replaces = { $one } replaces { $other }
out-comes-for = { $system } for { $unit }
out-comes-in-part = comes for some only: { $comes }; { $unit } has { $system } now
out-comes-in-part-of-all = comes for some only: { $comes }; the whole organisation has { $system } now
out-claimed-twice-message = is named as outgoing by { $number } systems: { $names }
out-claimed-twice-fix-all-provided = Leave `{ $name }` in one of their rows only: each of them has another system that goes out for it.
out-claimed-twice-fix-one-needs = Let `{ $name }` go out for { $one } alone: { $provided } { $number ->
    [one] has another system that goes out for it
   *[other] have another system that goes out for them
}.
out-claimed-twice-fix-decide = Decide for which of { $names } it goes out, and name { $rest ->
    [one] another outgoing system for the other
   *[other] another outgoing system for each other
}. Where they are parts of one system, enter that and name it in their `part-of`; where the forum has decided to split `{ $name }`, accept that with a waiver.
out-without-date-message = is replaced by { $names } but has no retirement date
out-without-date-fix-ring = Decide which of them stays and empty the cells that say it is replaced; write in `retire-by` by which day each of the others is gone.
out-overdue-message = was to leave by { $day } and is still in operation { $late ->
    [one] { $late } day later
   *[other] { $late } days later
}
out-without-plan-overdue = was to leave by { $day } and has { $lacks ->
    [phase-out] no phase-out plan
    [archiving] no plan for archiving its data
   *[both] no phase-out plan and no plan for archiving its data
}
out-without-plan-on = leaves on { $day } and has { $lacks ->
    [phase-out] no phase-out plan
    [archiving] no plan for archiving its data
   *[both] no phase-out plan and no plan for archiving its data
}
out-without-plan-undated = is to leave and has { $lacks ->
    [phase-out] no phase-out plan
    [archiving] no plan for archiving its data
   *[both] no phase-out plan and no plan for archiving its data
}
out-without-plan-fix-phase-out = Write down who does what until the system is gone, and name the plan in `phase-out-plan`.
out-without-plan-fix-archiving = Agree with the archive on what is kept, delivered or deleted, and name the plan in `archiving-plan`.
out-still-needed-overdue = was to leave by { $day }, and { $number ->
    [one] { $number } system still depends on it
   *[other] { $number } systems still depend on it
}: { $names }
out-still-needed-on = leaves on { $day }, and { $number ->
    [one] { $number } system still depends on it
   *[other] { $number } systems still depend on it
} then: { $names }
out-still-needed-more = more systems depend on these
out-still-needed-fix-data = Give { $names } { $number ->
    [one] its
   *[other] their
} data from what comes in the place of `{ $name }`, retire { $number ->
    [one] it
   *[other] them
} earlier, or move the day.
out-still-needed-fix-modules = Its { $number ->
    [one] module { $names } goes
   *[other] modules { $names } go
} with it or on with another system: write { $number ->
    [one] its day
   *[other] their day
} in `retire-by`, or that system in `part-of`.
paid-after-until = runs on to { $end }
paid-after-until-left = runs on until it is left
paid-after-retired-by = { $until }, and all that it covers was retired by { $day }
paid-after-retired = { $until }, and all that it covers is retired
paid-after-leaves = { $until }, and all that it covers leaves by { $day }
paid-after-fix-terminated = Agree with the supplier on an end that comes with the last system's.
paid-after-fix-notice = Give notice by { $notice }, so that the contract does not run for another term.
paid-after-fix-exit = Give notice in time for the contract to end on { $exit }.
paid-after-fix-agree = Agree with the supplier on an earlier end: the contract has no notice period that would reach one.
portfolio-grew-message = { $came } came and { $went } went in the last { $months } months, { $coming ->
    [one] { $coming } is
   *[other] { $coming } are
} to come and { $going ->
    [one] { $going } is
   *[other] { $going } are
} to go in the next { $months }
portfolio-grew-fix-came = Find { $missing ->
    [one] { $missing } more system
   *[other] { $missing } more systems
} to retire for what came in.
portfolio-grew-fix-coming = Find { $missing ->
    [one] { $missing } more system
   *[other] { $missing } more systems
} to retire by { $until }, or postpone some of those that are to come.
portfolio-grew-evidence = { $what ->
    [came] came
    [went] went
    [coming] to come
    [going] to go
   *[mandated] mandated, not counted
}: { $names }
system-vanished-message = not in the inventory any more; { $recorded }
system-vanished-message-named = not in the inventory any more, and named by { $contracts }; { $recorded }
system-vanished-recorded = last recorded on { $day }
system-vanished-recorded-as = last recorded on { $day }, with the status `{ $status }`
system-vanished-stood = on { $day } it stood in { $place }
system-vanished-fix-named = Enter `{ $name }` again, as `retired` if it went, and end { $contracts }; if it goes on under another name, put the old one under that system's former names.
out-chain = { $chain }; { $gone } { $number ->
    [one] has left
   *[other] have left
}

## The page of the balance

balance-last = in the last { $months } months, until { $day }
balance-next = planned in the next { $months } months, until { $day }
balance-until = until { $day }
balance-after = planned after { $day }
balance-counted = Modules are not counted; mandated systems are counted apart, and not in the net.
balance-taken-out = What left and was taken out of the register is in no row.
balance-overdue = { $number ->
    [one] { $number } system should have left and has
   *[other] { $number } systems should have left and have
} not: { $names }.
balance-undated = { $number ->
    [one] { $number } system
   *[other] { $number } systems
} left on a day that is not known, and in no row.
balance-by-department = by department, { $months } months back and { $months } ahead
