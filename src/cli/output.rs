//! Where the result goes: stdout, or a file that is written whole or not at all.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::inputs::beside;
use super::term::{Stop, Term};
use crate::error::{Error, reason};
use crate::history::FILE;
use crate::model::Portfolio;
use crate::phrase;
use crate::policy::Policy;
use crate::report::grid::Layout;

/// Endings of files that people write and no command does.
const WRITTEN_BY_HAND: [&str; 2] = ["toml", "sql"];

/// Where the result goes.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct OutputArg {
    /// Write the result to a file, whole or not at all
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

impl OutputArg {
    /// Returns the ending of the file's name, in lower case.
    pub(super) fn ending(&self) -> Option<String> {
        Some(self.output.as_ref()?.extension()?.to_string_lossy().to_lowercase())
    }

    /// Refuses to write over what the run itself has read, understood or not, over the policy, and over the history.
    ///
    /// # Errors
    /// When the result would take the place of one of them, under whatever name or link.
    pub(super) fn spare_inputs(&self, inventory: &Path, portfolio: &Portfolio, policy: &Policy) -> Result<(), Error> {
        let tables = portfolio.sources.iter().map(|source| &source.file);
        let others = portfolio.skipped.iter().filter(|skipped| !skipped.is_own_result()).map(|skipped| &skipped.file);
        let policy = policy.file.as_ref().map(PathBuf::from);
        // The history remembers what no file of the inventory says any more.
        let history = beside(inventory).map(|folder| folder.join(FILE));
        self.spare(tables.chain(others).map(|file| inventory.join(&**file)).chain(policy).chain(history))
    }

    /// Refuses to write over one of these files, and over any that people write by hand: manifest, policy, rules, queries, requests.
    ///
    /// # Errors
    /// When the result would take the place of one of them, under whatever name or link.
    pub(super) fn spare(&self, mut inputs: impl Iterator<Item = PathBuf>) -> Result<(), Error> {
        let Some(target) = self.output.as_ref().and_then(|path| path.canonicalize().ok()) else { return Ok(()) };
        let is_by_hand =
            target.extension().is_some_and(|ending| WRITTEN_BY_HAND.iter().any(|one| ending.eq_ignore_ascii_case(one)));
        if !is_by_hand && !inputs.any(|input| input.canonicalize().is_ok_and(|input| input == target)) {
            return Ok(());
        }
        let error = Error::new(phrase!("error-overwrite")).at(target.display().to_string());
        Err(error.hint(phrase!("hint-overwrite")))
    }

    /// Returns how text is laid out: for the terminal, or for a file that anybody may open.
    pub(super) fn layout(&self, term: &Term) -> Layout {
        if self.output.is_some() { Layout::PLAIN } else { term.layout() }
    }

    /// Writes the result to the file, and says so, or to stdout.
    ///
    /// # Errors
    /// When the file cannot be written, or the result is for a program and stdout is a terminal.
    pub(super) fn write(&self, result: Written<'_>, term: &Term) -> Result<(), Stop> {
        let Some(path) = &self.output else {
            return match result {
                Written::Text(text) => term.out(&text),
                Written::Texts(texts) => term.out_each(texts),
                Written::Bytes(bytes) => term.out_bytes(&bytes),
                Written::File(bytes) => term.out_file(&bytes),
            };
        };
        match result {
            Written::Text(text) => replace(path, text.as_bytes())?,
            Written::Texts(texts) => replace_by_each(path, texts)?,
            Written::Bytes(bytes) | Written::File(bytes) => replace(path, &bytes)?,
        }
        term.say(phrase!("said-wrote", file = path.display().to_string()));
        Ok(())
    }
}

/// A result, ready to be written.
pub(super) enum Written<'a> {
    /// Text for people.
    Text(String),
    /// Text for people that is too long to be held at once, in pieces.
    Texts(Box<dyn Iterator<Item = String> + 'a>),
    /// Text for programs.
    Bytes(Vec<u8>),
    /// What no terminal shows.
    File(Vec<u8>),
}

/// Writes a file whole or not at all: into a new file beside it, which then takes its place.
///
/// # Errors
/// When the folder is not there or not writable. Nothing is left behind then, and an earlier file is as it was.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    replace_by_each(path, [bytes])
}

/// Writes a file whole or not at all that comes in pieces.
fn replace_by_each(path: &Path, pieces: impl IntoIterator<Item: AsRef<[u8]>>) -> Result<(), Error> {
    let failed = |error: &std::io::Error| {
        Error::new(phrase!("error-unwritable", why = reason(error)))
            .at(path.display().to_string())
            .hint(phrase!("hint-unwritable"))
    };
    let target = target_of(path).map_err(|error| failed(&error))?;
    let earlier = fs::metadata(&target).ok();
    if earlier.as_ref().is_some_and(|earlier| earlier.permissions().readonly()) {
        // The folder's rights would let it be replaced; whoever protected it meant otherwise.
        return Err(failed(&std::io::ErrorKind::PermissionDenied.into()));
    }
    if earlier.as_ref().is_some_and(|earlier| !earlier.is_file()) {
        // A pipe or a device cannot be replaced, and a folder says itself that it cannot be written.
        return fs::OpenOptions::new()
            .write(true)
            .open(&target)
            .and_then(|mut file| pieces.into_iter().try_for_each(|piece| file.write_all(piece.as_ref())))
            .map_err(|error| failed(&error));
    }
    let write = || {
        let mut file = new_file(folder_of(&target))?;
        pieces.into_iter().try_for_each(|piece| file.write_all(piece.as_ref()))?;
        file.as_file().sync_all()?;
        if let Some(earlier) = &earlier {
            file.as_file().set_permissions(earlier.permissions())?;
        }
        file.persist(&target)?;
        Ok(())
    };
    write().map_err(|error: std::io::Error| failed(&error))
}

/// Returns the file that is to be written: a link keeps pointing, and what it points to is replaced or made.
///
/// # Errors
/// When the links lead nowhere, or may not be followed.
fn target_of(path: &Path) -> std::io::Result<PathBuf> {
    match fs::metadata(path) {
        Ok(_) => return Ok(path.canonicalize().unwrap_or_else(|_| path.to_owned())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let mut target = path.to_owned();
    // Links that lead in a circle are an error above.
    while let Ok(next) = fs::read_link(&target) {
        target = target.parent().unwrap_or(Path::new("")).join(next);
    }
    Ok(target)
}

/// Returns the folder that a file or folder lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A folder that is filled out of sight, in a hidden one beside where it will be; nothing of it is left when it is dropped before.
pub(super) struct NewFolder(tempfile::TempDir);

impl NewFolder {
    /// Makes an empty one beside a folder, whose own folder is there.
    pub(super) fn beside(folder: &Path) -> std::io::Result<Self> {
        let hidden = tempfile::Builder::new().prefix(".portfolio-").tempdir_in(folder_of(folder))?;
        let new = Self(hidden);
        fs::create_dir(new.path())?;
        Ok(new)
    }

    /// Returns where it is filled.
    pub(super) fn path(&self) -> PathBuf {
        self.0.path().join("new")
    }

    /// Puts it where nothing is yet.
    pub(super) fn put(&self, folder: &Path) -> std::io::Result<()> {
        fs::rename(self.path(), folder)
    }

    /// Puts it in the place of a folder, which comes back when that fails.
    pub(super) fn put_instead(&self, folder: &Path) -> std::io::Result<()> {
        let old = self.0.path().join("old");
        fs::rename(folder, &old)?;
        self.put(folder).inspect_err(|_| drop(fs::rename(&old, folder)))
    }
}

/// Makes a temporary file that others may read as they may any other file of this user.
pub(super) fn new_file(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".portfolio-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // The umask takes away from this what the user does not want to give.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}
