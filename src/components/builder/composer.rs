//! Second part of the builder: the text, its form and lines, buttons to copy it, and the link that
//! keeps the choice.
//!
//! Longer than most files: text, form, lines and buttons share one field.

use super::panel;
use crate::browser;
use crate::components::button::{button, plain_button};
use crate::components::channel::form_word;
use crate::components::copy::copy_or_share;
use crate::components::message_card::source;
use crate::components::network::name;
use crate::context::AppContext;
use crate::draft::{COMPOSER, Draft};
use content::Word;
use leptos::prelude::*;
use markup::signal::Memo;
use markup::{Element, effect, el, ev};
use message::compose::Parts;
use message::form::{Form, text};
use message::network::{Network, Networks};
use routes::Page;
use std::sync::Arc;

/// Composer: the field with the text, and the controls around it.
pub fn composer(draft: Draft) -> Element {
    let context = draft.context;
    // The field belongs to the person. Text typed before the script arrived is taken over, and the
    // script writes into the field only where the texts differ, so that the cursor stays.
    let written = untrack(|| draft.text());
    let begun = written.clone();
    let mut taken = false;
    effect(move || {
        let state = draft.state();
        let text = draft.text();
        browser::set_value("[data-target]", state.target.map_or("", Network::id));
        browser::set_value("[data-form]", state.asked.map_or("", Form::id));
        let Some(field) = browser::field(COMPOSER) else {
            return;
        };
        let there = field.value();
        let first = !std::mem::replace(&mut taken, true);
        if first && there != written {
            draft.write(&there, false);
        } else if browser::composed(&there) != text {
            browser::rewrite(&field, &text);
        }
    });
    let field = el("textarea")
        .attr("data-composer", "")
        .attr("dir", "auto")
        .attr("rows", "9")
        .attr("autocomplete", "off")
        .attr("aria-label", context.word(Word::YourText))
        .attr("aria-describedby", "said-wording said-fit")
        .on(ev::input, move |event| {
            draft.write(&event_target_value(&event), browser::is_under_way(&event));
        })
        .on(ev::compositionend, move |event| {
            draft.write(&event_target_value(&event), false);
        })
        .on(ev::change, move |event| {
            draft.write(&event_target_value(&event), false);
        })
        .text(begun);
    let switches = el("fieldset")
        .class("row switches")
        .child(
            el("legend")
                .class("unseen")
                .text(context.word(Word::AddOrDrop)),
        )
        .child(switch(
            draft,
            [Word::SourceLineSwitch, Word::BasedLineSwitch],
            |parts| &mut parts.source,
        ))
        .child(switch(draft, [Word::LinkSwitch; 2], |parts| {
            &mut parts.link
        }))
        .child(switch(draft, [Word::HashtagSwitch; 2], |parts| {
            &mut parts.hashtag
        }));
    // On phones these buttons stay at the window's end.
    let to_card = button(context)
        .class("button quiet")
        .on(ev::click, |_| browser::go_to("card"))
        .text(context.word(Word::ImageAndAlt));
    let actions = el("div")
        .class("actions")
        .child(copy_or_share(
            context,
            Arc::new(move || untrack(|| draft.text())),
        ))
        .child(to_card);
    panel(context, "adjust", Word::YourText)
        .child(
            el("div")
                .class("fields")
                .child(target(draft))
                .child(form(draft)),
        )
        .child(field)
        .child(actions)
        .child(verdicts(draft, true))
        .child(own_text(draft))
        .child(old_figure(draft))
        .child(switches)
        .child(permalinks(draft))
}

/// Warning that the message has a figure of its time. The source line, whose switch follows, has the
/// date.
fn old_figure(draft: Draft) -> Element {
    let context = draft.context;
    let said = move || {
        draft.figure().map_or(String::new(), |figure| {
            context
                .word(Word::OldFigure)
                .replace("{dated}", &figure.words.dated)
        })
    };
    el("p")
        .class("notice")
        .attr("role", "status")
        .attr("data-dated", "")
        .prop("hidden", move || draft.figure().is_none())
        .text_dyn(said)
}

/// Choice of the network whose text stands in the field.
fn target(draft: Draft) -> Element {
    let context = draft.context;
    let networks = Network::ALL
        .iter()
        .map(|network| option(network.id(), name(context, *network)));
    let select = select(context, "data-target")
        .on(ev::change, move |event| {
            let target = Network::from_id(&event_target_value(&event));
            draft.update(&mut |state| state.target = target);
        })
        .child(option("", context.word(Word::AllNetworks)))
        .children(networks);
    el("label").text(context.word(Word::TextFor)).child(select)
}

/// Choice of the message's form.
fn form(draft: Draft) -> Element {
    let context = draft.context;
    let words = move || &context.content.messages[draft.picked.get()].words;
    let forms = Form::ALL.map(|form| {
        option(form.id(), context.word(form_word(form)))
            .prop("hidden", move || text(words(), form).is_none())
    });
    let select = select(context, "data-form")
        .on(ev::change, move |event| {
            draft.ask(Form::from_id(&event_target_value(&event)));
        })
        .child(option("", context.word(Word::FormAuto)))
        .children(forms);
    el("label")
        .prop("hidden", move || {
            words().short.is_none() && words().long.is_none()
        })
        .text(context.word(Word::FormLabel))
        .child(select)
}

fn select(context: AppContext, mark: &'static str) -> Element {
    el("select")
        .attr(mark, "")
        .attr("autocomplete", "off")
        .prop("disabled", move || !context.is_ready())
}

fn option(value: &'static str, text: &'static str) -> Element {
    el("option").attr("value", value).text(text)
}

/// State of the text: exact or edited, its form, its source, the networks that it fits, and the
/// buttons that lead back to the exact words.
pub fn wording(draft: Draft) -> Element {
    verdicts(draft, false)
}

/// Same element as [`wording`]. With `named`, its parts have ids, by which the field is described.
fn verdicts(draft: Draft, named: bool) -> Element {
    let context = draft.context;
    let id = |id: &'static str| named.then_some(id);
    let wording = el("b")
        .attr("role", "status")
        .attr_opt("id", id("said-wording"))
        .attr_dyn("data-wording", move || {
            Some(match draft.form() {
                Some(_) => "exact",
                None => "edited",
            })
        })
        .text_dyn(move || {
            context.word(match draft.form() {
                Some(_) => Word::ExactWording,
                None => Word::Edited,
            })
        });
    let from = el("span").children_dyn(move || {
        vec![source(
            context,
            &context.content.messages[draft.picked.get()],
        )]
    });
    let button = |word: Word, hidden: fn(Draft) -> bool, then: fn(Draft)| {
        plain_button()
            .class("link")
            .prop("hidden", move || hidden(draft))
            .on(ev::click, move |_| then(draft))
            .text(context.word(word))
    };
    // The verdict is announced when it changes, not at each key.
    let verdict = Memo::new(move || {
        let target = draft.state().target;
        (draft.form(), draft.too_long_for(), target)
    });
    let taken = el("span")
        .attr("role", "status")
        .attr_opt("id", id("said-fit"))
        .attr("data-taken", "")
        .children_dyn(move || taken(context, verdict.get()).into_iter().collect());
    let dropped = el("span")
        .attr("role", "status")
        .attr("data-dropped", "")
        .text_dyn(move || {
            let state = draft.state();
            match state.dropped == Some(state.target) {
                true => context.word(Word::SourceDropped),
                false => "",
            }
        });
    el("div")
        .class("row small")
        .child(wording)
        .child(taken)
        .child(dropped)
        .child(from)
        .child(button(
            Word::RestoreExact,
            |draft| draft.form().is_some(),
            Draft::restore,
        ))
        .child(button(
            Word::Undo,
            |draft| draft.state().undo.is_none(),
            Draft::go_back,
        ))
}

/// Sentence on the networks that the text fits or is too long for, and on its form.
fn taken(
    context: AppContext,
    verdict: (Option<Form>, Networks, Option<Network>),
) -> Option<Element> {
    let (form, too_long, target) = verdict;
    let fits = too_long == Networks::NONE;
    let word = match fits {
        true => Word::TextFits,
        false => Word::TextTooLong,
    };
    let (before, after) = context.word(word).split_once("{networks}")?;
    let mut said = el("span").text(before);
    // Each name is isolated: its letters run from left to right in a text of any script.
    let one = |name: &'static str| el("bdi").text(name);
    if fits {
        said = said.child(one(target
            .map_or(context.word(Word::AllNetworks), |network| {
                name(context, network)
            })));
    }
    for (at, network) in too_long.iter().enumerate() {
        if at > 0 {
            said = said.text(context.marks().comma.as_str());
        }
        said = said.child(one(name(context, network)));
    }
    said = said.text(after);
    if let Some(form) = form.filter(|form| *form != Form::Full) {
        said = said.text(" · ").text(context.word(form_word(form)));
        if fits && target.is_none() {
            said = said
                .text(context.marks().stop.as_str())
                .text(context.word(Word::LongerElsewhere));
        }
    }
    Some(said)
}

/// Notice that a network has a text of its own, with buttons to use that text for all networks and
/// to reset it.
pub fn own_text(draft: Draft) -> Element {
    let context = draft.context;
    let own = move || {
        let state = draft.state();
        state.target.filter(|network| state.texts.has_own(*network))
    };
    let button = |word: Word, then: fn(Draft)| {
        plain_button()
            .class("link")
            .on(ev::click, move |_| then(draft))
            .text(context.word(word))
    };
    el("p")
        .class("row small")
        .prop("hidden", move || own().is_none())
        .child(el("span").attr("role", "status").text_dyn(move || {
            own().map_or(String::new(), |network| {
                context
                    .word(Word::OwnTextOf)
                    .replace("{network}", name(context, network))
            })
        }))
        .child(button(Word::SameForAll, |draft| {
            draft.change(&|state| state.texts.same_for_all(state.target));
        }))
        .child(button(Word::ResetText, |draft| {
            draft.change(&|state| state.texts.reset(state.target));
        }))
}

/// Link that keeps the choice and, where the text was changed, a link with the edited text, which
/// is made on demand.
fn permalinks(draft: Draft) -> Element {
    let context = draft.context;
    let address = move |fragment: String| [&context.address(Page::Share), "#", &fragment].concat();
    let permalink = el("a")
        .attr("data-permalink", "")
        .attr_dyn("href", move || Some(address(draft.permalink())))
        .text(context.word(Word::Permalink));
    let edited = el("a")
        .attr("data-permalink-edited", "")
        // A link needs an address also while it is hidden: it then has the address of the link
        // above.
        .attr_dyn("href", move || {
            let edited = draft.permalink_with_text();
            Some(address(edited.unwrap_or_else(|| draft.permalink())))
        })
        .text(context.word(Word::PermalinkEdited));
    // The page with all languages is a document without the app: it is loaded.
    let languages = (context.content.languages.len() > 1).then(|| {
        el("p").class("row small").child(
            el("a")
                .attr("rel", "external")
                .attr("data-languages", "")
                .attr_dyn("href", move || {
                    Some(context.address(Page::Languages(draft.picked.get())))
                })
                .text(context.word(Word::PostInAllLanguages)),
        )
    });
    el("div")
        .children(languages)
        .child(
            el("p")
                .class("small")
                .text(context.word(Word::PermalinkLede))
                .text(" ")
                .child(permalink),
        )
        .child(
            el("p")
                .class("small")
                .prop("hidden", move || draft.permalink_with_text().is_none())
                .text(context.word(Word::PermalinkEditedLede))
                .text(" ")
                .child(edited),
        )
}

/// Checkbox that adds or drops a line of the post. Its label is the first of `words`, or the second
/// where the text was changed.
fn switch(draft: Draft, words: [Word; 2], part: fn(&mut Parts) -> &mut bool) -> Element {
    let on = move || *part(&mut draft.apart().1);
    let input = el("input")
        .attr("type", "checkbox")
        .attr("autocomplete", "off")
        .prop("checked", on)
        .prop("disabled", move || !draft.context.is_ready())
        .on(ev::change, move |event| {
            let on = event_target_checked(&event);
            draft.switch(part, on);
        });
    let name = move || {
        let edited = draft.form().is_none();
        draft.context.word(words[usize::from(edited)])
    };
    el("label").child(input).child(el("span").text_dyn(name))
}
