//! Composition of a post: the body, a blank line, then source, link and hashtag.
//!
//! ```
//! use message::compose::{Lines, Parts, compose, take_apart};
//!
//! let lines = Lines {
//!     source: String::from("Key messages, June 2020"),
//!     link: String::from("https://example.org/m/T4"),
//!     hashtag: String::from("#Tag"),
//! };
//! let parts = Parts { source: true, link: false, hashtag: true };
//! let post = compose("Body.", &lines, parts);
//! assert_eq!(post, "Body.\n\nKey messages, June 2020\n#Tag");
//! assert_eq!(take_apart(&post, &lines), (String::from("Body."), parts));
//! ```

/// Lines that can follow the body of a post, one line each. Empty lines are never added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Source line.
    pub source: String,
    /// Address of the message's page.
    pub link: String,
    /// Hashtag with its `#`.
    pub hashtag: String,
}

/// Selection of the [`Lines`] in a post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Whether the post has the source line.
    pub source: bool,
    /// Whether the post has the link.
    pub link: bool,
    /// Whether the post has the hashtag.
    pub hashtag: bool,
}

/// Composes a post: the body unchanged, then after a blank line the selected lines, always in the
/// order source, link, hashtag.
pub fn compose(body: &str, lines: &Lines, parts: Parts) -> String {
    let mut text = String::from(body);
    text.push_str(&ending(lines, parts));
    text
}

/// Splits a post into its body and the selection of lines that follow it.
///
/// A line counts only if it stands exactly as [`compose`] puts it: a line that someone has edited
/// becomes part of the body and is no longer selected. Composing the result again gives the same
/// text for every input, so nothing that was typed is lost.
pub fn take_apart(text: &str, lines: &Lines) -> (String, Parts) {
    // Most lines first, so that no line of the ending is left in the body.
    const CHOICES: [[bool; 3]; 7] = [
        [true, true, true],
        [true, true, false],
        [true, false, true],
        [false, true, true],
        [true, false, false],
        [false, true, false],
        [false, false, true],
    ];
    for [source, link, hashtag] in CHOICES {
        let parts = Parts {
            source: source && !lines.source.is_empty(),
            link: link && !lines.link.is_empty(),
            hashtag: hashtag && !lines.hashtag.is_empty(),
        };
        let ending = ending(lines, parts);
        if ending.is_empty() {
            continue;
        }
        if let Some(body) = text.strip_suffix(ending.as_str()) {
            return (String::from(body), parts);
        }
    }
    (String::from(text), Parts::default())
}

/// Blank line and selected lines; empty if no line is selected.
fn ending(lines: &Lines, parts: Parts) -> String {
    let mut ending = String::new();
    for (line, chosen) in [
        (&lines.source, parts.source),
        (&lines.link, parts.link),
        (&lines.hashtag, parts.hashtag),
    ] {
        if chosen && !line.is_empty() {
            ending.push_str(if ending.is_empty() { "\n\n" } else { "\n" });
            ending.push_str(line);
        }
    }
    ending
}

/// Whether a body has the message's exact wording, apart from white space around it. Both texts are
/// in the same Unicode normalization form.
pub fn is_exact(body: &str, message_text: &str) -> bool {
    body.trim() == message_text.trim()
}
