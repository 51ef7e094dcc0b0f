//! The tables of the inventory: canonical names and columns, with `_` for `-`.
//!
//! `from` and `to` are words of SQL; they are `from_system` and `to_system` of a data flow, `from_day` and `to_day` of a licence.
//! A reference is the id of what it refers to; what could not be read is empty here.

use super::table::{Table, table};
use super::value::{Field, id, ids};
use crate::model::contract::{Competed, Options, Renewal, TenderDuty};
use crate::model::decision::{Met, Verdict};
use crate::model::{Integration, Period};

/// Every table, in the order of the documentation.
pub const TABLES: [Table; 8] = [SYSTEMS, CONTRACTS, LICENCES, USAGE, INTEGRATIONS, ORGANISATION, DECISIONS, WAIVERS];

const SYSTEMS: Table = table!(Systems, systems, |portfolio, row| {
    /// the organisation's own id
    id: Text = &row.id,
    /// what people call it
    name: Text = &row.name,
    /// other names in use
    aliases: List = &row.aliases,
    /// names from before a rename or an acquisition
    former_names: List = &row.former_names,
    /// who makes it
    vendor: Text = &row.vendor,
    /// what it is, in a sentence
    description: Text = &row.description,
    /// what sort of system it is
    category: Text = &row.category,
    /// what it is for, as codes or phrases
    tasks: List = &row.tasks,
    /// id of the unit that uses it; empty for the whole organisation
    organisation: Text = id(row.unit, portfolio),
    /// who answers for it
    owner: Text = &row.owner,
    /// who answers for its benefits
    benefit_owner: Text = &row.benefit_owner,
    /// planned, procurement, operation, phase-out or retired
    status: Text = row.status.map(|status| status.name()),
    /// first day in service
    in_service: Day = row.in_service,
    /// day by which it shall be gone
    retire_by: Day = row.retire_by,
    /// day on which it went
    retired: Day = row.retired,
    /// ids of the systems that it replaces
    replaces: List = ids(&row.replaces, &[], portfolio),
    /// how it is to be phased out
    phase_out_plan: Text = &row.phase_out_plan,
    /// what happens to its data
    archiving_plan: Text = &row.archiving_plan,
    /// where it runs
    hosting: Text = &row.hosting,
    /// whether it is a national or joint-municipal building block
    common_component: Flag = row.common_component,
    /// whether law or the state demands it
    mandated: Flag = row.mandated,
    /// low, medium, high or critical
    criticality: Text = row.criticality.map(|criticality| criticality.name()),
    /// whether it holds personal data; empty when not said
    personal_data: Flag = row.personal_data,
    /// cost a year in the organisation's currency
    annual_cost: Money = row.annual_cost,
    /// people who may use it
    users: Whole = row.users,
    /// people who do use it
    active_users: Whole = row.active_users,
    /// id of the system that it is a module of
    part_of: Text = id(row.part_of, portfolio),
});

const CONTRACTS: Table = table!(Contracts, contracts, |portfolio, row| {
    /// the organisation's own id
    id: Text = &row.id,
    /// what people call it
    title: Text = &row.title,
    /// the other party
    supplier: Text = &row.supplier,
    /// its number in the business register
    supplier_number: Text = &row.supplier_number,
    /// ids of the systems that it covers, and what else it names
    systems: List = ids(&row.systems, &row.unknown_systems, portfolio),
    /// first day
    start: Day = row.terms.start,
    /// current end as agreed, used options included
    end: Day = row.terms.end,
    /// how long before leaving notice must be given: 6 months, 90 days
    notice: Text = period(row.terms.notice),
    /// month, quarter or year, to whose end notice must run
    notice_to_end_of: Text = row.terms.notice_to_end_of.map(|end| end.name()),
    /// the contract cannot be left before this day
    irrevocable_until: Day = row.terms.irrevocable_until,
    /// by how much it renews by itself; yes where that is not said
    renewal: Text = row.terms.renewal.map(renewal),
    /// rights to extend: 2 x 12 months
    options: Text = row.terms.options.map(options),
    /// how many of them are used
    options_used: Whole = row.terms.options_used,
    /// the day on which it ends because notice was given
    terminated: Day = row.terms.terminated,
    /// cost a year in the contract's currency
    annual_value: Money = row.annual_value,
    /// stated value of the whole contract
    total_value: Money = row.total_value,
    /// value when it was awarded
    original_value: Money = row.original_value,
    /// three letters of ISO 4217
    currency: Text = row.currency.to_string(),
    /// how it was bought: open, restricted, negotiated and so on
    procedure: Text = row.procedure.map(|procedure| procedure.name()),
    /// the framework agreement that it was called off from
    framework: Text = &row.framework,
    /// that framework's last day
    framework_end: Day = row.framework_end,
    /// day of the last award after competition; yes where the day is not said
    competed: Text = competed(row.competed),
    /// code of the common procurement vocabulary
    cpv: Text = &row.cpv,
    /// who must tender it
    tender_duty: Text = row.tender_duty.as_ref().map(duty),
    /// who answers for it
    owner: Text = &row.owner,
    /// none, small, medium or large: what follows the next award
    implementation: Text = row.implementation.map(|implementation| implementation.name()),
    /// how long before the end an option must be used
    option_notice: Text = period(row.terms.option_notice),
    /// whether it is itself a framework agreement
    is_framework: Flag = row.is_framework,
});

const LICENCES: Table = table!(Licences, licences, |portfolio, row| {
    /// the organisation's own id
    id: Text = &row.id,
    /// id of the system that it is for
    system: Text = id(row.system, portfolio),
    /// id of the contract under which it was bought
    contract: Text = id(row.contract, portfolio),
    /// what was bought
    product: Text = &row.product,
    /// what is counted: named-user, device and so on
    metric: Text = row.metric.map(|metric| metric.name()),
    /// how many were bought
    quantity: Whole = row.quantity,
    /// price of one
    unit_price: Money = row.unit_price,
    /// year, month or once
    price_per: Text = row.price_per.map(|per| per.name()),
    /// first day of the right
    from_day: Day = row.from,
    /// last day of the right
    to_day: Day = row.to,
    /// how many must be paid whatever the use
    minimum: Whole = row.minimum,
    /// the suite that includes it: a licence's id or a product
    included_in: Text = &row.included_in,
});

const USAGE: Table = table!(Usage, usage, |portfolio, row| {
    /// id of the licence measured
    licence: Text = id(row.licence, portfolio),
    /// the product measured, where no licence is named
    product: Text = &row.product,
    /// id of the unit whose people were counted; empty for the whole organisation
    organisation: Text = id(row.unit, portfolio),
    /// given to users or devices
    assigned: Whole = row.assigned,
    /// actually used in the measuring window
    active: Whole = row.active,
    /// day of the measurement
    measured: Day = row.measured,
    /// where the figures come from
    source: Text = &row.source,
});

const INTEGRATIONS: Table = table!(Integrations, integrations, |portfolio, row| {
    /// id of the sender
    from_system: Text = id(Some(row.from), portfolio),
    /// id of the receiver
    to_system: Text = id(Some(row.to), portfolio),
    /// which end depends on the other: to, from or both
    depends: Text = depends(row),
    /// API, file, database
    kind: Text = &row.kind,
    /// what flows
    data: Text = &row.data,
    /// low, medium, high or critical
    criticality: Text = row.criticality.map(|criticality| criticality.name()),
    /// the platform that it passes through
    via: Text = &row.via,
});

const ORGANISATION: Table = table!(Organisation, units, |portfolio, row| {
    /// the organisation's own id of the unit
    id: Text = &row.id,
    /// what people call it
    name: Text = &row.name,
    /// id of the unit above
    parent: Text = id(row.parent, portfolio),
    /// employees
    headcount: Whole = row.headcount,
    /// inhabitants
    inhabitants: Whole = row.inhabitants,
    /// pupils
    pupils: Whole = row.pupils,
});

const DECISIONS: Table = table!(Decisions, decisions, |portfolio, row| {
    /// the request, by its id or title
    request: Text = &row.request,
    /// what was decided: approved, approved-with-conditions, rejected, postponed
    decision: Text = row.verdict.map(Verdict::name),
    /// the day of the decision
    decided: Day = row.decided,
    /// what was demanded
    condition: Text = &row.condition,
    /// the day by which
    due: Day = row.due,
    /// the day on which it was met, or yes
    met: Text = met(row.met),
    /// who answers for it
    owner: Text = &row.owner,
    /// why it was decided so
    reason: Text = &row.reason,
});

const WAIVERS: Table = table!(Waivers, waivers, |portfolio, row| {
    /// the rule whose finding is accepted
    rule: Text = &row.rule,
    /// the id of a subject of the finding
    subject: Text = &row.subject,
    /// why it is accepted
    reason: Text = &row.reason,
    /// who accepted it
    owner: Text = &row.owner,
    /// last day of the waiver; empty for good
    until: Day = row.until,
    /// accept, not-duplicate, later, or act: then the finding stands
    decision: Text = row.decision.name(),
});

fn period(period: Option<Period>) -> Field<'static> {
    period.map(|period| period.to_string()).into()
}

fn renewal(renewal: Renewal) -> String {
    match renewal {
        Renewal::By(period) => period.to_string(),
        Renewal::Assumed => "yes".to_owned(),
    }
}

fn options(options: Options) -> String {
    format!("{} x {}", options.count, options.each)
}

fn competed(competed: Competed) -> Field<'static> {
    match competed {
        Competed::Never | Competed::Unreadable => Field::Empty,
        Competed::Sometime => Field::from("yes"),
        Competed::On(day) => Field::from(day),
    }
}

fn met(met: Option<Met>) -> Field<'static> {
    match met {
        Some(Met::On(day)) => Field::from(day),
        Some(Met::Sometime) => Field::from("yes"),
        Some(Met::No) | None => Field::Empty,
    }
}

fn duty(duty: &TenderDuty) -> &str {
    match duty {
        TenderDuty::Own => "own",
        TenderDuty::Other(name) | TenderDuty::Unclear(name) => name,
    }
}

fn depends(row: &Integration) -> &'static str {
    match (row.from_depends, row.to_depends) {
        (true, true) => "both",
        (true, false) => "from",
        (false, _) => "to",
    }
}
