//! Pages that are visited by tests that look at every page.

use crate::campaign::{file, text};
use crate::engine::Engine;
use crate::wire::mapped_paths;
use crate::{alone, say};

/// Page that shows every component in every state. It is on no site map.
pub const STYLE: &str = "about/style/";

/// Pages of each sort, one each, below the folder of a language.
const SORTS: [&str; 12] = [
    "",
    "connect/",
    "areas/human-rights/",
    "messages/",
    "m/T4/",
    "share/",
    "quiz/",
    "quiz/answers/",
    "sources/press-release/",
    "kit/",
    "about/",
    STYLE,
];

/// Pages of the sorts that [`SORTS`] has not, since they have tests of their own: for running the
/// quiz in a room, and a message in all languages.
const MORE_SORTS: [&str; 5] = [
    "quiz/room/",
    "quiz/screen/",
    "quiz/sheet/",
    "quiz/results/",
    "m/T4/languages/",
];

/// Languages that every test of many pages visits: the documents' own, and one from right to left.
/// All others are visited by [`shared_pages`] and [`each_sort`].
const MOST: [&str; 2] = ["en", "ar"];

/// Codes of the site's languages.
pub fn all_languages() -> Vec<String> {
    let campaign = file("campaign.json");
    let codes = campaign["languages"].as_array().expect("a list");
    codes.iter().map(text).collect()
}

/// Pages of each sort, one each in English and Arabic.
pub fn one_of_each_sort() -> Vec<String> {
    let sorts = |language: &str| SORTS.map(|sort| format!("/{language}/{sort}"));
    MOST.map(sorts).concat()
}

/// Pages of each sort in every language, also of the sorts that have tests of their own.
pub fn each_sort() -> Vec<String> {
    let of = |language: String| {
        let sorts = SORTS.iter().chain(&MORE_SORTS);
        sorts
            .map(move |sort| format!("/{language}/{sort}"))
            .collect::<Vec<_>>()
    };
    all_languages().into_iter().flat_map(of).collect()
}

/// Sampling of the messages' pages: one message in so many is visited. The pages are of two sorts
/// and differ in their words alone, and there are more of them than of all others together.
const ONE_IN: usize = 16;

/// Pages of the site map below the folder of a language, each once: all others, and of the messages
/// one in sixteen with its page in all languages.
fn below_a_language() -> Vec<String> {
    let mut below = Vec::new();
    for path in mapped_paths() {
        let (_, rest) = path[1..].split_once('/').unwrap_or_default();
        if !below.contains(&rest.to_owned()) {
            below.push(rest.to_owned());
        }
    }
    let of_a_message = |path: &String| path.starts_with("m/");
    let (of_messages, mut others): (Vec<String>, Vec<String>) =
        below.into_iter().partition(of_a_message);
    say(&format!(
        "{} pages, and one in {ONE_IN} of the {} pages of messages",
        others.len(),
        of_messages.len()
    ));
    // A message's own page is followed by its page in all languages, where it has one.
    let of_each = of_messages.chunk_by(|_, next| next.ends_with("/languages/"));
    others.extend(of_each.step_by(ONE_IN).flatten().cloned());
    others
}

/// Most pages of the site map in one language.
pub fn most_pages(language: &str) -> Vec<String> {
    let below = below_a_language();
    let of = |path: &String| format!("/{language}/{path}");
    below.iter().map(of).collect()
}

/// Most pages of the site map, each in one language: all languages by turns.
fn pages_by_turns() -> Vec<String> {
    let below = below_a_language();
    let languages = all_languages();
    let turns = below.iter().zip(languages.iter().cycle());
    turns
        .map(|(path, language)| format!("/{language}/{path}"))
        .collect()
}

/// Most pages of the site map in every language, shared out over the engines: each engine has every
/// page in a third of the languages, and every page in a language is visited by one engine.
pub fn shared_pages(engine: Engine) -> Vec<String> {
    let turn = match engine {
        Engine::Chromium => 0,
        Engine::Firefox => 1,
        Engine::Webkit => 2,
    };
    let languages = all_languages();
    let below = below_a_language();
    let pages = below.iter().enumerate().flat_map(|(at, path)| {
        let languages = languages.iter().enumerate();
        let own = languages.filter(move |(language, _)| (at + language) % 3 == turn);
        own.map(move |(_, language)| format!("/{language}/{path}"))
    });
    pages.collect()
}

/// Pages to check: most of them in Chromium, since what is checked is in the document, which is the
/// same in every engine; those of each sort in English and Arabic, all others in one language each,
/// by turns. What engines may compute differently shows on one page of each sort; Firefox and
/// WebKit have these in English and Arabic by turns.
pub fn paths(engine: Engine) -> Vec<String> {
    let mut all = shared_sorts(engine);
    if engine != Engine::Chromium {
        say(&format!(
            "{engine:?}: one page of each sort, in one language each"
        ));
        return all;
    }
    let unmapped = ["/", "/no-such-page/"].map(str::to_owned);
    for path in pages_by_turns().into_iter().chain(unmapped) {
        if !all.contains(&path) {
            all.push(path);
        }
    }
    all
}

/// Pages of each sort, one each: in English and Arabic in Chromium; in Firefox and WebKit in one of
/// them by turns, so that the two have every sort in both.
pub fn shared_sorts(engine: Engine) -> Vec<String> {
    shared(engine, &SORTS)
}

/// Pages like [`shared_sorts`], and of the sorts that have tests of their own.
pub fn all_sorts(engine: Engine) -> Vec<String> {
    shared(engine, &[&SORTS[..], &MORE_SORTS].concat())
}

fn shared(engine: Engine, sorts: &[&str]) -> Vec<String> {
    match engine {
        Engine::Chromium => {
            let of = |language| sorts.iter().map(move |sort| format!("/{language}/{sort}"));
            of("en").chain(of("ar")).collect()
        }
        Engine::Firefox => in_turn(sorts, 0),
        Engine::Webkit => in_turn(sorts, 1),
    }
}

/// Pages of each sort, one each in English or Arabic by turns.
pub fn sorts_by_turns() -> Vec<String> {
    in_turn(&SORTS, 0)
}

fn in_turn(sorts: &[&str], first: usize) -> Vec<String> {
    let in_turn = sorts.iter().enumerate().map(|(at, sort)| {
        let language = MOST[(at + first) % 2];
        format!("/{language}/{sort}")
    });
    in_turn.collect()
}

/// Languages for a long test of a tool: Arabic in Chromium and WebKit, English in Firefox. Where no
/// other engine runs the test, both.
pub fn languages(engine: Engine) -> Vec<&'static str> {
    match engine {
        _ if alone() => MOST.to_vec(),
        Engine::Chromium | Engine::Webkit => vec!["ar"],
        Engine::Firefox => vec!["en"],
    }
}

/// Languages for a test of every question: both in Chromium, which is the fastest.
pub fn languages_of_all_questions(engine: Engine) -> Vec<&'static str> {
    match engine {
        Engine::Chromium => MOST.to_vec(),
        _ => languages(engine),
    }
}
