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

/// Text in the made-up language, about 1.4 times as long. Placeholders such as `{n}` stay.
pub fn spoken(text: &str) -> String {
    let vowels = text.chars().filter(|letter| is_vowel(*letter)).count();
    let wanted = text.chars().count() * 2 / 5;
    let mut spoken = String::new();
    let (mut placeholder, mut seen) = (false, 0);
    for letter in text.chars() {
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
            spoken.extend(marked.to_lowercase().cycle().take(more));
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
    fn a_text_is_longer_by_two_fifths() {
        // Eight letters and blanks, four vowels: three more letters.
        assert_eq!(spoken("One vote"), "Öñëë vööťëë");
        assert_eq!(spoken("All people").chars().count(), 14);
    }
}
