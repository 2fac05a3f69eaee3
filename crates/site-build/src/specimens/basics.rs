//! Specimens of what all pages have: letters, buttons, notices, the parts of the home page and of the kit.

use super::specimen;
use crate::kit;
use content::{KitFile, Language, Word};
use exports::{archive_name, size as kit_size};
use markup::signal::Signal;
use markup::{Element, el};
use roadmap::components::header::languages as languages_of;
use roadmap::components::road::road;
use roadmap::components::strands::crossing;
use roadmap::context::AppContext;
use roadmap::pages::home;

/// Headings, texts and buttons.
pub fn type_and_buttons(context: AppContext) -> Vec<Element> {
    let title = context.word(Word::RoadTitle);
    let button = |class: &'static str| {
        el("button")
            .attr("type", "button")
            .class(class)
            .text(context.word(Word::ShareAMessage))
    };
    vec![
        specimen(
            "type",
            [
                el("p").class("eyebrow").text(context.word(Word::Pillars)),
                el("h2").text(title),
                el("h3").text(title),
                el("h4").text(title),
                el("p").class("lede").text(context.word(Word::RoadLede)),
                el("p").text(context.word(Word::Disclaimer)),
                el("p")
                    .class("small")
                    .text(context.word(Word::GroupingNotice)),
            ],
        ),
        specimen(
            "button",
            [el("p")
                .class("row")
                .child(button("button"))
                .child(button("button quiet"))
                .child(button("button").bool_attr("disabled", true))
                .child(button("link"))],
        ),
    ]
}

/// Choice of a language where there are six, as in the head of every page.
pub fn languages(context: AppContext) -> Vec<Element> {
    let content = context.content;
    let own = &content.language;
    let others = content.languages.iter().filter(|other| *other != own);
    let six = [own].into_iter().chain(others.cycle().take(5));
    let six: &'static [Language] = six.cloned().collect::<Vec<_>>().leak();
    let top = el("div").class("top").child(languages_of(context, six));
    vec![specimen("languages", [top])]
}

/// Crossing strands, and figures, as on the home page.
pub fn opening(context: AppContext) -> Vec<Element> {
    let figures = context.content.figures.iter();
    let figures = figures.map(|figure| home::figure(context, figure));
    vec![
        specimen("crossing", [crossing()]),
        specimen("figures", [el("div").class("figures").children(figures)]),
    ]
}

/// Cards of the pillars, one of them open.
pub fn cards(context: AppContext) -> Vec<Element> {
    let pillars = (0..context.content.pillars.len()).map(|at| home::pillar(context, at, at == 1));
    vec![specimen(
        "pillars-one-open",
        [el("div").class("pillars").children(pillars)],
    )]
}

/// Road with its third stop reached.
pub fn roads(context: AppContext) -> Vec<Element> {
    let last = context.content.areas.len().saturating_sub(1);
    vec![specimen(
        "road-at-the-third-stop",
        [road(context, Signal::new(Some(last.min(2))))],
    )]
}

/// Files of the kit.
pub fn kit_files(context: AppContext) -> Vec<Element> {
    let file = |name: &str, word: Word, bytes: usize, endings: &[&str]| KitFile {
        name: name.to_owned(),
        about: context.word(word).to_owned(),
        size: kit_size(context.content, bytes),
        endings: endings.iter().map(|ending| (*ending).to_owned()).collect(),
    };
    let archive = archive_name(&context.content.language.code);
    let files: &'static [KitFile] = vec![
        file(&archive, Word::KitArchive, 7_400_000, &[]),
        file("posts.csv", Word::KitPosts, 405_100, &[]),
        file("cards/", Word::KitCards, 30_300, &["-1200x630.png"]),
    ]
    .leak();
    let items = files.iter().map(|file| kit::item(context, file));
    vec![specimen(
        "kit-files",
        [el("ul").class("files").children(items)],
    )]
}

/// Notices for what is missing or went another way.
pub fn said(context: AppContext) -> Vec<Element> {
    let notice = |word: Word| el("p").class("notice").text(context.word(word));
    let state = |word: Word| el("p").class("state").text(context.word(word));
    vec![
        specimen(
            "notices",
            [
                notice(Word::LinkRefused),
                notice(Word::EmptyAnswer),
                notice(Word::NotSaved),
                notice(Word::QuizNeedsScript),
            ],
        ),
        specimen(
            "states",
            [
                state(Word::Offline),
                state(Word::AppFailed),
                state(Word::AppSlow),
            ],
        ),
        specimen("loading", [el("div").attr("data-loading", "")]),
    ]
}
