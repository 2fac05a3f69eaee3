//! Style sheets of a few rules: which of them are sent to pages with which names.

use crate::common::built::assert_none;
use routes::Kind;
use site_build::style::{self, Source, names::Names};
use std::fs;
use std::path::Path;

/// Style sheets of a folder made of these files.
fn source(test: &str, files: &[(&str, &str)]) -> Source {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("style-{test}"));
    let _ = fs::remove_dir_all(&folder);
    for (name, css) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, css).unwrap();
    }
    style::read(&folder).unwrap()
}

/// What is sent to plain pages with this HTML.
fn sent(test: &str, css: &str, html: &str) -> String {
    let mut names = Names::default();
    names.read(html);
    source(test, &[("page.css", css)])
        .of(Kind::Plain, &names)
        .unwrap()
}

#[test]
fn a_rule_for_a_class_that_is_not_there_goes_and_one_for_what_the_app_makes_stays() {
    let css = ".there{top:1px}.gone{top:2px}.made{top:3px}mark{top:4px}video{top:5px}";
    let mut names = Names::default();
    names.read("<p class=\"there\">gone video</p>");
    names.add(("made", "mark"));
    let source = source("gone", &[("page.css", css)]);
    let sheet = source.of(Kind::Plain, &names).unwrap();
    assert_eq!(sheet, ".there{top:1px}.made{top:3px}mark{top:4px}");
}

#[test]
fn a_selector_goes_for_what_it_needs_and_for_nothing_else() {
    let html = "<main class=\"a\"><p class=\"b\"></p></main>";
    for (selector, stays) in [
        (".a .b", true),
        (".a .c", false),
        (".c>.b", false),
        ("main.b", true),
        ("p.c", false),
        ("html body .a", true),
        ("MAIN", true),
        ("*", true),
        (":root", true),
        // What comes and goes.
        ("[data-failed] .a", true),
        ("[data-failed] .c", false),
        (".a:hover:not(.c,video)::before", true),
        ("#anything", true),
        (".b:lang(ar)", true),
        // One alternative is enough.
        (":is(.b,.c)", true),
        (":where(.c,.d) .a", false),
        (".a:has(.c)", false),
        (".a:has(>.b)", true),
        ("p:nth-child(2n of .c)", true),
        ("::view-transition-group(*)", true),
    ] {
        let sheet = sent("needs", &format!("{selector}{{top:1px}}"), html);
        assert_eq!(!sheet.is_empty(), stays, "{selector}: {sheet}");
    }
}

#[test]
fn of_a_list_the_selectors_stay_that_can_match() {
    let css = ".a,.c,.b:hover{top:1px}@media print{.c{top:2px}}@media (hover){.a,.c{top:3px}}";
    assert_eq!(
        sent("list", css, "<p class=\"a b\"></p>"),
        ".a,.b:hover{top:1px}@media (hover){.a{top:3px}}"
    );
}

#[test]
fn what_no_rule_names_any_more_goes_with_the_last_that_did() {
    let css = ":root{--a:var(--b);--b:1px;--c:2px;--d:var(--e);--e:3px}
        .a{top:var(--a);animation:up 1s}.gone{top:var(--d);animation:down 1s}
        @keyframes up{to{top:var(--c)}}@keyframes down{to{top:0}}
        [data-x]{--d:4px}";
    let sheet = sent("named", css, "<p class=\"a\"></p>");
    for (text, stays) in [
        ("--a:var(--b)", true),
        ("--b:1px", true),
        ("--c:2px", true),
        ("--d", false),
        ("--e", false),
        ("@keyframes up", true),
        ("@keyframes down", false),
        ("[data-x]", false),
    ] {
        assert_eq!(sheet.contains(text), stays, "{text}: {sheet}");
    }
}

#[test]
fn a_folders_rules_are_for_its_part_alone_and_all_of_them() {
    let source = source(
        "parts",
        &[
            ("tokens.css", ":root{--a:1px}"),
            ("print.css", "p{top:5px}"),
            ("base.css", "p{order:2}"),
            ("quiz/any.css", ".anything{top:var(--a)}"),
            ("quiz/print.css", ".anything{order:6}"),
            ("room/any.css", ".room{top:4px}"),
            ("more.css", ".gone{top:3px}p{color:red}"),
        ],
    );
    let mut names = Names::default();
    names.read("<p></p>");
    let of = |kind| source.of(kind, &names).unwrap();
    assert_eq!(of(Kind::Plain), "p{color:red;order:2;top:5px}");
    assert_eq!(
        of(Kind::Quiz),
        ":root{--a:1px}p{color:red;order:2}.anything{top:var(--a)}p{top:5px}.anything{order:6}"
    );
    assert!(of(Kind::Room).contains(".room") && of(Kind::Room).contains(".anything"));
    let all = of(Kind::Components);
    assert!(all.contains(".gone") && all.contains(".room") && all.contains(".anything"));
}

#[test]
fn what_browsers_are_sent_is_what_was_written() {
    let mut wrong = Vec::new();
    // Each is written as it is sent: nothing becomes an older way of saying it.
    for css in [
        "a{color:light-dark(red,#00f)}",
        "a{color:color-mix(in oklab,var(--x),red 20%)}",
        "a{margin-block:1px 2px;inset-inline-start:0}",
        "a{text-wrap:pretty;overflow:clip;translate:0 -50%}",
        "a{view-transition-name:attr(data-shared type(<custom-ident>))}",
        "a{-webkit-print-color-adjust:exact;print-color-adjust:exact}",
        "a{content:\"✓ \";content:\"✓ \"/\"\"}",
        "a{content:\"a  b /* c */\"}",
        "a{transition-behavior:allow-discrete}",
        "a:is(b,i):where(b,i):not(b,i):has(b,i){top:0}",
        "a::details-content{top:0}",
        "a::anything-new{top:0}",
        "a:anything-new{top:0}",
        "::view-transition-group(*){top:0}",
        "a{b:hover &{top:0}}",
        "@view-transition{navigation:auto}",
        "@anything new{a{top:0}}",
        "@media (min-width:2rem) and (max-height:3rem){a{top:0}}",
        "@media (scripting:none){a{top:0}}",
        "@supports (color:lab(0% 0 0)){a{top:0}}",
        "@page a4{size:A4}",
        "@starting-style{a{top:0}}",
    ] {
        let sheet = sent("written", css, "<a></a><b></b><i></i>");
        if sheet != css {
            wrong.push(format!("{css}: {sheet}"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn a_rule_that_browsers_may_not_know_stays_by_itself() {
    // They would pass over the whole rule.
    for css in [
        "details{top:0}details::details-content{top:0}",
        "details::details-content{top:0}.a::details-content{top:0}",
        "details:anything-new{top:0}details{top:0}",
    ] {
        let sheet = sent("alone", css, "<details class=\"a\"></details>");
        assert_eq!(sheet, css);
    }
}

#[test]
fn what_cannot_be_read_is_told_with_its_file_and_line() {
    for css in [
        "a{top:0}\nb{top 0}",
        "a{top:0}\n..b{top:0}",
        "a{top:0}\n}b{top:0}",
    ] {
        let error = source("unread", &[("page.css", css)]).whole().unwrap_err();
        assert!(error.contains("page.css:2, "), "{error}");
    }
}

#[test]
fn names_are_those_of_tags_and_of_nothing_else() {
    let mut names = Names::default();
    names.read(
        "<!--><p title=\"class=no\" class=\"a b-1\" hidden>class=\"no\" &lt;i&gt;</p>\
         <svg data-class=\"x\"><linearGradient></linearGradient></svg>",
    );
    names.add(("later", "mark"));
    let set = |names: &str| names.split(' ').map(String::from).collect();
    let (classes, elements) = (set("a b-1 later"), set("lineargradient mark p svg"));
    assert_eq!(names, Names { classes, elements });
}
