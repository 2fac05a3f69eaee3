//! Networks: whether a text fits each, and the link to the network's own composer.
//!
//! Longer than most files: each network has a row with obstacles of its own.

use crate::browser;
use crate::components::button::plain_button;
use crate::components::server::own_server;
use crate::context::AppContext;
use crate::draft::Draft;
use content::Word;
use leptos::prelude::untrack;
use markup::signal::{Memo, Signal};
use markup::{Element, el, ev};
use message::compose::compose;
use message::count::{Fit, Obstacle, X_REFUSES, fit};
use message::form::{self, Form};
use message::intent::{Webmail, intent, webmail};
use message::lines::{FIRST_PARTS, fits_with, lines, post};
use message::network::Network;
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

    fn text(self, context: AppContext, network: Network) -> String {
        match self {
            Posts::Ready(at) => ready(context, at, network).1,
            Posts::Draft(draft) => draft.state().texts.of(Some(network)).to_owned(),
        }
    }

    /// Word on the text of this network where it differs from the text of the others: its form, or
    /// that it is the network's own.
    fn note(self, context: AppContext, network: Network) -> Option<Word> {
        match self {
            Posts::Ready(at) => match ready(context, at, network).0 {
                Form::Full => None,
                form => Some(form_word(form)),
            },
            Posts::Draft(draft) => {
                let has_own = draft.state().texts.has_own(network);
                has_own.then_some(Word::OwnText)
            }
        }
    }
}

/// Longest form of a message that fits a network with its first lines; the shortest form if none
/// fits.
fn ready(context: AppContext, at: usize, network: Network) -> (Form, String) {
    let content = context.content;
    let lines = lines(content, at);
    let (form, body) = form::fitting(&content.messages[at].words, |body| {
        fits_with(content, body, &lines, network)
    });
    (form, compose(body, &lines, FIRST_PARTS))
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

/// Whether a message fits a network with its first lines.
pub fn fits(context: AppContext, at: usize, network: Network) -> bool {
    let content = context.content;
    let text = &content.messages[at].words.text;
    fits_with(content, text, &lines(content, at), network)
}

/// Name of a network: its brand or, for e-mail and text messages, a word of the page's language.
pub fn name(context: AppContext, network: Network) -> &'static str {
    network.name().unwrap_or(match network {
        Network::Email => context.word(Word::Email),
        _ => context.word(Word::Sms),
    })
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
    let copied = Signal::new(None);
    let rows = Network::ALL
        .iter()
        .map(|network| channel(context, *network, posts, copied));
    let said = el("p")
        .class("small")
        .attr("role", "status")
        .attr("data-left", "")
        .text_dyn(move || match copied.get() {
            None => "",
            Some(true) => context.word(Word::IntentCopied),
            Some(false) => context.word(Word::IntentNotCopied),
        });
    el("div")
        .child(el("ul").class("channels").children(rows))
        .child(said)
}

fn channel(
    context: AppContext,
    network: Network,
    posts: Posts,
    copied: Signal<Option<bool>>,
) -> Element {
    let row = Memo::new(move || {
        let text = posts.text(context, network);
        let link = lines(context.content, posts.message()).link;
        let fit = fit(
            network,
            &post(context.content, &text, &link),
            context.server.get().as_ref(),
        );
        let note = posts.note(context, network);
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
        context
            .word(Word::OfLimit)
            .replace("{n}", &fit.used.to_string())
            .replace("{limit}", &fit.limit.to_string())
    });
    let said = el("span").text_dyn(move || {
        let mut words = verdict(context, network, fitting());
        if let Some(note) = row.with(|row| row.note) {
            words.push_str(" · ");
            words.push_str(context.word(note));
        }
        words
    });
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
        let (mark, label, name) = match way {
            None => ("data-intent", context.word(Word::Open), name),
            Some((name, _)) => ("data-webmail", name, name),
        };
        let outside = way.is_some() || !matches!(network, Network::Email | Network::Sms);
        el("a")
            .attr(mark, "")
            .attr_dyn("href", href)
            .attr_opt("target", outside.then_some("_blank"))
            .attr("rel", "external noopener noreferrer")
            // Some networks lose the text at their login, and some accept none. So it is copied to
            // the clipboard, too.
            .on(ev::click, move |_| {
                copied.set(None);
                let text = row.with_untracked(|row| row.text.clone());
                browser::copy_on_leaving(text, move |done| copied.set(Some(done)));
            })
            .attr(
                "aria-label",
                context.word(Word::OpenIn).replace("{network}", name),
            )
            .text(label)
    };
    // Links to webmail, for texts that are too long for a mail program's address.
    let webmail = (network == Network::Email).then(|| {
        let ways = [("Gmail", Webmail::Gmail), ("Outlook", Webmail::Outlook)];
        el("span")
            .class("row webmail")
            .prop("hidden", move || fitting().fits)
            .children(ways.map(|way| way_out(Some(way))))
    });
    // A costly or refused character can be replaced by a similar one.
    let swap = match (posts, network) {
        (Posts::Draft(draft), Network::Sms | Network::X) => Some(swap(draft, network, row)),
        _ => None,
    };
    let alone = network
        .takes_only_the_link()
        .then(|| el("span").class("alone").text(context.word(Word::LinkOnly)));
    let own_server = (network == Network::Mastodon).then(|| own_server(context));
    let name = match posts {
        Posts::Ready(_) => el("b").text(name),
        Posts::Draft(draft) => {
            let choose = el("input")
                .attr("type", "checkbox")
                .attr("autocomplete", "off")
                .prop("checked", move || draft.state().chosen.has(network))
                .prop("disabled", move || !context.is_ready())
                .on(ev::change, move |_| draft.choose(network));
            el("label").child(choose).child(el("b").text(name))
        }
    };
    el("li")
        .attr("data-channel", network.id())
        .attr_dyn("data-used", move || Some(fitting().used.to_string()))
        .attr_dyn("data-limit", move || Some(fitting().limit.to_string()))
        .attr_dyn("data-fits", move || {
            Some(if fitting().fits { "true" } else { "false" })
        })
        .child(name)
        .child(bar)
        .child(
            el("span")
                .class("fit")
                .child(count)
                .text(" ")
                .child(said)
                .children(alone),
        )
        .child(way_out(None))
        .children(webmail)
        .children(swap)
        .children(own_server)
}

/// Button that gives a network a text of its own, without the characters that stand in the way. For
/// text messages it replaces them by characters of the cheap alphabet or, where that is not enough,
/// drops accents. For X it drops the characters that X refuses. Hidden where nothing would change.
fn swap(draft: Draft, network: Network, row: Memo<Row>) -> Element {
    let better = move || {
        row.with(|row| match (network, row.fit.obstacle) {
            (Network::X, Some(Obstacle::Forbidden(_))) => {
                Some((Word::SwapUnseen, row.text.replace(X_REFUSES, "")))
            }
            (Network::X, _) => None,
            _ => match sms::plainer(&row.text) {
                Some(text) => Some((Word::SwapSigns, text)),
                None => Some((Word::SwapLetters, sms::plainest(&row.text)?)),
            },
        })
    };
    plain_button()
        .class("link swap")
        .attr("data-swap", "")
        .prop("hidden", move || better().is_none())
        .on(ev::click, move |_| {
            if let Some((_, text)) = untrack(better) {
                draft.change(&|state| state.texts.write(Some(network), text.clone()));
            }
        })
        .text_dyn(move || {
            let word = better().map_or(Word::SwapSigns, |(word, _)| word);
            draft.context.word(word)
        })
}

/// Verdict in words: whether the text fits, what stands in the way, and what makes it cost more.
fn verdict(context: AppContext, network: Network, fit: Fit) -> String {
    let mut words = match (network, fit.fits) {
        (Network::Sms, true) => context.word(Word::Parts).to_owned(),
        (_, true) => context.word(Word::Fits).to_owned(),
        (_, false) if fit.used > fit.limit => context
            .word(Word::TooLong)
            .replace("{n}", &(fit.used - fit.limit).to_string()),
        (_, false) => context.word(Word::DoesNotFit).to_owned(),
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
        Some(Obstacle::Bytes(bytes)) => context
            .word(Word::TooManyBytes)
            .replace("{n}", &bytes.to_string()),
        Some(Obstacle::Links(links)) => context
            .word(Word::TooManyLinks)
            .replace("{n}", &links.to_string()),
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
    [context.word(name), " (", &code, ")"].concat()
}
