//! Which pages are visited by tests that look at every page there is.

use crate::engine::Engine;
use crate::say;
use crate::wire::mapped_paths;

/// The page that shows every component in every state. It is on no site map.
pub const STYLE: &str = "about/style/";

/// One page of each sort.
const SORTS: [&str; 11] = [
    "",
    "connect/",
    "areas/human-rights/",
    "messages/",
    "m/T4/",
    "share/",
    "quiz/",
    "sources/press-release/",
    "kit/",
    "about/",
    STYLE,
];

/// One page of each sort, in each language.
pub fn one_of_each_sort() -> Vec<String> {
    let sorts = |language: &str| SORTS.map(|sort| format!("/{language}/{sort}"));
    [sorts("en"), sorts("ar")].concat()
}

/// The pages to check: all of them in Chromium. What is checked is in the document, which is the
/// same in every engine; what engines may compute differently shows on one page of each sort.
pub fn paths(engine: Engine) -> Vec<String> {
    if engine != Engine::Chromium {
        say(&format!(
            "{engine:?}: one page of each sort, in each language"
        ));
        return one_of_each_sort();
    }
    let mut all = mapped_paths();
    let unmapped = ["/", "/no-such-page/"].map(str::to_owned);
    let style = ["en", "ar"].map(|language| format!("/{language}/{STYLE}"));
    all.extend(unmapped.into_iter().chain(style));
    all
}
