### Portfolios laid over each other: what stands in several, what to keep, and what can be tendered together.

## What it comes to

merge-total = { $systems ->
    [one] { $systems } system
   *[other] { $systems } systems
} ({ $sum }): { $stay } stay and { $retired } could go
merge-same-products = { $number ->
    [one] { $number } product stands on more than one side
   *[other] { $number } products stand on more than one side
}
merge-same-tasks = { $number ->
    [one] { $number } task is served by different products, of which one has to be chosen
   *[other] { $number } tasks are served by different products, of which one has to be chosen
}
merge-same-sorts = { $number ->
    [one] { $number } sort of system has different products that can be right
   *[other] { $number } sorts of system have different products that can be right
}
merge-saved = what goes costs { $sums } a year, saved when its contracts can be left
merge-beside = until then it runs beside what is kept from { $on } on, for { $sums } in all
merge-without-cost = { $number ->
    [one] { $number } system has no cost
   *[other] { $number } systems have no cost
}, so that all sums are at least so much
merge-no-rate = amounts of the sides are in several currencies and are not added: the policy has no rate between them, under `[currency]`
merge-undated = { $number ->
    [one] { $number } system that goes has no day on which it can: its contracts do not say
   *[other] { $number } systems that go have no day on which they can: their contracts do not say
}
merge-how-to-decide = what to keep is a proposal: decide in the workbook, and give it back with `--decisions`
merge-held = { $number ->
    [one] { $number } decision holds
   *[other] { $number } decisions hold
}
merge-held-later = { $number ->
    [one] { $number } decision holds
   *[other] { $number } decisions hold
}, { $open } of them to decide later
merge-gone = { $number ->
    [one] { $number } decision is about what is no longer there
   *[other] { $number } decisions are about what is no longer there
}: { $names }
merge-expired = { $number ->
    [one] { $number } decision has passed its last day
   *[other] { $number } decisions have passed their last day
}: { $names }
merge-contradicting = { $number ->
    [one] { $number } row contradicts another about the same and is not followed
   *[other] { $number } rows contradict each other and are not followed
}: { $names }
merge-unfit = { $number ->
    [one] { $number } decision does not fit what it is about and is not followed
   *[other] { $number } decisions do not fit what they are about and are not followed
}: { $names }
merge-decisions-read = read { $number ->
    [one] { $number } decision
   *[other] { $number } decisions
} from { $file }

## Headings

merge-part-same-product = The same product
merge-part-same-task = Different products for one task: choose
merge-part-same-sort = Different products of one sort: look at what each is for
merge-part-shared = Contracts of one supplier or class that end near each other
merge-part-left = Systems left
merge-part-only = Only on one side
merge-more = … and { $rest } more: `--full` shows them, and the workbook has all

## Groups

merge-title-all-stay = { $label }: all stay, it was decided so
merge-title-gives-way = { $label }: gives way to another product for its task
merge-title-several = { $label }: several can be right
merge-title-keep = { $label }: keep { $keep }
merge-title-because = { $title }, { $why }
merge-title-saves = { $title }; saves { $amount } a year
merge-that-of = that of { $side }
merge-all-stay = all stay
merge-goes = goes: another product for its task is kept
merge-look = several can be right: look at users and tasks
merge-keep = keep { $keep }
merge-keep-and = keep { $keep }; { $stay } stays too

## Why one is kept

merge-decided = it was decided so
merge-in-operation = it is in operation already
merge-cost-per-inhabitant = { $cost } a year and inhabitant against { $others }

## What leaving takes

merge-needed-by = needed by { $names }
merge-moves = { $number ->
    [one] { $number } integration
   *[other] { $number } integrations
} to move
merge-moves-there = { $number ->
    [one] { $number } integration
   *[other] { $number } integrations
} to move ({ $there } there already)
merge-modules = { $number ->
    [one] { $number } module goes
   *[other] { $number } modules go
} with it
merge-open-tasks = { $tasks } still { $number ->
    [one] has
   *[other] have
} to be served
merge-beside-cost = { $term } beside it cost { $amount }
merge-no-archive = no plan for archiving
merge-no-archive-personal = personal data and no plan for archiving

## Contracts that belong together

merge-because-product = product { $label }
merge-because-task = task { $label }
merge-because-supplier = supplier { $label }
merge-because-class = CPV class { $label }
merge-window-unknown = their contracts do not all say when they can be left
merge-window-gap = no day suits all: { $first } ends by { $by } at the latest, { $days ->
    [one] { $days } day
   *[other] { $days } days
} before { $other } can be left on { $from }; bridge that time, or join the longer one
merge-window-on = one contract can take over on { $from }
merge-window-between = one contract can take over from { $from } to { $to }
merge-window-from = one contract can take over from { $from } on
merge-worth = worth { $amount } together
merge-worth-unknown = what they are worth together is not known
merge-threshold-assumed = the threshold taken to be reached
merge-threshold-reached = at or above the threshold of { $amount }
merge-threshold-below = below the threshold of { $amount }
merge-in-country = in { $country } { $stands }
merge-tender-late = { $stands }: { $procedure } for { $day } should have started by { $start }
merge-tender = { $stands }: { $procedure }, start by { $start } to take over on { $day }
merge-use-option = use the option of { $contract } by { $day }
merge-lead = of two countries, the law of the one who leads the tender holds (2014/24/EU art. 39)
merge-join-small = joining { $contract } raises its value by { $amount } a year{ $percent ->
    [none] {""}
   *[some] {" "}({ $percent } %)
}: a small change, as long as it also stays below the threshold (2014/24/EU art. 72(2)), to which the supplier must agree
merge-join-large = joining { $contract } raises its value by { $amount } a year{ $percent ->
    [none] {""}
   *[some] {" "}({ $percent } %)
}: more than a tenth, so check first whether the law allows the change or wants a tender (2014/24/EU art. 72)

## Lists of anything

merge-list = { $name }: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $paired } of them in a pair, { $only } only here
merge-pairs = { $number ->
    [one] { $number } pair
   *[other] { $number } pairs
}

## Decisions that cannot be read

merge-decision-no-key = { $place }: the decision `{ $decision }` has no key and is about nothing
merge-decision-unknown = { $place }: the decision `{ $decision }` is none of those on offer
merge-decision-until = { $place }: the last day `{ $day }` cannot be read ({ $why }): the decision holds without one
