//! Build of the whole site into a folder.

use super::assets::{self, Assets};
use super::frame;
use super::plain::{self, original};
use super::program::Program;
use super::{compress, headers, site_map, specimens, style};
use content::{Content, Word};
use exports::files::write;
use exports::parallel::in_parallel;
use markup::write::escaped;
use roadmap::rendering::rendered;
use routes::{Kind, Page, address, kit_folder, page as page_at, pages};
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
        for (name, bytes) in exports::pictures::thumbnails(content)? {
            write(folder, &(kit_folder(content) + &name), &bytes)?;
        }
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
    let chooser_body = plain::chooser_body(editions);
    let not_found_body = plain::not_found_body(editions);
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
        (
            "/index.html",
            plain::chooser(editions, &chooser_body, &assets),
        ),
        (
            "/404.html",
            plain::not_found(editions, &not_found_body, &assets),
        ),
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

/// Style page with all components, for people who change the look. It is in no list of pages, and
/// has no app, since its states are the finished ones.
fn style_specimens(content: &'static Content, assets: &Assets) -> String {
    let head = format!(
        "<title>style · {}</title>\n<meta name=\"robots\" content=\"noindex\">\n",
        escaped(content.word(Word::SiteName)),
    );
    let body = rendered(&address(content, Page::About), || specimens::page(content));
    frame::document(
        &plain::attributes(content, "style"),
        &head,
        &body,
        assets,
        Kind::Components,
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
