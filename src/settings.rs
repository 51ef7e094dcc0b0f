//! Settings that describe themselves: name, type, default and meaning stand in one place, and the default policy,
//! its schema, the rule pages and the reader of the policy file are all made from there.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::phrase;
use crate::phrase::{Phrase, Value, toml_fault};

/// One setting as its owner declares it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Name as in Rust, with underscores; [`Field::key`] gives the name in the policy file.
    pub name: &'static str,
    /// The Rust type, as written.
    pub kind: &'static str,
    /// The largest number that makes sense, where there is one.
    pub most: Option<u32>,
    /// The declaration's doc comment.
    pub doc: &'static str,
}

impl Field {
    /// Returns the name in the policy file.
    #[must_use]
    pub fn key(&self) -> String {
        self.name.replace('_', "-")
    }

    /// Returns what it means.
    #[must_use]
    pub fn meaning(&self) -> Phrase {
        Phrase::Recorded(format!("setting-{}", self.key()), self.doc.trim())
    }

    /// Returns whether it is a whole number.
    #[must_use]
    pub fn is_whole_number(&self) -> bool {
        self.kind == "u32"
    }

    /// Refuses a value that is no whole number where it should be, or larger than makes sense.
    ///
    /// # Errors
    /// What is wrong.
    pub fn check(&self, value: &toml::Value) -> Result<(), Phrase> {
        let most = self.most.unwrap_or(u32::MAX);
        if !self.is_whole_number() || value.as_integer().is_some_and(|number| (0..=i64::from(most)).contains(&number)) {
            return Ok(());
        }
        Err(self.refusal(value))
    }

    /// Returns why a value cannot be this whole number.
    #[must_use]
    pub fn refusal(&self, value: impl std::fmt::Display) -> Phrase {
        let value = value.to_string();
        match self.most {
            Some(most) => phrase!("setting-not-whole-to", value, most = most.to_string()),
            None => phrase!("setting-not-whole", value),
        }
    }
}

/// A group of settings, made by [`settings!`](crate::settings!).
pub trait Settings: Serialize + DeserializeOwned + Default + Clone + std::fmt::Debug + Send + Sync + 'static {
    /// The settings, in the order of declaration.
    const FIELDS: &'static [Field];

    /// Refuses values that cannot all be meant, beyond what [`Field::check`] sees.
    ///
    /// # Errors
    /// What is wrong.
    fn check(&self) -> Result<(), Phrase> {
        Ok(())
    }

    /// Reads and checks settings; what the values leave out has its default.
    ///
    /// # Errors
    /// When a setting is unknown, or its value of the wrong kind or out of range.
    fn read(values: &toml::Table) -> Result<Self, Phrase> {
        for field in Self::FIELDS {
            values.get(&field.key()).map_or(Ok(()), |value| field.check(value))?;
        }
        let settings: Self = values.clone().try_into().map_err(|error| refused(&error))?;
        settings.check()?;
        Ok(settings)
    }
}

/// Returns why a value has not the form of its setting, in the reader's words where they are the reader's to understand.
fn refused(error: &toml::de::Error) -> Phrase {
    let why = error.message().lines().next().unwrap_or_default();
    let unknown = why.strip_prefix("unknown variant `").and_then(|rest| rest.split_once("`, expected "));
    match unknown {
        Some((word, known)) => {
            let known = known.split('`').skip(1).step_by(2).map(|word| format!("`{word}`"));
            phrase!("setting-unknown-word", word, words = Value::joined(known, ", "))
        }
        None => phrase!("setting-refused", why = toml_fault(why)),
    }
}

/// No settings at all. Refuses any key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoSettings {}

impl Settings for NoSettings {
    const FIELDS: &'static [Field] = &[];
}

/// Declares a group of settings: a struct whose fields have defaults and doc comments, and after them `#[at_most = 100]` where a
/// larger number makes no sense. A function named after `check` sees all of them together.
#[macro_export]
macro_rules! settings {
    (
        $(#[doc = $about:literal])*
        $name:ident { $($(#[doc = $doc:literal])+ $(#[at_most = $most:literal])? $field:ident: $kind:ty = $default:expr),* $(,)? }
        $(check $check:path)?
    ) => {
        $(#[doc = $about])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
        pub struct $name {
            $($(#[doc = $doc])+ pub $field: $kind,)*
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $default,)* }
            }
        }

        impl $crate::settings::Settings for $name {
            const FIELDS: &'static [$crate::settings::Field] = &[$(
                $crate::settings::Field {
                    name: stringify!($field),
                    kind: stringify!($kind),
                    most: {
                        let most: &[u32] = &[$($most)?];
                        most.first().copied()
                    },
                    doc: concat!($($doc),+),
                },
            )*];

            $(fn check(&self) -> Result<(), $crate::phrase::Phrase> {
                $check(self)
            })?
        }
    };
}

#[cfg(test)]
mod tests {
    #![expect(unreachable_pub, reason = "settings are public where they are declared")]

    use super::*;

    fn even(settings: &Pair) -> Result<(), Phrase> {
        if settings.share.is_multiple_of(2) { Ok(()) } else { Err("the share is odd".into()) }
    }

    crate::settings! {
        /// Two settings.
        Pair {
            /// A share.
            #[at_most = 100]
            share: u32 = 4,
            /// A name.
            name: String = "A".to_owned(),
        }
        check even
    }

    #[test]
    fn values_are_checked_by_kind_by_range_and_together() {
        let told = |text: &str| Pair::read(&toml::from_str(text).expect("TOML")).map_err(|why| why.to_string());
        assert_eq!(told("share = 100"), Ok(Pair { share: 100, ..Pair::default() }));
        assert_eq!(told("share = 102"), Err("`102` is not a whole number from 0 to 100".to_owned()));
        assert_eq!(told("share = -2"), Err("`-2` is not a whole number from 0 to 100".to_owned()));
        assert_eq!(told("share = 3"), Err("the share is odd".to_owned()));
        assert!(told("name = 3").is_err() && told("nmae = \"B\"").is_err());
        assert_eq!(Pair::FIELDS.iter().map(|field| field.most).collect::<Vec<_>>(), [Some(100), None]);
    }
}
