//! Settings that describe themselves: name, type, default and meaning stand in one place, and the default policy,
//! its schema, the rule pages and the reader of the policy file are all made from there.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// One setting as its owner declares it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Name as in Rust, with underscores; [`Field::key`] gives the name in the policy file.
    pub name: &'static str,
    /// The Rust type, as written.
    pub kind: &'static str,
    /// The declaration's doc comment.
    pub doc: &'static str,
}

impl Field {
    /// Returns the name in the policy file.
    #[must_use]
    pub fn key(&self) -> String {
        self.name.replace('_', "-")
    }
}

/// A group of settings, made by [`settings!`](crate::settings!).
pub trait Settings: Serialize + DeserializeOwned + Default + Clone + std::fmt::Debug + Send + Sync + 'static {
    /// The settings, in the order of declaration.
    const FIELDS: &'static [Field];
}

/// No settings at all. Refuses any key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoSettings {}

impl Settings for NoSettings {
    const FIELDS: &'static [Field] = &[];
}

/// Declares a group of settings: a struct whose fields have defaults and doc comments.
#[macro_export]
macro_rules! settings {
    ($(#[doc = $about:literal])* $name:ident { $($(#[doc = $doc:literal])+ $field:ident: $kind:ty = $default:expr),* $(,)? }) => {
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
                    doc: concat!($($doc),+),
                },
            )*];
        }
    };
}
