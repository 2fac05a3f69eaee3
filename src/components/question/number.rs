//! Numbers to be typed.

use super::OpenQuestion;
use content::Word;
use markup::{Element, el};
use quiz::{Answer, plain_text};

/// Field for the number, with its range and its unit.
pub fn field(asked: OpenQuestion, given: Option<Answer>, answered: bool) -> Element {
    let (context, question, missing) = (asked.context(), asked.question, asked.missing);
    let value = match &given {
        Some(Answer::Number(tenths)) => context.content.locale.number(&plain_text(*tenths)),
        _ => String::new(),
    };
    let hint = el("span").text(in_range(asked, Word::NumberBetween));
    let input = el("input")
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("dir", "ltr")
        .attr("value", value)
        .attr_dyn("aria-invalid", move || {
            missing
                .with(|missing| !missing.is_empty())
                .then_some("true")
        })
        .bool_attr("disabled", answered);
    el("label")
        .class("number")
        .child(hint)
        .child(input)
        .child(el("span").text(question.words.unit.as_str()))
}

/// Interface word with the question's range filled in.
pub fn in_range(asked: OpenQuestion, word: Word) -> String {
    let text = asked.context().word(word);
    let Some(range) = &asked.question.facts.range else {
        return text.to_owned();
    };
    let number = |plain| asked.context().content.locale.number(plain);
    text.replace("{min}", &number(&range.min))
        .replace("{max}", &number(&range.max))
}
