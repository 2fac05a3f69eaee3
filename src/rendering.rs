//! Rendering of views to HTML, which exists natively only.

use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use std::sync::Arc;

/// HTML of a view, as it is at an address.
pub fn rendered<View: IntoView>(address: &str, view: impl FnOnce() -> View) -> String {
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new())));
    let html = owner.with(|| {
        provide_context(RequestUrl::new(address));
        view().into_view().to_html()
    });
    owner.cleanup();
    html
}
