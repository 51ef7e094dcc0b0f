//! Who holds what: people without names, so that the same people can be counted in two products.
//!
//! A person is a hash with a salt that is drawn anew in every run and is never written: it says who is the same and nothing
//! else. Nothing may be sorted by it, or two runs would differ.

use std::fmt;
use std::hash::{BuildHasher, RandomState};

use chrono::NaiveDate;

/// Somebody, told from everybody else within one run.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Person([u64; 2]);

/// Writes no more than that it is somebody.
impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Person")
    }
}

/// The salt of one run.
#[derive(Default)]
pub struct Salt([RandomState; 2]);

impl fmt::Debug for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt")
    }
}

impl Salt {
    /// Returns the person who signs in under a name; capitals and spaces around it make no other.
    #[must_use]
    pub fn person(&self, sign_in_name: &str) -> Person {
        let name = sign_in_name.trim().to_lowercase();
        Person([self.0[0].hash_one(&name), self.0[1].hash_one(&name)])
    }
}

/// When somebody was last active. In the order of how much it says for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Activity {
    /// No source tells: that is not measured, and never the same as not used.
    #[default]
    Unknown,
    /// A source that would tell knows of no activity.
    Never,
    /// On this day, or given so lately that it cannot be expected to be used yet.
    On(NaiveDate),
}

/// Somebody who holds a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holder {
    /// Who.
    pub person: Person,
    /// When the person last used it.
    pub activity: Activity,
}

/// The people who hold a product, each once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Holders {
    /// Those who are known.
    pub people: Vec<Holder>,
    /// How many more hold it by the source's own count.
    pub others: u64,
}

impl Holders {
    /// Returns how many were active on a day or later; nothing when nobody's activity is known.
    ///
    /// Of whom it is not known counts as active, so that nothing unmeasured is taken for waste.
    #[must_use]
    pub fn active_since(&self, day: NaiveDate) -> Option<u64> {
        let is_known = |holder: &&Holder| holder.activity != Activity::Unknown;
        self.people.iter().find(is_known)?;
        let active = self.people.iter().filter(|holder| matches!(holder.activity, Activity::On(last) if last >= day)).count();
        Some((active as u64).saturating_add(self.unknown()))
    }

    /// Returns of how many it is not known when they were active.
    #[must_use]
    pub fn unknown(&self) -> u64 {
        let people = self.people.iter().filter(|holder| holder.activity == Activity::Unknown).count();
        self.others.saturating_add(people as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holders(activities: &[Activity], others: u64) -> Holders {
        let salt = Salt::default();
        let holder = |(at, activity): (usize, &Activity)| Holder { person: salt.person(&at.to_string()), activity: *activity };
        Holders { people: activities.iter().enumerate().map(holder).collect(), others }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn a_person_is_the_same_however_the_name_is_written_and_in_no_other_run() {
        let (one, other) = (Salt::default(), Salt::default());
        assert_eq!(one.person("Anne.Holm@example.dk"), one.person(" anne.holm@EXAMPLE.dk "));
        assert_ne!(one.person("anne.holm@example.dk"), one.person("anne.holt@example.dk"));
        assert_ne!(one.person("anne.holm@example.dk"), other.person("anne.holm@example.dk"));
        assert_eq!(format!("{:?} {one:?}", one.person("anne.holm@example.dk")), "Person Salt");
    }

    #[test]
    fn those_of_whom_nothing_is_known_are_never_idle() {
        let (early, late) = (Activity::On(day("2026-08-02")), Activity::On(day("2026-08-03")));
        let known = holders(&[early, late, late, Activity::Never, Activity::Unknown], 3);
        assert_eq!(known.active_since(day("2026-08-03")), Some(2 + 1 + 3));
        assert_eq!(known.unknown(), 4);
    }

    #[test]
    fn where_nobody_is_known_nothing_is_measured() {
        assert_eq!(holders(&[Activity::Unknown; 4], 2).active_since(day("2026-08-03")), None);
        assert_eq!(holders(&[], 9).active_since(day("2026-08-03")), None);
        assert_eq!(holders(&[Activity::Never; 4], 0).active_since(day("2026-08-03")), Some(0));
    }
}
