//! What is to be seen is drawn by the page itself: no picture of points, no font is loaded.

use crate::common::built::{all, assert_none, site};
use scraper::{ElementRef, Html};

/// Whether an element is a picture of the site's own kit that is loaded once it is looked at, and
/// with its size, so that nothing moves: folded away, or the card in the builder.
pub fn waits(element: &ElementRef) -> bool {
    let has =
        |name: &str, value: &str| element.attr(name).is_some_and(|own| own.starts_with(value));
    let folded = element
        .ancestors()
        .filter_map(ElementRef::wrap)
        .any(|one| one.value().name() == "details" && one.attr("open").is_none());
    let sized = ["width", "height"]
        .iter()
        .all(|side| element.attr(side).is_some());
    let chosen = element.parent().and_then(ElementRef::wrap);
    let chosen = chosen.is_some_and(|one| {
        ["thumb", "link-card"]
            .map(Some)
            .contains(&one.attr("class"))
    });
    (folded || chosen) && sized && has("src", "/kit/") && has("loading", "lazy")
}

/// What a document has that no document of ours should.
fn pictures(text: &str) -> Vec<String> {
    let html = Html::parse_document(text);
    let mut found = Vec::new();
    for selector in [
        "img",
        "picture",
        "image",
        "link[rel~=preload][as=font]",
        "[style]",
    ] {
        let elements = all(&html, selector);
        let elements = elements.iter().filter(|element| !waits(element));
        found.extend(elements.map(|element| element.html()));
    }
    found
}

#[test]
fn no_document_has_a_picture_of_points_a_font_or_a_style_of_its_own() {
    let mut wrong = Vec::new();
    for name in site().files.keys().filter(|name| name.ends_with(".html")) {
        let found = pictures(site().text(name));
        wrong.extend(found.iter().map(|what| format!("{name}: {what}")));
    }
    assert_none(&wrong);
}

#[test]
fn a_document_that_has_one_is_found() {
    for body in [
        "<img src=a.png alt=''>",
        "<img src=/kit/a.png alt='' width=1 height=1 loading=lazy>",
        "<details open><img src=/kit/a.png alt='' width=1 height=1 loading=lazy></details>",
        "<details><img src=/kit/a.png alt='' width=1 height=1></details>",
        "<details><img src=/kit/a.png alt='' loading=lazy></details>",
        "<picture></picture>",
        "<svg><image href='a.png'/></svg>",
        "<link rel=preload as=font href=a.woff2>",
        "<p style='color: red'></p>",
    ] {
        let text = format!("<!doctype html><title>x</title><body>{body}");
        assert_eq!(pictures(&text).len(), 1, "{body}");
    }
    let drawn = "<!doctype html><svg><path d='M0 0'/></svg><link rel=icon href=/icon.svg>";
    assert_eq!(pictures(drawn), Vec::<String>::new());
}
