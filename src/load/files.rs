//! Which files the folder holds, and what each of them is by its first bytes: an extension may say anything.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::limits;
use crate::error::{Error, reason};
use crate::model::Skipped;
use crate::phrase;
use crate::phrase::Phrase;

/// The manifest, beside the tables.
pub const MANIFEST: &str = "portfolio.toml";

/// A file of the inventory.
#[derive(Debug)]
pub(super) struct File {
    /// Where it lies.
    pub(super) path: PathBuf,
    /// Path relative to the inventory folder, with `/` on every system.
    pub(super) name: Arc<str>,
    /// Its size in bytes.
    pub(super) size: u64,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Values parted by a sign.
    Text,
    Xlsx,
    Xlsb,
    Xls,
    Ods,
    /// An answer of an interface.
    Json,
    /// Descriptions of software, as Backstage keeps them.
    Backstage,
    /// A model of the architecture.
    Archimate,
    /// A workbook that only its password opens.
    Locked,
    /// A web page with the name of a spreadsheet.
    DisguisedHtml,
    /// Excel's XML of 2003.
    OldXml,
    /// Something else: the messages that say what it is, and what to do.
    Other(&'static str, Option<&'static str>),
    /// Something that stands in such folders and is no table: not worth a word.
    Ignored,
}

/// Returns the files of the folder, sorted by name.
///
/// Hidden files, lock files of spreadsheet programs and links to folders are left out.
///
/// # Errors
/// When the folder or one below it cannot be read, or holds more than an inventory does.
pub(super) fn walk(folder: &Path) -> Result<Vec<File>, Error> {
    let folder_named = || folder.display().to_string();
    match fs::metadata(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Error::new(phrase!("error-no-inventory", folder = folder_named())).hint(phrase!("hint-inventory")));
        }
        Err(error) => {
            let why = reason(&error);
            let told = Error::new(phrase!("error-inventory-unreadable", folder = folder_named(), why));
            return Err(told.hint(phrase!("hint-check-rights")));
        }
        Ok(meta) if !meta.is_dir() => {
            let told = Error::new(phrase!("error-inventory-is-file", folder = folder_named()));
            return Err(told.hint(phrase!("hint-inventory")));
        }
        Ok(_) => {}
    }
    let mut files = Vec::new();
    below(folder, "", 0, &mut files)?;
    let together: u64 = files.iter().filter(|file| !file.is_ignored()).map(|file| file.size).fold(0, u64::saturating_add);
    if together > limits::INVENTORY_BYTES {
        let told = Error::new(phrase!("error-inventory-large", most = limits::INVENTORY_BYTES >> 20)).at(folder_named());
        return Err(told.hint(phrase!("hint-only-tables")));
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

fn below(folder: &Path, prefix: &str, depth: usize, files: &mut Vec<File>) -> Result<(), Error> {
    let unreadable = |error: std::io::Error| {
        Error::new(phrase!("error-folder-unreadable", why = reason(&error)))
            .at(folder.display().to_string())
            .hint(phrase!("hint-check-who"))
    };
    let too_much = |what: Phrase| Error::new(what).at(folder.display().to_string()).hint(phrase!("hint-only-tables"));
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(['.', '~']) {
            continue;
        }
        let name = format!("{prefix}{name}");
        let kind = entry.file_type().map_err(unreadable)?;
        if kind.is_dir() {
            if depth >= limits::FOLDERS {
                return Err(too_much(phrase!("error-too-deep", most = limits::FOLDERS)));
            }
            below(&entry.path(), &format!("{name}/"), depth + 1, files)?;
            continue;
        }
        // A link to a file is followed, one to a folder is not: it may lead back up.
        let size = match fs::metadata(entry.path()) {
            Ok(meta) if meta.is_file() => meta.len(),
            // A link to nowhere with the name of a table is told when it is read.
            Err(_) if is_spreadsheet_name(&name.to_lowercase()) => 0,
            _ => continue,
        };
        if files.len() >= limits::FILES {
            return Err(too_much(phrase!("error-too-many-files", most = limits::FILES)));
        }
        files.push(File { path: entry.path(), name: name.into(), size });
    }
    Ok(())
}

impl File {
    /// Reads the file.
    ///
    /// # Errors
    /// When it cannot be opened or is larger than any table.
    pub(super) fn read(&self) -> Result<Vec<u8>, Error> {
        self.read_at_most(limits::FILE_BYTES)
    }

    /// Reads a file that somebody writes by hand.
    ///
    /// # Errors
    /// When it cannot be opened or is longer than anybody writes.
    pub(super) fn read_written(&self) -> Result<Vec<u8>, Error> {
        self.read_at_most(limits::WRITTEN_BYTES)
    }

    fn read_at_most(&self, most: u64) -> Result<Vec<u8>, Error> {
        let place = |error: Error| error.at(self.name.as_ref());
        let unreadable = |error: std::io::Error| {
            let hint = match error.kind() {
                std::io::ErrorKind::PermissionDenied => phrase!("hint-file-rights"),
                _ => phrase!("hint-file-whole"),
            };
            place(Error::new(phrase!("error-file-unreadable", why = reason(&error))).hint(hint))
        };
        let too_large = || place(Error::new(phrase!("error-file-large", most = most >> 20)).hint(phrase!("hint-split")));
        let file = fs::File::open(&self.path).map_err(unreadable)?;
        let size = file.metadata().map_err(unreadable)?.len();
        if size > most {
            return Err(too_large());
        }
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0).saturating_add(1));
        file.take(most + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        if bytes.len() as u64 > most { Err(too_large()) } else { Ok(bytes) }
    }

    /// Returns the extension in lower case.
    fn extension(&self) -> String {
        let name = self.name.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or_else(String::new, |(_, extension)| extension.to_lowercase())
    }

    /// Returns whether the name promises something that is no table, so that the file need not even be read.
    pub(super) fn is_ignored(&self) -> bool {
        let name = self.name.rsplit('/').next().unwrap_or_default().to_lowercase();
        let extensions = [
            "toml", "md", "sql", "ics", "log", "html", "htm", "sarif", "db", "sqlite", "ini", "lnk", "url", "bak", "tmp", "py",
            "sh", "ps1", "bat",
        ];
        let beginnings = ["readme", "læsmig", "lesmeg", "laesmig", "thumbs.db"];
        // What a program may be used for, and not a table of licences.
        let whole = ["license", "licence"];
        let is_about_files = beginnings.iter().any(|beginning| name.starts_with(beginning))
            || whole.contains(&name.split(['.', '-']).next().unwrap_or_default());
        extensions.contains(&self.extension().as_str()) || is_about_files && !is_spreadsheet_name(&name)
    }

    /// Returns whether the name is that of a spreadsheet or a text table.
    pub(super) fn promises_a_table(&self) -> bool {
        is_spreadsheet_name(&self.name.to_lowercase())
    }

    /// Returns what the file is, by its bytes. Only between text and text does the name decide.
    pub(super) fn kind(&self, bytes: &[u8]) -> Kind {
        let first = &bytes[..bytes.len().min(4096)];
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            return zip_kind(bytes);
        }
        if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
            return compound_kind(bytes);
        }
        let export = Some("hint-export-table");
        for (magic, what) in [
            (&b"%PDF"[..], "file-pdf"),
            (b"\x89PNG", "file-image"),
            (b"\xff\xd8\xff", "file-image"),
            (b"GIF8", "file-image"),
            (b"{\\rtf", "file-text"),
            (b"SQLite format 3", "file-database"),
            (b"\x1f\x8b", "file-compressed"),
            (b"7z\xbc\xaf", "file-compressed"),
            (b"Rar!", "file-compressed"),
        ] {
            if bytes.starts_with(magic) {
                return Kind::Other(what, export);
            }
        }
        let text = String::from_utf8_lossy(first);
        let start = text.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}').to_lowercase();
        if start.is_empty() && bytes.len() == first.len() {
            return Kind::Other("file-empty", None);
        }
        if ["<html", "<!doctype html", "<table", "<meta", "<head"].iter().any(|tag| start.starts_with(tag))
            || (start.starts_with("<?xml") && start.contains("<html"))
        {
            let is_answer = self.extension() == "json";
            return if is_answer { Kind::Other("file-web-answer", Some("hint-web-answer")) } else { Kind::DisguisedHtml };
        }
        if start.starts_with("<?xml") && start.contains("schemas-microsoft-com:office:spreadsheet") {
            return Kind::OldXml;
        }
        if start.starts_with('<') && is_archimate(&start) {
            return Kind::Archimate;
        }
        if start.starts_with("<?xml") {
            return Kind::Other("file-xml", export);
        }
        let is_wide =
            first.starts_with(&[0xff, 0xfe]) || first.starts_with(&[0xfe, 0xff]) || super::text_file::wide_order(first).is_some();
        let nuls = first.iter().filter(|byte| **byte == 0).count();
        if !is_wide && nuls * 5 > first.len() {
            return Kind::Other("file-binary", export);
        }
        let looks_like_json = |text: &str| {
            let mut signs = text.chars().filter(|letter| !letter.is_whitespace());
            matches!((signs.next(), signs.next()), (Some('{'), Some('"')) | (Some('['), Some('{')))
        };
        let is_of_backstage = text.contains("apiVersion") && text.contains("backstage.io/");
        match self.extension().as_str() {
            "json" => Kind::Json,
            "yaml" | "yml" | "txt" | "" if is_of_backstage => Kind::Backstage,
            "csv" | "txt" | "" if looks_like_json(&start) => Kind::Json,
            "csv" | "tsv" | "tab" | "txt" | "asc" | "dat" | "prn" | "xls" | "xlsx" | "xlsb" | "xlsm" | "ods" | "" => Kind::Text,
            _ => Kind::Ignored,
        }
    }

    /// Says that the file was left out.
    pub(super) fn skipped(&self, why: impl Into<Phrase>, hint: Option<Phrase>) -> Skipped {
        Skipped { file: self.name.clone(), sheet: None, why: why.into(), hint }
    }
}

/// Returns whether XML, in lower case, is an exchange file of ArchiMate or a model of Archi.
fn is_archimate(start: &str) -> bool {
    start.contains("opengroup.org/xsd/archimate") || start.contains("www.archimatetool.com/archimate")
}

fn is_spreadsheet_name(name: &str) -> bool {
    [".csv", ".tsv", ".xlsx", ".xls", ".xlsb", ".xlsm", ".ods"].iter().any(|extension| name.ends_with(extension))
}

/// Tells the kinds of file that are zip archives apart, by what is in them.
fn zip_kind(bytes: &[u8]) -> Kind {
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else {
        return Kind::Other("file-broken-zip", Some("hint-open-and-save"));
    };
    let has = |name: &str| archive.file_names().flatten().any(|entry| entry.eq_ignore_ascii_case(name));
    let under = |folder: &str| archive.file_names().flatten().any(|entry| entry.starts_with(folder));
    if has("xl/workbook.bin") {
        return Kind::Xlsb;
    }
    if under("xl/") {
        return Kind::Xlsx;
    }
    if under("word/") {
        return Kind::Other("file-word", Some("hint-export-table"));
    }
    if under("ppt/") {
        return Kind::Other("file-presentation", None);
    }
    if under("Index/") {
        return Kind::Other("file-numbers", Some("hint-export-numbers"));
    }
    let mut mimetype = String::new();
    if let Ok(entry) = archive.by_name("mimetype") {
        let _ = entry.take(200).read_to_string(&mut mimetype);
    }
    match mimetype.trim() {
        "application/vnd.oasis.opendocument.spreadsheet" | "application/vnd.oasis.opendocument.spreadsheet-template" => Kind::Ods,
        "application/vnd.oasis.opendocument.text" => Kind::Other("file-text", Some("hint-export-table")),
        _ => Kind::Other("file-zip", Some("hint-unpack")),
    }
}

/// Tells the kinds of file that are compound documents apart, by the names in their directory.
fn compound_kind(bytes: &[u8]) -> Kind {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        // Directory entries are aligned to 128 bytes.
        bytes.chunks(128).any(|entry| entry.starts_with(&wide))
    };
    if has("EncryptedPackage") {
        Kind::Locked
    } else if has("Workbook\0") || has("Book\0") {
        Kind::Xls
    } else if has("WordDocument") {
        Kind::Other("file-word", Some("hint-export-table"))
    } else if has("PowerPoint Document") {
        Kind::Other("file-presentation", None)
    } else if has("__properties") {
        Kind::Other("file-email", Some("hint-export-table"))
    } else {
        Kind::Xls
    }
}
