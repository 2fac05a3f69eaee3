//! Review of missed questions with their right answers. Questions that the person was sure of come
//! first. Wrong choices are not repeated.

use super::Finished;
use crate::browser;
use crate::components::answers::answer;
use crate::components::button::plain_button;
use crate::components::passage::words;
use crate::components::question::sources;
use content::Word;
use markup::{Element, el, ev};
use quiz::{missed, sure_but_not_right};

/// How many missed questions are shown at once; the others are folded away.
const SHOWN: usize = 3;

/// Missed questions with their right answers, and a button for a quiz of just these.
pub fn review(finished: &Finished) -> Vec<Element> {
    let (session, context) = (finished.session, finished.context);
    let missed = missed(&finished.questions, &finished.sheet);
    if missed.is_empty() {
        return Vec::new();
    }
    let mut entries: Vec<Element> = missed
        .into_iter()
        .map(|place| {
            let question = finished.questions[place];
            let given = finished.sheet.get(place).and_then(Option::as_ref);
            let sure = given.is_some_and(|given| sure_but_not_right(question, given));
            let sure = sure.then(|| {
                el("p")
                    .attr("data-sure", "")
                    .child(el("b").text(context.word(Word::SureButWrong)))
            });
            let prompt = words(context, "p", &question.words.prompt, question.in_original);
            el("li")
                .attr("data-missed", question.id.as_str())
                .child(prompt)
                .children(sure)
                .child(el("p").child(answer(context, question)))
                .children(sources(context, question))
        })
        .collect();
    let list = |entries: Vec<Element>| el("ol").class("questions").children(entries);
    let rest = entries.split_off(entries.len().min(SHOWN));
    let more = (!rest.is_empty()).then(|| {
        let told = context.counted(Word::ReviewMore, &[("n", rest.len())]);
        el("details")
            .child(el("summary").text(told))
            .child(list(rest).attr("start", (SHOWN + 1).to_string()))
    });
    let selection = finished.again.clone();
    let practise = plain_button()
        .class("button")
        .attr("data-practise", "")
        .on(ev::click, move |_| {
            if let Some(mut selection) = selection.clone() {
                selection.seed = browser::random();
                session.take(selection);
            }
        })
        .text(context.word(Word::PractiseMissed));
    let title = el("h3").text(context.word(Word::ReviewTitle));
    [title, list(entries)]
        .into_iter()
        .chain(more)
        .chain([el("p").child(practise)])
        .collect()
}
