//! Claims about what is shared of a result.

use super::bank;
use content::Locale;
use quiz::shared::{address, text};
use quiz::{Asked, RoomTag, Selection, Total};
use support::made_up_in;

/// Locale with a decimal mark.
fn locale(decimal: &str) -> Locale {
    Locale {
        decimal: decimal.into(),
        ..made_up_in("fr").locale.clone()
    }
}

#[test]
fn a_shared_line_has_the_score_and_the_same_quiz() {
    let room = RoomTag::from_number(1);
    let selection = Selection {
        room,
        ..Selection::drawn(74)
    };
    let page = "https://example.org/en/quiz/";
    let link = address(page, &selection);
    assert_eq!(
        link, "https://example.org/en/quiz/#v1.000002A",
        "without the room"
    );
    let total = Total {
        questions: 10,
        points: 430,
        guessing: 198,
    };
    assert_eq!(
        text(
            "{n} of {total} right; guessing gives {guess}.",
            &total,
            &locale("."),
            &link
        ),
        "7.17 of 10 right; guessing gives 3.3.\nhttps://example.org/en/quiz/#v1.000002A"
    );
    assert_eq!(text("{n}/{total}", &total, &locale(","), "x"), "7,17/10\nx");
}

#[test]
fn what_is_shared_gives_nothing_away() {
    let asked = Asked::Chosen(bank().into_iter().map(|question| question.id).collect());
    let selection = Selection {
        asked,
        ..Selection::drawn(1)
    };
    let total = Total {
        questions: 7,
        points: 210,
        guessing: 100,
    };
    let line = text(
        "{n} of {total}",
        &total,
        &locale("."),
        &address("p", &selection),
    );
    // Ids and a score: no answer, and not which were right.
    assert_eq!(
        line,
        "3.5 of 7\np#v1.0000001.q.verbs.inputs.online.figure.pillars.steps.speaker"
    );
}
