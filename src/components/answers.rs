//! List of all questions with their answers, for reading without a script.

use crate::components::passage::{marked, untranslated, with_words, words};
use crate::components::question::sources;
use crate::context::AppContext;
use content::{Question, QuestionKind, Word};
use markup::{Element, el};

/// List of the bank's questions; each answer is folded away in a `<details>`.
pub fn answers(context: AppContext) -> Element {
    let questions = context.content.quiz.iter().map(|question| {
        let (own, in_original) = (&question.words, question.in_original);
        let list = |entries: &'static [String]| {
            let entries = entries.iter().map(|entry| el("li").text(entry.as_str()));
            el("ul")
                .lang(marked(context, in_original))
                .children(entries)
        };
        // Matching questions have two lists, numeric questions none.
        let lists = [&own.options, &own.matches]
            .into_iter()
            .filter(|entries| !entries.is_empty())
            .map(|entries| list(entries));
        let unfolded = el("details")
            .child(el("summary").text(context.word(Word::Answer)))
            .child(el("p").child(answer(context, question)))
            .child(words(context, "p", &own.why, in_original))
            .children(sources(context, question));
        el("li")
            .attr("id", question.id.as_str())
            .child(words(context, "p", &own.prompt, in_original))
            .children(untranslated(context, in_original))
            .children(lists)
            .child(unfolded)
    });
    el("ol").class("questions").children(questions)
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
    let separator = format!("{} ", context.word(Word::ListSeparator));
    let option = |at: &u8| words.options[usize::from(*at)].clone();
    match (facts.kind, &facts.range) {
        (QuestionKind::Numeric, Some(range)) => {
            let number = context.content.language.number(&range.answer);
            if words.unit == "%" {
                context.word(Word::Percent).replace("{n}", &number)
            } else {
                format!("{number} {}", words.unit)
            }
        }
        (QuestionKind::Matching, _) => facts
            .key
            .iter()
            .zip(&words.options)
            .map(|(at, option)| format!("{option}: {}", words.matches[usize::from(*at)]))
            .collect::<Vec<_>>()
            .join(&separator),
        // An order is written as a numbered list: an arrow would point the wrong way in some
        // scripts.
        (QuestionKind::Ordering, _) => facts
            .key
            .iter()
            .zip(1..)
            .map(|(at, place)| format!("{place}. {}", option(at)))
            .collect::<Vec<_>>()
            .join(&separator),
        _ => facts
            .key
            .iter()
            .map(option)
            .collect::<Vec<_>>()
            .join(&separator),
    }
}
