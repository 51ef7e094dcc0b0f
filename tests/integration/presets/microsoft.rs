//! What a Microsoft 365 tenant has: `subscribedSkus`, the admin centre's list of licences, and the names of products.

use portfolio::model::TableKind;

use super::{assert_noted, licences, loaded, notes, table, told};

/// A SKU as the interface answers it: part number, status, whom it is for, units enabled, suspended and in warning, and consumed.
fn sku(part: &str, status: &str, to: &str, units: [u32; 3], consumed: u32) -> String {
    let [enabled, suspended, warning] = units;
    format!(
        r#"  {{ "accountId": "t1", "accountName": "Havneby", "appliesTo": "{to}", "capabilityStatus": "{status}", "consumedUnits": {consumed},
    "id": "t1_{part}-number", "prepaidUnits": {{ "enabled": {enabled}, "suspended": {suspended}, "warning": {warning}, "lockedOut": 0 }},
    "servicePlans": [ {{ "servicePlanId": "p1", "servicePlanName": "EXCHANGE_S_FOUNDATION", "provisioningStatus": "Success",
      "appliesTo": "Company" }} ], "skuId": "{part}-number", "skuPartNumber": "{part}", "subscriptionIds": ["s1"] }}"#
    )
}

fn answer(skus: &[String]) -> String {
    let context = "https://graph.microsoft.com/v1.0/$metadata#subscribedSkus";
    format!("{{ \"@odata.context\": \"{context}\",\n \"value\": [\n{}\n ] }}\n", skus.join(",\n"))
}

fn user_sku(part: &str, enabled: u32, consumed: u32) -> String {
    sku(part, "Enabled", "User", [enabled, 0, 0], consumed)
}

#[test]
fn prepaid_units_are_bought_and_consumed_units_assigned_and_nothing_is_measured() {
    let portfolio = loaded(&[("svar.json", &answer(&[user_sku("SPE_E3", 300, 280), user_sku("POWER_BI_PRO", 20, 26)]))]);
    assert_eq!(licences(&portfolio), ["POWER_BI_PRO Power BI Pro named-user 20", "SPE_E3 Microsoft 365 E3 named-user 300"]);
    assert!(portfolio.licences.iter().all(|licence| licence.price().is_none()), "the tenant knows no price");
    assert_eq!(
        told(&portfolio),
        [
            "under-licensed POWER_BI_PRO: 26 assigned, 20 bought: 6 short",
            "licence-unmeasured POWER_BI_PRO: 26 assigned, and no figure of active use",
            "licence-unmeasured SPE_E3: 280 assigned, and no figure of active use",
        ]
    );
    assert!(notes(&portfolio, "svar.json").starts_with("recognised as Microsoft 365 subscribed SKUs, 17 columns, 11 used\n"));
    assert_noted(&portfolio, "svar.json", "2 products stand in no licence table");
}

#[test]
fn a_figure_leads_to_the_line_of_its_sku() {
    let portfolio = loaded(&[("skus.json", &answer(&[user_sku("SPE_E3", 300, 280), user_sku("POWER_BI_PRO", 20, 26)]))]);
    let place = portfolio.place(portfolio.licences[0].origin, "quantity");
    // Two lines above the list, four of the SKU before it, and its own second line.
    assert_eq!((place.row, place.column.as_deref(), place.value.as_deref()), (8, Some("prepaidUnits.enabled"), Some("20")));
}

#[test]
fn a_product_of_the_licence_table_is_bought_as_that_says_and_assigned_as_the_tenant_says() {
    let own = "id,product,quantity,unit-price,price-per\nL1,M365 E3,200,1200,year\nL2,M365 E3,120,1000,year\nL3,Visio Plan 2,5,900,year\n";
    let skus = [user_sku("SPE_E3", 340, 330), user_sku("VISIOCLIENT", 5, 5), user_sku("MCOEV", 9, 9)];
    let portfolio = loaded(&[("licenser.csv", own), ("skus.json", &answer(&skus))]);
    assert_eq!(
        licences(&portfolio),
        [
            "L1 M365 E3 named-user 200",
            "L2 M365 E3 named-user 120",
            "L3 Visio Plan 2 named-user 5",
            "MCOEV Microsoft Teams Phone Standard named-user 9"
        ]
    );
    assert_eq!(told(&portfolio)[0], "under-licensed L1: 330 assigned, 320 bought: 10 short");
    assert_noted(
        &portfolio,
        "skus.json",
        "1 product stands in a licence table, which counts: `M365 E3`: 320 bought, and 340 in the tenant",
    );
    assert_noted(&portfolio, "skus.json", "1 product stands in a licence table with as many");
    assert_noted(&portfolio, "skus.json", "1 product stands in no licence table");
}

#[test]
fn what_is_free_without_limit_or_not_for_users_is_no_licence_that_could_be_wasted() {
    let skus = [
        user_sku("FLOW_FREE", 10_000, 55),
        user_sku("NEW_THING_VIRAL", 50, 1),
        user_sku("SOMETHING_ELSE", 1_000_000, 3),
        user_sku("SPE_E3", 12_000, 11_900),
        sku("SHAREPOINTSTORAGE", "Enabled", "Company", [40, 0, 0], 0),
    ];
    let portfolio = loaded(&[("skus.json", &answer(&skus))]);
    assert_eq!(licences(&portfolio), ["SPE_E3 Microsoft 365 E3 named-user 12000"], "twelve thousand of what is sold were bought");
    assert_eq!(portfolio.usage.len(), 1);
    assert!(portfolio.problems.is_empty());
    assert_noted(&portfolio, "skus.json", "left out as free: `Microsoft Power Automate Free` (10000) and `NEW_THING_VIRAL` (50)");
    assert_noted(&portfolio, "skus.json", "left out as without a limit: `SOMETHING_ELSE` (1000000)");
    assert_noted(&portfolio, "skus.json", "left out as not for users: `SHAREPOINTSTORAGE` (40)");
}

#[test]
fn units_in_warning_or_suspended_are_no_right_that_is_held() {
    let skus = [
        sku("SPE_E3", "Enabled", "User", [100, 0, 20], 110),
        sku("POWER_BI_PRO", "Warning", "User", [0, 0, 8], 5),
        sku("VISIOCLIENT", "Suspended", "User", [0, 6, 0], 4),
        sku("PROJECTPROFESSIONAL", "LockedOut", "User", [0, 0, 0], 2),
    ];
    let portfolio = loaded(&[("skus.json", &answer(&skus))]);
    assert_eq!(licences(&portfolio), ["POWER_BI_PRO Power BI Pro named-user 0", "SPE_E3 Microsoft 365 E3 named-user 100"]);
    let told = told(&portfolio);
    assert_eq!(told[0], "under-licensed POWER_BI_PRO: 5 assigned, 0 bought: 5 short");
    assert_eq!(told[1], "under-licensed SPE_E3: 110 assigned, 100 bought: 10 short");
    assert_noted(&portfolio, "skus.json", "not counted as bought: 20 of `Microsoft 365 E3` and 8 of `Power BI Pro`");
    assert_noted(&portfolio, "skus.json", "left out as no longer active: `Visio Plan 2` (0) and `Project Plan 3` (0)");
}

#[test]
fn microsofts_list_names_what_is_not_known_whatever_white_space_it_holds() {
    // A byte order mark, a row for each plan, white space that cannot be broken inside and behind part numbers, two names for one.
    let names = "\u{feff}Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names\r\n\
        Harbour Suite,HARBOUR_w/o\u{a0}Teams\u{a0}M3,0001,EXCHANGE_S_ENTERPRISE,a1,Exchange Online\r\n\
        Harbour Suite,HARBOUR_w/o\u{a0}Teams\u{a0}M3,0001,SHAREPOINTENTERPRISE,a2,SharePoint\r\n\
        Pier Tools (new),PIER_TOOLS \t,0002,PIER,a3,Pier\r\n\
        Pier Tools,PIER_TOOLS\u{a0},0002,PIER,a3,Pier\r\n";
    let skus = [user_sku("HARBOUR_w/o Teams M3", 10, 8), user_sku("PIER_TOOLS", 4, 4), user_sku("QUAY_TOOLS", 2, 2)];
    let portfolio = loaded(&[("names.csv", names), ("skus.json", &answer(&skus))]);
    assert_eq!(
        licences(&portfolio),
        [
            "HARBOUR_w/o Teams M3 Harbour Suite named-user 10",
            "PIER_TOOLS Pier Tools named-user 4",
            "QUAY_TOOLS QUAY_TOOLS named-user 2"
        ]
    );
    assert_noted(&portfolio, "skus.json", "known by their part number only: `QUAY_TOOLS`");
    assert!(notes(&portfolio, "names.csv").starts_with("recognised as Microsoft 365 product names, 6 columns, 4 used"));
    assert_noted(&portfolio, "names.csv", "names 2 products");
    assert_eq!(portfolio.asides[0].rows, 4);
}

#[test]
fn the_list_of_licences_counts_where_no_answer_of_the_interface_does() {
    let list = "Product Title,Total Licenses,Expired Licenses,Assigned licenses,Renewal Date\n\
        Microsoft 365 E3,300,0,280,2027-01-01\nVisio Plan 2,12,2,11,2027-01-01\nMicrosoft Power Automate Free,10000,0,44,\n";
    let portfolio = loaded(&[("Licenses.csv", list)]);
    assert_eq!(
        licences(&portfolio),
        ["Microsoft 365 E3 Microsoft 365 E3 named-user 300", "Visio Plan 2 Visio Plan 2 named-user 10"]
    );
    assert_eq!(told(&portfolio)[0], "under-licensed Visio Plan 2: 11 assigned, 10 bought: 1 short");
    assert_noted(&portfolio, "Licenses.csv", "expired, and not counted as bought: 2 of `Visio Plan 2`");
    let both = loaded(&[("Licenses.csv", list), ("skus.json", &answer(&[user_sku("SPE_E3", 310, 290)]))]);
    assert_eq!(licences(&both), ["SPE_E3 Microsoft 365 E3 named-user 310", "Visio Plan 2 Visio Plan 2 named-user 10"]);
    assert_noted(&both, "Licenses.csv", "1 product is counted by `subscribedSkus` already");
    assert_eq!(table(&both, "Licenses.csv", TableKind::Usage).rows.len(), 1);
}

#[test]
fn one_tenant_answered_twice_is_counted_once_and_two_tenants_are_added() {
    let first = answer(&[user_sku("SPE_E3", 300, 280)]);
    let later = answer(&[user_sku("SPE_E3", 310, 290)]);
    let twice = loaded(&[("a.json", &first), ("b.json", &later)]);
    assert_eq!(licences(&twice), ["SPE_E3 Microsoft 365 E3 named-user 310"]);
    assert_noted(&twice, "b.json", "1 SKU stands also in a file before it");
    let school = answer(&[user_sku("SPE_E3", 50, 20)]).replace("t1_", "t2_");
    let two = loaded(&[("a.json", &first), ("b.json", &school)]);
    assert_eq!(
        licences(&two),
        ["SPE_E3 Microsoft 365 E3 named-user 300", "SPE_E3 (b.json) Microsoft 365 E3 named-user 50"],
        "two rights to one product"
    );
    assert!(two.problems.is_empty(), "{:#?}", two.problems);
    assert_eq!(two.usage.iter().filter_map(|usage| usage.assigned).collect::<Vec<_>>(), [300]);
}
