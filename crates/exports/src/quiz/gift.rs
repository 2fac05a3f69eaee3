//! GIFT format, after Moodle's reader (`question/format/gift/format.php`).
//!
//! All texts are HTML in one line that begins with a tag. So no text is taken for a comment, a
//! category, a format in brackets or a weight, and an arrow is written `-&gt;`. Only the choices of
//! a matching question are plain text, since the reader takes no other.

use super::item::Item;
use super::loss::Loss;
use crate::xml::{Element, written};
use content::QuestionKind;
use content::exports::ExportWord;

/// Characters that mean something in GIFT.
const RESERVED: &[char] = &['\\', '#', '=', '~', '{', '}', ':'];

/// GIFT file of the questions, and its losses: what it does not carry.
pub fn write(items: &[Item]) -> (Vec<u8>, Vec<Loss>) {
    let mut text = String::new();
    let mut losses = Vec::new();
    for item in items {
        match question(item, &mut losses) {
            None => losses.push(item.left_out(ExportWord::Lines)),
            Some(written) => text += &written,
        }
    }
    (text.into_bytes(), losses)
}

/// GIFT text of a question; `None` where a match has line ends or tabs.
fn question(item: &Item, losses: &mut Vec<Loss>) -> Option<String> {
    let answers = match item.kind() {
        QuestionKind::Numeric => {
            losses.push(item.changed(ExportWord::LostBounds));
            number(item)?
        }
        QuestionKind::Matching => {
            if item
                .matches()
                .iter()
                .any(|text| text.contains(['\n', '\r', '\t']))
            {
                return None;
            }
            let spare = |at: usize| !item.is_right(at);
            if (0..item.matches().len()).any(spare) {
                losses.push(item.changed(ExportWord::SpareMatch));
            }
            pairs(item)
        }
        QuestionKind::Ordering => {
            losses.push(item.changed(ExportWord::LostOrder));
            places(item)
        }
        _ => choices(item),
    };
    let tag = item
        .pillar()
        .map(|pillar| format!(" [tag:{}]", in_a_comment(pillar)));
    Some(format!(
        "// [id:{id}]{}\n::{}::[html]{}{{{answers}\n####{}\n}}\n\n",
        tag.unwrap_or_default(),
        escaped(item.id()),
        html(item.prompt_html()),
        html(item.explanation_html()),
        id = item.id(),
    ))
}

/// Answers of a choice. A single right option is marked `=`, the others `~`. With several right
/// options, each gives its share, and each wrong one takes as much away. Moodle gives nothing below
/// 0, so points are those of this quiz.
fn choices(item: &Item) -> String {
    let several = item.kind() == QuestionKind::Multiple;
    let share = share(item.key().len());
    let mut all = String::new();
    for (at, option) in item.options().iter().enumerate() {
        let mark = match (several, item.is_right(at)) {
            (false, true) => "=".to_owned(),
            (false, false) => "~".to_owned(),
            (true, true) => format!("~%{share}%"),
            (true, false) => format!("~%-{share}%"),
        };
        all += &format!("\n{mark}{}", html([item.html(option)]));
        if let Some(mistake) = item.mistake(at) {
            all += &format!("#{}", html([item.html(mistake)]));
        }
    }
    all
}

/// Answers of a question for a number: two bands around the right answer. The first band that holds
/// the number counts.
fn number(item: &Item) -> Option<String> {
    let range = item.range()?;
    let (answer, full, half) = (&range.answer, &range.full, &range.half);
    Some(format!("#\n=%100%{answer}:{full}\n=%50%{answer}:{half}"))
}

fn pairs(item: &Item) -> String {
    let pairs = item.options().iter().zip(item.key());
    let line = |(option, at): (&String, &u8)| {
        let matched = &item.matches()[usize::from(*at)];
        format!("\n={} -> {}", html([item.html(option)]), escaped(matched))
    };
    pairs.map(line).collect()
}

fn places(item: &Item) -> String {
    let line = |(place, at): (usize, &u8)| {
        let option = &item.options()[usize::from(*at)];
        format!("\n={} -> {}", html([item.html(option)]), place + 1)
    };
    item.key().iter().enumerate().map(line).collect()
}

/// Share of one of `count` right options in percent, to five decimals as in Moodle's list of
/// weights: `33.33333`.
pub fn share(count: usize) -> String {
    let parts = (100 * 100_000 + count / 2).checked_div(count).unwrap_or(0);
    let text = format!("{}.{:05}", parts / 100_000, parts % 100_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn html(elements: impl IntoIterator<Item = Element>) -> String {
    escaped(&written(elements))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if RESERVED.contains(&character) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// Removes the characters that would end a tag or the line.
fn in_a_comment(text: &str) -> String {
    text.replace(['[', ']', '\n', '\r'], " ")
}
