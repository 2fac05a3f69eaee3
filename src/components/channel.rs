//! One network: how a text fits there, and the way to its own composer.

use crate::app::Site;
use crate::browser;
use crate::content::Word;
use crate::markup::{Element, el};
use crate::message::compose::{Lines, compose};
use crate::message::count::{Fit, Obstacle, fit};
use crate::message::intent::{Post, intent};
use crate::message::lines::{self, FIRST_PARTS};
use crate::message::network::Network;
use leptos::prelude::*;

/// The lines that can follow a message: its source, its page, the hashtag.
pub fn lines(site: Site, at: usize) -> Lines {
    lines::lines(site.content, at)
}

/// The text of a message with its first lines.
pub fn first_text(site: Site, at: usize) -> String {
    let text = &site.content.messages[at].words.text;
    compose(text, &lines(site, at), FIRST_PARTS)
}

/// Whether a message fits a network with its first lines.
pub fn fits(site: Site, at: usize, network: Network) -> bool {
    let content = site.content;
    let text = &content.messages[at].words.text;
    lines::fits_with(content, text, &lines(site, at), network)
}

/// A network's name; those without a brand name have a word.
pub fn name(site: Site, network: Network) -> &'static str {
    network.name().unwrap_or(match network {
        Network::Email => site.word(Word::Email),
        _ => site.word(Word::Sms),
    })
}

/// Copies the text, and says so; where the browser refuses, says what to do instead.
pub fn copy_button(site: Site, text: impl Fn() -> String + Send + 'static) -> Element {
    copy_row(site, Box::new(text), RwSignal::new(None))
}

/// The same with what is said: none before the button was pressed, then whether it worked.
pub fn copy_row(
    site: Site,
    text: Box<dyn Fn() -> String + Send>,
    done: RwSignal<Option<bool>>,
) -> Element {
    let copy = move |_| {
        // Emptied first, so that a second copy is announced like the first.
        done.set(None);
        browser::copy(text(), move |copied| {
            done.set(Some(copied));
            if !copied {
                browser::select_text("[data-composer], [data-post]");
            }
        });
    };
    let button = el("button")
        .set("type", "button")
        .class("button")
        .set("data-copy", "")
        .live_flag("disabled", move || !site.ready.get())
        .on("click", copy)
        .text(site.word(Word::Copy));
    el("p").class("row").child(button).child(
        el("span")
            .set("role", "status")
            .live("data-copied", move || {
                done.get()
                    .map(|copied| if copied { "true" } else { "false" })
            })
            .live_text(move || match done.get() {
                None => "",
                Some(true) => site.word(Word::Copied),
                Some(false) => site.word(Word::CopyRefused),
            }),
    )
}

/// Every network with its count and its link, kept up to date with the text and with the message
/// (by its position) whose page the text links to.
pub fn channels(site: Site, text: RwSignal<String>, message: RwSignal<usize>) -> Element {
    let link = Memo::new(move |_| lines(site, message.get()).link);
    let copied = RwSignal::new(None);
    let rows = Network::ALL
        .iter()
        .map(|network| channel(site, *network, text, link, copied));
    let said = el("p")
        .class("small")
        .set("role", "status")
        .set("data-left", "")
        .live_text(move || match copied.get() {
            None => "",
            Some(true) => site.word(Word::IntentCopied),
            Some(false) => site.word(Word::IntentNotCopied),
        });
    el("div")
        .child(el("ul").class("channels").children(rows))
        .child(said)
}

fn channel(
    site: Site,
    network: Network,
    text: RwSignal<String>,
    link: Memo<String>,
    copied: RwSignal<Option<bool>>,
) -> Element {
    let fitting = Memo::new(move |_| {
        // The first render has the content's texts, which are composed already.
        let text = match site.ready.get() {
            true => text.with(|text| browser::composed(text)),
            false => text.get(),
        };
        link.with(|link| fit(network, &post(site, &text, link), None))
    });
    let share = move || {
        let fit = fitting.get();
        Some((fit.used * 100 / fit.limit.max(1)).min(100).to_string())
    };
    let bar = el("svg")
        .set("viewBox", "0 0 100 8")
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .child(el("rect").set("height", "8").live("width", share));
    let count = el("bdi")
        .class("count")
        .set("dir", "ltr")
        .live_text(move || format!("{} / {}", fitting.get().used, fitting.get().limit));
    let said = el("span").live_text(move || verdict(site, network, fitting.get()));
    let href = move || {
        Some(text.with(|text| link.with(|link| intent(network, &post(site, text, link), None))))
    };
    let outside = !matches!(network, Network::Email | Network::Sms);
    let name = name(site, network);
    let open = el("a")
        .set("data-intent", "")
        .live("href", href)
        .set_some("target", outside.then_some("_blank"))
        .set("rel", "external noopener noreferrer")
        // Some networks lose the text at their login, and some take none: it goes along.
        .on("click", move |_| {
            copied.set(None);
            browser::copy_on_leaving(text.get_untracked(), move |done| copied.set(Some(done)));
        })
        .set(
            "aria-label",
            site.word(Word::OpenIn).replace("{network}", name),
        )
        .text(site.word(Word::Open));
    let alone = network
        .takes_only_the_link()
        .then(|| el("span").class("alone").text(site.word(Word::LinkOnly)));
    el("li")
        .set("data-channel", network.id())
        .live("data-used", move || Some(fitting.get().used.to_string()))
        .live("data-limit", move || Some(fitting.get().limit.to_string()))
        .live("data-fits", move || {
            Some(if fitting.get().fits { "true" } else { "false" })
        })
        .child(el("b").text(name))
        .child(bar)
        .child(
            el("span")
                .class("fit")
                .child(count)
                .text(" ")
                .child(said)
                .children(alone),
        )
        .child(open)
}

fn post<'a>(site: Site, text: &'a str, link: &'a str) -> Post<'a> {
    Post {
        text,
        subject: site.word(Word::SiteName),
        link,
    }
}

/// Whether it fits, in words, and what stands in the way or makes it cost more.
fn verdict(site: Site, network: Network, fit: Fit) -> String {
    let mut words = match (network, fit.fits) {
        (Network::Sms, true) => site.word(Word::Parts).to_owned(),
        (_, true) => site.word(Word::Fits).to_owned(),
        (_, false) if fit.used > fit.limit => site
            .word(Word::TooLong)
            .replace("{n}", &(fit.used - fit.limit).to_string()),
        (_, false) => site.word(Word::DoesNotFit).to_owned(),
    };
    let obstacle = match fit.obstacle {
        None => return words,
        Some(Obstacle::Forbidden(character)) => site
            .word(Word::Forbidden)
            .replace("{character}", &format!("U+{:04X}", u32::from(character))),
        Some(Obstacle::Costly(character)) => site
            .word(Word::Costly)
            .replace("{character}", &character.to_string()),
        Some(Obstacle::Bytes(bytes)) => site
            .word(Word::TooManyBytes)
            .replace("{n}", &bytes.to_string()),
        Some(Obstacle::Links(links)) => site
            .word(Word::TooManyLinks)
            .replace("{n}", &links.to_string()),
    };
    words.push_str(" · ");
    words.push_str(&obstacle);
    words
}
