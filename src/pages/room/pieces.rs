//! Pieces that both windows of a room show: names of boxes, the vote count, the code for phones. A
//! box is what a hand is raised for: an option, or a band of numbers.

use super::RoomContext;
use crate::browser;
use crate::components::button;
use crate::components::qr::drawing;
use crate::context::AppContext;
use ::quiz::permalink;
use content::{Question, QuestionKind, RoomWord, Word};
use markup::{Element, el, ev, link};
use qr;
use quiz::room::{Presentation, bands, change, right_boxes, shown_boxes};
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

/// Name of a box: a letter, or a band of numbers. `box_at` is its position in the bank's order,
/// `place` in the order that the room sees.
pub fn box_name(context: AppContext, question: &Question, box_at: usize, place: usize) -> String {
    match question.facts.kind {
        QuestionKind::Numeric => {
            let bands = bands(question.facts.range.as_ref());
            let (first, last) = bands.get(box_at).copied().unwrap_or_default();
            let number = |tenths| context.content.language.number(&plain_text(tenths));
            isolated(&[&number(first), "–", &number(last)].concat())
        }
        _ => letter(place),
    }
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
            let number = (place.unwrap_or_default() + 1).to_string();
            let first = question.words.options.first();
            let option = [&number[..], ". ", first.map_or("", String::as_str)].concat();
            room.word(RoomWord::HandsMatch).replace("{option}", &option)
        }
        _ => room.word(RoomWord::HandsOne).to_owned(),
    }
}

/// Table with both votes of a question, as numbers beside bars, and with the change of each. `told`
/// says whether the right answers are marked.
pub fn table(
    room: RoomContext,
    run: &Presentation,
    at: usize,
    question: &Question,
    told: bool,
) -> Element {
    let context = room.context;
    let shown = shown_boxes(question, run.selection.seed);
    let most = (0..2)
        .flat_map(|round| (0..shown.len()).map(move |box_at| run.hands(at, round, box_at)))
        .max()
        .unwrap_or_default()
        .max(1);
    let right = right_boxes(question);
    let again = !run.tallies[at][1].is_empty();
    let head = |word| column(room.word(word));
    let cell = |hands: u16| {
        let bar = bar(hands.into(), most.into());
        el("td").text(hands.to_string()).child(bar)
    };
    let rows = shown.iter().enumerate().map(|(place, box_at)| {
        let mark = (told && right.contains(box_at))
            .then(|| el("b").text([" ✓ ", context.word(Word::RightAnswer)].concat()));
        let name = el("th")
            .attr("scope", "row")
            .text(box_name(context, question, *box_at, place))
            .children(mark);
        let (before, after) = (run.hands(at, 0, *box_at), run.hands(at, 1, *box_at));
        let row = el("tr").child(name).child(cell(before));
        match again {
            false => row,
            true => row
                .child(cell(after))
                .child(el("td").attr("dir", "ltr").text(change(before, after))),
        }
    });
    let heads = el("tr")
        .child(head(RoomWord::OptionColumn))
        .child(head(RoomWord::FirstVote));
    let heads = match again {
        false => heads,
        true => heads
            .child(head(RoomWord::SecondVote))
            .child(head(RoomWord::Change)),
    };
    let table = el("table")
        .attr("data-tally", "")
        .child(el("caption").text(room.word(RoomWord::StepTally)))
        .child(el("thead").child(heads))
        .child(el("tbody").children(rows));
    el("div").class("scroll").child(table)
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
    room.word(word)
        .replace("{tag}", &isolated(&tag))
        .replace("{n}", &count.to_string())
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
