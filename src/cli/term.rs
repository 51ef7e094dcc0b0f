//! The terminal: the only place that writes to stdout and stderr.
//!
//! stdout is the result, stderr the talk. Whoever reads may leave early: then the program ends quietly.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::OnceLock;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

use anstream::{AutoStream, ColorChoice};
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::{help, refusal};
use crate::error::{Error, reason};
use crate::model::Language;
use crate::model::portfolio::Profile;
use crate::phrase;
use crate::phrase::Phrase;
use crate::report::grid::{Layout, Paint};
use crate::report::words::clean;
use crate::words::say;

/// Bytes of text that are prepared for the terminal at a time.
const PIECE: usize = 1 << 16;

/// How the program talks.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Talk {
    /// Say what was read, skipped and guessed, and why
    #[arg(short, long, global = true)]
    verbose: bool,
    /// Say nothing but errors besides the result
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    quiet: bool,
    /// Language [default: the inventory's]
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = languages())]
    lang: Option<Language>,
    /// Use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: When,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum When {
    Auto,
    Always,
    Never,
}

fn languages() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code)).try_map(|code| Language::parse(&code).ok_or("no language"))
}

/// Returns the language of the machine, where it is one that the program speaks.
fn of_machine() -> Option<Language> {
    let locale = sys_locale::get_locale()?;
    match locale.get(..2)?.to_ascii_lowercase().as_str() {
        "da" => Some(Language::Danish),
        "nb" | "nn" | "no" => Some(Language::Norwegian),
        "en" => Some(Language::English),
        _ => None,
    }
}

/// Returns the language of the command line itself, before it is parsed: as asked for, else the machine's, else English.
pub(super) fn language_asked() -> Language {
    let words: Vec<String> = std::env::args_os().map(|word| word.to_string_lossy().into_owned()).collect();
    let after = words.iter().zip(words.iter().skip(1)).find(|(word, _)| *word == "--lang").map(|(_, code)| code.as_str());
    let named = after.or_else(|| words.iter().find_map(|word| word.strip_prefix("--lang=")));
    named.and_then(Language::parse).or_else(of_machine).unwrap_or(Language::English)
}

/// Why a command ended before its end.
#[derive(Debug)]
pub(super) enum Stop {
    /// It could not be done.
    Errors(Vec<Error>),
    /// Nobody reads the result any more.
    ReaderLeft,
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Errors(vec![error])
    }
}

impl From<Vec<Error>> for Stop {
    fn from(errors: Vec<Error>) -> Self {
        Self::Errors(errors)
    }
}

/// The terminal of a run.
#[derive(Debug)]
pub(super) struct Term {
    verbose: bool,
    quiet: bool,
    /// The language that was asked for.
    language: Option<Language>,
    /// The language of the house, as soon as an inventory has told it.
    of_house: OnceLock<Language>,
    out: ColorChoice,
    err: ColorChoice,
}

impl Term {
    pub(super) fn new(talk: &Talk) -> Self {
        let choice = match talk.color {
            When::Auto => None,
            When::Always => Some(ColorChoice::AlwaysAnsi),
            When::Never => Some(ColorChoice::Never),
        };
        Self {
            verbose: talk.verbose,
            quiet: talk.quiet,
            language: talk.lang,
            of_house: OnceLock::new(),
            out: choice.unwrap_or_else(|| AutoStream::choice(&io::stdout())),
            err: choice.unwrap_or_else(|| AutoStream::choice(&io::stderr())),
        }
    }

    /// Returns the language of what is said about an organisation: as asked for, else the one that its inventory names, else the
    /// machine's, else its country's.
    pub(super) fn language(&self, profile: &Profile) -> Language {
        let said = self.language.or(profile.language).or_else(of_machine);
        let language = said.unwrap_or_else(|| Language::of_people(profile));
        *self.of_house.get_or_init(|| language)
    }

    /// Returns the language of what is said before, or without, an inventory.
    pub(super) fn spoken(&self) -> Language {
        self.of_house.get().copied().or(self.language).or_else(of_machine).unwrap_or(Language::English)
    }

    /// Returns how text for stdout is laid out.
    pub(super) fn layout(&self) -> Layout {
        let said = || std::env::var("COLUMNS").ok()?.parse().ok();
        let seen = || terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
        let width = said().or_else(seen).unwrap_or(Layout::PLAIN.width);
        Layout { width: width.clamp(60, 400), colour: self.out != ColorChoice::Never }
    }

    /// Writes text for people to stdout.
    pub(super) fn out(&self, text: &str) -> Result<(), Stop> {
        self.out_each([text])
    }

    /// Writes text for people to stdout that comes in pieces.
    pub(super) fn out_each(&self, texts: impl IntoIterator<Item: AsRef<str>>) -> Result<(), Stop> {
        let mut stream = AutoStream::new(io::stdout().lock(), self.out);
        for text in texts {
            let mut rest = text.as_ref();
            while !rest.is_empty() {
                let (piece, more) = rest.split_at(rest.ceil_char_boundary(PIECE));
                // Laid out, the text needs its spaces that do not break no more, and who searches it types plain ones.
                written(stream.write_all(piece.replace('\u{a0}', " ").as_bytes()))?;
                rest = more;
            }
        }
        written(stream.flush())
    }

    /// Writes bytes for programs to stdout.
    pub(super) fn out_bytes(&self, bytes: &[u8]) -> Result<(), Stop> {
        let mut stream = io::stdout().lock();
        written(stream.write_all(bytes).and_then(|()| stream.flush()))
    }

    /// Writes what no terminal shows to stdout, when that is none.
    pub(super) fn out_file(&self, bytes: &[u8]) -> Result<(), Stop> {
        if io::stdout().is_terminal() {
            let error = Error::new(phrase!("error-result-is-file"));
            return Err(error.hint(phrase!("hint-name-output")).into());
        }
        self.out_bytes(bytes)
    }

    /// Says something that a reader may want to know, unless they want quiet.
    pub(super) fn say(&self, what: impl Into<Phrase>) {
        if !self.quiet {
            self.err_line(&self.told(&what.into()));
        }
    }

    /// Asks whether to go on; nothing when nobody is there to answer. Yes is what begins with `y` or `j`.
    pub(super) fn asks(&self, question: &str) -> Option<bool> {
        if self.quiet || !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return None;
        }
        let _ = write!(io::stderr(), "{} ", clean(question));
        let mut answer = String::new();
        io::stdin().read_line(&mut answer).ok()?;
        Some(answer.trim().to_lowercase().starts_with(['y', 'j']))
    }

    /// Says something that only a reader who asked wants to know.
    pub(super) fn detail(&self, what: impl Into<Phrase>) {
        if self.verbose {
            self.err_line(&self.told(&what.into()));
        }
    }

    /// Says something about what was said before, likewise.
    pub(super) fn note(&self, what: impl Into<Phrase>) {
        if self.verbose {
            self.err_line(&format!("  {}", self.told(&what.into())));
        }
    }

    /// Warns.
    pub(super) fn warn(&self, what: impl Into<Phrase>) {
        if !self.quiet {
            self.err_line(&format!("{}: {}", self.painted(Paint::Warning, &phrase!("said-warning")), self.told(&what.into())));
        }
    }

    /// Tells every error, its place and what to do.
    pub(super) fn errors(&self, errors: &[Error]) {
        for error in errors {
            let head = self.painted(Paint::Error, &phrase!("said-error"));
            self.err_line(&format!("{head}: {}", self.told(&error.message)));
            if let Some(place) = &error.place {
                self.err_line(&format!("  --> {}", self.told(place)));
            }
            for hint in &error.hints {
                self.err_line(&format!("{}: {}", self.painted(Paint::Strong, &phrase!("said-hint")), self.told(hint)));
            }
        }
    }

    /// Tells that the program itself is wrong. What went wrong has been written by the panic.
    pub(super) fn internal_error(&self) {
        let error = Error::new(phrase!("error-internal"));
        self.errors(&[error.hint(phrase!("hint-report"))]);
    }

    /// Tells what is being done when it takes longer than a second, until the returned value is dropped. On terminals only.
    pub(super) fn progress(&self, doing: impl Into<Phrase>) -> Progress {
        if self.quiet || !io::stderr().is_terminal() {
            return Progress(None);
        }
        let line = self.told(&doing.into());
        let (done, wait) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            if wait.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Timeout) {
                let _ = write!(io::stderr(), "{line} …");
                let _ = wait.recv();
                let _ = write!(io::stderr(), "\r{}\r", " ".repeat(line.chars().count() + 2));
            }
        });
        Progress(Some((done, thread)))
    }

    fn painted(&self, paint: Paint, what: &Phrase) -> String {
        Layout { width: 0, colour: self.err != ColorChoice::Never }.paint(paint, &self.told(what))
    }

    /// Returns a phrase in the reader's language, in one line that plays no tricks on a terminal.
    fn told(&self, what: &Phrase) -> String {
        clean(&say(what, self.spoken())).into_owned()
    }

    /// Writes a line of talk. When nobody can hear it, the result is still worth finishing.
    fn err_line(&self, text: &str) {
        let mut stream = AutoStream::new(io::stderr().lock(), self.err);
        let _ = writeln!(stream, "{text}");
    }
}

/// Something that is being done; see [`Term::progress`].
#[derive(Debug)]
pub(super) struct Progress(Option<(Sender<()>, JoinHandle<()>)>);

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((done, thread)) = self.0.take() {
            drop(done);
            let _ = thread.join();
        }
    }
}

/// Writes what the command line's own parser says, and returns the code to end with.
pub(super) fn answer(answer: &clap::Error) -> ExitCode {
    let talk = Talk { verbose: false, quiet: false, lang: Some(language_asked()), color: When::Auto };
    match refusal::told(answer) {
        Some(error) => Term::new(&talk).errors(&[error]),
        // Help and version arrive here too, with code 0; a reader who left early is no failure.
        None => drop(help::asked(language_asked()).as_ref().unwrap_or(answer).print()),
    }
    ExitCode::from(u8::try_from(answer.exit_code()).unwrap_or(2))
}

fn written(result: io::Result<()>) -> Result<(), Stop> {
    // Windows says in one more way that nobody is at the other end: the pipe is not connected.
    let is_unconnected = |error: &io::Error| cfg!(windows) && error.raw_os_error() == Some(233);
    result.map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Stop::ReaderLeft,
        _ if is_unconnected(&error) => Stop::ReaderLeft,
        _ => {
            let told = Error::new(phrase!("error-result-unwritable", why = reason(&error)));
            told.hint(phrase!("hint-result-unwritable")).into()
        }
    })
}
