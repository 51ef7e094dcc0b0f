### What rules say of contracts and tenders, and what was assumed about them.

## Procedures, sizes and steps

procedure = { $procedure ->
    [open] an open tender
    [restricted] a restricted tender
    [negotiated] a tender with negotiation
    [dialogue] a competitive dialogue
    [framework-direct] a direct award from a framework agreement
    [framework-mini-tender] a mini-tender on a framework agreement
    [dps] a purchase in a dynamic purchasing system
    [below-threshold] a purchase below the threshold
    [direct] a direct award
    [joint-buyer] a tender by the joint buyer
   *[unknown] a tender
}
procedure-word = { $procedure }
size = a `{ $size }` implementation
size-word = { $size }
milestone = { $event } { $day }

## Dates and values

column-hidden = the export does not show its `{ $column }`
column-unreadable = its `{ $column }` cannot be read
dates-notice-assumed = no notice period given: { $period } assumed
dates-notice-end-unstated = the export does not tell to the end of which period notice runs: the last day for notice is an upper bound
dates-notice-unreadable = its `notice` cannot be read: { $period } assumed
dates-notice-hidden = the export does not show the notice period: { $period } assumed
dates-option-by-assumed = no last day for using the option is given: the end of the contract assumed
dates-options-used-unstated = the export does not tell how many options are used: none assumed
dates-options-hidden = the export does not show options: none assumed
dates-renewal-assumed = it renews by itself, but not by how much: { $period } assumed
dates-renews-without-term = it renews by itself, but no end of a term is given: taken to run until terminated
value-total = the stated total
value-term = { $term } at the monthly price
value-ends-before-start = it ends before it starts: its value over { $months } months assumed
value-no-start = no start is given: its value over { $months } months assumed

## Thresholds and law

law-of-the-community = { $number }/EEC{ $rest }
law-cited = { $first } { $word ->
    [and] and
    [to] to
   *[part] part
} { $last }
limit-by-policy = `{ $step }` of at least { $days } days by policy: { $law } allows less than { $usual } in special cases only
limit-not-read = `{ $step }` of at least { $days } days by { $law }: not read in a source
threshold-because = threshold of { $amount }: { $why }
threshold-duty = { $duty ->
    [dk-market-conditions] market conditions must be ensured before the award, and the purchase advertised where it is of clear cross-border interest
    [dk-own-policy] udbudsloven prescribes no procedure; the municipality's own purchasing policy applies
    [no-competition] competition as far as it can be had, by part I of the regulation
    [no-doffin] a notice on Doffin and a competition by part II of the regulation
    [no-own-policy] the procurement act does not apply; the municipality's own purchasing policy does
   *[own] { $duty }
}
threshold-duty-by = { $duty } ({ $law })
threshold-duty-by-unsure = { $duty } ({ $law }; check that the amount still holds)
threshold-not-known = threshold on { $day } not known: { $amount } assumed
threshold-not-read = not read in a source
threshold-note = { $note ->
    [derived-from-euro] derived from the threshold in euro; the published amount was not read
    [no-higher-in-2026] a higher amount was announced for spring 2026 and not read, about 2.5 million
   *[own] { $note }
}
threshold-noted = { $amount } ({ $note })

## Plans

plan-competition-assumed = day of the last competition not given: the start assumed
plan-framework-end-assumed = end of its framework agreement not given: that of `{ $agreement }` assumed
plan-near-threshold = value near the threshold of { $threshold }: check the estimate
plan-no-rate = the policy has no rate for { $currency }: its value is held against no threshold
plan-not-needed = what it covers is retired by its end: no tender planned
plan-size-assumed = size of the implementation not given: { $size } assumed
route-assumed-below = next procedure not given, value below the threshold: { $procedure } assumed
route-by-framework = next procedure not given, called off from `{ $framework }`: { $procedure } assumed
route-by-policy = { $why ->
    [above] value at or above the threshold
    [not-given] next procedure not given, value at or above the threshold
   *[not-known] neither next procedure nor a comparable value known
}: { $procedure } assumed by policy for { $implementation }
route-lead-times = { $pace } lead times assumed for `{ $procedure }` and { $implementation }
route-open = { $why ->
    [above] value at or above the threshold
    [not-given] next procedure not given, value at or above the threshold
   *[not-known] neither next procedure nor a comparable value known
}: { $procedure } assumed
route-step-left-out = its lead time for `{ $step }` is left out: { $procedure } has no such step
tender-below-threshold = below the threshold: { $duty }
tender-duty-joint = the tender duty lies with `{ $holder }`: taken to be a joint buyer
tender-duty-own = the tender duty lies with `{ $holder }`: taken to be the organisation's own
tender-steps = { $steps } (planning aid, not legal advice)
levelling-effort-assumed = person-days of a tender by `{ $procedure }` not given: { $most } assumed, the most given

## above-threshold-uncompeted

above-threshold-uncompeted-message = worth { $worth } ({ $basis }) and never competed; the threshold was { $threshold }
above-threshold-uncompeted-message-near = worth { $worth } ({ $basis }) and never competed; near the threshold of { $threshold }
above-threshold-uncompeted-fix-near = Check the estimate and the threshold, and record the competition if there was one.
above-threshold-uncompeted-undated = neither start nor day of the award is known: the threshold of today assumed
above-threshold-uncompeted-valued = valued by { $law }

## contract-expired

contract-expired-message = ended on { $day }, and { $systems } { $number ->
    [one] is
   *[other] are
} still in operation
contract-expired-message-terminated = terminated to { $day }, and { $systems } { $number ->
    [one] is
   *[other] are
} still in operation

## evergreen-uncompeted

evergreen-uncompeted-message = { $runs ->
    [renews] renews by itself
   *[evergreen] runs until it is left
}, and was last competed on { $day }; the next exit is { $exit }
evergreen-uncompeted-message-never = { $runs ->
    [renews] renews by itself
   *[evergreen] runs until it is left
}, and was never competed since { $day }; the next exit is { $exit }
evergreen-uncompeted-late = a tender for { $exit } should have started by { $start }: a later exit may fit better

## framework-ends-first

framework-ends-first-message = the award { $awarded ->
    [past] should have come by
   *[ahead] is planned for
} { $award }, and framework `{ $framework }` { $ended ->
    [past] ended
   *[ahead] ends
} on { $end }
framework-ends-first-message-unnamed = the award { $awarded ->
    [past] should have come by
   *[ahead] is planned for
} { $award }, and its framework { $ended ->
    [past] ended
   *[ahead] ends
} on { $end }
framework-ends-first-fix-ended = Find the agreement that follows it, or plan a tender of your own: nothing can be called off from it any more.

## framework-over-four-years

framework-over-four-years-message = the framework agreement runs from { $start } to { $end }, longer than four years
framework-over-four-years-message-no-end = the framework agreement has no end

## modification-over-limit

modification-over-limit-message = grew from { $from } to { $to }, by { $by } %
modification-over-limit-message-threshold = grew from { $from } to { $to }, by { $by } %, and by as much as the threshold of { $threshold }
modification-over-limit-options = its options account for { $amount } of the growth
modification-over-limit-undated = day of the change not known: the threshold of today assumed

## notice-near

notice-near-message = notice must be given by { $last } to leave on { $exit }

## option-first

option-first-message = too late to tender for the end on { $end }, but an option to { $longest } can be used until { $by }
option-first-message-of-several = too late to tender for the end on { $end }, but the first of { $left } options of { $each } each, to { $longest }, can be used until { $by }
option-first-fix-by = Use the option by { $by }, then start the tender by { $start } to be done by { $longest }.
option-first-fix-hidden = Show `{ $column }` in the export and read it again, or look in the contract: use the option in time, and start the tender today if there is none.
option-first-message-untold = too late to tender for the end on { $end }, unless an option covers it: { $why }

## split-purchase

split-purchase-message = { $contracts } contracts of { $shared } awarded from { $first } to { $last } may have to be valued together: { $together }, at or above the threshold of { $threshold }
split-purchase-supplier = supplier `{ $supplier }`
split-purchase-class = CPV class { $class }
split-purchase-contract = `{ $contract }` { $value }, awarded { $day }
split-purchase-valued = valued together by { $law }, where they are one purchase or return regularly

## tender-due

tender-due-message = { $procedure } must start by { $start } to be done by { $end }

## tender-late

tender-late-message = the tender for the end on { $end } should have started by { $start }, { $days ->
    [one] { $days } day
   *[other] { $days } days
} ago
tender-late-fix-call-off = Call off from `{ $framework }`, by { $procedure }: it takes { $days } days at its tightest and can start until { $start }.
tender-late-fix-find-framework = Find a framework agreement that may be used, for { $procedure }: it takes { $days } days at its tightest and can start until { $start }.
tender-late-fix-no-way = Tender at once, and bridge the gap only on a ground in 2014/24/EU art. 72: no procedure fits any more, however tight.
tender-late-fix-start = Start today, by { $procedure }: it takes { $days } days at its tightest and can start until { $start }.
tender-late-option-passed = the last day to use the option, { $by }, has passed
tender-late-option-too-short = the unused option ends on { $end }: too short
