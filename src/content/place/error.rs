//! How an error in a content file is told.

use std::fmt;

/// Something wrong in a content file, told so that its editor can put it right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ContentError {
    /// Path of the file, as far as the content folder's path was given.
    pub file: String,
    /// Line, from 1. A file that is wrong as a whole counts as wrong at its start.
    pub line: usize,
    /// Column, from 1, counted in characters.
    pub column: usize,
    /// The field, for reading: `[3] "T4" › words › text`; `whole file` for the file itself.
    pub path: String,
    /// What should stand there.
    pub expected: String,
    /// What stands there.
    pub found: String,
    /// How to put it right.
    pub what_to_do: String,
}

impl ContentError {
    /// An error of a file as a whole: one that is missing or cannot be read.
    pub fn whole_file(
        file: &str,
        expected: impl Into<String>,
        found: impl Into<String>,
        what_to_do: impl Into<String>,
    ) -> ContentError {
        ContentError {
            file: file.to_string(),
            line: 1,
            column: 1,
            path: WHOLE_FILE.to_string(),
            expected: expected.into(),
            found: found.into(),
            what_to_do: what_to_do.into(),
        }
    }
}

/// The path of a file as a whole.
pub(super) const WHOLE_FILE: &str = "whole file";

impl fmt::Display for ContentError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            out,
            "{}:{}:{}  {}",
            self.file, self.line, self.column, self.path
        )?;
        writeln!(out, "  expected: {}", self.expected)?;
        writeln!(out, "  found:    {}", self.found)?;
        write!(out, "  do:       {}", self.what_to_do)
    }
}
