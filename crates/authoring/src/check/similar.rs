//! Suggestions for misspelt names.

/// Nearest of the known names by edit distance; `None` if more than a third of the name's letters
/// would have to change.
pub fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a String>) -> Option<&'a str> {
    let (changes, near) = known.map(|near| (changes(name, near), near)).min()?;
    (changes * 3 <= name.chars().count()).then_some(near)
}

/// Edit distance of two words: the number of letters to change, add or remove (Levenshtein).
fn changes(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.chars().enumerate() {
        let mut before = row[0];
        row[0] = line + 1;
        for column in 0..other.len() {
            let swapped = before + usize::from(letter != other[column]);
            before = row[column + 1];
            row[column + 1] = swapped.min(before + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_similar_names_are_suggested() {
        let known = ["address".to_string(), "summary".to_string()];
        assert_eq!(nearest("adress", known.iter()), Some("address"));
        assert_eq!(nearest("colour", known.iter()), None);
    }

    #[test]
    fn changes_are_letters_changed_added_or_taken_out() {
        assert_eq!(changes("adress", "address"), 1);
        assert_eq!(changes("kitten", "sitting"), 3);
        assert_eq!(changes("", "abc"), 3);
    }
}
