//! The quiz on paper: which quiz and what of it, and the paper as it will be printed.

use super::paper::{key::key, plan::plan, questions::questions};
use super::pieces::{button, submit, typed_count};
use super::{RoomSite, head};
use crate::browser;
use crate::components::notice::saying;
use crate::content::{RoomWord, Word, find};
use crate::markup::value::Live;
use crate::markup::{Element, effect, el};
use crate::permalink;
use crate::quiz::Selection;

/// Where a seed is typed, and how many questions.
const SEED: &str = "#seed";
const COUNT: &str = "#count";

/// The page of the quiz on paper. What stands there before a script, and without one, is the
/// whole bank; the switches work by the style sheet alone.
pub fn sheet(room: RoomSite) -> Element {
    let site = room.site;
    let whole = whole(room);
    let selection = Live::new(whole);
    let refused = Live::new(false);
    effect(move || {
        let fragment = site.fragment.get();
        if fragment.is_empty() {
            return;
        }
        let known = |id: &str| find(&site.content.quiz, id).is_some();
        let named = permalink::decode_quiz(&fragment, known);
        refused.set(named.is_err());
        if let Ok(named) = named {
            selection.set(named);
        }
    });
    let papers = move || {
        let selection = selection.get();
        vec![
            questions(room, &selection),
            key(room, &selection),
            plan(room),
        ]
    };
    head(room, Word::SheetTitle, Word::SheetLede)
        .child(which(room, selection, refused))
        .child(switches(room))
        .child(el("div").class("papers").live_children(papers))
}

/// Every question of the bank, shuffled by the seed that means "whatever".
fn whole(room: RoomSite) -> Selection {
    let count = room.site.content.quiz.len().min(usize::from(u8::MAX));
    Selection::drawing(0, count as u8)
}

/// Which quiz: by its code and number of questions, or drawn anew.
fn which(room: RoomSite, selection: Live<Selection>, refused: Live<bool>) -> Element {
    let site = room.site;
    let wrong = Live::new(false);
    // The page follows the fragment.
    let show = move |chosen: Selection| {
        let fragment = permalink::encode_quiz(&chosen);
        browser::replace_fragment(&fragment);
        wrong.set(false);
        site.fragment.set(fragment);
    };
    let of = move |seed: Option<u32>| match (seed, typed_count(COUNT, &site.content.quiz)) {
        (Some(seed), Some(count)) => show(Selection::drawing(seed, count)),
        _ => {
            wrong.set(true);
            browser::focus_soon(".which [role=alert]");
        }
    };
    let show_typed = move |event: web_sys::Event| {
        event.prevent_default();
        of(seed_of(&browser::value(SEED)));
    };
    let field = |id: &'static str, word: RoomWord, value: Box<dyn Fn() -> String + Send>| {
        el("label").child(el("span").text(room.word(word))).child(
            el("input")
                .set("id", id)
                .set("type", "text")
                .set("dir", "ltr")
                .set("autocomplete", "off")
                .live("value", move || Some(value()))
                .live_flag("disabled", move || !site.ready.get()),
        )
    };
    let seed = Box::new(move || selection.with(|it| permalink::seed_text(it.seed)));
    let number =
        Box::new(move || selection.with(|it| it.positions(&site.content.quiz).len().to_string()));
    let anew = button(
        room,
        "button quiet",
        room.word(RoomWord::DrawAnew).to_owned(),
        move |_| of(Some(browser::random())),
    );
    let most = site.content.quiz.len().to_string();
    let mistake = el("p")
        .class("notice")
        .set("role", "alert")
        .set("tabindex", "-1")
        .live_flag("hidden", move || !wrong.get())
        .live_text(move || match wrong.get() {
            true => room.word(RoomWord::WrongSeed).replace("{n}", &most),
            false => String::new(),
        });
    let unknown = room.word(RoomWord::UnknownQuiz);
    el("form")
        .class("which")
        .on("submit", show_typed)
        .child(saying(unknown, move || refused.get()))
        .child(mistake)
        .child(
            el("div")
                .class("row")
                .child(field("seed", RoomWord::SeedField, seed))
                .child(field("count", RoomWord::CountField, number))
                .child(submit(room, "button quiet", RoomWord::ShowQuiz))
                .child(anew),
        )
}

/// A seed as it was typed: seven characters, with or without the version before them.
fn seed_of(text: &str) -> Option<u32> {
    let bare = text.trim();
    permalink::read_seed(bare.strip_prefix("v1.").unwrap_or(bare))
}

/// What is printed and how: boxes and a choice that the style sheet reads.
fn switches(room: RoomSite) -> Element {
    let option = |kind: &'static str, name: &'static str, value: &'static str, word, checked| {
        let input = el("input")
            .set("type", kind)
            .set("name", name)
            .set("autocomplete", "off")
            .set("value", value)
            .flag("checked", checked);
        el("label")
            .class("tick")
            .child(input)
            .child(el("span").text(room.word(word)))
    };
    let group = |word: RoomWord, options: Vec<Element>| {
        el("fieldset")
            .class("switches")
            .child(el("legend").text(room.word(word)))
            .children(options)
    };
    let site = room.site;
    let print = el("button")
        .set("type", "button")
        .class("button")
        .set("data-print", "")
        .live_flag("disabled", move || !site.ready.get())
        .on("click", |_| browser::print())
        .text(site.word(Word::Print));
    el("div")
        .class("on-paper")
        .child(group(
            RoomWord::Parts,
            vec![
                option("checkbox", "part", "sheet", RoomWord::SheetPart, true),
                option("checkbox", "part", "key", RoomWord::KeyPart, true),
                option("checkbox", "part", "plan", RoomWord::PlanShort, true),
            ],
        ))
        .child(group(
            RoomWord::PaperSize,
            vec![
                option("radio", "paper", "printer", RoomWord::PaperPrinter, true),
                option("radio", "paper", "a4", RoomWord::PaperA4, false),
                option("radio", "paper", "letter", RoomWord::PaperLetter, false),
            ],
        ))
        .child(group(
            RoomWord::Letters,
            vec![option(
                "checkbox",
                "letters",
                "large",
                RoomWord::LargePrint,
                false,
            )],
        ))
        .child(el("p").class("row").child(print))
}
