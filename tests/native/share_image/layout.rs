//! Where things stand: inside, apart, all of the text, as large as fits.

use super::samples::{card, cards, every};
use content::Direction;
use share_image::{Card, Font, Layout, Shape, Size, TextLine, lay_out};
use std::collections::BTreeSet;

/// About as wide as letters are: the claims below hold for any font, this one can be reckoned by
/// hand.
fn reckoned(text: &str, font: Font) -> f64 {
    let em: f64 = text
        .chars()
        .map(|character| match character {
            '\u{2E80}'.. => 1.0,
            ' ' => 0.26,
            'i' | 'l' | '.' | ',' | '\'' => 0.28,
            'A'..='Z' | 'm' | 'w' | 'ж' | 'ш' | 'щ' => 0.7,
            _ => 0.56,
        })
        .sum();
    em * font.size * if font.bold { 1.08 } else { 1.0 }
}

fn measured(text: &str, font: Font) -> f64 {
    reckoned(text, font)
}

/// Every card in all sizes, of the tested campaign, too.
fn all() -> impl Iterator<Item = (String, Card<'static>, Layout)> {
    laid_out(every())
}

fn laid_out(
    cards: Vec<(String, Card<'static>)>,
) -> impl Iterator<Item = (String, Card<'static>, Layout)> {
    cards.into_iter().flat_map(|(name, card)| {
        Size::ALL.map(|size| {
            let layout = lay_out(&card, size, &mut measured);
            (format!("{name} {}", size.id()), card.clone(), layout)
        })
    })
}

/// Left, top, right and bottom of a line's letters.
fn bounds(run: &TextLine) -> [f64; 4] {
    let width = measured(&run.text, run.font);
    let left = match run.direction {
        Direction::Ltr => run.x,
        Direction::Rtl => run.x - width,
    };
    let size = run.font.size;
    [left, run.y - 0.72 * size, left + width, run.y + 0.2 * size]
}

#[test]
fn a_size_is_named_by_its_pixels() {
    let sizes = Size::ALL.map(|size| (size.width(), size.height(), size.id()));
    assert_eq!(
        sizes,
        [
            (1200, 630, "1200x630"),
            (1080, 1080, "1080x1080"),
            (1080, 1920, "1080x1920")
        ]
    );
}

#[test]
fn every_line_stands_inside_the_card_with_a_margin() {
    for (name, _, layout) in all() {
        let (width, height) = (layout.size.width().into(), layout.size.height().into());
        for run in layout.lines() {
            let [left, top, right, bottom] = bounds(run);
            // X cuts 15 pixels above and below: nothing comes near that.
            assert!(left >= 70.0 && top >= 50.0, "{name}: {run:?}");
            let (width, height): (f64, f64) = (width, height);
            assert!(right <= width - 70.0, "{name}: {run:?} ends at {right}");
            assert!(bottom <= height - 50.0, "{name}: {run:?} ends at {bottom}");
        }
    }
}

#[test]
fn nothing_overlaps() {
    for (name, _, layout) in all() {
        let runs: Vec<&TextLine> = layout.lines().collect();
        for (at, one) in runs.iter().enumerate() {
            let [left, top, right, bottom] = bounds(one);
            for other in &runs[..at] {
                let [l, t, r, b] = bounds(other);
                let apart = right <= l || r <= left || bottom <= t || b <= top;
                assert!(apart, "{name}: {one:?} and {other:?}");
            }
            for shape in &layout.shapes {
                match shape {
                    Shape::Rectangle { y, height, .. } if *height < 10.0 => {
                        assert!(bottom <= *y || y + height <= top, "{name}: {one:?}");
                    }
                    Shape::Strand { points, width, .. } => {
                        for (x, _) in points {
                            let (from, to) = (x - width / 2.0, x + width / 2.0);
                            assert!(to + 20.0 <= left || right + 20.0 <= from, "{name}: {one:?}");
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn the_lines_together_are_the_text() {
    let tight = |text: &str| text.replace([' ', '\n'], "");
    let own: BTreeSet<String> = laid_out(cards()).map(|(name, ..)| name).collect();
    for (name, card, layout) in all() {
        let said: String = layout.lines().map(|run| run.text.as_str()).collect();
        let expected = [
            card.site,
            &card.language.name,
            card.heading,
            card.text,
            &card.speaker,
            &card.source,
            card.unofficial,
        ];
        // A campaign may have a text that no card holds; here none is cut.
        let cut = layout.lines().any(|run| run.text.ends_with('…'));
        if own.contains(&name) || !cut {
            assert_eq!(tight(&said), tight(&expected.concat()), "{name}");
        }
        for run in layout.lines() {
            assert_eq!(run.text, run.text.trim(), "{name}");
        }
    }
}

#[test]
fn every_text_can_be_read() {
    for (name, _, layout) in all() {
        for run in layout.lines() {
            assert!(run.font.size >= 18.0, "{name}: {run:?}");
        }
        let largest = layout.lines().map(|run| run.font.size).fold(0.0, f64::max);
        assert!(largest >= 24.0, "{name}: {largest}");
    }
}

#[test]
fn a_short_text_is_large_and_bold_and_a_longer_one_smaller() {
    let card = card("fr J1");
    let mut before = f64::INFINITY;
    for text in [
        "Connect.".to_owned(),
        "Connect all. ".repeat(12),
        "Connect all. ".repeat(40),
    ] {
        let card = Card {
            text: text.trim(),
            ..card.clone()
        };
        let layout = lay_out(&card, Size::Wide, &mut measured);
        let run = layout
            .lines()
            .find(|run| run.text.starts_with("Connect"))
            .unwrap();
        assert!(run.font.size < before, "{text}");
        assert_eq!(run.font.bold, run.font.size >= 46.0, "{text}");
        before = run.font.size;
    }
}

#[test]
fn lines_start_at_the_side_of_their_own_direction() {
    for (name, card, layout) in all() {
        let width = f64::from(layout.size.width());
        let rtl = card.direction == Direction::Rtl;
        let site = layout.lines().next().unwrap();
        assert_eq!(site.text, card.site);
        assert_eq!(site.x > width / 2.0, rtl, "{name}");
        let others = [
            card.site,
            &card.language.name,
            &card.source,
            card.unofficial,
        ];
        let of_the_text = layout
            .lines()
            .filter(|run| card.text.contains(&run.text) && !others.contains(&run.text.as_str()));
        for run in of_the_text {
            assert_eq!(run.direction, card.language.direction, "{name}");
            let right = card.language.direction == Direction::Rtl;
            assert_eq!(run.x > width / 2.0, right, "{name}");
        }
        // The strands run along the edition's start side.
        for shape in &layout.shapes {
            if let Shape::Strand { points, .. } = shape {
                assert!(
                    points.iter().all(|(x, _)| (*x > width / 2.0) == rtl),
                    "{name}"
                );
            }
        }
    }
}

#[test]
fn a_text_that_no_size_holds_is_cut_with_an_ellipsis_and_stays_inside() {
    let card = card("fr J1");
    let words = "interdependence ".repeat(400);
    let unbroken = "x".repeat(3000);
    for text in [words.trim(), unbroken.as_str()] {
        for size in Size::ALL {
            let card = Card {
                text,
                speaker: "— Someone".into(),
                ..card.clone()
            };
            let layout = lay_out(&card, size, &mut measured);
            let last = layout.lines().filter(|run| run.text.ends_with('…'));
            assert_eq!(last.count(), 1);
            for run in layout.lines() {
                let [left, _, right, bottom] = bounds(run);
                assert!(
                    left >= 70.0 && right <= f64::from(size.width()) - 70.0,
                    "{run:?}"
                );
                assert!(bottom <= f64::from(size.height()) - 50.0, "{run:?}");
            }
        }
    }
}

#[test]
fn lines_are_even() {
    // Of these words three fit into a line in the largest size. The fourth is not left alone, since
    // a narrower set has two lines as well.
    let card = card("fr J1");
    let text = "aaaaa bbbbb ccccc ddddd";
    let card = Card {
        text,
        speaker: String::new(),
        ..card
    };
    let layout = lay_out(&card, Size::Wide, &mut measured);
    let lines: Vec<&str> = layout
        .lines()
        .map(|run| run.text.as_str())
        .filter(|line| text.contains(line))
        .collect();
    assert_eq!(lines, ["aaaaa bbbbb", "ccccc ddddd"]);
}
