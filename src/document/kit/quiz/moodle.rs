//! Moodle XML, the most complete of the formats. Ordering questions are of the type that is part of
//! Moodle from 4.4 on.

use super::gift::share;
use super::html::escaped;
use super::item::Item;
use super::loss::Loss;
use content::exports::ExportWord;
use content::{QuestionKind, Word};

/// Moodle XML file of the questions, and its losses: what it does not carry.
pub fn write(items: &[Item]) -> (Vec<u8>, Vec<Loss>) {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
    let mut losses = Vec::new();
    if let Some(item) = items.first() {
        let content = item.content;
        let (site, quiz) = (content.word(Word::SiteName), content.word(Word::Quiz));
        // A single slash would separate a category from one within it.
        let name = format!("{site}: {quiz}").replace('/', "//");
        let name = escaped(&name);
        text += &format!(
            "<question type=\"category\"><category><text>$course$/{name}</text></category></question>\n"
        );
    }
    for item in items {
        text += &question(item, &mut losses);
    }
    text += "</quiz>\n";
    (text.into_bytes(), losses)
}

fn question(item: &Item, losses: &mut Vec<Loss>) -> String {
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
        .map(|pillar| format!("<tags><tag><text>{}</text></tag></tags>\n", escaped(pillar)));
    format!(
        "<question type=\"{kind}\">\n<name><text>{id}</text></name>\n\
         <questiontext format=\"html\">{}</questiontext>\n\
         <generalfeedback format=\"html\">{}</generalfeedback>\n\
         <defaultgrade>1</defaultgrade>\n<penalty>0</penalty>\n<hidden>0</hidden>\n\
         <idnumber>{id}</idnumber>\n{answers}{}</question>\n",
        text(&item.prompt_html()),
        text(&item.explanation_html()),
        tags.unwrap_or_default(),
        id = escaped(item.id()),
    )
}

/// HTML as a CDATA section. It holds no `]]>`, since every `>` of its texts is escaped.
fn text(html: &str) -> String {
    format!("<text><![CDATA[{html}]]></text>")
}

fn choices(item: &Item) -> String {
    let several = item.kind() == QuestionKind::Multiple;
    let mut all = format!(
        "<single>{}</single>\n<shuffleanswers>{}</shuffleanswers>\n\
         <answernumbering>ABCD</answernumbering>\n<correctfeedback format=\"html\"><text></text></correctfeedback>\n\
         <partiallycorrectfeedback format=\"html\"><text></text></partiallycorrectfeedback>\n\
         <incorrectfeedback format=\"html\"><text></text></incorrectfeedback>\n",
        !several,
        item.kind() != QuestionKind::TrueFalse,
    );
    for (at, option) in item.options().iter().enumerate() {
        let share = share(item.key().len());
        let fraction = match (item.is_right(at), several) {
            (true, _) => share,
            (false, true) => format!("-{share}"),
            (false, false) => "0".to_owned(),
        };
        let mistake = item.mistake(at).map(|mistake| text(&item.html(mistake)));
        all += &format!(
            "<answer fraction=\"{fraction}\" format=\"html\">{}<feedback format=\"html\">{}</feedback></answer>\n",
            text(&item.html(option)),
            mistake.unwrap_or_else(|| "<text></text>".to_owned()),
        );
    }
    all
}

fn number(item: &Item) -> String {
    let Some(range) = item.range() else {
        return String::new();
    };
    let band = |fraction: u8, distance: &str| {
        format!(
            "<answer fraction=\"{fraction}\" format=\"moodle_auto_format\"><text>{}</text><tolerance>{distance}</tolerance>\
             <feedback format=\"html\"><text></text></feedback></answer>\n",
            range.answer,
        )
    };
    band(100, &range.full) + &band(50, &range.half)
}

/// Pairs of a matching question. A match that belongs to no option is a pair without its first
/// half, as in Moodle's own form.
fn pairs(item: &Item) -> String {
    let mut all = String::from("<shuffleanswers>true</shuffleanswers>\n");
    let mut pair = |question: &str, answer: &str| {
        all += &format!(
            "<subquestion format=\"html\">{question}<answer><text>{}</text></answer></subquestion>\n",
            escaped(answer),
        );
    };
    for (option, at) in item.options().iter().zip(item.key()) {
        pair(&text(&item.html(option)), &item.matches()[usize::from(*at)]);
    }
    for (at, spare) in item.matches().iter().enumerate() {
        if !item.is_right(at) {
            pair("<text></text>", spare);
        }
    }
    all
}

fn order(item: &Item) -> String {
    let mut all = String::from(
        "<layouttype>VERTICAL</layouttype>\n<selecttype>ALL</selecttype>\n<selectcount>0</selectcount>\n\
         <gradingtype>ABSOLUTE_POSITION</gradingtype>\n<showgrading>SHOW</showgrading>\n\
         <numberingstyle>none</numberingstyle>\n<shownumcorrect>1</shownumcorrect>\n",
    );
    for (place, at) in item.key().iter().enumerate() {
        let option = &item.options()[usize::from(*at)];
        let option = text(&item.html(option));
        all += &format!(
            "<answer fraction=\"{}\" format=\"html\">{option}</answer>\n",
            place + 1
        );
    }
    all
}
