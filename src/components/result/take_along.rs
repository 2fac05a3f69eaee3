//! A result to take along: as a text to share, as a calendar's entry, as a file for other programs.

use super::Finished;
use crate::app::Site;
use crate::browser::{self, clock, files};
use crate::components::copy::copy_or_share;
use crate::components::image_card::{make_button, said_line, say, told};
use crate::markup::signal::Signal;
use crate::markup::{Element, el, ev};
use content::Word;
use quiz::calendar::{self, Reminder};
use quiz::shared;
use quiz::uuid::uuid;
use quiz::xapi::{self, Occasion};
use quiz::{Given, Selection};
use routes::{Page, address_in};
use std::sync::Arc;

/// What can be taken along.
pub fn take_along(finished: &Finished) -> Vec<Element> {
    let (run, site) = (finished.run, finished.site);
    let Some(selection) = finished.selection.clone() else {
        return Vec::new();
    };
    let page = public(site, &site.content.language.code);
    let text = shared::text(
        site.word(Word::ShareResult),
        &finished.total,
        &site.content.language.decimal,
        &shared::address(&page, &selection),
    );
    let said = Signal::new(String::new());
    let remind = finished.again.as_ref().map(|again| {
        let address = shared::address(&page, again);
        make_button(site, Word::AgainInAWeek, "calendar").on(ev::click, move |_| {
            said.set(String::new());
            let saved = save_reminder(site, &address);
            say(site, said, told(Word::AgainInAWeek, saved));
        })
    });
    let statements = make_button(site, Word::SaveStatements, "xapi").on(ev::click, move |_| {
        said.set(String::new());
        let sheet = run.sheet.get_untracked();
        let saved = save_statements(site, &selection, &sheet);
        say(site, said, told(Word::SaveStatements, saved));
    });
    let shown = el("p")
        .attr("data-post", "")
        .attr("translate", "no")
        .text(text.clone());
    vec![
        el("p").class("row").children(remind).child(statements),
        said_line(said),
        el("h3").text(site.word(Word::ShareResultTitle)),
        shown,
        copy_or_share(site, Arc::new(move || text.clone())),
    ]
}

/// Where the quiz' page of a language is published.
fn public(site: Site, language: &str) -> String {
    let page = address_in(language, site.content, Page::Quiz);
    [&*site.content.campaign.address, &page].concat()
}

fn save_reminder(site: Site, address: &str) -> bool {
    let reminder = Reminder {
        home: &site.content.campaign.address,
        title: site.word(Word::ReminderTitle),
        text: site.word(Word::ReminderText),
        address,
        language: &site.content.language.code,
        today: &clock::today(),
        now: &clock::now(),
        name: &uuid(&mut browser::random),
    };
    calendar::file(&reminder)
        .is_some_and(|text| files::save_text(&text, "quiz.ics", "text/calendar"))
}

fn save_statements(site: Site, selection: &Selection, sheet: &[Option<Given>]) -> bool {
    let content = site.content;
    let original = content.original().code.as_str();
    let occasion = Occasion {
        home: &content.campaign.address,
        quiz: &public(site, original),
        title: site.word(Word::QuizTitle),
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
