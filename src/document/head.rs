//! What a page says of itself to browsers, search engines and previews.

use super::frame::escape;
use super::previews::{self, Previews};
use crate::content::{Content, Word};
use crate::pages;
use crate::routes::{Page, address, address_in};

/// The head's elements for one page, one a line.
pub fn page(content: &Content, page: Page, previews: &Previews) -> String {
    let origin = &content.campaign.address;
    let title = pages::title(content, page);
    let description = pages::description(content, page);
    let path = address(content, page);
    let here = format!("{origin}{path}");
    let mut head = format!(
        "<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n\
         <link rel=\"canonical\" href=\"{here}\">\n",
        escape(&title),
        escape(&description)
    );
    for language in &content.languages {
        let there = address_in(&language.code, content, page);
        head += &alternate(&language.code, origin, &there);
    }
    // Who comes without a known language gets the chooser, or the page as it was written first.
    let fallback = match page {
        Page::Home => "/".to_owned(),
        page => address_in(&content.campaign.original, content, page),
    };
    head += &alternate("x-default", origin, &fallback);
    let kind = match page {
        Page::Message(_) | Page::Languages(_) | Page::Area(_) | Page::Source(_) => "article",
        _ => "website",
    };
    for (property, value) in [
        ("og:type", kind),
        ("og:title", &title),
        ("og:description", &description),
        ("og:url", &here),
        ("og:site_name", content.word(Word::SiteName)),
        ("og:locale", &content.language.code),
    ] {
        head += &format!(
            "<meta property=\"{property}\" content=\"{}\">\n",
            escape(value)
        );
    }
    for language in &content.languages {
        if language.code != content.language.code {
            head += &format!(
                "<meta property=\"og:locale:alternate\" content=\"{}\">\n",
                language.code
            );
        }
    }
    head + &preview(origin, &path, previews)
}

/// What shows the preview image of the page at a path; nothing for a page that has none.
pub fn preview(origin: &str, path: &str, previews: &Previews) -> String {
    let Some(preview) = previews.get(path) else {
        return String::new();
    };
    let address = format!("{origin}{}", preview.address);
    let alt = escape(&preview.alt);
    let (width, height) = (previews::SIZE.width(), previews::SIZE.height());
    format!(
        "<meta property=\"og:image\" content=\"{address}\">\n\
         <meta property=\"og:image:type\" content=\"image/png\">\n\
         <meta property=\"og:image:width\" content=\"{width}\">\n\
         <meta property=\"og:image:height\" content=\"{height}\">\n\
         <meta property=\"og:image:alt\" content=\"{alt}\">\n\
         <meta name=\"twitter:card\" content=\"summary_large_image\">\n\
         <meta name=\"twitter:image\" content=\"{address}\">\n\
         <meta name=\"twitter:image:alt\" content=\"{alt}\">\n"
    )
}

/// A link to the same page in another language.
pub fn alternate(code: &str, origin: &str, address: &str) -> String {
    format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{origin}{address}\">\n")
}
