//! `posts.txt`: every post as plain text, for reading and copying without any program.

use super::message::{Entry, Kit, Post};
use content::{Content, Word};

/// Line above a message.
const RULE: &str = "============================================================";
/// Line above a post.
const THIN_RULE: &str = "------------------------------------------------------------";

/// Bytes of a text for people: UTF-8 with a byte order mark, and lines that end in CRLF. The
/// plainest editors of every system show that correctly.
pub fn bytes(text: &str) -> Vec<u8> {
    format!("\u{FEFF}{}", text.replace('\n', "\r\n")).into_bytes()
}

/// `posts.txt`: each distinct text of every shareable message once, below its networks.
pub fn posts(content: &Content, kit: &Kit) -> Vec<u8> {
    let mut text = format!(
        "{}\n{}\n\n{}\n{}\n",
        kit.campaign, kit.address, kit.disclaimer, kit.counts
    );
    for entry in kit.messages.iter().filter(|entry| entry.shareable) {
        let number = content.word(Word::MessageNumber).replace("{id}", &entry.id);
        text += &format!("\n{RULE}\n{number} · {}\n", entry.section.name);
        for post in first_of_each_text(entry) {
            let same = entry.posts.iter().filter(|other| other.text == post.text);
            let networks: Vec<String> = same.map(|post| counted(content, post)).collect();
            text += &format!("{THIN_RULE}\n{}\n\n{}\n", networks.join(" · "), post.text);
        }
    }
    bytes(&text)
}

fn first_of_each_text(entry: &Entry) -> impl Iterator<Item = &Post> {
    let first = |at: usize| {
        let before = &entry.posts[..at];
        before.iter().all(|post| post.text != entry.posts[at].text)
    };
    (0..entry.posts.len())
        .filter(move |at| first(*at))
        .map(|at| &entry.posts[at])
}

/// Name of the post's network with length and limit, and a note where it does not take the post.
fn counted(content: &Content, post: &Post) -> String {
    let counted = format!("{} {}/{}", post.name, post.used, post.limit);
    let marks = &content.locale.marks;
    match post.fits {
        true => counted,
        false if post.used <= post.limit => marks.aside(&counted, content.word(Word::DoesNotFit)),
        false => {
            let over = [("n", post.used - post.limit)];
            let too_long = content.counted(Word::TooLong, &over);
            marks.aside(&counted, &too_long)
        }
    }
}
