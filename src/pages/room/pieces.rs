//! Pieces that both windows of a room show: boxes with their letters, bars, the code for phones. A
//! box is what a hand is raised for: an option, or a band of numbers.

use super::RoomContext;
use crate::browser;
use crate::components::button;
use crate::components::passage::words;
use crate::components::qr::drawing;
use crate::context::AppContext;
use ::quiz::permalink;
use content::{Question, QuestionKind, RoomWord, Word};
use markup::{Element, el, ev, link};
use qr;
use quiz::room::{Presentation, bands};
use quiz::{Selection, option_order, plain_text, whole_number};
use routes::Page;

/// Letter of a place, from 0, in the order that the room sees.
pub fn letter(place: usize) -> String {
    char::from(b'A' + (place % 26) as u8).to_string()
}

/// Text of a number, tag or code that stands within a text of any script and runs from left to
/// right. It is wrapped in U+2066 and U+2069.
pub fn isolated(text: &str) -> String {
    ["\u{2066}", text, "\u{2069}"].concat()
}

/// Head of a table's column.
pub fn column(text: &'static str) -> Element {
    el("th").attr("scope", "col").text(text)
}

/// Text of a box beside its letter: an option, or a band of numbers. `box_at` is its position in the
/// bank's order.
pub fn box_text(context: AppContext, question: &'static Question, box_at: usize) -> Element {
    let texts = match question.facts.kind {
        QuestionKind::Numeric => return el("span").text(band(context, question, box_at)),
        QuestionKind::Matching => &question.words.matches,
        _ => &question.words.options,
    };
    let text = texts.get(box_at).map_or("", String::as_str);
    words(context, "span", text, question.in_original)
}

/// Band of numbers of a box.
fn band(context: AppContext, question: &Question, box_at: usize) -> String {
    let bands = bands(question.facts.range.as_ref());
    let (first, last) = bands.get(box_at).copied().unwrap_or_default();
    let number = |tenths| context.content.locale.number(&plain_text(tenths));
    isolated(&[&number(first), "–", &number(last)].concat())
}

/// Mark beside what is right, in words.
pub fn right_mark(context: AppContext) -> Element {
    el("em").text(["✓ ", context.word(Word::RightAnswer)].concat())
}

/// Instruction to the room: how hands are raised for a question.
pub fn how(room: RoomContext, question: &Question, seed: u32) -> String {
    match question.facts.kind {
        QuestionKind::Multiple => room.word(RoomWord::HandsMany).to_owned(),
        QuestionKind::Numeric => room.word(RoomWord::HandsBand).to_owned(),
        QuestionKind::Ordering => room.word(RoomWord::HandsFirst).to_owned(),
        QuestionKind::Matching => {
            let place = option_order(question, seed)
                .iter()
                .position(|option| *option == 0);
            let number = place.unwrap_or_default() + 1;
            let first = question.words.options.first();
            let option = room
                .context
                .marks()
                .numbered(number, first.map_or("", String::as_str));
            room.word(RoomWord::HandsMatch).replace("{option}", &option)
        }
        _ => room.word(RoomWord::HandsOne).to_owned(),
    }
}

/// Bar beside a number, `length` of `most` wide.
pub fn bar(length: usize, most: usize) -> Element {
    let rect = el("rect")
        .attr("width", length.to_string())
        .attr("height", "1");
    el("svg")
        .class("bar")
        .attr("viewBox", ["0 0 ", &most.to_string(), " 1"].concat())
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(rect)
}

/// Address of a quiz for phones: as a path from the site's root, as a whole address, and as a QR
/// code; `None` if the address is too long for a code.
pub fn for_phones(context: AppContext, selection: &Selection) -> (String, String, Option<Element>) {
    let path = with_quiz(context, Page::Quiz, selection);
    let address = [&context.content.campaign.address, &path[..]].concat();
    let code = qr::encode(&address).map(|code| drawing(context, &code, &address));
    (path, address, code)
}

/// Tag of the room in words; `None` if it has none.
pub fn tag_of(room: RoomContext, run: &Presentation) -> Option<String> {
    let tag = run.selection.room?;
    let text = room.word(RoomWord::TagOfRoom);
    Some(text.replace("{tag}", &isolated(&tag.text())))
}

/// Access to the room for phones: QR code, address, the room's tag.
pub fn by_phone(room: RoomContext, run: &Presentation) -> Element {
    let (path, address, code) = for_phones(room.context, &run.selection);
    let tag = tag_of(room, run).map(|tag| el("p").text(tag));
    let link = link(path)
        .attr("data-phone", "")
        .attr("dir", "ltr")
        .text(address);
    el("div")
        .class("phone")
        .children(code)
        .children(tag)
        .child(el("div").class("small").child(link))
}

/// Name of a quiz: the room's tag and the number of questions.
pub fn name_of(room: RoomContext, selection: &Selection) -> String {
    let (word, tag) = match selection.room {
        Some(tag) => (RoomWord::PoolOfRoom, tag.text()),
        None => (RoomWord::PoolOfNone, String::new()),
    };
    let count = selection.positions(&room.context.content.quiz).len();
    room.counted(word, &[("n", count)])
        .replace("{tag}", &isolated(&tag))
}

/// Address of a page with this quiz in its fragment, from the site's root.
pub fn with_quiz(context: AppContext, page: Page, selection: &Selection) -> String {
    [
        &context.address(page),
        "#",
        &permalink::encode_quiz(selection),
    ]
    .concat()
}

/// Number of questions typed into the field; `None` if the text is no whole number from 1 to the
/// size of the bank.
pub fn typed_count(selector: &str, bank: &[Question]) -> Option<u8> {
    let count = whole_number(&browser::value(selector))?;
    let count = u8::try_from(count).ok()?;
    (1..=bank.len())
        .contains(&usize::from(count))
        .then_some(count)
}

/// Button that submits a form of the room's pages.
pub fn submit(room: RoomContext, class: &'static str, word: RoomWord) -> Element {
    button::submit_button(room.context)
        .attr("type", "submit")
        .class(class)
        .text(room.word(word))
}

/// Button of the room's pages that calls `then`; disabled until the page is interactive.
pub fn button(
    room: RoomContext,
    class: &'static str,
    text: String,
    then: impl FnMut(web_sys::Event) + Send + 'static,
) -> Element {
    button::button(room.context)
        .class(class)
        .on(ev::click, then)
        .text(text)
}
