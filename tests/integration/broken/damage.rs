//! Damage: to bytes, to values, to what a workbook holds, and to which file is where.

use super::material::Files;
use super::tokens::{CODE, NUMBERS, TEXTS, TIMES, XML};
use super::{Random, zips};

/// Damages one to three files; returns what was done, for who has to find the fault.
pub(super) fn some(files: &mut Files, random: &mut Random) -> Vec<String> {
    let mut told = Vec::new();
    for _ in 0..1 + random.below(3) {
        let names: Vec<String> = files.keys().cloned().collect();
        if names.is_empty() {
            break;
        }
        let name = &names[random.below(names.len())];
        if random.one_in(12) {
            told.push(misplaced(files, name, &names, random));
            continue;
        }
        let bytes = files.get_mut(name).expect("it is there");
        let times = 1 + random.below(4);
        for _ in 0..times {
            *bytes = once(name, std::mem::take(bytes), random);
        }
        told.push(format!("{name} {times} times"));
    }
    told
}

/// Damages a file once: what is packed in it more often than the pack.
pub(crate) fn once(name: &str, bytes: Vec<u8>, random: &mut Random) -> Vec<u8> {
    if bytes.starts_with(b"SQLite format 3\0") && !random.one_in(3) {
        return database(bytes, random);
    }
    if bytes.starts_with(b"PK\x03\x04") && random.one_in(5) {
        return headers(bytes, random);
    }
    let inside = if random.one_in(4) { None } else { inside_archive(&bytes, random) };
    inside.unwrap_or_else(|| of_file(name, bytes, random))
}

/// Lets an archive lie about its parts: their sizes, places, methods, names and number.
fn headers(mut bytes: Vec<u8>, random: &mut Random) -> Vec<u8> {
    let signs: [&[u8]; 3] = [b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"];
    let starts: Vec<usize> = (0..bytes.len().saturating_sub(4)).filter(|at| signs.contains(&&bytes[*at..*at + 4])).collect();
    let at = starts.get(random.below(starts.len())).map_or(0, |start| start + 4 + 2 * random.below(21));
    let wide = 2 + 2 * random.below(2);
    let number: u32 = [0, 1, 8, 0xffff, 0x7fff_ffff, 0xffff_ffff, 0xffff_fffe, 99][random.below(8)];
    if let Some(field) = bytes.get_mut(at..at + wide) {
        field.copy_from_slice(&number.to_le_bytes()[..wide]);
    }
    bytes
}

/// Damages a database: its pages, or what stands in its tables.
fn database(mut bytes: Vec<u8>, random: &mut Random) -> Vec<u8> {
    if random.one_in(2) && bytes.len() > 100 {
        let size = match u16::from_be_bytes([bytes[16], bytes[17]]) {
            0 | 1 => 4096,
            size => usize::from(size).max(512),
        };
        // What is damaged already may end in its first page.
        let size = size.min(bytes.len());
        let pages = bytes.len() / size;
        let (one, other) = (random.below(pages) * size, random.below(pages) * size);
        match random.below(5) {
            0 => bytes.copy_within(other..other + size, one),
            1 => bytes[one..one + size].fill(0),
            2 => bytes.truncate(one),
            3 => bytes[random.below(100)] = random.below(256) as u8,
            _ => (0..8).for_each(|_| bytes[one + random.below(size)] = random.below(256) as u8),
        }
        return bytes;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("history.sqlite");
    std::fs::write(&path, &bytes).expect("a file");
    // What is damaged already may be no database any more.
    let changed = rusqlite::Connection::open(&path).and_then(|connection| {
        let names = "select name from sqlite_master where type = 'table' order by 1";
        let tables: Vec<String> = connection.prepare(names)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let table = &tables[random.below(tables.len()).min(tables.len().saturating_sub(1))];
        let columns: Vec<String> = connection
            .prepare(&format!("pragma table_info(\"{table}\")"))?
            .query_map([], |row| row.get(1))?
            .collect::<Result<_, _>>()?;
        let column = &columns[random.below(columns.len())];
        let value = random.of(&[
            "null",
            "''",
            "'x'",
            "-1",
            "1e400",
            "9223372036854775807",
            "x'ff00'",
            "'9999-99-99'",
            "'2026-02-30'",
            "randomblob(9)",
        ]);
        connection
            .execute_batch("pragma foreign_keys = off; pragma ignore_check_constraints = on; pragma journal_mode = memory")?;
        connection.execute_batch(&match random.below(8) {
            0 => format!("drop table \"{table}\""),
            1 => format!("delete from \"{table}\""),
            2 => format!("alter table \"{table}\" rename to \"other {table}\""),
            3 => format!("pragma user_version = {}", random.below(6)),
            4 => format!("insert or ignore into \"{table}\" select * from \"{table}\""),
            _ => format!("update or ignore \"{table}\" set \"{column}\" = {value}"),
        })
    });
    if changed.is_ok() { std::fs::read(&path).expect("a file") } else { raw(bytes, random) }
}

/// Lays links among the files: to nothing, to themselves, and to a folder above.
#[cfg(unix)]
pub(super) fn links(folder: &std::path::Path, random: &mut Random) -> Vec<String> {
    let mut told = Vec::new();
    if random.one_in(20) {
        let link =
            random.of(&["inventory/again", "inventory/kontrakter (2).csv", "rules/custom/more.sql", "inventory/it-drift/up"]);
        let to = random.of(&[".", "..", "nothing.csv", "again", "kontrakter (2).csv", "../..", "/dev/null"]);
        if std::os::unix::fs::symlink(to, folder.join(link)).is_ok() {
            told.push(format!("{link} leads to {to}"));
        }
    }
    told
}

/// Takes a file away, empties it, gives it another's content or another ending.
fn misplaced(files: &mut Files, name: &str, names: &[String], random: &mut Random) -> String {
    let bytes = files.get(name).cloned().unwrap_or_default();
    match random.below(5) {
        0 => {
            files.remove(name);
            format!("{name} gone")
        }
        1 => {
            files.insert(name.to_owned(), Vec::new());
            format!("{name} empty")
        }
        2 => {
            let other = &names[random.below(names.len())];
            files.insert(other.clone(), bytes);
            format!("{other} is {name}")
        }
        3 => {
            let ending = random.of(&["csv", "xlsx", "ods", "xls", "xlsb", "json", "toml", "txt", "", "sql"]);
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            files.insert(format!("{stem} (2).{ending}"), bytes);
            format!("{name} also as {ending}")
        }
        _ => {
            files.insert(format!("inventory/{}", name.rsplit('/').next().unwrap_or(name)), bytes);
            format!("{name} in the inventory")
        }
    }
}

fn of_file(name: &str, bytes: Vec<u8>, random: &mut Random) -> Vec<u8> {
    let is_table = [".csv", ".tsv"].iter().any(|ending| name.ends_with(ending));
    let is_code = [".toml", ".json", ".sql", ".yaml", ".xml"].iter().any(|ending| name.ends_with(ending));
    match random.below(4) {
        0 | 1 if is_table => value(bytes, random),
        0 | 1 if is_code => token(bytes, CODE, random),
        2 if is_code && random.one_in(2) => lines(bytes, random),
        2 if is_table || is_code => rewritten(bytes, random),
        _ => raw(bytes, random),
    }
}

/// Damages a part of an archive; nothing when the bytes are none.
fn inside_archive(bytes: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    let mut parts = zips::parts(bytes)?;
    if parts.is_empty() {
        return None;
    }
    // Where the cells are, is where most goes wrong.
    let largest = (0..parts.len()).max_by_key(|at| parts[*at].1.len()).unwrap_or(0);
    let at = if random.one_in(2) { largest } else { random.below(parts.len()) };
    match random.below(10) {
        0 => {
            parts.remove(at);
        }
        1 => {
            let other = random.below(parts.len());
            let (one, two) = (parts[at].1.clone(), parts[other].1.clone());
            (parts[at].1, parts[other].1) = (two, one);
        }
        2 => {
            parts[at].0 = random
                .of(&["xl/workbook.bin", "content.xml", "word/document.xml", "../x", "xl/sharedStrings.xml", "mimetype"])
                .to_owned()
        }
        3..=5 => parts[at].1 = token(std::mem::take(&mut parts[at].1), XML, random),
        6 | 7 => parts[at].1 = digits(std::mem::take(&mut parts[at].1), random),
        _ => parts[at].1 = raw(std::mem::take(&mut parts[at].1), random),
    }
    Some(zips::archive(parts))
}

/// Returns a range of bytes, short ones more often.
fn range(length: usize, random: &mut Random) -> std::ops::Range<usize> {
    let start = random.below(length + 1);
    let most = if random.one_in(3) { length } else { 40 };
    start..(start + random.below(most + 1)).min(length)
}

/// Damages bytes as a bad disk, a cut line or a stray key does.
fn raw(mut bytes: Vec<u8>, random: &mut Random) -> Vec<u8> {
    let length = bytes.len();
    if length == 0 {
        return vec![random.below(256) as u8; random.below(64)];
    }
    match random.below(8) {
        0 => bytes.truncate(random.below(length)),
        1 => bytes[random.below(length)] ^= 1 << random.below(8),
        2 => bytes[random.below(length)] = random.below(256) as u8,
        3 => {
            bytes.drain(range(length, random));
        }
        4 => {
            let piece = bytes[range(length, random)].to_vec();
            let at = random.below(length);
            bytes.splice(at..at, piece);
        }
        5 => {
            let (piece, over) = (bytes[range(length, random)].to_vec(), range(length, random));
            bytes.splice(over, piece);
        }
        6 => {
            let piece = bytes[range(length.min(200), random)].to_vec();
            let times = [2, 10, 1000][random.below(3)];
            let at = random.below(length);
            bytes.splice(at..at, piece.repeat(times));
        }
        _ => bytes = digits(bytes, random),
    }
    bytes
}

/// Puts another number where one stands.
fn digits(mut bytes: Vec<u8>, random: &mut Random) -> Vec<u8> {
    let starts: Vec<usize> =
        (0..bytes.len()).filter(|at| bytes[*at].is_ascii_digit() && (*at == 0 || !bytes[*at - 1].is_ascii_digit())).collect();
    if let Some(start) = starts.get(random.below(starts.len())).copied() {
        let end = bytes[start..].iter().position(|byte| !byte.is_ascii_digit()).map_or(bytes.len(), |length| start + length);
        bytes.splice(start..end, random.of(NUMBERS).bytes());
    }
    bytes
}

/// Puts a piece of the language that a file is written in somewhere into it, or nests it deeply.
fn token(mut bytes: Vec<u8>, tokens: &[&str], random: &mut Random) -> Vec<u8> {
    let words = [tokens, NUMBERS, TIMES, TEXTS];
    let words = words[[0, 0, 0, 1, 2, 3][random.below(6)]];
    let mut piece = random.of(words).to_owned();
    if random.one_in(25) {
        piece = piece.repeat([100, 5_000, 100_000][random.below(3)]);
    }
    // Between two signs is where a language expects something.
    let borders: Vec<usize> = (0..bytes.len()).filter(|at| b"<>\"=[]{},; \n".contains(&bytes[*at])).collect();
    let at = borders.get(random.below(borders.len())).map_or(0, |at| at + random.below(2));
    let over = if random.one_in(2) { 0 } else { bytes[at..].iter().position(|byte| b"<>\"=,;\n".contains(byte)).unwrap_or(0) };
    bytes.splice(at..at + over, piece.bytes());
    bytes
}

/// Moves, repeats, joins and indents lines: what is within what in TOML and YAML.
fn lines(bytes: Vec<u8>, random: &mut Random) -> Vec<u8> {
    let mut lines: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let (at, other) = (random.below(lines.len()), random.below(lines.len()));
    match random.below(6) {
        0 => lines.swap(at, other),
        1 => drop(lines.remove(at)),
        2 => lines.insert(other, lines[at].clone()),
        3 => lines[at] = [&b"        "[..random.below(9)], lines[at].trim_ascii_start()].concat(),
        4 => lines[at] = [lines[at].clone(), lines[other].clone()].concat(),
        _ => lines[at] = lines[at].repeat([2, 100, 20_000][random.below(3)]),
    }
    lines.join(&b'\n')
}

/// Puts another value into a cell of a text table, or moves cells, rows and columns.
fn value(bytes: Vec<u8>, random: &mut Random) -> Vec<u8> {
    let sign = [b'\t', b';', b',']
        .into_iter()
        .max_by_key(|sign| bytes.iter().take(300).filter(|byte| *byte == sign).count())
        .unwrap_or(b',');
    let mut rows: Vec<Vec<Vec<u8>>> =
        bytes.split(|byte| *byte == b'\n').map(|row| row.split(|byte| *byte == sign).map(<[u8]>::to_vec).collect()).collect();
    let (at, other) = (random.below(rows.len()), random.below(rows.len()));
    let column = random.below(rows[at].len());
    match random.below(9) {
        0 => rows.swap(at, other),
        1 => {
            let row = rows[at].clone();
            rows.insert(other, row);
        }
        2 => {
            let column = random.below(rows[0].len());
            for row in &mut rows {
                if column < row.len() {
                    row.remove(column);
                }
            }
        }
        3 => {
            let (one, two) = (random.below(rows[0].len()), random.below(rows[0].len()));
            rows[0].swap(one, two);
        }
        4 => {
            let from = random.below(rows[other].len());
            rows[at][column] = rows[other][from].clone();
        }
        _ => {
            let words = random.of(&[NUMBERS, TIMES, TEXTS]);
            let text = random.of(words).to_owned();
            let text = if random.one_in(20) { text.repeat(20_000) } else { text };
            let quoted = format!("\"{}\"", text.replace('"', "\"\""));
            rows[at][column] = if random.one_in(2) { quoted } else { text }.into_bytes();
        }
    }
    let rows: Vec<Vec<u8>> = rows.iter().map(|row| row.join(&sign)).collect();
    rows.join(&b'\n')
}

/// Writes a text in another encoding, or with other ends of lines.
fn rewritten(bytes: Vec<u8>, random: &mut Random) -> Vec<u8> {
    let text = String::from_utf8_lossy(&bytes).into_owned();
    match random.below(7) {
        0 => [&[0xff, 0xfe][..], &text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()].concat(),
        1 => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        2 => text.chars().map(|letter| u8::try_from(letter as u32).unwrap_or(b'?')).collect(),
        3 => [&[0xef, 0xbb, 0xbf][..], &bytes].concat(),
        4 => text.replace("\r\n", "\n").replace('\n', "\r\n").into_bytes(),
        5 => text.replace("\r\n", "\n").replace('\n', "\r").into_bytes(),
        _ => bytes.iter().flat_map(|byte| [*byte, 0]).collect(),
    }
}
