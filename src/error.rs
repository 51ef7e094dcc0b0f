//! Errors: what stops a command, where, and what to do about it.
//!
//! A cell that cannot be read is no error but a [`Problem`](crate::model::Problem).

use std::cell::Cell;
use std::fmt;
use std::io::{self, ErrorKind};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;

use crate::phrase;
use crate::phrase::Phrase;

/// Why a command could not do its work. It ends with exit code 2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What went wrong, in a phrase.
    pub message: Phrase,
    /// Where: a file, with sheet, row or line where known.
    pub place: Option<Phrase>,
    /// What to do: an action, never the message again.
    pub hints: Vec<Phrase>,
}

impl Error {
    /// Makes an error without a place.
    #[must_use]
    pub fn new(message: impl Into<Phrase>) -> Self {
        Self { message: message.into(), place: None, hints: Vec::new() }
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, place: impl Into<Phrase>) -> Self {
        self.place = Some(place.into());
        self
    }

    /// Says in which line of a file.
    #[must_use]
    pub fn at_line(self, file: &str, line: impl fmt::Display) -> Self {
        self.at(phrase!("place-line", file, line = line.to_string()))
    }

    /// Says what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Phrase>) -> Self {
        self.hints.push(hint.into());
        self
    }
}

/// One error is a list of one, where all that is wrong is told at once.
impl From<Error> for Vec<Error> {
    fn from(error: Error) -> Self {
        vec![error]
    }
}

/// Returns the reason of a failure in words, without the system's number for it.
#[must_use]
pub fn reason(error: &io::Error) -> Phrase {
    if let Some(own) = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()) {
        return own.message.clone();
    }
    match error.kind() {
        ErrorKind::NotFound => phrase!("io-not-found"),
        ErrorKind::PermissionDenied => phrase!("io-denied"),
        ErrorKind::IsADirectory => phrase!("io-is-folder"),
        ErrorKind::StorageFull => phrase!("io-full"),
        ErrorKind::NotADirectory => phrase!("io-no-folder"),
        ErrorKind::ReadOnlyFilesystem => phrase!("io-read-only"),
        ErrorKind::InvalidFilename => phrase!("io-name"),
        ErrorKind::FileTooLarge => phrase!("io-too-large"),
        ErrorKind::InvalidData => phrase!("io-no-text"),
        ErrorKind::AlreadyExists => phrase!("io-exists"),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => phrase!("io-open-elsewhere"),
        // What a spreadsheet program has open, Windows keeps from everybody else.
        _ if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) => phrase!("io-open-elsewhere"),
        _ if cfg!(target_os = "linux") && error.raw_os_error() == Some(40) => phrase!("io-ring-of-links"),
        _ => {
            let text = error.to_string();
            let without = text.find(" (os error").map(|at| text[..at].to_lowercase());
            without.unwrap_or(text).into()
        }
    }
}

thread_local! {
    static IS_QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Runs code of others that may panic: a panic is nothing returned, and says nothing on the way.
pub fn caught<T>(run: impl FnOnce() -> T) -> Option<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !IS_QUIET.with(Cell::get) {
                usual(panic);
            }
        }));
    });
    IS_QUIET.with(|quiet| quiet.set(true));
    let result = catch_unwind(AssertUnwindSafe(run));
    IS_QUIET.with(|quiet| quiet.set(false));
    result.ok()
}

/// Tells it in the neutral form, in English; the command line tells it in the language of the reader.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message)?;
        if let Some(place) = &self.place {
            write!(f, "\n  --> {place}")?;
        }
        self.hints.iter().try_for_each(|hint| write!(f, "\nhint: {hint}"))
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_the_way_is_told_in_words() {
        let folder = tempfile::tempdir().expect("a folder");
        let there = std::fs::create_dir(folder.path()).expect_err("it is there");
        assert_eq!(reason(&there).to_string(), "there is something of that name already");
        assert_eq!(reason(&ErrorKind::ResourceBusy.into()).to_string(), "another program has it open");
    }

    #[test]
    fn a_panic_of_others_is_nothing_returned() {
        assert_eq!(caught(|| 1), Some(1));
        let nothing: [u8; 0] = [];
        assert_eq!(caught(|| nothing[std::hint::black_box(0)]), None);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn links_in_a_ring_are_told_in_words() {
        let folder = tempfile::tempdir().expect("a folder");
        let [one, other] = ["one", "other"].map(|name| folder.path().join(name));
        std::os::unix::fs::symlink(&one, &other).expect("a link");
        std::os::unix::fs::symlink(&other, &one).expect("a link");
        let ring = std::fs::read(&one).expect_err("it ends nowhere");
        assert_eq!(reason(&ring).to_string(), "a link that leads back to itself");
    }
}
