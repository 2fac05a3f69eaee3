//! A card that opens in place: what the text says, what it does not, and the ways on from there.

use crate::browser;
use crate::components::message_card::share_address;
use crate::components::passage::{marked, with_words};
use crate::context::AppContext;
use crate::markup::{Element, el, ev, link};
use content::{Message, Word};
use routes::Page;

/// What a card is about.
pub struct Subject {
    /// The part of the address that opens the card.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// Whether name and lines are in the original language.
    pub in_original: bool,
    /// What the text says.
    pub said: Vec<Element>,
    /// What the documents do not say.
    pub unsaid: &'static [String],
    /// Its page, which lists its messages.
    pub page: Page,
    /// The message to share.
    pub message: Option<&'static Message>,
    /// The id of a question about it.
    pub question: Option<&'static str>,
}

/// The card. It is a plain `<details>` with its address inside, so that browsers open it by
/// themselves where no script runs.
pub fn card(context: AppContext, subject: Subject) -> Element {
    let id = subject.id;
    let name = el("span").class("unseen").text(": ");
    let name = with_words(context, name, subject.name, subject.in_original);
    let summary = el("summary")
        .text(context.word(Word::CardSummary))
        .child(name);
    let mark = marked(context, subject.in_original);
    let unsaid = subject
        .unsaid
        .iter()
        .map(|line| el("li").lang(mark).text(line.as_str()));
    let heading = |word: Word| el("p").class("eyebrow").text(context.word(word));
    let ways_on = ways_on(context, &subject);
    let inside = el("div")
        .class("inside")
        .attr("id", id)
        .attr("tabindex", "-1")
        .child(heading(Word::SaidTitle))
        .children(subject.said)
        .child(heading(Word::UnsaidTitle))
        .child(el("ul").class("silent").children(unsaid))
        .child(ways_on);
    el("details")
        .class("card")
        .on(ev::toggle, move |event| {
            follow(context, id, browser::is_open(&event))
        })
        .child(summary)
        .child(inside)
}

/// The links on from a card; a screen reader is told from which.
fn ways_on(context: AppContext, subject: &Subject) -> Element {
    let own = context.address(subject.page);
    let share = subject
        .message
        .map(|message| share_address(context, message));
    let question = subject.question.map(|id| {
        let quiz = context.address(Page::Quiz);
        format!("{quiz}#{id}")
    });
    let ways = [
        (Word::CardMessages, Some(format!("{own}#messages"))),
        (Word::CardPage, Some(own)),
        (Word::CardShare, share),
        (Word::CardQuiz, question),
    ];
    let ways = ways.into_iter().filter_map(|(word, href)| {
        let word = context.word(word);
        let link = link(href?)
            .attr("aria-label", format!("{word}: {}", subject.name))
            .text(word);
        Some(el("li").child(link))
    });
    el("ul").class("row").children(ways)
}

/// Keeps the address at the card that was opened last, so that it can be passed on.
fn follow(context: AppContext, id: &'static str, open: bool) {
    let named = context.fragment.with_untracked(|fragment| fragment == id);
    if open == named {
        return;
    }
    let fragment = if open { id } else { "" };
    browser::replace_fragment(fragment);
    context.fragment.set(fragment.to_owned());
}
