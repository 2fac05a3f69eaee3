//! Pages that are visited by tests that look at every page.

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

/// Pages of each sort, one each in every language.
pub fn one_of_each_sort() -> Vec<String> {
    let sorts = |language: &str| SORTS.map(|sort| format!("/{language}/{sort}"));
    [sorts("en"), sorts("ar")].concat()
}

/// Sampling of the messages' pages: one pair in so many is visited. The pages are of two sorts and
/// differ in their words alone, and there are more of them than of all others together.
const ONE_IN: usize = 16;

/// Pages of the site map: all others, and of the messages' pages one pair in sixteen, so that both
/// sorts and both languages are among them.
pub fn most_pages() -> Vec<String> {
    let (of_messages, mut others): (Vec<String>, Vec<String>) = mapped_paths()
        .into_iter()
        .partition(|path| path.contains("/m/"));
    say(&format!(
        "{} pages, and one in {ONE_IN} of the {} pages of messages",
        others.len(),
        of_messages.len()
    ));
    // A message's own page is followed by its page in all languages.
    let pairs = of_messages.chunks(2).step_by(ONE_IN);
    others.extend(pairs.flatten().cloned());
    others
}

/// Pages to check: most of them in Chromium, since what is checked is in the document, which is the
/// same in every engine. What engines may compute differently shows on one page of each sort;
/// Firefox and WebKit have these in English and Arabic by turns.
pub fn paths(engine: Engine) -> Vec<String> {
    if engine != Engine::Chromium {
        say(&format!(
            "{engine:?}: one page of each sort, in one language each"
        ));
        return shared_sorts(engine);
    }
    let mut all = most_pages();
    let unmapped = ["/", "/no-such-page/"].map(str::to_owned);
    let style = ["en", "ar"].map(|language| format!("/{language}/{STYLE}"));
    all.extend(unmapped.into_iter().chain(style));
    all
}

/// Pages of each sort, one each: in both languages in Chromium; in Firefox and WebKit in English
/// and Arabic by turns, so that the two have every sort in both.
pub fn shared_sorts(engine: Engine) -> Vec<String> {
    shared(engine, &SORTS)
}

/// Pages like [`shared_sorts`], and of the sorts that have tests of their own.
pub fn all_sorts(engine: Engine) -> Vec<String> {
    shared(engine, &[&SORTS[..], &MORE_SORTS].concat())
}

fn shared(engine: Engine, sorts: &[&str]) -> Vec<String> {
    let first = match engine {
        Engine::Chromium => {
            let of = |language| sorts.iter().map(move |sort| format!("/{language}/{sort}"));
            return of("en").chain(of("ar")).collect();
        }
        Engine::Firefox => 0,
        Engine::Webkit => 1,
    };
    let in_turn = sorts.iter().enumerate().map(|(at, sort)| {
        let language = ["en", "ar"][(at + first) % 2];
        format!("/{language}/{sort}")
    });
    in_turn.collect()
}

/// Languages for a long test that does not depend on the engine: both in Chromium, English in
/// Firefox, Arabic in WebKit. Where no other engine runs the test, both.
pub fn languages(engine: Engine) -> Vec<&'static str> {
    match engine {
        _ if alone() => vec!["en", "ar"],
        Engine::Chromium => vec!["en", "ar"],
        Engine::Firefox => vec!["en"],
        Engine::Webkit => vec!["ar"],
    }
}
