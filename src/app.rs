//! The frame of every page: header, the page itself, footer, and what happens on moving on.

use crate::browser::{self, storage};
use crate::components::{footer::footer, header::header};
use crate::context::AppContext;
use crate::page_meta;
use crate::pages::Make;
use content::{Content, Word};
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};
use markup::signal::{Memo, Signal};
use markup::view::ROOT;
use markup::{Element, effect, el, link};
use message::server::Server;
use routes::{self, Page};

/// Calls a function with what makes a page, once all that the page needs is there; with none where
/// it does not come.
pub type Load = fn(&'static Content, Page, Box<dyn FnOnce(Option<Make>)>);

/// All of a page that is the site's own. `own` is the page that the document was written as, and
/// `make` what makes it; `load` gets what other pages need.
pub fn app(content: &'static Content, own: Page, make: Make, load: Load) -> impl IntoView {
    // Leptos's router keeps the address and takes the links; which page stands at an address is
    // said once, in `routes`, for the browser, the prerenderer and the tests.
    view! { <Router>{frame(content, own, make, load)}</Router> }
}

fn frame(content: &'static Content, own: Page, make: Make, load: Load) -> Element {
    let location = use_location();
    let (pathname, hash) = (location.pathname, location.hash);
    // Servers send a document at other addresses than its own, too.
    let came = pathname.get_untracked();
    let asked_for = Memo::new(move || {
        pathname.with(|path| match *path == came {
            true => own,
            false => routes::page(content, path),
        })
    });
    let context = AppContext::new(content, own);
    // What makes the page that is shown.
    let makes = Signal::new(make);
    // The page that was asked for and did not come.
    let lost = Signal::new(None);
    let address = use_context::<BrowserUrl>();
    let mut before = None;
    effect(move || {
        let page = asked_for.get();
        // Also where the same page has another address.
        pathname.track();
        let fragment = hash.with(|hash| hash.trim_start_matches('#').to_owned());
        context.fragment.set(fragment.clone());
        if before.is_some() {
            browser::stepped();
        }
        match before.replace(page) {
            None => {
                if !browser::say_ready() {
                    return;
                }
                context.ready.set(true);
                context
                    .server
                    .set(browser::kept(storage::SERVER).and_then(|line| Server::decode(&line)));
                browser::restore_scroll_by_hand();
                browser::tell_keys_from_pointers();
                browser::mark(&fragment);
            }
            // A document, or none of the site's pages: a file beside them, an archive's page, or
            // nothing, which the server says in every language.
            Some(before) if before != page && !page.has_app() => {
                let mut address = pathname.get_untracked();
                if !fragment.is_empty() {
                    address += "#";
                    address += &fragment;
                }
                browser::load(&address);
            }
            Some(before) if before == page => {
                if let Some(address) = &address {
                    address.ready_to_complete();
                }
                browser::stay();
                request_animation_frame(move || {
                    arrived(context, before, page, &fragment);
                    browser::scroll_back();
                });
            }
            Some(before) => {
                let address = address.clone();
                browser::move_on();
                let arrive = move || {
                    // The new page stands by now: the router may put its address into the
                    // history and scroll.
                    if let Some(address) = address {
                        address.ready_to_complete();
                    }
                    arrived(context, before, page, &fragment);
                    browser::settle(pathname.get_untracked(), fragment);
                };
                browser::say_waiting(true);
                let change = move |make: Option<Make>| {
                    // Another page may have been asked for meanwhile.
                    let wanted = asked_for.get_untracked() == page;
                    if wanted {
                        browser::say_waiting(false);
                    }
                    match make {
                        Some(make) if wanted => {
                            let put = move || {
                                browser::assets::wear(page.kind());
                                makes.set(make);
                                context.page.set(page);
                            };
                            browser::change_page(put, arrive);
                        }
                        _ => {
                            browser::stay_here();
                            if wanted {
                                browser::say_lost();
                                lost.set(Some(page));
                            }
                        }
                    }
                };
                load(content, page, Box::new(change));
            }
        }
    });
    // An effect of its own: what listens in the one above would be gone with the first step.
    effect(move || watch_the_network(context));
    let skip = link("#main".to_owned())
        .class("skip")
        .text(context.word(Word::SkipToContent));
    let announcement = el("p")
        .class("unseen")
        .attr("role", "status")
        .text_dyn(move || context.announcement.get());
    el("div")
        .attr("id", ROOT)
        .class("frame")
        .child(skip)
        .child(header(context))
        .child(
            el("main")
                .attr("id", "main")
                .attr("tabindex", "-1")
                .children_dyn(move || {
                    let page = context.page.get();
                    vec![makes.get_untracked()(context, page)]
                }),
        )
        .child(footer(context))
        .child(announcement)
        .child(
            el("p")
                .class("state failed")
                .attr("role", "alert")
                .text(context.word(Word::AppFailed)),
        )
        .child(
            el("p")
                .class("state slow")
                .attr("role", "status")
                .text(context.word(Word::AppSlow)),
        )
        .child(
            el("p")
                .class("state")
                .attr("role", "alert")
                .children_dyn(move || did_not_come(context, lost.get())),
        )
        .child(
            el("p")
                .class("state")
                .attr("role", "status")
                .text_dyn(move || match context.offline.get() {
                    true => context.word(Word::Offline),
                    false => "",
                }),
        )
}

/// Says of a page that it did not come, with a link that loads it as a document.
fn did_not_come(context: AppContext, page: Option<Page>) -> Vec<Element> {
    let said = page.map(|page| {
        let link = link(context.address(page))
            .attr("rel", "external")
            .text(page_meta::title(context.content, page));
        el("span")
            .text(context.word(Word::PageLost))
            .text(" ")
            .child(link)
    });
    said.into_iter().collect()
}

/// Says so while there is no network.
fn watch_the_network(context: AppContext) {
    let look = move || {
        let offline = browser::is_offline();
        if context.offline.get_untracked() != offline {
            context.offline.set(offline);
        }
    };
    look();
    browser::on_window("offline", look);
    browser::on_window("online", look);
}

/// What a full page load would have done: title, focus, the sentence asked for.
fn arrived(context: AppContext, before: Page, page: Page, fragment: &str) {
    browser::mark(fragment);
    if before != page {
        let title = page_meta::title(context.content, page);
        browser::set_title(&title);
        if !browser::focus(fragment) {
            browser::focus_heading();
        }
        context.announcement.set(title);
    } else {
        browser::focus(fragment);
    }
}
