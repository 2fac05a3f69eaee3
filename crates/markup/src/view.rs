//! Trees as Leptos views, so that Leptos can mount them and its router can change them.

use crate::dom::{self, Mounted};
use crate::{Element, write};
use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::document;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// Id of the element that the app takes over. Whatever else stands in the document is not the
/// app's: extensions, archives and proxies put things before, between and after. The name is one
/// that none of them would choose.
pub const ROOT: &str = "campaign-app";

impl Render for Element {
    type State = Mounted;

    fn build(self) -> Mounted {
        dom::build(self, false)
    }

    /// Another tree takes the place of the one before; what stays the same is not looked for.
    fn rebuild(self, state: &mut Mounted) {
        let made = dom::build(self, false);
        let _ = state.element.replace_with_with_node_1(&made.element);
        *state = made;
    }
}

impl AddAnyAttr for Element {
    type Output<NewAttribute: Attribute> = Element;

    /// Attributes are set where the tree is made, never from outside.
    fn add_any_attr<NewAttribute: Attribute>(self, _: NewAttribute) -> Element {
        self
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Element;
    type Owned = Element;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Element {
        self
    }

    fn to_html_with_buf(
        self,
        buffer: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _more: Vec<AnyAttribute>,
    ) {
        write::write_element(self, buffer);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Mounted {
        let element = document().get_element_by_id(ROOT);
        let mounted = dom::hydrate(self, element.expect("the app's own root"));
        cursor.set(mounted.element.clone().into());
        position.set(Position::NextChild);
        mounted
    }

    fn into_owned(self) -> Element {
        self
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        let _ = parent.insert_before(&self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.element.parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(&self.element));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.element.clone()]
    }
}
