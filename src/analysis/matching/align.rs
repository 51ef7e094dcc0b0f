//! How the words of two names pair up, each pair with the reason that a reader is told.

/// Why two words count as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Reason {
    /// The same word.
    Equal,
    /// Written together here and apart there.
    Joined,
    /// The first letters of several words.
    Initials,
    /// The beginning of the word.
    Shortened,
    /// The word without its vowels.
    Consonants,
    /// A slip of the finger.
    Slip,
}

/// Two words, or runs of words, that pair up.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Match {
    /// Places in the first name.
    pub(super) one: Vec<usize>,
    /// Places in the second name.
    pub(super) other: Vec<usize>,
    /// How alike, 1 at most.
    pub(super) likeness: f32,
    /// Why.
    pub(super) reason: Reason,
}

/// Pairs the words of two names: first those that are equal, then runs written together, initials, and words that are alike.
pub(super) fn align(one: &[&str], other: &[&str]) -> Vec<Match> {
    let mut matches = Vec::new();
    let mut free = [vec![true; one.len()], vec![true; other.len()]];
    for (a, word) in one.iter().enumerate() {
        if let Some(b) = other.iter().enumerate().position(|(b, same)| free[1][b] && same == word) {
            (free[0][a], free[1][b]) = (false, false);
            matches.push(Match { one: vec![a], other: vec![b], likeness: 1.0, reason: Reason::Equal });
        }
    }
    let is_open = |free: &[Vec<bool>; 2]| free[0].contains(&true) && free[1].contains(&true);
    if is_open(&free) {
        joined(one, other, &mut free, &mut matches);
    }
    if is_open(&free) {
        initials(one, other, &mut free, &mut matches);
    }
    if is_open(&free) {
        let mut found = Vec::new();
        for (a, word) in one.iter().enumerate().filter(|(a, _)| free[0][*a]) {
            for (b, second) in other.iter().enumerate().filter(|(b, _)| free[1][*b]) {
                found.extend(near(word, second).map(|(likeness, reason)| (likeness, a, b, reason)));
            }
        }
        found.sort_by(|x, y| y.0.total_cmp(&x.0).then_with(|| (x.1, x.2).cmp(&(y.1, y.2))));
        for (likeness, a, b, reason) in found {
            if free[0][a] && free[1][b] {
                (free[0][a], free[1][b]) = (false, false);
                matches.push(Match { one: vec![a], other: vec![b], likeness, reason });
            }
        }
    }
    matches
}

/// Finds runs of words that are one text without their spaces: `share point` and `sharepoint`.
fn joined(one: &[&str], other: &[&str], free: &mut [Vec<bool>; 2], matches: &mut Vec<Match>) {
    for a in 0..one.len() {
        for b in 0..other.len() {
            if !free[0][a] || !free[1][b] || one[a].as_bytes().first() != other[b].as_bytes().first() {
                continue;
            }
            let (mut to, mut lengths) = ([a, b], [one[a].len(), other[b].len()]);
            let mut text = [one[a].to_owned(), other[b].to_owned()];
            while lengths[0] != lengths[1] {
                let short = usize::from(lengths[1] < lengths[0]);
                if !text[1 - short].starts_with(&text[short]) {
                    break;
                }
                to[short] += 1;
                let words = [one, other][short];
                let Some(next) = words.get(to[short]).filter(|_| free[short][to[short]]) else { break };
                text[short].push_str(next);
                lengths[short] += next.len();
            }
            if text[0] == text[1] {
                (a..=to[0]).for_each(|at| free[0][at] = false);
                (b..=to[1]).for_each(|at| free[1][at] = false);
                matches.push(Match {
                    one: (a..=to[0]).collect(),
                    other: (b..=to[1]).collect(),
                    likeness: 1.0,
                    reason: Reason::Joined,
                });
            }
        }
    }
}

/// Finds words made of the first letters of a run: `gis` and `geographic information system`.
fn initials(one: &[&str], other: &[&str], free: &mut [Vec<bool>; 2], matches: &mut Vec<Match>) {
    for turned in [false, true] {
        let (short, long) = if turned { (one, other) } else { (other, one) };
        let (of_short, of_long) = if turned { (0, 1) } else { (1, 0) };
        for (at, word) in short.iter().enumerate() {
            let length = word.chars().count();
            if !free[of_short][at] || !(2..=6).contains(&length) || !word.chars().all(char::is_alphabetic) {
                continue;
            }
            let fits = |start: usize| {
                start + length <= long.len()
                    && word.chars().enumerate().all(|(k, letter)| free[of_long][start + k] && long[start + k].starts_with(letter))
            };
            if let Some(start) = (0..long.len()).find(|start| fits(*start)) {
                free[of_short][at] = false;
                (start..start + length).for_each(|k| free[of_long][k] = false);
                let run: Vec<_> = (start..start + length).collect();
                let (one, other) = if turned { (vec![at], run) } else { (run, vec![at]) };
                matches.push(Match { one, other, likeness: 0.9, reason: Reason::Initials });
            }
        }
    }
}

fn is_number(word: &str) -> bool {
    word.as_bytes().first().is_some_and(u8::is_ascii_digit)
}

const VOWELS: &[u8] = b"aeiouy";

/// Returns how alike two different words are, when there is a reason to name.
pub(super) fn near(one: &str, other: &str) -> Option<(f32, Reason)> {
    if one == other {
        return Some((1.0, Reason::Equal));
    }
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if is_number(short) || is_number(long) {
        return numbers(short, long).map(|likeness| (likeness, Reason::Shortened));
    }
    let (s, l) = (short.as_bytes(), long.as_bytes());
    // A longer beginning is a word of its own: `Skole` and `SkoleIntra`.
    if (3..=4).contains(&s.len()) && long.starts_with(short) {
        return Some((if s.len() == 4 || l.len() <= 5 { 0.9 } else { 0.8 }, Reason::Shortened));
    }
    if s.len() >= 5 && l.len() <= s.len() + 2 && long.starts_with(short) {
        return Some((0.9, Reason::Shortened));
    }
    if s.len() >= 3
        && s[0] == l[0]
        && l.iter().rev().find(|letter| **letter == s[s.len() - 1] || !VOWELS.contains(letter)) == s.last()
        && l.len() <= 3 * s.len()
        && !s[1..].iter().any(|letter| VOWELS.contains(letter))
    {
        let mut rest = l.iter();
        if s.iter().all(|letter| rest.any(|other| other == letter)) {
            return Some((0.8, Reason::Consonants));
        }
    }
    if short.bytes().any(|letter| letter.is_ascii_digit()) || long.bytes().any(|letter| letter.is_ascii_digit()) {
        return None;
    }
    if s.len() == 4 && l.len() == 5 && s[0] == l[0] && slips(s, l, 1) {
        return Some((0.8, Reason::Slip));
    }
    if s.len() >= 5 && slips(s, l, 1) {
        return Some((0.9, Reason::Slip));
    }
    (s.len() >= 8 && slips(s, l, 2)).then_some((0.85, Reason::Slip))
}

fn numbers(short: &str, long: &str) -> Option<f32> {
    if !is_number(short) || !is_number(long) {
        return None;
    }
    let whole = |text: &str| text.split('.').next().map(str::to_owned);
    if short.contains('.') != long.contains('.') && whole(short) == whole(long) {
        return Some(0.8);
    }
    (short.len() == 2 && long.len() == 4 && long.ends_with(short)).then_some(0.9)
}

/// Returns how alike two names are when all their words are written together; nothing when more than a slip tells them apart.
pub(super) fn together(one: &str, other: &str) -> Option<(f32, Reason)> {
    if one == other {
        return Some((1.0, Reason::Joined));
    }
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).collect::<Vec<_>>();
    if short.len() < 7 || digits(short) != digits(long) {
        return None;
    }
    if slips(short.as_bytes(), long.as_bytes(), 1) {
        return Some((0.93, Reason::Slip));
    }
    (short.len() >= 12 && slips(short.as_bytes(), long.as_bytes(), 2)).then_some((0.88, Reason::Slip))
}

/// Returns whether two words are at most so many slips apart: a letter more, another letter, two letters that changed places.
fn slips(short: &[u8], long: &[u8], most: usize) -> bool {
    if long.len() - short.len() > most || short.len() > 40 {
        return false;
    }
    let (mut before, mut row, mut next) = ([0_usize; 44], [0_usize; 44], [0_usize; 44]);
    for (at, cell) in row.iter_mut().enumerate().take(long.len() + 1) {
        *cell = at;
    }
    for a in 1..=short.len() {
        next[0] = a;
        let mut least = a;
        for b in 1..=long.len() {
            let same = usize::from(short[a - 1] != long[b - 1]);
            let mut cost = (row[b - 1] + same).min(row[b] + 1).min(next[b - 1] + 1);
            if a > 1 && b > 1 && short[a - 1] == long[b - 2] && short[a - 2] == long[b - 1] {
                cost = cost.min(before[b - 2] + 1);
            }
            next[b] = cost;
            least = least.min(cost);
        }
        if least > most {
            return false;
        }
        (before, row) = (row, next);
    }
    row[long.len()] <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(one: &str, other: &str) -> Vec<String> {
        let [left, right] = [one, other].map(|name| name.split(' ').collect::<Vec<_>>());
        let run = |words: &[&str], places: &[usize]| places.iter().map(|place| words[*place]).collect::<Vec<_>>().join(" ");
        let told = |pair: &Match| format!("{} {:?} {}", run(&left, &pair.one), pair.reason, run(&right, &pair.other));
        align(&left, &right).iter().map(told).collect()
    }

    #[test]
    fn words_pair_up_for_a_reason() {
        for (one, other, reasons) in [
            ("share point online", "sharepoint online", vec!["online Equal online", "share point Joined sharepoint"]),
            (
                "gis portal",
                "portal geografisk informations system",
                vec!["portal Equal portal", "gis Initials geografisk informations system"],
            ),
            ("omso journal", "omsorg journal", vec!["journal Equal journal", "omso Shortened omsorg"]),
            ("photoshop dlx", "photoshop deluxe", vec!["photoshop Equal photoshop", "dlx Consonants deluxe"]),
            ("datafordeleren", "datafordelren", vec!["datafordeleren Slip datafordelren"]),
            ("skole", "skoleintra", vec![]),
            ("trin 1", "trin 2", vec!["trin Equal trin"]),
            ("e3", "e5", vec![]),
        ] {
            assert_eq!(told(one, other), reasons, "{one} and {other}");
        }
    }

    #[test]
    fn whole_names_differ_in_a_slip_and_never_in_a_number() {
        assert!(together("dorsankadorter", "dorsankadorder").is_some());
        assert_eq!(together("microsoft365e3", "microsoft365e5"), None);
        assert_eq!(together("kort", "sort"), None);
    }
}
