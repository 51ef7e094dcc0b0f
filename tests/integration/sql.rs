//! Queries over the inventory: what they see, and that they can do nothing but read, and not for ever.

use std::time::Duration;

use crate::history::{json, run, said, write};
use portfolio::load::from_text;
use portfolio::model::Portfolio;
use portfolio::sql::{Bounds, Database, Query, Value};

const INVENTORY: &str = "# systems\nid,name,status,annual-cost,mandated,tasks,replaces\nS1,Maps,operation,1200.50,yes,A; B,\n\
    S2,Archive,retired,300,no,B,\nS3,Permits,planned,,no,,S2\n\
    # contracts\nid,title,systems,annual-value,end,renewal\nK1,Maps deal,S1;S2,100000,2025-12-31,12 months\nK2,Other,S1,95000,2027-06-30,\n";

fn asked_within(portfolio: &Portfolio, bounds: Bounds, query: &str) -> Result<Vec<String>, String> {
    let today = "2026-11-21".parse().expect("a day");
    let database = Database::of(portfolio, today).expect("a database").within(bounds);
    let answer = database.ask(&Query::typed(query)).map_err(|error| error.to_string())?;
    let cells = |row: &Vec<Value>| row.iter().map(|value| value.text().unwrap_or_default()).collect::<Vec<_>>().join(" | ");
    Ok(answer.rows.iter().map(cells).collect())
}

/// Returns the rows of a query over the small inventory, or its error.
fn asked(query: &str) -> Result<Vec<String>, String> {
    asked_within(&from_text(Default::default(), INVENTORY), Bounds::default(), query)
}

fn rows(query: &str) -> Vec<String> {
    asked(query).unwrap_or_else(|error| panic!("{query}: {error}"))
}

#[test]
fn a_query_sees_values_and_where_they_stand() {
    assert_eq!(
        rows("select id, name, status, annual_cost, mandated, tasks from systems"),
        ["S1 | Maps | operation | 1200.5 | 1 | A; B", "S2 | Archive | retired | 300 | 0 | B", "S3 | Permits | planned |  | 0 | ",]
    );
    assert_eq!(rows("select file, sheet, row from systems where id = 'S3'"), ["systems.csv |  | 4"]);
    assert_eq!(rows("select system, task from system_tasks order by 1, 2"), ["S1 | A", "S1 | B", "S2 | B"]);
    assert_eq!(rows("select * from system_replaces"), ["S3 | S2"]);
    assert_eq!(rows("select as_of, country, currency from portfolio"), ["2026-11-21 | DK | DKK"]);
}

#[test]
fn what_follows_on_the_day_of_the_run_is_in_the_tables_too() {
    assert_eq!(rows("select id from systems where in_operation"), ["S1"]);
    // The term that runs on 21 November 2026 began with the year.
    assert_eq!(rows("select id, current_end, has_ended from contracts"), ["K1 | 2026-12-31 | 0", "K2 | 2027-06-30 | 0"]);
}

#[test]
fn amounts_compare_and_add_up_as_numbers() {
    // As text, 95000 would be more than 100000.
    assert_eq!(rows("select id from contracts where annual_value > 96000"), ["K1"]);
    assert_eq!(rows("select id from contracts order by annual_value"), ["K2", "K1"]);
    assert_eq!(rows("select sum(annual_cost) from systems"), ["1500.5"]);
    assert_eq!(
        rows(
            "select c.id, sum(s.annual_cost) from contracts c join contract_systems l on l.contract = c.id join systems s on s.id = l.system group by 1"
        ),
        ["K1 | 1500.5", "K2 | 1200.5"]
    );
}

#[test]
fn a_query_can_only_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("new.sqlite").display().to_string();
    for attempt in [
        "insert into systems (id) values ('X')".to_owned(),
        "insert into systems (id) values ('X') returning id".to_owned(),
        "update systems set name = 'X' returning id".to_owned(),
        "delete from systems returning id".to_owned(),
        "replace into systems (id) values ('X')".to_owned(),
        "with x as (select 1) delete from systems".to_owned(),
        "drop table systems".to_owned(),
        "create table x (y)".to_owned(),
        "create temp table x (y)".to_owned(),
        "create view x as select 1".to_owned(),
        "create virtual table x using fts5(y)".to_owned(),
        "alter table systems rename to x".to_owned(),
        format!("attach '{file}' as x"),
        "detach main".to_owned(),
        format!("vacuum into '{file}'"),
        "vacuum".to_owned(),
        "analyze".to_owned(),
        "reindex".to_owned(),
        "begin".to_owned(),
        "savepoint x".to_owned(),
        "pragma query_only = off".to_owned(),
        "pragma table_info(systems)".to_owned(),
        "pragma writable_schema = on".to_owned(),
        "select * from pragma_table_info('systems')".to_owned(),
        "select * from pragma_database_list".to_owned(),
        "select load_extension('x')".to_owned(),
        "select fts3_tokenizer('simple')".to_owned(),
        "select readfile('/etc/passwd')".to_owned(),
        "select writefile('x', 'y')".to_owned(),
        "select random()".to_owned(),
        "select edit('x')".to_owned(),
        "select 1; select 2".to_owned(),
        "select 1; drop table systems".to_owned(),
        String::new(),
        "-- nothing".to_owned(),
    ] {
        let error = asked(&attempt).expect_err(&attempt);
        assert!(error.contains("hint: "), "{attempt}: {error}");
    }
    assert_eq!(folder.path().read_dir().expect("a folder").count(), 0, "no file was made");
}

#[test]
fn a_query_ends_after_so_many_steps_and_rows_on_every_machine() {
    let portfolio = from_text(Default::default(), INVENTORY);
    let endless = "with recursive n(x) as (select 1 union all select x + 1 from n)";
    let few = Bounds { steps: 1_000_000, rows: 3, ..Bounds::default() };
    let error = asked_within(&portfolio, few, &format!("{endless} select count(*) from n")).expect_err("no end");
    assert!(error.starts_with("the query takes too long\nhint: "), "{error}");
    assert_eq!(asked_within(&portfolio, few, &format!("{endless} select x from n")).expect("three rows"), ["1", "2", "3"]);
    // The bound is for each query: the next one has all of its steps.
    let today = "2026-11-21".parse().expect("a day");
    let database = Database::of(&portfolio, today).expect("a database").within(few);
    assert!(database.ask(&Query::typed(&format!("{endless} select count(*) from n"))).is_err());
    let answer = database.ask(&Query::typed("select id from systems")).expect("an answer");
    assert_eq!((answer.rows.len(), answer.is_cut), (3, false));
    assert!(database.ask(&Query::typed("select 1 from systems, contracts")).expect("an answer").is_cut);
}

#[test]
fn no_query_asks_the_clock() {
    assert_eq!(
        rows("select date(), date('now'), date('now', '+1 month'), current_date"),
        ["2026-11-21 | 2026-11-21 | 2026-12-21 | 2026-11-21"]
    );
    assert_eq!(
        rows(
            "select strftime('%Y', 'now'), datetime('now'), current_timestamp, cast(julianday('now') - julianday('2026-11-01') as integer)"
        ),
        ["2026 | 2026-11-21 00:00:00 | 2026-11-21 00:00:00 | 20"]
    );
    assert_eq!(rows("select date('2024-01-31', '+1 month'), date('no day')"), ["2024-03-02 | "]);
    assert!(asked("select datetime('now', 'localtime')").expect_err("hangs on the machine").contains("localtime"));
}

#[test]
fn an_error_says_what_to_do() {
    assert!(asked("select nam from systems").expect_err("no column").contains("hint: did you mean `name`?"));
    assert!(asked("select s.annual_costs from systems s").expect_err("no column").contains("hint: did you mean `annual_cost`?"));
    assert!(asked("select id from system").expect_err("no table").contains("hint: did you mean `systems`?"));
    assert!(
        asked("select id from systems where status = \"phase-out\"")
            .expect_err("a name")
            .contains("hint: write a text in single quotes")
    );
    assert!(asked("selec id from systems").expect_err("no SQL").contains("syntax error"));
}

#[test]
fn the_command_answers_and_lists_what_can_be_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    write(
        folder.path(),
        "inventory/systems.csv",
        "id,name,annual-cost,in-service\nS1,Maps,1000.50,2019-05-01\nS2,Archive,,2026-01-01\n",
    );
    let asked = |arguments: &[&str]| said(folder.path(), &[&["sql"], arguments].concat());
    assert_eq!(
        asked(&["select id, annual_cost, substr(in_service, 1, 4) + 0 as year from systems"]),
        "id  annual_cost  year\nS1       1000.5  2019\nS2               2026\n\n"
    );
    assert!(asked(&["select id, annual_cost as cost from systems", "--format", "csv"]).contains("\r\nS1;1000,5\r\n"));
    let answer = json(folder.path(), "rules/sql.schema.json", &["sql", "select id, annual_cost from systems"]);
    assert_eq!(answer["rows"], serde_json::json!([["S1", 1000.5], ["S2", null]]));
    assert!(asked(&["select id from systems where id = 'X'"]).contains("No rows."));
    let tables = asked(&[]);
    assert!(tables.contains("annual_cost") && tables.contains("contract_systems") && tables.contains("as_of"), "{tables}");
    write(folder.path(), "q.sql", "select id\nfrom sistems\n");
    let (code, _, err) = run(folder.path(), &["sql", "q.sql"]);
    assert!(code == 2 && err.contains("q.sql, line 2") && err.contains("did you mean `systems`?"), "{err}");
}

#[test]
fn an_answer_takes_no_more_memory_than_it_may() {
    let portfolio = from_text(Default::default(), INVENTORY);
    let tight = Bounds { bytes: 100_000, ..Bounds::default() };
    let many = |rows: u32, letters: u32| {
        format!(
            "with recursive n(x) as (select 1 union all select x + 1 from n where x < {rows}) select printf('%.*c', {letters}, 'a') from n"
        )
    };
    assert_eq!(asked_within(&portfolio, tight, &many(90, 1_000)).expect("an answer").len(), 90);
    let told = asked_within(&portfolio, tight, &many(101, 1_000)).expect_err("over 100,000 letters");
    assert!(told.contains("needs too much memory") && told.contains("hint:"), "{told}");
    assert!(asked_within(&portfolio, tight, &many(10_000, 1)).is_err(), "the cells of small values count too");
}

#[test]
fn the_queries_of_one_run_share_their_time() {
    let portfolio = from_text(Default::default(), INVENTORY);
    let hasty = Bounds { time: Duration::from_millis(300), ..Bounds::default() };
    let database = Database::of(&portfolio, "2026-11-21".parse().expect("a day")).expect("a database").within(hasty);
    let counted = |most: &str| {
        let rows = format!("with recursive n(x) as (select 1 union all select x + 1 from n {most})");
        Query::typed(&format!("{rows} select count(*), max(length(printf('%.*c', 900, 'a'))) from n"))
    };
    assert!(database.ask(&counted("where x < 1000")).is_ok());
    let endless = Query::typed(
        "with recursive n(x) as (select 1 union all select x + 1 from n) select group_concat(printf('%.*c', 900000, 'a')) from n",
    );
    assert!(database.ask(&endless).expect_err("it has no end").to_string().contains("takes too long"));
    assert!(database.ask(&counted("where x < 1000")).expect_err("nothing is left").to_string().contains("takes too long"));
}

/// Each of these took hours, or all memory, in a few steps that are long by themselves.
#[test]
fn no_query_is_long_by_the_length_of_its_texts() {
    let portfolio = from_text(Default::default(), INVENTORY);
    let hasty = Bounds { time: Duration::from_millis(300), ..Bounds::default() };
    let endless = "with recursive n(x) as (select 1 union all select x + 1 from n)";
    let long = |letter: &str| format!("printf('%.*c', 900000, '{letter}')");
    for (query, why) in [
        (format!("{endless} select group_concat({}) from n", long("a")), "takes too long"),
        (format!("{endless} select length(json_group_array({})) from n", long("a")), "takes too long"),
        (
            format!("with recursive n(x) as (select {} union all select x || '' from n) select count(*) from n", long("a")),
            "takes too long",
        ),
        (format!("{endless} select count(*) from n where {} || x like '%a%a%a%a%a%b'", long("a")), "takes too long"),
        (format!("{endless} select count(*) from n where {} = {} || x", long("a"), long("a")), "takes too long"),
        (format!("select {} like '%' || printf('%.*c', 300, 'a') || 'b'", long("a")), "LIKE or GLOB pattern too complex"),
        (format!("select instr({}, {} || 'b')", long("a"), long("a")), "the texts are too long for `instr`"),
        (format!("select replace({}, {} || 'b', '')", long("a"), long("a")), "the texts are too long for `replace`"),
        (format!("select trim({}, {} || 'a')", long("a"), long("b")), "the texts are too long for `trim`"),
        (format!("select rtrim({}, {} || 'a')", long("a"), long("b")), "the texts are too long for `rtrim`"),
        ("select json_patch('{}', '{}')".to_owned(), "not authorized"),
        ("select printf('%*d', 1000000000, 1)".to_owned(), "a text of the query is too long"),
        ("select printf('%.*f', 1000000000, 1)".to_owned(), "a text of the query is too long"),
        (
            "select replace(printf('%.*c', 2000, 'a'), 'a', printf('%.*c', 2000, 'b'))".to_owned(),
            "a text of the query is too long",
        ),
        ("select hex(zeroblob(900000))".to_owned(), "a text of the query is too long"),
        ("select randomblob(1000000000)".to_owned(), "not authorized"),
        (nested(30), "nested too deep"),
        (format!("select {}1", "not ".repeat(300)), "Expression tree is too large"),
        (format!("select {}", vec!["1"; 3_000].join(",")), "too many columns"),
        (vec!["select 1"; 100].join(" union "), "too many terms in compound SELECT"),
        (format!("select 1 -- {}", "x".repeat(200_000)), "too long"),
    ] {
        let error = asked_within(&portfolio, hasty, &query).expect_err(&query[..query.len().min(200)]);
        assert!(error.contains(why) && error.contains("hint: "), "{}: {error}", &query[..query.len().min(200)]);
    }
}

/// Returns a query of so many levels, each of which reads the one before it twice.
fn nested(levels: usize) -> String {
    let level = |at: usize| format!("t{} as (select a.x from t{at} a, t{at} b)", at + 1);
    let levels: Vec<_> = (0..levels).map(level).collect();
    format!("with t0 as (select 1 x), {} select count(*) from t{}", levels.join(", "), levels.len())
}

#[test]
fn functions_that_are_weighed_give_what_they_gave() {
    assert_eq!(
        rows("select instr('Ældrepleje', 'pleje'), instr('abc', 'x'), instr(null, 'a'), instr(1234, 3), instr(x'0102', x'02')"),
        ["6 | 0 |  | 3 | 2"]
    );
    assert_eq!(
        rows("select replace('a; b; c', '; ', ','), replace('abc', '', 'x'), replace('abc', 'b', null), replace(1213, 1, 'x')"),
        ["a,b,c | abc |  | x2x3"]
    );
    assert_eq!(
        rows("select trim('  a '), ltrim('xxa', 'x') || '|', rtrim('aÅÅ', 'Å'), trim(null) is null, trim(' 7 ') + 1"),
        ["a | a| | a | 1 | 8"]
    );
}

/// In a process of its own: the bound on memory is one for all connections of a process.
#[test]
fn a_query_cannot_take_all_memory() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "inventory/systems.csv", "id,name\nS1,Maps\n");
    let hungry = "with recursive n(x, y) as (select 1, zeroblob(900000) union all select x + 1, zeroblob(900000) from n limit 100000) \
        select x from n order by y, x";
    let (code, _, err) = run(folder.path(), &["sql", hungry]);
    assert!(code == 2 && err.contains("the query needs too much memory"), "{err}");
    let (code, _, err) = run(folder.path(), &["sql", "select zeroblob(1000000000)"]);
    assert!(code == 2 && err.contains("a text of the query is too long"), "{err}");
}
