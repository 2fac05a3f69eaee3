//! Page of the message builder.

use crate::components::builder::builder;
use crate::context::AppContext;
use markup::{Element, el};

/// Page of the message builder.
pub fn share(context: AppContext) -> Element {
    el("div").class("page").child(builder(context))
}
