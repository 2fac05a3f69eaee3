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

use crate::context::AppContext;
use crate::markup::Element;
use routes::{Page, Part};

/// What makes the pages of a part.
pub type Make = fn(AppContext, Page) -> Element;

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
pub fn reading(context: AppContext, page: Page) -> Element {
    match page {
        Page::Home => home::home(context),
        Page::Pillar(at) => pillar::pillar(context, at),
        Page::Area(at) => area::area(context, at),
        Page::Kit => kit::kit(context),
        Page::About => about::about(context),
        _ => not_found::not_found(context),
    }
}

/// The list of all messages.
pub fn listing(context: AppContext, _: Page) -> Element {
    messages::messages(context)
}

/// A page of the part for sharing.
pub fn sharing(context: AppContext, page: Page) -> Element {
    match page {
        Page::Message(at) => message::message(context, at),
        _ => share::share(context),
    }
}

/// The page of the part for the quiz.
pub fn taking(context: AppContext, _: Page) -> Element {
    quiz::quiz(context)
}
