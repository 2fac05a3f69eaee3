//! The tables of letters, emoji and domains are what other people's data gives, and are made of it
//! by `cargo xtask tables`.

mod domain;
mod emoji;
mod grapheme;
mod unseen;

/// Text of a table's constant: lines of pieces that end with a backslash, the last with the quote.
fn text_constant(docs: &str, name: &str, pieces: &[String]) -> String {
    let lines = support::table_lines(pieces.iter().map(String::as_str), "\\");
    let text = lines.strip_suffix('\\').unwrap_or(&lines);
    format!("\n{docs}pub const {name}: &str = \"\\\n{text}\";\n")
}

/// Pieces of a list with what separates them.
fn separated<T: AsRef<str>>(items: &[T], separator: &str) -> Vec<String> {
    let last = items.len() - 1;
    let ends = |at| if at == last { "" } else { separator };
    let items = items.iter().enumerate();
    items
        .map(|(at, item)| format!("{}{}", item.as_ref(), ends(at)))
        .collect()
}

/// Second letters of pairs for each first letter from the given one on, separated by points.
fn rows_of_pairs(pairs: &[String], letters: std::ops::RangeInclusive<char>) -> Vec<String> {
    let row = |first: char| {
        let seconds = pairs.iter().filter_map(|pair| pair.strip_prefix(first));
        let mut seconds: Vec<&str> = seconds.collect();
        seconds.sort_unstable();
        seconds.concat()
    };
    let rows: Vec<String> = letters.map(row).collect();
    separated(&rows, ".")
}

/// Version of a crate's data: `17.0.0`.
fn dotted<N: std::fmt::Display>((major, minor, patch): (N, N, N)) -> String {
    format!("{major}.{minor}.{patch}")
}
