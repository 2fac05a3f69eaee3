//! Talking points: several messages as one text, their sources as numbered notes below.

/// One talking point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The message's words.
    pub text: String,
    /// Where they stand: document, date, section.
    pub source: String,
    /// Address of the sentence.
    pub address: String,
}

/// The points as plain text: the title, the points by number, each with the number of its note,
/// the notes under their own heading, and last the notice. Points with the same source and
/// address share a note.
pub fn points_text(title: &str, points: &[Point], notes_title: &str, notice: &str) -> String {
    let (numbers, notes) = notes(points);
    let mut text = format!("{title}\n");
    for (at, (point, number)) in points.iter().zip(numbers).enumerate() {
        text.push_str(&format!("\n{}. {} [{number}]", at + 1, point.text));
    }
    text.push_str(&format!("\n\n{notes_title}\n"));
    for (at, note) in notes.into_iter().enumerate() {
        let Point {
            source, address, ..
        } = &points[note];
        text.push_str(&format!("\n[{}] {source}\n{address}", at + 1));
    }
    text.push_str(&format!("\n\n{notice}\n"));
    text
}

/// For each point the number of its note, counted from 1, and for each note the position of the
/// first point that it belongs to.
pub fn notes(points: &[Point]) -> (Vec<usize>, Vec<usize>) {
    let mut firsts: Vec<usize> = Vec::new();
    let mut numbers = Vec::new();
    for (at, point) in points.iter().enumerate() {
        let same = |first: &usize| {
            points[*first].source == point.source && points[*first].address == point.address
        };
        let number = firsts.iter().position(same).unwrap_or_else(|| {
            firsts.push(at);
            firsts.len() - 1
        });
        numbers.push(number + 1);
    }
    (numbers, firsts)
}
