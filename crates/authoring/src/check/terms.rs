//! Check that a translation has the language's own terms where the original has them.

use super::pairs::Pair;
use super::quoted;
use crate::load::SingleFile;
use crate::place::{ContentError, join};
use crate::terms::Terms;

/// Checks that a translation has the original's terms and no other ones.
pub fn same_terms(
    file: &SingleFile<Terms>,
    original: &SingleFile<Terms>,
    errors: &mut Vec<ContentError>,
) {
    for id in original.value.keys() {
        if !file.value.contains_key(id) {
            errors.push(file.placed.error(
                "",
                format!("the term \"{id}\", as in {}", original.placed.file),
                "no such term",
                format!("add \"{id}\": {{ \"forms\": [] }}, with the forms once they are known"),
            ));
        }
    }
    for id in file.value.keys() {
        if !original.value.contains_key(id) {
            errors.push(file.placed.error(
                &join("", id),
                format!("a term that {} has", original.placed.file),
                quoted(id),
                "take it out, or add it to the original's file",
            ));
        }
    }
}

/// Checks the texts of a file.
pub fn texts(
    pair: &Pair,
    terms: &SingleFile<Terms>,
    original: &SingleFile<Terms>,
    errors: &mut Vec<ContentError>,
) {
    pair.each_text(|both| {
        for (id, term) in &terms.value {
            let wanted = original.value.get(id);
            let said = wanted.is_some_and(|wanted| has(both.original, &wanted.forms));
            let excepted = term.except.iter().any(|one| one.at == both.place);
            if said && !excepted && !term.forms.is_empty() && !has(both.translated, &term.forms) {
                errors.push(pair.translated.error(
                    both.pointer,
                    format!("the term \"{id}\": {}", term.forms.join(", ")),
                    quoted(both.translated),
                    format!(
                        "use the term, add a form of it to {}, or \"except\" {} there and say \
                         why",
                        terms.placed.file, both.place
                    ),
                ));
            }
        }
    });
}

/// Whether a text has one of these forms. A form that begins or ends with a Latin letter or a digit
/// begins or ends a word there; other scripts join words to others.
fn has(text: &str, forms: &[String]) -> bool {
    let text = text.to_lowercase();
    forms.iter().any(|form| {
        let form = form.to_lowercase();
        let latin = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_alphanumeric());
        let (first, last) = (form.chars().next(), form.chars().next_back());
        text.match_indices(&form).any(|(at, found)| {
            let before = text[..at].chars().next_back();
            let after = text[at + found.len()..].chars().next();
            !(latin(first) && latin(before) || latin(last) && latin(after))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::has;

    #[test]
    fn a_term_is_a_whole_word_in_latin_letters() {
        let forms = |form: &str| vec![form.to_owned()];
        assert!(has("The UN’s site", &forms("UN")));
        assert!(!has("Under sun", &forms("UN")));
        assert!(has(
            "Digital Divides",
            &["digital divide".into(), "digital divides".into()]
        ));
        assert!(has("数字鸿沟扩大", &forms("数字鸿沟")));
        assert!(has("秘书长2020年", &forms("秘书长")));
        assert!(has("الفجوة الرقمية", &forms("فجوة")));
    }
}
