//! Quiz in a room: following the room's questions, and handing in.
//!
//! Longer than most files: the ways among a room's questions and handing in stand together.

use crate::components::button::plain_button;
use crate::context::AppContext;
use crate::quiz_session::QuizSession;
use content::Word;
use markup::{Element, el, ev};
use quiz::code;

/// Questions by their numbers, as buttons that show them; answered ones are marked.
pub fn following(session: QuizSession, at: usize) -> Element {
    let total = session.drawn.with_untracked(Vec::len);
    let numbers = (0..total).map(|place| {
        plain_button()
            .attr("data-go", place.to_string())
            .attr_opt("aria-current", (place == at).then_some("step"))
            .attr_dyn("data-state", move || session.state(place))
            .on(ev::click, move |_| session.go_to(place))
            .text((place + 1).to_string())
    });
    el("div")
        .class("following")
        .attr("role", "group")
        .attr("data-follows", "")
        .attr("aria-label", session.context.word(Word::GoToQuestion))
        .children(too_many(session))
        .child(el("div").class("numbers").children(numbers))
}

/// Button to the place behind the last question, from any of them.
pub fn to_last(session: QuizSession) -> Element {
    let total = session.drawn.with_untracked(Vec::len);
    let word = match session.waits() {
        true => Word::HandIn,
        false => Word::ResultCode,
    };
    plain_button()
        .class("link")
        .attr("data-go", total.to_string())
        .on(ev::click, move |_| session.go_to(total))
        .text(session.context.word(word))
}

/// Notice that no code can hold so many questions; `None` where one can.
pub fn too_many(session: QuizSession) -> Option<Element> {
    let context = session.context;
    let selection = session.selection.get_untracked()?;
    let too_many = code::layout(&context.content.quiz, &selection).err()?;
    let told = context.counted(
        Word::CodeTooLong,
        &[("n", too_many.asked), ("fit", too_many.fit)],
    );
    Some(el("p").class("notice").text(told))
}

/// Page behind the last question of a room's quiz: the questions that are still open, and the
/// button that hands in.
pub fn handing_in(session: QuizSession) -> Element {
    let context = session.context;
    let sheet = session.sheet.get_untracked();
    let total = sheet.len();
    let lede = context.counted(
        Word::HandInLede,
        &[("n", sheet.iter().flatten().count()), ("total", total)],
    );
    let open = open_places(
        context,
        &sheet.iter().map(Option::is_none).collect::<Vec<_>>(),
    );
    let hand_in = plain_button()
        .class("button")
        .attr("data-hand-in", "")
        .on(ev::click, move |_| session.hand_in())
        .text(context.word(Word::HandIn));
    el("div")
        .class("handing-in clicker")
        .child(following(session, total))
        .child(
            el("h2")
                .attr("tabindex", "-1")
                .text(context.word(Word::HandIn)),
        )
        .child(el("p").text(lede))
        .children(open)
        .child(el("p").child(hand_in))
}

/// Links to the open questions, by their numbers; `None` if all are answered.
fn open_places(context: AppContext, open: &[bool]) -> Option<Element> {
    let mut numbers = String::new();
    for (place, _) in open.iter().enumerate().filter(|(_, open)| **open) {
        if !numbers.is_empty() {
            numbers.push_str(&context.marks().semicolon);
        }
        numbers.push_str(&(place + 1).to_string());
    }
    (!numbers.is_empty()).then(|| {
        let told = context
            .word(Word::Unanswered)
            .replace("{numbers}", &numbers);
        el("p").child(el("b").text(told))
    })
}
