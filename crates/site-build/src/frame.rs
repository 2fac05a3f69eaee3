//! HTML document of a page: head elements, style block, boot script and prerendered body.

use super::assets::Assets;
use super::{answers, head, headers, kit, languages, publisher, sources};
use content::{Content, Word};
use markup::Element;
use markup::write::escaped;
use roadmap::app;
use roadmap::context::AppContext;
use roadmap::pages;
use roadmap::rendering::rendered;
use routes::{self, Kind, Page};

/// HTML document of one page around its prerendered `body`.
pub fn page(content: &'static Content, page: Page, body: &str, assets: &Assets) -> String {
    let head = head::page(content, page, &assets.previews);
    let language = &content.language;
    let attributes = format!(
        r#"lang="{}" dir="{}" {}"#,
        language.code,
        language.direction.code(),
        assets.content_attributes(&language.code, page),
    );
    let body = publisher::named(content, body);
    document(attributes.trim_end(), &head, &body, assets, page.kind())
}

/// Fills the document's own weight into its foot: its length in brotli, in kilobytes of 1,000
/// bytes, rounded up. Returns the document and its brotli copy.
///
/// # Errors
///
/// A document that cannot be compressed.
pub fn weighed(content: &Content, html: &str) -> std::io::Result<(String, Vec<u8>)> {
    let with = |kilobytes: usize| {
        let number = [("n", kilobytes)];
        let words = content.counted(Word::PageWeight, &number);
        let said = format!("<p data-weight>{}</p>", escaped(&words));
        html.replace("<p data-weight></p>", &said)
    };
    // Brotli at full quality is slow, and the estimate mostly gives the right number.
    let mut kilobytes = compression::estimate(with(10).as_bytes())?.div_ceil(1000);
    let mut higher = false;
    loop {
        let page = with(kilobytes);
        let small = compression::brotli(page.as_bytes())?;
        let needed = small.len().div_ceil(1000);
        // The digits of the number change the compressed length by a few bytes. Where two numbers
        // alternate, the higher one is shown.
        if needed == kilobytes || higher && needed < kilobytes {
            return Ok((page, small));
        }
        higher = needed > kilobytes;
        kilobytes = needed;
    }
}

/// HTML document around head elements and a body. `attributes` are those of `<html>`.
pub fn document(attributes: &str, head: &str, body: &str, assets: &Assets, kind: Kind) -> String {
    let style = &assets.styles.of(kind).text;
    let kind = kind.name();
    let script = format!(
        r#"<script defer src="{}" integrity="{}"></script>"#,
        assets.boot.address, assets.boot.integrity,
    );
    let development = &assets.development_script;
    // In development the page holds Trunk's inline reloading script, so it gets no policy.
    let policy = match development.is_empty() {
        true => format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n",
            headers::policy_of_page(style)
        ),
        false => String::new(),
    };
    format!(
        "<!doctype html>\n<html {attributes}>\n<head>\n<meta charset=\"utf-8\">\n{policy}\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{head}\
         <link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"manifest\" href=\"/site.webmanifest\">\n\
         <style data-kind=\"{kind}\">{style}</style>\n{script}{development}\n</head>\n<body>{body}</body>\n</html>\n"
    )
}

/// Prerendered content of `<body>`, which the browser hydrates. `editions` are those of all
/// languages, which some pages show.
///
/// # Errors
///
/// A page without the placeholder that the prerenderer fills in, or with several.
pub fn body(
    content: &'static Content,
    editions: &'static [Content],
    page: Page,
) -> Result<String, String> {
    let make: pages::Make = match page {
        Page::Answers | Page::Languages(_) | Page::Source(_) | Page::Kit => document_page,
        _ => pages::of(page.part()),
    };
    // Nothing navigates while a page is prerendered.
    let load = |_, _, _| ();
    let body = rendered(&routes::address(content, page), || {
        app::app(content, page, make, load)
    });
    match page {
        Page::Languages(at) => languages::filled(&body, content, editions, at),
        _ => Ok(body),
    }
}

/// Page that is a static document only, without an app.
fn document_page(context: AppContext, page: Page) -> Element {
    match page {
        Page::Answers => answers::page(context),
        Page::Languages(at) => languages::page(context, at),
        Page::Source(at) => sources::page(context, at),
        Page::Kit => kit::page(context),
        _ => pages::not_found::not_found(context),
    }
}
