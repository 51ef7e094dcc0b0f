//! A figure that may rest on something that nobody has estimated.

use crate::model::Money;

/// A figure, and how certain it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Everything that it needs is estimated.
    Exactly(Money),
    /// It is this or more: something that can only add to it is not estimated.
    AtLeast(Money),
    /// It is this or less.
    AtMost(Money),
    /// The sum of what is estimated; the rest may add to it or take from it.
    Partly(Money),
    /// Nothing that it needs is estimated, or too little to say anything.
    NotEstimated,
}

impl Figure {
    /// Zero, for sure.
    pub const ZERO: Self = Self::Exactly(Money::ZERO);

    /// Returns the figure when everything that it needs is estimated.
    #[must_use]
    pub fn exact(self) -> Option<Money> {
        if let Self::Exactly(value) = self { Some(value) } else { None }
    }

    /// Returns what is known of it.
    #[must_use]
    pub fn known(self) -> Option<Money> {
        match self {
            Self::Exactly(value) | Self::AtLeast(value) | Self::AtMost(value) | Self::Partly(value) => Some(value),
            Self::NotEstimated => None,
        }
    }

    /// Returns the name of its certainty as in output.
    #[must_use]
    pub fn certainty(self) -> &'static str {
        match self {
            Self::Exactly(_) => "exact",
            Self::AtLeast(_) => "at-least",
            Self::AtMost(_) => "at-most",
            Self::Partly(_) => "partly",
            Self::NotEstimated => "not-estimated",
        }
    }

    /// Returns the hundredths that a part is of a whole, both not below zero; nothing is known of a share of nothing.
    pub(super) fn share(part: Self, whole: Self) -> Self {
        let hundredths = |part: Money, whole: Money| part.checked_mul(Money::ONE_HUNDRED)?.checked_div(whole);
        let (Some(part_value), Some(whole_value)) = (part.known(), whole.known()) else { return Self::NotEstimated };
        let Some(share) = hundredths(part_value, whole_value) else { return Self::NotEstimated };
        match (part, whole) {
            (Self::Exactly(_), Self::Exactly(_)) => Self::Exactly(share),
            (Self::Exactly(_), Self::AtLeast(_)) => Self::AtMost(share),
            (Self::AtLeast(_), Self::Exactly(_)) => Self::AtLeast(share),
            _ => Self::NotEstimated,
        }
    }
}
