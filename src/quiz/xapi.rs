//! One's own result as xAPI statements (xAPI 1.0.3,
//! <https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md>): a JSON text to be kept as a
//! file, and never sent.
//!
//! A statement `answered` for each question that was answered, then `completed` for the whole.
//! They name nobody: the actor is an account at the campaign's address under a random name. There
//! is no duration, since nothing is timed, and the whole has no `success`, since nothing is passed
//! or failed. Points are sixtieths of a question.

mod interaction;
mod json;

use super::given::Given;
use super::score::{FULL, Points, points};
use super::selection::Selection;
use super::uuid::uuid;
use crate::content::Question;
use crate::permalink;
use json::Json;

/// Where and when a quiz was taken.
pub struct Occasion<'a> {
    /// The campaign's address, at which the actor's account is.
    pub home: &'a str,
    /// Address of the quiz' page in the original language, without a fragment. All ids begin with
    /// it, so that results from all languages are about the same questions.
    pub quiz: &'a str,
    /// What the quiz is called in `language`.
    pub title: &'a str,
    /// Code of the language in which it was taken.
    pub language: &'a str,
    /// Code of the original language, in which some questions may be.
    pub original: &'a str,
    /// The time, as RFC 3339 has it: `2026-11-25T02:42:12.000Z`.
    pub timestamp: &'a str,
}

/// The statements, as a JSON list; `random` gives 32 random bits at each call. Of `sheet` what
/// was given to each question, as far as it goes.
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
    json.list("", |json| {
        for (place, position) in selection.positions(bank).into_iter().enumerate() {
            asked += 1;
            if let Some(Some(given)) = sheet.get(place) {
                let question = &bank[position];
                let points = points(&question.facts, &given.answer);
                sum += points;
                writer.answered(json, question, given, points);
            }
        }
        writer.completed(json, sum, FULL * asked);
    });
    json.0
}

struct Writer<'a> {
    occasion: &'a Occasion<'a>,
    /// Id of the whole quiz.
    whole: String,
    actor: String,
    registration: String,
    random: &'a mut dyn FnMut() -> u32,
}

impl Writer<'_> {
    fn answered(&mut self, json: &mut Json, question: &Question, given: &Given, points: Points) {
        let occasion = self.occasion;
        let language = match question.in_original {
            true => occasion.original,
            false => occasion.language,
        };
        let object = |json: &mut Json| {
            json.text("id", &with_fragment(occasion.quiz, &question.id));
            json.object("definition", |json| {
                json.text("type", &adl("activities/cmi.interaction"));
                json.object("description", |json| {
                    json.text(language, &question.words.prompt);
                });
                interaction::define(json, question, language);
            });
        };
        let result = |json: &mut Json| {
            score(json, points, FULL);
            json.plain("success", if points < FULL { "false" } else { "true" });
            json.plain("completion", "true");
            json.text("response", &interaction::response(question, &given.answer));
            if let Some(sure) = given.sure {
                json.object("extensions", |json| {
                    json.text(&with_fragment(occasion.quiz, "sure"), sure.code());
                });
            }
        };
        self.statement(json, "answered", true, object, result);
    }

    fn completed(&mut self, json: &mut Json, sum: Points, most: Points) {
        let (occasion, whole) = (self.occasion, self.whole.clone());
        let object = |json: &mut Json| {
            json.text("id", &whole);
            json.object("definition", |json| {
                json.text("type", &adl("activities/assessment"));
                json.object("name", |json| json.text(occasion.language, occasion.title));
            });
        };
        let result = |json: &mut Json| {
            score(json, sum, most);
            json.plain("completion", "true");
        };
        self.statement(json, "completed", false, object, result);
    }

    fn statement(
        &mut self,
        json: &mut Json,
        verb: &str,
        part: bool,
        object: impl FnOnce(&mut Json),
        result: impl FnOnce(&mut Json),
    ) {
        let id = uuid(self.random);
        json.object("", |json| {
            json.text("id", &id);
            json.object("actor", |json| {
                json.text("objectType", "Agent");
                json.object("account", |json| {
                    json.text("homePage", self.occasion.home);
                    json.text("name", &self.actor);
                });
            });
            json.object("verb", |json| {
                json.text("id", &adl(&["verbs/", verb].concat()));
                json.object("display", |json| json.text("en", verb));
            });
            json.object("object", |json| {
                json.text("objectType", "Activity");
                object(json);
            });
            json.object("result", result);
            json.object("context", |json| {
                json.text("registration", &self.registration);
                json.text("language", self.occasion.language);
                json.object("contextActivities", |json| {
                    if part {
                        activities(json, "parent", &self.whole);
                    }
                    activities(json, "grouping", self.occasion.quiz);
                });
            });
            json.text("timestamp", self.occasion.timestamp);
            json.text("version", "1.0.3");
        });
    }
}

fn activities(json: &mut Json, key: &str, id: &str) {
    json.list(key, |json| json.object("", |json| json.text("id", id)));
}

fn score(json: &mut Json, points: Points, most: Points) {
    json.object("score", |json| {
        // Four decimals, to the nearest: 1 only for all points.
        let share = (points * 10_000 + most / 2).checked_div(most).unwrap_or(0);
        let mut scaled = (share / 10_000).to_string();
        scaled.push('.');
        scaled.push_str(&(share % 10_000 + 10_000).to_string()[1..]);
        json.plain("scaled", &scaled);
        json.plain("raw", &points.to_string());
        json.plain("min", "0");
        // xAPI wants it above the smallest.
        json.plain("max", &most.max(1).to_string());
    });
}

fn adl(name: &str) -> String {
    ["http://adlnet.gov/expapi/", name].concat()
}

fn with_fragment(address: &str, fragment: &str) -> String {
    [address, "#", fragment].concat()
}
