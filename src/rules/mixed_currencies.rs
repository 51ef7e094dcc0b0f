//! One product, two currencies, and no rate between them.

use crate::analysis::licences::Right;
use crate::facts::Facts;
use crate::finding::Level;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `mixed-currencies`.
pub struct MixedCurrencies;

impl Rule for MixedCurrencies {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "mixed-currencies",
        group: Group::Licences,
        summary: "A product is priced in two currencies, and the policy has no rate between them",
        level: Level::Warning,
        since: "0.1.0",
        why: "Amounts in different currencies are never added together: without a rate, what a surplus or a shortfall is worth leaves out \
              one of them.",
        fix: "Give the currency a rate under `[currency]` in the policy, or correct the currency of the contract.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "bought in kroner and in euro",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# contracts
id,title,currency
K1,Maps,DKK
K2,Maps for the harbour,EUR

# licences
id,contract,product,metric,quantity,unit-price
L1,K1,Maps,flat,1,9000
L2,K2,Maps,flat,1,1200
",
                findings: &["L2: priced in EUR, and `Maps` otherwise in DKK"],
            },
            Example {
                title: "with a rate",
                today: "2026-11-21",
                policy: "[currency]\nEUR = \"7.46\"\n",
                inventory: "\
# contracts
id,title,currency
K1,Maps,DKK
K2,Maps for the harbour,EUR

# licences
id,contract,product,metric,quantity,unit-price
L1,K1,Maps,flat,1,9000
L2,K2,Maps,flat,1,1200
",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for position in facts.positions.iter().filter(|position| position.right == Right::Held) {
            for licence in &position.licences {
                let row = &facts.portfolio[*licence];
                let currency = facts.currency_of_licence(*licence).to_string();
                let is_left_out = |held: &&crate::analysis::licences::Holding| held.licence == *licence && held.each.is_none();
                if row.price().is_none() || !position.prices.holdings().iter().any(|held| is_left_out(&held)) {
                    continue;
                }
                let otherwise = position.prices.currency.to_string();
                let message = phrase!("mixed-currencies-message", currency = &currency, product = &row.product, otherwise);
                let finding = report.on_licence(*licence, "unit-price", message);
                if let Some(contract) = row.contract {
                    finding.at(facts.portfolio.place(facts.portfolio[contract].origin, "currency"));
                }
                finding.fix(phrase!("mixed-currencies-fix-currency", currency));
            }
        }
    }
}
