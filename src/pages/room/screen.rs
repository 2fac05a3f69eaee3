//! Projector's page: the wall that the room sees.

mod boxes;
mod lanes;
mod shown;

use super::desk::{DESK, FULL, HELLO, ROOM, key_name};
use super::{RoomContext, head, needs_script};
use crate::browser::{self, edition, fit::fit, stage};
use crate::components::answers::all_questions;
use crate::components::button::button;
use crate::components::notice::saying;
use content::{Content, RoomWord, Word};
use markup::signal::{Memo, Signal};
use markup::{Element, effect, el, ev, link};
use quiz::room::{Look, Place, Presentation, SIZES};
use routes::Page;

/// Greatest size of letters by the presenter's setting, in thousandths of the wall's height.
const LETTERS: [u32; SIZES as usize] = [35, 50, 65, 85, 110];

/// Wall of the projector; `Copy`.
#[derive(Clone, Copy)]
pub struct Wall {
    /// Context of the page.
    pub room: RoomContext,
    /// Room in the last message of the presenter's page; `None` before the first.
    pub run: Signal<Option<Presentation>>,
    /// Editions in other languages that have been loaded.
    pub others: Signal<Vec<&'static Content>>,
    failed: Signal<bool>,
}

impl Wall {
    fn hear(self, said: &str) {
        let content = self.room.context.content;
        let run = Presentation::decode(said, &content.quiz);
        if said.is_empty() || run.is_some() {
            self.look(run.as_ref());
            self.run.set(run);
        }
    }

    /// Writes the look into attributes of the root, for the style sheet.
    fn look(self, run: Option<&Presentation>) {
        let theme = match run.map_or(Look::System, |run| run.look) {
            Look::System => "",
            look => look.code(),
        };
        stage::set_on_root("data-theme", theme);
    }

    /// Sets the size of letters: as large as the presenter wants them and the window allows.
    fn fit(self) {
        let size = self
            .run
            .with_untracked(|run| run.as_ref().map(|run| run.size));
        if let Some(most) = size.and_then(|size| LETTERS.get(usize::from(size))) {
            fit(DESK, *most);
        }
    }

    /// Loads the editions that the room wants to see, once each.
    fn fetch(self, wanted: &[String]) {
        for code in wanted {
            let own = self.room.context.content.language.code == *code;
            let come = move |code: &str, others: &[&'static Content]| {
                others.iter().any(|other| other.language.code == code)
            };
            if own || self.others.with_untracked(|others| come(code, others)) {
                continue;
            }
            let code = code.clone();
            browser::spawn(async move {
                let fetched = edition::in_language(&code).await;
                if self.failed.is_disposed() {
                    return;
                }
                self.failed.set(fetched.is_none());
                if let Some(content) = fetched {
                    self.others.update(|others| {
                        if !come(&content.language.code, others) {
                            others.push(content);
                        }
                    });
                }
            });
        }
    }

    fn begin(self) {
        stage::join(ROOM, move |said| {
            if said != HELLO && !said.starts_with("key ") {
                self.hear(&said);
            }
        });
        stage::tell(HELLO);
        stage::keep_awake();
        let direction = self.room.context.content.language.direction.code();
        stage::on_key(move |key| {
            let steers = self
                .run
                .with_untracked(|run| run.as_ref().is_some_and(|run| run.keys));
            let Some(name) = key_name(&key, direction).filter(|_| steers) else {
                return false;
            };
            match name == FULL {
                true => stage::full_screen(DESK),
                false => stage::tell(&["key ", &name].concat()),
            }
            true
        });
        browser::on_window("resize", move || self.fit());
        leptos::prelude::on_cleanup(move || self.look(None));
    }
}

/// Projector's page.
pub fn screen(room: RoomContext) -> Element {
    let context = room.context;
    let wall = Wall {
        room,
        run: Signal::new(None),
        others: Signal::new(Vec::new()),
        failed: Signal::new(false),
    };
    effect(move || {
        if context.is_ready() {
            wall.begin();
        }
    });
    let languages = Memo::new(move || {
        wall.run
            .with(|run| run.as_ref().map(|run| run.languages.clone()))
            .unwrap_or_default()
    });
    effect(move || wall.fetch(&languages.get()));
    effect(move || {
        wall.run.track();
        wall.others.track();
        // The slide is on the page only after all other effects have run, so this waits for them.
        browser::spawn(async move {
            if !wall.run.is_disposed() {
                wall.fit();
            }
        });
    });
    let runs = move || wall.run.with(Option::is_some);
    let begins = move || {
        let asks = |run: &Presentation| run.place != Place::Start;
        wall.run.with(|run| !run.as_ref().is_some_and(asks))
    };
    let full = button(context)
        .class("button quiet")
        .on(ev::click, |_| stage::full_screen(DESK))
        .text(room.word(RoomWord::FullScreen));
    let full = el("p")
        .class("full")
        .prop("hidden", move || !begins())
        .child(full);
    let page = |page, word| el("li").child(link(context.address(page)).text(context.word(word)));
    let waiting = el("div")
        .prop("hidden", runs)
        .child(needs_script(room))
        .child(el("p").text(room.word(RoomWord::Waiting)))
        .child(
            el("ul")
                .class("row")
                .child(page(Page::Room, Word::RoomTitle))
                .child(page(Page::Sheet, Word::SheetTitle))
                .child(el("li").child(all_questions(context))),
        );
    let spoken = el("p")
        .class("unseen")
        .attr("role", "status")
        .text_dyn(move || shown::spoken(wall));
    let failed = saying(room.word(RoomWord::LanguageFailed), move || {
        wall.failed.get()
    });
    head(room, Word::ScreenTitle, Word::ScreenLede)
        .child(waiting)
        .child(
            el("div")
                .attr("id", "room")
                .class("wall")
                .attr_dyn("data-live", move || runs().then_some(""))
                .on(ev::dblclick, |_| stage::full_screen(DESK))
                .child(el("div").children_dyn(move || shown::shown(wall)))
                .child(spoken),
        )
        .child(failed)
        .child(full)
}
