//! What a name in another row refers to.

use super::{BARE_IDS, Found, IDS, Roster};
use crate::text::fold_in_place;

/// Parts between commas that one name may have.
const LONGEST_NAME: usize = 5;

impl Roster<'_> {
    /// Returns what a name refers to: an id, else a name or alias that only one entity goes by, else both together.
    pub(in crate::load::build) fn find(&self, name: &str) -> Found {
        match self.find_one(name) {
            Found::None => self.find_id_beside_name(name),
            found => found,
        }
    }

    /// Returns what an id and a name together refer to: `34405 Qmatic Orchestra`, `0201 - Budget`, `Aula (0042)`.
    fn find_id_beside_name(&self, text: &str) -> Found {
        let text = text.trim();
        let is_mark = |letter: char| letter.is_whitespace() || matches!(letter, ':' | '-' | '–' | '—' | '|' | '/');
        let in_front = text.split_once(|letter: char| letter.is_whitespace() || letter == ':');
        let behind = text.strip_suffix([')', ']']).and_then(|text| text.rsplit_once(['(', '[']));
        let last = text.rsplit_once(char::is_whitespace).filter(|(rest, _)| rest.ends_with(is_mark));
        let pairs = [in_front, behind.map(|(name, id)| (id, name)), last.map(|(name, id)| (id, name))];
        for (id, name) in pairs.into_iter().flatten() {
            let id = id.trim_matches(is_mark);
            if id.ends_with([',', '.']) {
                continue;
            }
            let Some(at) = self.by_id(id) else { continue };
            // What a short number counts may stand before it by chance; a long code with a digit in it does not. Behind a
            // comma there may be more than one.
            let is_code = id.chars().count() >= 4 && id.bytes().any(|byte| byte.is_ascii_digit()) && !text.contains(',');
            match self.find_one(name.trim_matches(is_mark)) {
                Found::One(named) if named == at => return Found::One(at),
                Found::None if is_code => return Found::One(at),
                Found::Several if is_code => return Found::One(at),
                _ => {}
            }
        }
        Found::None
    }

    /// Returns the entity with an id, which may have lost its leading zeros.
    fn by_id(&self, id: &str) -> Option<usize> {
        let without_zeros = || match self.by_bare_id(&fold_in_place(id)) {
            Found::One(at) => Some(at),
            _ => None,
        };
        self.ids.get(id).copied().or_else(without_zeros)
    }

    /// Returns what a folded id refers to, with and without its leading zeros.
    fn by_bare_id(&self, folded: &str) -> Found {
        let bare = folded.trim_start_matches('0');
        let of_layer = |layer: usize| self.layers()[layer].get(bare).copied().unwrap_or(Found::None);
        of_layer(IDS).and(of_layer(BARE_IDS))
    }

    fn find_one(&self, name: &str) -> Found {
        let name = name.trim();
        if let Some(at) = self.ids.get(name) {
            return Found::One(*at);
        }
        if let Some(found) = self.names.get(name) {
            return *found;
        }
        let folded = fold_in_place(name);
        let (ids, names) = (&self.layers()[IDS], &self.layers()[BARE_IDS + 1..]);
        let by_name = || names.iter().find_map(|names| names.get(&folded)).copied();
        let surest = ids.get(&folded).copied().unwrap_or_else(|| self.by_bare_id(&folded));
        if surest == Found::None { by_name().unwrap_or(Found::None) } else { surest }
    }

    /// Tells what a piece of a list refers to. It is split further at its commas when any part then refers to one thing:
    /// the longest runs of parts that do, since names have commas too, and each part between them by itself.
    pub(in crate::load::build) fn find_in_list(&self, piece: &str, mut tell: impl FnMut(&str, Found)) {
        let whole = self.find(piece);
        if matches!(whole, Found::One(_)) || !piece.contains(',') {
            return tell(piece, whole);
        }
        let parts: Vec<&str> = piece.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < parts.len() {
            let runs = (at + 1..=parts.len().min(at + LONGEST_NAME)).rev().map(|end| (end, parts[at..end].join(", ")));
            let known =
                runs.map(|(end, name)| (end, self.find(&name), name)).find(|(_, found, _)| matches!(found, Found::One(_)));
            let (end, of_run, name) = known.unwrap_or_else(|| (at + 1, self.find(parts[at]), parts[at].to_owned()));
            found.push((name, of_run));
            at = end;
        }
        if found.iter().any(|(_, found)| matches!(found, Found::One(_))) {
            found.iter().for_each(|(name, found)| tell(name, *found));
        } else {
            tell(piece, whole);
        }
    }
}
