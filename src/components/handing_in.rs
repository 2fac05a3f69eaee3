//! Quiz in a room: following the room's questions, and handing in.
//!
//! Longer than most files: following a room and handing in share one state.

use crate::browser;
use crate::components::button::plain_button;
use crate::context::AppContext;
use crate::quiz_session::QuizSession;
use content::Word;
use markup::{Element, el, ev};
use quiz::code;

/// Form that leads to any question by its number. While the quiz follows a room, a notice above
/// says so.
pub fn following(session: QuizSession, at: usize) -> Element {
    let context = session.context;
    let total = session.drawn.with_untracked(Vec::len);
    let numbers = (0..=total).map(|place| {
        let name = match place {
            _ if place < total => (place + 1).to_string(),
            _ => String::from(last(session)),
        };
        el("option")
            .attr("value", place.to_string())
            .bool_attr("selected", place == at)
            .text(name)
    });
    let choose = el("select")
        .attr("data-go-to", "")
        .attr("autocomplete", "off")
        .children(numbers);
    // A button of its own: people who walk the list by keys stay in it until they press the button.
    let show = plain_button()
        .class("button quiet")
        .attr("data-go", "")
        .on(ev::click, move |_| {
            if let Ok(place) = browser::value("[data-go-to]").parse() {
                session.go_to(place);
            }
        })
        .text(context.word(Word::ShowQuestion));
    let label = el("label")
        .class("jump")
        .child(el("span").text(context.word(Word::GoToQuestion)))
        .child(choose);
    let told = session
        .waits()
        .then(|| el("p").class("small").text(context.word(Word::FollowsRoom)));
    el("div")
        .class("following")
        .attr("data-follows", "")
        .children(told)
        .children(too_many(session))
        .child(el("div").class("row").child(label).child(show))
}

/// Word for the entry behind the last question.
fn last(session: QuizSession) -> &'static str {
    let context = session.context;
    context.word(match session.waits() {
        true => Word::HandIn,
        false => Word::ResultCode,
    })
}

/// Notice that no code can hold so many questions; `None` where one can.
pub fn too_many(session: QuizSession) -> Option<Element> {
    let context = session.context;
    let selection = session.selection.get_untracked()?;
    let too_many = code::layout(&context.content.quiz, &selection).err()?;
    let told = context
        .word(Word::CodeTooLong)
        .replace("{n}", &too_many.asked.to_string())
        .replace("{fit}", &too_many.fit.to_string());
    Some(el("p").class("notice").text(told))
}

/// Page behind the last question of a room's quiz: the questions that are still open, and the
/// button that hands in.
pub fn handing_in(session: QuizSession) -> Element {
    let context = session.context;
    let sheet = session.sheet.get_untracked();
    let total = sheet.len();
    let lede = context
        .word(Word::HandInLede)
        .replace("{n}", &sheet.iter().flatten().count().to_string())
        .replace("{total}", &total.to_string());
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
        .class("handing-in")
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
            numbers.push_str(context.word(Word::ListSeparator));
            numbers.push(' ');
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
