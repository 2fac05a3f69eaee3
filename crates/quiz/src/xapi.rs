//! Result of one person as xAPI statements (xAPI 1.0.3,
//! <https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md>): a JSON text to keep as a file,
//! which is never sent.
//!
//! There is a statement `answered` for each question that was answered, then `completed` for the
//! whole quiz. They name nobody: the actor is an account at the campaign's address under a random
//! name. There is no duration, since nothing is timed, and the whole has no `success`, since
//! nothing is passed or failed. Points are sixtieths of a question.

mod interaction;
mod json;

use super::given::Given;
use super::score::{FULL, Points, points};
use super::selection::Selection;
use super::uuid::uuid;
use crate::permalink;
use content::Question;
use json::Json;

/// Context in which a quiz was taken.
pub struct Occasion<'a> {
    /// Address of the campaign, where the actor has its account.
    pub home: &'a str,
    /// Address of the quiz page in the original language, without a fragment. All ids begin with
    /// it, so that results in all languages are about the same questions.
    pub quiz: &'a str,
    /// Title of the quiz in `language`.
    pub title: &'a str,
    /// Code of the language in which it was taken.
    pub language: &'a str,
    /// Code of the original language, in which some questions may be.
    pub original: &'a str,
    /// Time by RFC 3339: `2026-11-25T02:42:12.000Z`.
    pub timestamp: &'a str,
}

/// JSON list of the statements. `sheet` holds the answer to each question in the order asked; a
/// missing entry counts as left out. `random` gives 32 random bits at each call.
pub fn statements(
    occasion: &Occasion,
    selection: &Selection,
    bank: &[Question],
    sheet: &[Option<Given>],
    random: &mut dyn FnMut() -> u32,
) -> String {
    let mut writer = Writer {
        occasion,
        whole: with_fragment(occasion.quiz, &permalink::encode_quiz(&selection.alone())),
        actor: uuid(random),
        registration: uuid(random),
        random,
    };
    let mut json = Json(String::new());
    let (mut sum, mut asked) = (0, 0);
    json.open("", '[');
    for (place, position) in selection.positions(bank).into_iter().enumerate() {
        asked += 1;
        if let Some(Some(given)) = sheet.get(place) {
            let question = &bank[position];
            let points = points(&question.facts, &given.answer);
            sum += points;
            writer.begin(&mut json, "answered", true);
            writer.answered(&mut json, question, given, points);
        }
    }
    writer.begin(&mut json, "completed", false);
    writer.completed(&mut json, sum, FULL * asked);
    json.close("]");
    json.0
}

/// State for writing the statements.
struct Writer<'a> {
    occasion: &'a Occasion<'a>,
    /// Id of the whole quiz.
    whole: String,
    actor: String,
    registration: String,
    random: &'a mut dyn FnMut() -> u32,
}

impl Writer<'_> {
    /// Begins a statement with the members that all statements have. `part` tells whether it is
    /// about a question.
    fn begin(&mut self, json: &mut Json, verb: &str, part: bool) {
        let occasion = self.occasion;
        json.open("", '{');
        json.text("id", &uuid(self.random));
        json.text("timestamp", occasion.timestamp);
        json.text("version", "1.0.3");
        json.open("actor", '{');
        json.text("objectType", "Agent");
        json.open("account", '{');
        json.text("homePage", occasion.home);
        json.text("name", &self.actor);
        json.close("}}");
        json.open("verb", '{');
        json.text("id", &adl(&["verbs/", verb].concat()));
        json.open("display", '{');
        json.text("en", verb);
        json.close("}}");
        json.open("context", '{');
        json.text("registration", &self.registration);
        json.text("language", occasion.language);
        json.open("contextActivities", '{');
        if part {
            activity(json, "parent", &self.whole);
        }
        activity(json, "grouping", occasion.quiz);
        json.close("}}");
    }

    /// Completes the statement about an answered question.
    fn answered(&self, json: &mut Json, question: &Question, given: &Given, points: Points) {
        let occasion = self.occasion;
        let language = match question.in_original {
            true => occasion.original,
            false => occasion.language,
        };
        let id = with_fragment(occasion.quiz, &question.id);
        object(json, &id, "activities/cmi.interaction");
        json.open("description", '{');
        json.text(language, &question.words.prompt);
        json.close("}");
        interaction::define(json, question, language);
        result(json, points, FULL);
        json.plain("success", if points < FULL { "false" } else { "true" });
        json.text("response", &interaction::response(question, &given.answer));
        if let Some(sure) = given.sure {
            json.open("extensions", '{');
            json.text(&with_fragment(occasion.quiz, "sure"), sure.code());
            json.close("}");
        }
        json.close("}}");
    }

    /// Completes the statement about the whole quiz.
    fn completed(&self, json: &mut Json, sum: Points, most: Points) {
        object(json, &self.whole, "activities/assessment");
        json.open("name", '{');
        json.text(self.occasion.language, self.occasion.title);
        json.close("}");
        result(json, sum, most);
        json.close("}}");
    }
}

/// Begins the object and its definition, with the members that all activities have.
fn object(json: &mut Json, id: &str, kind: &str) {
    json.open("object", '{');
    json.text("objectType", "Activity");
    json.text("id", id);
    json.open("definition", '{');
    json.text("type", &adl(kind));
}

/// Ends definition and object, and begins the result.
fn result(json: &mut Json, points: Points, most: Points) {
    // Four decimals, rounded to the nearest.
    let share = (points * 10_000 + most / 2).checked_div(most).unwrap_or(0);
    let mut scaled = (share / 10_000).to_string();
    scaled.push('.');
    scaled.push_str(&(share % 10_000 + 10_000).to_string()[1..]);
    json.close("}}");
    json.open("result", '{');
    json.plain("completion", "true");
    json.open("score", '{');
    json.plain("scaled", &scaled);
    json.plain("raw", &points.to_string());
    json.plain("min", "0");
    // xAPI requires the maximum to be above the minimum.
    json.plain("max", &most.max(1).to_string());
    json.close("}");
}

fn activity(json: &mut Json, key: &str, id: &str) {
    json.open(key, '[');
    json.open("", '{');
    json.text("id", id);
    json.close("}]");
}

fn adl(name: &str) -> String {
    ["http://adlnet.gov/expapi/", name].concat()
}

fn with_fragment(address: &str, fragment: &str) -> String {
    [address, "#", fragment].concat()
}
