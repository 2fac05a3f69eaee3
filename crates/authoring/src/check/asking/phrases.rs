//! Search for a language's phrases as whole words, in scripts with and without spaces.

/// Opening quotation marks with their closing ones.
const QUOTATIONS: [(char, char); 6] = [
    ('“', '”'),
    ('«', '»'),
    ('„', '“'),
    ('「', '」'),
    ('『', '』'),
    ('"', '"'),
];

/// First of the phrases that the text contains.
pub fn said<'a>(text: &str, phrases: &'a [String]) -> Option<&'a str> {
    let said = spoken(text);
    let mut all = phrases.iter().map(String::as_str);
    all.find(|phrase| said.contains(&spoken(phrase)))
}

/// Words of the text in lower case, with one space around each, so that phrases match whole words.
/// Each Han character counts as a word, since no spaces separate words there.
fn spoken(text: &str) -> String {
    let mut said = String::from(" ");
    for letter in text.to_lowercase().replace('\'', "’").chars() {
        let alone = is_han(letter);
        let in_word = letter.is_alphanumeric() || letter == '’';
        if (alone || !in_word) && !said.ends_with(' ') {
            said.push(' ');
        }
        if in_word {
            said.push(letter);
        }
        if alone {
            said.push(' ');
        }
    }
    if !said.ends_with(' ') {
        said.push(' ');
    }
    said
}

/// Whether the character is in a block of unified ideographs (Unicode 16, `Blocks.txt`).
fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}

/// Text without its quotations, since those words are a document's. The whole text if a quotation
/// is not closed.
pub fn without_quotations(text: &str) -> String {
    let mut ends: Vec<char> = Vec::new();
    let mut outside = String::new();
    for letter in text.chars() {
        if ends.last() == Some(&letter) {
            ends.pop();
        } else if let Some((_, end)) = QUOTATIONS.iter().find(|(start, _)| *start == letter) {
            ends.push(*end);
        } else if ends.is_empty() {
            outside.push(letter);
        }
    }
    if ends.is_empty() {
        outside
    } else {
        text.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::{said, spoken, without_quotations};

    #[test]
    fn words_are_whole() {
        assert_eq!(spoken("Isn't it NOT so?"), " isn’t it not so ");
        let not = ["not".to_string()];
        assert_eq!(said("Which is NOT one?", &not), Some("not"));
        assert_eq!(said("What is notable?", &not), None);
        assert_eq!(said("", &not), None);
    }

    #[test]
    fn words_are_found_where_no_blanks_part_them() {
        let phrases = ["不包括".to_string(), "以上都是".to_string()];
        assert_eq!(said("路线图不包括哪一年？", &phrases), Some("不包括"));
        assert_eq!(said("以上都是。", &phrases), Some("以上都是"));
        assert_eq!(said("路线图包括哪一年？", &phrases), None);
        // An Arabic word is not found within another: "لا" in "البلاد".
        assert_eq!(said("ما عدد البلاد؟", &["لا".to_string()]), None);
    }

    #[test]
    fn quotations_are_not_the_questions() {
        for (text, outside) in [
            ("Who said “no «not» one”?", "Who said ?"),
            ("Кто сказал: «не „не“ так»?", "Кто сказал: ?"),
            ("谁说“不”？", "谁说？"),
            ("Who said \"not\" here?", "Who said  here?"),
            // An unclosed quotation hides nothing.
            ("Who said “not that?", "Who said “not that?"),
        ] {
            assert_eq!(without_quotations(text), outside);
        }
    }
}
