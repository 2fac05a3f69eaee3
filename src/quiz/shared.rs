//! A result as a line to be shared. It tells how much was right, and nothing of what: whoever
//! opens the link takes the same quiz.

use super::result::Total;
use super::score::points_text;
use super::selection::Selection;
use crate::permalink;

/// The address at which others take the same questions, alone. `page` is that of the quiz,
/// without a fragment.
pub fn address(page: &str, selection: &Selection) -> String {
    [page, "#", &permalink::encode_quiz(&selection.alone())].concat()
}

/// The text to be shared: `words` with `{n}` for the points as a number of questions, `{total}`
/// for how many were asked and `{guess}` for what guessing alone gives, then the address on a
/// line of its own. `decimal` is the language's decimal sign.
pub fn text(words: &str, total: &Total, decimal: &str, address: &str) -> String {
    let filled = words
        .replace("{n}", &points_text(total.points, decimal))
        .replace("{total}", &total.questions.to_string())
        .replace("{guess}", &points_text(total.guessing, decimal));
    [&filled, "\n", address].concat()
}
