//! Answers filled in and handed in, by mouse or by keys.

use super::Attempt;
use crate::keyboard::{DOWN, ENTER, SPACE};
use crate::session::Session;
use serde_json::json;

impl Session {
    /// Hands in a room's quiz of `total` questions, and returns the result code that is shown then.
    #[track_caller]
    pub fn hand_in(&self, total: usize) -> String {
        // From the last question there is no other way on.
        match self.count(&format!("[data-go='{total}']")) {
            0 => self.click("[data-next]"),
            _ => self.go_to(total),
        }
        self.until_focused("#quiz h2");
        self.click("[data-hand-in]");
        self.until("a code", || {
            (self.count("[data-result-code]") > 0).then_some(())
        });
        self.text("[data-result-code]")
    }

    /// Goes to a place of a room's quiz, from 0, by its number.
    #[track_caller]
    pub fn go_to(&self, place: usize) {
        self.click(&format!("[data-go='{place}']"));
    }

    /// Id of the present question.
    #[track_caller]
    pub fn asked(&self) -> String {
        self.attribute("[data-question]", "data-question")
    }

    /// Answers the question with the mouse and the number keys, and submits the answer.
    #[track_caller]
    pub fn answer(&self, attempt: &Attempt) {
        self.fill_in(attempt);
        self.click("[data-check]");
        self.until_focused("[data-feedback] h3");
    }

    /// Fills an answer into the form with the mouse and the number keys.
    #[track_caller]
    pub fn fill_in(&self, attempt: &Attempt) {
        match attempt {
            Attempt::Options(chosen) => {
                for option in chosen {
                    self.click(&format!("[data-option='{option}']"));
                }
            }
            Attempt::Tenths(tenths) => {
                let number = format!("{}.{}", tenths / 10, tenths % 10);
                self.type_into("[data-question] input", &number);
            }
            Attempt::Matches(matches) => {
                for (option, own) in matches.iter().enumerate() {
                    self.choose(&format!("[data-match='{option}']"), &own.to_string());
                }
            }
            Attempt::Order(order) => {
                for (place, option) in order.iter().enumerate() {
                    self.move_up(*option, place, |session, button| session.click(button));
                }
            }
        }
    }

    /// Fills an answer into the form by keys alone. The focus may be anywhere before the form.
    #[track_caller]
    pub fn fill_in_by_keys(&self, attempt: &Attempt) {
        match attempt {
            Attempt::Options(chosen) => {
                let shown = self.shown("label[data-option]", "data-option");
                let places = shown.iter().enumerate();
                let places =
                    places.filter(|(_, own)| chosen.iter().any(|it| it.to_string() == **own));
                let places: Vec<usize> = places.map(|(place, _)| place).collect();
                if self.count("[data-question] [type='checkbox']") > 0 {
                    for place in places {
                        self.tab_to(&format!("[data-option='{}'] input", shown[place]));
                        self.press(SPACE);
                    }
                } else {
                    // Tab reaches the first of a group of radio buttons; the arrow keys choose
                    // another one.
                    self.tab_to("[name='option']");
                    self.press(SPACE);
                    (0..places[0]).for_each(|_| self.press(DOWN));
                }
            }
            Attempt::Tenths(tenths) => {
                self.tab_to("[data-question] input");
                for key in format!("{}.{}", tenths / 10, tenths % 10).chars() {
                    self.press(key);
                }
            }
            Attempt::Matches(matches) => {
                for option in self.shown("[data-match]", "data-match") {
                    let at: usize = option.parse().expect("a position");
                    let list = format!("[data-match='{option}']");
                    let entries = self.run(
                        "return [...document.querySelector(arguments[0]).options].map((e) => e.value)",
                        json!([list]),
                    );
                    let entries = crate::page::list(&entries);
                    let own = matches[at].to_string();
                    let place = entries.iter().position(|entry| *entry == own);
                    self.tab_to(&list);
                    // The first letter of the entry, as people use lists by typing.
                    let letter = b'a' + place.expect("an entry") as u8 - 1;
                    self.press(char::from(letter));
                    self.until("the list to show the entry", || {
                        (self.value(&list) == own).then_some(())
                    });
                }
            }
            Attempt::Order(order) => {
                for (place, option) in order.iter().enumerate() {
                    self.move_up(*option, place, |session, button| {
                        if !session.has_focus(button) {
                            session.tab_to(button);
                        }
                        session.press(ENTER);
                    });
                }
            }
        }
    }

    /// Moves an entry up to a place. `press` presses the button with a selector.
    #[track_caller]
    pub fn move_up(&self, option: usize, place: usize, press: impl Fn(&Session, &str)) {
        let at = || {
            let order = self.shown("[data-place]", "data-option");
            order.iter().position(|own| *own == option.to_string())
        };
        let mut now = at().expect("the entry");
        while now > place {
            press(self, &format!("[data-place='{now}'] [data-up]"));
            now -= 1;
            self.until("the entry to move up", || (at() == Some(now)).then_some(()));
            self.until_focused(&format!("[data-place='{now}'] [data-up]"));
        }
    }
}
