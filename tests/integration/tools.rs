//! Programs that we did not write, which open what we write.
//!
//! `tests/run` brings them. Where one is missing, a test says so and is left out; where the tests must all run (`CI`), it fails.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Returns Python with the packages of `tests/tools/requirements.txt`, where it is installed.
pub(crate) fn python() -> Option<PathBuf> {
    let python = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/test-tools/bin/python");
    found(python.exists().then_some(python), "Python with tests/tools/requirements.txt in target/test-tools")
}

/// Returns LibreOffice, where it is installed.
pub(crate) fn libreoffice() -> Option<PathBuf> {
    found(on_path(["soffice", "libreoffice"]), "LibreOffice (packages libreoffice-calc and libreoffice-writer)")
}

/// Returns Chromium, where it is installed.
pub(crate) fn chromium() -> Option<PathBuf> {
    found(on_path(["chromium", "chromium-browser"]), "Chromium (package chromium)")
}

/// Returns the first program of one of these names.
fn on_path(names: [&str; 2]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let candidates = std::env::split_paths(&path).flat_map(|folder| names.map(|name| folder.join(name)));
    candidates.into_iter().find(|program| program.is_file())
}

#[expect(clippy::print_stderr, reason = "a test that is left out says why")]
fn found(program: Option<PathBuf>, what: &str) -> Option<PathBuf> {
    if program.is_none() {
        assert!(std::env::var_os("CI").is_none(), "{what} is missing, and here every test must run: see tests/run");
        eprintln!("left out: {what} is missing; tests/run installs it");
    }
    program
}

/// Runs a program and returns what it wrote to stdout.
pub(crate) fn output_of(command: &mut Command) -> String {
    let output = command.output().expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{command:?}: {said}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Opens a workbook with LibreOffice and returns each sheet as it saves it, cell by cell: what is in the cells, or how they look.
pub(crate) fn sheets(program: &Path, workbook: &Path, as_shown: bool) -> Vec<(String, Vec<Vec<String>>)> {
    let folder = tempfile::tempdir().expect("a folder");
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    // Semicolons, quotes, UTF-8, and every sheet a file.
    let filter = format!("csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,{as_shown},false,false,-1");
    let out = folder.path().join("sheets");
    output_of(
        Command::new(program).arg(profile).args(["--headless", "--convert-to", &filter, "--outdir"]).arg(&out).arg(workbook),
    );
    let mut files: Vec<_> =
        std::fs::read_dir(&out).expect("LibreOffice wrote").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    let read = |path: &PathBuf| {
        let mut reader =
            csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_path(path).expect("a file");
        let rows = reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect();
        (path.file_stem().expect("a name").to_string_lossy().into_owned(), rows)
    };
    files.iter().map(read).collect()
}
