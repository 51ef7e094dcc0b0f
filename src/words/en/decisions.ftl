### Decisions about findings: the workbook, and the way back.

## The workbook

workbook-chart-findings = Findings by rule
workbook-chart-licences = Licences: paid for nothing, and missing, in kroner
decision-meaning = { $decision ->
    [accept] The finding is waived up to and including the day; without a day for good.
    [act] The finding stands until it is mended, with who sees to it and by when.
    [not-duplicate] They are not the same: the finding is waived, for good or up to and including the day.
   *[later] The finding is waived up to and including the day, and then comes back.
}
decision-needs = { $decision ->
    [accept] Reason and owner
    [act] Owner; without a day, the finding's own day to act by counts
    [not-duplicate] Reason and owner
   *[later] Reason, owner and day
}
decision-how = Choose a decision in the sheet Findings, and write reason, owner and day beside it. Rows may be sorted, filtered, moved and deleted; the key must stay as it is.
decision-back = `portfolio decisions import FILE FOLDER` takes the decisions over into the inventory.

## The import

decision-word = { $decision ->
    [accept] accept
    [act] act
    [not-duplicate] not a duplicate
   *[later] later
}
decision-at-cell = sheet `{ $sheet }`, cell { $cell }
decision-at-row = sheet `{ $sheet }`, row { $row }
decision-at-line = line { $row }
decision-none = no decision is chosen; choose one, or empty reason, owner and day
decision-unknown = the decision `{ $text }` is none of those on offer: { $choices }
decision-no-key = the row has no key, so nobody knows which finding it is about; take the key from a new workbook
decision-until-unreadable = the day `{ $text }` cannot be read: { $why }
decision-until-passed = the day { $day } has passed; write a day to come
decision-no-day = `later` lacks the day on which it is taken up again
decision-no-day-to-act = `act` lacks the day by which it is to be done; the finding has none of its own
decision-no-reason = `{ $decision }` lacks a reason
decision-no-owner = `{ $decision }` lacks an owner
decision-unfit = `not a duplicate` does not fit the rule `{ $rule }`, which says of nothing that it is the same; choose `accept`
decision-contradicts = says otherwise of the same finding than { $other }; neither is taken over
decisions-taken = { $number ->
    [one] { $number } decision of { $workbook } taken over into { $file }
   *[other] { $number } decisions of { $workbook } taken over into { $file }
}
decisions-would-take = { $number ->
    [one] { $number } decision of { $workbook } would be taken over into { $file }
   *[other] { $number } decisions of { $workbook } would be taken over into { $file }
}
decisions-also = { $number ->
    [one] { $number } finding is waived elsewhere too, which no import touches
   *[other] { $number } findings are waived elsewhere too, which no import touches
}
decisions-also-at = change or delete the row { $place }
decisions-gone = { $number ->
    [one] { $number } decision is about a finding that is gone
   *[other] { $number } decisions are about findings that are gone
}
decisions-faults = { $number ->
    [one] { $number } thing to mend in the workbook
   *[other] { $number } things to mend in the workbook
}
decisions-before = before: { $before }
decisions-until = { $decision }, until { $day }
decisions-summary = { $taken } new or changed, { $unchanged } as before, { $gone } about findings that are gone, { $faults } to mend
decisions-mend = Mend the cells and import the workbook again: what has been taken over stays as it is.
item-undertaken = seen to by
undertaken = { $when ->
    [late] { $by } should have seen to it by { $day }
    [open] { $by } sees to it
   *[due] { $by } sees to it by { $day }
}
