//! How sure somebody is of an answer: asked if they like, never scored.

/// How sure somebody is of an answer. It changes no points: it tells what to look at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sure {
    /// A guess.
    Guess,
    /// Fairly sure.
    Fairly,
    /// Sure.
    Sure,
}

impl Sure {
    /// All levels, from the least sure on.
    pub const ALL: [Sure; 3] = [Sure::Guess, Sure::Fairly, Sure::Sure];

    /// Its name in markup and saved texts: `guess`, `fairly`, `sure`.
    pub fn code(self) -> &'static str {
        match self {
            Sure::Guess => "guess",
            Sure::Fairly => "fairly",
            Sure::Sure => "sure",
        }
    }

    /// The level of this name.
    pub fn from_code(code: &str) -> Option<Sure> {
        Sure::ALL.into_iter().find(|sure| sure.code() == code)
    }
}
