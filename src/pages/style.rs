//! Every component in every state, from the code that the pages use, for people who change the
//! look. It is written natively only: nobody's browser pays for it.

use crate::components::builder::before::before;
use crate::components::builder::composer::{composer, own_text, wording};
use crate::components::builder::preview::link_card;
use crate::components::builder::shared::shared;
use crate::components::channel::{Posts, channels};
use crate::components::compare::compare;
use crate::components::copy::copy_row;
use crate::components::filters::{Filters, filters, found_line};
use crate::components::footer::footer;
use crate::components::handing_in::handing_in;
use crate::components::header::header;
use crate::components::image_card::{image_card, make_button, said_line};
use crate::components::message_card::message_card;
use crate::components::passage::original_mark;
use crate::components::points;
use crate::components::qr::qr_code;
use crate::components::question::question;
use crate::components::result::result;
use crate::components::road::road;
use crate::components::server::own_server;
use crate::components::strands::crossing;
use crate::context::AppContext;
use crate::document::kit::{archive_name, size as kit_size};
use crate::document::languages;
use crate::draft::{Before, Draft};
use crate::markup::signal::{Memo, Signal};
use crate::markup::{Element, el};
use crate::pages::quiz::beginning;
use crate::pages::source::blocks;
use crate::pages::{home, kit, message};
use crate::quiz_session::QuizSession;
use ::message::lines::FIRST_PARTS;
use ::message::network::Network;
use content::{Content, KitFile, Message, QuestionKind, Word};
use quiz::{Answer, Given, Progress, Resumed, RoomTag, Selection, Sure};
use routes::Page;
use search::Found;
use std::sync::Arc;
use text::wording::same_words;

/// The address of this page in an edition; no list of pages has it.
pub fn address(language: &str) -> String {
    format!("/{language}/about/style/")
}

/// The whole page below `<body>`, with its controls as they are once a page is interactive.
pub fn style(content: &'static Content) -> Element {
    let context = AppContext::new(content, Page::About);
    context.ready.set(true);
    let groups = [
        type_and_buttons(context),
        opening(context),
        cards(context),
        roads(context),
        messages(context),
        searching(context),
        wordings(context),
        talking_points(context),
        building(context),
        made(context),
        quizzes(context),
        kit_files(context),
        said(context),
    ];
    let heading = el("h1").child(code("style"));
    let main = el("main")
        .attr("id", "main")
        .class("page")
        .child(heading)
        .children(groups.into_iter().flatten());
    // Head and foot stand where they belong: a page has one of each.
    let around =
        |name: &'static str, part: Element| el("div").attr("data-specimen", name).child(part);
    el("div")
        .class("frame")
        .child(around("header", header(context)))
        .child(main)
        .child(around("footer", footer(context)))
}

/// A name in the code, not a word for visitors.
fn code(name: &'static str) -> Element {
    el("code").attr("lang", "en").attr("dir", "ltr").text(name)
}

/// One thing in one state.
fn specimen(name: &'static str, children: impl IntoIterator<Item = Element>) -> Element {
    el("section")
        .class("specimen")
        .attr("data-specimen", name)
        .child(el("h2").child(code(name)))
        .children(children)
}

fn type_and_buttons(context: AppContext) -> Vec<Element> {
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

fn opening(context: AppContext) -> Vec<Element> {
    let figures = context.content.figures.iter();
    let figures = figures.map(|figure| home::figure(context, figure));
    vec![
        specimen("crossing", [crossing()]),
        specimen("figures", [el("div").class("figures").children(figures)]),
    ]
}

fn cards(context: AppContext) -> Vec<Element> {
    let pillars = (0..context.content.pillars.len()).map(|at| home::pillar(context, at, at == 1));
    vec![specimen(
        "pillars-one-open",
        [el("div").class("pillars").children(pillars)],
    )]
}

fn roads(context: AppContext) -> Vec<Element> {
    let last = context.content.areas.len().saturating_sub(1);
    vec![specimen(
        "road-at-the-third-stop",
        [road(context, Signal::new(Some(last.min(2))))],
    )]
}

/// One message of each sort: of one pillar, of several, of none, spoken, not for sharing.
fn messages(context: AppContext) -> Vec<Element> {
    let all = &context.content.messages;
    let first = |wanted: &dyn Fn(usize) -> bool| (0..all.len()).find(|at| wanted(*at));
    let pillars = |at: usize| all[at].facts.pillars.len();
    let most = (0..all.len()).map(pillars).max().unwrap_or_default();
    let chosen = [
        first(&|at| pillars(at) == 1),
        first(&|at| pillars(at) == most && most > 1),
        first(&|at| all[at].facts.pillars.is_empty()),
        first(&|at| all[at].words.speaker.is_some()),
        first(&|at| !all[at].facts.shareable),
    ];
    let tick = points::Points::new(context, Filters::new(context, false));
    let cards = chosen
        .into_iter()
        .flatten()
        .map(|at| el("li").child(message_card(context, at, points::tick(context, tick, at))));
    let by_length = |longest: bool| {
        let length = |at: &usize| all[*at].words.text.chars().count();
        match longest {
            true => (0..all.len()).max_by_key(length),
            false => (0..all.len()).min_by_key(length),
        }
    };
    let headline = |at: usize| message::headline(context, at, "h2");
    // One that is short in full, and one in its short form, each in its language's direction.
    let whole = |whole: &bool| {
        first(&|at| all[at].facts.shareable && all[at].words.short.is_none() == *whole)
    };
    let posts = [true, false].iter().filter_map(whole);
    let posts = posts.flat_map(|at| languages::posts(context.content, [context.content], at));
    vec![
        specimen(
            "editions",
            [el("fieldset").class("editions").children(posts)],
        ),
        specimen("message-card", [el("ul").class("cards").children(cards)]),
        specimen("message-short", by_length(false).map(headline)),
        specimen("message-long", by_length(true).map(headline)),
    ]
}

fn searching(context: AppContext) -> Vec<Element> {
    let long = Filters::new(context, false);
    long.asked[0].set(context.word(Word::Disclaimer).to_owned());
    let found = |shown: bool, near| {
        Memo::new(move || Found {
            shown: vec![shown],
            near,
        })
    };
    let marked = el("p")
        .text("… ")
        .child(el("mark").text(context.word(Word::Search)))
        .text(" …");
    vec![
        specimen("filters-with-a-long-search", [filters(context, long)]),
        specimen("search-near", [found_line(context, found(true, true))]),
        specimen("search-empty", [found_line(context, found(false, false))]),
        specimen("search-hit", [marked]),
    ]
}

fn wordings(context: AppContext) -> Vec<Element> {
    let areas = &context.content.areas;
    // The same letters, the same words.
    let of = |letters: bool, words: bool| {
        areas
            .iter()
            .map(|area| &area.facts.wordings)
            .filter(|wordings| wordings.len() > 1)
            .map(|wordings| (&wordings[0], &wordings[1]))
            .find(|(one, other)| {
                (one.text == other.text) == letters && same_words(&one.text, &other.text) == words
            })
            .map(|(one, other)| compare(context, one, other))
    };
    let blocks = context.content.documents.iter().take(1).map(|document| {
        let all = &document.facts.blocks;
        el("article")
            .class("document")
            .lang(original_mark(context))
            .children(blocks(&all[..all.len().min(4)]))
    });
    vec![
        specimen("compare", of(false, false)),
        specimen("compare-capitals", of(false, true)),
        specimen("compare-alike", of(true, true)),
        specimen("document", blocks),
    ]
}

fn talking_points(context: AppContext) -> Vec<Element> {
    let ticked: Vec<usize> = (0..context.content.messages.len().min(3)).collect();
    let sheet = el("section")
        .class("sheet")
        .child(points::head(context))
        .child(points::body(context, &ticked));
    vec![specimen("sheet", [sheet])]
}

fn building(context: AppContext) -> Vec<Element> {
    // Once a page is interactive the browser composes what is counted, and here is none.
    let context = AppContext {
        ready: Signal::new(false),
        ..context
    };
    let exact = Draft::new(context);
    let shortened = Draft::new(context);
    let has_short = |message: &Message| message.words.short.is_some();
    if let Some(at) = context.content.messages.iter().position(has_short) {
        shortened.begin(at, FIRST_PARTS);
    }
    let edited = Draft::new(context);
    let exact_text = exact.state().text().to_owned();
    edited.update(&mut |state| {
        let own = ["✎ ", &exact_text].concat();
        state.texts.write(Some(Network::X), own);
        state.texts.write(None, exact_text.repeat(9));
        state.target = Some(Network::X);
        state.shared = Some(exact_text.clone());
        state.dropped = Some(Some(Network::X));
        state.before = Before::Back;
    });
    let copy = |said| copy_row(context, Arc::new(String::new), Signal::new(said), None);
    let open = |element: Element| vec![element.bool_attr("open", true)];
    vec![
        specimen("composer", [composer(exact)]),
        specimen("wording-shortened", [wording(shortened)]),
        specimen("wording-edited", [wording(edited)]),
        specimen("own-text", [own_text(edited)]),
        specimen("before", [before(edited)]),
        specimen("shared", [shared(edited)]),
        specimen("channels", [channels(context, Posts::Draft(edited))]),
        specimen("server", open(own_server(context))),
        specimen(
            "preview",
            [link_card(context, exact.picked.get_untracked(), None)],
        ),
        specimen(
            "copied",
            [Word::Copied, Word::CopyRefused, Word::ShareRefused].map(|said| copy(Some(said))),
        ),
    ]
}

/// What is made of a message. The picture itself needs the app; its frame and its text do not.
fn made(context: AppContext) -> Vec<Element> {
    let first = Draft::new(context).picked;
    let message = &context.content.messages[first.get_untracked()];
    let card = image_card(context, first, Arc::new(|| message.words.text.clone()));
    let address = format!("{}/", context.content.campaign.address);
    let code = qr_code(context, first, Box::new(move || address.clone()));
    let said = |word: Word| said_line(Signal::new(String::from(context.word(word))));
    let buttons = el("p")
        .class("row")
        .child(make_button(context, Word::SavePng, "png"))
        .child(make_button(context, Word::CopyImage, "copy"))
        .child(make_button(context, Word::ShareImage, "share"));
    vec![
        specimen("image-card", [card.bool_attr("open", true)]),
        specimen(
            "image-card-made",
            [buttons, said(Word::ImageCopied), said(Word::ImageRefused)],
        ),
        specimen("qr-code", [code.bool_attr("open", true)]),
    ]
}

fn quizzes(context: AppContext) -> Vec<Element> {
    let bank = &context.content.quiz;
    let of_kind = |kind: QuestionKind| bank.iter().position(|q| q.facts.kind == kind);
    let quiz = |children: Vec<Element>| el("div").class("quiz").children(children);
    let asked = |at: Option<usize>, answer: Option<Answer>| {
        at.map(|at| {
            let run = QuizSession::new(context);
            run.ask(at);
            run.sheet.set(vec![answer.map(Given::from)]);
            quiz(vec![question(run, 0, at)])
        })
    };
    let choice = |at: Option<usize>, right: usize| {
        let question = &bank[at?];
        let wrong = (0u8..).find(|option| !question.facts.key.contains(option));
        let key = question.facts.key.iter().copied();
        Some(Answer::Choice(match right {
            0 => wrong.into_iter().collect(),
            right => key.take(right).collect(),
        }))
    };
    let places = |at: Option<usize>| 0..at.map_or(0, |at| bank[at].words.options.len() as u8);
    let (single, multiple) = (
        of_kind(QuestionKind::Single),
        of_kind(QuestionKind::Multiple),
    );
    let numeric = of_kind(QuestionKind::Numeric);
    let matching = of_kind(QuestionKind::Matching);
    let ordering = of_kind(QuestionKind::Ordering);
    let matched = places(matching).map(|_| Some(0)).collect();
    let ordered = places(ordering).collect();
    // As before the app, since whether there is a share sheet only a browser knows.
    let before_the_app = AppContext {
        ready: Signal::new(false),
        ..context
    };
    let finished = QuizSession::new(before_the_app);
    // In a room, since that result has all that others have, and a code.
    let in_a_room = Selection {
        room: Some(RoomTag::new(7)),
        ..Selection::drawn(1)
    };
    finished.selection.set(Some(in_a_room.clone()));
    let answers = finished.drawn.get_untracked().into_iter().map(|at| {
        let facts = &bank[at].facts;
        let answer = match facts.kind {
            QuestionKind::Numeric => Answer::Number(500),
            QuestionKind::Matching => Answer::Matches(vec![Some(0); facts.key.len()]),
            QuestionKind::Ordering => Answer::Order(facts.key.clone()),
            _ => Answer::Choice(facts.key.iter().copied().take(1).collect()),
        };
        let sure = Some(Sure::Sure);
        Some(Given { answer, sure })
    });
    finished.sheet.set(answers.collect());
    let mut progress = Progress::begin(Selection::drawn(1), bank);
    for place in progress.answers.iter_mut().take(3) {
        *place = Some(Answer::Choice(vec![0]).into());
    }
    finished.handed_in.set(Some(7));
    let open = QuizSession::new(context);
    open.sheet.set(progress.answers.clone());
    open.selection.set(Some(in_a_room));
    let saved = Resumed {
        progress,
        questions_gone: 0,
        answers_gone: 0,
    };
    let first = beginning(QuizSession::new(context), Signal::new(Vec::new()));
    let resumed = beginning(QuizSession::new(context), Signal::new(vec![saved]));
    let mut all = vec![
        specimen("quiz-first-visit", [quiz(first)]),
        specimen("quiz-resumed", [quiz(resumed)]),
    ];
    all.extend([
        specimen("question", asked(single, None)),
        specimen("question-number", asked(numeric, None)),
        specimen("question-matching", asked(matching, None)),
        specimen("question-ordering", asked(ordering, None)),
        specimen("question-right", asked(single, choice(single, 1))),
        specimen("question-partly", asked(multiple, choice(multiple, 1))),
        specimen("question-wrong", asked(single, choice(single, 0))),
        specimen(
            "question-matched",
            asked(matching, Some(Answer::Matches(matched))),
        ),
        specimen(
            "question-ordered",
            asked(ordering, Some(Answer::Order(ordered))),
        ),
        specimen("quiz-finished", [quiz(vec![result(finished)])]),
        specimen("quiz-handing-in", [quiz(vec![handing_in(open)])]),
    ]);
    all
}

/// What is said when something is missing or went another way.
/// Files of the kit, and a folder of many, with made-up sizes: the real ones change with every
/// word.
fn kit_files(context: AppContext) -> Vec<Element> {
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
        file("qr/", Word::KitCodes, 3_000, &[".svg"]),
    ]
    .leak();
    let items = files.iter().map(|file| kit::item(context, file));
    vec![specimen("kit-files", [el("ul").children(items)])]
}

fn said(context: AppContext) -> Vec<Element> {
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
