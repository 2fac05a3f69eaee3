//! Named media conditions: what browsers are sent is what they understand.

use site_build::style::read;
use std::fs;
use std::path::Path;
use support::project;

/// What is sent for two sheets, the tokens and a page's.
fn sent(test: &str, tokens: &str, page: &str) -> Result<String, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("custom-media-{test}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("tokens.css"), tokens).unwrap();
    fs::write(folder.join("page.css"), page).unwrap();
    read(&folder)?.whole()
}

/// The same for sheets that are refused.
fn refusal(test: &str, tokens: &str, page: &str) -> String {
    sent(test, tokens, page).expect_err("these sheets are wrong")
}

#[test]
fn a_condition_takes_its_names_place_and_its_definition_is_gone() {
    let tokens = "@custom-media --narrow (max-width: 40rem);\n:root { --a: 1px; }\n";
    assert_eq!(
        sent(
            "place",
            tokens,
            "@media (--narrow) { p { margin: var(--a) } }"
        )
        .unwrap(),
        ":root{--a:1px}@media (max-width:40rem){p{margin:var(--a)}}"
    );
}

#[test]
fn a_name_may_be_combined_with_other_conditions() {
    let tokens = "@custom-media --narrow (max-width: 40rem);
        @custom-media --still (update: slow) or (prefers-reduced-motion);";
    let page = "@media print and (--narrow) and (not ( --still )) {a{b:c}}";
    assert_eq!(
        sent("combined", tokens, page).unwrap(),
        "@media print and (max-width:40rem) and \
         (not ((update:slow) or (prefers-reduced-motion))){a{b:c}}"
    );
}

#[test]
fn a_definition_may_name_those_above_it() {
    let tokens = "@custom-media --a (x);@custom-media --b (--a) and (y);";
    assert_eq!(
        sent("above", tokens, "@media (--b){a{b:c}}").unwrap(),
        "@media (x) and (y){a{b:c}}"
    );
}

#[test]
fn custom_properties_and_quoted_texts_are_left_alone() {
    let css = "p{margin:var(--narrow);content:\"@media (--narrow){\"}";
    assert_eq!(sent("alone", "", css).unwrap(), css);
}

#[test]
fn a_name_that_nothing_defines_is_told_with_its_file() {
    let error = refusal("nothing", "", "@media (--wide){a{b:c}}");
    assert!(error.contains("page.css:1: "), "{error}");
    let remedy = "add `@custom-media --wide (…);` to style/tokens.css";
    assert!(error.contains(remedy), "{error}");
}

#[test]
fn a_definition_outside_of_the_tokens_is_told_with_its_file() {
    let error = refusal("outside", "", "@custom-media --wide (x);");
    assert!(error.contains("page.css:1: "), "{error}");
    assert!(error.contains("move it to style/tokens.css"), "{error}");
}

#[test]
fn a_second_definition_is_refused() {
    let error = refusal(
        "twice",
        "@custom-media --a (x);\n@custom-media --a (x);",
        "",
    );
    assert!(error.contains("tokens.css:2: "), "{error}");
    assert!(error.contains("--a` is defined twice"), "{error}");
}

#[test]
fn what_is_no_name_and_condition_is_refused() {
    for wrong in ["--a", "a (x)", "--a (x)}p{b:c}", "--a x y"] {
        let error = refusal("wrong", &format!("@custom-media {wrong};"), "");
        assert!(error.contains("tokens.css:1"), "{wrong}: {error}");
    }
}

#[test]
fn the_sheet_that_is_sent_names_no_condition() {
    let css = read(&project("style")).unwrap().whole().unwrap();
    assert!(!css.contains("@custom-media"));
    for query in css.split("@media").skip(1) {
        let query = query.split('{').next().unwrap();
        assert!(!query.contains("--"), "@media{query}");
    }
}
