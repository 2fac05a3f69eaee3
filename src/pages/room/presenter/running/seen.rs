//! What the group sees, as the presenter sees it: with what is right, and the fields for hands.

use super::{asked, question_at};
use crate::components::passage::{untranslated, words};
use crate::pages::room::desk::Desk;
use crate::pages::room::pieces::{by_phone, with_quiz};
use crate::pages::room::presenter::votes::votes;
use content::{RoomWord, Word};
use markup::signal::Memo;
use markup::{Element, el, link};
use quiz::room::{Place, Step};
use routes::Page;

/// What the projector's screen shows: the question with its options, or the way in for phones.
pub(super) fn seen(desk: Desk, place: Memo<Place>) -> Element {
    let room = desk.room;
    let asked = asked(place);
    let parts = move || match asked.get() {
        Some(at) => question(desk, at),
        // The two ends differ as well.
        None => vec![phones(desk, place)],
    };
    // The options come with the vote.
    let later = move || matches!(place.get(), Place::Asked(_, Step::Question)).then_some("");
    el("section")
        .class("panel")
        .attr("data-seen", "")
        .attr_dyn("data-later", later)
        .child(el("p").class("eyebrow").text(room.word(RoomWord::OnScreen)))
        .child(el("div").class("room").children_dyn(parts))
}

/// The way in for phones; at the end the way to the results first, then to the sheet.
fn phones(desk: Desk, place: Memo<Place>) -> Element {
    let room = desk.room;
    let parts = move || {
        let Some(run) = desk.run.get_untracked() else {
            return Vec::new();
        };
        let page = |page, text: &'static str| {
            let address = with_quiz(room.context, page, &run.selection);
            link(address).class("button quiet").text(text)
        };
        let results = match place.get() {
            Place::End => page(Page::Results, room.word(RoomWord::PoolCodes)).attr("data-pool", ""),
            _ => page(Page::Results, room.context.word(Word::ResultsTitle)),
        };
        let sheet = page(Page::Sheet, room.context.word(Word::SheetTitle));
        vec![
            el("p").class("row").child(results).child(sheet),
            by_phone(room, &run),
        ]
    };
    el("div").class("room").children_dyn(parts)
}

fn question(desk: Desk, at: usize) -> Vec<Element> {
    let context = desk.room.context;
    let Some(question) = question_at(desk, at) else {
        return Vec::new();
    };
    let prompt = words(context, "h3", &question.words.prompt, question.in_original);
    let mut parts = vec![prompt];
    parts.extend(untranslated(context, question.in_original));
    parts.extend(votes(desk, at, question));
    parts
}
