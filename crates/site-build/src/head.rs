//! Head elements of a page, for browsers, search engines and link previews.

use super::previews::{self, Previews};
use content::{Content, Word};
use markup::write::escaped;
use roadmap::components::area_text::area_text;
use roadmap::page_meta;
use routes::{Page, address, address_in};

/// Head elements of one page, one per line.
pub fn page(content: &Content, page: Page, previews: &Previews) -> String {
    let origin = &content.campaign.address;
    let title = page_meta::title(content, page);
    let description = description(content, page);
    let path = address(content, page);
    let here = format!("{origin}{path}");
    let mut head = format!(
        "<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n\
         <link rel=\"canonical\" href=\"{here}\">\n",
        escaped(&title),
        escaped(&description)
    );
    for language in &content.languages {
        let there = address_in(&language.code, content, page);
        head += &alternate(&language.code, origin, &there);
    }
    // A visitor whose language the site lacks gets the language chooser for the home page, and the
    // original language for any other page.
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
            escaped(value)
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

/// Description of a page in one or two sentences.
fn description(content: &Content, page: Page) -> String {
    let text = match page {
        Page::Home => content.word(Word::SiteDescription),
        Page::Pillar(at) => &content.pillars[at].words.statement,
        Page::Area(at) => area_text(content, &content.areas[at]).text,
        Page::Messages => content.word(Word::MessagesLede),
        Page::Message(at) => &content.messages[at].words.text,
        Page::Languages(_) => content.word(Word::AllLanguagesLede),
        Page::Share => content.word(Word::ShareLede),
        Page::Quiz => content.word(Word::QuizLede),
        Page::Answers => content.word(Word::AnswersLede),
        Page::Room => content.word(Word::RoomLede),
        Page::Screen => content.word(Word::ScreenLede),
        Page::Sheet => content.word(Word::SheetLede),
        Page::Results => content.word(Word::ResultsLede),
        Page::Source(at) => &content.documents[at].words.nature,
        Page::Kit => content.word(Word::KitLede),
        Page::About => content.word(Word::Disclaimer),
        Page::NotFound => content.word(Word::NotFoundLede),
    };
    text.to_owned()
}

/// Head elements for the preview image of the page at a path; empty for a page without one.
pub fn preview(origin: &str, path: &str, previews: &Previews) -> String {
    let Some(preview) = previews.get(path) else {
        return String::new();
    };
    let address = format!("{origin}{}", preview.address);
    let alt = escaped(&preview.alt);
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

/// Link element to the same page in another language. `code` is a BCP 47 code or `x-default`.
pub fn alternate(code: &str, origin: &str, address: &str) -> String {
    format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{origin}{address}\">\n")
}
