//! Result as a line to share. It tells how much was right, and nothing of the answers: the link
//! leads others to the same quiz.

use super::result::Total;
use super::score::points_text;
use super::selection::Selection;
use crate::permalink;
use content::Locale;

/// Address of the same quiz without its room. `page` is the address of the quiz page, without a
/// fragment.
pub fn address(page: &str, selection: &Selection) -> String {
    [page, "#", &permalink::encode_quiz(&selection.alone())].concat()
}

/// Text to share: `words`, then the address on a line of its own. In `words`, `{n}` becomes the
/// points as a number of questions, `{total}` the number of questions asked, and `{guess}` the
/// points expected from guessing alone.
pub fn text(words: &str, total: &Total, locale: &Locale, address: &str) -> String {
    let mut filled = words.to_owned();
    for (name, number) in [
        ("n", points_text(total.points)),
        ("total", total.questions.to_string()),
        ("guess", points_text(total.guessing)),
    ] {
        filled = locale.with_number(&filled, name, &number);
    }
    [&filled, "\n", address].concat()
}
