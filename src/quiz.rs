//! The quiz engine: which questions are asked, in which order, what an answer is worth, what the
//! whole came to, and how far someone got.
//!
//! It is plain integer arithmetic on the question bank and knows no page, clock, file or network.
//! Its parts, each with one job:
//!
//! - [`order`]: a seed decides the questions and the order of their options, on every device and
//!   in every language alike, so that one number stands for one quiz on screens and on paper.
//! - [`selection`]: which questions a quiz asks, drawn or chosen, and in which room.
//! - [`score`]: the rules. Points are sixtieths of a question; every rule is untimed, gives
//!   something for what is partly known, and takes nothing below zero.
//! - [`result`]: points by pillar and in total, beside what guessing alone would have brought.
//! - [`code`]: a whole sheet of answers as a result code, for pooling without a network.
//! - [`xapi`]: one's own result as statements that learning record stores read.
//! - [`calendar`]: again in a week, as a calendar file.
//! - [`shared`]: the result in a line, without giving an answer away.
//! - [`uuid`]: names that nobody else has.
//! - [`review`]: what was missed, and a quiz of just that.
//! - [`progress`]: the saved text of a quiz under way. Answers are held by the positions that
//!   options have in the bank, so they survive another language and another order of options; what
//!   the bank still has is kept when the site was updated meanwhile.
//! - [`pool`]: the codes that were handed in, each with what became of it.
//! - [`statistics`]: what a room's answers tell of the questions.
//! - [`room`]: the quiz before a room, step by step, with the hands that were counted.
//! - [`given`]: an answer as somebody gave it, with how sure.
//! - [`sure`]: how sure somebody is, never scored.
//! - [`crockford`]: the digits of seeds, tags and codes.
//! - [`about`]: the question to ask of someone who reads about a pillar or an area.
//!
//! The rules at a glance, for a question worth 60 sixtieths:
//!
//! | kind | points | guessing alone |
//! |---|---|---|
//! | single, true-false, who-said-it | all or nothing | 1/options |
//! | multiple | (right − wrong) / number of right ones, at least 0 | expected value of a random choice of as many as are right |
//! | numeric | all within one distance, half within another | expected value over the steps of the range |
//! | matching | share of right pairs | 1/matches |
//! | ordering | (pairs in right order − pairs in wrong order) / pairs, at least 0 | expected value of a random order |

pub mod about;
pub mod calendar;
pub mod code;
pub mod crockford;
pub mod given;
pub mod order;
pub mod pool;
pub mod progress;
pub mod result;
pub mod review;
pub mod room;
pub mod score;
pub mod selection;
pub mod shared;
pub mod statistics;
pub mod sure;
pub mod uuid;
pub mod xapi;

#[cfg(feature = "ssr")]
pub use about::asked;
pub use about::{about_pillar, about_quotes};
pub use given::Given;
pub use order::{KINDS, Seed, draw, match_order, option_order};
pub use progress::{Progress, Resumed};
pub use result::{PillarResult, Total, by_pillar, guessing, total};
pub use review::{again, missed, sure_but_not_right};
pub use score::{
    Answer, FULL, Points, Verdict, fits, plain_text, points, points_text, tenths, verdict,
    whole_number,
};
pub use selection::{Asked, LENGTH, RoomTag, Selection};
pub use sure::Sure;
