//! Pages: a function for each, and the choice of the function by the part of the program.

pub mod about;
pub mod area;
pub mod home;
pub mod message;
pub mod messages;
pub mod not_found;
pub mod pillar;
pub mod quiz;
pub mod room;
pub mod share;

use crate::context::AppContext;
use markup::Element;
use routes::{Page, Part};

/// Function that makes the pages of one part of the program.
pub type Make = fn(AppContext, Page) -> Element;

/// Function that makes the pages of this part, where all parts are compiled into one program. The
/// browser's program has a function like it, which first loads the part's file.
pub fn of(part: Part) -> Make {
    match part {
        Part::Reading => reading,
        Part::Messages => listing,
        Part::Share => sharing,
        Part::Quiz => taking,
        Part::Room => room::page,
    }
}

/// Page for reading: every page of [`Part::Reading`].
pub fn reading(context: AppContext, page: Page) -> Element {
    match page {
        Page::Home => home::home(context),
        Page::Pillar(at) => pillar::pillar(context, at),
        Page::Area(at) => area::area(context, at),
        Page::About => about::about(context),
        _ => not_found::not_found(context),
    }
}

/// Page with the list of all messages.
pub fn listing(context: AppContext, _: Page) -> Element {
    messages::messages(context)
}

/// Page of the part for sharing: a message's page, or the builder's.
pub fn sharing(context: AppContext, page: Page) -> Element {
    match page {
        Page::Message(at) => message::message(context, at),
        _ => share::share(context),
    }
}

/// Page of the quiz for one person.
pub fn taking(context: AppContext, _: Page) -> Element {
    quiz::quiz(context)
}
