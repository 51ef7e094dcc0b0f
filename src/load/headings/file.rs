//! The dictionary's file as the lists in it.
//!
//! `headings.toml` is TOML, and every run reads it whole. It is read here by the little of TOML that it uses, which takes a
//! tenth of the time; a test holds that a full reader finds the same in it.

/// The text of the file.
pub(super) const TEXT: &str = include_str!("../headings.toml");

/// A list of words with its heading: `[systems.columns]`, `vendor = [ … ]`.
#[derive(Debug)]
pub(super) struct List {
    pub(super) section: &'static str,
    pub(super) name: &'static str,
    pub(super) words: Vec<&'static str>,
}

/// Returns the lists of the file, in its order.
pub(super) fn lists() -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    let mut section = "";
    let mut is_open = false;
    for line in TEXT.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let mut listed = line;
        if !is_open {
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                section = name;
                continue;
            }
            let Some((name, rest)) = line.split_once(" = [") else { continue };
            lists.push(List { section, name: name.trim_matches('"'), words: Vec::new() });
            listed = rest;
        }
        // What stands between quotation marks is every second piece.
        let words = listed.split('"').skip(1).step_by(2);
        lists.last_mut().into_iter().for_each(|list| list.words.extend(words.clone()));
        is_open = !listed.ends_with(']');
    }
    lists
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_reader_of_toml_finds_the_same_lists() {
        let lists = lists();
        let mut found: Vec<_> =
            lists.iter().map(|list| (list.section.to_owned(), list.name.to_owned(), list.words.clone())).collect();
        let file: toml::Table = toml::from_str(TEXT).expect("the dictionary is TOML");
        let mut written = Vec::new();
        let mut tables: Vec<(String, &toml::Table)> = vec![(String::new(), &file)];
        while let Some((section, table)) = tables.pop() {
            for (name, value) in table {
                match value {
                    toml::Value::Table(table) => {
                        let parent = if section.is_empty() { String::new() } else { format!("{section}.") };
                        tables.push((format!("{parent}{name}"), table));
                    }
                    toml::Value::Array(words) => {
                        let words = words.iter().map(|word| word.as_str().expect("a list holds words")).collect();
                        written.push((section.clone(), name.clone(), words));
                    }
                    other => panic!("{section}.{name} is no list: {other}"),
                }
            }
        }
        found.sort();
        written.sort();
        assert_eq!(found, written);
    }
}
