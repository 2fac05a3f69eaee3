//! Question as a QTI 3.0 item.
//!
//! The item computes its points itself, not by one of the standard's templates: those cannot show
//! the explanation, which belongs to every answer. Identifiers of options, matches and places are a
//! letter and a position from 1, since they may not begin with a digit.

use super::html::{escaped, marks};
use super::item::Item;
use content::QuestionKind;

const NAMESPACE: &str = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";

/// XML of the item.
pub fn write(item: &Item) -> String {
    let (response, interaction, points) = match item.kind() {
        QuestionKind::Numeric => number(item),
        QuestionKind::Matching => pairs(item),
        QuestionKind::Ordering => order(item),
        _ => choice(item),
    };
    let mistakes: Vec<(String, &str)> = (0..item.options().len())
        .filter_map(|at| Some((name('O', at), item.mistake(at)?)))
        .collect();
    let each = |write: &dyn Fn(&str, &str) -> String| -> String {
        let all = mistakes.iter();
        all.map(|(option, mistake)| write(option, mistake))
            .collect()
    };
    // An outcome for each misconception: not every reader can join a choice of several to another
    // value.
    let outcomes = each(&|option, _| outcome(&format!("FEEDBACK-{option}")));
    let chosen = each(&|option, _| {
        let holds = match item.kind() {
            QuestionKind::Multiple => "qti-member",
            _ => "qti-match",
        };
        format!(
            "<qti-response-condition><qti-response-if><{holds}><qti-base-value base-type=\"identifier\">{option}\
             </qti-base-value><qti-variable identifier=\"RESPONSE\"/></{holds}>{}</qti-response-if>\
             </qti-response-condition>",
            shown(&format!("FEEDBACK-{option}"), option),
        )
    });
    let feedbacks = each(&|option, mistake| {
        feedback(&format!("FEEDBACK-{option}"), option, &item.html(mistake))
    });
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <qti-assessment-item xmlns=\"{NAMESPACE}\" identifier=\"{id}\" title=\"{id}\" adaptive=\"false\" \
         time-dependent=\"false\" xml:lang=\"{language}\">\n{response}\n\
         <qti-outcome-declaration identifier=\"SCORE\" cardinality=\"single\" base-type=\"float\" \
         normal-minimum=\"0\" normal-maximum=\"1\"><qti-default-value><qti-value>0</qti-value></qti-default-value>\
         </qti-outcome-declaration>\n\
         {}{outcomes}<qti-item-body><div {marks}>{interaction}</div></qti-item-body>\n\
         <qti-response-processing>{points}{chosen}{}</qti-response-processing>\n\
         {feedbacks}{}</qti-assessment-item>\n",
        outcome("FEEDBACK"),
        shown("FEEDBACK", "EXPLANATION"),
        feedback("FEEDBACK", "EXPLANATION", &item.explanation_html()),
        id = escaped(item.id()),
        language = escaped(&item.language().code),
        marks = marks(item.language()),
    )
}

fn name(letter: char, at: usize) -> String {
    format!("{letter}{}", at + 1)
}

fn outcome(identifier: &str) -> String {
    format!(
        "<qti-outcome-declaration identifier=\"{identifier}\" cardinality=\"single\" base-type=\"identifier\"/>\n"
    )
}

fn shown(outcome: &str, identifier: &str) -> String {
    format!(
        "<qti-set-outcome-value identifier=\"{outcome}\"><qti-base-value base-type=\"identifier\">{identifier}\
         </qti-base-value></qti-set-outcome-value>"
    )
}

fn feedback(outcome: &str, identifier: &str, html: &str) -> String {
    format!(
        "<qti-modal-feedback outcome-identifier=\"{outcome}\" show-hide=\"show\" identifier=\"{identifier}\">\
         <qti-content-body>{html}</qti-content-body></qti-modal-feedback>\n"
    )
}

fn prompt(item: &Item) -> String {
    format!("<qti-prompt>{}</qti-prompt>", item.prompt_html())
}

fn declaration(cardinality: &str, base: &str, correct: &[String], mapping: &str) -> String {
    let values: String = correct
        .iter()
        .map(|value| format!("<qti-value>{value}</qti-value>"))
        .collect();
    format!(
        "<qti-response-declaration identifier=\"RESPONSE\" cardinality=\"{cardinality}\" base-type=\"{base}\">\
         <qti-correct-response>{values}</qti-correct-response>{mapping}</qti-response-declaration>"
    )
}

fn score(value: &str) -> String {
    format!("<qti-set-outcome-value identifier=\"SCORE\">{value}</qti-set-outcome-value>")
}

fn all_or_nothing() -> String {
    format!(
        "<qti-response-condition><qti-response-if><qti-match><qti-variable identifier=\"RESPONSE\"/>\
         <qti-correct identifier=\"RESPONSE\"/></qti-match>{}</qti-response-if></qti-response-condition>",
        score("<qti-base-value base-type=\"float\">1</qti-base-value>")
    )
}

/// Score: the mapped points over the number of right answers, so that no share is rounded.
fn share_of(count: usize) -> String {
    score(&format!(
        "<qti-divide><qti-map-response identifier=\"RESPONSE\"/>\
         <qti-base-value base-type=\"float\">{count}</qti-base-value></qti-divide>"
    ))
}

/// Mapping of answers to points: 1 for each right answer and, where wrong answers cost, −1 for each
/// wrong one; not below 0.
fn mapping(entries: impl Iterator<Item = (String, i8)>) -> String {
    let entries: String = entries
        .map(|(key, points)| {
            format!("<qti-map-entry map-key=\"{key}\" mapped-value=\"{points}\"/>")
        })
        .collect();
    format!("<qti-mapping lower-bound=\"0\" default-value=\"0\">{entries}</qti-mapping>")
}

fn choice(item: &Item) -> (String, String, String) {
    let several = item.kind() == QuestionKind::Multiple;
    let count = item.options().len();
    let right: Vec<String> = (0..count)
        .filter(|at| item.is_right(*at))
        .map(|at| name('O', at))
        .collect();
    let points = (0..count).map(|at| (name('O', at), if item.is_right(at) { 1 } else { -1 }));
    let options = simple_choices(item);
    let shuffle = item.kind() != QuestionKind::TrueFalse;
    let interaction = format!(
        "<qti-choice-interaction response-identifier=\"RESPONSE\" shuffle=\"{shuffle}\" max-choices=\"{}\">{}{options}\
         </qti-choice-interaction>",
        if several { 0 } else { 1 },
        prompt(item),
    );
    match several {
        true => (
            declaration("multiple", "identifier", &right, &mapping(points)),
            interaction,
            share_of(right.len()),
        ),
        false => (
            declaration("single", "identifier", &right, ""),
            interaction,
            all_or_nothing(),
        ),
    }
}

/// Options of a choice or an order.
fn simple_choices(item: &Item) -> String {
    let options = item.options().iter().enumerate();
    options
        .map(|(at, option)| {
            format!(
                "<qti-simple-choice identifier=\"{}\">{}</qti-simple-choice>",
                name('O', at),
                item.html(option)
            )
        })
        .collect()
}

/// Question for a number. Each band is given by its ends, both included, so that no reader has to
/// subtract.
fn number(item: &Item) -> (String, String, String) {
    let Some(range) = item.range() else {
        return Default::default();
    };
    let within = |distance: &str| {
        let (least, most) = item.band(distance).unwrap_or_default();
        let end = |operator: &str, number: &str| {
            format!(
                "<qti-{operator}><qti-variable identifier=\"RESPONSE\"/>\
                 <qti-base-value base-type=\"float\">{number}</qti-base-value></qti-{operator}>"
            )
        };
        format!(
            "<qti-and>{}{}</qti-and>",
            end("gte", &least),
            end("lte", &most)
        )
    };
    let points = |points: &str| {
        score(&format!(
            "<qti-base-value base-type=\"float\">{points}</qti-base-value>"
        ))
    };
    let processing = format!(
        "<qti-response-condition><qti-response-if>{}{}</qti-response-if>\
         <qti-response-else-if>{}{}</qti-response-else-if></qti-response-condition>",
        within(&range.full),
        points("1"),
        within(&range.half),
        points("0.5"),
    );
    let interaction = format!(
        "{}<p><qti-text-entry-interaction response-identifier=\"RESPONSE\" expected-length=\"8\"/></p>",
        item.prompt_html()
    );
    let declared = declaration("single", "float", std::slice::from_ref(&range.answer), "");
    (declared, interaction, processing)
}

fn set(item: &Item, letter: char, most: usize, texts: &[String]) -> String {
    let choices: String = texts
        .iter()
        .enumerate()
        .map(|(at, text)| associable(&name(letter, at), most, &item.html(text)))
        .collect();
    format!("<qti-simple-match-set>{choices}</qti-simple-match-set>")
}

fn associable(name: &str, most: usize, html: &str) -> String {
    format!(
        "<qti-simple-associable-choice identifier=\"{name}\" match-max=\"{most}\">{html}\
         </qti-simple-associable-choice>"
    )
}

fn pairs(item: &Item) -> (String, String, String) {
    let pairs: Vec<String> = item
        .key()
        .iter()
        .enumerate()
        .map(|(at, matched)| format!("{} {}", name('O', at), name('M', usize::from(*matched))))
        .collect();
    let count = pairs.len();
    let interaction = format!(
        "<qti-match-interaction response-identifier=\"RESPONSE\" shuffle=\"true\" max-associations=\"{count}\">\
         {}{}{}</qti-match-interaction>",
        prompt(item),
        set(item, 'O', 1, item.options()),
        set(item, 'M', count, item.matches()),
    );
    let map = mapping(pairs.iter().map(|pair| (pair.clone(), 1)));
    let declared = declaration("multiple", "directedPair", &pairs, &map);
    (declared, interaction, share_of(count))
}

fn order(item: &Item) -> (String, String, String) {
    let right: Vec<String> = item
        .key()
        .iter()
        .map(|at| name('O', usize::from(*at)))
        .collect();
    let choices = simple_choices(item);
    let interaction = format!(
        "<qti-order-interaction response-identifier=\"RESPONSE\" shuffle=\"true\">{}{choices}</qti-order-interaction>",
        prompt(item)
    );
    let declared = declaration("ordered", "identifier", &right, "");
    (declared, interaction, all_or_nothing())
}
