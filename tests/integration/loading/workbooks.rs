//! Workbooks, made here by another library or byte by byte.

use std::io::Write;

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::*;

/// Saves a workbook to bytes.
fn saved(mut workbook: Workbook) -> Vec<u8> {
    workbook.save_to_buffer().expect("a workbook")
}

/// Packs parts to a zip archive, the first one without compression as ODS wants it.
pub(super) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (at, (name, bytes)) in parts.iter().enumerate() {
        let method = if at == 0 { zip::CompressionMethod::Stored } else { zip::CompressionMethod::Deflated };
        let options = zip::write::SimpleFileOptions::default().compression_method(method);
        archive.start_file(*name, options).expect("a part");
        archive.write_all(bytes).expect("its bytes");
    }
    archive.finish().expect("an archive").into_inner()
}

/// Makes an ODS document of the tables in a body.
pub(crate) fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    ods_of(content.as_bytes())
}

pub(super) fn ods_of(content: &[u8]) -> Vec<u8> {
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content),
    ])
}

#[test]
fn a_workbook_as_people_keep_it() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Vejledning").expect("a name").write(0, 0, "Sådan bruges arket").expect("a cell");
    let date = Format::new().set_num_format("dd-mm-yyyy");
    let bold = Format::new();
    let sheet = workbook.add_worksheet().set_name("IT-systemer").expect("a name");
    sheet.merge_range(0, 0, 0, 5, "Systemoversigt", &bold).expect("a title");
    for (column, heading) in
        ["System-ID", "Systemnavn", "Afdeling", "Årlig udgift (kr.)", "Ibrugtagningsdato", "Antal brugere"].iter().enumerate()
    {
        sheet.write(2, u16::try_from(column).expect("a column"), *heading).expect("a heading");
    }
    sheet.merge_range(3, 2, 5, 2, "Skole", &bold).expect("a merged cell");
    for (row, id, name) in [(3, "0012", "Aula"), (4, "0013", "Meebook"), (5, "0014", "Tabulex")] {
        sheet.write(row, 0, id).expect("an id").write(row, 1, name).expect("a name");
    }
    sheet
        .write(3, 3, 120_000.1)
        .expect("a cost")
        .write(4, 3, "kr. 12.500,50")
        .expect("a cost")
        .write_formula(5, 3, Formula::new("=1/0").set_result("#DIV/0!"))
        .expect("an error");
    sheet.write_with_format(3, 4, ExcelDateTime::from_ymd(2019, 8, 1).expect("a day"), &date).expect("a date");
    sheet.write(4, 4, "01.08.2020").expect("a date").write(5, 4, 44044).expect("a serial");
    sheet.write(3, 5, 800).expect("users");
    sheet.write(6, 1, "I alt").expect("a sum").write(6, 3, 132_500.6).expect("a sum");
    let hidden = workbook.add_worksheet().set_name("Kontrakter 2026").expect("a name");
    hidden
        .set_hidden(true)
        .write(0, 0, "Kontrakt ID")
        .expect("a heading")
        .write(0, 1, "Titel")
        .expect("a heading")
        .write(1, 0, "K1")
        .expect("an id");
    let portfolio = loaded(&[("Overblik.xlsx", &saved(workbook))]);

    assert_eq!(systems(&portfolio), ["0012 Aula", "0013 Meebook", "0014 Tabulex"]);
    assert_eq!(portfolio.units.len(), 1);
    assert!(portfolio.systems.iter().all(|system| system.unit.is_some()), "a value merged over rows is meant for each");
    let days: Vec<_> = portfolio.systems.iter().map(|system| system.in_service.expect("a day").to_string()).collect();
    assert_eq!(days, ["2019-08-01", "2020-08-01", "2020-08-01"]);
    assert_eq!(
        portfolio.systems[0].annual_cost.map(|cost| cost.to_string()).as_deref(),
        Some("120000.1"),
        "not 120000.10000000001"
    );
    let problems = problems(&portfolio);
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].contains("Overblik.xlsx, sheet `IT-systemer`, row 6, column `Årlig udgift (kr.)`"), "{problems:?}");
    assert_eq!(portfolio.contracts.len(), 1);
    let hidden =
        portfolio.sources.iter().find(|source| source.sheet.as_deref() == Some("Kontrakter 2026")).expect("the hidden sheet");
    assert!(notes(hidden).contains("the sheet is hidden"));
    assert_eq!(portfolio.skipped.len(), 1, "{:?}", portfolio.skipped);
    assert_eq!(portfolio.skipped[0].sheet.as_deref(), Some("Vejledning"));
}

#[test]
fn the_extension_may_say_anything() {
    let mut workbook = Workbook::new();
    workbook
        .add_worksheet()
        .write(0, 0, "Systemnavn")
        .expect("a heading")
        .write(0, 1, "Systemejer")
        .expect("a heading")
        .write(1, 0, "Aula")
        .expect("a name");
    let bytes = saved(workbook);
    for name in ["a.xlsx", "a.xls", "a.ods", "a.csv", "a.dat"] {
        assert_eq!(systems(&loaded(&[(name, &bytes)])), ["Aula Aula"], "{name}");
    }
    assert_eq!(
        systems(&loaded(&[("a.xlsx", b"Systemnavn;Systemejer\nAula;Ane\n")])),
        ["Aula Aula"],
        "text with the name of a workbook"
    );
}

#[test]
fn an_ods_sheet_with_repeated_and_merged_cells() {
    let text =
        |value: &str| format!("<table:table-cell office:value-type=\"string\"><text:p>{value}</text:p></table:table-cell>");
    let tables = format!(
        "<table:table table:name=\"Systemer\">\
         <table:table-row>{}{}{}{}</table:table-row>\
         <table:table-row>{}{}<table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"string\"><office:annotation><text:p>en kommentar</text:p></office:annotation><text:p>S&#248;g &amp; find</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"date\" office:date-value=\"2020-03-01\"><text:p>01-03-20</text:p></table:table-cell></table:table-row>\
         <table:table-row>{}{}<table:covered-table-cell/><table:table-cell office:value-type=\"float\" office:value=\"43891\"/></table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         </table:table>",
        text("System-ID"),
        text("Systemnavn"),
        text("Leverandør"),
        text("Ibrugtagningsdato"),
        text("1"),
        text("Acadre"),
        text("2"),
        text("Nexus"),
    );
    let portfolio = loaded(&[("systemer.ods", &ods(&tables))]);
    assert_eq!(systems(&portfolio), ["1 Acadre", "2 Nexus"]);
    assert!(portfolio.systems.iter().all(|system| system.vendor.as_deref() == Some("Søg & find")));
    assert!(portfolio.systems.iter().all(|system| system.in_service.map(|day| day.to_string()).as_deref() == Some("2020-03-01")));
    assert_eq!(portfolio.sources[0].rows[1].number, 3);
}

/// Makes an old Excel workbook with one sheet of texts at rows and columns.
pub(crate) fn xls(cells: &[(u16, u16, &str)]) -> Vec<u8> {
    let record = |kind: u16, body: &[u8]| {
        [&kind.to_le_bytes()[..], &u16::try_from(body.len()).expect("short").to_le_bytes(), body].concat()
    };
    let begin = |kind: u16| record(0x0809, &[&0x0600_u16.to_le_bytes()[..], &kind.to_le_bytes(), &[0; 12]].concat());
    let end = record(0x000a, &[]);
    let name = b"Systemer";
    let globals_length = begin(5).len() + 4 + 8 + name.len() + end.len();
    let start = u32::try_from(globals_length).expect("short");
    let bound = record(0x0085, &[&start.to_le_bytes()[..], &[0, 0, u8::try_from(name.len()).expect("short"), 0], name].concat());
    let mut stream = [begin(5), bound, end.clone(), begin(0x10)].concat();
    for (row, column, text) in cells {
        let letters: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = u16::try_from(text.encode_utf16().count()).expect("short");
        let body =
            [&row.to_le_bytes()[..], &column.to_le_bytes(), &0_u16.to_le_bytes(), &length.to_le_bytes(), &[1], &letters].concat();
        stream.extend(record(0x0204, &body));
    }
    stream.extend(end);
    compound("Workbook", stream)
}

/// Makes a compound document with one stream.
pub(super) fn compound(name: &str, mut stream: Vec<u8>) -> Vec<u8> {
    stream.resize(stream.len().max(4096).next_multiple_of(512), 0);
    let sectors = u32::try_from(stream.len() / 512).expect("short");
    let mut header = vec![0_u8; 512];
    header[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (at, value) in [(0x18, 0x3e_u16), (0x1a, 3), (0x1c, 0xfffe), (0x1e, 9), (0x20, 6)] {
        header[at..at + 2].copy_from_slice(&value.to_le_bytes());
    }
    // One sector of the allocation table, then one of the directory, then the stream.
    for (at, value) in [(0x2c, 1_u32), (0x30, 1), (0x38, 4096), (0x3c, 0xffff_fffe), (0x44, 0xffff_fffe), (0x4c, 0)] {
        header[at..at + 4].copy_from_slice(&value.to_le_bytes());
    }
    header[0x50..].fill(0xff);
    let mut table = vec![0xffff_fffd_u32, 0xffff_fffe];
    table.extend((0..sectors).map(|at| if at + 1 == sectors { 0xffff_fffe } else { at + 3 }));
    table.resize(128, 0xffff_ffff);
    let entry = |name: &str, kind: u8, start: u32, size: usize, child: u32| {
        let mut entry = vec![0_u8; 128];
        let letters: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        entry[..letters.len()].copy_from_slice(&letters);
        entry[0x40..0x42].copy_from_slice(&u16::try_from(letters.len()).expect("short").to_le_bytes());
        entry[0x42] = kind;
        entry[0x43] = 1;
        for (at, value) in
            [(0x44, u32::MAX), (0x48, u32::MAX), (0x4c, child), (0x74, start), (0x78, u32::try_from(size).expect("short"))]
        {
            entry[at..at + 4].copy_from_slice(&value.to_le_bytes());
        }
        entry
    };
    let mut directory = [entry("Root Entry", 5, 0xffff_fffe, 0, 1), entry(name, 2, 2, stream.len(), u32::MAX)].concat();
    directory.resize(512, 0);
    let table: Vec<u8> = table.into_iter().flat_map(u32::to_le_bytes).collect();
    [header, table, directory, stream].concat()
}

#[test]
fn an_old_excel_workbook_is_read() {
    let bytes = xls(&[(2, 1, "Systemnavn"), (2, 2, "Systemejer"), (3, 1, "Økonomi"), (3, 2, "Ane"), (5, 1, "Aula")]);
    let portfolio = loaded(&[("gammel.xls", &bytes)]);
    assert_eq!(systems(&portfolio), ["Aula Aula", "Økonomi Økonomi"]);
    let rows: Vec<u32> = portfolio.sources[0].rows.iter().map(|row| row.number).collect();
    assert_eq!(rows, [4, 6]);
}

#[test]
fn the_exports_of_kitos_are_read_as_what_they_are() {
    let mut systems_book = Workbook::new();
    let sheet = systems_book.add_worksheet().set_name("IT Systemer Overblik").expect("a name");
    let rows = [
        [
            "Status",
            "Status (Livscyklus)",
            "Lokal System ID",
            "IT-System (UUID)",
            "IT System",
            "Ansv. organisationsenhed",
            "KLE ID",
            "Rettighedshaver",
            "Slutdato for anvendelse",
            "Livscyklus",
            "Anvendte systemer",
            "Systemer der anvender systemet",
            "Antal brugere",
        ],
        [
            "Aktivt",
            "Aktivt",
            "17",
            "u-1",
            "Aula",
            "Skole",
            "17.13.00, 18.20.00",
            "Netcompany (14814833)",
            "",
            "I drift",
            "Byg, plan og miljø, Nexus",
            "",
            "100-499",
        ],
        [
            "Aktivt",
            "Aktivt",
            "18",
            "u-2",
            "Byg, plan og miljø",
            "Teknik",
            "",
            "KMD (26911745)",
            "31-10-2027",
            "Under udfasning",
            "",
            "Aula",
            "<10",
        ],
        ["Ikke aktivt", "Ikke aktivt", "", "u-3", "Nexus", "Skole", "", "", "31-03-2024", "Ikke i drift", "", "", ""],
    ];
    for (row, cells) in rows.iter().enumerate() {
        for (column, text) in cells.iter().enumerate() {
            sheet.write(u32::try_from(row).expect("a row"), u16::try_from(column).expect("a column"), *text).expect("a cell");
        }
    }
    let mut contracts_book = Workbook::new();
    let sheet = contracts_book.add_worksheet().set_name("IT Kontrakter Overblik").expect("a name");
    let rows = [
        [
            "Status",
            "Kontrakt ID",
            "IT Kontrakt",
            "Leverandør",
            "IT Systemer",
            "IT Systemer (UUID)",
            "Gyldig fra",
            "Opsigelse (måneder)",
            "Option",
            "Indkøbsform",
            "Opsagt",
        ],
        [
            "Gyldig",
            "K1",
            "Aula",
            "Netcompany (14814833)",
            "Aula, Nexus",
            "u-1, u-3",
            "01-08-2019",
            "6",
            "2 x 1 år",
            "EU udbud",
            "31-08-2026",
        ],
    ];
    for (row, cells) in rows.iter().enumerate() {
        for (column, text) in cells.iter().enumerate() {
            sheet.write(u32::try_from(row).expect("a row"), u16::try_from(column).expect("a column"), *text).expect("a cell");
        }
    }
    let portfolio =
        loaded(&[("IT Systemer Overblik.xlsx", &saved(systems_book)), ("IT Kontrakter Overblik.xlsx", &saved(contracts_book))]);
    assert_eq!(problems(&portfolio), Vec::<String>::new());
    assert_eq!(systems(&portfolio), ["u-1 Aula", "u-2 Byg, plan og miljø", "u-3 Nexus"]);
    let states: Vec<&str> =
        portfolio.systems.iter().map(|system| system.status.map_or("", portfolio::model::Status::name)).collect();
    assert_eq!(states, ["operation", "phase-out", "retired"]);
    assert_eq!(portfolio.systems[0].tasks, ["17.13.00", "18.20.00"]);
    assert_eq!(portfolio.systems[0].vendor.as_deref(), Some("Netcompany"));
    assert_eq!(portfolio.systems[2].retired.map(|day| day.to_string()).as_deref(), Some("2024-03-31"));
    let flows: Vec<String> =
        portfolio.integrations.iter().map(|flow| format!("{} → {}", portfolio[flow.from].id, portfolio[flow.to].id)).collect();
    assert_eq!(flows, ["u-2 → u-1", "u-3 → u-1"], "each relation once, though both ends say it");
    let contract = &portfolio.contracts[0];
    assert_eq!(contract.supplier_number.as_deref(), Some("14814833"));
    assert_eq!(contract.systems.len(), 2);
    assert_eq!(
        contract.terms.terminated.map(|day| day.to_string()).as_deref(),
        Some("2027-02-28"),
        "six months after the notice"
    );
    assert_eq!(contract.terms.options.map(|options| options.count), Some(2));
}
