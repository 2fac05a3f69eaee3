//! Events that elements listen to, under the names that Leptos has for them.

#![allow(non_upper_case_globals)]

/// Event of the DOM. There are no others than those below, so that a name that is none does not
/// compile.
#[derive(Clone, Copy)]
pub struct Event(&'static str);

impl Event {
    /// Name in the DOM: `click`.
    pub fn name(self) -> &'static str {
        self.0
    }
}

macro_rules! events {
    ($($name:ident)*) => {
        $(
            #[doc = concat!("Event `", stringify!($name), "`.")]
            pub const $name: Event = Event(stringify!($name));
        )*
    };
}

events! { change click compositionend dblclick focusout input keydown pointerdown pointerup submit toggle }
