//! Site map and `robots.txt`, for search engines.

use content::Content;
use routes::{address, address_in, pages};

/// `sitemap.xml`: every page in every language, each with links to its other languages.
pub fn site_map(editions: &[Content]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for content in editions {
        let origin = &content.campaign.address;
        for page in pages(content) {
            xml += &format!("<url><loc>{origin}{}</loc>", address(content, page));
            for language in &content.languages {
                xml += &format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{origin}{}\"/>",
                    language.code,
                    address_in(&language.code, content, page)
                );
            }
            xml += "</url>\n";
        }
    }
    xml + "</urlset>\n"
}

/// `robots.txt`: crawlers may read everything.
pub fn robots(content: &Content) -> String {
    format!(
        "User-agent: *\nAllow: /\nSitemap: {}/sitemap.xml\n",
        content.campaign.address
    )
}
