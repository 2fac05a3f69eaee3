//! Moodle XML, the most complete of the formats. Ordering questions are of the type that is part of
//! Moodle from 4.4 on.

use super::gift::share;
use super::item::Item;
use super::loss::Loss;
use crate::xml::{self, Element, element};
use content::exports::ExportWord;
use content::{QuestionKind, Word};

/// Moodle XML file of the questions, and its losses: what it does not carry.
pub fn write(items: &[Item]) -> (Vec<u8>, Vec<Loss>) {
    let mut losses = Vec::new();
    let questions = items.iter().map(|item| question(item, &mut losses));
    let questions: Vec<Element> = questions.collect();
    let root = element("quiz")
        .lines(items.first().map(category))
        .lines(questions);
    (xml::file(root).into_bytes(), losses)
}

/// Category of all questions: the quiz of this site.
fn category(item: &Item) -> Element {
    let (site, quiz) = (
        item.content.word(Word::SiteName),
        item.content.word(Word::Quiz),
    );
    // A single slash would separate a category from one within it.
    let name = item
        .content
        .locale
        .marks
        .labelled(site, quiz)
        .replace('/', "//");
    let category = element("category").child(text(&format!("$course$/{name}")));
    element("question").attr("type", "category").child(category)
}

fn question(item: &Item, losses: &mut Vec<Loss>) -> Element {
    let (kind, answers) = match item.kind() {
        QuestionKind::Numeric => {
            losses.push(item.changed(ExportWord::LostBounds));
            ("numerical", number(item))
        }
        QuestionKind::Matching => ("matching", pairs(item)),
        QuestionKind::Ordering => {
            losses.push(item.changed(ExportWord::LostOrderPlaces));
            ("ordering", order(item))
        }
        _ => ("multichoice", choices(item)),
    };
    let tags = item
        .pillar()
        .map(|pillar| element("tags").child(element("tag").child(text(pillar))));
    element("question")
        .attr("type", kind)
        .lines([
            element("name").child(text(item.id())),
            html("questiontext").child(html_text(item.prompt_html())),
            html("generalfeedback").child(html_text(item.explanation_html())),
            element("defaultgrade").text("1"),
            element("penalty").text("0"),
            element("hidden").text("0"),
            element("idnumber").text(item.id()),
        ])
        .lines(answers)
        .lines(tags)
}

fn text(text: &str) -> Element {
    element("text").text(text)
}

/// Element whose text is HTML.
fn html(name: &'static str) -> Element {
    element(name).attr("format", "html")
}

fn html_text(of: impl IntoIterator<Item = Element>) -> Element {
    element("text").data(of)
}

fn answer(fraction: &str) -> Element {
    element("answer").attr("fraction", fraction)
}

fn choices(item: &Item) -> Vec<Element> {
    let several = item.kind() == QuestionKind::Multiple;
    let shuffled = item.kind() != QuestionKind::TrueFalse;
    let mut all = vec![
        element("single").text((!several).to_string()),
        element("shuffleanswers").text(shuffled.to_string()),
        element("answernumbering").text("ABCD"),
        html("correctfeedback").child(text("")),
        html("partiallycorrectfeedback").child(text("")),
        html("incorrectfeedback").child(text("")),
    ];
    for (at, option) in item.options().iter().enumerate() {
        let share = share(item.key().len());
        let fraction = match (item.is_right(at), several) {
            (true, _) => share,
            (false, true) => format!("-{share}"),
            (false, false) => "0".to_owned(),
        };
        let mistake = item.mistake(at);
        let mistake = mistake.map(|mistake| html_text([item.html(mistake)]));
        all.push(
            answer(&fraction)
                .attr("format", "html")
                .child(html_text([item.html(option)]))
                .child(html("feedback").child(mistake.unwrap_or_else(|| text("")))),
        );
    }
    all
}

fn number(item: &Item) -> Vec<Element> {
    let Some(range) = item.range() else {
        return Vec::new();
    };
    let band = |fraction: &str, distance: &str| {
        answer(fraction)
            .attr("format", "moodle_auto_format")
            .child(text(&range.answer))
            .child(element("tolerance").text(distance))
            .child(html("feedback").child(text("")))
    };
    vec![band("100", &range.full), band("50", &range.half)]
}

/// Pairs of a matching question. A match that belongs to no option is a pair without its first
/// half, as in Moodle's own form.
fn pairs(item: &Item) -> Vec<Element> {
    let pair = |question: Element, answer: &str| {
        html("subquestion")
            .child(question)
            .child(element("answer").child(text(answer)))
    };
    let mut all = vec![element("shuffleanswers").text("true")];
    for (option, at) in item.options().iter().zip(item.key()) {
        let option = html_text([item.html(option)]);
        all.push(pair(option, &item.matches()[usize::from(*at)]));
    }
    for (at, spare) in item.matches().iter().enumerate() {
        if !item.is_right(at) {
            all.push(pair(text(""), spare));
        }
    }
    all
}

fn order(item: &Item) -> Vec<Element> {
    let settings = [
        ("layouttype", "VERTICAL"),
        ("selecttype", "ALL"),
        ("selectcount", "0"),
        ("gradingtype", "ABSOLUTE_POSITION"),
        ("showgrading", "SHOW"),
        ("numberingstyle", "none"),
        ("shownumcorrect", "1"),
    ];
    let settings = settings.map(|(name, value)| element(name).text(value));
    let places = item.key().iter().enumerate().map(|(place, at)| {
        let option = &item.options()[usize::from(*at)];
        answer(&(place + 1).to_string())
            .attr("format", "html")
            .child(html_text([item.html(option)]))
    });
    settings.into_iter().chain(places).collect()
}
