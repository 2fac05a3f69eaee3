//! What a language's file says of numbers, dates and lists is what CLDR says, as the crates of ICU4X
//! read it.

use content::Content;
use icu_calendar::Date;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale as Tag;
use icu_plurals::{PluralOperands, PluralRules};
use support::{editions, made_up};

/// Every language of both campaigns, but for the made-up one, whose marks CLDR cannot know.
fn known() -> impl Iterator<Item = &'static Content> {
    let all = editions().iter().chain(made_up());
    all.filter(|content| content.language.code != "qaa")
}

/// Language as CLDR knows it. Numbers have the digits 0 to 9 in all languages of the site, and
/// English is the United Nations', which writes dates as it is written outside the United States.
fn tag(content: &Content) -> Tag {
    let code = content.language.code.as_str();
    let tag = match code {
        "en" => "en-GB",
        // The months' names that the United Nations puts first.
        "ar" => "ar-SY-u-nu-latn",
        code => code,
    };
    tag.parse().expect("a tag of BCP 47")
}

fn plain(text: &str) -> String {
    // Marks of direction, which the site's pages do not need: each number stands by itself.
    text.replace(['\u{200e}', '\u{200f}', '\u{61c}'], "")
}

#[test]
fn numbers_are_written_as_cldr_writes_them() {
    for content in known() {
        let format = DecimalFormatter::try_new(tag(content).into(), Default::default());
        let format = format.expect("CLDR has the language");
        for number in ["0", "5", "46.4", "999", "1000", "3000", "63206", "12345.5"] {
            let decimal: Decimal = number.parse().expect("a decimal number");
            assert_eq!(
                content.locale.number(number),
                plain(&format.format(&decimal).to_string()),
                "{}: {number}",
                content.language.code
            );
        }
    }
}

#[test]
fn numbers_have_the_plural_categories_of_cldr() {
    for content in editions().iter().chain(made_up()) {
        let tag: Tag = content.language.code.parse().expect("a tag of BCP 47");
        let rules = PluralRules::try_new(tag.into(), Default::default());
        let rules = rules.expect("CLDR has the language, or its root");
        let whole = (0..2000).map(|number| number.to_string());
        let parts = (0..300).map(|tenths| format!("{}.{}", tenths / 10, tenths % 10));
        let parts = parts.filter(|number| !number.ends_with(".0"));
        for number in whole.chain(parts) {
            let decimal: Decimal = number.parse().expect("a decimal number");
            let operands = PluralOperands::from(&decimal);
            let category = format!("{:?}", rules.category_for(operands)).to_lowercase();
            assert_eq!(
                content.locale.category(&number),
                category,
                "{}: {number}",
                content.language.code
            );
        }
    }
}

#[test]
fn dates_have_the_months_of_cldr() {
    for content in known() {
        let format = DateTimeFormatter::try_new(tag(content).into(), YMD::long());
        let format = format.expect("CLDR has the language");
        for month in 1..=12 {
            let date = Date::try_new_gregorian(2031, month, 23).expect("a day");
            let wanted = plain(&format.format(&date).to_string());
            let written = content.locale.day(&format!("2031-{month:02}-23"));
            // In Arabic the United Nations puts the other name of the month behind a stroke.
            let first: String = written
                .split(' ')
                .map(|word| word.split('/').next().unwrap_or(word))
                .collect::<Vec<_>>()
                .join(" ");
            let short = wanted.replace("\u{202f}г.", " года");
            assert_eq!(first, short, "{}", content.language.code);
        }
    }
}

/// Mark that CLDR puts between the first two entries of a list of four.
fn between(content: &Content) -> String {
    let options = ListFormatterOptions::default().with_length(ListLength::Wide);
    let format = ListFormatter::try_new_and(tag(content).into(), options);
    let format = format.expect("CLDR has the language");
    let listed = format.format(["W", "X", "Y", "Z"].iter()).to_string();
    let (_, rest) = listed.split_once('W').expect("the first entry");
    let (mark, _) = rest.split_once('X').expect("the second entry");
    mark.to_owned()
}

/// Arabic is left out: CLDR joins its lists by an "and" that is one word with what follows, which
/// here may be the name of a network in Latin letters.
#[test]
fn lists_have_the_comma_of_cldr() {
    for content in known().filter(|content| content.language.code != "ar") {
        let own = &content.locale.marks.comma;
        let cldr = between(content);
        assert_eq!(own.trim(), cldr.trim(), "{}", content.language.code);
    }
}
