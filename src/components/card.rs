//! Card that opens in place: more about its subject, and links that lead on and tell what they lead
//! to.

use crate::browser;
use crate::components::message_card::share_address;
use crate::components::passage::{marked, with_words};
use crate::context::AppContext;
use content::{Message, Word};
use markup::{Element, el, ev, link};
use routes::Page;

/// Subject of a card.
pub struct Subject {
    /// Id of the card, which is the fragment of the address that opens it.
    pub id: &'static str,
    /// Name of the subject.
    pub name: &'static str,
    /// Whether the name is in the original language.
    pub in_original: bool,
    /// Label that unfolds the card.
    pub label: Word,
    /// Elements inside, before the links.
    pub inside: Vec<Element>,
    /// Page of the subject, with the list of its messages.
    pub page: Page,
    /// Number of messages in that list.
    pub messages: usize,
    /// Whether that page compares two wordings that differ.
    pub compares: bool,
    /// Message to share; `None` if no message may be shared.
    pub message: Option<&'static Message>,
    /// Id of a question about the subject; `None` if there is none.
    pub question: Option<&'static str>,
}

/// Card of a subject. It is a plain `<details>` with its id inside, so that browsers open it by
/// themselves where no script runs.
pub fn card(context: AppContext, subject: Subject) -> Element {
    let id = subject.id;
    let name = el("span")
        .class("unseen")
        .text(context.marks().colon.as_str());
    let name = with_words(context, name, subject.name, subject.in_original);
    let summary = el("summary").text(context.word(subject.label)).child(name);
    let ways_on = ways_on(context, &subject);
    let inside = el("div")
        .class("inside")
        .attr("id", id)
        .attr("tabindex", "-1")
        .children(subject.inside)
        .child(ways_on);
    el("details")
        .class("card")
        .on(ev::toggle, move |event| {
            follow(context, id, browser::is_open(&event))
        })
        .child(summary)
        .child(inside)
}

/// Lines on what the documents do not say.
pub fn unsaid(context: AppContext, lines: &'static [String], in_original: bool) -> Element {
    let mark = marked(context, in_original);
    let lines = lines.iter();
    let lines = lines.map(|line| el("li").lang(mark).text(line.as_str()));
    el("ul").class("silent").children(lines)
}

/// Links from a card to other pages. Their labels name the card's subject, for screen readers.
fn ways_on(context: AppContext, subject: &Subject) -> Element {
    let own = context.address(subject.page);
    let (page, part) = match subject.compares {
        true => (Word::CardCompare, "#wordings"),
        false => (Word::CardPage, ""),
    };
    let share = subject
        .message
        .map(|message| share_address(context, message));
    let question = subject.question.map(|id| {
        let quiz = context.address(Page::Quiz);
        format!("{quiz}#{id}")
    });
    let ways = [
        (Word::CardMessages, Some([&own, "#messages"].concat())),
        (page, Some([&own, part].concat())),
        (Word::CardShare, share),
        (Word::CardQuiz, question),
    ];
    let ways = ways.into_iter().filter_map(|(word, href)| {
        let word = context.counted(word, &[("n", subject.messages)]);
        let link = link(href?)
            .attr("aria-label", context.marks().labelled(&word, subject.name))
            .text(word);
        Some(el("li").child(link))
    });
    el("ul").class("row").children(ways)
}

/// Puts the card that was opened last into the page's address, so that the address can be passed
/// on.
fn follow(context: AppContext, id: &'static str, open: bool) {
    let named = context.fragment.with_untracked(|fragment| fragment == id);
    if open == named {
        return;
    }
    let fragment = if open { id } else { "" };
    browser::replace_fragment(fragment);
    context.fragment.set(fragment.to_owned());
}
