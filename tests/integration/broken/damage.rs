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
            *bytes = if random.one_in(4) { None } else { inside_archive(bytes, random) }
                .unwrap_or_else(|| of_file(name, std::mem::take(bytes), random));
        }
        told.push(format!("{name} {times} times"));
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
