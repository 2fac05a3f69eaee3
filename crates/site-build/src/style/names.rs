//! Class and element names on pages, against which selectors are matched.

use std::collections::BTreeSet;

/// Class and element names on pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Class names, as written.
    pub classes: BTreeSet<String>,
    /// Element names, in lower case.
    pub elements: BTreeSet<String>,
}

impl Names {
    /// Adds the names in HTML that `markup::write` has written, where `<` occurs in tags only.
    pub fn read(&mut self, html: &str) {
        for tag in html.split('<').skip(1) {
            let tag = tag.split_once('>').map_or(tag, |(tag, _)| tag);
            if tag.starts_with(['/', '!']) {
                continue;
            }
            let name = tag.split_ascii_whitespace().next().unwrap_or_default();
            self.add_element(name);
            // Every second piece is an attribute's value.
            let mut pieces = tag.split('"');
            while let (Some(before), value) = (pieces.next(), pieces.next()) {
                if before.split_ascii_whitespace().last() == Some("class=") {
                    self.add_classes(value.unwrap_or_default());
                }
            }
        }
    }

    /// Adds classes and elements, both separated by spaces.
    pub fn add(&mut self, (classes, elements): (&str, &str)) {
        self.add_classes(classes);
        for name in elements.split_ascii_whitespace() {
            self.add_element(name);
        }
    }

    fn add_classes(&mut self, classes: &str) {
        for class in classes.split_ascii_whitespace() {
            if !self.classes.contains(class) {
                self.classes.insert(class.to_owned());
            }
        }
    }

    fn add_element(&mut self, name: &str) {
        let name = name.to_ascii_lowercase();
        if !self.elements.contains(&name) {
            self.elements.insert(name);
        }
    }
}
