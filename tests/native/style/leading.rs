//! Lines do not run into each other in scripts whose letters reach further up and down than Latin
//! ones: where lines stand close, those scripts have a distance of their own.

use super::sheets::{Part, Sheet, is_tokens, property_and_value};

/// The languages whose letters need more room.
const TALL: &str = "ar";

/// The closest that lines of such letters may stand, in sizes of the letters: what fonts for
/// Arabic reach from their highest to their lowest mark in common words.
const CLOSEST: f64 = 1.4;

/// Lines that never meet another, with why.
const ALONE: &[(&str, &str)] = &[
    (".stop::after", "a number in a ring"),
    (".sheet sup", "a number that is raised out of its line"),
];

/// What says that a selector or a set of tokens is for such a script.
fn is_for_tall(prelude: &str) -> bool {
    prelude.contains(&format!(":lang({TALL})"))
}

fn rule(part: &Part) -> &str {
    part.within.last().map_or("", String::as_str)
}

fn is_close(value: &str) -> bool {
    value.parse().is_ok_and(|number: f64| number < CLOSEST)
}

/// Every place where lines of such a script stand too close.
pub fn too_close(sheets: &[Sheet]) -> Vec<String> {
    let declarations = || {
        let parts = |sheet: &'_ Sheet| (sheet.file.clone(), is_tokens(sheet));
        sheets.iter().flat_map(move |sheet| {
            let (file, tokens) = parts(sheet);
            sheet.declarations.iter().map(move |part| {
                let (property, value) = property_and_value(part);
                (file.clone(), tokens, part, property, value.to_owned())
            })
        })
    };
    let mut wrong = Vec::new();
    for (file, tokens, part, property, value) in declarations() {
        let concerns = match tokens {
            true => property.starts_with("--leading"),
            false => property == "line-height",
        };
        let alone = ALONE.iter().any(|(selector, _)| *selector == rule(part));
        if !concerns || !is_close(&value) || alone {
            continue;
        }
        // The same property for the same thing in that script, far enough apart.
        let selector = rule(part);
        let mended = !is_for_tall(selector)
            && declarations().any(|(other, _, part, same, value)| {
                let own = rule(part);
                let without = own.replace(&format!(":lang({TALL})"), "");
                let about = match tokens {
                    true => own.contains(&format!(":root:lang({TALL})")),
                    false => without == selector || without == format!(":root {selector}"),
                };
                other == file && is_for_tall(own) && same == property && about && !is_close(&value)
            });
        if !mended {
            wrong.push(format!(
                "{file}:{}: {selector} {{ {property}: {value} }}: lines of Arabic run into each \
                 other; use a --leading token, or add the same rule with :lang({TALL})",
                part.line
            ));
        }
    }
    wrong
}
