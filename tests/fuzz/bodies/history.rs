//! History files: the bytes of a database that somebody may have damaged, opened and asked everything that the program asks of it.

use portfolio::history::History;
use portfolio::sql::Query;

pub(crate) fn run(data: &[u8]) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(portfolio::history::FILE);
    std::fs::write(&path, data).expect("a file");
    let Some(today) = "2026-11-21".parse().ok() else { return };
    if let Ok(Some(history)) = History::open(&path) {
        let _ = (history.earlier(today), history.trend());
        if let Ok(database) = history.database(today) {
            let _ = database.ask(&Query::typed("select * from findings"));
        }
    }
}
