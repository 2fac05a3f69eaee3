//! Exact search for words and numbers in a text.

/// Whether `whole` contains `text` with no word cut at its ends.
pub fn is_run(text: &str, whole: &str) -> bool {
    run_in(text, whole, 0).is_some()
}

/// Byte offset of the first such occurrence of `text` in `whole` that starts at `from` or later.
pub fn run_in(text: &str, whole: &str, from: usize) -> Option<usize> {
    let joins = |one: Option<char>, other: Option<char>| {
        let in_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        in_word(one) && in_word(other)
    };
    if text.is_empty() {
        return None;
    }
    let mut starts = whole.char_indices().map(|(start, _)| start);
    starts.find(|start| {
        *start >= from
            && whole[*start..].strip_prefix(text).is_some_and(|after| {
                !joins(whole[..*start].chars().next_back(), text.chars().next())
                    && !joins(text.chars().next_back(), after.chars().next())
            })
    })
}

/// Whether `text` contains `number` as a number of its own and not as part of another one.
pub fn says_number(number: &str, text: &str) -> bool {
    text.match_indices(number).any(|(start, _)| {
        let mut before = text[..start].chars().rev();
        let mut after = text[start + number.len()..].chars();
        let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
        let goes_on = |next: Option<char>, then: Option<char>| {
            digit(next) || (matches!(next, Some('.' | ',')) && digit(then))
        };
        !goes_on(before.next(), before.next()) && !goes_on(after.next(), after.next())
    })
}

/// Whether the text is a plain decimal number: digits, and a point only between digits.
pub fn is_plain_decimal(number: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    match number.split_once('.') {
        Some((whole, part)) => digits(whole) && digits(part),
        None => digits(number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_cuts_no_word() {
        let whole = "The world is shifting—faster than ever. Everyone has a role";
        for right in [
            "The world",
            "faster than ever",
            "ever.",
            "Everyone has a role",
            whole,
        ] {
            assert!(is_run(right, whole), "{right}");
        }
        for wrong in [
            "",
            "he world",
            "has a rol",
            "the world",
            "faster  than",
            "ever Everyone",
        ] {
            assert!(!is_run(wrong, whole), "{wrong}");
        }
        assert!(
            is_run("art", "start of art"),
            "a cut word before the whole one hides nothing"
        );
    }

    #[test]
    fn a_number_is_said_only_as_a_whole_number() {
        assert!(says_number("46.4", "the population, 46.4 percent"));
        assert!(says_number("48", "only 48% connected"));
        assert!(says_number("48", "It is 48."));
        for (number, text) in [
            ("46", "46.4 percent"),
            ("6.4", "46.4"),
            ("4", "46.4"),
            ("48", "148"),
        ] {
            assert!(!says_number(number, text), "{number} {text}");
        }
    }

    #[test]
    fn plain_decimals_have_digits_on_both_sides_of_the_point() {
        for right in ["0", "48", "46.4", "0.5"] {
            assert!(is_plain_decimal(right), "{right}");
        }
        for wrong in [
            "", ".5", "5.", "46,4", "-1", "+1", "1e3", "4 6", "46.4%", "1.2.3", "٤٨",
        ] {
            assert!(!is_plain_decimal(wrong), "{wrong}");
        }
    }
}
