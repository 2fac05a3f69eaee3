//! Confidence in an answer: optional, and never scored.

/// Level of confidence in an answer. It changes no points; it tells what to review first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sure {
    /// Guess.
    Guess,
    /// Fairly sure.
    Fairly,
    /// Sure.
    Sure,
}

impl Sure {
    /// All levels, the least sure first.
    pub const ALL: [Sure; 3] = [Sure::Guess, Sure::Fairly, Sure::Sure];

    /// Name in markup and saved texts: `guess`, `fairly`, `sure`.
    pub fn code(self) -> &'static str {
        match self {
            Sure::Guess => "guess",
            Sure::Fairly => "fairly",
            Sure::Sure => "sure",
        }
    }

    /// Level with this name; `None` if there is none.
    pub fn from_code(code: &str) -> Option<Sure> {
        Sure::ALL.into_iter().find(|sure| sure.code() == code)
    }
}
