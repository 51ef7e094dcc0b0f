//! Who holds what and when they were active: active users, usage reports and sign-ins.

use super::{assert_noted, findings_on, licences, loaded, notes, told};

const USERS: &str = "Block credential,City,Country/Region,Department,DirSyncEnabled,Display name,Fax,First name,Last dirsync time,Last name,\
    Last password change time stamp,License assignment details,Licenses,Mobile Phone,Oath token meta data,Object Id,Office,\
    Password never expires,Phone number,Postal code,Preferred data location,Preferred language,Proxy addresses,Release track,\
    Soft deletion time stamp,State,Street address,Strong password required,Title,Usage location,User principal name,When created";

/// The admin centre's active users: name, licences, whether blocked, when deleted, when created.
fn active_users(people: &[(&str, &str, &str, &str, &str)]) -> String {
    let mut text = format!("\u{feff}{USERS}\r\n");
    for (name, licences, blocked, deleted, created) in people {
        let cells = format!(
            "{blocked},Havneby,Denmark,IT,True,{name} Holm,,{name},2026-11-01 09:00:00Z,Holm,2026-01-05 08:00:00Z,,{licences},,,0-{name},,False,,,,\
             da-DK,,,{deleted},,,True,,DK,{name}@havneby.example,{created}\r\n"
        );
        text.push_str(&cells);
    }
    text
}

/// A usage report of 2026-11-10: name, last activity in Exchange and in Teams, products.
fn report(people: &[(&str, &str, &str, &str)]) -> String {
    let mut text = "Report Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date,Has Exchange License,Has Teams License,\
        Exchange Last Activity Date,Teams Last Activity Date,Exchange License Assign Date,Teams License Assign Date,Assigned Products\r\n"
        .to_owned();
    for (name, exchange, teams, products) in people {
        let cells = format!(
            "2026-11-10,{}@HAVNEBY.example,{name} Holm,False,,True,True,{exchange},{teams},2024-01-01,2024-01-01,{products}\r\n",
            name.to_uppercase()
        );
        text.push_str(&cells);
    }
    text
}

const OWN: &str = "id,product,quantity,unit-price,price-per\nL1,Microsoft 365 E3,10,1200,year\n";

fn user<'a>(name: &'a str, licences: &'a str) -> (&'a str, &'a str, &'a str, &'a str, &'a str) {
    (name, licences, "False", "", "2020-03-18 19:49:35Z")
}

#[test]
fn names_that_hold_a_plus_sign_are_one_product_in_a_cell_of_several() {
    let users = active_users(&[
        user("anna", "Microsoft 365 E3+Enterprise Mobility + Security E5"),
        user("bo", "Enterprise Mobility + Security E5"),
        user("ciara", "Unlicensed"),
        user("dora", "Microsoft 365 E3+Microsoft Power Automate Free"),
    ]);
    let portfolio = loaded(&[("users.csv", &users)]);
    let mut assigned: Vec<_> = portfolio
        .usage
        .iter()
        .map(|usage| (portfolio[usage.licence.expect("a licence")].product.clone(), usage.assigned))
        .collect();
    assigned.sort();
    assert_eq!(assigned, [("Enterprise Mobility + Security E5".to_owned(), Some(2)), ("Microsoft 365 E3".to_owned(), Some(2))]);
    assert_eq!(
        licences(&portfolio),
        [
            "Enterprise Mobility + Security E5 Enterprise Mobility + Security E5 named-user ?",
            "Microsoft 365 E3 Microsoft 365 E3 named-user ?"
        ]
    );
    assert!(portfolio.problems.is_empty(), "{:#?}", portfolio.problems);
    assert_noted(&portfolio, "users.csv", "how many are bought of 2 products is not known");
    assert_noted(&portfolio, "users.csv", "4 people, 3 with a licence; only their number is kept");
    assert!(notes(&portfolio, "users.csv").starts_with("recognised as Microsoft 365 active users, 32 columns, 6 used"));
}

#[test]
fn both_generations_of_the_file_are_read_and_semicolons_too() {
    let older = "Display name,DirSyncEnabled,User principal name,Object Id,First name,Last name,When created,Soft deletion time stamp,Title,\
        Department,Preferred data location,City,CountryOrRegion,Office,StateOrProvince,Usage location,Last dirsync time,Block credential,\
        Licenses,License assignment details,Password never expires\n\
        Anna Holm,True,anna@havneby.example,1,Anna,Holm,2020-01-01 10:00:00Z,,,,,,,,,DK,,False,,Microsoft 365 E3,False\n\
        Bo Holm,True,bo@havneby.example,2,Bo,Holm,2020-01-01 10:00:00Z,,,,,,,,,DK,,False,Microsoft 365 E3,,False\n";
    for text in [older.to_owned(), older.replace(',', ";")] {
        let portfolio = loaded(&[("licenser.csv", OWN), ("a.csv", &text)]);
        assert_eq!(portfolio.usage.iter().filter_map(|usage| usage.assigned).collect::<Vec<_>>(), [2]);
    }
}

#[test]
fn a_deleted_user_holds_nothing_and_one_who_is_blocked_uses_nothing() {
    let e3 = "Microsoft 365 E3";
    let users = active_users(&[
        user("anna", e3),
        user("bo", e3),
        ("ciara", e3, "True", "", "2020-01-01 10:00:00Z"),
        ("dora", e3, "False", "2026-10-30 10:00:00Z", "2020-01-01 10:00:00Z"),
    ]);
    let active = report(&[("anna", "2026-11-09", "", ""), ("bo", "", "2026-11-01", ""), ("ciara", "2026-11-09", "", "")]);
    let portfolio = loaded(&[("licenser.csv", OWN), ("users.csv", &users), ("report.csv", &active)]);
    // Need: 2 active and ten percent, rounded up to 3.
    assert_eq!(
        told(&portfolio),
        ["over-licensed L1: 10 bought, 3 needed: 7 too many", "idle-assignment L1: 3 assigned, 2 active: 1 idle"]
    );
    assert_noted(&portfolio, "users.csv", "held by accounts that are blocked: 1 of `Microsoft 365 E3`");
    assert_noted(&portfolio, "users.csv", "1 deleted ones hold nothing");
}

#[test]
fn whoever_was_active_in_the_ninety_days_before_the_report_is_in_use_and_the_report_gives_the_day() {
    // Ninety days before 2026-11-10 is 2026-08-12.
    let e3 = "MICROSOFT 365 E3";
    let active = report(&[
        ("anna", "2026-08-12", "", e3),
        ("bo", "2026-08-11", "", e3),
        ("ciara", "2025-01-01", "2026-11-10", e3),
        ("dora", "", "", e3),
    ]);
    let portfolio = loaded(&[("licenser.csv", OWN), ("report.csv", &active)]);
    assert_eq!(
        told(&portfolio),
        ["over-licensed L1: 10 bought, 3 needed: 7 too many", "idle-assignment L1: 4 assigned, 2 active: 2 idle"]
    );
    assert_eq!(portfolio.usage[0].measured.map(|day| day.to_string()).as_deref(), Some("2026-11-10"));
    let old = loaded(&[("licenser.csv", OWN), ("report.csv", &active.replace("2026-11-10,", "2026-05-24,"))]);
    assert_eq!(told(&old), ["licence-unmeasured L1: last measured on 2026-05-24, 181 days ago"]);
}

#[test]
fn an_account_or_a_licence_given_lately_is_not_idle_yet() {
    let e3 = "Microsoft 365 E3";
    let users = active_users(&[
        user("anna", e3),
        ("bo", e3, "False", "", "2026-08-12 10:00:00Z"),
        ("ciara", e3, "False", "", "2026-08-11 10:00:00Z"),
        user("dora", e3),
    ]);
    let active = report(&[("anna", "2026-11-09", "", ""), ("bo", "", "", ""), ("ciara", "", "", ""), ("dora", "", "", "")]);
    let active = active.replace(
        "DORA@HAVNEBY.example,dora Holm,False,,True,True,,,2024-01-01",
        "DORA@HAVNEBY.example,dora Holm,False,,True,True,,,2026-10-01",
    );
    let portfolio = loaded(&[("licenser.csv", OWN), ("users.csv", &users), ("report.csv", &active)]);
    assert!(told(&portfolio).contains(&"idle-assignment L1: 4 assigned, 3 active: 1 idle".to_owned()), "{:#?}", told(&portfolio));
}

#[test]
fn a_product_that_no_service_shows_is_not_measured_by_a_report() {
    let own = "id,product,quantity\nL1,Visio Plan 2,10\nL2,Exchange Online (Plan 2),10\n";
    let both = "Visio Plan 2+Exchange Online (Plan 2)";
    let active = report(&[("anna", "2026-01-09", "2026-11-09", both), ("bo", "2026-11-09", "", both)]);
    let portfolio = loaded(&[("licenser.csv", own), ("report.csv", &active)]);
    assert_eq!(
        told(&portfolio),
        [
            "over-licensed L2: 10 bought, 2 needed: 8 too many",
            "idle-assignment L2: 2 assigned, 1 active: 1 idle",
            "licence-unmeasured L1: 2 assigned, and no figure of active use",
        ],
        "use of Teams is no use of Exchange, and none of them is use of Visio"
    );
}

#[test]
fn a_report_of_thirty_days_does_not_tell_who_was_idle_for_ninety() {
    let head = "Report Refresh Date,User Principal Name,Display Name,Last Activity Date,Assigned Products,Report Period\n";
    let rows = |period: u32| {
        format!(
            "{head}2026-11-10,anna@havneby.example,Anna,2026-11-09,MICROSOFT 365 E3,{period}\n\
             2026-11-10,bo@havneby.example,Bo,,MICROSOFT 365 E3,{period}\n"
        )
    };
    let month = loaded(&[("licenser.csv", OWN), ("report.csv", &rows(30))]);
    assert_eq!(told(&month), ["over-licensed L1: 10 bought, 3 needed: 7 too many"], "nobody is idle");
    let half_year = loaded(&[("licenser.csv", OWN), ("report.csv", &rows(180))]);
    assert!(told(&half_year).contains(&"idle-assignment L1: 2 assigned, 1 active: 1 idle".to_owned()));
}

#[test]
fn concealed_names_are_refused_with_the_reason_and_what_to_do() {
    let concealed = report(&[("anna", "2026-11-09", "", "MICROSOFT 365 E3"), ("bo", "", "", "MICROSOFT 365 E3")])
        .replace("ANNA@HAVNEBY.example", "4E2F61C1A0B7")
        .replace("BO@HAVNEBY.example", "User1");
    let portfolio = loaded(&[("licenser.csv", OWN), ("report.csv", &concealed)]);
    assert!(portfolio.usage.is_empty());
    assert_eq!(told(&portfolio), ["licence-unmeasured L1: no figure of its use"]);
    assert_noted(
        &portfolio,
        "report.csv",
        "recognised as Microsoft 365 usage report, and not read: the names of the users are concealed",
    );
    assert_noted(&portfolio, "report.csv", "take the mark off `Display concealed user, group, and site names in all reports`");
}

/// An answer of `users`: name, last successful sign-in, last attempt.
fn entra(people: &[(&str, Option<&str>, Option<&str>)]) -> String {
    let record = |(name, successful, attempt): &(&str, Option<&str>, Option<&str>)| {
        let day = |day: &Option<&str>| day.map_or("null".to_owned(), |day| format!("\"{day}T08:00:00Z\""));
        let activity = match (successful, attempt) {
            (None, None) => String::new(),
            _ => format!(
                ",\n \"signInActivity\": {{\"lastSignInDateTime\": {}, \"lastSignInRequestId\": \"r\", \"lastSuccessfulSignInDateTime\": {}}}",
                day(attempt),
                day(successful)
            ),
        };
        format!(
            "{{\"id\": \"0-{name}\", \"userPrincipalName\": \"{name}@havneby.example\", \"accountEnabled\": true, \"userType\": \"Member\",\
             \"createdDateTime\": \"2020-01-01T00:00:00Z\", \"assignedLicenses\": [{{\"disabledPlans\": [], \"skuId\": \"n-e3\"}}]{activity}}}"
        )
    };
    format!("{{\"value\": [{}]}}", people.iter().map(record).collect::<Vec<_>>().join(",\n"))
}

const SKU: &str = r#"[{"SkuId": "n-e3", "SkuPartNumber": "SPE_E3", "ConsumedUnits": 4, "CapabilityStatus": "Enabled", "AppliesTo": "User",
    "PrepaidUnits": {"Enabled": 10, "Suspended": 0, "Warning": 0}}]"#;

#[test]
fn the_last_successful_sign_in_tells_and_attempts_that_failed_do_not() {
    let users = entra(&[
        ("anna", Some("2026-11-20"), Some("2026-11-20")),
        ("bo", Some("2026-05-01"), Some("2026-11-19")),
        ("ciara", None, Some("2026-11-19")),
        ("dora", None, None),
    ]);
    let portfolio = loaded(&[("skus.json", SKU), ("users.json", &users)]);
    // Anna is active; of Dora nothing is told, so she counts as active; Bo and Ciara are idle.
    assert_eq!(
        told(&portfolio),
        ["over-licensed SPE_E3: 10 bought, 3 needed: 7 too many", "idle-assignment SPE_E3: 4 assigned, 2 active: 2 idle"]
    );
    let findings = findings_on(&portfolio, "2026-11-21");
    let idle = findings.iter().find(|finding| finding.rule == "idle-assignment").expect("it is found");
    let said = "of 1 who hold it nobody knows when they were active: they count as active";
    assert!(idle.assumptions.iter().any(|assumption| *assumption == said), "{:#?}", idle.assumptions);
    assert_noted(&portfolio, "users.json", "the last sign-ins of 3 people, up to 2026-11-20");
}

#[test]
fn where_no_success_is_told_attempts_count_and_that_is_said() {
    let users = entra(&[("anna", None, Some("2026-11-20")), ("bo", None, Some("2026-01-20"))]);
    let portfolio = loaded(&[("skus.json", SKU), ("users.json", &users)]);
    assert_noted(&portfolio, "users.json", "the last sign-ins of 2 people, attempts that failed among them, up to 2026-11-20");
    // Two of the four are not in the file and count as active.
    assert!(told(&portfolio).contains(&"idle-assignment SPE_E3: 4 assigned, 3 active: 1 idle".to_owned()));
}

#[test]
fn a_tenant_that_tells_no_sign_in_of_anybody_is_not_measured_and_nobody_is_idle() {
    let users = entra(&[("anna", None, None), ("bo", None, None), ("ciara", None, None), ("dora", None, None)]);
    let portfolio = loaded(&[("skus.json", SKU), ("users.json", &users)]);
    assert_eq!(told(&portfolio), ["licence-unmeasured SPE_E3: 4 assigned, and no figure of active use"]);
    assert_noted(&portfolio, "users.json", "nobody in it has sign-in activity, which Entra tells with P1 or P2 only");
}

#[test]
fn users_without_licences_and_sign_ins_are_refused_and_what_to_ask_for_is_said() {
    let downloaded = "userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,accountEnabled\n\
        anna@havneby.example,Anna,Holm,anna@havneby.example,Anna,1,Member,,,True\n";
    let portfolio = loaded(&[("licenser.csv", OWN), ("users.csv", downloaded)]);
    assert_noted(
        &portfolio,
        "users.csv",
        "recognised as Entra users, and not read: users with neither licences nor sign-in activity",
    );
    assert_noted(&portfolio, "users.csv", "`AuditLog.Read.All`");
}

#[test]
fn sign_ins_may_come_as_a_table_made_of_the_answer() {
    let signs = "UserPrincipalName;signInActivity.lastSuccessfulSignInDateTime\nanna@havneby.example;2026-11-19T07:00:00Z\n\
        bo@havneby.example;2026-01-02T07:00:00Z\n";
    let users = active_users(&[user("anna", "Microsoft 365 E3"), user("bo", "Microsoft 365 E3")]);
    let portfolio = loaded(&[("licenser.csv", OWN), ("users.csv", &users), ("signins.csv", signs)]);
    assert!(told(&portfolio).contains(&"idle-assignment L1: 2 assigned, 1 active: 1 idle".to_owned()), "{:#?}", told(&portfolio));
}

#[test]
fn people_who_hold_a_suite_and_its_part_are_counted_one_by_one() {
    let own = "id,product,quantity,unit-price,price-per,included-in\n\
        L1,Exchange Online (Plan 2),5,400,year,Microsoft 365 E3\nL2,Microsoft 365 E3,10,1200,year,\n";
    let (suite, part) = ("Microsoft 365 E3", "Exchange Online (Plan 2)");
    let both = "Microsoft 365 E3+Exchange Online (Plan 2)";
    let users = active_users(&[
        user("anna", both),
        user("bo", both),
        user("ciara", suite),
        user("dora", part),
        user("emil", part),
        user("frida", suite),
    ]);
    let twice = |portfolio: &portfolio::model::Portfolio| {
        let findings = findings_on(portfolio, "2026-11-21");
        let found = findings.into_iter().find(|finding| finding.rule == "paid-twice-in-suite").expect("it is found");
        (found.message.to_string(), found.amount.expect("an amount").value.to_string(), found.assumptions)
    };
    let portfolio = loaded(&[("licenser.csv", own), ("users.csv", &users)]);
    let (message, amount, assumptions) = twice(&portfolio);
    // Four hold each; the same people are two of them.
    assert_eq!(message, "bought for 2 people who hold it already in `Microsoft 365 E3`, counted by the lists of users");
    assert_eq!(amount, "800.00");
    assert!(!assumptions.iter().any(|assumption| assumption.to_string().contains("the users are not known")), "{assumptions:#?}");
    let counted =
        loaded(&[("licenser.csv", own), ("forbrug.csv", "licence,assigned,measured\nL1,4,2026-11-01\nL2,4,2026-11-01\n")]);
    let (message, amount, assumptions) = twice(&counted);
    assert_eq!((message.as_str(), amount.as_str()), ("bought for 4 who hold it already in `Microsoft 365 E3`", "1600.00"));
    assert!(assumptions.iter().any(|assumption| assumption.to_string().contains("the users are not known")));
}

#[test]
fn the_tenants_count_and_a_kept_usage_table_are_never_added() {
    let e3 = "MICROSOFT 365 E3";
    let active = report(&[("anna", "2026-11-09", "", e3), ("bo", "2026-11-09", "", e3), ("ciara", "", "", e3)]);
    let kept = |day: &str| format!("licence,organisation,assigned,active,measured\nL1,Skole,4,3,{day}\nL1,Havn,3,3,{day}\n");
    let older = loaded(&[("licenser.csv", OWN), ("forbrug.csv", &kept("2026-10-01")), ("report.csv", &active)]);
    assert!(told(&older).contains(&"idle-assignment L1: 3 assigned, 2 active: 1 idle".to_owned()), "{:#?}", told(&older));
    let newer = loaded(&[("licenser.csv", OWN), ("forbrug.csv", &kept("2026-11-12")), ("report.csv", &active)]);
    assert!(told(&newer).contains(&"idle-assignment L1: 7 assigned, 6 active: 1 idle".to_owned()), "{:#?}", told(&newer));
    let assumed = &findings_on(&older, "2026-11-21")[0].assumptions;
    let said = "what Microsoft 365 says of its use counts, and not the usage table";
    assert!(assumed.iter().any(|assumption| *assumption == said), "{assumed:#?}");
}

#[test]
fn of_two_reports_the_older_one_does_not_tell_who_was_idle_since() {
    let e3 = "MICROSOFT 365 E3";
    let new = report(&[("anna", "2026-11-09", "", e3)]);
    let old = report(&[("anna", "", "", e3), ("bo", "", "", e3)]).replace("2026-11-10,", "2026-08-01,");
    let portfolio = loaded(&[("licenser.csv", OWN), ("a.csv", &old), ("b.csv", &new)]);
    assert!(!told(&portfolio).iter().any(|told| told.starts_with("idle-assignment")), "{:#?}", told(&portfolio));
}

#[test]
fn a_report_of_copilot_tells_of_copilot_only() {
    let own = "id,product,quantity\nL1,Microsoft 365 Copilot,2\nL2,Microsoft 365 E3,2\n";
    let copilot = "Report Refresh Date,User Principal Name,Display Name,Last Activity Date,Copilot Chat Last Activity Date\n\
        2026-11-10,anna@havneby.example,Anna,2026-11-09,\n2026-11-10,bo@havneby.example,Bo,2026-01-09,\n";
    let both = "Microsoft 365 Copilot+Microsoft 365 E3";
    let users = active_users(&[user("anna", both), user("bo", both)]);
    let teams = report(&[("anna", "", "2026-11-09", ""), ("bo", "", "2026-11-09", "")]);
    let portfolio = loaded(&[("licenser.csv", own), ("users.csv", &users), ("copilot.csv", copilot), ("report.csv", &teams)]);
    assert_eq!(told(&portfolio), ["idle-assignment L1: 2 assigned, 1 active: 1 idle"], "E3 is used by both");
}

#[test]
fn the_plans_within_a_product_that_is_not_known_tell_which_activity_shows_its_use() {
    let names = "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names\n\
        Harbour Suite,HARBOUR,0001,EXCHANGE_S_ENTERPRISE,a1,Exchange\nHarbour Suite,HARBOUR,0001,TEAMS1,a2,Teams\n\
        Harbour Draw,DRAW,0002,EXCHANGE_S_FOUNDATION,a3,Foundation\n";
    let own = "id,product,quantity\nL1,Harbour Suite,2\nL2,Harbour Draw,2\n";
    let both = "HARBOUR SUITE+HARBOUR DRAW";
    let active = report(&[("anna", "", "2026-11-09", both), ("bo", "2026-01-09", "", both)]);
    let portfolio = loaded(&[("names.csv", names), ("licenser.csv", own), ("report.csv", &active)]);
    assert_eq!(
        told(&portfolio),
        ["idle-assignment L1: 2 assigned, 1 active: 1 idle", "licence-unmeasured L2: 2 assigned, and no figure of active use"]
    );
}

#[test]
fn the_policy_says_how_long_ago_somebody_may_have_been_active() {
    use portfolio::analysis::{Settings, licences::positions};
    let active = report(&[("anna", "2026-10-12", "", "MICROSOFT 365 E3"), ("bo", "2026-10-11", "", "MICROSOFT 365 E3")]);
    let portfolio = loaded(&[("licenser.csv", OWN), ("report.csv", &active)]);
    let mut settings = Settings::default();
    let counted = |settings: &Settings| positions(&portfolio, &[], "2026-11-21".parse().expect("a day"), settings)[0].active;
    assert_eq!(counted(&settings), Some(2));
    // Twenty-nine days before 2026-11-10 is 2026-10-12.
    settings.licences.active_within_days = 29;
    assert_eq!(counted(&settings), Some(1));
}
