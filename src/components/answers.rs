//! All questions with their answers, for reading without a script.

use crate::app::Site;
use crate::components::passage::marked;
use crate::components::question::sources;
use crate::content::{Question, QuestionKind, Word};
use crate::markup::{Element, el};

/// Every question of the bank, its answer folded away.
pub fn answers(site: Site) -> Element {
    let questions = site.content.quiz.iter().map(|question| {
        let words = &question.words;
        let options = words.options.iter().map(|option| el("li").text(option.as_str()));
        let options = (!words.options.is_empty()).then(|| el("ul").add_all(options));
        let answer = el("details")
            .add(el("summary").text(site.word(Word::Answer)))
            .add(el("p").add(el("b").text(answer_in_words(site, question))))
            .add(el("p").text(words.why.as_str()))
            .add_all(sources(site, question));
        el("li")
            .marked(marked(site, question.in_original))
            .add(el("p").text(words.prompt.as_str()))
            .add_all(options)
            .add(answer)
    });
    el("ol").class("questions").add_all(questions)
}

/// The right answer as one line.
pub fn answer_in_words(site: Site, question: &'static Question) -> String {
    let (facts, words) = (&question.facts, &question.words);
    let separator = format!("{} ", site.word(Word::ListSeparator));
    let option = |at: &u8| words.options[usize::from(*at)].clone();
    match (facts.kind, &facts.range) {
        (QuestionKind::Numeric, Some(range)) => {
            let number = site.content.language.number(&range.answer);
            if words.unit == "%" {
                site.word(Word::Percent).replace("{n}", &number)
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
        // An order is a numbered list: an arrow would point against some scripts.
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
