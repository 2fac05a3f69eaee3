//! Page of one message in all languages, with the posts of every language that has it. Only the
//! prerenderer can write them, since only it has all editions.

use content::{Content, Word};
use markup::write::html;
use markup::{Element, el, link};
use message::compose::compose;
use message::count::fit;
use message::form::{self, Form};
use message::intent::Post;
use message::lines::{FIRST_PARTS, fits_with, lines};
use message::network::Network;
use roadmap::components::copy::{copies, said};
use roadmap::context::AppContext;
use routes::{self, Page};

/// Networks whose limits are shown with each post.
const COUNTED: [Network; 4] = [
    Network::X,
    Network::Bluesky,
    Network::Mastodon,
    Network::Threads,
];

/// Placeholder of the list in the rendered page.
const PLACE: &str = "<div class=\"editions\"></div>";

/// Page of the message at this position in all languages: a document without an app, since the
/// browser has the words of one language. [`filled`] writes its list.
pub fn page(context: AppContext, at: usize) -> Element {
    let id = &context.content.messages[at].id;
    let back = link(context.address(Page::Message(at)))
        .text(context.word(Word::MessageNumber).replace("{id}", id));
    el("div")
        .class("page")
        .child(el("p").class("row small").child(back))
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .text(context.word(Word::InAllLanguages)),
        )
        .child(
            el("p")
                .class("lede")
                .text(context.word(Word::AllLanguagesLede)),
        )
        .child(el("div").class("editions"))
}

/// Document of a message's page in all languages, with its list filled in. `at` is the message's
/// position.
///
/// # Errors
///
/// The page has no placeholder for the list, or several: [`page`] has changed.
pub fn filled(
    document: &str,
    content: &'static Content,
    editions: &'static [Content],
    at: usize,
) -> Result<String, String> {
    let list: String = posts(content, editions, at).map(html).collect();
    match document.split(PLACE).collect::<Vec<_>>()[..] {
        [before, after] => {
            let open = PLACE.trim_end_matches("</div>");
            Ok([before, open, &list, "</div>", after].concat())
        }
        _ => Err(format!("no place for the list, once: {PLACE}")),
    }
}

/// Posts of the message at this position, one element per edition that has it, for a page in the
/// language of `content`.
pub fn posts(
    content: &'static Content,
    editions: impl IntoIterator<Item = &'static Content>,
    at: usize,
) -> impl Iterator<Item = Element> {
    editions
        .into_iter()
        .filter(move |edition| !edition.messages[at].in_original)
        .map(move |edition| post(content, edition, at))
}

/// Post element: the longest form that fits X and Bluesky, its lines, its counts and its button.
/// The post is in the edition's language, its labels in the page's.
fn post(content: &'static Content, edition: &'static Content, at: usize) -> Element {
    let language = &edition.language;
    let words = &edition.messages[at].words;
    let lines = lines(edition, at);
    let (form, body) = form::fitting(words, |body| {
        [Network::X, Network::Bluesky]
            .into_iter()
            .all(|network| fits_with(edition, body, &lines, network))
    });
    let text = compose(body, &lines, FIRST_PARTS);
    let counts = COUNTED.map(|network| count(content, network, &text, &lines.link));
    let name = language.name.as_str();
    let named = |word: Word| content.locale.marks.labelled(content.word(word), name);
    let button = copies(content, Word::Copy, text.clone()).attr("aria-label", named(Word::Copy));
    let open = link(routes::address(edition, Page::Message(at)))
        .attr("rel", "external")
        .attr("hreflang", language.code.as_str())
        .attr("aria-label", named(Word::OpenMessage))
        .text(content.word(Word::OpenMessage));
    let around = (language != &content.language).then(|| {
        let own = &content.language;
        (own.code.as_str(), own.direction.code())
    });
    let shortened = (form != Form::Full).then(|| {
        el("p")
            .class("small")
            .lang(around)
            .text(content.word(Word::ShortenedNotice))
    });
    el("article")
        .class("panel")
        .attr("lang", language.code.as_str())
        .attr("dir", language.direction.code())
        .child(el("h2").text(name))
        .child(
            el("p")
                .class("post")
                .attr("data-post", form.id())
                .attr("translate", "no")
                .attr("dir", "auto")
                .text(text),
        )
        .children(shortened)
        .child(el("ul").class("row small").lang(around).children(counts))
        .child(
            el("p")
                .class("row")
                .lang(around)
                .child(button)
                .child(open)
                .child(said(content)),
        )
}

/// Length of a post on a network, the limit, and whether it fits.
fn count(content: &'static Content, network: Network, text: &str, link: &str) -> Element {
    let post = Post {
        text,
        subject: "",
        link,
    };
    let fit = fit(network, &post, None);
    let verdict = match fit.fits {
        true => Word::Fits,
        false => Word::DoesNotFit,
    };
    el("li")
        .attr("data-count", network.id())
        .child(el("b").text(network.name().unwrap_or_default()))
        .text(" ")
        .child(
            el("bdi")
                .class("count")
                .text(content.counted(Word::OfLimit, &[("n", fit.used), ("limit", fit.limit)])),
        )
        .text(" ")
        .text(content.word(verdict))
}
