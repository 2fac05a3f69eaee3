//! Site map and `robots.txt`, for search engines.

use content::Content;
use exports::xml::{self, Element, element};
use routes::{Page, address, address_in, pages};

/// `sitemap.xml`: every page in every language, each with links to its other languages.
pub fn site_map(editions: &[Content]) -> String {
    let of_edition = |content| {
        pages(content)
            .into_iter()
            .map(move |page| entry(content, page))
    };
    let root = element("urlset")
        .attr("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
        .attr("xmlns:xhtml", "http://www.w3.org/1999/xhtml")
        .lines(editions.iter().flat_map(of_edition));
    xml::file(root)
}

fn entry(content: &Content, page: Page) -> Element {
    let origin = &content.campaign.address;
    let here = format!("{origin}{}", address(content, page));
    let links = content.languages.iter().map(|language| {
        let there = address_in(&language.code, content, page);
        element("xhtml:link")
            .attr("rel", "alternate")
            .attr("hreflang", &language.code)
            .attr("href", format!("{origin}{there}"))
    });
    element("url")
        .child(element("loc").text(here))
        .children(links)
}

/// `robots.txt`: crawlers may read everything.
pub fn robots(content: &Content) -> String {
    format!(
        "User-agent: *\nAllow: /\nSitemap: {}/sitemap.xml\n",
        content.campaign.address
    )
}
