//! Result behind the last question. Its part of the program is loaded while the questions are being
//! answered.

use crate::browser::{self, parts};
use crate::components::button::plain_button;
use crate::quiz_session::QuizSession;
use content::Word;
use markup::signal::Signal;
use markup::{Element, effect, el, ev};

/// Function that makes a result: `components::result`, in a part of the program of its own.
pub type MakeResult = fn(QuizSession) -> Element;

/// State of loading the result of a quiz.
#[derive(Clone, Copy)]
pub struct Ending {
    session: QuizSession,
    make: Signal<Option<MakeResult>>,
    lost: Signal<bool>,
}

impl Ending {
    /// Loads the part of the program that makes the result as soon as a quiz is under way. So
    /// people who are offline at the end have it by then.
    pub fn new(session: QuizSession) -> Self {
        let ending = Ending {
            session,
            make: Signal::new(None),
            lost: Signal::new(false),
        };
        effect(move || {
            if session.is_under_way() {
                ending.ask();
            }
        });
        ending
    }

    fn ask(self) {
        if self.make.with_untracked(Option::is_some) {
            return;
        }
        self.lost.set(false);
        browser::spawn(async move {
            let made = parts::result().await;
            if self.make.is_disposed() {
                return;
            }
            match made {
                Ok(make) => self.make.set(Some(make)),
                Err(_) => self.lost.set(true),
            }
            if self.session.is_answered() {
                self.session.focus();
            }
        });
    }

    /// Result, or the notice that it is being loaded or did not come.
    pub fn shown(self) -> Element {
        let context = self.session.context;
        match (self.make.get(), self.lost.get()) {
            (Some(make), _) => make(self.session),
            (None, false) => heading(context.word(Word::ResultComing)),
            (None, true) => {
                let again = plain_button()
                    .class("button")
                    .attr("data-again", "")
                    .on(ev::click, move |_| self.ask())
                    .text(context.word(Word::TryAgain));
                el("div")
                    .child(heading(context.word(Word::ResultLost)))
                    .child(el("p").child(again))
            }
        }
    }
}

fn heading(text: &'static str) -> Element {
    el("h2").attr("tabindex", "-1").text(text)
}
