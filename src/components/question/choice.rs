//! Options of a question with one or several right ones.

use super::OpenQuestion;
use crate::components::passage::words;
use content::{QuestionKind, Word};
use markup::{Element, el};
use quiz::{Answer, option_order};

/// Options with their letters; after the answer, each right and each chosen option says so.
pub fn options(asked: OpenQuestion, given: Option<Answer>, answered: bool) -> Element {
    let (context, question) = (asked.context(), asked.question);
    let kind = match question.facts.kind {
        QuestionKind::Multiple => "checkbox",
        _ => "radio",
    };
    let options = option_order(question, asked.seed)
        .into_iter()
        .zip('A'..)
        .map(|(option, letter)| {
            let chosen = matches!(&given, Some(Answer::Choice(chosen)) if chosen.contains(&option));
            let right = question.facts.key.contains(&option);
            let state = match (answered, right, chosen) {
                (true, true, _) => Some("right"),
                (true, false, true) => Some("wrong"),
                _ => None,
            };
            let said = [
                (answered && right).then_some(Word::RightAnswer),
                (answered && chosen).then_some(Word::YourAnswer),
            ];
            let said = said
                .into_iter()
                .flatten()
                .map(|word| el("em").text(context.word(word)));
            let input = el("input")
                .attr("type", kind)
                .attr("name", "option")
                .attr("autocomplete", "off")
                .attr("value", option.to_string())
                .bool_attr("checked", chosen)
                .bool_attr("disabled", answered);
            el("label")
                .class("option")
                .attr("data-option", option.to_string())
                .attr_opt("data-state", state)
                .child(input)
                .child(el("b").attr("aria-hidden", "true").text(letter.to_string()))
                .child(words(
                    context,
                    "span",
                    &question.words.options[usize::from(option)],
                    question.in_original,
                ))
                .child(el("span").class("said").children(said))
        });
    el("div").class("options").children(options)
}
