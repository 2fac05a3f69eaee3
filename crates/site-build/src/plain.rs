//! Pages for all languages at once: the choice of a language, and what hosts send for unknown
//! addresses. They have no app and no foot.

use super::assets::Assets;
use super::{frame, head, publisher};
use content::{Content, Word};
use markup::write::{escaped, html};
use markup::{Element, el, link};
use roadmap::components::strands::{crossing, mark};
use roadmap::page_meta::call;
use routes::{Kind, Page, address};

/// Pages that are offered where none is, with the words of the links.
const WAYS_ON: [(Page, Word); 4] = [
    (Page::Home, Word::HomePage),
    (Page::Messages, Word::KeyMessages),
    (Page::Share, Word::Share),
    (Page::Quiz, Word::Quiz),
];

/// The edition in the documents' language.
pub fn original(editions: &'static [Content]) -> &'static Content {
    editions
        .iter()
        .find(|content| content.language.code == content.campaign.original)
        .unwrap_or(&editions[0])
}

/// `/index.html`: the language chooser, each language in its own words.
pub fn chooser(editions: &'static [Content], body: &str, assets: &Assets) -> String {
    let original = original(editions);
    let origin = &original.campaign.address;
    let mut head = format!(
        "<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n\
         <link rel=\"canonical\" href=\"{origin}/\">\n",
        escaped(original.word(Word::SiteName)),
        escaped(original.word(Word::SiteDescription)),
    );
    for content in editions {
        let home = address(content, Page::Home);
        head += &head::alternate(&content.language.code, origin, &home);
    }
    head += &head::alternate("x-default", origin, "/");
    for (property, value) in [
        ("og:type", "website"),
        ("og:title", original.word(Word::SiteName)),
        ("og:description", original.word(Word::SiteDescription)),
        ("og:url", &format!("{origin}/")),
    ] {
        head += &format!(
            "<meta property=\"{property}\" content=\"{}\">\n",
            escaped(value)
        );
    }
    head += &head::preview(origin, "/", &assets.previews);
    frame::document(
        &attributes(original, "chooser"),
        &head,
        body,
        assets,
        Kind::Plain,
    )
}

/// What stands on the page that chooses the language.
pub fn chooser_body(editions: &'static [Content]) -> String {
    let original = original(editions);
    let main = el("main")
        .attr("id", "main")
        .class("chooser")
        .child(el("h1").text(original.word(Word::SiteName)))
        .child(crossing())
        .child(el("ul").children(editions.iter().map(language_link)))
        .children(ending(original));
    html(main)
}

/// A language in its own words: its name, a link to its home page, and its call.
fn language_link(content: &'static Content) -> Element {
    let language = &content.language;
    let name = link(address(content, Page::Home))
        .attr("hreflang", language.code.as_str())
        .child(el("b").text(language.name.as_str()));
    el("li")
        .attr("lang", language.code.as_str())
        .attr("dir", language.direction.code())
        .child(name)
        .text(" ")
        .child(el("span").text(call(content)))
}

/// `/404.html`: the page that hosts send for unknown addresses, in every language.
pub fn not_found(editions: &'static [Content], body: &str, assets: &Assets) -> String {
    let original = original(editions);
    let head = format!(
        "<title>{} · {}</title>\n<meta name=\"robots\" content=\"noindex\">\n",
        escaped(original.word(Word::NotFoundTitle)),
        escaped(original.word(Word::SiteName)),
    );
    frame::document(
        &attributes(original, "missing"),
        &head,
        body,
        assets,
        Kind::Plain,
    )
}

/// What stands on the page for unknown addresses.
pub fn not_found_body(editions: &'static [Content]) -> String {
    let original = original(editions);
    let mut all: Vec<&'static Content> = editions.iter().collect();
    // Its own language, in which the page is read out, comes first.
    all.sort_by_key(|content| content.language.code != original.language.code);
    let parts = all.iter().zip(0..).map(|(content, at)| {
        let title = match at {
            0 => el("h1"),
            _ => el("h2"),
        };
        el("section")
            .attr("lang", content.language.code.as_str())
            .attr("dir", content.language.direction.code())
            .child(title.text(content.word(Word::NotFoundTitle)))
            .child(el("p").text(content.word(Word::NotFoundLede)))
            .child(ways_on(content))
    });
    let main = el("main")
        .attr("id", "main")
        .class("chooser")
        .child(brand(original))
        .child(el("div").children(parts))
        .children(ending(original));
    html(main)
}

/// Links to go on with, in one language.
fn ways_on(content: &'static Content) -> Element {
    let links = WAYS_ON
        .map(|(page, word)| el("li").child(link(address(content, page)).text(content.word(word))));
    el("ul").class("row").children(links)
}

/// The site's name with its mark, as at the head of every page. It leads to the choice of a
/// language.
fn brand(content: &'static Content) -> Element {
    link("/".to_owned())
        .class("mark")
        .child(mark())
        .child(el("span").text(content.word(Word::SiteName)))
}

/// Disclaimer and publisher, for the pages without a foot.
fn ending(content: &'static Content) -> [Element; 2] {
    let disclaimer = el("p").class("small").text(content.word(Word::Disclaimer));
    [disclaimer, publisher::line(content).class("small")]
}

/// Attributes of `<html>` of a page outside of the list of pages.
pub fn attributes(content: &Content, page: &str) -> String {
    let language = &content.language;
    format!(
        "lang=\"{}\" dir=\"{}\" data-page=\"{page}\"",
        language.code,
        language.direction.code()
    )
}
