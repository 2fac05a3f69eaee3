//! Person's own server of the fediverse: named here, kept in this browser, forgotten on demand.
//!
//! Longer than most files: each of three fields has a message of its own.

use crate::browser::{self, storage};
use crate::components::button::{plain_button, submit_button};
use crate::context::AppContext;
use content::Word;
use markup::signal::Signal;
use markup::{Element, el, ev};
use message::server::{DEFAULT_HOST, Refused, Server, Software, named_host, typed_limit};

/// Name of the server in use, and the form that names another.
pub fn own_server(context: AppContext) -> Element {
    let said = Signal::new(None);
    let waits = move || !context.is_ready();
    let wrong = Signal::new(None);
    let control = move |tag: &'static str, name: &'static str| {
        el(tag)
            .attr("name", name)
            .attr("autocomplete", "off")
            .prop("disabled", waits)
    };
    let labelled =
        move |word: Word, control: Element| el("label").text(context.word(word)).child(control);
    // The error message stands by its field, which refers to it for screen readers.
    let field = move |name: &'static str, id: &'static str, wrongs: [Word; 2]| {
        let found = move || wrong.get().filter(|word| wrongs.contains(word));
        let control = control("input", name)
            .attr("type", "text")
            .attr_dyn("aria-describedby", move || found().map(|_| id))
            .attr_dyn("aria-invalid", move || found().map(|_| "true"));
        let told = el("p")
            .class("small")
            .attr("data-wrong", name)
            .attr_dyn("id", move || found().map(|_| id))
            .text_dyn(move || found().map_or("", |word| context.word(word)));
        (control, told)
    };
    let (host, host_told) = field(
        "host",
        "server-host-wrong",
        [Word::ServerHostWrong, Word::ServerPortWrong],
    );
    let host = host
        .attr("inputmode", "url")
        .attr("dir", "ltr")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("placeholder", DEFAULT_HOST);
    let software = control("select", "software")
        .on(ev::change, |_| {
            // Each kind of software has its own usual limit. People who know their server's limit
            // type over it.
            if let Some(software) = Software::from_id(&browser::value(SOFTWARE)) {
                browser::set_value(LIMIT, &software.limit().to_string());
            }
        })
        .children(Software::ALL.iter().map(|software| {
            el("option")
                .attr("value", software.id())
                .text(software.name())
        }));
    let (limit, limit_told) = field("limit", "server-limit-wrong", [Word::ServerLimitWrong; 2]);
    let limit = limit
        .attr("inputmode", "numeric")
        .attr("value", Software::Mastodon.limit().to_string());
    let save = submit_button(context)
        .class("button quiet")
        .text(context.word(Word::ServerSave));
    let forget = plain_button()
        .class("link")
        .prop("hidden", move || context.server.with(Option::is_none))
        .on(ev::click, move |_| {
            browser::forget(storage::SERVER);
            context.server.set(None);
            said.set(Some(Word::ServerForgotten));
        })
        .text(context.word(Word::ServerForget));
    let form = el("form")
        .on(ev::submit, move |event| {
            event.prevent_default();
            said.set(None);
            wrong.set(None);
            match read() {
                Err(refused) => {
                    wrong.set(Some(refused));
                    browser::focus_soon(match refused {
                        Word::ServerLimitWrong => LIMIT,
                        _ => HOST,
                    });
                }
                Ok(server) => {
                    let kept = browser::keep(storage::SERVER, &server.encode());
                    fill(&server);
                    context.server.set(Some(server));
                    said.set(Some(match kept {
                        true => Word::ServerSaved,
                        false => Word::ServerNotKept,
                    }));
                }
            }
        })
        .child(labelled(Word::ServerHost, host))
        .child(host_told)
        .child(labelled(Word::ServerSoftware, software))
        .child(labelled(Word::ServerLimit, limit))
        .child(limit_told)
        .child(el("p").class("row").child(save).child(forget))
        .child(
            el("p")
                .attr("role", "status")
                .text_dyn(move || said.get().map_or("", |said| context.word(said))),
        );
    let host = move || {
        let host = |server: &Option<Server>| match server {
            Some(server) => server.host.clone(),
            None => DEFAULT_HOST.to_owned(),
        };
        context.server.with(host)
    };
    let summary = el("summary")
        .text(context.word(Word::OwnServer))
        .text(" ")
        .child(el("bdi").text_dyn(host));
    el("details")
        .class("server")
        // The saved server is filled in when the form is opened.
        .on(ev::toggle, move |_| {
            if let Some(server) = context.server.get_untracked() {
                fill(&server);
            }
        })
        .child(summary)
        .child(form)
}

const HOST: &str = ".server [name=host]";
const SOFTWARE: &str = ".server [name=software]";
const LIMIT: &str = ".server [name=limit]";

/// Fills a server into the form, as it was understood.
fn fill(server: &Server) {
    browser::set_value(HOST, &server.host);
    browser::set_value(SOFTWARE, server.software.id());
    browser::set_value(LIMIT, &server.limit.to_string());
}

/// Server that the form names.
///
/// # Errors
///
/// The word for the message about the first wrong field.
fn read() -> Result<Server, Word> {
    let software = Software::from_id(&browser::value(SOFTWARE)).unwrap_or(Software::Mastodon);
    let typed = browser::value(HOST);
    let host = named_host(&typed).map_err(|refused| match refused {
        Refused::Port => Word::ServerPortWrong,
        Refused::Host => Word::ServerHostWrong,
    })?;
    let host = browser::host_in_ascii(host);
    let server = Server::new(&host, software).ok_or(Word::ServerHostWrong)?;
    let limit = typed_limit(&browser::value(LIMIT)).ok_or(Word::ServerLimitWrong)?;
    Ok(Server { limit, ..server })
}
