//! Errors in content files, as editors read them.

use std::fmt;

/// Error in a content file, described so that an editor can correct it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ContentError {
    /// Path of the file, starting with the content folder's path as it was given.
    pub file: String,
    /// Line, counted from 1. An error of a whole file is placed at its start.
    pub line: usize,
    /// Column, counted from 1 in characters.
    pub column: usize,
    /// Field in readable form: `[3] "T4" › words › text`; `whole file` for the file itself.
    pub path: String,
    /// Expected content.
    pub expected: String,
    /// Actual content.
    pub found: String,
    /// Instruction for the correction.
    pub what_to_do: String,
}

impl ContentError {
    /// Error of a whole file that is missing or cannot be read.
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

/// Field name for errors of a whole file.
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
