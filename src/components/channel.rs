//! Networks: whether a text fits each, and the link to the network's own composer.
//!
//! Longer than most files: each network has a row with obstacles of its own.

use crate::browser;
use crate::components::button::plain_button;
use crate::components::network::name;
use crate::components::server::own_server;
use crate::context::AppContext;
use crate::draft::Draft;
use content::Word;
use leptos::prelude::untrack;
use markup::signal::{Memo, Signal};
use markup::{Element, el, ev};
use message::compose::compose;
use message::count::{Fit, Obstacle, X_REFUSES, fit};
use message::form::Form;
use message::intent::{Webmail, intent, webmail};
use message::lines::{FIRST_PARTS, lines, post};
use message::network::Network;
use message::ready::ready;
use message::sms;
use message::unseen::{Unseen, unseen};

/// Texts for the list of networks.
#[derive(Clone, Copy)]
pub enum Posts {
    /// Message at this position, ready to send: each network has the longest form that fits.
    Ready(usize),
    /// Text in the builder.
    Draft(Draft),
}

impl Posts {
    fn message(self) -> usize {
        match self {
            Posts::Ready(at) => at,
            Posts::Draft(draft) => draft.picked.get(),
        }
    }

    /// Text of this network, and a word on it where the network has not the whole message: that it is
    /// shortened, is without the link, or is the network's own.
    fn text(self, context: AppContext, network: Network) -> (String, Option<Word>) {
        let (text, form, link) = match self {
            Posts::Ready(at) => {
                let ready = ready(context.content, at, network, FIRST_PARTS, None);
                (ready.text, Some(ready.form), ready.parts.link)
            }
            Posts::Draft(draft) => {
                let text = draft.text_for(Some(network));
                if draft.state().texts.has_own(network) {
                    return (text, Some(Word::OwnText));
                }
                // What the person leaves out is not said.
                let [of, meant] = [text.as_str(), draft.state().texts.common.as_str()]
                    .map(|text| draft.apart_of(text).1.link);
                let form = draft.form_of(&text);
                (text, form, of || !meant)
            }
        };
        let note = match form {
            _ if !link => Some(Word::WithoutLink),
            None | Some(Form::Full) => None,
            Some(_) => Some(Word::Shortened),
        };
        (text, note)
    }
}

/// Word for the name of a form.
pub fn form_word(form: Form) -> Word {
    match form {
        Form::Full => Word::FormFull,
        Form::Long => Word::FormLong,
        Form::Short => Word::FormShort,
    }
}

/// Text of a message with its first lines.
pub fn first_text(context: AppContext, at: usize) -> String {
    let text = &context.content.messages[at].words.text;
    compose(text, &lines(context.content, at), FIRST_PARTS)
}

/// Content of a network's row.
#[derive(Clone, PartialEq)]
struct Row {
    text: String,
    link: String,
    fit: Fit,
    note: Option<Word>,
}

/// List of all networks with their counts and links, which follow the texts.
pub fn channels(context: AppContext, posts: Posts) -> Element {
    let left = Signal::new(0);
    let rows = Network::ALL
        .iter()
        .map(|network| channel(context, *network, posts, left));
    el("ul").class("channels").children(rows)
}

/// Row of a network. `left` tells which network was opened last, and whether its text was copied: a
/// number of its own for either.
fn channel(context: AppContext, network: Network, posts: Posts, left: Signal<usize>) -> Element {
    let row = Memo::new(move || {
        let (text, note) = posts.text(context, network);
        let link = lines(context.content, posts.message()).link;
        let fit = fit(
            network,
            &post(context.content, &text, &link),
            context.server.get().as_ref(),
        );
        Row {
            text,
            link,
            fit,
            note,
        }
    });
    let fitting = move || row.with(|row| row.fit);
    let bar = el("svg")
        .attr("viewBox", "0 0 100 8")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(el("rect").attr("height", "8").attr_dyn("width", move || {
            let fit = fitting();
            Some((fit.used * 100 / fit.limit.max(1)).min(100).to_string())
        }));
    let count = el("bdi").class("count").text_dyn(move || {
        let fit = fitting();
        let count = context.counted(Word::OfLimit, &[("n", fit.used), ("limit", fit.limit)]);
        match network {
            Network::Sms => context.marks().joined(&[&count, context.word(Word::Parts)]),
            _ => count,
        }
    });
    let said = el("span")
        .class("fit")
        .text_dyn(move || row.with(|row| verdict(context, row)));
    let name = name(context, network);
    let way_out = move |way: Option<(&'static str, Webmail)>| {
        let href = move || {
            let row = row.get();
            let post = post(context.content, &row.text, &row.link);
            Some(match way {
                None => intent(network, &post, context.server.get().as_ref()),
                Some((_, mail)) => webmail(mail, &post),
            })
        };
        let writes = matches!(network, Network::Email | Network::Sms);
        let word = if writes { Word::SendBy } else { Word::OpenIn };
        let (mark, name) = match way {
            None => ("data-intent", name),
            Some((name, _)) => ("data-webmail", name),
        };
        el("a")
            .attr(mark, "")
            .attr_dyn("href", href)
            .attr_opt("target", (way.is_some() || !writes).then_some("_blank"))
            .attr("rel", "external noopener noreferrer")
            // Some networks lose the text at their login, and some accept none. So it is copied to
            // the clipboard, too.
            .on(ev::click, move |_| {
                left.set(0);
                let text = row.with_untracked(|row| row.text.clone());
                browser::copy_on_leaving(text, move |copied| left.set(outcome(network, copied)));
            })
            .text(context.word(word).replace("{network}", name))
    };
    // Links to webmail, for texts that are too long for a mail program's address.
    let webmail = (network == Network::Email).then(|| {
        let ways = [("Gmail", Webmail::Gmail), ("Outlook", Webmail::Outlook)];
        el("span")
            .class("row webmail")
            .prop("hidden", move || fitting().fits)
            .children(ways.map(|way| way_out(Some(way))))
    });
    let mend = match posts {
        Posts::Draft(draft) => Some(mend(draft, network, row)),
        Posts::Ready(_) => None,
    };
    // What comes of the text is said before and after.
    let told = el("span")
        .class("alone")
        .attr("role", "status")
        .attr("data-left", "")
        .text_dyn(move || {
            let word = match left.get() {
                at if at == outcome(network, true) => Word::IntentCopied,
                at if at == outcome(network, false) => Word::IntentNotCopied,
                _ if network.takes_only_the_link() => Word::LinkOnly,
                _ => return "",
            };
            context.word(word)
        });
    let own_server = (network == Network::Mastodon).then(|| own_server(context));
    el("li")
        .attr("data-channel", network.id())
        .attr_dyn("data-used", move || Some(fitting().used.to_string()))
        .attr_dyn("data-limit", move || Some(fitting().limit.to_string()))
        .attr_dyn("data-fits", move || {
            Some(if fitting().fits { "true" } else { "false" })
        })
        .child(el("b").text(name))
        .child(said)
        .child(bar)
        .child(count)
        .child(way_out(None))
        .child(told)
        .children(webmail)
        .children(mend)
        .children(own_server)
}

/// Number for the outcome of opening a network: whether its text was copied.
fn outcome(network: Network, copied: bool) -> usize {
    2 * network as usize + 1 + usize::from(copied)
}

/// Button that gives a network a text of its own, and then takes that back. For X it drops the
/// characters that X refuses. For text messages it replaces those that make them cost more by
/// characters of the cheap alphabet, or drops accents. Wherever the text is too long, it makes it fit.
/// Hidden where nothing would change.
fn mend(draft: Draft, network: Network, row: Memo<Row>) -> Element {
    let better = move || {
        if draft.state().mended == Some(network) {
            return Some((Word::Undo, None));
        }
        let (word, text) = row.with(|row| {
            let text = row.text.as_str();
            match (network, row.fit.obstacle) {
                (Network::X, Some(Obstacle::Forbidden(_))) => {
                    (Word::SwapUnseen, Some(text.replace(X_REFUSES, "")))
                }
                (Network::Sms, _) => match sms::plainer(text) {
                    None if row.fit.fits => (Word::SwapLetters, sms::plainest(text)),
                    plainer => (Word::SwapSigns, plainer),
                },
                _ => (Word::MakeItFit, None),
            }
        });
        match text {
            None => Some((Word::MakeItFit, Some(draft.fitted(network)?))),
            text => Some((word, text)),
        }
    };
    plain_button()
        .class("link swap")
        .attr("data-swap", "")
        .prop("hidden", move || better().is_none())
        .on(ev::click, move |_| {
            if let Some((_, text)) = untrack(better) {
                draft.mend(network, text);
            }
        })
        .text_dyn(move || {
            let word = better().map_or(Word::MakeItFit, |(word, _)| word);
            draft.context.word(word)
        })
}

/// Verdict in words: whether the text fits and what was left out of it, what stands in the way, and
/// what makes it cost more.
fn verdict(context: AppContext, row: &Row) -> String {
    let fit = row.fit;
    let mut words = match row.note {
        Some(note) if fit.fits => context.word(note).to_owned(),
        None if fit.fits => context.word(Word::Fits).to_owned(),
        _ if fit.used > fit.limit => context.counted(Word::TooLong, &[("n", fit.used - fit.limit)]),
        _ => context.word(Word::DoesNotFit).to_owned(),
    };
    let obstacle = match fit.obstacle {
        None => return words,
        Some(Obstacle::Forbidden(character)) => context
            .word(Word::Forbidden)
            .replace("{character}", &character_name(context, character)),
        Some(Obstacle::Costly(character)) => {
            let word = match unseen(character) {
                None => Word::Costly,
                Some(_) => Word::CostlyUnseen,
            };
            context
                .word(word)
                .replace("{character}", &character_name(context, character))
        }
        Some(Obstacle::Bytes(bytes)) => context.counted(Word::TooManyBytes, &[("n", bytes)]),
        Some(Obstacle::Links(links)) => context.counted(Word::TooManyLinks, &[("n", links)]),
    };
    words.push_str(" · ");
    words.push_str(&obstacle);
    words
}

/// Name of a character: the visible character itself, or a word for an invisible one with its code
/// point.
fn character_name(context: AppContext, character: char) -> String {
    let name = match unseen(character) {
        // An accent without its letter is shown on a dotted circle, as in Unicode's charts.
        None if matches!(character, '\u{300}'..='\u{36F}' | '\u{20D0}'..='\u{20F0}') => {
            return ['\u{25CC}', character].iter().collect();
        }
        None => return character.to_string(),
        Some(Unseen::NoBreakSpace) => Word::NoBreakSpace,
        Some(Unseen::Space) => Word::WideSpace,
        Some(Unseen::Tab) => Word::Tab,
        Some(Unseen::SoftHyphen) => Word::SoftHyphen,
        Some(Unseen::Direction) => Word::DirectionMark,
        Some(Unseen::Other) => Word::UnseenCharacter,
    };
    let code = format!("U+{:04X}", u32::from(character));
    context.marks().aside(context.word(name), &code)
}
