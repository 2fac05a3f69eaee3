//! The message builder: pick, edit, see where it fits, copy or open, keep the choice as a link.

use crate::app::Site;
use crate::browser;
use crate::components::channel::{channels, copy_button, first_text, lines};
use crate::components::filters::{Filters, filters};
use crate::components::message_card::source;
use crate::components::passage::{marked, untranslated};
use crate::content::Word;
use crate::markup::{Element, el};
use crate::message::compose::{Parts, compose, is_exact, take_apart};
use crate::permalink::{self, Choice, Refusal};
use crate::routes::Page;
use leptos::prelude::*;

/// The builder's state; cheap to copy.
#[derive(Clone, Copy)]
struct Draft {
    site: Site,
    /// Position of the message that the text began with.
    picked: RwSignal<usize>,
    /// The text as it stands in the composer: what is counted, copied and opened.
    text: RwSignal<String>,
    /// Texts that people changed and then left for another message; nothing typed is lost.
    kept: StoredValue<Vec<(usize, String)>>,
    /// Set where the address named no message that there is.
    refused: RwSignal<bool>,
}

impl Draft {
    fn message_text(self, at: usize) -> &'static str {
        &self.site.content.messages[at].words.text
    }

    /// Body and lines of the present text.
    fn apart(self) -> (String, Parts) {
        let lines = lines(self.site, self.picked.get());
        self.text.with(|text| take_apart(text, &lines))
    }

    fn exact(self) -> bool {
        is_exact(&self.apart().0, self.message_text(self.picked.get()))
    }

    /// Starts from a message's exact words.
    fn begin(self, at: usize, parts: Parts) {
        self.picked.set(at);
        self.text
            .set(compose(self.message_text(at), &lines(self.site, at), parts));
    }

    /// Goes to another message; a changed text is kept for when one comes back.
    fn pick(self, at: usize) {
        let (before, text) = (self.picked.get_untracked(), self.text.get_untracked());
        let (_, parts) = untrack(|| self.apart());
        let changed = untrack(|| !self.exact());
        self.kept.update_value(|kept| {
            kept.retain(|(message, _)| *message != before);
            if changed {
                kept.push((before, text));
            }
        });
        let kept = self.kept.with_value(|kept| {
            kept.iter()
                .find(|(message, _)| *message == at)
                .map(|(_, text)| text.clone())
        });
        match kept {
            Some(text) => {
                self.picked.set(at);
                self.text.set(text);
            }
            None => self.begin(at, parts),
        }
        self.refused.set(false);
        self.show_address();
    }

    fn switch(self, change: impl FnOnce(&mut Parts)) {
        let (body, mut parts) = untrack(|| self.apart());
        change(&mut parts);
        let lines = lines(self.site, self.picked.get_untracked());
        self.text.set(compose(&body, &lines, parts));
        self.show_address();
    }

    fn permalink(self) -> String {
        permalink::encode(&Choice {
            message: self.site.content.messages[self.picked.get()].id.clone(),
            parts: self.apart().1,
        })
    }

    /// The address always names the choice that is on the page: ids only, never what was typed.
    fn show_address(self) {
        let fragment = untrack(|| self.permalink());
        browser::replace_fragment(&fragment);
        self.site.fragment.set(fragment);
    }

    /// Follows the address that the page was opened with.
    fn follow(self, fragment: &str) {
        let content = self.site.content;
        let known = |id: &str| {
            content
                .messages
                .iter()
                .any(|m| m.id == id && m.facts.shareable)
        };
        match permalink::decode(fragment, known) {
            Ok(choice) => {
                if let Some(at) = content.messages.iter().position(|m| m.id == choice.message) {
                    self.begin(at, choice.parts);
                }
            }
            Err(Refusal::Empty) => {}
            Err(_) => self.refused.set(true),
        }
    }
}

/// The builder.
pub fn builder(site: Site) -> Element {
    let content = site.content;
    let first = content
        .messages
        .iter()
        .position(|message| message.id == content.campaign.summary)
        .unwrap_or_default();
    let draft = Draft {
        site,
        picked: RwSignal::new(first),
        text: RwSignal::new(first_text(site, first)),
        kept: StoredValue::new(Vec::new()),
        refused: RwSignal::new(false),
    };
    Effect::new(move |seen: Option<String>| {
        let fragment = site.fragment.get();
        if seen.as_ref() != Some(&fragment) && untrack(|| draft.permalink()) != fragment {
            draft.follow(&fragment);
        }
        if seen.is_none() {
            browser::reveal_in_list(".pick", ":checked");
        }
        fragment
    });
    let refused = el("p")
        .class("notice")
        .set("role", "status")
        .live_flag("hidden", move || !draft.refused.get())
        .live_text(move || match draft.refused.get() {
            true => site.word(Word::LinkRefused),
            false => "",
        });
    let networks = panel(site, "fit", Word::WhereItFits)
        .child(channels(site, draft.text, draft.picked))
        .child(el("p").class("small").text(site.word(Word::CountsNotice)));
    el("div").child(refused).child(
        el("div")
            .class("bench")
            .child(picker(draft))
            .child(composer(draft))
            .child(networks),
    )
}

fn panel(site: Site, id: &'static str, title: Word) -> Element {
    el("section")
        .class("panel")
        .set("aria-labelledby", id)
        .child(el("h2").set("id", id).text(site.word(title)))
}

fn picker(draft: Draft) -> Element {
    let site = draft.site;
    let wanted = Filters::new();
    let shown = Memo::new(move |_| wanted.shown(site));
    let messages = site
        .content
        .messages
        .iter()
        .enumerate()
        .filter(|(_, message)| message.facts.shareable)
        .map(|(at, message)| {
            let radio = el("input")
                .set("type", "radio")
                .set("name", "message")
                .set("autocomplete", "off")
                .set("value", message.id.as_str())
                .live_flag("checked", move || draft.picked.get() == at)
                .live_flag("disabled", move || !site.ready.get())
                .on("change", move |_| draft.pick(at));
            let text = el("span")
                .marked(marked(site, message.in_original))
                .text(message.words.text.as_str());
            el("li")
                .set("data-message", message.id.as_str())
                .live_flag("hidden", move || shown.with(|shown| !shown[at]))
                .child(el("label").child(radio).child(text))
                .children(untranslated(site, message.in_original))
        });
    let list = el("fieldset")
        .child(
            el("legend")
                .class("unseen")
                .text(site.word(Word::PickAMessage)),
        )
        .child(el("ul").class("pick").children(messages));
    panel(site, "pick", Word::PickAMessage)
        .child(filters(site, wanted))
        .child(nothing_found(site, shown))
        .child(list)
}

/// Said where nothing is left of a list.
pub fn nothing_found(site: Site, shown: Memo<Vec<bool>>) -> Element {
    let some = move || shown.with(|shown| shown.contains(&true));
    el("p")
        .live_flag("hidden", some)
        .text(site.word(Word::NothingFound))
}

fn composer(draft: Draft) -> Element {
    let site = draft.site;
    // The field is the person's: what was typed before the script arrived is taken over, and
    // the script writes into it only where the texts differ, so that the cursor stays.
    Effect::new(move |taken: Option<()>| {
        let field = browser::field("[data-composer]");
        let text = draft.text.get();
        match (taken, field) {
            (None, Some(field)) if field.value() != text => draft.text.set(field.value()),
            (Some(()), Some(field)) if field.value() != text => field.set_value(&text),
            _ => {}
        }
    });
    let field = el("textarea")
        .set("data-composer", "")
        .set("dir", "auto")
        .set("rows", "12")
        .set("autocomplete", "off")
        .set("aria-label", site.word(Word::YourText))
        .on("input", move |event| {
            draft.text.set(event_target_value(&event));
            draft.show_address();
        })
        .text(draft.text.get_untracked());
    let wording = el("b")
        .set("role", "status")
        .live("data-wording", move || {
            Some(if draft.exact() { "exact" } else { "edited" })
        })
        .live_text(move || {
            site.word(if draft.exact() {
                Word::ExactWording
            } else {
                Word::Edited
            })
        });
    let from = el("span")
        .live_children(move || vec![source(site, &site.content.messages[draft.picked.get()])]);
    let restore = el("button")
        .set("type", "button")
        .class("link")
        .live_flag("hidden", move || draft.exact())
        .on("click", move |_| {
            draft.begin(draft.picked.get_untracked(), untrack(|| draft.apart().1));
        })
        .text(site.word(Word::RestoreExact));
    let switches = el("fieldset")
        .class("row switches")
        .child(
            el("legend")
                .class("unseen")
                .text(site.word(Word::AddOrDrop)),
        )
        .child(switch(draft, Word::SourceLineSwitch, |parts| {
            &mut parts.source
        }))
        .child(switch(draft, Word::LinkSwitch, |parts| &mut parts.link))
        .child(switch(draft, Word::HashtagSwitch, |parts| {
            &mut parts.hashtag
        }));
    let address = move || {
        Some(format!(
            "{}#{}",
            site.address(Page::Share),
            draft.permalink()
        ))
    };
    let permalink = el("a")
        .set("data-permalink", "")
        .live("href", address)
        .text(site.word(Word::Permalink));
    panel(site, "adjust", Word::AdjustTitle)
        .child(
            el("p")
                .class("row small")
                .child(wording)
                .child(from)
                .child(restore),
        )
        .child(field)
        .child(switches)
        .child(el("p").class("small").text(site.word(Word::HashtagNotice)))
        .child(copy_button(site, draft.text))
        .child(
            el("p")
                .class("small")
                .text(site.word(Word::PermalinkLede))
                .text(" ")
                .child(permalink),
        )
}

fn switch(draft: Draft, word: Word, part: fn(&mut Parts) -> &mut bool) -> Element {
    let on = move || *part(&mut draft.apart().1);
    let input = el("input")
        .set("type", "checkbox")
        .set("autocomplete", "off")
        .live_flag("checked", on)
        .live_flag("disabled", move || !draft.site.ready.get())
        .on("change", move |event| {
            let on = event_target_checked(&event);
            draft.switch(|parts| *part(parts) = on);
        });
    el("label").child(input).text(draft.site.word(word))
}
