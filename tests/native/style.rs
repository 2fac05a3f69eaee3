//! The style sheets: only the tokens hold what is raw, one sheet serves both directions, text can
//! be read, and nothing in it is there for nothing.

mod contrast;
mod leading;
mod logical;
mod names;
mod raw;
mod sheets;

use sheets::{assert_clean, files, sheets};
use site_build::style;
use support::project;

/// Classes that have no rule, with what they are for.
const CLASSES_WITHOUT_RULES: &[(&str, &str)] = &[(
    "summary",
    "the focus goes there where a quiz' answer is missing",
)];

/// Sources of the app and of the site's builder: what gives elements their classes and attributes.
fn sources() -> Vec<names::Source> {
    let mut sources = Vec::new();
    for folder in ["src", "crates/site-build/src"] {
        for ending in [".rs", ".js"] {
            sources.extend(files(&project(folder), ending));
        }
    }
    sources
}

/// What a sheet loads: fonts, pictures of points, other sheets.
fn loaded(css: &str) -> Vec<String> {
    let css = css.to_lowercase();
    let mut wrong = Vec::new();
    for word in ["@font-face", "@import", "image-set(", "src("] {
        if css.contains(word) {
            wrong.push(format!("the sheet has {word}"));
        }
    }
    for (at, way) in css.match_indices("url(") {
        let target = css[at + way.len()..].trim_start_matches(['"', '\'', ' ']);
        if !target.starts_with('#') && !target.starts_with("data:image/svg+xml") {
            let target: String = target.chars().take(40).collect();
            wrong.push(format!("the sheet loads {target}"));
        }
    }
    wrong
}

#[test]
fn only_the_tokens_hold_raw_colours_sizes_and_durations() {
    assert_clean(&raw::raw(&sheets()));
}

#[test]
fn one_sheet_serves_languages_of_both_directions() {
    let wrong: Vec<String> = sheets().iter().flat_map(logical::physical).collect();
    assert_clean(&wrong);
}

#[test]
fn where_lines_stand_close_tall_scripts_have_room_of_their_own() {
    assert_clean(&leading::too_close(&sheets()));
}

#[test]
fn lines_that_would_run_into_each_other_in_arabic_are_found() {
    let found = |file: &str, css: &str| leading::too_close(&[sheets::sheet(file, css)]).len();
    let home = "style/home.css";
    assert_eq!(found(home, "b { line-height: 1.2; }"), 1);
    assert_eq!(
        found(
            home,
            "b { line-height: 1.2; } b:lang(ar) { line-height: 1.3; }"
        ),
        2
    );
    assert_eq!(
        found(
            home,
            "b { line-height: 1.2; } i:lang(ar) { line-height: 1.6; }"
        ),
        1
    );
    assert_eq!(
        found(
            home,
            "b { line-height: 1.2; } b:lang(ar) { line-height: 1.6; }"
        ),
        0
    );
    assert_eq!(
        found(
            home,
            "b { line-height: 1.2; } :root:lang(ar) b { line-height: 1.6; }"
        ),
        0
    );
    assert_eq!(
        found(
            home,
            "b { line-height: 1.45; } i { line-height: var(--leading); }"
        ),
        0
    );
    let tokens = "style/tokens.css";
    assert_eq!(found(tokens, ":root { --leading-x: 1.2; }"), 1);
    let mended = ":root { --leading-x: 1.2; } :root:lang(ar) { --leading-x: 1.6; }";
    assert_eq!(found(tokens, mended), 0);
}

#[test]
fn text_stands_out_seven_to_one_and_edges_and_focus_three_to_one() {
    let sheets = sheets();
    let of = |look: &contrast::Look| contrast::too_close(&sheets, *look);
    let wrong: Vec<String> = contrast::LOOKS.iter().flat_map(of).collect();
    assert_clean(&wrong);
}

#[test]
fn no_rule_is_for_something_that_is_not_there() {
    assert_clean(&names::dead(&sheets(), &sources()));
}

#[test]
fn every_class_has_a_rule_or_a_reason() {
    let wrong = names::without_rules(&sheets(), &sources(), CLASSES_WITHOUT_RULES);
    assert_clean(&wrong);
}

#[test]
fn the_sheet_loads_no_font_no_picture_and_no_other_sheet() {
    let whole = style::read(&project("style")).unwrap().whole().unwrap();
    assert!(whole.len() > 1000, "is this the sheet?");
    assert_clean(&loaded(&whole));
}

#[test]
fn a_sheet_that_loads_something_is_found() {
    for css in [
        "@font-face { font-family: x; }",
        "@IMPORT 'more.css';",
        "a { background: url(dots.png) }",
        "a { background: URL( \"/x.woff2\" ) }",
        "a { background: url(data:image/png;base64,AAAA) }",
        "a { background: image-set('a.avif' 1x) }",
    ] {
        assert_eq!(loaded(css).len(), 1, "{css}: {:?}", loaded(css));
    }
    let drawn = "a { fill: url(#fade); mask: url(\"data:image/svg+xml,<svg/>\") }";
    assert_eq!(loaded(drawn), Vec::<String>::new());
}
