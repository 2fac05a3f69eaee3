//! Checks of what is filled into texts: the names between braces, and the words for each plural
//! category of a number.

use super::{Words, entry, quoted};
use crate::load::{ListFile, SingleFile, translated_word};
use crate::place::{ContentError, Placed};
use crate::plurals;
use content::{LessonStep, LessonWords, Translation};
use std::collections::BTreeSet;

/// What a text has between braces.
#[derive(Debug, Default, PartialEq, Eq)]
struct Filled<'a> {
    /// Names of what is filled in.
    names: BTreeSet<&'a str>,
    /// Plural categories of each number that has words for them.
    plurals: Vec<Vec<&'a str>>,
}

/// Checks that the braces of interface words are paired, that the placeholders are the original's,
/// and that numbers have words for the plural categories of the language, `code`.
pub fn words(
    code: &str,
    file: &SingleFile<Words>,
    original: &SingleFile<Words>,
    errors: &mut Vec<ContentError>,
) {
    for (key, text) in &file.value {
        // What is not translated is the original's, with the original's plural categories.
        if translated_word(&file.placed.value[key]).is_none() {
            continue;
        }
        let wanted = original.value.get(key).map(String::as_str);
        let place = (&file.placed, format!("/{key}"));
        check(code, place, text, wanted, &original.placed.file, errors);
    }
}

/// Checks the placeholders of a lesson's translated steps as those of interface words.
pub fn lesson(
    code: &str,
    translated: &ListFile<Translation<LessonWords>>,
    original: &ListFile<LessonStep>,
    errors: &mut Vec<ContentError>,
) {
    for (at, translation) in &translated.entries {
        let step = entry(original, &translation.id);
        let (Some(words), Some(step)) = (&translation.words, step) else {
            continue;
        };
        for (field, text, wanted) in [
            ("title", &words.title, &step.words.title),
            ("text", &words.text, &step.words.text),
        ] {
            let place = (&translated.placed, format!("/{at}/words/{field}"));
            check(
                code,
                place,
                text,
                Some(wanted),
                &original.placed.file,
                errors,
            );
        }
    }
}

fn check(
    code: &str,
    (placed, pointer): (&Placed, String),
    text: &str,
    wanted: Option<&str>,
    original: &str,
    errors: &mut Vec<ContentError>,
) {
    let Some(given) = filled(text) else {
        errors.push(placed.error(
            &pointer,
            "placeholders like {name} or {n, plural, one {# part} other {# parts}}, each with both \
             its braces",
            quoted(text),
            "close or take out the brace",
        ));
        return;
    };
    let wanted = wanted.and_then(filled).map(|wanted| wanted.names);
    if let Some(wanted) = wanted.filter(|wanted| *wanted != given.names) {
        errors.push(placed.error(
            &pointer,
            format!("the original's placeholders: {}", list(&wanted)),
            format!("{} in {}", list(&given.names), quoted(text)),
            format!("use the names of {original}, untranslated"),
        ));
    }
    for plural in given.plurals {
        let categories = plurals::categories(code);
        let own: BTreeSet<&str> = plural.iter().copied().collect();
        if plural.len() != own.len() || own != categories {
            let categories: Vec<&str> = categories.iter().copied().collect();
            errors.push(placed.error(
                &pointer,
                format!(
                    "words for each plural category of \"{code}\", once: {}",
                    categories.join(", ")
                ),
                format!("{} in {}", plural.join(", "), quoted(text)),
                "write the words for each of them; the list is CLDR's",
            ));
        }
    }
}

fn list(names: &BTreeSet<&str>) -> String {
    match names.len() {
        0 => "no placeholders".to_string(),
        _ => names
            .iter()
            .map(|name| format!("{{{name}}}"))
            .collect::<Vec<_>>()
            .join(" "),
    }
}

/// What a text has between braces; `None` if a brace has no partner or a name is empty.
fn filled(text: &str) -> Option<Filled<'_>> {
    let mut filled = Filled::default();
    let mut rest = text;
    while let Some(start) = rest.find(['{', '}']) {
        let inside = rest[start..].strip_prefix('{')?;
        let end = inside.find(['{', '}'])?;
        let name = &inside[..end];
        rest = &inside[end..];
        match name.split_once(", plural,") {
            None => {
                filled.names.insert(name);
                rest = rest.strip_prefix('}')?;
            }
            Some((name, category)) => {
                filled.names.insert(name);
                let mut plurals = Vec::new();
                let mut category = category;
                // A blank on each side of a category, and none before the last brace.
                while let Some(words) = rest.strip_prefix('{') {
                    let end = words.find(['{', '}'])?;
                    rest = words[end..].strip_prefix('}')?;
                    plurals.push(category.strip_prefix(' ')?.strip_suffix(' ')?);
                    let next = rest.find(['{', '}'])?;
                    category = &rest[..next];
                    rest = &rest[next..];
                }
                rest = rest.strip_prefix('}').filter(|_| category.is_empty())?;
                filled.plurals.push(plurals);
            }
        }
    }
    (!filled.names.contains("")).then_some(filled)
}

#[cfg(test)]
mod tests {
    use super::{BTreeSet, Filled, filled};

    #[test]
    fn names_stand_between_braces() {
        let names = |text| filled(text).map(|filled| filled.names);
        assert_eq!(
            names("{n} of {total}"),
            Some(BTreeSet::from(["n", "total"]))
        );
        assert_eq!(names("plain"), Some(BTreeSet::new()));
        for wrong in [
            "{n",
            "n}",
            "{}",
            "{a{b}}",
            "}{",
            "{n, plural, one {x}",
            "{n, plural, one {x",
        ] {
            assert_eq!(names(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_number_may_have_words_for_plural_categories() {
        let text = "{n, plural, one {# part} other {# parts}} of {total}";
        let found = filled(text).unwrap();
        let wanted = Filled {
            names: BTreeSet::from(["n", "total"]),
            plurals: vec![vec!["one", "other"]],
        };
        assert_eq!(found, wanted);
        for wrong in [
            "{n, plural, one {# part} other {# {parts}}}",
            "{n, plural, one {# part} parts}",
            "{n, plural, one{# part} other{# parts}}",
            "{n, plural, one {# part} other {# parts} }",
            "{, plural, other {#}}",
        ] {
            assert_eq!(filled(wrong), None, "{wrong}");
        }
    }
}
