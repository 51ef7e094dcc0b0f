//! Money: decimal, with its currency, and with what it means for the reader.

use std::fmt;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Serialize, Serializer};

use crate::phrase::Value;

/// An amount without a currency of its own: the currency stands beside it or follows from the portfolio.
pub type Money = Decimal;

/// Rounds to øre, halves away from zero, as invoices do.
#[must_use]
pub fn to_oere(value: Money) -> Money {
    let mut rounded = value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(2);
    rounded
}

/// Writes an amount as a sentence can hold it, digits in groups of three that no line end parts: `1 611 252 DKK`.
///
/// It is the same in every language; reports write their own columns as the country does.
#[must_use]
pub fn grouped(value: Money, currency: Currency) -> String {
    let text = value.normalize().to_string();
    let (whole, decimals) = text.split_once('.').map_or((text.as_str(), None), |(whole, decimals)| (whole, Some(decimals)));
    let digits = whole.trim_start_matches('-');
    let mut grouped = String::from(if whole.len() > digits.len() { "-" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    if let Some(decimals) = decimals {
        grouped.push('.');
        grouped.push_str(decimals);
    }
    format!("{grouped}\u{a0}{currency}")
}

/// The currencies of ISO 4217 in which contracts are paid, in the order of their letters.
const ISO_4217: &str = "\
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP \
    CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR \
    ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT \
    MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD \
    SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND \
    VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG";

/// A currency by its three letters of ISO 4217.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Danish kroner.
    pub const DKK: Self = Self(*b"DKK");
    /// Norwegian kroner.
    pub const NOK: Self = Self(*b"NOK");
    /// Swedish kronor.
    pub const SEK: Self = Self(*b"SEK");
    /// Euro.
    pub const EUR: Self = Self(*b"EUR");
    /// American dollars.
    pub const USD: Self = Self(*b"USD");
    /// British pounds.
    pub const GBP: Self = Self(*b"GBP");

    /// Reads the three letters of a currency that there is, in either case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let letters: [u8; 3] = text.trim().to_ascii_uppercase().as_bytes().try_into().ok()?;
        ISO_4217.split(' ').any(|known| known.as_bytes() == letters).then_some(Self(letters))
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}

/// An amount in what is told, written the way of the language.
impl From<(Money, Currency)> for Value {
    fn from((value, currency): (Money, Currency)) -> Self {
        Self::Money(value, currency.to_string())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Over what time an amount is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Every year.
    PerYear,
    /// One time.
    Once,
    /// Over the whole contract.
    Contract,
}

impl Basis {
    /// Returns the name as in output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::PerYear => "per-year",
            Self::Once => "once",
            Self::Contract => "contract",
        }
    }
}

/// What an amount means for the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Meaning {
    /// Can be saved by acting.
    Saving,
    /// May have to be paid if nobody acts.
    Exposure,
    /// The size of what the finding is about.
    Value,
}

impl Meaning {
    /// Returns the name as in output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Saving => "saving",
            Self::Exposure => "exposure",
            Self::Value => "value",
        }
    }
}

/// What a finding is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// How much, in whole and hundredths of the currency.
    pub value: Money,
    /// In which currency.
    pub currency: Currency,
    /// Over what time.
    pub basis: Basis,
    /// Saving, exposure or size.
    pub meaning: Meaning,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_away_from_zero() {
        assert_eq!(to_oere("10.005".parse().expect("decimal")).to_string(), "10.01");
        assert_eq!(to_oere("10".parse().expect("decimal")).to_string(), "10.00");
    }

    #[test]
    fn an_amount_in_a_sentence_is_in_groups_of_three() {
        let spoken = |value: &str| grouped(value.parse().expect("decimal"), Currency::DKK).replace('\u{a0}', "_");
        assert_eq!(spoken("1611252.00"), "1_611_252_DKK");
        assert_eq!(spoken("-1234.50"), "-1_234.5_DKK");
        assert_eq!(spoken("999"), "999_DKK");
    }

    #[test]
    fn a_currency_is_three_letters() {
        assert_eq!(Currency::parse(" nok "), Some(Currency::NOK));
        assert_eq!(Currency::parse("kr."), None);
        assert_eq!(Currency::parse("DDK"), None, "a slip of the finger is no currency");
    }
}
