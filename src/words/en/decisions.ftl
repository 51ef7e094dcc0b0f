### Decisions about findings: the workbook, and the way back.

## The workbook

workbook-chart-findings = Findings by rule
workbook-chart-licences = Licences: bought, needed and active
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
