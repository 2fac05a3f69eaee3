//! What a post is made of: the words, a blank line, then the source, the link and the hashtag.

/// The lines that can follow a message's words, one line each; an empty one is never added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Where the words come from.
    pub source: String,
    /// Address of the message's page.
    pub link: String,
    /// Hashtag with its `#`.
    pub hashtag: String,
}

/// Which of the [`Lines`] a post has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The source line.
    pub source: bool,
    /// The link.
    pub link: bool,
    /// The hashtag.
    pub hashtag: bool,
}

/// The post: the body as it is, and after a blank line the chosen lines, always in the order
/// source, link, hashtag.
pub fn compose(body: &str, lines: &Lines, parts: Parts) -> String {
    let mut text = String::from(body);
    text.push_str(&ending(lines, parts));
    text
}

/// The body of a post and which lines follow it.
///
/// Lines count only where they stand exactly as [`compose`] puts them: someone who edits or
/// deletes one makes it a part of the body, and it is no longer among the parts. For every
/// text whatever, composing the two again gives that text: nothing that was typed is lost.
pub fn take_apart(text: &str, lines: &Lines) -> (String, Parts) {
    // From most lines to fewest, so that no line is left in the body that belongs to the ending.
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

/// The blank line and the chosen lines; nothing where no line is chosen.
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

/// Whether a body still is the message's exact wording. Only white space around it may differ;
/// both texts are in the same normal form.
pub fn is_exact(body: &str, message_text: &str) -> bool {
    body.trim() == message_text.trim()
}
