//! How much of a language's content is translated.

use std::fmt;

/// How many texts of one language are its own. An entry of a list counts as one text; interface
/// words and the opening call are complete in every language and do not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The language's code.
    pub language: String,
    /// True for the language of the documents.
    pub original: bool,
    /// Of each list file its name, how many of its entries are translated, and how many it has.
    pub lists: Vec<(&'static str, usize, usize)>,
}

impl fmt::Display for Coverage {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let done: usize = self.lists.iter().map(|(_, done, _)| done).sum();
        let all: usize = self.lists.iter().map(|(_, _, all)| all).sum();
        if self.original {
            return write!(out, "{}: original language, {all} texts", self.language);
        }
        // Rounded down, so that only a whole translation reads 100 %.
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
