//! One question of a quiz that is being taken: the form, and what is said after the answer.

use crate::app::Site;
use crate::browser;
use crate::components::answers::{answer_in_words, is_worded};
use crate::components::passage::{original_mark, untranslated, with_filled, words};
use crate::components::receipt::receipt;
use crate::content::{Question, QuestionKind, Word};
use crate::markup::value::{Live, Made};
use crate::markup::{Element, el};
use crate::pages::quiz::Run;
use crate::quiz::{Answer, Verdict, option_order, plain_text, points, tenths, verdict};
use wasm_bindgen::JsCast;

/// The question at a place of the quiz and a position in the bank.
pub fn question(run: Run, at: usize, position: usize) -> Element {
    let site = run.site;
    let question = &site.content.quiz[position];
    let empty = Live::new(false);
    let given = Made::new(move || run.answers.with(|answers| answers.get(at).cloned()));
    let submit = move |event: web_sys::Event| {
        event.prevent_default();
        let form = event
            .current_target()
            .and_then(|form| form.dyn_into::<web_sys::Element>().ok());
        let answer = form.and_then(|form| read(question, &form));
        empty.set(answer.is_none());
        match answer {
            Some(answer) => {
                run.answer(answer);
                browser::focus_soon("[data-feedback] h3");
            }
            None => browser::focus_soon(".summary"),
        }
    };
    let total = run.drawn.with_untracked(Vec::len);
    let alone = run.only.get_untracked().is_some();
    let number = match alone {
        true => site.word(Word::OneQuestion).to_owned(),
        false => site
            .word(Word::QuestionNumber)
            .replace("{n}", &(at + 1).to_string())
            .replace("{total}", &total.to_string()),
    };
    let mistake = match question.facts.kind {
        QuestionKind::Numeric => Word::EmptyNumber,
        _ => Word::EmptyAnswer,
    };
    let summary = el("p")
        .class("summary notice")
        .set("tabindex", "-1")
        .set("role", "alert")
        .live_flag("hidden", move || !empty.get())
        .live_text(move || if empty.get() { site.word(mistake) } else { "" });
    let prompt =
        words(site, "h2", &question.words.prompt, question.in_original).set("tabindex", "-1");
    let fields = el("div").live_children(move || {
        vec![match question.facts.kind {
            QuestionKind::Numeric => number_field(site, question, given.get()),
            _ => options(run, question, given.get()),
        }]
    });
    let after = el("div").live_children(move || match given.get() {
        None => {
            let check = el("button").class("button").set("data-check", "");
            vec![el("p").child(check.text(site.word(Word::CheckAnswer)))]
        }
        Some(answer) => {
            let word = match at + 1 < total {
                _ if alone => Word::BeginQuiz,
                true => Word::NextQuestion,
                false => Word::SeeResult,
            };
            let next = el("button")
                .set("type", "button")
                .class("button")
                .set("data-next", "")
                .on("click", move |_| match alone {
                    true => run.begin_anew(),
                    false => run.go_on(),
                })
                .text(site.word(word));
            vec![feedback(site, question, &answer), el("p").child(next)]
        }
    });
    el("form")
        .set("data-question", question.id.as_str())
        .on("submit", submit)
        .child(el("p").class("eyebrow").text(number))
        .children(untranslated(site, question.in_original))
        .children((!alone).then(|| steps(run, at)))
        .child(summary)
        .child(
            el("fieldset")
                .child(el("legend").child(prompt))
                .child(fields),
        )
        .child(after)
}

/// The answer in the form; none where nothing readable was given.
fn read(question: &Question, form: &web_sys::Element) -> Option<Answer> {
    match question.facts.kind {
        QuestionKind::Numeric => tenths(&browser::typed_value(form)).map(Answer::Number),
        _ => {
            // In the bank's order, whatever order they were offered in.
            let checked = browser::checked_values(form);
            let all = (0u8..).take(question.words.options.len());
            let chosen: Vec<u8> = all.filter(|option| checked.contains(option)).collect();
            (!chosen.is_empty()).then_some(Answer::Choice(chosen))
        }
    }
}

fn options(run: Run, question: &'static Question, given: Option<Answer>) -> Element {
    let site = run.site;
    let answered = given.is_some();
    let kind = match question.facts.kind {
        QuestionKind::Multiple => "checkbox",
        _ => "radio",
    };
    let seed = run.seed.get_untracked().unwrap_or_default();
    let options = option_order(question, seed)
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
                .map(|word| el("em").text(site.word(word)));
            let input = el("input")
                .set("type", kind)
                .set("name", "option")
                .set("autocomplete", "off")
                .set("value", option.to_string())
                .flag("checked", chosen)
                .flag("disabled", answered);
            el("label")
                .class("option")
                .set("data-option", option.to_string())
                .set_some("data-state", state)
                .child(input)
                .child(el("b").set("aria-hidden", "true").text(letter.to_string()))
                .child(words(
                    site,
                    "span",
                    &question.words.options[usize::from(option)],
                    question.in_original,
                ))
                .child(el("span").class("said").children(said))
        });
    el("div").class("options").children(options)
}

fn number_field(site: Site, question: &'static Question, given: Option<Answer>) -> Element {
    let value = match &given {
        Some(Answer::Number(tenths)) => site.content.language.number(&plain_text(*tenths)),
        _ => String::new(),
    };
    let hint = question.facts.range.as_ref().map(|range| {
        let number = |plain| site.content.language.number(plain);
        let hint = site
            .word(Word::NumberBetween)
            .replace("{min}", &number(&range.min))
            .replace("{max}", &number(&range.max));
        el("span").text(hint)
    });
    let input = el("input")
        .set("type", "text")
        .set("inputmode", "decimal")
        .set("autocomplete", "off")
        .set("dir", "ltr")
        .set("value", value)
        .flag("disabled", given.is_some());
    el("label")
        .class("number")
        .children(hint)
        .child(input)
        .child(el("span").text(question.words.unit.as_str()))
}

/// What is said after the answer: a word, the right answer, why, the sentence, its source.
fn feedback(site: Site, question: &'static Question, answer: &Answer) -> Element {
    let verdict = verdict(points(&question.facts, answer));
    let word = match verdict {
        Verdict::Right => Word::FeedbackRight,
        Verdict::Partly => Word::FeedbackPartly,
        Verdict::Wrong => Word::FeedbackWrong,
    };
    let heading = with_filled(
        site,
        el("h3").set("tabindex", "-1"),
        site.word(word),
        "{answer}",
        answer_in_words(site, question),
        is_worded(question),
    );
    el("div")
        .class("feedback")
        .set("data-feedback", verdict.code())
        .child(heading)
        .child(words(site, "p", &question.words.why, question.in_original))
        .children(sources(site, question))
}

/// The sentences that the answer comes from.
pub fn sources(site: Site, question: &'static Question) -> Vec<Element> {
    question
        .facts
        .quotes
        .iter()
        .map(|quote| {
            let words = el("p")
                .marked(original_mark(site))
                .text(quote.text.as_str());
            let from = receipt(site, &quote.document, &quote.sentences, None);
            el("blockquote")
                .child(words)
                .child(el("p").class("small").child(from))
        })
        .collect()
}

/// The quiz' way as a row of strokes; the words beside it say the same.
fn steps(run: Run, at: usize) -> Element {
    let drawn = run.drawn.get_untracked();
    let strokes = drawn.into_iter().enumerate().map(|(step, position)| {
        let facts = &run.site.content.quiz[position].facts;
        el("i").live("data-state", move || {
            let given = run.answers.with(|answers| {
                answers
                    .get(step)
                    .map(|answer| verdict(points(facts, answer)))
            });
            match given {
                Some(verdict) => Some(verdict.code()),
                None => (step == at).then_some("now"),
            }
        })
    });
    el("p")
        .class("steps")
        .set("aria-hidden", "true")
        .children(strokes)
}
