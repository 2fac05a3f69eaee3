//! A made-up language: letters with marks, and text that is longer than English, as translations
//! are. What is not translated shows, and what is cut off too.

/// Letters and the letters in their place, all in the fonts of preview images.
const LETTERS: [(char, char); 19] = [
    ('a', 'â'),
    ('c', 'ç'),
    ('d', 'ď'),
    ('e', 'ë'),
    ('g', 'ğ'),
    ('h', 'ĥ'),
    ('i', 'ï'),
    ('j', 'ĵ'),
    ('k', 'ķ'),
    ('l', 'ļ'),
    ('n', 'ñ'),
    ('o', 'ö'),
    ('r', 'ř'),
    ('s', 'š'),
    ('t', 'ť'),
    ('u', 'ü'),
    ('w', 'ŵ'),
    ('y', 'ý'),
    ('z', 'ž'),
];
const VOWELS: &str = "aeiou";

/// Text in the made-up language, about 1.4 times as long. Each word is spoken by itself, so that a
/// part of a text is the same part of the longer one. Placeholders such as `{n}` stay.
pub fn spoken(text: &str) -> String {
    let text = without_plurals(text);
    let words = text.split_inclusive(|sign: char| !sign.is_alphanumeric() && !"{}".contains(sign));
    words.map(word).collect()
}

/// Text in which each number with words for plural categories has those of `other` alone: the
/// made-up language has no other category.
fn without_plurals(text: &str) -> String {
    let Some((before, rest)) = text.split_once(", plural,") else {
        return text.to_owned();
    };
    let (before, name) = before.rsplit_once('{').expect("a placeholder");
    let (_, other) = rest.split_once("other {").expect("words for `other`");
    let (other, after) = other.split_once("}").expect("the end of the words");
    let (_, after) = after.split_once('}').expect("the end of the placeholder");
    let other = other.replace('#', &format!("{{{name}}}"));
    [before, &other, &without_plurals(after)].concat()
}

fn word(word: &str) -> String {
    let vowels = word.chars().filter(|letter| is_vowel(*letter)).count();
    let letters = word.chars().filter(|letter| letter.is_alphanumeric());
    let wanted = (letters.count() * 2 + 2) / 5;
    let mut spoken = String::new();
    let (mut placeholder, mut seen) = (false, 0);
    for letter in word.chars() {
        placeholder = (placeholder || letter == '{') && letter != '}';
        if placeholder {
            spoken.push(letter);
            continue;
        }
        let marked = marked(letter);
        spoken.push(marked);
        if is_vowel(letter) {
            // The letters to add are shared out evenly over the vowels.
            let more = wanted * (seen + 1) / vowels - wanted * seen / vowels;
            let small = marked.to_lowercase().next().unwrap_or(marked);
            spoken.extend(std::iter::repeat_n(small, more));
            seen += 1;
        }
    }
    spoken
}

fn is_vowel(letter: char) -> bool {
    VOWELS.contains(letter.to_ascii_lowercase())
}

fn marked(letter: char) -> char {
    let of_small = |small: char| LETTERS.iter().find(|(plain, _)| *plain == small);
    match of_small(letter.to_ascii_lowercase()) {
        Some((plain, marked)) if *plain == letter => *marked,
        Some((_, marked)) => marked.to_uppercase().next().unwrap_or(letter),
        None => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_that_can_be_is_marked_and_placeholders_stay() {
        assert_eq!(spoken("{n} {name}"), "{n} {name}");
        assert_eq!(spoken("Bcd {n}"), "Bçď {n}");
        assert_eq!(spoken(""), "");
    }

    #[test]
    fn a_word_is_longer_by_two_fifths() {
        // Five letters, of which two are vowels: two more.
        assert_eq!(spoken("voted "), "vööťëëď ");
        // Nine letters: four more, the second vowel gets one.
        assert_eq!(spoken("countries").chars().count(), 13);
    }

    #[test]
    fn a_part_of_a_text_is_a_part_of_the_longer_one() {
        let whole = spoken("Nobody is left behind, offline or online.");
        assert!(whole.starts_with(&spoken("Nobody is left behind,")));
    }
}
