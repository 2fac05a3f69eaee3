//! Talking points: several messages as one text, with their sources as numbered notes.

/// Talking point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Text of the message.
    pub text: String,
    /// Source of the text: document, date, section.
    pub source: String,
    /// Address of the sentence.
    pub address: String,
}

/// Talking points as plain text: the title, the numbered points with the numbers of their notes,
/// the notes under their heading, and finally the notice. Points with the same source and address
/// share a note.
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

/// Notes of the points: for each point the number of its note, counted from 1; and for each note
/// the position of the first point that it belongs to.
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
