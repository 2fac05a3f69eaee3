//! The pages: one function each, and the title and description of every one.

pub mod about;
pub mod area;
pub mod home;
pub mod kit;
#[cfg(feature = "ssr")]
pub mod languages;
pub mod message;
pub mod messages;
pub mod not_found;
pub mod pillar;
pub mod quiz;
pub mod room;
pub mod share;
#[cfg(feature = "ssr")]
pub mod source;
#[cfg(feature = "ssr")]
pub mod style;

use crate::app::Site;
use crate::markup::Element;
use content::{Content, Word};
use routes::{Page, Part};

/// What makes the pages of a part.
pub type Make = fn(Site, Page) -> Element;

/// What makes the pages of this part. The browser's program has a function like this one of its
/// own, which loads the part's file.
pub fn of(part: Part) -> Make {
    match part {
        Part::Reading => reading,
        Part::Messages => listing,
        Part::Share => sharing,
        Part::Quiz => taking,
        Part::Room => room::page,
    }
}

/// A page for reading.
pub fn reading(site: Site, page: Page) -> Element {
    match page {
        Page::Home => home::home(site),
        Page::Pillar(at) => pillar::pillar(site, at),
        Page::Area(at) => area::area(site, at),
        Page::Kit => kit::kit(site),
        Page::About => about::about(site),
        _ => not_found::not_found(site),
    }
}

/// The list of all messages.
pub fn listing(site: Site, _: Page) -> Element {
    messages::messages(site)
}

/// A page of the part for sharing.
pub fn sharing(site: Site, page: Page) -> Element {
    match page {
        Page::Message(at) => message::message(site, at),
        _ => share::share(site),
    }
}

/// The page of the part for the quiz.
pub fn taking(site: Site, _: Page) -> Element {
    quiz::quiz(site)
}

/// The document's title: what the page is, then whose.
pub fn title(content: &Content, page: Page) -> String {
    let site = content.word(Word::SiteName);
    let own = match page {
        Page::Home => return format!("{site} · {}", call(content)),
        Page::Pillar(at) => &content.pillars[at].words.name,
        Page::Area(at) => &content.areas[at].words.title,
        Page::Messages => content.word(Word::KeyMessages),
        // Some messages begin with the same words as others, and as areas: the id tells them apart.
        Page::Message(at) => {
            let message = &content.messages[at];
            return format!(
                "{}: {} · {site}",
                message.id,
                shortened(&message.words.text, 60)
            );
        }
        Page::Languages(at) => {
            let words = content.word(Word::InAllLanguages);
            return format!("{}: {words} · {site}", content.messages[at].id);
        }
        Page::Share => content.word(Word::ShareTitle),
        Page::Quiz => content.word(Word::QuizTitle),
        Page::Room => content.word(Word::RoomTitle),
        Page::Screen => content.word(Word::ScreenTitle),
        Page::Sheet => content.word(Word::SheetTitle),
        Page::Results => content.word(Word::ResultsTitle),
        Page::Source(at) => &content.documents[at].words.cited,
        Page::Kit => content.word(Word::Kit),
        Page::About => content.word(Word::About),
        Page::NotFound => content.word(Word::NotFoundTitle),
    };
    format!("{} · {site}", shortened(own, 60))
}

/// The opening call as one line.
pub fn call(content: &Content) -> String {
    content.home.call.iter().map(|p| p.text.as_str()).collect()
}

/// The text up to the last whole word within a number of characters, with an ellipsis where
/// something was cut.
pub fn shortened(text: &str, characters: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(characters) else {
        return text.to_owned();
    };
    let cut = text[..end].rfind(' ').unwrap_or(end);
    format!(
        "{}…",
        text[..cut].trim_end_matches([',', ';', ':', '،', '؛', ' '])
    )
}
