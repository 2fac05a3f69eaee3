//! Tests of the budgets.

use super::visit::{named, too_heavy, Kind, Visit, BUDGETS};
use super::{exceeded, Sized};

fn file(path: &str, brotli: u64) -> Sized {
    Sized {
        path: path.to_owned(),
        raw: brotli * 4,
        gzip: None,
        brotli: Some(brotli),
    }
}

fn programs() -> Vec<Sized> {
    vec![file("assets/base.0.wasm", 1)]
}

#[test]
fn a_site_at_its_limits_is_within_its_budgets() {
    let files = [
        file("assets/base.0.wasm", 85_000),
        file("en/connect/index.html", 11_000),
    ];
    assert_eq!(exceeded(&files), Vec::<String>::new());
}

#[test]
fn one_byte_too_much_is_told_with_the_file() {
    let files = [
        file("assets/base.0.wasm", 85_001),
        file("ar/connect/index.html", 11_001),
    ];
    let sentences = exceeded(&files);
    assert_eq!(sentences.len(), 2);
    assert!(sentences[0].contains("85001 B"));
    assert!(sentences[1].contains("ar/connect/index.html"));
}

#[test]
fn a_source_document_may_be_long_but_the_list_of_sources_may_not() {
    let document = file("en/sources/roadmap/index.html", 90_000);
    let page = file("en/index.html", 1);
    assert_eq!(
        exceeded(&[programs(), vec![document, page]].concat()),
        Vec::<String>::new()
    );
    let list = file("en/sources/index.html", 11_001);
    assert_eq!(exceeded(&[programs(), vec![list]].concat()).len(), 1);
}

#[test]
fn the_page_of_all_components_may_be_long() {
    let page = file("en/index.html", 1);
    let components = file("ar/about/style/index.html", 11_001);
    let about = file("ar/about/index.html", 11_001);
    let all = [programs(), vec![page, components, about]].concat();
    assert_eq!(
        exceeded(&all),
        ["ar/about/index.html takes 11001 B of 11000 B"]
    );
}

#[test]
fn a_page_without_its_compressed_copy_is_not_within_any_budget() {
    let mut page = file("en/index.html", 1);
    page.brotli = None;
    let sentences = exceeded(&[programs(), vec![page]].concat());
    assert_eq!(sentences, ["en/index.html has no brotli copy beside it"]);
}

#[test]
fn a_site_without_a_page_or_a_program_holds_no_budget() {
    assert_eq!(exceeded(&[]).len(), 2);
    let two = [programs(), programs(), vec![file("en/index.html", 1)]].concat();
    assert_eq!(exceeded(&two).len(), 1, "none is the one that is weighed");
}

const BOOT: &str = "const program = { glue: '/assets/app.1.js', wasm: '/assets/base.2.wasm', \
                    parts: { share: ['/assets/s.3.wasm', '/assets/t.4.wasm'], quiz: [], room: \
                    ['/assets/r.5.wasm'] } };";

#[test]
fn what_the_boot_script_names_is_found() {
    assert_eq!(named(BOOT, "glue: ", ","), ["/assets/app.1.js"]);
    assert_eq!(
        named(BOOT, "share: [", "]"),
        ["/assets/s.3.wasm", "/assets/t.4.wasm"]
    );
    assert_eq!(named(BOOT, "quiz: [", "]"), Vec::<&str>::new());
    assert_eq!(named(BOOT, "base: [", "]"), Vec::<&str>::new());
}

#[test]
fn pages_are_weighed_by_what_they_are_for() {
    for (page, kinds) in [
        ("en/index.html", &[Kind::Reading, Kind::App][..]),
        ("en/connect/index.html", &[Kind::Reading, Kind::App]),
        ("en/areas/x/index.html", &[Kind::Reading, Kind::App]),
        ("en/m/T1/index.html", &[Kind::Message]),
        ("en/m/T1/languages/index.html", &[]),
        ("en/share/index.html", &[Kind::Builder]),
        ("en/messages/index.html", &[Kind::Messages]),
        ("en/quiz/index.html", &[Kind::Quiz]),
        ("en/quiz/room/index.html", &[Kind::Room]),
        ("en/sources/x/index.html", &[]),
        ("index.html", &[]),
    ] {
        assert_eq!(Kind::of(page), kinds, "{page}");
    }
}

fn visit(kind: Kind, sent: u64) -> Visit {
    let files = vec![("a".to_owned(), sent - 1), ("b".to_owned(), 1)];
    Visit {
        kind,
        page: "en/index.html".to_owned(),
        files,
    }
}

#[test]
fn each_kind_of_visit_has_its_budget() {
    let at_most = |more: u64| BUDGETS.map(|(kind, budget)| visit(kind, budget + more));
    assert_eq!(too_heavy(&at_most(0)), Vec::<String>::new());
    assert_eq!(too_heavy(&at_most(1)).len(), BUDGETS.len());
    assert_eq!(too_heavy(&[]).len(), BUDGETS.len());
    assert_eq!(
        too_heavy(&at_most(1))[1],
        "a first visit to en/index.html loads 14001 B of 14000 B"
    );
}
