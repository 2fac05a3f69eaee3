//! Build of the whole site into a folder.

use super::assets::{self, Assets};
use super::frame;
use super::program::Program;
use super::{compress, head, headers, site_map, specimens, style};
use content::{Content, Word};
use exports::files::write;
use exports::parallel::in_parallel;
use markup::write::{escaped, html};
use markup::{Element, el, link};
use roadmap::components::strands::crossing;
use roadmap::page_meta::call;
use roadmap::pages::not_found::WAYS_ON;
use roadmap::rendering::rendered;
use routes::{Kind, Page, address, page as page_at, pages};
use std::path::Path;

/// Writes every page and file of the site, with the style sheets of the folder `styles`.
/// `compressed` adds compressed copies. Returns a summary to print.
///
/// # Errors
///
/// A file that cannot be read or written, by its name; a page that does not render or whose address
/// does not lead back to it, by its address.
pub fn build(
    folder: &Path,
    styles: &Path,
    mut editions: Vec<Content>,
    program: Program,
    compressed: bool,
) -> Result<String, String> {
    for content in &mut editions {
        content.kit = exports::write(&folder.join("kit"), content)?.into();
    }
    // Pages borrow their content for the life of the program.
    let editions: &'static [Content] = editions.leak();
    // The rendered bodies decide which style rules each kind of page needs.
    let mut bodies = Vec::new();
    for content in editions {
        for page in pages(content) {
            let here = address(content, page);
            if page_at(content, &here) != page {
                return Err(format!(
                    "{here}: this address does not lead back to its page"
                ));
            }
            let body =
                frame::body(content, editions, page).map_err(|error| format!("{here}: {error}"))?;
            bodies.push((content, page, here, body));
        }
    }
    let chooser_body = chooser_body(editions);
    let not_found_body = not_found_body(editions);
    let others = [&chooser_body, &not_found_body].map(|body| (Kind::Plain, body.as_str()));
    let source = style::read(styles)?.published_at(&original(editions).campaign.address);
    let of_pages = bodies
        .iter()
        .map(|(_, page, _, body)| (page.kind(), body.as_str()));
    let styles = style::write(folder, &source, of_pages.chain(others))?;
    let assets = assets::write(folder, editions, styles, program)?;
    let documents: Vec<_> = bodies
        .into_iter()
        .map(|(content, page, here, body)| {
            let html = frame::page(content, page, &body, &assets);
            (content, here, html)
        })
        .collect();
    for content in editions {
        let here = format!("{}index.html", specimens::address(&content.language.code));
        write(folder, &here, style_specimens(content, &assets).as_bytes())?;
    }
    let count = documents.len();
    in_parallel(documents, |(content, here, html)| {
        let (html, small) =
            frame::weighed(content, &html).map_err(|error| format!("{here}: {error}"))?;
        let name = format!("{here}index.html");
        write(folder, &name, html.as_bytes())?;
        match compressed {
            true => write(folder, &format!("{name}.br"), &small),
            false => Ok(()),
        }
    })?;
    let original = original(editions);
    for (name, text) in [
        ("/index.html", chooser(editions, &chooser_body, &assets)),
        ("/404.html", not_found(editions, &not_found_body, &assets)),
        ("/sitemap.xml", site_map::site_map(editions)),
        ("/robots.txt", site_map::robots(original)),
        ("/site.webmanifest", manifest(original)),
        ("/_headers", headers::table(&assets, editions)),
        ("/_nginx.conf", headers::nginx(&assets)),
        ("/_caddyfile", headers::caddy(&assets)),
    ] {
        write(folder, name, text.as_bytes())?;
    }
    if compressed {
        compress::all(folder)?;
    }
    Ok(format!("{count} pages in {} languages", editions.len()))
}

fn original(editions: &'static [Content]) -> &'static Content {
    editions
        .iter()
        .find(|content| content.language.code == content.campaign.original)
        .unwrap_or(&editions[0])
}

/// `/index.html`: the language chooser, each language in its own words.
fn chooser(editions: &'static [Content], body: &str, assets: &Assets) -> String {
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
        &plain(original, "chooser"),
        &head,
        body,
        assets,
        Kind::Plain,
    )
}

fn chooser_body(editions: &'static [Content]) -> String {
    let original = original(editions);
    let links: String = editions
        .iter()
        .map(|content| language_link(content, &address(content, Page::Home), &call(content)))
        .collect();
    let strands = html(crossing());
    format!(
        "<main id=\"main\" class=\"chooser\"><h1>{}</h1>{strands}<ul>{links}</ul><p class=\"small\">{}</p></main>",
        escaped(original.word(Word::SiteName)),
        escaped(original.word(Word::Disclaimer)),
    )
}

/// `/404.html`: the page that hosts send for unknown addresses, in every language.
fn not_found(editions: &'static [Content], body: &str, assets: &Assets) -> String {
    let original = original(editions);
    let head = format!(
        "<title>{} · {}</title>\n<meta name=\"robots\" content=\"noindex\">\n",
        escaped(original.word(Word::NotFoundTitle)),
        escaped(original.word(Word::SiteName)),
    );
    frame::document(
        &plain(original, "missing"),
        &head,
        body,
        assets,
        Kind::Plain,
    )
}

fn not_found_body(editions: &'static [Content]) -> String {
    let original = original(editions);
    let others = editions
        .iter()
        .filter(|content| content.language.code != original.language.code);
    let main = el("main")
        .attr("id", "main")
        .class("chooser")
        .child(el("h1").text(original.word(Word::NotFoundTitle)))
        .child(crossing())
        .child(ways_on(original))
        .children(others.map(|content| {
            let title = el("h2").text(content.word(Word::NotFoundTitle));
            el("section")
                .attr("lang", content.language.code.clone())
                .attr("dir", content.language.direction.code())
                .child(title)
                .child(ways_on(content))
        }))
        .child(el("p").class("small").text(original.word(Word::Disclaimer)));
    html(main)
}

/// Introduction and links to go on with, in one language.
fn ways_on(content: &'static Content) -> Element {
    let links = WAYS_ON.map(|(page, word)| {
        let link = link(address(content, page)).child(el("b").text(content.word(word)));
        el("li").child(link)
    });
    el("div")
        .child(el("p").text(content.word(Word::NotFoundLede)))
        .child(el("ul").children(links))
}

/// Style page with all components, for people who change the look. It is in no list of pages, and
/// has no app, since its states are the finished ones.
fn style_specimens(content: &'static Content, assets: &Assets) -> String {
    let head = format!(
        "<title>style · {}</title>\n<meta name=\"robots\" content=\"noindex\">\n",
        escaped(content.word(Word::SiteName)),
    );
    let body = rendered(&address(content, Page::About), || specimens::page(content));
    frame::document(
        &plain(content, "style"),
        &head,
        &body,
        assets,
        Kind::Components,
    )
}

fn plain(content: &Content, page: &str) -> String {
    let language = &content.language;
    format!(
        "lang=\"{}\" dir=\"{}\" data-page=\"{page}\"",
        language.code,
        language.direction.code()
    )
}

fn language_link(content: &Content, home: &str, words: &str) -> String {
    let language = &content.language;
    format!(
        "<li lang=\"{code}\" dir=\"{}\"><a href=\"{home}\" hreflang=\"{code}\"><b>{}</b></a> <span>{}</span></li>",
        language.direction.code(),
        escaped(&language.name),
        escaped(words),
        code = language.code,
    )
}

/// `site.webmanifest`: name, icon and start page of the site on a device's home screen.
fn manifest(content: &Content) -> String {
    let name = content.word(Word::SiteName);
    let manifest = serde_json::json!({
        "name": name,
        "short_name": name.split(' ').next().unwrap_or(name),
        "description": content.word(Word::SiteDescription),
        "lang": content.language.code,
        "dir": content.language.direction.code(),
        "start_url": "/",
        "scope": "/",
        "display": "minimal-ui",
        "icons": [{ "src": "/icon.svg", "sizes": "any", "type": "image/svg+xml" }],
    });
    format!("{manifest:#}\n")
}
