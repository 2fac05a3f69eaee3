//! `posts.txt`: every post as plain text, to be read and copied without any program.

use super::message::{Entry, Kit, Post};
use crate::content::{Content, Word};

/// The line above a message.
const RULE: &str = "============================================================";
/// The line above a post.
const THIN_RULE: &str = "------------------------------------------------------------";

/// The bytes of a text for people: UTF-8 marked as such and lines that end in CRLF, since that is
/// what the plainest editors of every system show right.
pub fn bytes(text: &str) -> Vec<u8> {
    format!("\u{FEFF}{}", text.replace('\n', "\r\n")).into_bytes()
}

/// `posts.txt`: of every message for sharing each text once, under the networks that it is for.
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

/// A network with the post's length, and a word where it does not take the post.
fn counted(content: &Content, post: &Post) -> String {
    let counted = format!("{} {}/{}", post.name, post.used, post.limit);
    match post.fits {
        true => counted,
        false if post.used <= post.limit => {
            format!("{counted} ({})", content.word(Word::DoesNotFit))
        }
        false => {
            let over = (post.used - post.limit).to_string();
            let too_long = content.word(Word::TooLong).replace("{n}", &over);
            format!("{counted} ({too_long})")
        }
    }
}
