//! Talking points as plain text: what a spokesperson pastes into a mail.

use message::points::{Point, notes, points_text};

fn point(text: &str, source: &str, address: &str) -> Point {
    Point {
        text: text.into(),
        source: source.into(),
        address: address.into(),
    }
}

#[test]
fn every_point_leads_to_its_source_below() {
    let points = [
        point(
            "One.",
            "Key messages, June 2020 · Why now?",
            "https://example.org/en/#n1-1",
        ),
        point(
            "Two.",
            "Press release, 11 June 2020",
            "https://example.org/en/#p2-1",
        ),
        point(
            "Three.",
            "Key messages, June 2020 · Why now?",
            "https://example.org/en/#n1-1",
        ),
    ];
    assert_eq!(
        points_text("Talking points", &points, "Sources", "Unofficial."),
        "Talking points\n\n\
         1. One. [1]\n\
         2. Two. [2]\n\
         3. Three. [1]\n\n\
         Sources\n\n\
         [1] Key messages, June 2020 · Why now?\nhttps://example.org/en/#n1-1\n\
         [2] Press release, 11 June 2020\nhttps://example.org/en/#p2-1\n\n\
         Unofficial.\n"
    );
}

#[test]
fn points_share_a_note_only_where_source_and_address_are_the_same() {
    let points = [
        point("a", "S", "1"),
        point("b", "S", "2"),
        point("c", "T", "1"),
        point("d", "S", "1"),
    ];
    assert_eq!(notes(&points), (vec![1, 2, 3, 1], vec![0, 1, 2]));
    assert_eq!(notes(&[]), (vec![], vec![]));
}
