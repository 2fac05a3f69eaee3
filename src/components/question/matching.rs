//! Options that belong to something: a list to choose from for each option, nothing to drag.
//!
//! Longer than most files: form and feedback of one kind of question stand together.

use super::OpenQuestion;
use crate::browser;
use crate::components::passage::{marked, words};
use content::{Question, Word};
use markup::{Element, el};
use quiz::{Answer, match_order, option_order};

/// Fields of a matching question. First come the matches with their letters, since a closed list
/// may show only the beginning of one; then follows a list of them for each option.
pub fn fields(asked: OpenQuestion, given: Option<Answer>) -> Element {
    let (context, question, missing) = (asked.context(), asked.question, asked.missing);
    let given = matches(given);
    let offered = match_order(question, asked.seed);
    let rows = option_order(question, asked.seed)
        .into_iter()
        .map(|option| {
            let before = given.get(usize::from(option)).copied().flatten();
            let entries = offered.iter().zip('A'..).map(|(own, letter)| {
                el("option")
                    .attr("value", own.to_string())
                    .bool_attr("selected", before == Some(*own))
                    .text(lettered(question, *own, letter))
            });
            let choose = el("option")
                .attr("value", "")
                .text(context.word(Word::ChooseMatch));
            let select = el("select")
                .attr("data-match", option.to_string())
                .attr("autocomplete", "off")
                .attr_dyn("aria-invalid", move || {
                    let open =
                        missing.with(|missing| !missing.is_empty()) && value(option).is_empty();
                    open.then_some("true")
                })
                .child(choose)
                .children(entries);
            el("label")
                .class("match")
                .child(words(
                    context,
                    "span",
                    &question.words.options[usize::from(option)],
                    question.in_original,
                ))
                .child(select.lang(marked(context, question.in_original)))
        });
    // This overview is for the eye: screen readers find the matches in each list.
    let legend = offered
        .iter()
        .zip('A'..)
        .map(|(own, letter)| el("li").text(lettered(question, *own, letter)));
    el("div")
        .class("options")
        .child(
            el("ul")
                .class("lettered")
                .attr("aria-hidden", "true")
                .lang(marked(context, question.in_original))
                .children(legend),
        )
        .children(rows)
}

/// Chosen match of each option, with the right one beside it where the two differ.
pub fn matched(asked: OpenQuestion, given: Option<Answer>) -> Element {
    let (context, question) = (asked.context(), asked.question);
    let given = matches(given);
    let rows = option_order(question, asked.seed)
        .into_iter()
        .map(|option| {
            let chosen = given.get(usize::from(option)).copied().flatten();
            let right = question.facts.key[usize::from(option)];
            let is_right = chosen == Some(right);
            let line = |word: Word, own: u8, state: Option<&'static str>| {
                let own = &question.words.matches[usize::from(own)];
                el("span")
                    .attr_opt("data-state", state)
                    .child(el("em").text(context.word(word)))
                    .text(context.marks().colon.as_str())
                    .child(words(context, "span", own, question.in_original))
            };
            let wrong = chosen.filter(|_| !is_right);
            let name = &question.words.options[usize::from(option)];
            el("li")
                .class("option matched")
                .attr("data-option", option.to_string())
                .attr("data-verdict", if is_right { "right" } else { "wrong" })
                .child(words(context, "b", name, question.in_original))
                .children(wrong.map(|own| line(Word::YourAnswer, own, Some("wrong"))))
                .child(line(Word::RightAnswer, right, is_right.then_some("right")))
                .children(
                    is_right
                        .then(|| el("span").child(el("em").text(context.word(Word::YourAnswer)))),
                )
        });
    el("ul").class("options").children(rows)
}

/// Match chosen for each option in the form; `None` where none is chosen.
pub fn chosen(question: &Question) -> Vec<Option<u8>> {
    let options = (0u8..).take(question.words.options.len());
    options.map(|option| value(option).parse().ok()).collect()
}

fn value(option: u8) -> String {
    browser::value(&["[data-match=\"", &option.to_string(), "\"]"].concat())
}

fn matches(given: Option<Answer>) -> Vec<Option<u8>> {
    match given {
        Some(Answer::Matches(matches)) => matches,
        _ => Vec::new(),
    }
}

fn lettered(question: &Question, own: u8, letter: char) -> String {
    let mut text = String::from(letter);
    text.push_str(". ");
    text.push_str(&question.words.matches[usize::from(own)]);
    text
}
