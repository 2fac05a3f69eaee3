//! Quiz engine: drawing and order of questions, scores, results, and saved progress.
//!
//! It calculates on the question bank alone, and knows no page, clock, file or network. Scores and
//! results are integer arithmetic. The modules:
//!
//! - [`order`]: drawing of questions and order of options by a seed, the same on every device and
//!   in every language, so that one number stands for one quiz on screens and on paper.
//! - [`selection`]: the questions of a quiz, drawn or chosen, and its room.
//! - [`score`]: the rules. Points are sixtieths of a question; every rule is untimed, gives partial
//!   credit, and never goes below zero.
//! - [`result`]: points by pillar and in total, beside the points expected from guessing alone.
//! - [`code`]: all answers of a quiz as a result code, for pooling without a network.
//! - [`xapi`]: a person's own result as statements for learning record stores.
//! - [`calendar`]: a reminder for the same quiz in a week, as a calendar file.
//! - [`shared`]: the result in a line, without any answer.
//! - [`uuid`]: random UUIDs.
//! - [`review`]: missed questions, and a quiz of these alone.
//! - [`progress`]: the saved text of a quiz in progress. Answers are stored by the positions of
//!   options in the bank, so they survive another language and another order of options; after an
//!   update of the site, everything that the bank still has is kept.
//! - [`pool`]: the codes submitted to a room, each with its outcome.
//! - [`statistics`]: item statistics of a room's answers.
//! - [`room`]: a quiz run for a group, step by step, with votes by show of hands.
//! - [`given`]: an answer with the person's confidence.
//! - [`sure`]: levels of confidence, never scored.
//! - [`crockford`]: the base 32 digits of seeds, tags and codes.
//! - [`about`]: the question for a page about a pillar or an area.
//!
//! The rules at a glance, for a question worth 60 sixtieths. The last column is the expected value
//! of answering at random.
//!
//! | kind | points | guessing alone |
//! |---|---|---|
//! | single, true-false, who-said-it | all or nothing | 1/options |
//! | multiple | (right − wrong) / number of right options | choice of as many as are right |
//! | numeric | all within one distance, half within another | step of the range |
//! | matching | share of right pairs | 1/matches |
//! | ordering | (pairs in right order − pairs in wrong order) / pairs | order of the options |
//!
//! Differences below 0 count as 0.

pub mod about;
pub mod calendar;
pub mod code;
pub mod crockford;
pub mod given;
pub mod order;
pub mod permalink;
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
