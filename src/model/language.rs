//! The languages of the people who read.

use super::portfolio::Profile;
use crate::calendar::Country;

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Danish, `da`.
    Danish,
    /// Norwegian Bokmål, `nb`.
    Norwegian,
    /// English, `en`.
    English,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 3] = [Self::Danish, Self::Norwegian, Self::English];

    /// Returns the language of those who read about an organisation: the one that is said, else its country's.
    #[must_use]
    pub fn of_people(profile: &Profile) -> Self {
        profile.language.unwrap_or_else(|| Self::of_country(profile.country))
    }

    /// Returns the language of a country's people.
    #[must_use]
    pub fn of_country(country: Country) -> Self {
        match country {
            Country::Denmark => Self::Danish,
            Country::Norway => Self::Norwegian,
        }
    }

    /// Returns the language of a code of ISO 639.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// Returns the code of ISO 639.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::Norwegian => "nb",
            Self::English => "en",
        }
    }

    /// Returns the one of three texts, in Danish, Norwegian and English, that is in this language.
    pub fn of<T: ?Sized>(self, texts: [&T; 3]) -> &T {
        texts[self as usize]
    }

    /// Returns how a spreadsheet shows a date.
    #[must_use]
    pub fn date_format(self) -> &'static str {
        self.of(["dd-mm-yyyy", "dd.mm.yyyy", "yyyy-mm-dd"])
    }
}
