//! Titles of pages, and texts cut to a length.

use content::{Content, Word};
use routes::Page;

/// Greatest number of characters of a title; sites and search engines cut what is longer.
pub const TITLE: usize = 60;

/// The document's title: what the page is, then whose.
pub fn title(content: &Content, page: Page) -> String {
    let site = content.word(Word::SiteName);
    let marks = &content.locale.marks;
    let own = match page {
        Page::Home => return format!("{site} · {}", call(content)),
        Page::Pillar(at) => &content.pillars[at].words.name,
        Page::Area(at) => &content.areas[at].words.title,
        Page::Messages => content.word(Word::KeyMessages),
        // Some messages begin with the same words as others, and as areas: the id tells them apart.
        Page::Message(at) => {
            let message = &content.messages[at];
            let words = shortened(&message.words.text, TITLE);
            return format!("{} · {site}", marks.labelled(&message.id, &words));
        }
        Page::Languages(at) => {
            let words = content.word(Word::InAllLanguages);
            let id = &content.messages[at].id;
            return format!("{} · {site}", marks.labelled(id, words));
        }
        Page::Share => content.word(Word::ShareTitle),
        Page::Quiz => content.word(Word::QuizTitle),
        Page::Answers => content.word(Word::AllQuestions),
        Page::Room => content.word(Word::RoomTitle),
        Page::Screen => content.word(Word::ScreenTitle),
        Page::Sheet => content.word(Word::SheetTitle),
        Page::Results => content.word(Word::ResultsTitle),
        Page::Source(at) => &content.documents[at].words.cited,
        Page::Kit => content.word(Word::Kit),
        Page::About => content.word(Word::About),
        Page::NotFound => content.word(Word::NotFoundTitle),
    };
    format!("{} · {site}", shortened(own, TITLE))
}

/// The opening call as one line.
pub fn call(content: &Content) -> String {
    content.home.call.iter().map(|p| p.text.as_str()).collect()
}

/// The text up to the last whole word within a number of characters, with an ellipsis where
/// something was cut. Where no blanks part the words it ends with any sign but a digit.
pub fn shortened(text: &str, characters: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(characters) else {
        return text.to_owned();
    };
    let start = &text[..end];
    let words = match start.rfind(' ') {
        Some(blank) if blank > end / 2 => &start[..blank],
        _ => start.trim_end_matches(|sign: char| sign.is_ascii_digit()),
    };
    let mark = |sign: char| ",;:—–،؛，；：、。 ".contains(sign);
    format!("{}…", words.trim_end_matches(mark))
}
