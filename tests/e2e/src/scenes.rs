//! Scenes of the visual baseline: pages in the states in which people see them.

use crate::campaign::word;
use crate::picture::Extent;
use crate::pool::{ROOM, hand_in, pool};
use crate::quiz::{Aim, ONE_OF_EACH, question};
use crate::session::Session;
use serde_json::json;
use std::sync::OnceLock;

/// Page in one state.
pub struct Scene {
    /// Name of its picture's file, without `page-` and the ending.
    pub name: &'static str,
    /// How much of the page its picture shows.
    pub extent: Extent,
    /// Whether the page belongs to no language.
    pub shared: bool,
    prepare: fn(&Session, &str),
}

impl Scene {
    const fn new(name: &'static str, prepare: fn(&Session, &str)) -> Scene {
        Scene {
            name,
            extent: Extent::Page,
            shared: false,
            prepare,
        }
    }

    const fn in_the_window(self) -> Scene {
        Scene {
            extent: Extent::Window,
            ..self
        }
    }

    const fn of_no_language(self) -> Scene {
        Scene {
            shared: true,
            ..self
        }
    }

    /// Opens the page and brings it into its state.
    #[track_caller]
    pub fn show(&self, browser: &Session, language: &str) {
        // A page without the app keeps nothing when it is left.
        browser.open("/no-such-page/");
        browser.run("localStorage.clear(); sessionStorage.clear()", json!([]));
        (self.prepare)(browser, language);
        browser.until_true(
            "letters and pictures",
            "return document.fonts.status === 'loaded'
                && [...document.images].every((one) => one.complete || one.loading === 'lazy')",
            json!([]),
        );
    }
}

/// Opens a page of a language.
fn page(browser: &Session, language: &str, path: &str) {
    browser.visit(&format!("/{language}/{path}"));
}

/// Opens the quiz of one question of each kind, at its first.
fn quiz(browser: &Session, language: &str) {
    page(browser, language, &format!("quiz/#{ONE_OF_EACH}"));
    browser.until_focused("#quiz h2");
}

/// Room of the presenter at a question's vote, of which one is counted.
const RUNNING: &str =
    "p2;v1.0000007.r07.q.Q01.Q10;LANGUAGE;0.1;0;60.0;2;system;1;Q01=12.3.4.5/;Q10";

fn presenter(browser: &Session, language: &str) {
    page(browser, language, "quiz/room/");
    let room = RUNNING.replace("LANGUAGE", language);
    browser.run("localStorage.setItem('room', arguments[0])", json!([room]));
    browser.reload();
    browser.until_ready();
    browser.until("the question", || {
        (browser.count("[data-seen] h3") > 0).then_some(())
    });
}

/// Shows a place of a room on the wall: `start`, `end`, or `0.` and the number of a step.
fn wall(browser: &Session, language: &str, place: &str, counts: bool) {
    page(browser, language, "quiz/screen/");
    let place = format!("{place};{}", u8::from(counts));
    let room = RUNNING
        .replace("LANGUAGE", language)
        .replace("0.1;0", &place)
        .replace("12.3.4.5/", "12.3.4.5/3.14.2.5");
    browser.until("the slide", || {
        browser.run(
            "(window.teller ??= new BroadcastChannel('room')).postMessage(arguments[0])",
            json!([room]),
        );
        (browser.count("#room .slide") > 0).then_some(())
    });
    browser.until_true(
        "one slide",
        "return document.querySelectorAll('#room .slide').length === 1
            && !document.getAnimations().length",
        json!([]),
    );
}

/// Codes of five phones, handed in once.
fn codes(browser: &Session) -> &'static [String] {
    static CODES: OnceLock<Vec<String>> = OnceLock::new();
    CODES.get_or_init(|| {
        let aims = [Aim::Right, Aim::Right, Aim::Right, Aim::Wrong, Aim::Wrong];
        let codes = aims.map(|aim| hand_in(browser, ROOM, aim, aim == Aim::Right));
        codes.to_vec()
    })
}

/// All scenes.
pub fn scenes() -> Vec<Scene> {
    vec![
        Scene::new("chooser", |browser, _| browser.open("/")).of_no_language(),
        Scene::new("not-found", |browser, _| browser.open("/no-such-page/")).of_no_language(),
        Scene::new("home", |browser, own| page(browser, own, "")),
        Scene::new("pillar", |browser, own| page(browser, own, "connect/")),
        Scene::new("area", |browser, own| {
            page(browser, own, "areas/universal-connectivity/");
        }),
        Scene::new("messages", |browser, own| page(browser, own, "messages/")),
        Scene::new("nothing-found", |browser, own| {
            page(browser, own, "messages/");
            browser.type_into("[type='search']", "qqq");
            let none = word(own, "nothing-found");
            browser.until("no message", || {
                let texts = browser.visible_texts();
                texts.contains(&none).then_some(())
            });
        })
        .in_the_window(),
        Scene::new("message", |browser, own| page(browser, own, "m/T4/")),
        Scene::new("languages", |browser, own| {
            page(browser, own, "m/T4/languages/");
        }),
        Scene::new("document", |browser, own| {
            page(browser, own, "sources/press-release/");
        }),
        Scene::new("sentence", |browser, own| {
            page(browser, own, "sources/press-release/#p3b-1");
            browser.until_sentence_shown("p3b-1");
        })
        .in_the_window(),
        Scene::new("kit", |browser, own| page(browser, own, "kit/")),
        Scene::new("about", |browser, own| page(browser, own, "about/")),
        Scene::new("builder", |browser, own| page(browser, own, "share/")),
        Scene::new("builder-old-figure", |browser, own| {
            page(browser, own, "share/#v1.P3b.sl");
        })
        .in_the_window(),
        Scene::new("builder-edited", |browser, own| {
            page(browser, own, "share/");
            browser.type_into("[data-composer]", "!");
        })
        .in_the_window(),
        Scene::new("quiz", |browser, own| page(browser, own, "quiz/")),
        Scene::new("quiz-question", quiz),
        Scene::new("quiz-wrong", |browser, own| {
            quiz(browser, own);
            browser.answer(&question(own, "Q01").attempt(Aim::Wrong));
        }),
        Scene::new("quiz-result", |browser, own| {
            quiz(browser, own);
            for place in 0..7 {
                let question = question(own, &browser.asked());
                let aim = [Aim::Right, Aim::Wrong][place % 2];
                browser.answer(&question.attempt(aim));
                browser.click("[data-next]");
                browser.until_focused("#quiz h2");
            }
        }),
        Scene::new("quiz-answers", |browser, own| {
            page(browser, own, "quiz/answers/");
        }),
        Scene::new("phone-question", |browser, own| {
            page(browser, own, &format!("quiz/#{ROOM}"));
            browser.until_focused("#quiz h2");
        })
        .in_the_window(),
        Scene::new("room", |browser, own| page(browser, own, "quiz/room/")),
        Scene::new("presenter", presenter).in_the_window(),
        Scene::new("wall-start", |browser, own| {
            wall(browser, own, "start", false);
        })
        .in_the_window(),
        Scene::new("wall-vote", |browser, own| wall(browser, own, "0.1", false)).in_the_window(),
        Scene::new("wall-count", |browser, own| wall(browser, own, "0.4", true)).in_the_window(),
        Scene::new("wall-answer", |browser, own| {
            wall(browser, own, "0.5", true);
        })
        .in_the_window(),
        Scene::new("sheet", |browser, own| {
            page(browser, own, &format!("quiz/sheet/#{ROOM}"));
            browser.until("the questions", || {
                (browser.count("[data-asked]") > 0).then_some(())
            });
        }),
        Scene::new("results", pool),
        Scene::new("results-of-five", |browser, own| {
            let codes = codes(browser).join("\n");
            pool(browser, own);
            browser.type_into("#codes", &codes);
            browser.click("[data-add]");
            browser.until("the people", || {
                (browser.count("[data-people]") > 0).then_some(())
            });
        }),
    ]
}
