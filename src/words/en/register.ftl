### What is said of duplicates and overlaps, of dependencies, and of the register itself.

## Duplicates

duplicate-record-message = `{ $other }` is `{ $keep }` again: { $because }
duplicate-record-message-several = { $others } are `{ $keep }` again
duplicate-record-evidence = `{ $other }`: { $because }
duplicate-record-cost-unknown = the cost of `{ $name }` ({ $id }) is not known
duplicate-record-fix-merge = Merge into `{ $name }` ({ $id }): move contracts, licences and integrations there, and keep the other name as an alias.
duplicate-record-fix-paid = Merge into `{ $name }` ({ $id }): move contracts, licences and integrations there, and keep the other name as an alias, and ask whether { $contracts } pays for the same again.

## Why two records are one product

matching-is-alias = `{ $name }` is another name of `{ $today }`
matching-is-former = `{ $name }` is a former name of `{ $today }`
matching-is-renamed = `{ $name }` is called `{ $today }` today
matching-swapped = two letters changed places
matching-letter = one letter differs
matching-and = { $reasons }, and { $more }
matching-apart = { $reasons }, apart from { $parts }
matching-same = the names are the same
matching-writing = how they are written
matching-differ-only = the names differ only in { $parts }
matching-part = { $part ->
    [vendor] the vendor
    [legal-form] the legal form
    [version] the version
    [number] the number
    [edition] the edition
    [department] the department
   *[remark] the remark
} `{ $text }`
matching-one-word = `{ $one }` and `{ $other }` are one word
matching-initials = `{ $short }` are the initials of `{ $long }`
matching-short-for = `{ $short }` is short for `{ $long }`
matching-slip = `{ $one }` and `{ $other }` differ as by a slip of the finger
matching-all-agree = all words agree
matching-only-one-says = { $number ->
    [one] only one name says
   *[other] only one of the names says
} { $words }
matching-same-words = the names say the same

## How two records compare, line by line

matching-name = { $id }: name `{ $name }`
matching-name-alias = { $id }: another name `{ $name }`
matching-name-former = { $id }: former name `{ $name }`
matching-name-renamed = { $id }: renamed since `{ $name }`
matching-without = { $told } without { $parts }
matching-read-as = { $told }, read as `{ $left }`
matching-words = word by word: { $pairs }
matching-words-joined = word by word: `{ $one }` = `{ $other }`, written together or apart
matching-words-users = word by word: { $pairs }; { $users }
matching-few-have = few records have them
matching-rarest-used = { $users ->
    [one] { $users } vendor
   *[other] { $users } vendors
} of { $everyone } use the rarest of them
matching-rarest-stands = the rarest word stands in { $records } records
matching-not-given = not given
matching-vendors-same = vendors `{ $one }` and `{ $other }`: one vendor
matching-vendors-unknown = vendors `{ $one }` and `{ $other }`: nothing against it
matching-vendors-differ = vendors `{ $one }` and `{ $other }`: two vendors
matching-field-for = { $field ->
    [category] category
    [description] description
   *[price] price
}: speaks for it
matching-field-against = { $field ->
    [category] category
    [description] description
   *[price] price
}: speaks against it
matching-certainty = certainty { $certainty } of 100
matching-certainty-lowered = certainty { $certainty } of 100, being { $factors }
matching-alike = certainty { $certainty } of 100, the names being { $alike } of 100 alike
matching-alike-lowered = certainty { $certainty } of 100, the names being { $alike } of 100 alike, lowered to { $factors }
matching-factor = { $percent } % for: { $reason }
matching-by-name = name
matching-by-alias = another name
matching-by-former = former name
matching-by-renamed = renamed since
matching-by-vendor = vendor
matching-by-legal-form = legal form
matching-by-version = version
matching-by-number = number
matching-by-edition = edition
matching-by-department = department
matching-by-remark = remark
matching-vendor-missing = a vendor is not given
matching-vendor-missing-generic = a vendor is not given, and many may call a system so
matching-vendor-differs = the vendors differ
matching-vendor-sold = the vendors differ, as they do after a sale
matching-vendor-taken-over = the vendors differ, though one seems to have taken over the other's products
matching-vendor-differs-rare = the vendors differ, though nobody else uses the word
matching-words-more = words that one name has more
matching-words-differ = words that differ
matching-numbers-differ = numbers that differ
matching-number-more = a number that one name has more
matching-note-more = a note that one record has more

## Systems for one task

functional-overlap-message = same task { $tasks }: keep { $keep }, let { $going } go
task-held-twice-message = the policy gives { $tasks } to one system, and { $systems } serve it: keep { $keep }, let { $going } go
common-component-shadowed-message = the common component `{ $component }` serves the { $number ->
    [one] task
   *[other] tasks
} { $tasks } already
overlap-kept = `{ $name }`
overlap-kept-because = `{ $name }` ({ $reason })
overlap-is-component = it is a common component
overlap-is-demanded = law or the state demands it
overlap-is-staying = it is not on its way out
overlap-has-dependents = { $number ->
    [one] { $number } system depends on it
   *[other] { $number } systems depend on it
}
overlap-has-users = { $users } users against { $others }
overlap-has-cost = { $cost } a year and user against { $others }
overlap-is-bound = its contract runs longest, until { $day }
overlap-reaches-all = it serves everyone whom the others serve
overlap-figures = `{ $name }` ({ $id }): { $figures }
overlap-dependents = { $number ->
    [one] { $number } system
   *[other] { $number } systems
} depending
overlap-users-active-of = { $active } active users of { $users }
overlap-users-active = { $active } active users
overlap-users = { $users } users
overlap-users-unknown = users not known
overlap-cost = { $cost } a year
overlap-cost-unknown = cost not known
overlap-cost-per-user = { $cost } a year and user
overlap-exit = contracts can be left on { $day }
overlap-act = act on `{ $contract }` by { $day }
overlap-was-to-leave = was to leave by { $day }
overlap-leaves = leaves on { $day }
overlap-more = and { $more } more
overlap-for = for `{ $keep }`: { $reason }
overlap-no-figure = no figure tells the systems apart: `{ $keep }` is proposed as the first by id
overlap-stays = `{ $name }` stays, law or the state demands it
overlap-cost-not-in-amount = the cost of `{ $name }` is not known and not in the amount
overlap-sort = sort `{ $category }`: { $meaning }
overlap-sort-one = two of this sort are normally one too many
overlap-sort-few = two of this sort can be right for different departments: look at users and tasks
overlap-sort-many = systems of this sort often complement each other: look at what each is used for
overlap-fix-notice = Keep `{ $keep }`: move users, data and integrations of { $going } to it, settle what is archived, and give notice on `{ $contract }` by { $day }.
overlap-fix-end = Keep `{ $keep }`: move users, data and integrations of { $going } to it, settle what is archived, and let `{ $contract }` end on { $day }.
overlap-fix = Keep `{ $keep }`: move users, data and integrations of { $going } to it, settle what is archived, and end what is paid for it.

## What a system costs, and whether it is used

cost-unreadable = the annual cost of `{ $name }` cannot be read
cost-contract-unreadable = the annual value of `{ $contract }` cannot be read
cost-no-rate = the policy has no rate for { $currency }, in which `{ $contract }` is paid
cost-assumed = the annual cost of `{ $name }` is not given: the annual value of { $contracts } assumed
cost-assumed-at-rate = the annual cost of `{ $name }` is not given: the annual value of { $contracts } assumed, at the policy's rate for { $currencies }
unused-system-nobody = nobody uses `{ $name }`{ $by ->
    [licences] , by the measurements of its licences
    [users] , of { $users } who may
   *[nothing] {""}
}
unused-system-few = `{ $name }` has { $active ->
    [one] { $active } active user
   *[other] { $active } active users
}, fewer than the { $least } that count as use{ $by ->
    [licences] , by the measurements of its licences
    [users] , of { $users } who may
   *[nothing] {""}
}
unused-system-fix-by = Ask the owner who needs it, settle what is archived, and leave `{ $contract }` by { $day }.
unused-system-integrations = { $number ->
    [one] { $number } integration
   *[other] { $number } integrations
} with other systems
unused-system-contrary = the system's own figure counts, though its licences were measured with { $active } active

## The page of overlaps

overlaps-none = no two systems in operation serve one task for the same people
overlaps-found = { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}: { $systems ->
    [one] { $systems } system
   *[other] { $systems } systems
} could go, which saves { $saved } a year when their contracts can be left; the choice of whom to keep is a proposal
overlaps-kept-because = { $name }, { $reason }
overlaps-title = { $tasks }{ $kind ->
    [task-held-twice] {" "}(one system only, by policy)
    [common-component-shadowed] {" "}(a common component serves it)
   *[functional-overlap] {""}
}: keep { $keep }
overlaps-title-saves = { $title }; saves { $saved } a year
overlaps-tasks = { $number ->
    [one] { $number } task is
   *[other] { $number } tasks are
} held by more than one system in operation

## Owners and contracts

no-owner-no-system-owner = has no system owner
no-owner-no-benefit-owner = has no benefit owner
no-owner-neither = has no system owner and no benefit owner
no-owner-no-column = has no column for { $role ->
    [owner] system owners
   *[benefit-owner] benefit owners
} in { $table }, which holds { $systems ->
    [one] { $systems } system
   *[other] { $systems } systems
}
no-owner-fix-column = Add a column { $role ->
    [owner] `owner`
   *[benefit-owner] `benefit-owner`
}, and name for each system the role that answers for it.
orphan-contract-message = covers no system
orphan-contract-message-unknown = covers only what the inventory does not have: { $names }
orphan-contract-fix-unknown = Correct the name, add the system to the inventory, or terminate the contract when the system is gone.
system-without-contract-message = is in operation, and no contract names it
system-without-contract-fix-licence = Name the system in `{ $contract }`, under which its licence `{ $licence }` was bought.

## Dependencies

single-point-of-failure-message = is all that joins { $parts } parts with high or critical systems: { $names }
single-point-of-failure-part = a part of { $systems ->
    [one] { $systems } system
   *[other] { $systems } systems
}, high or critical among them: { $named }
and-so-many-more = { $more } more
dependency-cycle-message = depends on itself in a ring: { $round }
dependency-cycle-message-others = depends on itself in a ring: { $round }, with { $others ->
    [one] { $others } more system
   *[other] { $others } more systems
} in it
dependency-cycle-evidence = { $one } depends on { $other }
depends-on-retired-message-since = has been retired since { $day }, and { $number ->
    [one] { $number } system still depends on it
   *[other] { $number } systems still depend on it
}: { $names }
depends-on-retired-message = is retired, and { $number ->
    [one] { $number } system still depends on it
   *[other] { $number } systems still depend on it
}: { $names }

## Tables and references

table-rows = { $table ->
    [systems] systems
    [contracts] contracts
    [licences] licences
    [usage] usage
    [integrations] integrations
    [organisation] organisation
    [requests] requests
    [decisions] decisions
   *[waivers] waivers
}
table-file = `{ $file }`
table-sheet = `{ $file }`, sheet `{ $sheet }`
unknown-reference-message = `{ $heading }` names { $named }
unknown-reference-message-in-table = `{ $heading }` in { $table } names { $named }
unknown-reference-missing = `{ $name }`, which is not in the table of { $table }
unknown-reference-missing-several = { $names }, which are not in the table of { $table }
unknown-reference-ambiguous = `{ $name }`, a name that { $several } { $table } go by
unknown-reference-fix-ambiguous = Write the id instead of the name.
duplicate-id-message = { $rows } rows of { $table } have this id, and the fullest counts

## Dates that contradict each other

contradiction-retired = was retired on { $retired }, before it came into service on { $came }
contradiction-was-to-leave = was to leave by { $leaves }, before it came into service on { $came }
contradiction-leaves = leaves on { $leaves }, before it came into service on { $came }
contradiction-status = has been retired since { $day }, and is in operation by its status
contradiction-end-before-start = ends on { $end }, before it starts on { $start }
contradiction-terminated-before-start = is terminated from { $day }, before it starts on { $start }
contradiction-terminated-after-end = is terminated from { $day }, after it ends on { $last }
contradiction-irrevocable = cannot be left before { $day }, and ends on { $last }
contradiction-notice = has { $notice ->
    [option-notice] notice for an option
   *[notice] notice
} of { $period }, longer than itself: it starts on { $start } and ends on { $last }
contradiction-framework = { $award ->
    [competed] was awarded on
   *[start] starts on
} { $day }, after its framework agreement ended on { $end }
contradiction-no-start = ends on { $end }, and no start is given
contradiction-valid = is valid until { $to }, before it is valid from { $from }
dates-contradict-measured = was measured on { $days }, which is still to come
dates-contradict-fix-start = Look the start up in the contract, and fill it in.
dates-contradict-fix-measured = Look up when it was measured, and correct the day: until then the figure is not counted.

## Waivers

waiver-expired-message = ran out on { $until }
waiver-expired-reason = reason given: { $reason }
waiver-unmatched-message = matches no finding
waiver-unmatched-message-meant = matches no finding; did you mean the rule `{ $rule }`?
