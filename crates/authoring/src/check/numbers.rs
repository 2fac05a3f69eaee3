//! Check that a translation gives the numbers that the original gives: years, shares, counts.

use super::pairs::Pair;
use super::quoted;
use crate::load::SingleFile;
use crate::place::ContentError;
use crate::terms::Terms;
use content::LanguageFile;

/// Language with all that its numbers are told by.
#[derive(Clone, Copy)]
pub struct Numerals<'a> {
    /// Marks of numbers, and names of months.
    pub language: &'a LanguageFile,
    /// Terms, which may have numbers in them: COVID-19, the 75th anniversary.
    pub terms: &'a SingleFile<Terms>,
}

/// Checks the texts of a file.
pub fn texts(
    pair: &Pair,
    original: Numerals,
    translated: Numerals,
    errors: &mut Vec<ContentError>,
) {
    pair.each_text(|both| {
        let wanted = original.numbers(both.original, translated);
        let given = translated.numbers(both.translated, original);
        if wanted != given {
            errors.push(pair.translated.error(
                both.pointer,
                match wanted.is_empty() {
                    true => "no number of more than one digit, as in the original".to_owned(),
                    false => format!("the original's numbers: {}", wanted.join(", ")),
                },
                format!("{:?} in {}", given.join(", "), quoted(both.translated)),
                format!(
                    "give the same numbers; one that is written in words belongs to a term in {}",
                    translated.terms.placed.file
                ),
            ));
        }
    });
}

impl Numerals<'_> {
    /// Numbers of a text, sorted, with a point before their fractions: those of two digits and more
    /// and those with a fraction. A single digit may well be a word in another language. Numbers in
    /// names of months, between braces, and in terms that the `other` language has, too, are left
    /// out.
    fn numbers(self, text: &str, other: Numerals) -> Vec<String> {
        let mut plain = without_braces(text).to_lowercase();
        let is_known = |id: &str| {
            let term = other.terms.value.get(id);
            term.is_some_and(|term| !term.forms.is_empty())
        };
        let terms = self.terms.value.iter().filter(|(id, _)| is_known(id));
        let names = terms.flat_map(|(_, term)| &term.forms);
        let names = names.chain(&self.language.months);
        let mut names: Vec<&String> = names
            .filter(|name| name.contains(|letter: char| letter.is_ascii_digit()))
            .collect();
        // The longest first: `11月` ends like `1月`.
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        for name in names {
            plain = plain.replace(&name.to_lowercase(), " ");
        }
        let mut numbers = Vec::new();
        let mut rest = plain.as_str();
        while let Some(at) = rest.find(|letter: char| letter.is_ascii_digit()) {
            let (number, length) = self.leading(&rest[at..]);
            if number.len() > 1 {
                numbers.push(number);
            }
            rest = &rest[at + length..];
        }
        numbers.sort();
        numbers
    }

    /// Number that a text begins with, and its length in the text in bytes.
    fn leading(self, text: &str) -> (String, usize) {
        let (mut number, mut length) = (String::new(), 0);
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        loop {
            let run = digits(&text[length..]);
            number += &text[length..length + run];
            length += run;
            // Number of digits after a mark that comes next.
            let after = |mark: &str| text[length..].strip_prefix(mark).map_or(0, digits);
            let LanguageFile {
                grouping, decimal, ..
            } = self.language;
            // A space or a comma groups three digits; else it stands between two numbers.
            if after(grouping) == 3 {
                length += grouping.len();
            } else if after(decimal) > 0 {
                number.push('.');
                length += decimal.len();
            } else if after(".") > 0 {
                // Versions have a point in every language: 4.4.
                number.push('.');
                length += 1;
            } else {
                return (number, length);
            }
        }
    }
}

/// Text without what is between braces, which is filled in.
fn without_braces(text: &str) -> String {
    let mut depth = 0_usize;
    let mut plain = String::new();
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    plain
}
