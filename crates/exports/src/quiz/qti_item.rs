//! Question as a QTI 3.0 item.
//!
//! The item computes its points itself, not by one of the standard's templates: those cannot show
//! the explanation, which belongs to every answer. Identifiers of options, matches and places are a
//! letter and a position from 1, since they may not begin with a digit.

use super::html::marked;
use super::item::Item;
use crate::xml::{Element, element};
use content::QuestionKind;

const NAMESPACE: &str = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";

/// Parts of an item that depend on the question's kind.
struct Parts {
    response: Element,
    interaction: Vec<Element>,
    /// Rule that sets the score.
    points: Element,
}

/// Root element of the item.
pub fn write(item: &Item) -> Element {
    let parts = match item.kind() {
        QuestionKind::Numeric => number(item),
        QuestionKind::Matching => pairs(item),
        QuestionKind::Ordering => order(item),
        _ => choice(item),
    };
    let mistakes: Vec<(String, &str)> = (0..item.options().len())
        .filter_map(|at| Some((name('O', at), item.mistake(at)?)))
        .collect();
    // An outcome for each misconception: not every reader can join a choice of several to another
    // value.
    let of = |option: &str| format!("FEEDBACK-{option}");
    let outcomes = mistakes.iter().map(|(option, _)| outcome(&of(option)));
    let chosen = mistakes.iter().map(|(option, _)| {
        let holds = match item.kind() {
            QuestionKind::Multiple => "qti-member",
            _ => "qti-match",
        };
        let holds = element(holds)
            .child(value("identifier", option))
            .child(variable());
        condition([given("qti-response-if", holds, shown(&of(option), option))])
    });
    let feedbacks = mistakes
        .iter()
        .map(|(option, mistake)| feedback(&of(option), option, [item.html(mistake)]));
    let start = element("qti-default-value").child(element("qti-value").text("0"));
    let score = element("qti-outcome-declaration")
        .attr("identifier", "SCORE")
        .attr("cardinality", "single")
        .attr("base-type", "float")
        .attr("normal-minimum", "0")
        .attr("normal-maximum", "1")
        .child(start);
    let interaction = marked(element("div"), item.language()).children(parts.interaction);
    let processing = element("qti-response-processing")
        .child(parts.points)
        .children(chosen)
        .child(shown("FEEDBACK", "EXPLANATION"));
    element("qti-assessment-item")
        .attr("xmlns", NAMESPACE)
        .attr("identifier", item.id())
        .attr("title", item.id())
        .attr("adaptive", "false")
        .attr("time-dependent", "false")
        .attr("xml:lang", &item.language().code)
        .lines([parts.response, score, outcome("FEEDBACK")])
        .lines(outcomes)
        .lines([element("qti-item-body").child(interaction), processing])
        .lines(feedbacks)
        .lines([feedback("FEEDBACK", "EXPLANATION", item.explanation_html())])
}

fn name(letter: char, at: usize) -> String {
    format!("{letter}{}", at + 1)
}

fn outcome(identifier: &str) -> Element {
    element("qti-outcome-declaration")
        .attr("identifier", identifier)
        .attr("cardinality", "single")
        .attr("base-type", "identifier")
}

fn value(base: &str, text: &str) -> Element {
    element("qti-base-value").attr("base-type", base).text(text)
}

/// Element that stands for the answer, or for something about it.
fn response(name: &'static str) -> Element {
    element(name).attr("identifier", "RESPONSE")
}

fn variable() -> Element {
    response("qti-variable")
}

fn condition(branches: impl IntoIterator<Item = Element>) -> Element {
    element("qti-response-condition").children(branches)
}

/// Branch of a condition: what is done where something holds.
fn given(branch: &'static str, holds: Element, then: Element) -> Element {
    element(branch).child(holds).child(then)
}

fn set(outcome: &str, value: Element) -> Element {
    element("qti-set-outcome-value")
        .attr("identifier", outcome)
        .child(value)
}

fn shown(outcome: &str, identifier: &str) -> Element {
    set(outcome, value("identifier", identifier))
}

fn feedback(outcome: &str, identifier: &str, html: impl IntoIterator<Item = Element>) -> Element {
    element("qti-modal-feedback")
        .attr("outcome-identifier", outcome)
        .attr("show-hide", "show")
        .attr("identifier", identifier)
        .child(element("qti-content-body").children(html))
}

/// Interaction with the answer, which begins with the prompt.
fn interaction(name: &'static str, item: &Item, attributes: &[(&str, &str)]) -> Element {
    let start = element(name).attr("response-identifier", "RESPONSE");
    attributes
        .iter()
        .fold(start, |start, (name, value)| start.attr(name, value))
        .child(element("qti-prompt").children(item.prompt_html()))
}

fn declaration(
    cardinality: &str,
    base: &str,
    correct: &[String],
    mapping: Option<Element>,
) -> Element {
    let values = correct.iter().map(|value| element("qti-value").text(value));
    response("qti-response-declaration")
        .attr("cardinality", cardinality)
        .attr("base-type", base)
        .child(element("qti-correct-response").children(values))
        .children(mapping)
}

fn score(value: Element) -> Element {
    set("SCORE", value)
}

fn all_or_nothing() -> Element {
    let right = element("qti-match")
        .child(variable())
        .child(response("qti-correct"));
    condition([given("qti-response-if", right, score(value("float", "1")))])
}

/// Score: the mapped points over the number of right answers, so that no share is rounded.
fn share_of(count: usize) -> Element {
    let share = element("qti-divide")
        .child(response("qti-map-response"))
        .child(value("float", &count.to_string()));
    score(share)
}

/// Mapping of answers to points: 1 for each right answer and, where wrong answers cost, −1 for each
/// wrong one; not below 0.
fn mapping(entries: impl Iterator<Item = (String, i8)>) -> Element {
    let entries = entries.map(|(key, points)| {
        element("qti-map-entry")
            .attr("map-key", key)
            .attr("mapped-value", points.to_string())
    });
    element("qti-mapping")
        .attr("lower-bound", "0")
        .attr("default-value", "0")
        .children(entries)
}

fn choice(item: &Item) -> Parts {
    let several = item.kind() == QuestionKind::Multiple;
    let count = item.options().len();
    let right: Vec<String> = (0..count)
        .filter(|at| item.is_right(*at))
        .map(|at| name('O', at))
        .collect();
    let points = (0..count).map(|at| (name('O', at), if item.is_right(at) { 1 } else { -1 }));
    let shuffle = (item.kind() != QuestionKind::TrueFalse).to_string();
    let most = if several { "0" } else { "1" };
    let attributes = [("shuffle", shuffle.as_str()), ("max-choices", most)];
    let (response, points) = match several {
        true => (
            declaration("multiple", "identifier", &right, Some(mapping(points))),
            share_of(right.len()),
        ),
        false => (
            declaration("single", "identifier", &right, None),
            all_or_nothing(),
        ),
    };
    let interaction = interaction("qti-choice-interaction", item, &attributes);
    Parts {
        response,
        interaction: vec![interaction.children(simple_choices(item))],
        points,
    }
}

/// Options of a choice or an order.
fn simple_choices(item: &Item) -> impl Iterator<Item = Element> {
    item.options().iter().enumerate().map(|(at, option)| {
        element("qti-simple-choice")
            .attr("identifier", name('O', at))
            .child(item.html(option))
    })
}

/// Question for a number. Each band is given by its ends, both included, so that no reader has to
/// subtract.
fn number(item: &Item) -> Parts {
    let [answer, full, half] = item.range().map_or_else(Default::default, |range| {
        [&range.answer, &range.full, &range.half].map(String::clone)
    });
    let within = |distance: &str| {
        let (least, most) = item.band(distance).unwrap_or_default();
        let end = |operator: &'static str, number: &str| {
            element(operator)
                .child(variable())
                .child(value("float", number))
        };
        element("qti-and")
            .child(end("qti-gte", &least))
            .child(end("qti-lte", &most))
    };
    let points = |points: &str| score(value("float", points));
    let field = element("qti-text-entry-interaction")
        .attr("response-identifier", "RESPONSE")
        .attr("expected-length", "8");
    let mut interaction = item.prompt_html();
    interaction.push(element("p").child(field));
    Parts {
        response: declaration("single", "float", &[answer], None),
        interaction,
        points: condition([
            given("qti-response-if", within(&full), points("1")),
            given("qti-response-else-if", within(&half), points("0.5")),
        ]),
    }
}

/// Options or matches of a matching question, each for at most this many pairs.
fn match_set(item: &Item, letter: char, most: usize, texts: &[String]) -> Element {
    let choices = texts.iter().enumerate().map(|(at, text)| {
        element("qti-simple-associable-choice")
            .attr("identifier", name(letter, at))
            .attr("match-max", most.to_string())
            .child(item.html(text))
    });
    element("qti-simple-match-set").children(choices)
}

fn pairs(item: &Item) -> Parts {
    let pairs: Vec<String> = item
        .key()
        .iter()
        .enumerate()
        .map(|(at, matched)| format!("{} {}", name('O', at), name('M', usize::from(*matched))))
        .collect();
    let count = pairs.len();
    let most = count.to_string();
    let attributes = [("shuffle", "true"), ("max-associations", most.as_str())];
    let interaction = interaction("qti-match-interaction", item, &attributes)
        .child(match_set(item, 'O', 1, item.options()))
        .child(match_set(item, 'M', count, item.matches()));
    let map = mapping(pairs.iter().map(|pair| (pair.clone(), 1)));
    Parts {
        response: declaration("multiple", "directedPair", &pairs, Some(map)),
        interaction: vec![interaction],
        points: share_of(count),
    }
}

fn order(item: &Item) -> Parts {
    let right: Vec<String> = item
        .key()
        .iter()
        .map(|at| name('O', usize::from(*at)))
        .collect();
    let interaction = interaction("qti-order-interaction", item, &[("shuffle", "true")]);
    Parts {
        response: declaration("ordered", "identifier", &right, None),
        interaction: vec![interaction.children(simple_choices(item))],
        points: all_or_nothing(),
    }
}
