//! Translation coverage of a language.

use std::fmt;

/// Translation coverage of one language. Each list entry and each interface word counts as one
/// text, and the opening call, which counts as translated once it differs from the original's. The
/// words of the search do not count: they have no original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Code of the language.
    pub language: String,
    /// True for the language of the documents.
    pub original: bool,
    /// List files, each with its name, the number of translated entries and the number of all
    /// entries.
    pub lists: Vec<(&'static str, usize, usize)>,
}

impl fmt::Display for Coverage {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let done: usize = self.lists.iter().map(|(_, done, _)| done).sum();
        let all: usize = self.lists.iter().map(|(_, _, all)| all).sum();
        if self.original {
            return write!(out, "{}: original language, {all} texts", self.language);
        }
        // Rounded down, so that only a complete translation reads 100 %.
        let percent = (done * 100).checked_div(all).unwrap_or(100);
        write!(
            out,
            "{}: {done} of {all} texts translated ({percent} %):",
            self.language
        )?;
        for (position, (name, done, all)) in self.lists.iter().enumerate() {
            let comma = if position == 0 { "" } else { "," };
            write!(out, "{comma} {name} {done}/{all}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Coverage;

    #[test]
    fn a_line_tells_all_and_each_file() {
        let coverage = Coverage {
            language: "ar".to_string(),
            original: false,
            lists: vec![("about", 0, 7), ("messages", 5, 49)],
        };
        assert_eq!(
            coverage.to_string(),
            "ar: 5 of 56 texts translated (8 %): about 0/7, messages 5/49"
        );
    }
}
