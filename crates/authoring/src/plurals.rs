//! Plural categories of the numbers that the site writes, from CLDR.

use content::CATEGORIES;
use fixed_decimal::Decimal;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralOperands, PluralRules};
use std::collections::BTreeSet;

/// Categories of numbers in a language, in the form of [`content::Locale::plurals`]. A language
/// that CLDR does not know has one category, as CLDR's root does.
pub fn table(code: &str) -> String {
    let locale = code.parse().unwrap_or(Locale::UNKNOWN);
    let rules = PluralRules::try_new(locale.into(), Default::default());
    let whole = (0..200).map(|number: u32| PluralOperands::from(number));
    let parts = ["0.5", "1.5", "2.5"];
    let parts = parts.map(|number| {
        let number: Decimal = number.parse().expect("a decimal number");
        PluralOperands::from(&number)
    });
    whole
        .chain(parts)
        .map(|number| match &rules {
            Ok(rules) => letter(rules.category_for(number)),
            Err(_) => letter(PluralCategory::Other),
        })
        .collect()
}

/// Categories for which a text has to have words in a language: those that occur, and `other`.
pub fn categories(code: &str) -> BTreeSet<&'static str> {
    let table = table(code);
    let occurs = |name: &&str| *name == "other" || table.contains(&name[..1]);
    CATEGORIES.into_iter().filter(occurs).collect()
}

fn letter(category: PluralCategory) -> char {
    match category {
        PluralCategory::Zero => 'z',
        PluralCategory::One => 'o',
        PluralCategory::Two => 't',
        PluralCategory::Few => 'f',
        PluralCategory::Many => 'm',
        PluralCategory::Other => '-',
    }
}

#[cfg(test)]
mod tests {
    use super::categories;

    /// The categories of the languages of the United Nations, as CLDR's chart of plural rules lists
    /// them, and of a language that it does not have.
    #[test]
    fn languages_have_the_categories_of_the_chart() {
        for (code, wanted) in [
            ("ar", "few many one other two zero"),
            ("en", "one other"),
            ("es", "one other"),
            ("fr", "one other"),
            ("ru", "few many one other"),
            ("zh", "other"),
            ("qaa", "other"),
        ] {
            let found: Vec<&str> = categories(code).into_iter().collect();
            assert_eq!(found.join(" "), wanted, "{code}");
        }
    }
}
