//! Results to take along: as a text to share, as a calendar entry, as a file for other programs.

use super::Finished;
use crate::browser::{self, clock, files};
use crate::components::copy::copy_or_share;
use crate::components::image_card::{make_button, said_line, say, told};
use crate::context::AppContext;
use content::Word;
use markup::signal::Signal;
use markup::{Element, el, ev};
use quiz::calendar::{self, Reminder};
use quiz::shared;
use quiz::uuid::uuid;
use quiz::xapi::{self, Occasion};
use quiz::{Given, Selection};
use routes::{Page, address_in};
use std::sync::Arc;

/// Row of the files to take along, with the message about the last one.
pub fn files(finished: &Finished) -> Vec<Element> {
    let (session, context) = (finished.session, finished.context);
    let Some(selection) = finished.selection.clone() else {
        return Vec::new();
    };
    let said = Signal::new(String::new());
    let remind = finished.again.as_ref().map(|again| {
        let page = public(context, &context.content.language.code);
        let address = shared::address(&page, again);
        make_button(context, Word::AgainInAWeek, "calendar").on(ev::click, move |_| {
            said.set(String::new());
            let saved = save_reminder(context, &address);
            say(context, said, told(Word::AgainInAWeek, saved));
        })
    });
    let statements = make_button(context, Word::SaveStatements, "xapi").on(ev::click, move |_| {
        said.set(String::new());
        let sheet = session.sheet.get_untracked();
        let saved = save_statements(context, &selection, &sheet);
        say(context, said, told(Word::SaveStatements, saved));
    });
    vec![
        el("p").class("row").children(remind).child(statements),
        said_line(said),
    ]
}

/// Result as a text to share.
pub fn post(finished: &Finished) -> Vec<Element> {
    let context = finished.context;
    let Some(selection) = &finished.selection else {
        return Vec::new();
    };
    let page = public(context, &context.content.language.code);
    let text = shared::text(
        context.word(Word::ShareResult),
        &finished.total,
        &context.content.locale,
        &shared::address(&page, selection),
    );
    let shown = el("p")
        .attr("data-post", "")
        .attr("translate", "no")
        .text(text.clone());
    vec![
        el("h3").text(context.word(Word::ShareResultTitle)),
        shown,
        copy_or_share(context, Arc::new(move || text.clone())),
    ]
}

/// Public address of the quiz's page in a language.
fn public(context: AppContext, language: &str) -> String {
    let page = address_in(language, context.content, Page::Quiz);
    [&*context.content.campaign.address, &page].concat()
}

fn save_reminder(context: AppContext, address: &str) -> bool {
    let reminder = Reminder {
        home: &context.content.campaign.address,
        title: context.word(Word::ReminderTitle),
        text: context.word(Word::ReminderText),
        address,
        language: &context.content.language.code,
        today: &clock::today(),
        now: &clock::now(),
        name: &uuid(&mut browser::random),
    };
    calendar::file(&reminder)
        .is_some_and(|text| files::save_text(&text, "quiz.ics", "text/calendar"))
}

fn save_statements(context: AppContext, selection: &Selection, sheet: &[Option<Given>]) -> bool {
    let content = context.content;
    let original = content.original().code.as_str();
    let occasion = Occasion {
        home: &content.campaign.address,
        quiz: &public(context, original),
        title: context.word(Word::QuizTitle),
        language: &content.language.code,
        original,
        timestamp: &clock::now(),
    };
    let text = xapi::statements(
        &occasion,
        selection,
        &content.quiz,
        sheet,
        &mut browser::random,
    );
    files::save_text(&text, "quiz-xapi.json", "application/json")
}
