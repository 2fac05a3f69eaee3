//! Page of the quiz on paper: the choice of the quiz and of its parts, and the paper as it will be
//! printed.

use super::desk::kept;
use super::paper::{key::key, plan::plan, questions::questions};
use super::pieces::{button, name_of, submit, typed_count, with_quiz};
use super::{RoomContext, head};
use crate::browser::{self, stage};
use crate::components::notice::saying;
use crate::context::AppContext;
use ::quiz::permalink;
use content::{RoomWord, Word, find};
use markup::signal::Signal;
use markup::{Element, effect, el, ev, link};
use quiz::Selection;
use routes::Page;

/// Selector of the field for a seed, and of the field for the number of questions.
const SEED: &str = "#seed";
const COUNT: &str = "#count";
/// Attribute of the root with the part that is being printed.
const PRINTS: &str = "data-prints";

/// Page of the quiz on paper. Before a script, and without one, it has a quiz of a lesson's length;
/// then the one that the address names, or that of the room that this browser runs.
pub fn sheet(room: RoomContext) -> Element {
    let context = room.context;
    let bank = &context.content.quiz;
    let lesson = Selection::drawing(0, room.room.questions());
    let selection = Signal::new(lesson.clone());
    let presented = Signal::new(None);
    let refused = Signal::new(false);
    effect(move || {
        let fragment = context.fragment.get();
        if !context.is_ready() {
            return;
        }
        let runs = kept(bank).map(|run| run.selection);
        presented.set(runs.clone());
        let known = |id: &str| find(bank, id).is_some();
        let wanted = match (&*fragment, runs) {
            ("", Some(runs)) => {
                show(context, &runs);
                Some(runs)
            }
            ("", None) => Some(lesson.clone()),
            (named, _) => permalink::decode_quiz(named, known).ok(),
        };
        refused.set(wanted.is_none());
        if let Some(wanted) = wanted
            && selection.with_untracked(|shown| *shown != wanted)
        {
            selection.set(wanted);
        }
    });
    let papers = move || {
        let selection = selection.get();
        vec![
            questions(room, &selection),
            key(room, &selection),
            plan(room, &selection),
        ]
    };
    let settings = el("div")
        .class("settings")
        .child(named(room, selection))
        .child(printing(room))
        .child(others(room, selection, presented))
        .child(switches(room))
        .child(which(room, selection, refused));
    let sheets = el("div").class("papers").children_dyn(papers);
    head(room, Word::SheetTitle, Word::SheetLede)
        .child(el("div").class("columns").child(settings).child(sheets))
}

/// Shows a quiz on the page, by changing the address.
fn show(context: AppContext, chosen: &Selection) {
    let fragment = permalink::encode_quiz(chosen);
    browser::replace_fragment(&fragment);
    context.fragment.set(fragment);
}

/// Name of the quiz on the page.
fn named(room: RoomContext, selection: Signal<Selection>) -> Element {
    let name = el("b")
        .attr("data-quiz-of", "")
        .attr("role", "status")
        .text_dyn(move || selection.with(|shown| name_of(room, shown)));
    el("p").child(name)
}

/// Links to the room's quiz and to the whole bank. A quiz stands in the address's fragment, which
/// only a script reads.
fn others(
    room: RoomContext,
    selection: Signal<Selection>,
    presented: Signal<Option<Selection>>,
) -> Element {
    let context = room.context;
    let links = move || {
        let most = context.content.quiz.len().min(usize::from(u8::MAX));
        let all = room.counted(RoomWord::WholeBank, &[("n", most)]);
        let whole = Selection::drawing(0, most as u8);
        let runs = presented.get();
        let runs = runs.map(|runs| (name_of(room, &runs), runs));
        let links = runs
            .into_iter()
            .chain([(all, whole)])
            .filter(|(_, other)| selection.with(|shown| shown != other))
            .map(|(name, other)| {
                let address = with_quiz(context, Page::Sheet, &other);
                el("li").child(link(address).text(name))
            });
        vec![el("ul").class("row").children(links)]
    };
    el("div").class("with-script").children_dyn(links)
}

/// Form for the quiz: by its code and number of questions, or drawn anew.
fn which(room: RoomContext, selection: Signal<Selection>, refused: Signal<bool>) -> Element {
    let context = room.context;
    let wrong = Signal::new(false);
    let show_drawn =
        move |seed: Option<u32>| match (seed, typed_count(COUNT, &context.content.quiz)) {
            (Some(seed), Some(count)) => {
                wrong.set(false);
                show(context, &Selection::drawing(seed, count));
            }
            _ => {
                wrong.set(true);
                browser::focus_soon(".which [role=alert]");
            }
        };
    let show_typed = move |event: web_sys::Event| {
        event.prevent_default();
        show_drawn(seed_of(&browser::value(SEED)));
    };
    let field = |id: &'static str, word: RoomWord, value: Box<dyn Fn() -> String + Send>| {
        el("label").child(el("span").text(room.word(word))).child(
            el("input")
                .attr("id", id)
                .attr("type", "text")
                .attr("dir", "ltr")
                .attr("autocomplete", "off")
                .attr_dyn("value", move || Some(value()))
                .prop("disabled", move || !context.is_ready()),
        )
    };
    let seed = Box::new(move || selection.with(|quiz| permalink::seed_text(quiz.seed)));
    let number = Box::new(move || {
        selection.with(|quiz| quiz.positions(&context.content.quiz).len().to_string())
    });
    let anew = button(
        room,
        "button quiet",
        room.word(RoomWord::DrawAnew).to_owned(),
        move |_| show_drawn(Some(browser::random())),
    );
    let most = context.content.quiz.len();
    let mistake = el("p")
        .class("notice")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .prop("hidden", move || !wrong.get())
        .text_dyn(move || match wrong.get() {
            true => room.counted(RoomWord::WrongSeed, &[("n", most)]),
            false => String::new(),
        });
    let unknown = room.word(RoomWord::UnknownQuiz);
    el("form")
        .class("which")
        .on(ev::submit, show_typed)
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

/// Seed in a typed text: seven characters, with or without the version before them; `None` if it is
/// no seed.
fn seed_of(text: &str) -> Option<u32> {
    let bare = text.trim();
    permalink::read_seed(bare.strip_prefix("v1.").unwrap_or(bare))
}

/// Print buttons. The browser's own print command, without a button, prints the question sheet:
/// parts with answers are printed only on demand.
fn printing(room: RoomContext) -> Element {
    effect(|| browser::on_window("afterprint", || stage::set_on_root(PRINTS, "")));
    let print = |class: &'static str, part: &'static str, word: RoomWord| {
        let text = room.word(word).to_owned();
        button(room, class, text, move |_| {
            stage::set_on_root(PRINTS, part);
            browser::print();
        })
        .attr("data-print", part)
    };
    el("p")
        .class("row")
        .child(print("button", "sheet", RoomWord::PrintSheets))
        .child(print("button quiet", "key", RoomWord::PrintKey))
}

/// Choices that the style sheet reads.
fn switches(room: RoomContext) -> Element {
    let option = |kind: &'static str, name: &'static str, value: &'static str, word, checked| {
        let input = el("input")
            .attr("type", kind)
            .attr("name", name)
            .attr("autocomplete", "off")
            .attr("value", value)
            .bool_attr("checked", checked);
        el("label")
            .class("tick")
            .child(input)
            .child(el("span").text(room.word(word)))
    };
    let group = |class: &'static str, word: RoomWord, options: Vec<Element>| {
        el("fieldset")
            .class(class)
            .child(el("legend").text(room.word(word)))
            .children(options)
    };
    el("div")
        .class("on-paper")
        .child(group(
            "switches without-script",
            RoomWord::Parts,
            vec![
                option("radio", "part", "sheet", RoomWord::SheetPart, true),
                option("radio", "part", "key", RoomWord::KeyAndPlan, false),
            ],
        ))
        .child(group(
            "switches",
            RoomWord::PaperSize,
            vec![
                option("radio", "paper", "printer", RoomWord::PaperPrinter, true),
                option("radio", "paper", "a4", RoomWord::PaperA4, false),
                option("radio", "paper", "letter", RoomWord::PaperLetter, false),
            ],
        ))
        .child(group(
            "switches",
            RoomWord::Letters,
            vec![option(
                "checkbox",
                "letters",
                "large",
                RoomWord::LargePrint,
                false,
            )],
        ))
}
