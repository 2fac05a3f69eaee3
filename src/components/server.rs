//! The person's own server of the fediverse: named, kept in this browser, forgotten again.

use crate::app::Site;
use crate::browser;
use crate::content::Word;
use crate::markup::value::Live;
use crate::markup::{Element, el};
use crate::message::server::{DEFAULT_HOST, HIGHEST_LIMIT, Server, Software};

/// Which server it is, and the form that names another.
pub fn own_server(site: Site) -> Element {
    let said = Live::new(None);
    let waits = move || !site.ready.get();
    let control = move |tag: &'static str, name: &'static str| {
        el(tag)
            .set("name", name)
            .set("autocomplete", "off")
            .live_flag("disabled", waits)
    };
    let labelled =
        move |word: Word, control: Element| el("label").text(site.word(word)).child(control);
    let host = control("input", "host")
        .set("type", "text")
        .set("inputmode", "url")
        .set("dir", "ltr")
        .set("autocapitalize", "none")
        .set("spellcheck", "false")
        .set("placeholder", DEFAULT_HOST);
    let software = control("select", "software")
        .on("change", |_| {
            // Each takes posts of its own length; whoever knows better types over it.
            if let Some(software) = Software::from_id(&browser::value(SOFTWARE)) {
                browser::set_value(LIMIT, &software.limit().to_string());
            }
        })
        .children(Software::ALL.iter().map(|software| {
            el("option")
                .set("value", software.id())
                .text(software.name())
        }));
    let limit = control("input", "limit")
        .set("type", "text")
        .set("inputmode", "numeric")
        .set("value", Software::Mastodon.limit().to_string());
    let save = el("button")
        .class("button quiet")
        .live_flag("disabled", waits)
        .text(site.word(Word::ServerSave));
    let forget = el("button")
        .set("type", "button")
        .class("link")
        .live_flag("hidden", move || site.server.with(Option::is_none))
        .on("click", move |_| {
            browser::forget(browser::SERVER);
            site.server.set(None);
            said.set(Some(Word::ServerForgotten));
        })
        .text(site.word(Word::ServerForget));
    let form = el("form")
        .on("submit", move |event| {
            event.prevent_default();
            said.set(None);
            said.set(Some(match read() {
                Err(refused) => refused,
                Ok(server) => {
                    let kept = browser::keep(browser::SERVER, &server.encode());
                    site.server.set(Some(server));
                    match kept {
                        true => Word::ServerSaved,
                        false => Word::ServerNotKept,
                    }
                }
            }));
        })
        .child(labelled(Word::ServerHost, host))
        .child(labelled(Word::ServerSoftware, software))
        .child(labelled(Word::ServerLimit, limit))
        .child(el("p").class("row").child(save).child(forget))
        .child(
            el("p")
                .set("role", "status")
                .live_text(move || said.get().map_or("", |said| site.word(said))),
        );
    let host = move || {
        let host = |server: &Option<Server>| match server {
            Some(server) => server.host.clone(),
            None => DEFAULT_HOST.to_owned(),
        };
        site.server.with(host)
    };
    let summary = el("summary")
        .text(site.word(Word::OwnServer))
        .text(" ")
        .child(el("bdi").live_text(host));
    el("details")
        .class("server")
        // What is kept stands in the form when it is opened.
        .on("toggle", move |_| {
            if let Some(server) = site.server.get_untracked() {
                browser::set_value(HOST, &server.host);
                browser::set_value(SOFTWARE, server.software.id());
                browser::set_value(LIMIT, &server.limit.to_string());
            }
        })
        .child(summary)
        .child(form)
}

const HOST: &str = ".server [name=host]";
const SOFTWARE: &str = ".server [name=software]";
const LIMIT: &str = ".server [name=limit]";

/// The server that the form names, or what is wrong with it.
fn read() -> Result<Server, Word> {
    let software = Software::from_id(&browser::value(SOFTWARE)).unwrap_or(Software::Mastodon);
    let server = Server::new(&browser::value(HOST), software).ok_or(Word::ServerHostWrong)?;
    let limit = browser::value(LIMIT).trim().parse().unwrap_or(0);
    match (1..=HIGHEST_LIMIT).contains(&limit) {
        true => Ok(Server { limit, ..server }),
        false => Err(Word::ServerLimitWrong),
    }
}
