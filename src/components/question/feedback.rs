//! Feedback after an answer.

use crate::components::answers::{answer_in_words, is_worded};
use crate::components::passage::{in_original, marked, original_mark, with_filled, words};
use crate::components::receipt::receipt;
use crate::context::AppContext;
use content::{Question, Word};
use markup::{Element, el};
use quiz::{Answer, Given, Verdict, points, points_text, verdict};

/// Feedback: verdict, right answer, the mix-up behind a wrong choice, explanation, quotation and
/// source. The focus moves to its heading, so nothing else has to announce it.
pub fn feedback(
    context: AppContext,
    question: &'static Question,
    given: Option<&Given>,
) -> Element {
    let brought = given.map(|given| points(&question.facts, &given.answer));
    let verdict = brought.map(verdict);
    let word = match verdict {
        Some(Verdict::Right) => Word::FeedbackRight,
        Some(Verdict::Partly) => Word::FeedbackPartly,
        Some(Verdict::Wrong) => Word::FeedbackWrong,
        None => Word::NotAnswered,
    };
    let heading = with_filled(
        context,
        el("h3").attr("tabindex", "-1"),
        context.word(word),
        "{answer}",
        answer_in_words(context, question),
        is_worded(question),
    );
    let partly = brought.filter(|_| verdict == Some(Verdict::Partly));
    let partly = partly.map(|points| {
        let told = context.content.locale.with_number(
            context.word(Word::PointsOfOne),
            "n",
            &points_text(points),
        );
        el("p").class("small").attr("data-points", "").text(told)
    });
    el("div")
        .class("feedback")
        .attr("data-feedback", verdict.map_or("blank", Verdict::code))
        .child(heading)
        .children(partly)
        .children(given.and_then(|given| mistakes(context, question, &given.answer)))
        .child(words(context, "p", &question.words.why, question.in_original).attr("data-why", ""))
        .children(sources(context, question))
}

/// Misconceptions behind the chosen wrong options; `None` if there are none.
fn mistakes(context: AppContext, question: &'static Question, answer: &Answer) -> Option<Element> {
    let Answer::Choice(chosen) = answer else {
        return None;
    };
    let all = &question.words.misconceptions;
    let own = chosen
        .iter()
        .filter_map(|at| all.get(usize::from(*at))?.as_deref());
    let own: Vec<Element> = own.map(|text| el("li").text(text)).collect();
    (!own.is_empty()).then(|| {
        el("div")
            .class("mistakes")
            .attr("data-mistakes", "")
            .child(el("p").text(context.word(Word::MistakeBehind)))
            .child(
                el("ul")
                    .lang(marked(context, question.in_original))
                    .children(own),
            )
    })
}

/// Quotations of the sentences that the answer comes from, with their receipts.
pub fn sources(context: AppContext, question: &'static Question) -> Vec<Element> {
    question
        .facts
        .quotes
        .iter()
        .map(|quote| {
            let words = el("p")
                .lang(original_mark(context))
                .text(quote.text.as_str());
            let from = receipt(context, &quote.document, &quote.sentences, None);
            el("blockquote").child(words).child(
                el("p")
                    .class("small")
                    .children(in_original(context))
                    .text(" ")
                    .child(from),
            )
        })
        .collect()
}
