//! Removal of style rules that no page of a kind can use.
//!
//! A rule is dropped only for a class or an element that its selector needs and that no page has.
//! Attributes and states (`[data-failed]`, `:checked`, `:lang(ar)`) change while a page is read, so
//! they never drop a rule.

use super::names::Names;
use lightningcss::declaration::DeclarationBlock;
use lightningcss::properties::Property;
use lightningcss::properties::custom::CustomPropertyName;
use lightningcss::rules::keyframes::KeyframesName;
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::selector::{Component, Selector};
use lightningcss::stylesheet::PrinterOptions;
use lightningcss::traits::ToCss;
use std::collections::{BTreeMap, BTreeSet};

/// Drops selectors that cannot match on pages with these names, and rules without any other
/// selector.
pub fn keep_matching(rules: &mut CssRuleList, names: &Names) {
    rules.0.retain_mut(|rule| {
        if let CssRule::Style(style) = rule {
            let selectors = &mut style.selectors.0;
            selectors.retain(|selector| may_match(selector, names));
            return !selectors.is_empty();
        }
        match within(rule) {
            Some(rules) => {
                keep_matching(rules, names);
                !rules.0.is_empty()
            }
            None => true,
        }
    });
}

fn may_match(selector: &Selector, names: &Names) -> bool {
    let any = |selectors: &[Selector]| selectors.iter().any(|one| may_match(one, names));
    selector
        .iter_raw_match_order()
        .all(|component| match component {
            Component::Class(class) => names.classes.contains(class.0.as_ref()),
            Component::LocalName(element) => {
                let name = element.lower_name.0.as_ref();
                // The names were read from the content of `<body>`.
                ["html", "body"].contains(&name) || names.elements.contains(name)
            }
            Component::Is(selectors) | Component::Where(selectors) | Component::Has(selectors) => {
                any(selectors)
            }
            // `:not()` needs nothing, and the other components say nothing about names.
            _ => true,
        })
}

/// Drops custom properties and keyframes that the remaining rules do not name, directly or through
/// other custom properties.
pub fn keep_named(rules: &mut CssRuleList) {
    let mut uses = Uses::default();
    uses.read(rules);
    let mut named = BTreeSet::new();
    let mut new: Vec<String> = uses.names.iter().cloned().collect();
    while let Some(name) = new.pop() {
        if let Some(others) = uses.of_properties.get(&name) {
            new.extend(others.difference(&named).cloned());
        }
        named.insert(name);
    }
    drop_unnamed(rules, &named, &uses.words);
}

/// Names that the values of properties use.
#[derive(Default)]
struct Uses {
    /// Custom properties used by ordinary properties.
    names: BTreeSet<String>,
    /// Custom properties used by custom properties, by the name of the user.
    of_properties: BTreeMap<String, BTreeSet<String>>,
    /// Words in animation properties and custom properties, among them names of keyframes.
    words: BTreeSet<String>,
}

impl Uses {
    fn read(&mut self, rules: &mut CssRuleList) {
        for rule in &mut rules.0 {
            match rule {
                CssRule::Style(style) => self.read_block(&style.declarations),
                CssRule::Keyframes(keyframes) => {
                    for frame in &keyframes.keyframes {
                        self.read_block(&frame.declarations);
                    }
                    continue;
                }
                _ => {}
            }
            if let Some(rules) = within(rule) {
                self.read(rules);
                continue;
            }
            // Other rules are kept as they are.
            let text = rule.to_css_string(PrinterOptions::default());
            self.names.extend(dashed(&text.unwrap_or_default()));
        }
    }

    fn read_block(&mut self, block: &DeclarationBlock) {
        for (property, _) in block.iter() {
            let value = property.value_to_css_string(PrinterOptions::default());
            let value = value.unwrap_or_default();
            match custom_name(property) {
                Some(name) => {
                    let of_this = self.of_properties.entry(name.to_owned()).or_default();
                    of_this.extend(dashed(&value));
                }
                None => self.names.extend(dashed(&value)),
            }
            // A custom property can hold the name of an animation.
            if property.property_id().name().contains("animation")
                || custom_name(property).is_some()
            {
                self.words.extend(words(&value).map(str::to_owned));
            }
        }
    }
}

fn drop_unnamed(rules: &mut CssRuleList, named: &BTreeSet<String>, words: &BTreeSet<String>) {
    rules.0.retain_mut(|rule| {
        if let CssRule::Keyframes(keyframes) = rule {
            return match &keyframes.name {
                KeyframesName::Ident(name) => words.contains(name.0.as_ref()),
                KeyframesName::Custom(_) => true,
            };
        }
        if let CssRule::Style(style) = rule {
            let block = &mut style.declarations;
            let is_kept =
                |property: &Property| custom_name(property).is_none_or(|name| named.contains(name));
            block.declarations.retain(is_kept);
            block.important_declarations.retain(is_kept);
            drop_unnamed(&mut style.rules, named, words);
            return !style.is_empty();
        }
        match within(rule) {
            Some(rules) => {
                drop_unnamed(rules, named, words);
                !rules.0.is_empty()
            }
            None => true,
        }
    });
}

/// Rules nested in a rule.
fn within<'a, 'i>(rule: &'a mut CssRule<'i>) -> Option<&'a mut CssRuleList<'i>> {
    match rule {
        CssRule::Media(rule) => Some(&mut rule.rules),
        CssRule::Supports(rule) => Some(&mut rule.rules),
        CssRule::LayerBlock(rule) => Some(&mut rule.rules),
        CssRule::StartingStyle(rule) => Some(&mut rule.rules),
        CssRule::Style(rule) => Some(&mut rule.rules),
        _ => None,
    }
}

fn custom_name<'a>(property: &'a Property) -> Option<&'a str> {
    match property {
        Property::Custom(custom) => match &custom.name {
            CustomPropertyName::Custom(name) => Some(name.0.as_ref()),
            CustomPropertyName::Unknown(_) => None,
        },
        _ => None,
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_')
}

fn dashed(text: &str) -> impl Iterator<Item = String> {
    words(text)
        .filter(|word| word.starts_with("--"))
        .map(str::to_owned)
}
