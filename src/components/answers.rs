//! Right answers in words, and the way to all of them.

use crate::components::passage::with_words;
use crate::context::AppContext;
use content::{Question, QuestionKind, Word};
use markup::{Element, el, link};
use routes::Page;

/// Link to the page of all questions with their answers. That is a document, which the link loads.
pub fn all_questions(context: AppContext) -> Element {
    link(context.address(Page::Answers))
        .attr("rel", "external")
        .text(context.word(Word::AllQuestions))
}

/// Right answer of a question, in bold.
pub fn answer(context: AppContext, question: &'static Question) -> Element {
    with_words(
        context,
        el("b"),
        answer_in_words(context, question),
        is_worded(question),
    )
}

/// Whether the line of the right answer is in the original language. A number never is: it is
/// written by the rules of the page's language.
pub fn is_worded(question: &Question) -> bool {
    question.in_original && question.facts.kind != QuestionKind::Numeric
}

/// Right answer of a question as one line of text.
pub fn answer_in_words(context: AppContext, question: &'static Question) -> String {
    let (facts, words) = (&question.facts, &question.words);
    let marks = context.marks();
    let option = |at: &u8| words.options[usize::from(*at)].clone();
    match (facts.kind, &facts.range) {
        (QuestionKind::Numeric, Some(range)) => {
            let number = context.content.locale.number(&range.answer);
            context.content.quantity(&number, &words.unit)
        }
        (QuestionKind::Matching, _) => facts
            .key
            .iter()
            .zip(&words.options)
            .map(|(at, option)| marks.labelled(option, &words.matches[usize::from(*at)]))
            .collect::<Vec<_>>()
            .join(&marks.semicolon),
        // An order is written as a numbered list: an arrow would point the wrong way in some
        // scripts.
        (QuestionKind::Ordering, _) => facts
            .key
            .iter()
            .zip(1..)
            .map(|(at, place)| marks.numbered(place, &option(at)))
            .collect::<Vec<_>>()
            .join(&marks.semicolon),
        _ => facts
            .key
            .iter()
            .map(option)
            .collect::<Vec<_>>()
            .join(&marks.semicolon),
    }
}
