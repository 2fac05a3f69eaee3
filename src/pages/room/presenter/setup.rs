//! Set-up before a room is run: the questions and their order, the languages, the clock.

use super::super::desk::Desk;
use super::super::pieces::{button, typed_count};
use crate::browser::{self, edition};
use crate::components::button::plain_button;
use crate::components::notice::saying;
use crate::components::passage::{marked, words};
use crate::page_meta::shortened;
use content::RoomWord;
use markup::signal::Signal;
use markup::{Element, el, ev};
use quiz::room::Presentation;
use quiz::{Asked, RoomTag, Seed, Selection};

/// Settings of the clock, in seconds.
const CLOCKS: [u16; 5] = [30, 60, 90, 120, 180];

/// Choices made so far; `Copy`.
#[derive(Clone, Copy)]
struct Chosen {
    desk: Desk,
    seed: Signal<Seed>,
    /// Positions in the bank, in the order in which the questions will be asked.
    list: Signal<Vec<usize>>,
    empty: Signal<bool>,
    wrong: Signal<bool>,
    failed: Signal<bool>,
}

impl Chosen {
    fn draw(self) {
        let bank = self.desk.bank();
        let count = typed_count("#room-count", bank);
        self.wrong.set(count.is_none());
        if let Some(count) = count {
            let seed = browser::random();
            self.seed.set(seed);
            self.list
                .set(Selection::drawing(seed, count).positions(bank));
            self.empty.set(false);
        }
    }

    /// Selection of the chosen questions. It is short in an address where its seed alone draws
    /// them.
    fn selection(self) -> Selection {
        let bank = self.desk.bank();
        let list = self.list.get_untracked();
        let count = list.len().min(usize::from(u8::MAX)) as u8;
        let drawn = Selection {
            room: Some(RoomTag::new(browser::random())),
            ..Selection::drawing(self.seed.get_untracked(), count)
        };
        match drawn.positions(bank) == list {
            true => drawn,
            false => Selection {
                asked: Asked::Chosen(list.iter().map(|at| bank[*at].id.clone()).collect()),
                ..drawn
            },
        }
    }

    fn begin(self) {
        if self.list.with_untracked(Vec::is_empty) {
            self.empty.set(true);
            browser::focus_soon("#room-count");
            return;
        }
        let own = self.desk.room.context.content.language.code.clone();
        let second = browser::value("#room-second");
        let seconds = browser::value("#room-clock").parse().unwrap_or_default();
        let mut languages = vec![own];
        if second.is_empty() {
            return self.put(languages, seconds);
        }
        languages.push(second.clone());
        browser::spawn(async move {
            let there = edition::in_language(&second).await;
            match there {
                _ if self.failed.is_disposed() => (),
                Some(_) => self.put(languages, seconds),
                None => self.failed.set(true),
            }
        });
    }

    fn put(self, languages: Vec<String>, seconds: u16) {
        let selection = self.selection();
        let run = Presentation::new(selection, languages, seconds, self.desk.bank());
        self.desk.put(Some(run));
        browser::focus_soon("#room h2");
    }

    fn swap(self, place: usize, with: usize) {
        self.list.update(|list| {
            if place.max(with) < list.len() {
                list.swap(place, with);
            }
        });
        let button = if with < place {
            "[data-up]"
        } else {
            "[data-down]"
        };
        browser::focus_entry(with, button);
    }
}

/// Form for the set-up of a room.
pub fn setup(desk: Desk) -> Vec<Element> {
    let room = desk.room;
    let bank = desk.bank();
    let usual = room.room.questions();
    // The first render must not depend on chance: it has a fixed seed until somebody draws.
    let chosen = Chosen {
        desk,
        seed: Signal::new(0),
        list: Signal::new(Selection::drawing(0, usual).positions(bank)),
        empty: Signal::new(false),
        wrong: Signal::new(false),
        failed: Signal::new(false),
    };
    let wrong = room.counted(RoomWord::WrongCount, &[("n", bank.len())]);
    let mistake = el("p")
        .class("notice")
        .attr("role", "alert")
        .prop("hidden", move || !chosen.wrong.get())
        .text_dyn(move || match chosen.wrong.get() {
            true => wrong.clone(),
            false => String::new(),
        });
    let count = el("label")
        .child(el("span").text(room.word(RoomWord::CountField)))
        .child(
            el("input")
                .attr("id", "room-count")
                .attr("type", "text")
                .attr("inputmode", "numeric")
                .attr("autocomplete", "off")
                .attr("dir", "ltr")
                .attr("value", usual.to_string()),
        );
    let draw = button(
        room,
        "button quiet",
        room.word(RoomWord::DrawThese).to_owned(),
        move |_| chosen.draw(),
    )
    .attr("data-draw", "");
    let begin = button(
        room,
        "button",
        room.word(RoomWord::BeginRoom).to_owned(),
        move |_| chosen.begin(),
    )
    .attr("data-begin", "");
    vec![
        el("h2")
            .attr("tabindex", "-1")
            .text(room.word(RoomWord::SetUp)),
        mistake,
        el("div").class("row").child(count).child(draw),
        saying(room.word(RoomWord::NoQuestions), move || chosen.empty.get()),
        list(chosen),
        add(chosen),
        el("div")
            .class("row")
            .child(second(chosen))
            .child(clock(chosen)),
        saying(room.word(RoomWord::LanguageFailed), move || {
            chosen.failed.get()
        }),
        el("p").child(begin),
    ]
}

fn list(chosen: Chosen) -> Element {
    let room = chosen.desk.room;
    let entries = move || {
        let list = chosen.list.get();
        let last = list.len().saturating_sub(1);
        let entry = |(place, at): (usize, &usize)| {
            let question = &chosen.desk.bank()[*at];
            let name = shortened(&question.words.prompt, 30);
            let small = |word: RoomWord, sign: &'static str| {
                plain_button()
                    .class("button quiet")
                    .attr("aria-label", room.word(word).replace("{question}", &name))
                    .text(sign)
            };
            let row = el("p")
                .class("row")
                .child(
                    small(RoomWord::MoveUp, "↑")
                        .attr("data-up", "")
                        .bool_attr("disabled", place == 0)
                        .on(ev::click, move |_| {
                            chosen.swap(place, place.wrapping_sub(1))
                        }),
                )
                .child(
                    small(RoomWord::MoveDown, "↓")
                        .attr("data-down", "")
                        .bool_attr("disabled", place == last)
                        .on(ev::click, move |_| chosen.swap(place, place + 1)),
                )
                .child(small(RoomWord::TakeOut, "×").attr("data-out", "").on(
                    ev::click,
                    move |_| {
                        chosen.list.update(|list| {
                            list.remove(place);
                        });
                        browser::focus_entry(place.saturating_sub(1), "[data-out]");
                    },
                ));
            el("li")
                .attr("data-chosen", question.id.as_str())
                .attr("data-place", place.to_string())
                .child(words(
                    room.context,
                    "span",
                    &question.words.prompt,
                    question.in_original,
                ))
                .child(row)
        };
        vec![el("ol").children(list.iter().enumerate().map(entry))]
    };
    let count = move || chosen.list.with(Vec::len).to_string();
    el("details")
        .child(
            el("summary")
                .child(el("span").text(room.word(RoomWord::ChosenQuestions)))
                .child(el("span").text(" · "))
                .child(el("span").attr("data-count", "").text_dyn(count)),
        )
        .child(el("div").children_dyn(entries))
}

fn add(chosen: Chosen) -> Element {
    let room = chosen.desk.room;
    let options = chosen.desk.bank().iter().map(|question| {
        el("option")
            .attr("value", question.id.as_str())
            .lang(marked(room.context, question.in_original))
            .text(shortened(&question.words.prompt, 60))
    });
    let add = button(
        room,
        "button quiet",
        room.word(RoomWord::AddQuestion).to_owned(),
        move |_| {
            let id = browser::value("#room-add");
            let bank = chosen.desk.bank();
            if let Some(at) = bank.iter().position(|question| question.id == id) {
                chosen.list.update(|list| {
                    if !list.contains(&at) {
                        list.push(at);
                    }
                });
                chosen.empty.set(false);
            }
        },
    )
    .attr("data-add", "");
    let label = el("label")
        .child(el("span").text(room.word(RoomWord::AddQuestion)))
        .child(el("select").attr("id", "room-add").children(options));
    el("div").class("row").child(label).child(add)
}

fn second(chosen: Chosen) -> Element {
    let room = chosen.desk.room;
    let content = room.context.content;
    let others = content
        .languages
        .iter()
        .filter(|language| language.code != content.language.code)
        .map(|language| {
            el("option")
                .attr("value", language.code.as_str())
                .lang(Some((&language.code, language.direction.code())))
                .text(language.name.as_str())
        });
    let none = el("option")
        .attr("value", "")
        .text(room.word(RoomWord::NoSecond));
    el("label")
        .child(el("span").text(room.word(RoomWord::SecondLanguage)))
        .child(
            el("select")
                .attr("id", "room-second")
                .child(none)
                .children(others),
        )
}

fn clock(chosen: Chosen) -> Element {
    let room = chosen.desk.room;
    let clocks = CLOCKS.map(|seconds| {
        let text = room.counted(RoomWord::Seconds, &[("n", usize::from(seconds))]);
        el("option").attr("value", seconds.to_string()).text(text)
    });
    let none = el("option")
        .attr("value", "0")
        .text(room.word(RoomWord::NoClock));
    el("label")
        .child(el("span").text(room.word(RoomWord::ClockField)))
        .child(
            el("select")
                .attr("id", "room-clock")
                .child(none)
                .children(clocks),
        )
}
